import { useWords } from '../../i18n/index.ts'
import { Bullets, Disclosure, Stack, Text } from '../../ui/index.ts'
import { feedsWords } from './feeds.words.ts'

/** Step by step: the add-on first, without which Google doesn't offer supplemental sources. */
export function GoogleGuide({ open }: { open: boolean }) {
  const { google } = useWords(feedsWords)
  return (
    <Disclosure summary={google.title} open={open}>
      <Stack gap="tight">
        <Steps steps={google.steps} />
        <Text tone="subdued">{google.note}</Text>
      </Stack>
    </Disclosure>
  )
}

/** Meta's steps, and the filter of the product set without which a pause doesn't reach an ad. */
export function MetaGuide({ label }: { label: { field: string; value: string } }) {
  const { meta } = useWords(feedsWords)
  const { why, set, rule, save, without } = meta.filter
  return (
    <>
      <Disclosure summary={meta.title}>
        <Stack gap="tight">
          <Steps steps={meta.steps} />
          <Text tone="subdued">{meta.note}</Text>
        </Stack>
      </Disclosure>
      <Disclosure summary={meta.filterTitle}>
        <Stack gap="tight">
          <Text>{why}</Text>
          <Steps steps={{ set, rule: rule(label.field, label.value), save }} />
          <Text tone="attention">{without}</Text>
        </Stack>
      </Disclosure>
    </>
  )
}

function Steps({ steps }: { steps: Record<string, string> }) {
  return <Bullets ordered items={Object.entries(steps).map(([id, content]) => ({ id, content }))} />
}
