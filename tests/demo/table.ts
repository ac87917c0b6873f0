/** The figures as people read them. */
import { acceptanceRules, type Figures, type Sizes } from '../stories/acceptance.rules.ts'

export function toTable(figures: Figures, sizes: Sizes): string {
  const rows = acceptanceRules(sizes).map((rule) => `${rule.holds(figures) ? '  ✓' : '  ✗'} ${rule.what}`)
  const shown = Object.entries(figures).map(([name, value]) => `  ${name.padEnd(18)} ${describe(value)}`)
  return [...shown, '', ...rows].join('\n')
}

function describe(value: unknown): string {
  if (value === null || value === undefined) return 'not measured'
  if (typeof value !== 'object') return String(value)
  return Object.entries(value)
    .map(([name, part]) => `${name} ${typeof part === 'object' ? `(${describe(part)})` : part}`)
    .join(' · ')
}
