import { useFormat, useWords } from '../../i18n/index.ts'
import { StatFigure, StatRow } from '../../ui/index.ts'
import type { ChannelFacts } from './overview.rules.ts'
import { overviewWords } from './overview.words.ts'
import type { PromisesShown } from './promises.query.server.ts'

type Day = { at: string; stopped: number; restored: number }

type FiguresProps = { channels: ChannelFacts[]; week: Day[]; decided: boolean; promises: PromisesShown }

/** What is stopped is counted only once its channel has read it; before that it is a change that waits. */
export function Figures({ channels, week, decided, promises }: FiguresProps) {
  const { figures } = useWords(overviewWords)
  const format = useFormat()
  return (
    <StatRow label={figures.label}>
      <PerChannel
        name="stopped"
        label={figures.stopped}
        channels={channels.filter((channel) => channel.fetchedAt !== null)}
        unknown={figures.unread}
        to="/ads?state=suppress"
      />
      <PerChannel
        name="waiting"
        label={figures.waiting}
        channels={channels.filter((channel) => channel.listed !== null)}
        unknown={figures.unlisted}
      />
      <Trend label={figures.stops} days={week} take="stopped" decided={decided} />
      <Trend label={figures.returns} days={week} take="restored" decided={decided} />
      <StatFigure
        label={figures.promises}
        value={promises ? figures.countries(format.number(promises.proved), promises.of) : null}
        unknown={figures.ratesUnread}
        period={figures.nowPlain}
        to="/shipping"
        data-testid="promises"
      />
    </StatRow>
  )
}

type PerChannelProps = {
  name: 'stopped' | 'waiting'
  label: string
  channels: ChannelFacts[]
  unknown: string
  to?: string
}

/** An ad is one channel's: the sum, and below it each channel's own. */
function PerChannel({ name, label, channels, unknown, to }: PerChannelProps) {
  const { figures, channels: names } = useWords(overviewWords)
  const format = useFormat()
  const total = channels.reduce((sum, channel) => sum + channel[name], 0)
  const each = channels.map((channel) =>
    figures.perChannel(names[channel.channel], format.number(channel[name])),
  )
  return (
    <StatFigure
      label={label}
      value={channels.length > 0 ? format.number(total) : null}
      unknown={unknown}
      period={figures.now(each.join(' · '))}
      to={to}
      data-testid={name}
    />
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
