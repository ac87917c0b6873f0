/** The themes' scripts as files of the shop, each under an address that changes with it. */
import { createHash } from 'node:crypto'
import type { ThemeName } from '../visit.ts'
import { standardActions } from './actions.client.ts'
import { dawnTheme } from './dawn.client.ts'
import { horizonTheme } from './horizon.client.ts'
import type { Page } from './page.ts'
import { type SharedTheme, sharedTheme, type ThemeHooks } from './shared.client.ts'

const text = (theme: (shared: SharedTheme) => ThemeHooks) =>
  `(() => { const shared = (${sharedTheme})(window.themeSettings); (${standardActions})(shared, (${theme})(shared)) })();`

const texts: Record<ThemeName, string> = { horizon: text(horizonTheme), dawn: text(dawnTheme) }

const versions = Object.fromEntries(
  Object.entries(texts).map(([name, text]) => [
    name,
    createHash('sha256').update(text).digest('hex').slice(0, 10),
  ]),
)

export function themeScriptUrl({ visit }: Page): string {
  const { theme } = visit.session
  return `/${visit.shop.domain}/cdn/assets/theme-${theme}.js?v=${versions[theme]}`
}

/** Null: no such script. */
export function themeScript(name: string): string | null {
  return name === 'horizon' || name === 'dawn' ? texts[name] : null
}
