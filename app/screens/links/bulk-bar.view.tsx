import { useWords } from '../../i18n/index.ts'
import { Checkbox, Row } from '../../ui/index.ts'
import { DecideButton, type LinkIntent } from './decide-button.view.tsx'
import { linksWords } from './links.words.ts'
import type { Chosen } from './use-chosen.view.tsx'

/** One decision for all that is ticked. */
export function BulkBar({ intents, chosen }: { intents: readonly LinkIntent[]; chosen: Chosen }) {
  const words = useWords(linksWords)
  return (
    <Row align="between">
      <Checkbox
        name="choose-all"
        label={words.table.chooseAll}
        checked={chosen.all.length > 0 && chosen.ids.length === chosen.all.length}
        onChange={chosen.chooseAll}
      />
      <Row>
        {intents.map((intent) => (
          <DecideButton
            key={intent}
            intent={intent}
            ids={chosen.ids}
            label={words.bulk[intent]}
            disabled={chosen.ids.length === 0}
          />
        ))}
      </Row>
    </Row>
  )
}
