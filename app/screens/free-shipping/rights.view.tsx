import { useState } from 'react'
import { useReader, useWords } from '../../i18n/index.ts'
import { Banner, Button, Stack, Text, useHost, useSendIntent } from '../../ui/index.ts'
import { barWords } from './bar.words.ts'
import type { BarShownState } from './bar-page.query.server.ts'

/** Drafts of orders are priced and thrown away; Shopify asks for the right to write them all the same. */
const proofScopes = ['read_draft_orders', 'write_draft_orders']

type GrantProps = { label: string; scopes: string[]; then?: string }

/** Asks the merchant, in their own admin, for a right; once it is given, the intent `then` is sent: carts are priced,
 *  unless told otherwise. */
export function GrantRights({ label, scopes, then = 'prove' }: GrantProps) {
  const host = useHost()
  const send = useSendIntent()
  const [busy, setBusy] = useState(false)
  const ask = async () => {
    setBusy(true)
    const isGranted = await host.askRights(scopes).catch(() => false)
    setBusy(false)
    if (isGranted) send(then)
  }
  return (
    <div>
      <Button label={label} busy={busy} onClick={() => void ask()} />
    </div>
  )
}

/** Without the right to ask the platform, promises rest on the rates: said, with the way out. */
export function ProofRights({ bar }: { bar: Pick<BarShownState, 'unreadable' | 'proofLacks'> }) {
  const words = useWords(barWords).countries.scope
  const { host } = useReader()
  if (bar.proofLacks === null || bar.unreadable) return null
  const isScope = bar.proofLacks === 'scope' && host === 'shopify'
  return (
    <Banner tone="attention" title={words.title} data-testid="proof-lacks">
      <Stack>
        <Text>{isScope ? words.body : words.refused}</Text>
        {isScope ? <GrantRights label={words.grant} scopes={proofScopes} /> : null}
      </Stack>
    </Banner>
  )
}
