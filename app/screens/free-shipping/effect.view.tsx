import type { Stand } from '../../features/threshold/threshold.rules.ts'
import { useFormat, useWords } from '../../i18n/index.ts'
import { Card, ChartKey, DataList, Stack, Text } from '../../ui/index.ts'
import { thresholdWords } from './threshold.words.ts'

type Props = {
  stand: Stand
  threshold: number
  currency: string
  bin: number
  /** Of one parcel; null: not known. */
  standard: number | null
  twoDay: number | null
}

/** Who would have been where, and what delivering those over it would have cost. */
export function EffectCard({ stand, threshold, currency, bin, standard, twoDay }: Props) {
  const words = useWords(thresholdWords).effect
  const format = useFormat()
  const amount = (minor: number) => format.shortMoney({ minor, currency })
  const total = stand.under.count + stand.near.count + stand.over.count
  const nearFrom = amount(Math.max(0, threshold - 2 * bin))
  const names = { under: words.under(nearFrom), near: words.near(nearFrom, amount(threshold)) }
  const { count } = stand.over
  const part = (key: keyof Stand, name: string) => ({
    id: key,
    term: name,
    value: (
      <span data-part-count={`${key}:${stand[key].count}`}>
        <ChartKey part={key} />{' '}
        {words.part(format.number(stand[key].count), format.roundPercent(stand[key].count / total))}
      </span>
    ),
  })
  const cost = (each: number | null) =>
    each === null ? (
      <Unknown why={words.unknown} />
    ) : (
      <Figure
        value={format.roundMoney({ minor: count * each, currency })}
        note={words.each(format.number(count), format.money({ minor: each, currency }))}
      />
    )
  const unpaid = stand.under.unpaid + stand.near.unpaid
  return (
    <Card title={words.title(amount(threshold))} data-testid="effect">
      <Stack>
        <DataList
          items={[
            ...(threshold > 2 * bin ? [part('under', names.under)] : []),
            part('near', names.near),
            part('over', words.over(amount(threshold))),
            { id: 'delivery', term: words.delivery, value: cost(standard) },
            { id: 'two-day', term: words.twoDay, value: cost(twoDay) },
            {
              id: 'paid',
              term: words.paid,
              value: <Figure value={format.roundMoney({ minor: stand.over.paid, currency })} />,
            },
          ]}
        />
        <Text size="small" tone="subdued">
          {words.paidHelp} {unpaid > 0 ? words.unpaid(unpaid, amount(threshold)) : null}
        </Text>
      </Stack>
    </Card>
  )
}

/** An amount, and how it comes about. */
export function Figure({ value, note }: { value: string; note?: string }) {
  return (
    <div style={{ textAlign: 'end' }}>
      <Text as="span" strong numeric>
        {value}
      </Text>
      {note ? (
        <Text size="small" tone="subdued">
          {note}
        </Text>
      ) : null}
    </div>
  )
}

/** Never 0. */
export function Unknown({ why }: { why: string }) {
  return (
    <>
      –{' '}
      <Text as="span" size="small" tone="subdued">
        {why}
      </Text>
    </>
  )
}
