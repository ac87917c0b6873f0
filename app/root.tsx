import { Links, Meta, Outlet, Scripts, useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { toLocale } from './i18n/index.ts'
import { BrokenPage } from './screens/shell/broken-page.tsx'
import type { ShellData } from './screens/shell/shell.query.server.ts'

const viewport = 'width=device-width, initial-scale=1'

export const meta = () => [{ title: 'Promesse' }]

/** The document around every answer, errors included. No ScrollRestoration: it needs sessionStorage,
 *  which browsers block inside the admin's frame. */
export function Layout({ children }: { children: ReactNode }) {
  const shell = useRouteLoaderData<ShellData>('shell')
  return (
    <html lang={shell?.language ?? toLocale(shell?.localeHint) ?? 'en'}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content={viewport} />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <Scripts />
      </body>
    </html>
  )
}

export default function App() {
  return <Outlet />
}

export const ErrorBoundary = BrokenPage
