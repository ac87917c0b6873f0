import { useState } from 'react'
import { type FigureKind, figureKinds } from '../../features/threshold/figure.rules.ts'
import { useLocale, useWords } from '../../i18n/index.ts'
import { currencyDigits } from '../../language/money.ts'
import { Card, Form, SaveBar, SideBySide, Stack, Text, TextField, useSentIntent } from '../../ui/index.ts'
import { thresholdWords } from './threshold.words.ts'
import type { RefusedFigures } from './threshold-answer.server.ts'

export type FigureShown = {
  kind: FigureKind
  minor: number | null
  currency: string | null
  share: number | null
  source: 'typed' | 'imported'
  parcels: number | null
  savedIn: 'shopify' | 'prestashop'
  savedAt: string
}

type Props = { figures: FigureShown[]; currency: string; refused: RefusedFigures | null }
type Typed = Record<FigureKind, string>

const formId = 'threshold-figures'

/** Two costs and the margin, as the merchant types them. */
export function FiguresForm({ figures, currency, refused }: Props) {
  const words = useWords(thresholdWords).figures
  const known = useKnown(figures, currency)
  const [typed, setTyped] = useState<Typed>(refused?.typed ?? known)
  // What was saved meanwhile is the field's new beginning.
  const [seen, setSeen] = useState(known)
  if (figureKinds.some((kind) => seen[kind] !== known[kind])) {
    setSeen(known)
    setTyped(known)
  }
  const busy = useSentIntent() === 'figures'
  const field = (kind: FigureKind) => {
    const code = typed[kind] === refused?.typed[kind] ? refused.codes[kind] : undefined
    return (
      <TextField
        key={kind}
        name={kind}
        label={words[kind]}
        help={kind === 'margin' ? words.marginHelp : words.costHelp}
        suffix={kind === 'margin' ? '%' : currency}
        value={typed[kind]}
        onChange={(text) => setTyped({ ...typed, [kind]: text })}
        error={code ? words.errors[code] : undefined}
      />
    )
  }
  return (
    <Card title={words.title} id="figures" data-testid="figures">
      <Form id={formId} intent="figures" label={words.title}>
        <Stack>
          <Text tone="subdued">{words.help}</Text>
          <SideBySide>{figureKinds.map(field)}</SideBySide>
        </Stack>
      </Form>
      <SaveBar
        form={formId}
        open={figureKinds.some((kind) => typed[kind] !== known[kind])}
        busy={busy}
        saveLabel={words.save}
        discardLabel={words.discard}
        onDiscard={() => setTyped(known)}
      />
    </Card>
  )
}

/** What is kept, as one would type it. */
function useKnown(figures: FigureShown[], currency: string): Typed {
  const mark = useLocale() === 'fr' ? ',' : '.'
  const text = (kind: FigureKind) => {
    const figure = figures.find((each) => each.kind === kind)
    if (figure?.share != null) return String(figure.share / 100).replace('.', mark)
    if (figure?.minor == null || figure.currency !== currency) return ''
    const digits = currencyDigits(currency)
    return (figure.minor / 10 ** digits).toFixed(digits).replace('.', mark)
  }
  return { standard: text('standard'), 'two-day': text('two-day'), margin: text('margin') }
}
