import {
  useFetcher,
  useLocation,
  useNavigation,
  useNavigationType,
  useRevalidator,
  useSubmit,
} from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'

/** The `intent` of the form that is on its way; null while none is. */
export function useSentIntent(): string | null {
  const intent = useNavigation().formData?.get('intent')
  return typeof intent === 'string' ? intent : null
}

/** Sends an intent to the screen's own action, as its form would. */
export function useSendIntent(): (intent: string) => void {
  const submit = useSubmit()
  return (intent) => submit({ intent }, { method: 'post' })
}

const slowMs = 500

/** True while another screen has been on its way for half a second: what is shown is no longer what was asked for. */
export function useSlowNavigation(): boolean {
  const { pathname } = useLocation()
  const { state, location } = useNavigation()
  const leaves = state === 'loading' && location.pathname !== pathname
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    if (!leaves) return setSlow(false)
    const timer = setTimeout(() => setSlow(true), slowMs)
    return () => clearTimeout(timer)
  }, [leaves])
  return slow && leaves
}

const everyMs = 2000

type Watch<T> = {
  /** Whether it will still change. */
  goesOn: (answer: T) => boolean
  /** Whether `one` tells at least what `other` does: an answer of before the page was loaded doesn't. */
  isNewer: (one: T, other: T) => boolean
}

/** Asks `address` every two seconds while the answer still changes, and loads the page anew when it no longer does. */
export function useWatched<T>(address: string, first: T, { goesOn, isNewer }: Watch<T>): T {
  const { load, data, state } = useFetcher({ key: address })
  const { revalidate } = useRevalidator()
  const asked = data as T | undefined
  const latest = asked !== undefined && isNewer(asked, first) ? asked : first
  const more = goesOn(latest)
  useEffect(() => {
    if (!more || state !== 'idle') return
    const timer = setTimeout(() => load(address), everyMs)
    return () => clearTimeout(timer)
  }, [more, state, load, address])
  const ended = !more && goesOn(first)
  useEffect(() => {
    if (ended) revalidate()
  }, [ended, revalidate])
  return latest
}

const pulseMs = 3000

/** Keeps an open screen true: asks `address` for a stamp every three seconds while the screen is looked at, and
 *  loads the screen anew when it isn't the `loaded` one any more. A failed question changes nothing: what was
 *  read stays on screen. */
export function usePulse(address: string, loaded: string): void {
  const { revalidate } = useRevalidator()
  const { state } = useNavigation()
  useEffect(() => {
    if (state !== 'idle') return
    const ask = async () => {
      if (document.hidden) return
      const answer = await fetch(address).catch(() => null)
      if (answer?.ok && (await answer.text()) !== loaded) revalidate()
    }
    const timer = setInterval(() => void ask(), pulseMs)
    const now = () => void ask()
    document.addEventListener('visibilitychange', now)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', now)
    }
  }, [address, loaded, revalidate, state])
}

/** A new screen or page of a list begins at its top, Back returns to the place it was left at. Remix's own keeper
 *  of places needs sessionStorage, which browsers block inside the admin's frame: these last as long as the document. */
export function usePlaceOnPage(): void {
  const { key, pathname, search, hash } = useLocation()
  const back = useNavigationType() === 'POP'
  const places = useRef(new Map<string, number>())
  const shown = useRef<string | null>(null)
  const address = `${pathname}${search.replace(/^\?index$/, '')}`
  useEffect(() => {
    const before = shown.current
    shown.current = address
    if (before === null || before === address || hash) return
    window.scrollTo(0, back ? (places.current.get(key) ?? 0) : 0)
  }, [address, back, hash, key])
  useEffect(() => {
    const kept = places.current
    const note = () => void kept.set(key, window.scrollY)
    window.addEventListener('scroll', note, { passive: true })
    return () => window.removeEventListener('scroll', note)
  }, [key])
}
