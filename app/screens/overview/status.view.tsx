import { useFormat, useReader, useWords } from '../../i18n/index.ts'
import { Badge, Card, DataList, Row, Stack, Text, type Tone } from '../../ui/index.ts'
import { barWords } from '../free-shipping/bar.words.ts'
import { barTones } from '../free-shipping/status.view.tsx'
import type { ChannelFacts } from './overview.rules.ts'
import { overviewWords } from './overview.words.ts'
import type { PromisesShown } from './promises.query.server.ts'

type State = 'current' | 'waiting' | 'missing'
const tones: Record<State, Tone> = { current: 'good', waiting: 'waiting', missing: 'off' }

const stateOf = (channel: ChannelFacts): State => {
  if (channel.listed === null || !channel.hasAddress) return 'missing'
  return channel.fetchedAt === null || channel.waiting > 0 ? 'waiting' : 'current'
}

/** Each channel in a line: its list, when it last read, what it hasn't read. */
export function Status({ channels, promises }: { channels: ChannelFacts[]; promises: PromisesShown }) {
  const words = useWords(overviewWords)
  return (
    <Card title={words.status.title} data-testid="channels">
      {channels.map((channel) => (
        <Stack key={channel.channel} gap="tight">
          <Row align="between">
            <Text as="h3" strong>
              {words.channels[channel.channel]}
            </Text>
            <Badge tone={tones[stateOf(channel)]}>{words.status.states[stateOf(channel)]}</Badge>
          </Row>
          <ChannelLines channel={channel} />
        </Stack>
      ))}
      {promises ? <BarLine {...promises} /> : null}
    </Card>
  )
}

/** On is said only of a bar that the storefront was sent and that stands in the theme. */
function BarLine({ bar, embed }: NonNullable<PromisesShown>) {
  const { status } = useWords(overviewWords)
  const { status: words } = useWords(barWords)
  const { host } = useReader()
  const help = host === 'prestashop' ? words.places : words.embedHelp
  return (
    <Stack gap="tight">
      <Row align="between">
        <Text as="h3" strong>
          {status.bar}
        </Text>
        {bar === 'on' && embed === 'off' ? (
          <Badge tone="attention">{words.embeds.off}</Badge>
        ) : (
          <Badge tone={barTones[bar]}>{words.states[bar]}</Badge>
        )}
      </Row>
      <Text tone="subdued">{help[embed]}</Text>
    </Stack>
  )
}

function ChannelLines({ channel }: { channel: ChannelFacts }) {
  const { status } = useWords(overviewWords)
  const format = useFormat()
  const list =
    channel.listed === null
      ? status.noList
      : status.list(format.number(channel.matched), format.number(channel.listed))
  const read = channel.fetchedAt ? status.read(format.relative(new Date(channel.fetchedAt))) : status.never
  const left = channel.waiting > 0 ? status.waiting(channel.waiting) : status.current
  const second = channel.hasAddress ? (channel.fetchedAt ? `${read} · ${left}` : read) : status.noAddress
  return (
    <>
      <Text tone="subdued">{list}</Text>
      <Text tone="subdued">{second}</Text>
    </>
  )
}

export type FoundCounts = {
  products: number
  variants: number
  soldOut: number
  continueSelling: number
  untracked: number
  negative: number
  withoutSku: number
  offline: number
  giftCards: number
  locations: number
}

const order = [
  'products',
  'variants',
  'soldOut',
  'continueSelling',
  'untracked',
  'negative',
  'withoutSku',
  'offline',
  'giftCards',
  'locations',
] as const satisfies (keyof FoundCounts)[]

/** What the shop holds, in counts. Not shown before a whole read has ended. */
export function FoundCard({ found, readAt }: { found: FoundCounts; readAt: string }) {
  const words = useWords(overviewWords).found
  const format = useFormat()
  const { host } = useReader()
  // PrestaShop sells vouchers otherwise, not as products.
  const shown = order.filter((key) => key !== 'giftCards' || host === 'shopify')
  return (
    <Card title={words.title} data-testid="found">
      <Text size="small" tone="subdued">
        {words.age(format.relative(new Date(readAt)))}
      </Text>
      <DataList
        items={shown.map((key) => ({ id: key, term: words[key], value: format.number(found[key]) }))}
      />
    </Card>
  )
}
