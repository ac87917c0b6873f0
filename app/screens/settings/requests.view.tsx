import { useFormat, useWords } from '../../i18n/index.ts'
import { Card, EmptyState, Table, Time } from '../../ui/index.ts'
import { DownloadButton } from './download.view.tsx'
import { settingsWords } from './settings.words.ts'

export type PrivacyRequest = {
  requestId: string
  kind: 'data_request' | 'redact_customer' | 'redact_shop'
  ref: string
  receivedAt: string
  dueAt: string
  doneAt: string | null
  hasExport: boolean
}

/** Requests about customers' data: what came, what was done, and the file to hand over. */
export function Requests({ requests }: { requests: PrivacyRequest[] }) {
  const words = useWords(settingsWords).data
  const format = useFormat()
  return (
    <Card flush>
      <Table
        caption={words.caption}
        columns={[
          { id: 'kind', label: words.kind, phone: 'first' },
          { id: 'received', label: words.received },
          { id: 'state', label: words.state },
          { id: 'export', label: words.export, labelHidden: true },
        ]}
        rows={requests.map((request) => ({
          id: request.requestId,
          cells: {
            kind: words.kinds[request.kind],
            received: <Time at={request.receivedAt} />,
            state: request.doneAt
              ? words.done(format.relative(new Date(request.doneAt)))
              : words.due(format.day(new Date(request.dueAt))),
            export: request.hasExport ? (
              <DownloadButton
                label={words.download}
                accessibleLabel={words.downloadNamed(request.ref || request.requestId)}
                failed={words.failed}
                address={`/settings/exports/${request.requestId}`}
                fileName={`request-${request.requestId}.json`}
              />
            ) : null,
          },
        }))}
        empty={<EmptyState title={words.none}>{words.noneHelp}</EmptyState>}
      />
    </Card>
  )
}
