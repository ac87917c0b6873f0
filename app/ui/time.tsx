import { useFormat } from '../i18n/index.ts'
import type { TimeProps } from './page.props.ts'

/** Relative under an hour, then the hour, then the date; the exact moment on hover and focus. */
export function Time({ at, form = 'relative' }: TimeProps) {
  const format = useFormat()
  const moment = typeof at === 'string' ? new Date(at) : at
  const exact = format.exact(moment)
  const text = { relative: format.relative, exact: format.exact, day: format.day }[form](moment)
  if (text === exact) return <time dateTime={moment.toISOString()}>{text}</time>
  return (
    <time dateTime={moment.toISOString()} title={exact}>
      {text}
    </time>
  )
}
