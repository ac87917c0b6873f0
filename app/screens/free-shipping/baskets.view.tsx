import { useState } from 'react'
import { fewestBaskets, toHistogram } from '../../features/threshold/tally.rules.ts'
import { toThreshold } from '../../features/threshold/threshold.rules.ts'
import { useFormat, useReader, useWords } from '../../i18n/index.ts'
import { currencyDigits } from '../../language/money.ts'
import {
  Banner,
  Button,
  Card,
  EmptyState,
  Filters,
  Histogram,
  ProgressBar,
  Stack,
  Text,
  TextField,
  useSentIntent,
  useWatched,
} from '../../ui/index.ts'
import { GrantRights } from './rights.view.tsx'
import type { ReadShown, ThresholdProps } from './threshold.view.tsx'
import { thresholdWords } from './threshold.words.ts'

type CardProps = ThresholdProps & { threshold: number; setThreshold: (value: number) => void; over: number }

/** The histogram with its handle, and the same threshold as a number. */
export function BasketsCard(props: CardProps) {
  const words = useWords(thresholdWords)
  const format = useFormat()
  const { baskets, span, currency } = props
  const { host } = useReader()
  const day = (at: string) => format.day(new Date(at))
  const others = baskets.currencies
    .filter((each) => each.currency !== currency)
    .reduce((sum, { count }) => sum + count, 0)
  return (
    <Card title={words.chart.title} data-testid="baskets" data-count={String(baskets.count)}>
      <Stack>
        <div style={{ maxWidth: 280 }}>
          <ThresholdField key={currency} {...props} />
        </div>
        <Chart {...props} />
        {host === 'shopify' && !props.seesAll ? (
          <Stack gap="tight">
            <Text size="small">{words.year.body}</Text>
            <GrantRights label={words.year.grant} scopes={['read_all_orders']} then="read-all" />
          </Stack>
        ) : null}
        {span && !props.isComplete ? <Text size="small">{words.reading.upTo(day(span.last))}</Text> : null}
        <Text size="small" tone="subdued">
          {span ? words.source(baskets.count, day(span.first), day(span.last)) : null} {words.basis[host]}{' '}
          {others > 0 ? words.currencies.other(others) : null}{' '}
          {baskets.leftOut > 0 ? words.leftOut(baskets.leftOut) : null}{' '}
          {props.read?.finishedAt ? words.readAt(format.relative(new Date(props.read.finishedAt))) : null}
        </Text>
      </Stack>
    </Card>
  )
}

/** Amounts of two currencies aren't added up: each has its own histogram. */
export function Currencies({ baskets, currency }: ThresholdProps) {
  const words = useWords(thresholdWords).currencies
  const format = useFormat()
  if (baskets.currencies.length < 2) return null
  return (
    <Filters
      views={{
        label: words.label,
        selected: currency,
        items: baskets.currencies.map((each) => ({
          id: each.currency,
          label: words.item(each.currency),
          count: format.number(each.count),
          to: `/shipping/threshold?currency=${each.currency}`,
        })),
      }}
    />
  )
}

/** What was typed stays as typed until the handle moves. */
function ThresholdField({ baskets, currency, threshold, setThreshold }: CardProps) {
  const words = useWords(thresholdWords).chart
  const format = useFormat()
  const unit = 10 ** currencyDigits(currency)
  const [typed, setTyped] = useState<{ text: string; threshold: number } | null>(null)
  const wanted = typed ? toWhole(typed.text) : null
  const isReadable = wanted !== null && wanted >= 1 && wanted * unit <= baskets.scale.last
  const change = (text: string) => {
    const whole = toWhole(text)
    const next = whole === null ? threshold : toThreshold(whole * unit, baskets.scale)
    setTyped({ text, threshold: next })
    if (whole !== null) setThreshold(next)
  }
  return (
    <TextField
      name="at"
      label={words.field}
      help={words.fieldHelp}
      suffix={currency}
      value={typed && typed.threshold === threshold ? typed.text : String(threshold / unit)}
      onChange={change}
      error={
        typed && typed.threshold === threshold && !isReadable
          ? words.fieldError(format.shortMoney({ minor: baskets.scale.last, currency }))
          : undefined
      }
      data-testid="threshold-field"
    />
  )
}

