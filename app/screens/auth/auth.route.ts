import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireStaff } from '../../runtime/session.server.ts'

/** The library answers its own addresses below /auth from inside `requireStaff`. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireStaff(request)
  return null
}
