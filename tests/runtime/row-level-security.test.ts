import { beforeAll, describe, expect, test } from 'vitest'
import { pool, withAccount, withAccountPrisma } from '../../app/runtime/database.ts'
import { ensureShop } from '../../app/runtime/directory.ts'
import { withTestDatabase } from '../factories/database.ts'

withTestDatabase()

/** Not tenant data, and out of the restricted role's reach. */
const exempt = ['_prisma_migrations', 'worker_heartbeat']

type Shop = { accountId: string; shopId: string }
let ours: Shop
let theirs: Shop

beforeAll(async () => {
  ours = await ensureShop({ platform: 'shopify', domain: 'ours.myshopify.com', now: new Date() })
  theirs = await ensureShop({ platform: 'shopify', domain: 'theirs.myshopify.com', now: new Date() })
})

const insertLocation =
  'insert into location (account_id, shop_id, location_id, name, is_active, fulfills_online_orders, read_at) values ($1, $2, $3, $4, true, true, now())'

describe('an account', () => {
  test('sees its own shop and no other, by SQL and by Prisma', async () => {
    const { rows } = await withAccount(ours.accountId, (sql) => sql.query('select domain from shop'))
    expect(rows).toEqual([{ domain: 'ours.myshopify.com' }])
    const shops = await withAccountPrisma(ours.accountId, (prisma) => prisma.shop.findMany())
    expect(shops.map((shop) => shop.domain)).toEqual(['ours.myshopify.com'])
  })

  test('cannot write a row of another account', async () => {
    const work = withAccount(ours.accountId, (sql) =>
      sql.query(insertLocation, [theirs.accountId, theirs.shopId, '1', 'Lyon']),
    )
    await expect(work).rejects.toThrow(/row-level security/)
  })

  test('changes and deletes nothing of another account', async () => {
    await withAccount(theirs.accountId, (sql) =>
      sql.query(insertLocation, [theirs.accountId, theirs.shopId, '2', 'Lille']),
    )
    const touched = await withAccount(ours.accountId, async (sql) => [
      (await sql.query("update location set name = 'x'")).rowCount,
      (await sql.query('delete from location')).rowCount,
    ])
    expect(touched).toEqual([0, 0])
  })

  test('leaves no trace on the connection: the next user of it is the owner again', async () => {
    await withAccount(ours.accountId, async () => {})
    const { rows } = await pool().query(
      "select current_setting('app.account_id', true) as account, current_user <> 'promesse_app' as owner",
    )
    expect([null, '']).toContain(rows[0].account)
    expect(rows[0].owner).toBe(true)
  })

  test('must be a uuid', async () => {
    await expect(withAccount("x'; reset role; --", async () => {})).rejects.toThrow('uuid')
  })

  test('may call no function that looks across accounts', async () => {
    for (const call of [
      "find_shop('theirs.myshopify.com')",
      'take_due_work(now(), 1)',
      "find_credential('x')",
    ]) {
      await expect(withAccount(ours.accountId, (sql) => sql.query(`select * from ${call}`))).rejects.toThrow(
        /permission denied/,
      )
    }
  })

  test('cannot reach the tables that are exempt', async () => {
    for (const table of exempt) {
      await expect(withAccount(ours.accountId, (sql) => sql.query(`select * from ${table}`))).rejects.toThrow(
        /permission denied/,
      )
    }
  })
})

describe('every table', () => {
  test('is guarded, unless it is listed here', async () => {
    const { rows } = await pool().query<{ name: string }>(
      `select c.relname as name from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
         and not (c.relrowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))`,
    )
    expect(rows.map((row) => row.name).sort()).toEqual(exempt)
  })

  test('has a primary key that begins with account_id', async () => {
    const { rows } = await pool().query<{ name: string; first: string }>(
      `select c.relname as name, a.attname as first from pg_constraint k join pg_class c on c.oid = k.conrelid
         join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
       where k.contype = 'p' and c.relnamespace = 'public'::regnamespace`,
    )
    expect(
      rows
        .filter((row) => row.first !== 'account_id')
        .map((row) => row.name)
        .sort(),
    ).toEqual(exempt)
  })

  test('a function that runs as the owner pins its search_path and is closed to everybody', async () => {
    const { rows } = await pool().query<{ name: string }>(
      `select proname as name from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
         and (proconfig is null or not exists (select from unnest(proconfig) as setting where setting like 'search_path=%')
              or exists (select from aclexplode(coalesce(proacl, acldefault('f', proowner))) where grantee = 0))`,
    )
    expect(rows).toEqual([])
  })
})
