import type { Tone } from '../page.props.ts'

/** Colour never stands alone: each tone has its icon, and the words say it too. */
const drawings: Record<Tone, string> = {
  good: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15Zm3.8 5.6-4.5 4.9a.9.9 0 0 1-1.3 0L6.2 11a.9.9 0 0 1 1.2-1.2l1.2 1.2 3.9-4.2a.9.9 0 0 1 1.3 1.3Z',
  waiting:
    'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15Zm.8 3.7v3.5l2.3 2.3a.8.8 0 0 1-1.1 1.1l-2.6-2.5a.8.8 0 0 1-.2-.6V6.2a.8.8 0 0 1 1.6 0Z',
  attention:
    'M8.6 3.3a1.6 1.6 0 0 1 2.8 0l6 10.9c.6 1.1-.2 2.3-1.4 2.3H4c-1.2 0-2-1.2-1.4-2.3l6-10.9ZM10 6.8a.8.8 0 0 0-.8.8v3a.8.8 0 0 0 1.6 0v-3a.8.8 0 0 0-.8-.8Zm0 7.6a.9.9 0 1 0 0-1.8.9.9 0 0 0 0 1.8Z',
  wrong:
    'M8.9 2.6a1.5 1.5 0 0 1 2.2 0l6.3 6.3a1.5 1.5 0 0 1 0 2.2l-6.3 6.3a1.5 1.5 0 0 1-2.2 0l-6.3-6.3a1.5 1.5 0 0 1 0-2.2l6.3-6.3ZM10 6a.8.8 0 0 0-.8.8v3.6a.8.8 0 0 0 1.6 0V6.8A.8.8 0 0 0 10 6Zm0 8a.9.9 0 1 0 0-1.8.9.9 0 0 0 0 1.8Z',
  off: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15ZM6.8 9.2h6.4a.8.8 0 0 1 0 1.6H6.8a.8.8 0 0 1 0-1.6Z',
}

export function ToneIcon({ tone }: { tone: Tone }) {
  return (
    <svg
      className={`kit-tone kit-tone--${tone}`}
      viewBox="0 0 20 20"
      width="20"
      height="20"
      aria-hidden="true"
      focusable="false"
    >
      <path d={drawings[tone]} fill="currentColor" fillRule="evenodd" />
    </svg>
  )
}
