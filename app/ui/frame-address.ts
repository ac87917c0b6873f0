/** The frame's own address inside PrestaShop: it keeps saying where it stands, so that loading it anew leads back in. */

const ours = ['host', 'connection', 'launch', 'tries']

/** A launch token was used up by this very document: it leaves the address before anything reads it. */
export function forgetLaunch(): void {
  const url = new URL(window.location.href)
  if (url.searchParams.has('launch'))
    window.history.replaceState(window.history.state, '', withoutLaunch(url))
}

/** Names the connection in the token's place: whoever loads the page anew before the screens woke would otherwise
 *  stand before a door that doesn't know which shop to ask. */
export function withoutLaunch(address: URL): URL {
  const url = new URL(address)
  const connection = connectionIn(url.searchParams.get('launch') ?? '')
  if (connection !== null) url.searchParams.set('connection', connection)
  url.searchParams.delete('launch')
  url.searchParams.delete('tries')
  return url
}

/** Only to find the door again; nothing here is trusted. */
function connectionIn(token: string): string | null {
  try {
    const payload = (token.split('.')[0] ?? '').replaceAll('-', '+').replaceAll('_', '/')
    const { connection } = JSON.parse(atob(payload)) as { connection?: unknown }
    return typeof connection === 'string' ? connection : null
  } catch {
    return null
  }
}

/** Back and forward are the parent's: it notes each screen after its own "#" and sends us there. Entries of the frame
 *  besides would have one press Back twice, or for ever. */
export function leaveHistoryToParent(): void {
  if (window.parent !== window) window.history.pushState = window.history.replaceState.bind(window.history)
}

/** "/stock?q=lin": the screen's own part of an address. */
export function toScreenPath({
  pathname,
  search,
  hash,
}: {
  pathname: string
  search: string
  hash: string
}): string {
  const rest = new URLSearchParams(search)
  for (const name of ours) rest.delete(name)
  // "?index" and "?guide" have no value.
  const kept = rest.toString().replace(/=(?=&|$)/g, '')
  return `${pathname}${kept ? `?${kept}` : ''}${hash}`
}

/** Writes host and connection into the address of the entry that is shown; what the router keeps in it stays. */
export function keepFrameAddress(connection: string): void {
  const url = new URL(window.location.href)
  if (url.searchParams.get('host') === 'prestashop' && url.searchParams.get('connection') === connection)
    return
  url.searchParams.set('host', 'prestashop')
  url.searchParams.set('connection', connection)
  window.history.replaceState(window.history.state, '', url)
}
