import { useFormat, useWords } from '../../i18n/index.ts'
import { Button, Card, type Column, EmptyState, LinkButton, Row, Stack, Table, Text } from '../../ui/index.ts'
import { DownloadButton } from '../settings/download.view.tsx'
import { fullName } from '../stock/variant-name.view.tsx'
import { LinkPages, type Paging } from './link-pages.view.tsx'
import type { LinkedSide } from './link-pair.view.tsx'
import { linksWords } from './links.words.ts'
import { SideCell } from './side-cell.view.tsx'

export type GapKind = 'missing' | 'duplicates' | 'alone'
export const gapKinds = ['missing', 'duplicates', 'alone'] as const satisfies GapKind[]

/** `value`: the SKU or barcode that stands several times. */
export type GapRow = { shop: 'shopify' | 'prestashop'; side: LinkedSide; value: string | null }

export type Gaps = {
  counts: Record<GapKind, number>
  /** The list that the address asks for. */
  open: { kind: GapKind; rows: GapRow[]; paging: Paging } | null
}

/** Missing and double references: listed and exported, never guessed. */
export function GapsView({ counts, open }: Gaps) {
  const words = useWords(linksWords).gaps
  const found = gapKinds.filter((kind) => counts[kind] > 0)
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
          {found.map((kind) => (
            <GapLine key={kind} kind={kind} count={counts[kind]} />
          ))}
        </Stack>
      </Card>
      {open ? <OpenGap {...open} count={counts[open.kind]} /> : null}
    </Stack>
  )
}

function GapLine({ kind, count }: { kind: GapKind; count: number }) {
  const words = useWords(linksWords).gaps
  const name = words.kinds[kind](count)
  return (
    <Row align="between">
      <Stack gap="tight">
        <Text as="span" strong data-gap={kind} data-count={String(count)}>
          {name}
        </Text>
        <Text as="span" size="small" tone="subdued">
          {words.remedies[kind]}
        </Text>
      </Stack>
      <Row>
        <LinkButton
          small
          label={words.see}
          accessibleLabel={words.seeNamed(name)}
          to={`/links?tab=gaps&list=${kind}`}
        />
        <DownloadButton
          label={words.export}
          accessibleLabel={words.exportNamed(name)}
          failed={words.failed}
          address={`/links/export?list=${kind}`}
          fileName={`links-${kind}.csv`}
        />
      </Row>
    </Row>
  )
}

function OpenGap({ kind, rows, paging, count }: NonNullable<Gaps['open']> & { count: number }) {
  const words = useWords(linksWords)
  const columns: Column[] = [
    { id: 'variant', label: words.gaps.variant, phone: 'first' },
    { id: 'shop', label: words.gaps.shop, phone: 'second', bareOnPhone: true },
    ...(kind === 'duplicates' ? [{ id: 'value', label: words.gaps.value } as const] : []),
    { id: 'available', label: words.pair.available, align: 'end', phone: 'second' },
    { id: 'act', label: words.table.actions, labelHidden: true, align: 'end' },
  ]
  return (
    <Card
      title={words.gaps.kinds[kind](count)}
      actions={[{ label: words.gaps.close, to: '/links?tab=gaps' }]}
      data-testid="gap-list"
    >
      <Stack>
        <Table
          caption={words.gaps.caption}
          columns={columns}
          rows={rows.map((row) => ({
            id: `${row.shop} ${row.side.variantId} ${row.value ?? ''}`,
            attributes: { 'data-variant': row.side.variantId, 'data-shop': row.shop },
            cells: {
              variant: <SideCell side={row.side} shop={row.shop} />,
              shop: words.pair[row.shop],
              value: row.value ?? words.gaps.nothing,
              available: <Available side={row.side} />,
              act: <ByHand {...row} />,
            },
          }))}
        />
        <LinkPages {...paging} />
      </Stack>
    </Card>
  )
}

function Available({ side }: { side: LinkedSide }) {
  const words = useWords(linksWords).pair
  const format = useFormat()
  return <>{side.available === null ? words.notTracked : format.number(side.available)}</>
}

function ByHand({ side, shop }: GapRow) {
  const words = useWords(linksWords).gaps
  const query = side.sku ?? side.barcode ?? side.productTitle
  const other = shop === 'shopify' ? 'prestashop' : 'shopify'
  const search = new URLSearchParams({ tab: 'hand', [shop]: query, [other]: side.productTitle })
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
