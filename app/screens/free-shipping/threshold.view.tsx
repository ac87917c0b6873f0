import { useState } from 'react'
import type { BasketFigures } from '../../features/threshold/basket.query.server.ts'
import { fewestBaskets } from '../../features/threshold/tally.rules.ts'
import { decideEffect, standAt } from '../../features/threshold/threshold.rules.ts'
import { useFormat, useWords } from '../../i18n/index.ts'
import { Form, Layout, useSentIntent } from '../../ui/index.ts'
import { BasketsCard, Currencies, NoCurve, ReadingCard } from './baskets.view.tsx'
import { EffectCard } from './effect.view.tsx'
import { type FigureShown, FiguresForm } from './figures.view.tsx'
import { LiftCard } from './lift.view.tsx'
import { Questions } from './questions.view.tsx'
import { ShippingPage } from './shipping-page.view.tsx'
import { thresholdWords } from './threshold.words.ts'
import type { RefusedFigures } from './threshold-answer.server.ts'

export type ReadShown = {
  state: 'waiting' | 'reading' | 'done' | 'failed'
  read: number
  failure: string | null
  askedAt: string
  finishedAt: string | null
}

export type ThresholdProps = {
  currency: string
  shopCurrency: string
  baskets: Omit<BasketFigures, 'first' | 'last'>
  span: { first: string; last: string } | null
  days: number
  wholeYear: boolean
  /** Whether all baskets have been read; if not, only those of `span` are here. */
  isComplete: boolean
  /** In Shopify: whether it shows orders older than two months. */
  seesAll: boolean
  /** The shop's own country's threshold, where one is promised. */
  today: number | null
  begin: number
  /** Null: never asked for. */
  read: ReadShown | null
  figures: FigureShown[]
  refused: RefusedFigures | null
}

export function ThresholdView(props: ThresholdProps) {
  const words = useWords(thresholdWords)
  const { baskets, currency, read } = props
  const [threshold, setThreshold] = useState(props.begin)
  const [lift, setLift] = useState(0)
  const stand = standAt(baskets.tally, threshold, baskets.scale.bin)
  const costOf = (kind: 'standard' | 'two-day') => {
    const figure = props.figures.find((each) => each.kind === kind)
    return figure?.currency === currency ? figure.minor : null
  }
  const margin = props.figures.find(({ kind }) => kind === 'margin')?.share ?? null
  const effect = decideEffect(stand, threshold, { cost: costOf('standard'), margin, lift })
  const isShown = baskets.count >= fewestBaskets
  const underWay = read?.state === 'waiting' || read?.state === 'reading'
  const busy = useSentIntent() === 'read'
  return (
    <ShippingPage
      tab="threshold"
      lead={
        <>
          <Lead {...props} threshold={threshold} over={stand.over.count} delivery={effect.delivery} />
          <Form id="read-baskets" intent="read" label={words.reading.again}>
            {null}
          </Form>
        </>
      }
      secondary={
        read ? [{ label: words.reading.again, submits: 'read-baskets', busy, disabled: underWay }] : []
      }
    >
      <ReadingCard read={read} />
      <Currencies {...props} />
      <Questions {...props} />
      {isShown ? (
        <Layout aside={<LiftCard {...{ effect, currency, lift, setLift }} />}>
          <BasketsCard {...props} {...{ threshold, setThreshold }} over={stand.over.count} />
          <EffectCard
            {...{ stand, threshold, currency }}
            bin={baskets.scale.bin}
            standard={costOf('standard')}
            twoDay={costOf('two-day')}
          />
        </Layout>
      ) : (
        <NoCurve count={baskets.count} read={read} />
      )}
      <FiguresForm figures={props.figures} currency={props.shopCurrency} refused={props.refused} />
    </ShippingPage>
  )
}

type LeadProps = ThresholdProps & { threshold: number; over: number; delivery: number | null }

/** One sentence: what the threshold would have done. */
function Lead({
  baskets,
  currency,
  days,
  wholeYear,
  isComplete,
  span,
  threshold,
  over,
  delivery,
}: LeadProps) {
  const words = useWords(thresholdWords)
  const format = useFormat()
  const amount = format.shortMoney({ minor: threshold, currency })
  const said = () => {
    if (baskets.count === 0) return words.none.lead
    if (baskets.count < fewestBaskets) return words.few.lead(baskets.count)
    const share = format.roundPercent(over / baskets.count)
    if (delivery === null) return words.reachedOnly(amount, share)
    const day = (at: string) => format.day(new Date(at))
    const soFar = span && !isComplete ? words.between(day(span.first), day(span.last)) : null
    const period = soFar ?? (wholeYear ? words.aYear : words.overDays(days))
    return words.reached(amount, share, format.roundMoney({ minor: delivery, currency }), period)
  }
  return (
    <span data-testid="lead" data-threshold={String(threshold)} data-over={String(over)}>
      {said()}
    </span>
  )
}
