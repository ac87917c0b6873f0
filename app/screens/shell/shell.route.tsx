import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, useRouteLoaderData } from '@remix-run/react'
import { BrokenPage } from '../../broken-page.tsx'
import { frameOf, requireStaff } from '../../runtime/session.server.ts'
import { answerOverview } from '../overview/overview-answer.server.ts'
import { BrokenScreen } from './broken-screen.tsx'
import { loadShell, type ShellData } from './shell.query.server.ts'
import { ShellView } from './shell.view.tsx'

/** What the library answers to an old session token must reach App Bridge, which then asks again with a new one.
 *  Only the route whose boundary catches can pass it on: so no screen below has a boundary of its own. */
export const headers: HeadersFunction = ({ parentHeaders, loaderHeaders, actionHeaders, errorHeaders }) =>
  errorHeaders ?? new Headers([...parentHeaders, ...loaderHeaders, ...actionHeaders])

export async function loader({ request }: LoaderFunctionArgs) {
  return loadShell(await requireStaff(request), frameOf(request))
}

/** Remix sends a POST to `/` here, and only one to `/?index` to the overview. */
export async function action({ request }: ActionFunctionArgs) {
  return answerOverview(request)
}

export default function Shell() {
  return (
    <ShellView {...useLoaderData<typeof loader>()}>
      <Outlet />
    </ShellView>
  )
}

/** A screen broke: the menu and the other screens stay usable. Without a shell (a refused token) there is no
 *  skin to draw with. */
export function ErrorBoundary() {
  const shell = useRouteLoaderData<ShellData>('shell')
  if (!shell) return <BrokenPage />
  return (
    <ShellView {...shell}>
      <BrokenScreen />
    </ShellView>
  )
}
