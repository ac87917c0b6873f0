import type pg from 'pg'
import type { AccountId, ShopId } from '../../language/ids.ts'
import type { FigureKind } from './figure.rules.ts'

type Sql = Pick<pg.PoolClient, 'query'>
type Shop = { accountId: AccountId; shopId: ShopId }

/** A cost has `minor` and its currency, a margin has `share` (hundredths of a per cent). */
export type Figure = {
  kind: FigureKind
  minor: number | null
  currency: string | null
  share: number | null
  source: 'typed' | 'imported'
  /** How many parcels a carrier's list held. */
  parcels: number | null
  savedIn: 'shopify' | 'prestashop'
  savedAt: Date
}

type ToSave = Omit<Figure, 'savedAt'> & { now: Date }

/** The same figure once more stays as old as it is. */
export async function saveFigure(sql: Sql, { accountId, shopId }: Shop, figure: ToSave): Promise<void> {
  const { kind, minor, currency, share, source, parcels, savedIn, now } = figure
  await sql.query(
    `insert into threshold_figure as f (account_id, shop_id, kind, minor, currency, share, source, parcels, saved_in, saved_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (account_id, shop_id, kind) do update set minor = excluded.minor, currency = excluded.currency,
       share = excluded.share, source = excluded.source, parcels = excluded.parcels, saved_in = excluded.saved_in,
       saved_at = excluded.saved_at
     where (f.minor, f.currency, f.share) is distinct from (excluded.minor, excluded.currency, excluded.share)
        or excluded.source = 'imported'`,
    [accountId, shopId, kind, minor, currency, share, source, parcels, savedIn, now],
  )
}

/** What was typed is taken back: not known again. */
export async function dropFigure(sql: Sql, { accountId, shopId }: Shop, kind: FigureKind): Promise<void> {
  await sql.query('delete from threshold_figure where account_id = $1 and shop_id = $2 and kind = $3', [
    accountId,
    shopId,
    kind,
  ])
}

export async function loadFigures(sql: Sql, { accountId, shopId }: Shop): Promise<Figure[]> {
  const { rows } = await sql.query<Omit<Figure, 'minor'> & { minor: string | null }>(
    `select kind, minor, currency, share, source, parcels, saved_in as "savedIn", saved_at as "savedAt"
       from threshold_figure where account_id = $1 and shop_id = $2`,
    [accountId, shopId],
  )
  return rows.map((row) => ({ ...row, minor: row.minor === null ? null : Number(row.minor) }))
}
