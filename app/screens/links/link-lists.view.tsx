import type { ReactNode } from 'react'
import { useReader, useWords } from '../../i18n/index.ts'
import {
  Card,
  Checkbox,
  type Column,
  EmptyState,
  Link,
  Pagination,
  Row,
  Stack,
  Table,
  Text,
  Thumbnail,
  Time,
} from '../../ui/index.ts'
import { fullName } from '../stock/variant-name.view.tsx'
import { BulkBar } from './bulk-bar.view.tsx'
import { DecideButton, type LinkIntent } from './decide-button.view.tsx'
import type { LinkedSide } from './link-pair.view.tsx'
import { linksWords } from './links.words.ts'
import { type Chosen, useChosen } from './use-chosen.view.tsx'

export type LinkLine = {
  /** Of the link; of the two variants where there is none yet. */
  linkId: string
  basis: 'sku' | 'barcode' | 'hand'
  /** Null where the shop has deleted it. */
  shopify: LinkedSide | null
  prestashop: LinkedSide | null
  state: 'proposed' | 'linked' | 'rejected' | 'later'
  decidedAt: string | null
}

type ListProps = { lines: LinkLine[]; previous: string | null; next: string | null }

export function ExactList(props: ListProps) {
  const words = useWords(linksWords).exact
  return (
    <Listed
      {...props}
      caption={words.caption}
      intents={['link']}
      none={words.none}
      help={words.noneHelp}
      note={words.why}
    />
  )
}

export function LinkedList(props: ListProps) {
  const words = useWords(linksWords).linked
  return (
    <Listed
      {...props}
      caption={words.caption}
      intents={['unlink']}
      none={words.none}
      help={words.noneHelp}
      note={words.help}
    />
  )
}

export function ApartList(props: ListProps) {
  const words = useWords(linksWords).apart
  return (
    <Listed
      {...props}
      caption={words.caption}
      intents={['link', 'undo']}
      none={words.none}
      help={words.noneHelp}
    />
  )
}

type ListedProps = ListProps & {
  caption: string
  intents: readonly LinkIntent[]
  none: string
  help: string
  note?: string
}

function Listed({ lines, caption, intents, none, help, note, previous, next }: ListedProps) {
  const words = useWords(linksWords).pages
  const chosen = useChosen(lines.map(({ linkId }) => linkId))
  if (lines.length === 0 && !previous)
    return (
      <Card>
        <EmptyState title={none}>{help}</EmptyState>
      </Card>
    )
  return (
    <Card data-testid="links">
      <Stack>
        {note ? <Text tone="subdued">{note}</Text> : null}
        <BulkBar intents={intents} chosen={chosen} />
        <LinkTable caption={caption} lines={lines} chosen={chosen} intent={intents.at(-1)} />
        <Pagination
          label={words.label}
          previous={previous}
          next={next}
          previousLabel={words.previous}
          nextLabel={words.next}
        />
      </Stack>
    </Card>
  )
}

type TableProps = { caption: string; lines: LinkLine[]; chosen?: Chosen; intent?: LinkIntent }

/** Two variants a line, why they are the same, and since when. */
export function LinkTable({ caption, lines, chosen, intent }: TableProps) {
  const words = useWords(linksWords)
  const decided = lines.some(({ decidedAt }) => decidedAt !== null)
  const columns: Column[] = [
    { id: 'shopify', label: words.table.shopify, phone: 'first' },
    { id: 'prestashop', label: words.table.prestashop, phone: 'second', bareOnPhone: true },
    { id: 'basis', label: words.table.basis, phone: 'second', bareOnPhone: true },
    ...(decided ? [{ id: 'since', label: words.table.since, phone: 'second' } as const] : []),
    ...(intent ? [{ id: 'act', label: words.table.actions, labelHidden: true, align: 'end' } as const] : []),
  ]
  const rows = lines.map((line) => ({
    id: line.linkId,
    attributes: { 'data-link': line.linkId, 'data-link-state': line.state },
    cells: {
      shopify: <FirstCell line={line} chosen={chosen} />,
      prestashop: <SideCell side={line.prestashop} shop="prestashop" />,
      basis: <Basis line={line} />,
      since: line.decidedAt ? <Time at={line.decidedAt} /> : null,
      act: intent ? <LineButton line={line} intent={intent} /> : null,
    },
  }))
  return <Table caption={caption} columns={columns} rows={rows} />
}

function FirstCell({ line, chosen }: { line: LinkLine; chosen?: Chosen }): ReactNode {
  const words = useWords(linksWords).table
  const cell = <SideCell side={line.shopify} shop="shopify" />
  if (!chosen) return cell
  return (
    <Row wrap={false}>
      <Checkbox
        name={`choose-${line.linkId}`}
        label={words.chooseNamed(nameOf(line))}
        labelHidden
        checked={chosen.has(line.linkId)}
        onChange={(on) => chosen.choose(line.linkId, on)}
      />
      {cell}
    </Row>
  )
}

const nameOf = ({ shopify, prestashop }: LinkLine): string => {
  const side = shopify ?? prestashop
  return side ? fullName(side) : ''
}

function Basis({ line }: { line: LinkLine }) {
  const words = useWords(linksWords)
  const state = line.state === 'rejected' || line.state === 'later' ? words.apart[line.state] : null
  return (
    <Stack gap="tight">
      {state ? <Text as="span">{state}</Text> : null}
      <Text as="span" size={state ? 'small' : 'body'} tone={state ? 'subdued' : 'plain'}>
        {words.basis[line.basis]}
      </Text>
    </Stack>
  )
}

function LineButton({ line, intent }: { line: LinkLine; intent: LinkIntent }) {
  const { linked, apart, pair } = useWords(linksWords)
  const name = nameOf(line)
  const said = {
    unlink: [linked.unlink, linked.unlinkNamed(name)],
    undo: [apart.undo, apart.undoNamed(name)],
    link: [pair.link, pair.linkNamed(name)],
    reject: [pair.reject, pair.rejectNamed(name)],
    later: [pair.later, pair.laterNamed(name)],
  } as const
  const [label, accessibleLabel] = said[intent]
  return (
    <DecideButton intent={intent} ids={[line.linkId]} plain label={label} accessibleLabel={accessibleLabel} />
  )
}

/** Picture and name; the reader's own shop leads to the variant's page. */
export function SideCell({ side, shop }: { side: LinkedSide | null; shop: 'shopify' | 'prestashop' }) {
  const words = useWords(linksWords).table
  const { host } = useReader()
  if (!side)
    return (
      <Text as="span" tone="subdued">
        {words.gone}
      </Text>
    )
  const second = [side.options, side.sku].filter((part) => part).join(' · ')
  return (
    <Row gap="tight" wrap={false}>
      <Thumbnail src={side.imageUrl} alt="" />
      <Stack gap="tight">
        {host === shop ? (
          <Link to={`/stock/${side.variantId}`} accessibleLabel={fullName(side)}>
            {side.productTitle}
          </Link>
        ) : (
          <Text as="span">{side.productTitle}</Text>
        )}
        {second ? (
          <Text as="span" size="small" tone="subdued">
            {second}
          </Text>
        ) : null}
      </Stack>
    </Row>
  )
}
