import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireStaff } from '../../runtime/session.server.ts'
import { loadPulse } from './pulse.query.server.ts'

/** Asked every few seconds by an open screen, which loads anew only when the answer differs. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { accountId } = await requireStaff(request)
  return new Response(await loadPulse(accountId), {
    headers: { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' },
  })
}