const toWhole = (text: string): number | null => {
  const bare = text.replace(/[\s\u00a0\u202f]/g, '')
  return /^\d{1,9}$/.test(bare) ? Number(bare) : null
}

function Chart({ baskets, currency, today, threshold, setThreshold, over }: CardProps) {
  const words = useWords(thresholdWords).chart
  const format = useFormat()
  const { scale, median, count } = baskets
  const amount = (minor: number) => format.shortMoney({ minor, currency })
  const share = format.roundPercent(over / count)
  const marks = [
    ...(median === null ? [] : [{ id: 'median', at: median, label: words.median(amount(median)), row: 0 }]),
    ...(today === null || today > scale.last
      ? []
      : [{ id: 'today', at: today, label: words.today(amount(today)), row: 1 }]),
  ].filter(({ at }) => at <= scale.last)
  return (
    <Histogram
      bins={toHistogram(baskets.tally, scale)}
      scale={scale}
      unit={10 ** currencyDigits(currency)}
      value={threshold}
      onChange={setThreshold}
      nearFrom={threshold - 2 * scale.bin}
      marks={marks}
      title={words.finding(amount(median ?? 0), share, amount(threshold))}
      description={words.description(format.number(count), amount(scale.last))}
      handleLabel={words.handle}
      valueText={words.value(amount(threshold), share)}
      amountText={amount}
      rangeText={(from, to) => words.range(amount(from), amount(to))}
      overflowText={words.overflow(amount(scale.last))}
      tableLabel={words.table}
      columns={words.columns}
    />
  )
}

const underWay = ({ state }: ReadShown) => state === 'waiting' || state === 'reading'

/** How far the reading is, asked every two seconds; or why it ended early. */
export function ReadingCard({ read }: { read: ReadShown | null }) {
  const words = useWords(thresholdWords).reading
  const first: ReadShown = read ?? { state: 'done', read: 0, failure: null, askedAt: '', finishedAt: null }
  const shown = useWatched<ReadShown>('/shipping/baskets', first, {
    goesOn: underWay,
    isNewer: (one, other) => one.askedAt >= other.askedAt && (one.read >= other.read || !underWay(one)),
  })
  if (read && underWay(shown))
    return (
      <Card title={words.title} data-testid="reading">
        <Stack>
          <ProgressBar label={words.title} value={null} text={words.text(shown.read)} />
          <Text tone="subdued">{words.leave}</Text>
        </Stack>
      </Card>
    )
  if (shown.state !== 'failed') return null
  return (
    <Banner tone="wrong" title={words.failed} data-testid="read-failed">
      <Text>{words.failedBody(shown.failure ?? '')}</Text>
    </Banner>
  )
}

/** Too few to draw: said, not drawn. */
export function NoCurve({ count, read }: { count: number; read: ReadShown | null }) {
  const { few, none } = useWords(thresholdWords)
  const busy = useSentIntent() === 'read'
  if (read && underWay(read) && count === 0) return null
  const isUnread = read === null
  const title = count > 0 ? few.title(count, fewestBaskets) : isUnread ? none.unread : none.title
  const body = count > 0 ? few.body : isUnread ? none.unreadBody : none.body
  return (
    <Card data-testid="no-curve">
      <EmptyState title={title}>
        <Stack>
          <Text>{body}</Text>
          {isUnread ? (
            <div>
              <Button primary submits="read-baskets" label={none.action} busy={busy} />
            </div>
          ) : null}
        </Stack>
      </EmptyState>
    </Card>
  )
}
