import type { CostKind } from '../../features/threshold/figure.rules.ts'
import { useFormat, useWords } from '../../i18n/index.ts'
import { StatFigure, StatRow } from '../../ui/index.ts'
import type { ThresholdProps } from './threshold.view.tsx'
import { thresholdWords } from './threshold.words.ts'

/** What a shop should know of itself before it chooses: two costs and its average order, each with where it is from. */
export function Questions(props: ThresholdProps) {
  const words = useWords(thresholdWords)
  const format = useFormat()
  const { baskets, currency, span, isComplete } = props
  const day = (at: string) => format.day(new Date(at))
  const soFar = span && !isComplete ? words.between(day(span.first), day(span.last)) : null
  const period = soFar ?? (props.wholeYear ? words.lastYear : words.lastDays(props.days))
  return (
    <StatRow label={words.questions.label}>
      <Cost kind="standard" {...props} />
      <Cost kind="two-day" {...props} />
      <StatFigure
        label={words.questions.average}
        value={baskets.average === null ? null : format.money({ minor: baskets.average, currency })}
        unknown={words.questions.noBasket}
        period={words.questions.counted(baskets.count, period)}
        data-testid="average"
      />
    </StatRow>
  )
}

function Cost({ kind, figures, currency }: ThresholdProps & { kind: CostKind }) {
  const { questions } = useWords(thresholdWords)
  const format = useFormat()
  const figure = figures.find((each) => each.kind === kind)
  const known = figure?.currency === currency && figure.minor !== null ? figure : null
  const day = figure ? format.day(new Date(figure.savedAt)) : ''
  const from =
    figure?.source === 'imported'
      ? questions.imported(figure.parcels ?? 0, day)
      : questions.typed(questions.places[figure?.savedIn ?? 'shopify'], day)
  return (
    <StatFigure
      label={questions[kind]}
      value={known?.minor == null ? null : format.money({ minor: known.minor, currency })}
      unknown={figure?.currency ? questions.otherCurrency(figure.currency) : questions.unknown}
      period={from}
      data-testid={`cost-${kind}`}
    />
  )
}
