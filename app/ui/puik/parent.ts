/** Talks to the back office's page around the frame. Only that page's origin is spoken to and listened to. */

export type ToParent =
  | { promesse: 'token-please'; id: string }
  | { promesse: 'height'; px: number }
  | { promesse: 'path'; path: string }
  | { promesse: 'toast'; text: string }
  | { promesse: 'open'; url: string }

type FromParent =
  /** `token` null: the employee's session is over, or the module is no longer connected. */
  { promesse: 'launch'; id: string; token: string | null } | { promesse: 'go'; path: string }

export function tellParent(origin: string, message: ToParent): void {
  if (window.parent !== window) window.parent.postMessage(message, origin)
}

/** Answers how to stop listening. */
export function hearParent(origin: string, hear: (message: FromParent) => void): () => void {
  const listen = (event: MessageEvent<unknown>) => {
    if (event.source !== window.parent || event.origin !== origin) return
    const said = event.data
    if (typeof said === 'object' && said !== null && 'promesse' in said) hear(said as FromParent)
  }
  window.addEventListener('message', listen)
  return () => window.removeEventListener('message', listen)
}

const patienceMs = 8_000

/** A launch token, asked of the parent page; rejects when it says nothing. */
export function askLaunch(origin: string): Promise<string> {
  const id = `${Date.now()}-${Math.random().toString(36).slice(2)}`
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      clearTimeout(patience)
      stop()
      settle()
    }
    const patience = setTimeout(() => end(() => reject(new Error('the back office is silent'))), patienceMs)
    const stop = hearParent(origin, (said) => {
      if (said.promesse !== 'launch' || said.id !== id) return
      const { token } = said
      end(() => (token === null ? reject(new Error('the back office refused')) : resolve(token)))
    })
    tellParent(origin, { promesse: 'token-please', id })
  })
}
