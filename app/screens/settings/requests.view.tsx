import { useState } from 'react'
import { useFormat, useWords } from '../../i18n/index.ts'
import { Banner, Button, Card, EmptyState, Table, Time, useHost } from '../../ui/index.ts'
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

/** A link can't carry the session token, so the file is fetched and then offered to the browser. */
async function saveFile(address: string, name: string, token: string): Promise<void> {
  const answer = await fetch(address, { headers: { Authorization: `Bearer ${token}` } })
  if (!answer.ok) throw new Error(`${answer.status}`)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await answer.blob())
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

/** Requests about customers' data: what came, what was done, and the file to hand over. */
export function Requests({ requests }: { requests: PrivacyRequest[] }) {
  const words = useWords(settingsWords).data
  const format = useFormat()
  const host = useHost()
  const [failed, setFailed] = useState(false)
  const download = async (id: string) => {
    setFailed(false)
    await host
      .idToken()
      .then((token) => saveFile(`/settings/exports/${id}`, `request-${id}.json`, token))
      .catch(() => setFailed(true))
  }
  return (
    <Card flush>
      {failed ? <Banner tone="wrong">{words.failed}</Banner> : null}
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
              <Button
                small
                label={words.download}
                accessibleLabel={words.downloadNamed(request.ref || request.requestId)}
                onClick={() => download(request.requestId)}
              />
            ) : null,
          },
        }))}
        empty={<EmptyState title={words.none}>{words.noneHelp}</EmptyState>}
      />
    </Card>
  )
}
