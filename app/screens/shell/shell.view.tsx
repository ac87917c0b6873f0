import { type ReactNode, useEffect } from 'react'
import { type Locale, ReaderProvider, toLocale, useFirstHint, useWords } from '../../i18n/index.ts'
import type { AdminPage } from '../../ui/app-frame.props.ts'
import { AppFrame } from '../../ui/app-frame.tsx'
import { Skeleton, usePlaceOnPage, usePulse, useSlowNavigation } from '../../ui/index.ts'
import { shellWords } from './shell.words.ts'

type ShellProps = {
  language: Locale | null
  localeHint: string | null
  host: 'shopify' | 'prestashop'
  canEdit: boolean
  timeZone: string
  currency: string
  now: string
  pulse: string
  admin: AdminPage
  children: ReactNode
}

/** The reader, the skin and the menu around every screen. */
export function ShellView({ language, localeHint, children, ...props }: ShellProps) {
  const firstHint = useFirstHint()
  const locale = language ?? toLocale(firstHint ?? localeHint) ?? 'en'
  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  const { host, canEdit, timeZone, currency, now } = props
  return (
    <ReaderProvider reader={{ locale, host, canEdit, timeZone, currency, now }}>
      <Framed admin={props.admin} pulse={props.pulse}>
        {children}
      </Framed>
    </ReaderProvider>
  )
}

function Framed({ pulse, ...props }: { admin: AdminPage; pulse: string; children: ReactNode }) {
  const { menu, main, loading } = useWords(shellWords)
  const slow = useSlowNavigation()
  usePulse('/pulse', pulse)
  usePlaceOnPage()
  const entries = [
    { to: '/', label: menu.overview, home: true },
    { to: '/stock', label: menu.stock },
    { to: '/ads', label: menu.ads },
    { to: '/shipping', label: menu.shipping },
    { to: '/links', label: menu.links },
    { to: '/problems', label: menu.problems },
    { to: '/settings', label: menu.settings },
  ]
  return (
    <AppFrame {...props} menu={entries} mainLabel={main}>
      {slow ? <Skeleton shape="page" label={loading} /> : props.children}
    </AppFrame>
  )
}
