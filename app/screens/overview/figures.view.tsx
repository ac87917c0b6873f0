import { useFormat, useWords } from '../../i18n/index.ts'
import { StatFigure, StatRow } from '../../ui/index.ts'
import type { ChannelFacts } from './overview.rules.ts'
import { overviewWords } from './overview.words.ts'

type Day = { at: string; stopped: number; restored: number }

type FiguresProps = { channels: ChannelFacts[]; week: Day[]; decided: boolean }

/** What is stopped is counted only once its channel has read it; before that it is a change that waits. */
export function Figures({ channels, week, decided }: FiguresProps) {
  const { figures } = useWords(overviewWords)
  const format = useFormat()
  const read = channels.some((channel) => channel.fetchedAt !== null)
  const listed = channels.some((channel) => channel.listed !== null)
  const sum = (key: 'stopped' | 'paused' | 'waiting') =>
    format.number(channels.reduce((total, channel) => total + channel[key], 0))
  return (
    <StatRow label={figures.label}>
      <StatFigure
        label={figures.stopped}
        value={read ? sum('stopped') : null}
        unknown={figures.unread}
        period={figures.stoppedPeriod}
        to="/ads?view=suppress"
        data-testid="stopped"
      />
      <StatFigure
        label={figures.waiting}
        value={listed ? sum('waiting') : null}
        unknown={figures.unlisted}
        period={figures.waitingPeriod}
        data-testid="waiting"
      />
      <Trend label={figures.stops} days={week} take="stopped" decided={decided} />
      <Trend label={figures.returns} days={week} take="restored" decided={decided} />
    </StatRow>
  )
}

type TrendProps = { label: string; days: Day[]; take: 'stopped' | 'restored'; decided: boolean }

function Trend({ label, days, take, decided }: TrendProps) {
  const { figures } = useWords(overviewWords)
  const format = useFormat()
  const values = days.map((day) => day[take])
  const total = format.number(values.reduce((sum, value) => sum + value, 0))
  const range = figures.trendRange(
    format.number(Math.min(0, ...values)),
    format.number(Math.max(0, ...values)),
  )
  return (
    <StatFigure
      label={label}
      value={decided ? total : null}
      unknown={figures.undecided}
      period={figures.week}
      data-testid={`week-${take}`}
      trend={{
        points: days.map((day) => ({ at: day.at, value: day[take] })),
        title: `${label}: ${figures.trend(total)}`,
        description: range,
      }}
    />
  )
}
