import { useWords } from '../../i18n/index.ts'
import { Button, Card, EmptyState, LinkButton, Pagination, Row, Stack, Table, Text } from '../../ui/index.ts'
import { DownloadButton } from '../settings/download.view.tsx'
import { fullName } from '../stock/variant-name.view.tsx'
import { SideCell } from './link-lists.view.tsx'
import type { LinkedSide } from './link-pair.view.tsx'
import { linksWords } from './links.words.ts'

export type GapKind = 'no-sku' | 'double-sku' | 'no-match'
type Gap = { shop: 'shopify' | 'prestashop'; kind: GapKind; count: number }

export type Gaps = {
  lists: Gap[]
  /** The list that the address asks for. */
  open: (Gap & { sides: LinkedSide[]; previous: string | null; next: string | null }) | null
}

const address = ({ shop, kind }: Pick<Gap, 'shop' | 'kind'>) => `shop=${shop}&list=${kind}`

/** Missing and double references: listed and exported, never guessed. */
export function GapsView({ lists, open }: Gaps) {
  const words = useWords(linksWords).gaps
  const found = lists.filter(({ count }) => count > 0)
  if (found.length === 0)
    return (
      <Card>
        <EmptyState title={words.none}>{words.noneHelp}</EmptyState>
      </Card>
    )
  return (
    <Stack gap="loose">
      <Card>
        <Stack gap="loose">
          <Text tone="subdued">{words.help}</Text>
          {found.map((gap) => (
            <GapRow key={address(gap)} gap={gap} />
          ))}
        </Stack>
      </Card>
      {open ? <OpenGap open={open} /> : null}
    </Stack>
  )
}

function useGapName(): (gap: Gap) => string {
  const words = useWords(linksWords)
  return ({ kind, count, shop }) => words.gaps.kinds[kind](count, words.pair[shop])
}

function GapRow({ gap }: { gap: Gap }) {
  const words = useWords(linksWords).gaps
  const name = useGapName()(gap)
  return (
    <Row align="between">
      <Stack gap="tight">
        <Text as="span" strong data-gap={gap.kind} data-shop={gap.shop} data-count={String(gap.count)}>
          {name}
        </Text>
        <Text as="span" size="small" tone="subdued">
          {words.remedies[gap.kind]}
        </Text>
      </Stack>
      <Row>
        <LinkButton
          small
          label={words.see}
          accessibleLabel={words.seeNamed(name)}
          to={`/links?tab=gaps&${address(gap)}`}
        />
        <DownloadButton
          label={words.export}
          accessibleLabel={words.exportNamed(name)}
          failed={words.failed}
          address={`/links/export?${address(gap)}`}
          fileName={`${gap.shop}-${gap.kind}.csv`}
        />
      </Row>
    </Row>
  )
}

function OpenGap({ open }: { open: NonNullable<Gaps['open']> }) {
  const words = useWords(linksWords)
  const title = useGapName()(open)
  return (
    <Card title={title} actions={[{ label: words.gaps.close, to: '/links?tab=gaps' }]} data-testid="gap-list">
      <Stack>
        <Table
          caption={words.gaps.caption}
          columns={[
            { id: 'variant', label: words.gaps.variant, phone: 'first' },
            { id: 'sku', label: words.gaps.sku, phone: 'second' },
            { id: 'barcode', label: words.gaps.barcode, phone: 'second' },
            { id: 'act', label: words.table.actions, labelHidden: true, align: 'end' },
          ]}
          rows={open.sides.map((side) => ({
            id: side.variantId,
            attributes: { 'data-variant': side.variantId },
            cells: {
              variant: <SideCell side={{ ...side, sku: null }} shop={open.shop} />,
              sku: side.sku ?? words.gaps.nothing,
              barcode: side.barcode ?? words.gaps.nothing,
              act: <ByHand side={side} shop={open.shop} />,
            },
          }))}
        />
        <Pagination
          label={words.pages.label}
          previous={open.previous}
          next={open.next}
          previousLabel={words.pages.previous}
          nextLabel={words.pages.next}
        />
      </Stack>
    </Card>
  )
}

function ByHand({ side, shop }: { side: LinkedSide; shop: 'shopify' | 'prestashop' }) {
  const words = useWords(linksWords).gaps
  const search = new URLSearchParams({
    tab: 'hand',
    [shop]: side.sku ?? side.productTitle,
    [`${shop}Id`]: side.variantId,
  })
  return (
    <Button
      plain
      small
      label={words.byHand}
      accessibleLabel={words.byHandNamed(fullName(side))}
      to={`/links?${search}`}
    />
  )
}
