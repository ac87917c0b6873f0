import { useEffect, useState } from 'react'
import { useFormat, useWords } from '../../i18n/index.ts'
import { type Action, Dialog, Stack, Text, useSentIntent } from '../../ui/index.ts'
import type { FirstSyncProps } from './first-sync.view.tsx'
import { firstSyncWords } from './first-sync.words.ts'
import { otherSide, type Run } from './run.rules.ts'

/** Whether the zeros were looked at, the primary button, and the second question. */
export function useApproval({ run, filter, canWrite }: Pick<FirstSyncProps, 'run' | 'filter' | 'canWrite'>) {
  const words = useWords(firstSyncWords)
  const busy = useSentIntent() === 'approve'
  const [opened, setOpened] = useState<string | null>(null)
  const [asks, setAsks] = useState(false)
  const looked = filter === 'zero' ? (run?.runId ?? null) : null
  useEffect(() => {
    if (looked) setOpened(looked)
  }, [looked])
  useEffect(() => {
    if (busy) setAsks(false)
  }, [busy])
  const seen = run !== null && (run.counts.zeros === 0 || opened === run.runId || looked === run.runId)
  const primary: Action | undefined =
    run?.state === 'planned'
      ? {
          label: run.counts.changes > 0 ? words.primary(run.counts.changes) : words.join,
          busy,
          disabled: !seen || !canWrite,
          ...(run.needsSecondYes ? { onClick: () => setAsks(true) } : { submits: 'approve' }),
        }
      : undefined
  return { seen, primary, asks, close: () => setAsks(false) }
}

type DialogProps = { run: Run; approval: { asks: boolean; close: () => void } }

/** Over 5 %: the share, what it means, and the same number again. */
export function AgainDialog({ run, approval }: DialogProps) {
  const words = useWords(firstSyncWords)
  const format = useFormat()
  const { counts, zeroShare, leader } = run
  return (
    <Dialog
      open={approval.asks}
      title={words.again.title(format.percent(zeroShare))}
      onClose={approval.close}
      closeLabel={words.again.close}
      primary={{ label: words.again.write(counts.changes), submits: 'approve-again', destructive: true }}
    >
      <Stack>
        <Text>{words.again.body(counts.zeros, words.shops[otherSide(leader)])}</Text>
        <Text tone="subdued">{words.again.safe}</Text>
      </Stack>
    </Dialog>
  )
}
