import type pg from 'pg'
import type { AccountId } from '../../language/ids.ts'

type Sql = Pick<pg.PoolClient, 'query'>

/** One code is good at a time: a new one ends those before it. */
export async function saveJoinCode(
  sql: Sql,
  input: { accountId: AccountId; hash: string; now: Date; expiresAt: Date },
): Promise<void> {
  await sql.query('delete from join_code where account_id = $1', [input.accountId])
  await sql.query(
    'insert into join_code (account_id, code_hash, created_at, expires_at) values ($1, $2, $3, $4)',
    [input.accountId, input.hash, input.now, input.expiresAt],
  )
}
