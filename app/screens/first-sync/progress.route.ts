import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireStaff } from '../../runtime/session.server.ts'
import { loadRunProgress } from './run-progress.query.server.ts'

/** Asked every two seconds while a run writes or goes back. */
export async function loader({ request }: LoaderFunctionArgs) {
  return Response.json(await loadRunProgress(await requireStaff(request)))
}
