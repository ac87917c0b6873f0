import { NavLink } from '@remix-run/react'
import { useRef } from 'react'
import { useReader } from '../../i18n/index.ts'
import type { FrameProps, PrestaShopAdmin } from '../app-frame.props.ts'
import { HostContext } from '../host.ts'
import { SkinContext } from '../skin.ts'
import { useSkinWords } from '../skin.words.ts'
import { Banner } from './feedback.tsx'
import { useHeightReports, usePathReports, usePrestaShopHost } from './prestashop-host.ts'
import { puikSkin } from './skin.ts'

/** The app inside PrestaShop's back office: its page has no menu for us, so ours stands in the frame. */
export function PuikFrame({ admin, menu, mainLabel, children }: FrameProps<PrestaShopAdmin>) {
  const words = useSkinWords()
  const content = useRef<HTMLDivElement>(null)
  const { host, lost } = usePrestaShopHost(admin)
  usePathReports(admin)
  useHeightReports(admin, content)
  return (
    <HostContext.Provider value={host}>
      <SkinContext.Provider value={puikSkin}>
        <div className="kit-frame" ref={content}>
          <nav className="kit-menu" aria-label={words.menu}>
            <span className="kit-menu-name">
              <Mark />
              {mainLabel}
            </span>
            {menu.map((entry) => (
              <NavLink key={entry.to} to={entry.to} end={entry.home} className="kit-menu-link">
                {entry.label}
              </NavLink>
            ))}
          </nav>
          <Notices lost={lost} />
          <main className="kit-main" aria-label={mainLabel}>
            {children}
          </main>
        </div>
      </SkinContext.Provider>
    </HostContext.Provider>
  )
}

function Notices({ lost }: { lost: boolean }) {
  const words = useSkinWords()
  const { canEdit } = useReader()
  if (!lost && canEdit) return null
  return (
    <div className="kit-notices">
      {lost ? (
        <Banner
          tone="attention"
          title={words.lost}
          action={{ label: words.reload, onClick: () => window.location.reload() }}
        >
          {words.lostHelp}
        </Banner>
      ) : null}
      {canEdit ? null : (
        <Banner tone="off" title={words.lookOnlyTitle} data-testid="look-only">
          {words.lookOnlyHelp}
        </Banner>
      )}
    </div>
  )
}

/** A promise kept: a tick. */
function Mark() {
  return (
    <svg viewBox="0 0 16 16" width="20" height="20" aria-hidden="true" focusable="false">
      <rect width="16" height="16" rx="4" fill="#0c7a54" />
      <path d="m4 8.5 2.7 2.7L12 5.5" fill="none" stroke="#fff" strokeWidth="2" />
    </svg>
  )
}
