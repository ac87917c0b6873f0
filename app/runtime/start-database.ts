import { migrate, pendingMigrations } from '../../prisma/migrate.ts'
import { type Embedded, ensureDatabase } from './embedded.ts'

/** A database that is ready for this version of the code. The embedded one is migrated at once; a given one is
 *  migrated by `npm run migrate`, once for all processes, and this throws while it isn't. */
export async function startDatabase(): Promise<Embedded> {
  const given = Boolean(process.env.DATABASE_URL)
  const database = await ensureDatabase()
  try {
    if (!given) await migrate(database.url)
    const pending = await pendingMigrations(database.url)
    if (pending.length > 0) {
      throw new Error(
        `The database lacks ${pending.length} migration(s): run \`npm run migrate\` first (${pending.join(', ')}).`,
      )
    }
    return database
  } catch (error) {
    await database.stop()
    throw error
  }
}
