import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireStaff } from '../../runtime/session.server.ts'
import { writeGaps } from './links-csv.server.ts'

/** Variants without counterpart as a file; 404 for a list that there isn't. */
export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const csv = await writeGaps(await requireStaff(request), search)
  if (csv === null) return new Response(null, { status: 404 })
  return new Response(csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="links-${search.get('list')}.csv"`,
      'Cache-Control': 'no-store',
    },
  })
}
