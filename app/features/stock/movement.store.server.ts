import type pg from 'pg'
import type { LevelFacts, OrderFacts } from '../../language/facts.ts'
import type { AccountId, InventoryItemId, ShopId, VariantId } from '../../language/ids.ts'
import { attributionMs, fallOf, linesThatExplain, type Move, type OpenLine } from './movement.rules.ts'

type Sql = Pick<pg.PoolClient, 'query'>
type Shop = { accountId: AccountId; shopId: ShopId }
type Beside = Pick<LevelFacts, 'committed' | 'unavailable' | 'incoming'>
/** `beside`: what the level held beside its available units. */
export type VariantMove = Move & {
  variantId: VariantId
  inventoryItemId: InventoryItemId
  beside: { before: Beside; after: Beside }
}
/** `isExplained`: orders name its cause. */
export type SavedMove = VariantMove & { isExplained: boolean }
type LinesByVariant = Map<string, OpenLine[]>

/** Appends movements, and lets order lines that explain a variant's fall exactly name its cause. */
export async function saveMoves(
  sql: Sql,
  input: Shop & { readAt: Date; now: Date },
  moves: readonly VariantMove[],
): Promise<SavedMove[]> {
  if (moves.length === 0) return []
  const byVariant = Map.groupBy(moves, (move) => move.variantId)
  const open = await loadOpenLines(sql, input, [...byVariant.keys()], input.now)
  const rows = [...byVariant].flatMap(([variantId, group]) => {
    const at = sourceTimeOf(group, input.readAt)
    const lines = linesThatExplain(fallOf(group), at, open.get(variantId) ?? [])
    return group.map((move) => ({ ...move, lines }))
  })
  const claimed = [...new Set(rows.flatMap(({ lines }) => lines ?? []))]
  await claimLines(sql, input, claimed)
  await sql.query({
    name: 'append-movements',
    text: `insert into stock_movement (account_id, shop_id, variant_id, inventory_item_id, location_id, before, after,
                                source_time, observed_at, cause, order_id, order_name, origin)
     select $1, $2, m.variant_id, m.item, m.location, m.before, m.after, coalesce(m.source_time, $3), $4,
            case when m.order_id is null then 'unknown' else 'order' end, m.order_id, m.order_name,
            coalesce(m.origin, 'read')
       from unnest($5::text[], $6::text[], $7::text[], $8::int[], $9::int[], $10::timestamptz[], $11::text[],
                   $12::text[], $13::text[])
         as m (variant_id, item, location, before, after, source_time, order_id, order_name, origin)`,
    values: [
      input.accountId,
      input.shopId,
      input.readAt,
      input.now,
      rows.map(({ variantId }) => variantId),
      rows.map(({ inventoryItemId }) => inventoryItemId),
      rows.map(({ locationId }) => locationId),
      rows.map(({ before }) => before),
      rows.map(({ after }) => after),
      sparse(rows.map(({ sourceTime }) => sourceTime)),
      sparse(rows.map(({ lines }) => lines && namesOf(lines).ids)),
      sparse(rows.map(({ lines }) => lines && namesOf(lines).names)),
      sparse(rows.map(({ lines }) => lines && originOf(lines))),
    ],
  })
  return rows.map(({ lines, ...move }) => ({ ...move, isExplained: lines !== null }))
}

/** `unnest` fills up with nulls: a column of nothing needn't travel. */
function sparse<Value>(column: (Value | null)[]): (Value | null)[] | null {
  return column.every((value) => value === null) ? null : column
}

/** Keeps an order's lines, once; a line that comes after the fall which it explains names that one's cause now. */
export async function saveOrders(
  sql: Sql,
  input: Shop & { orders: readonly OrderFacts[]; now: Date },
): Promise<void> {
  const rows = input.orders.flatMap((order) => order.lines.map((line) => ({ ...order, ...line })))
  const known = new Map(rows.map((row) => [`${row.orderId} ${row.lineId}`, row]))
  const lines = [...known.values()].filter(({ quantity }) => quantity > 0)
  if (lines.length === 0) return
  const { rows: fresh } = await sql.query<{ variantId: VariantId }>(
    `insert into order_line (account_id, shop_id, order_id, line_id, order_name, variant_id, quantity, placed_at)
     select $1, $2, l.* from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::int[], $8::timestamptz[]) l
     on conflict (account_id, shop_id, order_id, line_id) do nothing returning variant_id as "variantId"`,
    [
      input.accountId,
      input.shopId,
      lines.map(({ orderId }) => orderId),
      lines.map(({ lineId }) => lineId),
      lines.map(({ name }) => name),
      lines.map(({ variantId }) => variantId),
      lines.map(({ quantity }) => quantity),
      lines.map(({ placedAt }) => placedAt),
    ],
  )
  await explainEarlierFalls(sql, input, [...new Set(fresh.map(({ variantId }) => variantId))])
}

