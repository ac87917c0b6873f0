import { useFormat, useWords } from '../../i18n/index.ts'
import { Badge, Card, Table, Time, type Tone } from '../../ui/index.ts'
import { firstSyncWords } from './first-sync.words.ts'
import type { Run, Side } from './run.rules.ts'

export type PastRun = {
  runId: string
  leader: Side
  state: Run['state']
  at: string
  changes: number
  written: number
  zeros: number
}

const tones: Record<Run['state'], Tone> = {
  planned: 'attention',
  writing: 'waiting',
  done: 'good',
  undoing: 'waiting',
  undone: 'off',
  replaced: 'off',
}

/** Every run so far; what was only looked at counts nothing as written. */
export function HistoryCard({ history }: { history: PastRun[] }) {
  const words = useWords(firstSyncWords)
  const format = useFormat()
  if (history.length === 0) return null
  const { history: said } = words
  return (
    <Card title={said.title} flush data-testid="history">
      <Table
        caption={said.caption}
        columns={[
          { id: 'when', label: said.when, phone: 'first' },
          { id: 'state', label: said.state, phone: 'first' },
          { id: 'leader', label: said.leader, phone: 'second' },
          { id: 'written', label: said.written, align: 'end', phone: 'second' },
          { id: 'zero', label: said.zero, align: 'end', phone: 'second' },
        ]}
        rows={history.map((run) => ({
          id: run.runId,
          attributes: { 'data-run': run.runId, 'data-run-state': run.state },
          cells: {
            when: <Time at={run.at} />,
            state: <Badge tone={tones[run.state]}>{said.states[run.state]}</Badge>,
            leader: words.shops[run.leader],
            written: said.of(format.number(run.written), format.number(run.changes)),
            zero: format.number(run.zeros),
          },
        }))}
      />
    </Card>
  )
}
