import { useEffect, useState } from 'react'
import { useWords } from '../../i18n/index.ts'
import { Button, Dialog, Form, Row, Stack, Text, useSentIntent } from '../../ui/index.ts'
import { firstSyncWords } from './first-sync.words.ts'
import type { Run } from './run.rules.ts'

/** The way back, with what it keeps and what it stops. */
export function UndoAction({ run }: { run: Run }) {
  const words = useWords(firstSyncWords).undo
  const busy = useSentIntent() === 'undo'
  const [asks, setAsks] = useState(false)
  useEffect(() => {
    if (busy) setAsks(false)
  }, [busy])
  if (run.counts.done === 0) return null
  return (
    <Row align="between">
      <Text tone="subdued">{words.kept}</Text>
      <Form id="undo-run" intent="undo" fields={{ runId: run.runId }} label={words.label}>
        <Button label={words.label} busy={busy} onClick={() => setAsks(true)} />
      </Form>
      <Dialog
        open={asks}
        title={words.title}
        onClose={() => setAsks(false)}
        closeLabel={words.close}
        primary={{ label: words.confirm(run.counts.done), submits: 'undo-run', destructive: true }}
      >
        <Stack>
          <Text>{words.kept}</Text>
          <Text>{words.paused}</Text>
        </Stack>
      </Dialog>
    </Row>
  )
}