type Unexplained = {
  movementId: string
  variantId: VariantId
  before: number
  after: number
  at: Date
  seen: Date
}

/** Movements of one variant that were seen together fell together. */
async function explainEarlierFalls(
  sql: Sql,
  input: Shop & { now: Date },
  variantIds: readonly VariantId[],
): Promise<void> {
  if (variantIds.length === 0) return
  const { rows } = await sql.query<Unexplained>(
    `select movement_id as "movementId", variant_id as "variantId", before, after, source_time as at,
            observed_at as seen
       from stock_movement where account_id = $1 and shop_id = $2 and variant_id = any($3) and cause = 'unknown'
        and observed_at > $4 order by movement_id`,
    [input.accountId, input.shopId, variantIds, new Date(input.now.getTime() - attributionMs)],
  )
  const open = rows.length === 0 ? new Map() : await loadOpenLines(sql, input, variantIds, input.now)
  const groups = Map.groupBy(rows, (row) => `${row.variantId} ${row.seen.getTime()}`)
  for (const group of groups.values()) {
    const [first] = group
    if (!first) continue
    const lines: OpenLine[] = open.get(first.variantId) ?? []
    const found = linesThatExplain(fallOf(group), first.at, lines)
    if (!found) continue
    open.set(
      first.variantId,
      lines.filter((line) => !found.includes(line)),
    )
    await claimLines(sql, input, found)
    await sql.query(
      `update stock_movement set cause = 'order', order_id = $4, order_name = $5, origin = $6
        where account_id = $1 and shop_id = $2 and movement_id = any($3)`,
      [
        input.accountId,
        input.shopId,
        group.map(({ movementId }) => movementId),
        namesOf(found).ids,
        namesOf(found).names,
        originOf(found),
      ],
    )
  }
}

async function loadOpenLines(
  sql: Sql,
  shop: Shop,
  variantIds: readonly string[],
  now: Date,
): Promise<LinesByVariant> {
  const { rows } = await sql.query<OpenLine & { variantId: string }>(
    `select variant_id as "variantId", order_id as "orderId", order_name as "orderName", line_id as "lineId",
            quantity - claimed_quantity as units, placed_at as "placedAt"
       from order_line where account_id = $1 and shop_id = $2 and variant_id = any($3)
        and claimed_quantity < quantity and placed_at > $4 order by placed_at, line_id`,
    [shop.accountId, shop.shopId, variantIds, new Date(now.getTime() - 2 * attributionMs)],
  )
  return Map.groupBy(rows, (row) => row.variantId)
}

async function claimLines(sql: Sql, shop: Shop, lines: readonly OpenLine[]): Promise<void> {
  if (lines.length === 0) return
  await sql.query(
    `update order_line l set claimed_quantity = l.quantity
       from unnest($3::text[], $4::text[]) as c (order_id, line_id)
      where l.account_id = $1 and l.shop_id = $2 and l.order_id = c.order_id and l.line_id = c.line_id`,
    [shop.accountId, shop.shopId, lines.map(({ orderId }) => orderId), lines.map(({ lineId }) => lineId)],
  )
}

function namesOf(lines: readonly OpenLine[]): { ids: string; names: string } {
  const orders = new Map(lines.map(({ orderId, orderName }) => [orderId, orderName]))
  return { ids: [...orders.keys()].join(','), names: [...orders.values()].join(', ') }
}

/** For people: where a movement comes from. */
function originOf(lines: readonly OpenLine[]): string {
  return lines.map(({ orderId, lineId }) => `order ${orderId} line ${lineId}`).join(', ')
}

function sourceTimeOf(moves: readonly Move[], otherwise: Date): Date {
  const times = moves.flatMap(({ sourceTime }) => (sourceTime ? [Date.parse(sourceTime)] : []))
  return times.length === 0 ? otherwise : new Date(Math.min(...times))
}

/** Lines too old to name a cause any more, claimed or not. */
export async function dropOldOrders(sql: Sql, shop: Shop, before: Date): Promise<void> {
  await sql.query('delete from order_line where account_id = $1 and shop_id = $2 and placed_at < $3', [
    shop.accountId,
    shop.shopId,
    before,
  ])
}

export async function dropOldMoves(sql: Sql, shop: Shop, before: Date): Promise<void> {
  await sql.query('delete from stock_movement where account_id = $1 and shop_id = $2 and observed_at < $3', [
    shop.accountId,
    shop.shopId,
    before,
  ])
}
