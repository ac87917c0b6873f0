import { useEffect, useState } from 'react'

export type VisiblePart = { top: number; height: number }

const everyMs = 120
const least = 240

/** Which part of the frame is on screen, in the frame's own coordinates, while `asked`; null until it is known.
 *  Only an observer sees past the frame's edge, and only at its start: so one is started anew again and again. */
export function useVisiblePart(asked: boolean): VisiblePart | null {
  const [part, setPart] = useState<VisiblePart | null>(null)
  useEffect(() => {
    if (!asked) return setPart(null)
    let observer: IntersectionObserver | null = null
    const look = () => {
      observer?.disconnect()
      observer = new IntersectionObserver(([entry]) => {
        if (entry) setPart((known) => same(known, toPart(entry)))
      })
      observer.observe(document.documentElement)
    }
    look()
    const timer = setInterval(look, everyMs)
    return () => {
      clearInterval(timer)
      observer?.disconnect()
    }
  }, [asked])
  return part
}

function toPart({ intersectionRect, boundingClientRect }: IntersectionObserverEntry): VisiblePart {
  const seen = intersectionRect.height > 0 ? intersectionRect : boundingClientRect
  return { top: Math.round(Math.max(0, seen.top)), height: Math.max(least, Math.round(seen.height)) }
}

const same = (known: VisiblePart | null, now: VisiblePart) =>
  known && known.top === now.top && known.height === now.height ? known : now
