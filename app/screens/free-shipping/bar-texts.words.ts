/** What the bar says where the merchant wrote nothing else: the extension's own sentences. */
import english from '../../../extensions/promesse-bar/locales/en.default.json' with { type: 'json' }
import french from '../../../extensions/promesse-bar/locales/fr.json' with { type: 'json' }

type Forms = { all: string; some: string; only: string; only_some: string }
type Bar = (typeof english)['bar']

/** In the order that the bar's script picks from. */
const inOrder = ({ all, some, only, only_some }: Forms) => [all, some, only, only_some]

const textsOf = ({ free, to_go, from, items, weight }: Bar): Record<string, string[]> => ({
  free: inOrder(free),
  'to-go': inOrder(to_go),
  from: inOrder(from),
  items: inOrder(items),
  weight: inOrder(weight),
})

export const barTexts = { en: textsOf(english.bar), fr: textsOf(french.bar) }
export const barLabels = { en: english.bar.label, fr: french.bar.label }
