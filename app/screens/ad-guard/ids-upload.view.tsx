import { useFormat, useWords } from '../../i18n/index.ts'
import {
  Button,
  Card,
  ChoiceList,
  Disclosure,
  FileDrop,
  Form,
  Row,
  Stack,
  Text,
  TextField,
} from '../../ui/index.ts'
import { adsWords } from './ads.words.ts'
import type { IdsProps } from './ids.view.tsx'
import { idsWords } from './ids.words.ts'

/** One form for both channels: a file, or the feed pasted. What was pasted survives a refusal. */
export function UploadForm({ lists, refused, busy }: Pick<IdsProps, 'lists' | 'refused' | 'busy'>) {
  const words = useWords(idsWords).upload
  const { channels } = useWords(adsWords)
  const missing = lists.find(({ list }) => list === null)?.channel
  const error = useRefusal(refused, lists)
  return (
    <Card title={words.title} id="upload" data-testid="upload">
      <Form intent="upload" withFile label={words.title}>
        <Stack>
          <Text tone="subdued">{words.help}</Text>
          <ChoiceList
            name="channel"
            label={words.channel}
            defaultValue={refused?.channel ?? missing ?? 'google'}
            options={(['google', 'meta'] as const).map((value) => ({ value, label: channels[value] }))}
          />
          <FileDrop
            name="file"
            label={words.file}
            accept=".tsv,.csv,.txt,.xml"
            dropLabel={words.drop}
            chooseLabel={words.choose}
            error={refused && !refused.pasted ? error : undefined}
          />
          <TextField
            name="pasted"
            label={words.pasted}
            help={words.pastedHelp}
            lines={4}
            monospace
            defaultValue={refused?.pasted}
            error={refused?.pasted ? error : undefined}
          />
          <Row align="between">
            <Text as="span" size="small" tone="subdued">
              {lists.some(({ list }) => list) ? words.replaces : ''}
            </Text>
            <Button submit primary label={words.submit} busy={busy} />
          </Row>
          <WhereToFind />
        </Stack>
      </Form>
    </Card>
  )
}

/** The reason, and that the list before, if there is one, stays in force. */
function useRefusal(refused: IdsProps['refused'], lists: IdsProps['lists']): string | undefined {
  const words = useWords(idsWords)
  const format = useFormat()
  if (!refused) return undefined
  const line = refused.line === null ? null : format.number(refused.line)
  const said = words.refusal[refused.code](line)
  const hasOne = lists.some(({ channel, list }) => channel === refused.channel && list)
  return hasOne ? `${said} ${words.upload.kept}` : said
}

function WhereToFind() {
  const words = useWords(idsWords).where
  return (
    <Disclosure summary={words.title}>
      <Stack gap="tight">
        <Text>{words.google}</Text>
        <Text>{words.meta}</Text>
      </Stack>
    </Disclosure>
  )
}
