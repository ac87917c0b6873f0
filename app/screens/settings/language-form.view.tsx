import { useState } from 'react'
import { type Locale, useWords } from '../../i18n/index.ts'
import { Form, SaveBar, Select, useSentIntent } from '../../ui/index.ts'
import { settingsWords } from './settings.words.ts'

/** The save bar comes up as soon as another language is chosen, and goes once it is kept. */
export function LanguageForm({ language }: { language: Locale | null }) {
  const words = useWords(settingsWords).language
  const kept = language ?? 'auto'
  const [chosen, setChosen] = useState<string>(kept)
  const busy = useSentIntent() === 'language'
  return (
    <Form id="language" intent="language">
      <Select
        name="language"
        label={words.label}
        value={chosen}
        onChange={setChosen}
        options={(['auto', 'fr', 'en'] as const).map((value) => ({ value, label: words[value] }))}
      />
      <SaveBar
        form="language"
        open={chosen !== kept}
        busy={busy}
        saveLabel={words.save}
        discardLabel={words.discard}
        onDiscard={() => setChosen(kept)}
      />
    </Form>
  )
}
