import type { LoaderFunctionArgs } from '@remix-run/node'
import { now } from '../../runtime/clock.ts'
import { withAccount } from '../../runtime/database.ts'
import { requireStaff } from '../../runtime/session.server.ts'
import { decideProgress } from './overview.rules.ts'
import { loadLatestRead } from './reads.query.server.ts'

/** Asked every two seconds while a whole read runs. */
export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request)
  const read = await withAccount(staff.accountId, (sql) => loadLatestRead(sql, staff))
  return Response.json({ read, progress: read ? decideProgress(read, now()) : null })
}
