import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireStaff } from '../../runtime/session.server.ts'
import { loadExport } from './settings.query.server.ts'

/** A person's data as a file. 404 where the account has no such request. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { accountId } = await requireStaff(request)
  const held = await loadExport(accountId, params.requestId ?? '')
  if (held === null) return new Response(null, { status: 404 })
  return new Response(JSON.stringify(held, null, 2), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="request-${params.requestId}.json"`,
      'Cache-Control': 'no-store',
    },
  })
}
