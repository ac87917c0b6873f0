import type { UnjoinedWhy } from '../../features/pool/pool.types.ts'
import { useFormat, useReader, useWords } from '../../i18n/index.ts'
import { Badge, Card, LinkButton, Row, SideBySide, SidePanel, Stack, Text } from '../../ui/index.ts'
import { itemSidesWords, type Moment } from './item-sides.words.ts'

type Side = 'shopify' | 'prestashop'

export type SideReason =
  | { code: 'none' }
  | {
      code: 'moving'
      to: Side
      units: number
      since: string | null
      orderName: string | null
      isOrder: boolean
    }
  | { code: 'outcome-unknown'; to: Side; since: string }
  | { code: 'shop-silent'; shop: Side; since: string }
  | { code: 'write-refused'; shop: Side; since: string }
  | { code: 'paused'; why: 'staff' | 'away' | 'undone' | 'draft' }
  | { code: 'not-joined'; why: UnjoinedWhy }
  | { code: 'unexplained' }

export type OneSide = {
  shopName: string
  /** Of the common stock; null where the shop doesn't count it. */
  quantity: number | null
  readAt: string
  silentSince: string | null
  pending: number
  deleted: boolean
  levels: { name: string; available: number; inPool: boolean; booking: boolean }[]
}

export type ItemSidesProps = {
  linkId: string
  shopify: OneSide
  prestashop: OneSide
  difference: number | null
  reason: SideReason
}

/** Both quantities, the difference now and its reason. Each figure has its age. */
export function ItemSidesCard(sides: ItemSidesProps) {
  const words = useWords(itemSidesWords)
  const said = useDifference(sides)
  const { difference, reason } = sides
  const isFine = reason.code === 'none' && difference === 0
  return (
    <Card
      title={words.title}
      data-testid="sides"
      data-difference={String(difference ?? '')}
      data-difference-reason={reason.code}
    >
      <Stack gap="loose">
        <Text
          strong={!isFine}
          tone={isFine ? 'plain' : reason.code === 'unexplained' ? 'wrong' : 'attention'}
        >
          {said}
        </Text>
        <SideBySide>
          <SideStock shop="shopify" side={sides.shopify} />
          <SideStock shop="prestashop" side={sides.prestashop} />
        </SideBySide>
        <NextStep reason={reason} />
      </Stack>
    </Card>
  )
}

function SideStock({ shop, side }: { shop: Side; side: OneSide }) {
  const words = useWords(itemSidesWords)
  const format = useFormat()
  const silent = side.silentSince !== null
  const seen = useMoment()(side.readAt)
  return (
    <SidePanel
      title={words.shops[shop]}
      data-side={shop}
      data-quantity={String(side.quantity ?? '')}
      data-silent={String(silent)}
    >
      <Stack gap="tight">
        <Row>
          <Text as="h3" strong>
            {words.shops[shop]}
          </Text>
          {silent ? <Badge tone="wrong">{words.silent}</Badge> : null}
        </Row>
        <Text as="span" size="figure" numeric tone={silent ? 'subdued' : 'plain'}>
          {side.quantity === null ? words.unknown : format.number(side.quantity)}
        </Text>
        <Text as="span" size="small" tone="subdued">
          {words.of(
            side.shopName,
            side.deleted ? words.deleted : side.quantity === null ? words.untracked : words.units,
          )}
        </Text>
        <Levels side={side} />
        {side.pending === 0 ? null : (
          <Text as="span" size="small">
            {words.pending(format.signed(side.pending))}
          </Text>
        )}
        <Text as="span" size="small" tone={silent ? 'attention' : 'subdued'}>
          {silent ? words.silentHelp(seen) : words.seen(seen)}
        </Text>
      </Stack>
    </SidePanel>
  )
}

/** Where the units are, as soon as there is more than one place. */
function Levels({ side: { levels } }: { side: OneSide }) {
  const words = useWords(itemSidesWords)
  const format = useFormat()
  if (levels.length < 2) return null
  return levels.map((level) => {
    const note = level.inPool ? (level.booking ? words.booking : null) : words.outside
    const place = words.place(level.name, format.number(level.available))
    return (
      <Text key={level.name} as="span" size="small" tone={level.inPool ? 'plain' : 'subdued'}>
        {note ? `${place} · ${note}` : place}
      </Text>
    )
  })
}

/** "Differs by 2: the PrestaShop sale of 14:03 hasn't arrived." */
function useDifference({ difference, reason }: ItemSidesProps): string {
  const words = useWords(itemSidesWords)
  const format = useFormat()
  const why = useReason()(reason)
  if (difference === null) return words.noFigure(why || words.reasons.uncounted)
  if (reason.code === 'none' || (difference === 0 && reason.code === 'unexplained')) return words.same
  return words.differ(format.number(Math.abs(difference)), why)
}

/** The hour, with the day where it isn't today. */
export function useMoment(): (iso: string) => Moment {
  const format = useFormat()
  const { now } = useReader()
  return (iso) => {
    const day = format.day(new Date(iso))
    return { day: day === format.day(new Date(now)) ? null : day, hour: format.time(new Date(iso)) }
  }
}

const other = (side: Side): Side => (side === 'shopify' ? 'prestashop' : 'shopify')

function useReason(): (reason: SideReason) => string {
  const { reasons, shops } = useWords(itemSidesWords)
  const moment = useMoment()
  const since = (iso: string | null) => (iso ? moment(iso) : null)
  return (reason) => {
    switch (reason.code) {
      case 'moving': {
        const from = shops[other(reason.to)]
        if (!reason.isOrder) return reasons.change(from, since(reason.since))
        const name = reason.orderName ? ` ${reason.orderName}` : ''
        return reasons[reason.units < 0 ? 'sale' : 'return'](from, name, since(reason.since))
      }
      case 'outcome-unknown':
        return reasons.outcome(shops[reason.to], moment(reason.since))
      case 'shop-silent':
        return reasons.silent(shops[reason.shop], moment(reason.since))
      case 'write-refused':
        return reasons.refused(shops[reason.shop], moment(reason.since))
      case 'paused':
        return reasons.paused[reason.why]
      case 'not-joined':
        return reasons.unjoined[reason.why]
      case 'unexplained':
        return reasons.unexplained
      case 'none':
        return ''
    }
  }
}

/** The one thing to do, where there is one. */
function NextStep({ reason }: { reason: SideReason }) {
  const words = useWords(itemSidesWords)
  const needsSync = reason.code === 'not-joined' || (reason.code === 'paused' && reason.why !== 'staff')
  if (needsSync)
    return (
      <Row>
        <LinkButton small label={words.firstSync} to="/first-sync" />
      </Row>
    )
  if (reason.code !== 'paused') return null
  return (
    <Row>
      <LinkButton small label={words.pool} to="/settings#pool" />
    </Row>
  )
}
