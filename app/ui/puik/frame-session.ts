/** The frame's pass: in memory only, sent with every request to our own origin, renewed through the parent page before
 *  it is over and whenever it was refused. */
import type { PrestaShopAdmin } from '../app-frame.props.ts'
import { askLaunch } from './parent.ts'

/** Renewed this long before its end: asking the parent and exchanging takes a moment. */
const aheadSeconds = 40
const leastMs = 5_000
const againMs = 3_000

export type FrameSession = {
  bearer: () => Promise<string>
  /** Whether the back office no longer lets us in. */
  isLost: () => boolean
  /** Hears when that changes. */
  onChange: (hear: () => void) => () => void
}

type Pass = { bearer: string; until: number }

const sessionAddress = '/prestashop/session'

/** Once per document: sends the pass along with all that the screens ask for. */
export function startFrameSession({
  origin,
  bearer,
  seconds,
}: Pick<PrestaShopAdmin, 'origin' | 'bearer' | 'seconds'>): FrameSession {
  const bare = window.fetch.bind(window)
  const hearers = new Set<() => void>()
  let lost = false
  let pass: Pass = { bearer, until: Date.now() + seconds * 1000 }
  let renewing: Promise<Pass> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const say = (now: boolean) => {
    lost = now
    for (const hear of hearers) hear()
  }
  const renew = () => {
    renewing ??= askLaunch(origin)
      .then((launch) => exchange(bare, launch))
      .then(
        (made) => {
          pass = made
          say(false)
          plan()
          return made
        },
        (error: unknown) => {
          say(true)
          throw error
        },
      )
      .finally(() => {
        renewing = null
      })
    return renewing
  }
  const plan = () => {
    clearTimeout(timer)
    const left = pass.until - Date.now() - aheadSeconds * 1000
    timer = setTimeout(() => void renew().catch(() => {}), Math.max(leastMs, left))
  }
  const current = async () => (pass.until - Date.now() < leastMs ? await renew() : pass)

  window.fetch = async (input, init) => {
    const asked = new Request(input, init)
    if (new URL(asked.url).origin !== window.location.origin) return bare(input, init)
    const again = asked.clone()
    const answer = await bare(withPass(asked, (await patiently(current, init?.signal)).bearer))
    if (answer.status !== 401) return answer
    return bare(withPass(again, (await patiently(renew, init?.signal)).bearer))
  }
  plan()
  return {
    bearer: async () => (await current()).bearer,
    isLost: () => lost,
    onChange(hear) {
      hearers.add(hear)
      return () => void hearers.delete(hear)
    },
  }
}

/** What a navigation asks for waits until the back office lets us in again, or until somebody goes elsewhere: a screen
 *  that broke would take the way back with it. What nobody waits for fails at once. */
async function patiently(get: () => Promise<Pass>, signal: AbortSignal | null | undefined): Promise<Pass> {
  for (;;) {
    try {
      return await get()
    } catch (error) {
      if (!signal) throw error
      await new Promise((resolve) => setTimeout(resolve, againMs))
      signal.throwIfAborted()
    }
  }
}

function withPass(request: Request, bearer: string): Request {
  request.headers.set('Authorization', `Bearer ${bearer}`)
  return request
}

async function exchange(bare: typeof window.fetch, launch: string): Promise<Pass> {
  const answer = await bare(sessionAddress, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ launch }),
  })
  if (!answer.ok) throw new Error(`the app let nobody in: ${answer.status}`)
  const made = (await answer.json()) as { bearer: string; seconds: number }
  return { bearer: made.bearer, until: Date.now() + made.seconds * 1000 }
}
