import type { Published } from '../../features/free-shipping/progress.rules.ts'
import { sayAbout } from '../../features/free-shipping/progress.rules.ts'
import { useFormat, useLocale, useReader, useWords } from '../../i18n/index.ts'
import {
  Banner,
  Button,
  Card,
  EmptyState,
  Form,
  Layout,
  Stack,
  Text,
  useEmbed,
  useSentIntent,
} from '../../ui/index.ts'
import { settingsWords } from '../settings/settings.words.ts'
import { barWords } from './bar.words.ts'
import type { BarShownState } from './bar-page.query.server.ts'
import { BarShown } from './bar-shown.view.tsx'
import { Countries } from './countries.view.tsx'
import { toCart, usualAmount } from './preview.rules.ts'
import { Preview } from './preview.view.tsx'
import type { PromiseRow, PromiseState, StateCounts } from './promise.rules.ts'
import { reasonWords } from './reason.words.ts'
import { GrantRights, ProofRights } from './rights.view.tsx'
import { ShippingPage } from './shipping-page.view.tsx'
import { StatusCard } from './status.view.tsx'
import { useCountryName } from './use-promise.view.tsx'

export type BarProps = {
  /** Of the shop. */
  country: string
  currency: string
  /** Null: never read. */
  bar: BarShownState | null
  published: Published | null
  rows: PromiseRow[]
  counts: StateCounts & { all: number }
  proved: { proved: number; of: number }
  state: PromiseState | null
  page: number
  pages: number
}

export function BarView(given: BarProps) {
  const words = useWords(barWords)
  const embed = useEmbed('bar-embed', given.bar?.embed ?? 'unknown')
  const props = { ...given, bar: given.bar && { ...given.bar, embed } }
  const { host } = useReader()
  const sent = useSentIntent()
  const { bar } = props
  const editor = bar?.themeEditorUrl ?? null
  const act = (intent: 'on' | 'off' | 'refresh') => ({
    label: words[intent],
    submits: `bar-${intent}`,
    busy: sent === intent,
  })
  return (
    <ShippingPage
      tab="bar"
      lead={
        <>
          <Eye {...props} />
          <Intents />
        </>
      }
      primary={
        bar && editor && bar.embed !== 'on'
          ? { label: words.open[host], to: editor, external: true }
          : undefined
      }
      secondary={bar?.readAt ? [act('refresh'), act(bar.isOn ? 'off' : 'on')] : []}
    >
      <Trouble {...props} />
      {bar?.readAt ? <StatusAndPreview {...props} bar={bar} /> : <Unread />}
      {bar?.readAt && !bar.unreadable ? <Countries {...props} bar={bar} /> : null}
    </ShippingPage>
  )
}

function StatusAndPreview({
  bar,
  published,
  rows,
  country,
  currency,
  proved,
}: BarProps & { bar: BarShownState }) {
  const status = <StatusCard bar={bar} proved={proved} />
  if (!published || rows.length === 0) return status
  return (
    <Layout aside={status}>
      <Preview {...{ published, rows, country, currency }} />
    </Layout>
  )
}

/** The forms behind the page's buttons. */
function Intents() {
  const words = useWords(barWords)
  return (['on', 'off', 'refresh'] as const).map((intent) => (
    <Form key={intent} id={`bar-${intent}`} intent={intent} label={words[intent]}>
      {null}
    </Form>
  ))
}

function Unread() {
  const words = useWords(barWords).unread
  const busy = useSentIntent() === 'refresh'
  return (
    <Card data-testid="unread">
      <EmptyState title={words.title}>
        <Stack>
          <Text>{words.body}</Text>
          <div>
            <Button primary submits="bar-refresh" label={words.action} busy={busy} />
          </div>
        </Stack>
      </EmptyState>
    </Card>
  )
}

/** What a shopper in the shop's own country sees now, in the real bar; or why nothing. */
function Eye({ bar, published, country, currency }: BarProps) {
  const words = useWords(barWords).lead
  const reasons = useWords(reasonWords)
  const format = useFormat()
  const locale = useLocale()
  const name = useCountryName()(country)
  if (!bar?.readAt) return <span data-testid="eye">{words.unread}</span>
  if (bar.unreadable) return <span data-testid="eye">{words.unreadable}</span>
  if (!published) return <span data-testid="eye">{words.silentPlain(name)}</span>
  const shown = { ...published, on: true }
  const minor = usualAmount(shown, country, currency)
  const cart = toCart(currency, minor)
  const saying = sayAbout(shown, country, cart)
  if (saying.say === 'nothing') {
    const { why } = saying
    const said =
      why === 'off' || why === 'not-published' ? words.silentPlain(name) : words.silent(name, reasons[why])
    return <span data-testid="eye">{said}</span>
  }
  const amount = format.shortMoney({ minor, currency })
  const isThere = bar.isOn && bar.isSent === true
  const say = !isThere ? words.off : bar.embed === 'off' ? words.notEmbedded : words.now
  return (
    <div data-testid="eye" className="kit-shown">
      <span>{say(name, amount)}</span>
      <div className="kit-storefront">
        <BarShown {...{ saying, cart, country, published: shown }} lang={locale} />
      </div>
    </div>
  )
}

/** One banner at most, the worst. */
function Trouble({ bar }: BarProps) {
  const words = useWords(barWords)
  const rights: Partial<Record<string, string>> = useWords(settingsWords).access.scopes
  if (bar?.unreadable) {
    const isScope = bar.unreadable !== 'unsupported'
    return (
      <Banner tone="wrong" title={words.unreadable.title} data-testid="unreadable">
        <Stack>
          <Text>
            {isScope
              ? words.unreadable.scope(rights[bar.unreadable] ?? bar.unreadable)
              : words.unreadable.unsupported}
          </Text>
          {isScope ? <GrantRights label={words.unreadable.grant} scopes={[bar.unreadable]} /> : null}
        </Stack>
      </Banner>
    )
  }
  if (bar?.proofLacks) return <ProofRights bar={bar} />
  if (!bar?.helpDisagrees) return null
  return (
    <Banner tone="attention" title={words.helpDisagrees.title} data-testid="help-disagrees">
      <Text>{words.helpDisagrees.body}</Text>
    </Banner>
  )
}
