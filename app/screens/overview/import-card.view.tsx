import { useFormat, useWords } from '../../i18n/index.ts'
import { Banner, Card, ProgressBar, useWatched } from '../../ui/index.ts'
import type { Progress, ReadFacts } from './overview.rules.ts'
import { overviewWords } from './overview.words.ts'

type Props = { read: ReadFacts | null; progress: Progress | null }

const running = (read: ReadFacts | null) => read !== null && read.state !== 'done' && read.state !== 'failed'

/** Asks for the progress while a whole read runs; the page loads anew when it ends. */
function useProgress(first: Props): Props {
  return useWatched('/progress', first, {
    goesOn: ({ read }) => running(read),
    isNewer: (one, other) => (one.read?.startedAt ?? '') >= (other.read?.startedAt ?? ''),
  })
}

/** A whole read: how far it is while it runs, what to do where it failed. Nothing once it is done. */
export function ImportCard(props: Props) {
  const { read, progress } = useProgress(props)
  const words = useWords(overviewWords).import
  const text = useProgressText(read, progress)
  if (!read || read.state === 'done') return null
  if (read.state === 'failed')
    return (
      <Banner
        tone="attention"
        title={words.failedTitle}
        action={{ label: words.again, submits: 'reconcile' }}
        data-testid="read-failed"
      >
        {words.failed}
      </Banner>
    )
  const title = read.purpose === 'import' ? words.title : words.checkTitle
  return (
    <Card title={title} data-testid="import">
      <ProgressBar label={title} value={progress?.value ?? null} text={text} />
    </Card>
  )
}

function useProgressText(read: ReadFacts | null, progress: Progress | null): string {
  const words = useWords(overviewWords).import
  const format = useFormat()
  if (!read || !progress || read.state === 'asking') return words.asking
  const count = format.number(progress.count)
  if (progress.total === null) return words.counting(count)
  const left = progress.secondsLeft === null ? '' : words.left(format.duration(progress.secondsLeft))
  return words[read.state === 'reading' ? 'reading' : 'preparing'](count, format.number(progress.total), left)
}
