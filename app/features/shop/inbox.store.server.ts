import type pg from 'pg'
import type { AccountId, ShopId } from '../../language/ids.ts'

type Sql = Pick<pg.PoolClient, 'query'>
type Shop = { accountId: AccountId; shopId: ShopId }

/** A message that waits for its shop's drain. */
export type WaitingMessage = {
  inboxId: string
  topic: string
  body: string
  /** The platform's time, else when it came. */
  triggeredAt: Date
}

/** The oldest first. */
export async function loadWaiting(sql: Sql, shop: Shop, limit: number): Promise<WaitingMessage[]> {
  const { rows } = await sql.query<WaitingMessage>({
    name: 'load-waiting',
    text: `select inbox_id as "inboxId", topic, coalesce(body, '') as body,
            coalesce(triggered_at, received_at) as "triggeredAt"
       from webhook_inbox where account_id = $1 and shop_id = $2 and done_at is null order by inbox_id limit $3`,
    values: [shop.accountId, shop.shopId, limit],
  })
  return rows
}

/** Dealt with: the body goes, the row stays and tells duplicates. */
export async function saveDone(
  sql: Sql,
  shop: Shop,
  messages: readonly WaitingMessage[],
  now: Date,
): Promise<void> {
  if (messages.length === 0) return
  await sql.query({
    name: 'save-done',
    text: `update webhook_inbox set done_at = $3, body = null
      where account_id = $1 and inbox_id = any($2)`,
    values: [shop.accountId, messages.map(({ inboxId }) => inboxId), now],
  })
}

/** Can't be dealt with: it no longer blocks the others, and its body stays for whoever looks into it. */
export async function saveFailed(
  sql: Sql,
  shop: Shop,
  message: WaitingMessage,
  failure: string,
  now: Date,
): Promise<void> {
  await sql.query(
    'update webhook_inbox set done_at = $3, failure = $4 where account_id = $1 and inbox_id = $2',
    [shop.accountId, message.inboxId, now, failure],
  )
}

/** Forgets messages dealt with long ago; a duplicate comes within days. */
export async function dropOldMessages(sql: Sql, shop: Shop, before: Date): Promise<void> {
  await sql.query('delete from webhook_inbox where account_id = $1 and shop_id = $2 and done_at < $3', [
    shop.accountId,
    shop.shopId,
    before,
  ])
}
