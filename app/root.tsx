import { Links, Meta, Outlet, Scripts, useRouteLoaderData } from '@remix-run/react'
import { type ReactNode, useState } from 'react'
import { BrokenPage } from './broken-page.tsx'
import { FirstHintProvider, type Locale, toLocale } from './i18n/index.ts'
import { skinStyles } from './ui/styles.ts'

/** What the shell's loader says of its reader. */
type Reader = { language: Locale | null; localeHint: string | null; host: 'shopify' | 'prestashop' }

const viewport = 'width=device-width, initial-scale=1'

/** A promise kept: a tick. */
const icon = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="4" fill="#0c7a54"/><path d="m4 8.5 2.7 2.7L12 5.5" fill="none" stroke="#fff" stroke-width="2"/></svg>')}`

export const links = () => [{ rel: 'icon', href: icon }]

export const meta = () => [{ title: 'Promesse' }]

/** The document around every answer, errors included. No ScrollRestoration: it needs sessionStorage,
 *  which browsers block inside the admin's frame. */
export function Layout({ children }: { children: ReactNode }) {
  const shell = useRouteLoaderData('shell') as Reader | undefined
  // Later loads don't say the admin's language again.
  const [firstHint] = useState(shell?.localeHint ?? null)
  return (
    <html lang={shell?.language ?? toLocale(firstHint) ?? 'en'} data-host={shell?.host}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content={viewport} />
        <Meta />
        <Links />
        {shell
          ? skinStyles[shell.host].map((href) => <link key={href} rel="stylesheet" href={href} />)
          : null}
      </head>
      <body>
        <FirstHintProvider value={firstHint}>{children}</FirstHintProvider>
        <Scripts />
      </body>
    </html>
  )
}

export default function App() {
  return <Outlet />
}

export const ErrorBoundary = BrokenPage
