import { useFormat, useReader, useWords } from '../../i18n/index.ts'
import { Bullets, Button, Card, CopyField, Form, Row, Stack, Text, useSentIntent } from '../../ui/index.ts'
import { shopsWords } from './shops.words.ts'

export type JoinCode = { code: string; expiresAt: string }

/** The way to a second shop; the code is shown once, with its end. */
export function JoinCodeCard({ code }: { code: JoinCode | null }) {
  const words = useWords(shopsWords)
  const { host } = useReader()
  const busy = useSentIntent() === 'join-code'
  const steps = (['install', 'create', 'enter'] as const).map((id) => ({ id, content: words.code.steps[id] }))
  return (
    <Card title={words.code.title} data-testid="join">
      <Stack>
        <Text tone="subdued">{words.code.help}</Text>
        <Bullets ordered items={steps} />
        {code ? <Shown code={code} /> : null}
        <Form intent="join-code" label={words.code.create}>
          <Row align="end">
            <Button submit busy={busy} label={code ? words.code.again : words.code.create} />
          </Row>
        </Form>
        {host === 'prestashop' ? <Text tone="subdued">{words.fromPrestashop}</Text> : null}
      </Stack>
    </Card>
  )
}

function Shown({ code: { code, expiresAt } }: { code: JoinCode }) {
  const words = useWords(shopsWords).code
  const format = useFormat()
  return (
    <Stack gap="tight">
      <CopyField
        label={words.label}
        value={code}
        copyLabel={words.copy}
        copiedLabel={words.copied}
        inputAttributes={{ 'data-join-code': code, 'data-join-code-end': expiresAt }}
      />
      <Text>{words.end(format.time(new Date(expiresAt)))}</Text>
      <Text size="small" tone="subdued">
        {words.replaces}
      </Text>
    </Stack>
  )
}
