import type { EffectExample, PolicyEffect } from '../../flows/preview-policy.flow.server.ts'
import { useFormat, useWords } from '../../i18n/index.ts'
import { Bullets, Card, Link, Stack, Text } from '../../ui/index.ts'
import { fullName } from '../stock/variant-name.view.tsx'
import { policyWords } from './policy.words.ts'

export type EffectCardProps = {
  saved: number
  /** Null: nothing typed yet. */
  effect: PolicyEffect | null
  state: 'ready' | 'busy' | 'refused'
}

/** The dry run: beside the form, before anything is saved. */
export function EffectCard({ saved, effect, state }: EffectCardProps) {
  const words = useWords(policyWords).effect
  return (
    <Card title={words.title} data-testid="dry-run">
      <div aria-live="polite">
        <Stack>
          {state === 'busy' ? <Text tone="subdued">{words.busy}</Text> : null}
          {state === 'refused' ? <Text tone="subdued">{words.refused}</Text> : null}
          {state === 'ready' && effect ? <Effect saved={saved} effect={effect} /> : null}
          {state === 'ready' && !effect ? <Text tone="subdued">{words.waiting}</Text> : null}
        </Stack>
      </div>
    </Card>
  )
}

function Effect({ saved, effect }: { saved: number; effect: PolicyEffect }) {
  const words = useWords(policyWords).effect
  const format = useFormat()
  const floor = format.number(effect.floor)
  const changes = effect.wouldPause + effect.wouldReturn > 0
  const sentence = changes
    ? words.would(floor, words.paused(effect.wouldPause), words.back(effect.wouldReturn))
    : words.nothing(floor)
  return (
    <>
      <Text strong data-pause={String(effect.wouldPause)} data-return={String(effect.wouldReturn)}>
        {effect.floor === saved && !changes ? words.same : sentence}
      </Text>
      <Examples title={words.pausedList} examples={effect.pauseExamples} of={effect.wouldPause} />
      <Examples title={words.backList} examples={effect.returnExamples} of={effect.wouldReturn} />
      <Text size="small" tone="subdued">
        {words.counted}
      </Text>
    </>
  )
}

function Examples({ title, examples, of }: { title: string; examples: EffectExample[]; of: number }) {
  const words = useWords(policyWords).effect
  const format = useFormat()
  if (examples.length === 0) return null
  return (
    <Stack gap="tight">
      <Text as="h3" strong>
        {examples.length < of ? words.examplesOf(title, format.number(examples.length)) : title}
      </Text>
      <Bullets
        items={examples.map((example) => ({
          id: example.variantId,
          content: (
            <Text as="span">
              <Link to={`/stock/${example.variantId}`}>{fullName(example)}</Link>
              {example.units === null ? null : ` · ${words.left(format.number(example.units))}`}
            </Text>
          ),
        }))}
      />
    </Stack>
  )
}
