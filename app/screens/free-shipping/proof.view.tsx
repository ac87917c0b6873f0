import type { Saying } from '../../features/free-shipping/progress.rules.ts'
import type { Verdict } from '../../features/free-shipping/proof.rules.ts'
import { useFormat, useWords } from '../../i18n/index.ts'
import type { ProbeAnswer } from '../../language/shipping.ts'
import {
  Badge,
  Bullets,
  Card,
  type Column,
  Disclosure,
  EmptyState,
  Form,
  Pagination,
  Stack,
  Table,
  Text,
  Time,
  type Tone,
  useSentIntent,
} from '../../ui/index.ts'
import type { BarShownState } from './bar-page.query.server.ts'
import { proofWords } from './proof.words.ts'
import { reasonWords } from './reason.words.ts'
import { ProofRights } from './rights.view.tsx'
import { ShippingPage } from './shipping-page.view.tsx'
import { useCountryName, useSaid } from './use-promise.view.tsx'

export type ShownProof = {
  proofId: string
  askedAt: string
  country: string
  currency: string
  units: number
  /** Minor units; null: not known. */
  amount: number | null
  codes: string[]
  said: Saying
  charged: ProbeAnswer
  verdict: Verdict
}

export type ProofProps = {
  bar: Pick<BarShownState, 'unreadable' | 'proofLacks'> | null
  provedAt: string | null
  counts: { all: number; broken: number }
  /** On the first page alone. */
  broken: ShownProof[]
  proofs: ShownProof[]
  next: string | null
  isFirst: boolean
}

/** Each cart that was priced: what we said, what checkout charged. */
export function ProofView(props: ProofProps) {
  const words = useWords(proofWords)
  const busy = useSentIntent() === 'prove'
  const { bar, broken, proofs } = props
  return (
    <ShippingPage
      tab="proof"
      lead={
        <>
          <Lead {...props} />
          <Form id="prove" intent="prove" label={words.prove}>
            {null}
          </Form>
        </>
      }
      secondary={bar ? [{ label: words.prove, submits: 'prove', busy }] : []}
    >
      {bar ? <ProofRights bar={bar} /> : null}
      {broken.length > 0 ? (
        <Card title={words.broken.title} flush data-testid="broken">
          <ProofTable caption={words.broken.caption} proofs={broken} />
        </Card>
      ) : null}
      {proofs.length === 0 ? (
        <Card data-testid="no-proof">
          <EmptyState title={words.empty.title}>{words.empty.body}</EmptyState>
        </Card>
      ) : (
        <Card title={words.log.title} flush data-testid="log">
          <Stack>
            <ProofTable caption={words.log.caption} proofs={proofs} />
            <Pages {...props} />
          </Stack>
        </Card>
      )}
      {proofs.length > 0 ? (
        <Card>
          <Explained />
        </Card>
      ) : null}
    </ShippingPage>
  )
}

function Lead({ counts, provedAt }: ProofProps) {
  const { lead } = useWords(proofWords)
  const format = useFormat()
  const moment = provedAt ? format.relative(new Date(provedAt)) : null
  const said =
    counts.all === 0 || moment === null
      ? lead.never
      : counts.broken > 0
        ? lead.broken(counts.broken, moment)
        : lead.kept(counts.all, moment)
  return (
    <span data-testid="lead" data-broken={String(counts.broken)} data-all={String(counts.all)}>
      {said}
    </span>
  )
}

const tones: Record<Verdict, Tone> = {
  kept: 'good',
  silent: 'off',
  missed: 'attention',
  broken: 'wrong',
  unsure: 'off',
}

function ProofTable({ caption, proofs }: { caption: string; proofs: ShownProof[] }) {
  const { log, verdicts } = useWords(proofWords)
  const columns: Column[] = [
    { id: 'cart', label: log.cart, phone: 'first' },
    { id: 'verdict', label: log.verdict, phone: 'first', bareOnPhone: true },
    { id: 'said', label: log.said, phone: 'second' },
    { id: 'charged', label: log.charged, phone: 'second' },
    { id: 'when', label: log.when, phone: 'second', bareOnPhone: true },
  ]
  return (
    <Table
      caption={caption}
      columns={columns}
      rows={proofs.map((proof) => ({
        id: proof.proofId,
        attributes: { 'data-proof': proof.proofId, 'data-verdict': proof.verdict },
        cells: {
          cart: <CartCell {...proof} />,
          verdict: <Badge tone={tones[proof.verdict]}>{verdicts[proof.verdict]}</Badge>,
          said: <SaidCell {...proof} />,
          charged: <ChargedCell {...proof} />,
          when: <Time at={proof.askedAt} />,
        },
      }))}
    />
  )
}

function CartCell({ country, amount, currency, units, codes }: ShownProof) {
  const { log } = useWords(proofWords)
  const format = useFormat()
  const name = useCountryName()(country)
  const value = amount === null ? log.unpriced : format.money({ minor: amount, currency })
  return (
    <>
      <Text as="span" strong>
        {log.value(value, name)}
      </Text>
      <br />
      <Text as="span" size="small" tone="subdued">
        {[log.carts(units), ...(codes.length > 0 ? [log.codes(codes.join(', '))] : [])].join(' · ')}
      </Text>
    </>
  )
}

function SaidCell({ said, currency }: ShownProof) {
  const say = useSaid()
  const reasons = useWords(reasonWords)
  if (said.say !== 'nothing' || said.why === 'off' || said.why === 'not-published')
    return <>{say(said, currency)}</>
  return (
    <>
      {say(said, currency)}
      <br />
      <Text as="span" size="small" tone="subdued">
        {reasons[said.why]}
      </Text>
    </>
  )
}

const optionsShown = 3

function ChargedCell({ charged }: ShownProof) {
  const words = useWords(proofWords)
  const format = useFormat()
  if ('unavailable' in charged) return <>{words.unavailable[charged.unavailable]}</>
  const { options, currency } = charged
  if (options.length === 0) return <>{words.noOption}</>
  const sorted = options.toSorted((one, other) => one.price - other.price)
  return (
    <>
      {sorted.slice(0, optionsShown).map(({ title, price }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two options may have one title
        <div key={index}>
          {words.option(title, price === 0 ? words.free : format.money({ minor: price, currency }))}
        </div>
      ))}
      {sorted.length > optionsShown ? (
        <Text as="span" size="small" tone="subdued">
          {words.more(sorted.length - optionsShown)}
        </Text>
      ) : null}
    </>
  )
}

function Pages({ next, isFirst }: ProofProps) {
  const { pages } = useWords(proofWords)
  if (next === null && isFirst) return null
  return (
    <Pagination
      label={pages.label}
      previous={isFirst ? null : '/shipping/proof'}
      next={next === null ? null : `/shipping/proof?before=${next}`}
      previousLabel={pages.first}
      nextLabel={pages.next}
    />
  )
}

function Explained() {
  const { explain } = useWords(proofWords)
  const verdicts = ['kept', 'silent', 'missed', 'broken', 'unsure'] as const
  return (
    <Disclosure summary={explain.title}>
      <Bullets items={verdicts.map((verdict) => ({ id: verdict, content: explain[verdict] }))} />
    </Disclosure>
  )
}
