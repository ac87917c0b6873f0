import { useFormat, useWords } from '../../i18n/index.ts'
import { Card, ProgressBar, Stack, Text, useWatched } from '../../ui/index.ts'
import { firstSyncWords } from './first-sync.words.ts'
import { type RunProgress, secondsLeft } from './first-sync-progress.rules.ts'
import { otherSide, type Run } from './run.rules.ts'
import { UndoAction } from './undo.view.tsx'

const running = (state: Run['state']) => state === 'writing' || state === 'undoing'

/** How far the writing is, asked every two seconds; the page loads anew when it ends. */
export function ProgressCard({ run }: { run: Run }) {
  const progress = useWatched<RunProgress>('/first-sync/progress', toProgress(run), {
    goesOn: ({ state }) => running(state),
    isNewer: (one, other) => Number(one.runId) >= Number(other.runId),
  })
  const words = useWords(firstSyncWords).progress
  const format = useFormat()
  if (!running(progress.state) || !running(run.state)) return null
  const { settled, total } = progress
  const left = secondsLeft(progress)
  const title = progress.state === 'writing' ? words.title : words.undo
  return (
    <Card title={title} data-testid="progress">
      <Stack>
        <ProgressBar
          label={title}
          value={total === 0 ? null : settled / total}
          text={words.text(
            format.number(settled),
            format.number(total),
            left === null ? '' : words.left(format.duration(left)),
          )}
        />
        <Text tone="subdued">{words.leave}</Text>
      </Stack>
    </Card>
  )
}

function toProgress({ runId, state, counts, approvedAt }: Run): RunProgress {
  const { changes, done, stale, refused, undone } = counts
  return state === 'undoing'
    ? { runId, state, settled: undone, total: undone + done, seconds: null }
    : { runId, state, settled: done + stale + refused, total: changes, seconds: approvedAt ? 0 : null }
}

/** What was written, and what wasn't and why. */
export function ResultCard({ run }: { run: Run }) {
  const { result: words, shops } = useWords(firstSyncWords)
  const format = useFormat()
  const { done, changes, stale, refused } = run.counts
  return (
    <Card title={words.title} data-testid="result">
      <Stack gap="tight">
        <Text>{words.counts(format.number(done), format.number(changes), shops[otherSide(run.leader)])}</Text>
        {stale > 0 ? <Text tone="attention">{words.stale(stale)}</Text> : null}
        {refused > 0 ? <Text tone="wrong">{words.refused(refused)}</Text> : null}
        <UndoAction run={run} />
      </Stack>
    </Card>
  )
}
