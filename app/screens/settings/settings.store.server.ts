import type { Locale } from '../../i18n/index.ts'
import { withAccount } from '../../runtime/database.ts'

/** Null follows the admin's own language. */
export async function saveLanguage(accountId: string, language: Locale | null): Promise<void> {
  await withAccount(accountId, (sql) =>
    sql.query('update account set language = $2 where account_id = $1', [accountId, language]),
  )
}
