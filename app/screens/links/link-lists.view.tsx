import type { ReactNode } from 'react'
import type { LinkBasis, UnjoinedWhy } from '../../features/pool/pool.types.ts'
import { useWords } from '../../i18n/index.ts'
import {
  Badge,
  Card,
  Checkbox,
  type Column,
  EmptyState,
  Row,
  Stack,
  Table,
  Text,
  Time,
} from '../../ui/index.ts'
import { fullName } from '../stock/variant-name.view.tsx'
import { BulkBar } from './bulk-bar.view.tsx'
import { DecideButton, type LinkIntent } from './decide-button.view.tsx'
import { LinkPages, type Paging } from './link-pages.view.tsx'
import type { LinkedSide } from './link-pair.view.tsx'
import { linksWords } from './links.words.ts'
import { SideCell } from './side-cell.view.tsx'
import { type Chosen, useChosen } from './use-chosen.view.tsx'

export type LinkLine = {
  /** The two variants, as the form names them. */
  pairId: string
  basis: LinkBasis
  shopify: LinkedSide
  prestashop: LinkedSide
  /** Of linked ones: whether their stock is shared, or why it isn't. */
  joined: 'yes' | UnjoinedWhy | null
  decidedAt: string | null
}

type ListProps = { lines: LinkLine[]; paging: Paging }

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

function Listed({ lines, caption, intents, none, help, note, paging }: ListedProps) {
  const chosen = useChosen(lines.map(({ pairId }) => pairId))
  if (lines.length === 0)
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
        <LinkPages {...paging} />
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
    id: line.pairId,
    attributes: { 'data-link': line.pairId, 'data-joined': line.joined ?? '' },
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
        name={`choose-${line.pairId}`}
        label={words.chooseNamed(nameOf(line))}
        labelHidden
        checked={chosen.has(line.pairId)}
        onChange={(on) => chosen.choose(line.pairId, on)}
      />
      {cell}
    </Row>
  )
}

const nameOf = ({ shopify }: LinkLine): string => fullName(shopify)

/** Why they are the same; of linked ones, whether their stock is shared yet. */
function Basis({ line }: { line: LinkLine }) {
  const words = useWords(linksWords)
  const basis = words.basis[line.basis]
  if (!line.joined) return <Text as="span">{basis}</Text>
  return (
    <Stack gap="tight">
      <Badge tone={line.joined === 'yes' ? 'good' : 'attention'}>
        {line.joined === 'yes' ? words.joined.yes : words.joined.waits}
      </Badge>
      <Text as="span" size="small" tone="subdued">
        {line.joined === 'yes' ? basis : words.joined[line.joined]}
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
    <DecideButton intent={intent} ids={[line.pairId]} plain label={label} accessibleLabel={accessibleLabel} />
  )
}
