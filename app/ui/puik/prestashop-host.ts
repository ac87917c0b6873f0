import { useLocation, useNavigate } from '@remix-run/react'
import { type RefObject, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { PrestaShopAdmin } from '../app-frame.props.ts'
import { keepFrameAddress, toScreenPath } from '../frame-address.ts'
import type { HostPage } from '../host.ts'
import { type FrameSession, startFrameSession } from './frame-session.ts'
import { hearParent, tellParent } from './parent.ts'

let started: FrameSession | undefined

const never = () => () => {}
const no = () => false

/** One session per document: before any child asks for something, and never on the server. */
function useFrameSession(admin: PrestaShopAdmin): FrameSession | undefined {
  const [session] = useState(() => {
    if (typeof window !== 'undefined') started ??= startFrameSession(admin)
    return started
  })
  return session
}

/** PrestaShop's back office as the page around the app. `lost`: it no longer lets us in. */
export function usePrestaShopHost(admin: PrestaShopAdmin): { host: HostPage; lost: boolean } {
  const session = useFrameSession(admin)
  const lost = useSyncExternalStore(session?.onChange ?? never, session?.isLost ?? no, no)
  const { origin } = admin
  const host = useMemo<HostPage>(
    () => ({
      toast: (text) => tellParent(origin, { promesse: 'toast', text }),
      hasSaveBar: false,
      // Rights are the module's to have: nothing is asked for.
      askRights: async () => false,
      askEmbed: async () => 'unknown',
      openInAdmin: (url) => tellParent(origin, { promesse: 'open', url }),
      idToken: () => session?.bearer() ?? Promise.reject(new Error('no back office around the app')),
    }),
    [origin, session],
  )
  return { host, lost }
}

/** The parent keeps the screen's path in its own address, and may send us to another. */
export function usePathReports({ origin, connection }: PrestaShopAdmin): void {
  const location = useLocation()
  const navigate = useNavigate()
  const path = toScreenPath(location)
  useEffect(() => {
    keepFrameAddress(connection)
    tellParent(origin, { promesse: 'path', path })
  }, [origin, connection, path])
  useEffect(
    () =>
      hearParent(origin, (said) => {
        if (said.promesse === 'go' && said.path.startsWith('/') && said.path !== path)
          navigate(said.path, { replace: true })
      }),
    [origin, path, navigate],
  )
}

/** The parent gives the frame its content's height: the page scrolls as one. */
export function useHeightReports({ origin }: PrestaShopAdmin, content: RefObject<HTMLElement>): void {
  useEffect(() => {
    if (!content.current) return
    const measured = content.current
    const tell = () =>
      tellParent(origin, { promesse: 'height', px: Math.ceil(measured.getBoundingClientRect().height) })
    const observer = new ResizeObserver(tell)
    observer.observe(measured)
    return () => observer.disconnect()
  }, [origin, content])
}
