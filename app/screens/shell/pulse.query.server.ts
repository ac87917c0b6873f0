import { withAccount } from '../../runtime/database.ts'

/** A stamp that differs whenever a screen would show something else: stock, verdicts, problems, a channel's fetch, how
 *  the common stock stands, what the bar promises and how far that is proved. */
export async function loadPulse(accountId: string): Promise<string> {
  const { rows } = await withAccount(accountId, (sql) =>
    sql.query<{ pulse: string }>(
      `select concat_ws('.',
         (select version from feed_version where account_id = $1),
         (select max(movement_id) from stock_movement where account_id = $1),
         (select max(decision_id) from ad_decision where account_id = $1),
         (select max(fetch_id) from feed_fetch where account_id = $1),
         (select max(problem_id) from problem where account_id = $1),
         (select count(*) from problem where account_id = $1 and closed_at is null),
         (select string_agg(concat_ws(',', state, silent_since_shopify, silent_since_prestashop), ';' order by pool_id)
            from pool where account_id = $1),
         (select concat_ws(',', run_id, state) from sync_run where account_id = $1 order by run_id desc limit 1),
         (select string_agg(concat_ws(',', is_on, read_checksum, unreadable, published_at, embed, proved_at, proof_lacks),
                            ';' order by shop_id) from bar where account_id = $1),
         (select max(proof_id) from shipping_proof where account_id = $1),
         (select string_agg(concat_ws(',', state, finished_at), ';' order by shop_id) from basket_read
           where account_id = $1),
         (select count(*) from pool_item
           where account_id = $1 and (pending_shopify <> 0 or pending_prestashop <> 0))) as pulse`,
      [accountId],
    ),
  )
  return rows[0]?.pulse ?? ''
}
