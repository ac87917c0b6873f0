import type pg from 'pg'
import type { AccountId, ShopId } from '../../language/ids.ts'

type Sql = Pick<pg.PoolClient, 'query'>

/** A PrestaShop and its module, as Settings shows them. */
export type Connection = {
  shopId: ShopId
  name: string
  domain: string
  address: string
  state: 'installed' | 'uninstalled' | 'redacted'
  pairedAt: Date
  stoppedAt: Date | null
  stoppedReason: 'moved' | 'unpaired' | null
  lastMessageAt: Date | null
  lastAnswerAt: Date | null
  /** Changes that wait in the shop to be sent, when it last told; null: never told. */
  waiting: number | null
  waitingSince: Date | null
  moduleVersion: string
  platformVersion: string
}

export async function loadConnections(sql: Sql, accountId: AccountId): Promise<Connection[]> {
  const { rows } = await sql.query<Connection>(
    `select c.shop_id as "shopId", s.name, s.domain, c.address, s.state, c.paired_at as "pairedAt",
            c.stopped_at as "stoppedAt", c.stopped_reason as "stoppedReason", c.last_message_at as "lastMessageAt",
            c.last_answer_at as "lastAnswerAt", c.waiting, c.waiting_since as "waitingSince",
            c.module_version as "moduleVersion", c.platform_version as "platformVersion"
       from bridge_connection c join shop s using (account_id, shop_id)
      where c.account_id = $1 order by c.paired_at`,
    [accountId],
  )
  return rows
}
