import type pg from 'pg'
import type { AccountId, ShopId } from '../../language/ids.ts'
import { lastingKinds, type ProblemKind } from './problem.rules.ts'

type Sql = Pick<pg.PoolClient, 'query'>

export type ProblemKey = { kind: ProblemKind; subject: string }
export type ProblemToOpen = ProblemKey & { shopId: ShopId | null; data?: Record<string, unknown> }

/**
 * Opens what isn't open yet; an open one only gets its newest data. One of a lasting kind that staff
 * closed isn't opened again before its cause went away.
 */
export async function openProblems(
  sql: Sql,
  input: { accountId: AccountId; problems: readonly ProblemToOpen[]; now: Date },
): Promise<void> {
  const { accountId, problems, now } = input
  if (problems.length === 0) return
  await sql.query(
    `insert into problem (account_id, kind, subject, shop_id, data, opened_at)
     select $1, t.kind, t.subject, t.shop_id, t.data::jsonb, $2
       from unnest($3::text[], $4::text[], $5::uuid[], $6::text[]) as t (kind, subject, shop_id, data)
      where not exists (select from problem p where p.account_id = $1 and p.kind = t.kind
                          and p.subject = t.subject and p.closed_how = 'staff' and p.kind = any($7))
     on conflict (account_id, kind, subject) where closed_at is null
       do update set data = excluded.data where problem.data is distinct from excluded.data`,
    [
      accountId,
      now,
      problems.map(({ kind }) => kind),
      problems.map(({ subject }) => subject),
      problems.map(({ shopId }) => shopId),
      problems.map(({ data }) => JSON.stringify(data ?? {})),
      lastingKinds,
    ],
  )
}

/** The cause is gone for all these kinds on all these subjects, but for the pairs in `except`, and for those whose data
 *  isn't `holding`. */
export async function closeProblems(
  sql: Sql,
  input: {
    accountId: AccountId
    kinds: readonly ProblemKind[]
    subjects: readonly string[]
    except?: readonly ProblemKey[]
    holding?: Record<string, unknown>
    now: Date
  },
): Promise<void> {
  const except = input.except ?? []
  if (input.subjects.length === 0) return
  await sql.query(
    `update problem p set closed_at = coalesce(p.closed_at, $2), closed_how = 'itself'
      where p.account_id = $1 and p.kind = any($3) and p.subject = any($4)
        and (p.closed_at is null or p.closed_how = 'staff') and p.data @> $7::jsonb
        and not exists (select from unnest($5::text[], $6::text[]) as e (kind, subject)
                         where e.kind = p.kind and e.subject = p.subject)`,
    [
      input.accountId,
      input.now,
      input.kinds,
      input.subjects,
      except.map(({ kind }) => kind),
      except.map(({ subject }) => subject),
      JSON.stringify(input.holding ?? {}),
    ],
  )
}

/** The cause is gone for all of the shop's problems of these kinds, but for those about `except`. */
export async function closeOtherProblems(
  sql: Sql,
  input: {
    accountId: AccountId
    shopId: ShopId
    kinds: readonly ProblemKind[]
    except: readonly string[]
    now: Date
  },
): Promise<void> {
  await sql.query(
    `update problem set closed_at = coalesce(closed_at, $4), closed_how = 'itself'
      where account_id = $1 and shop_id = $2 and kind = any($3) and not subject = any($5)
        and (closed_at is null or closed_how = 'staff')`,
    [input.accountId, input.shopId, input.kinds, input.now, input.except],
  )
}

/** Staff have dealt with it. False where the account has no such open problem. */
export async function closeByStaff(
  sql: Sql,
  { accountId, problemId, now }: { accountId: AccountId; problemId: string; now: Date },
): Promise<boolean> {
  if (!/^\d{1,18}$/.test(problemId)) return false
  const closed = await sql.query(
    `update problem set closed_at = $3, closed_how = 'staff'
      where account_id = $1 and problem_id = $2 and closed_at is null`,
    [accountId, problemId, now],
  )
  return closed.rowCount === 1
}

/** Those that closed themselves. What staff closed tells that it stays closed for as long as its cause stays. */
export async function dropOldProblems(sql: Sql, accountId: AccountId, before: Date): Promise<void> {
  await sql.query(
    `delete from problem where account_id = $1 and closed_at < $2
        and (closed_how = 'itself' or kind <> all($3))`,
    [accountId, before, lastingKinds],
  )
}
