import { useEffect, useRef } from 'react'

const pauseMs = 300

/** Calls once typing has paused, so that "12" doesn't ask for "1" first. */
export function useAfterPause(call: (value: string) => void): (value: string) => void {
  const latest = useRef(call)
  latest.current = call
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  return (value) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => latest.current(value), pauseMs)
  }
}
