import { type RefObject, useEffect, useState } from 'react'

/** A drawing takes the width it has, so that its letters are as large on a phone; `first` until that is measured. */
export function useWidth(box: RefObject<Element>, first: number): number {
  const [width, setWidth] = useState(first)
  useEffect(() => {
    if (!box.current) return
    const observer = new ResizeObserver(([entry]) => {
      const measured = Math.round(entry?.contentRect.width ?? 0)
      if (measured > 0) setWidth(measured)
    })
    observer.observe(box.current)
    return () => observer.disconnect()
  }, [box])
  return width
}
