import { useState } from 'react'
import type { OverrideLine } from '../../features/ad-guard/ad-guard.query.server.ts'
import { checkFloor, type FloorRefusal } from '../../features/ad-guard/policy.rules.ts'
import type { PolicyEffect } from '../../flows/preview-policy.flow.server.ts'
import { useWords } from '../../i18n/index.ts'
import {
  Button,
  Card,
  Disclosure,
  Form,
  Layout,
  Link,
  Row,
  SaveBar,
  Stack,
  Text,
  TextField,
} from '../../ui/index.ts'
import { AdsPage } from './ads-page.view.tsx'
import { Exceptions } from './exceptions.view.tsx'
import { feedsWords } from './feeds.words.ts'
import { policyWords } from './policy.words.ts'
import { EffectCard } from './policy-effect.view.tsx'

export type PolicyProps = {
  saved: number
  /** What was sent and refused, kept as typed. */
  refused: { typed: string; code: FloorRefusal } | null
  effect: PolicyEffect | null
  counting: boolean
  saving: boolean
  /** Asks for the dry run of what is typed. */
  onPreview: (typed: string) => void
  exceptions: OverrideLine[]
  label: { field: string; value: string }
}

const formId = 'policy'

export function PolicyView(props: PolicyProps) {
  const words = useWords(policyWords)
  const [typed, setTyped] = useState(props.refused?.typed ?? String(props.saved))
  const change = (text: string) => {
    setTyped(text)
    if (checkFloor(text).ok) props.onPreview(text)
  }
  const checked = checkFloor(typed)
  const lead = props.saved > 0 ? words.lead(props.saved) : words.leadOff
  const effect = checked.ok && props.effect?.floor === checked.value ? props.effect : null
  const state = checked.ok ? (props.counting ? 'busy' : 'ready') : 'refused'
  return (
    <AdsPage tab="policy" lead={lead}>
      <Layout aside={<EffectCard saved={props.saved} effect={effect} state={state} />}>
        <Stack gap="loose">
          <FloorForm {...props} typed={typed} change={change} />
          <WhatPausesDo label={props.label} />
        </Stack>
      </Layout>
      <Exceptions rows={props.exceptions} />
      <SaveBar
        form={formId}
        open={typed !== String(props.saved)}
        busy={props.saving}
        saveLabel={words.floor.save}
        discardLabel={words.floor.discard}
        onDiscard={() => change(String(props.saved))}
      />
    </AdsPage>
  )
}

type FloorFormProps = PolicyProps & { typed: string; change: (text: string) => void }

function FloorForm({ typed, change, refused, counting, onPreview }: FloorFormProps) {
  const words = useWords(policyWords).floor
  const checked = checkFloor(typed)
  const code = checked.ok ? (typed === refused?.typed ? refused.code : null) : checked.code
  return (
    <Card title={words.title} data-testid="floor">
      <Form id={formId} intent="save" label={words.title}>
        <Stack>
          <TextField
            name="floor"
            label={words.label}
            help={words.help}
            suffix={words.suffix}
            value={typed}
            onChange={change}
            error={code ? words.errors[code] : undefined}
          />
          <Row align="end">
            <Button label={words.preview} busy={counting} onClick={() => onPreview(typed)} />
          </Row>
        </Stack>
      </Form>
    </Card>
  )
}

/** Folded: on a phone the dry run stands right below the form. */
function WhatPausesDo({ label }: Pick<PolicyProps, 'label'>) {
  const words = useWords(policyWords).where
  const feeds = useWords(feedsWords)
  return (
    <Card>
      <Disclosure summary={words.title}>
        <Stack gap="tight">
          <Text>{words.google}</Text>
          <Text>{words.meta(label.field, label.value)}</Text>
          <Text tone="subdued">{feeds.meta.filter.without}</Text>
          <Text tone="subdued">{words.soldOut}</Text>
          <Link to="/ads/feeds#meta">{words.metaHow}</Link>
        </Stack>
      </Disclosure>
    </Card>
  )
}
