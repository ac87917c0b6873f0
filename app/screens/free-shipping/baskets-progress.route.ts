import type { LoaderFunctionArgs } from '@remix-run/node'
import { loadBasketRead } from '../../features/threshold/basket.store.server.ts'
import { withAccount } from '../../runtime/database.ts'
import { requireStaff } from '../../runtime/session.server.ts'

/** Asked every two seconds while past baskets are read. */
export async function loader({ request }: LoaderFunctionArgs) {
  const staff = await requireStaff(request)
  const read = await withAccount(staff.accountId, (sql) => loadBasketRead(sql, staff))
  return Response.json({
    state: read?.state ?? 'done',
    read: read?.read ?? 0,
    failure: read?.failure ?? null,
    askedAt: read?.askedAt.toISOString() ?? '',
    finishedAt: read?.finishedAt?.toISOString() ?? null,
  })
}
