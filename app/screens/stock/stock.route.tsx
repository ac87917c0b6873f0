import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireStaff } from '../../runtime/session.server.ts'
import { StockListView } from './stock.view.tsx'
import { loadStockPage } from './stock-page.query.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  return loadStockPage(await requireStaff(request), new URL(request.url).searchParams)
}

export default function Stock() {
  return <StockListView {...useLoaderData<typeof loader>()} />
}
