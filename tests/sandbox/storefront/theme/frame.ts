/** The frame of every page of a shop: head, header, drawer, footer, the theme's script, the app's embed. */
import { type Fillable, type Markup, markup, raw, scriptJson } from '../markup.ts'
import { drawer } from './drawer.ts'
import { footer } from './footer.ts'
import { header } from './header.ts'
import { appEmbed, collectedHead, type Page } from './page.ts'
import { themeScriptUrl } from './scripts.ts'
import { sheetOf } from './sheet.css.ts'

export type Frame = { title: string; current?: string; query?: string; head?: Markup; body: Fillable }

export function framed(page: Page, { title, current = '', query = '', head, body }: Frame): string {
  const { visit } = page
  const { session, shop } = visit
  const embed = appEmbed(page)
  const whole = markup`<!doctype html><html lang="${session.locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title} – ${shop.name}</title><link rel="icon" href="data:,">${head}<style>${raw(sheetOf(session.theme))}</style>
<script>${shopifyGlobal(page)}</script>${collectedHead(page)}<script src="${themeScriptUrl(page)}" defer="defer"></script></head><body class="theme-${session.theme} template-${page.type}">
${header(page, current, query)}${drawer(page)}
<main id="main">${body}</main>
${footer(page)}${embed}</body></html>`
  return whole.markup
}

/** `window.Shopify`, as every Liquid storefront has it. */
function shopifyGlobal({ visit, w }: Page): Markup {
  const { session, shop, root } = visit
  const data = {
    shop: shop.domain,
    locale: session.locale,
    country: session.country,
    currency: { active: session.currency, rate: '1.0' },
    routes: { root: `${root}/` },
    theme: { name: session.theme === 'horizon' ? 'Horizon' : 'Dawn', id: 1, role: 'main' },
    designMode: session.design,
  }
  const own = { root, detail: session.detail, updated: w.updated, failed: w.failed, locale: session.locale }
  return markup`${ownBrowser(root)}window.Shopify=${scriptJson(data)};window.themeSettings=${scriptJson(own)}`
}

/** A cart named in the path stands for a browser of its own: its tabs don't hear those of another. */
function ownBrowser(root: string): Markup {
  if (!root.includes('/~')) return markup``
  return markup`self.BroadcastChannel=class extends BroadcastChannel{constructor(name){super(${scriptJson(root)}+name)}};`
}
