/** The chrome of every page of the administration, and the page that frames the app. */

import type { Sandbox } from '../sandbox.ts'
import type { ShopState } from '../store/types.ts'
import { type Fillable, type Markup, markup, raw } from '../storefront/markup.ts'
import { adminCss } from './admin.css.ts'
import { type AdminLocale, adminWords } from './admin.words.ts'
import { run } from './browser-code.ts'
import { adminFrame } from './frame-script.ts'
import { launchUrl } from './launch-url.ts'

export type AdminPage = {
  shop: ShopState
  locale: AdminLocale
  path: string
  title: string
  body: Fillable
  framed?: boolean
}

export function adminPage({ shop, locale, path, title, body, framed }: AdminPage): string {
  const words = adminWords[locale]
  const base = `/${shop.domain}/admin`
  const language = (to: AdminLocale, name: string) =>
    markup`<a href="${base}/locale?${new URLSearchParams({ to, back: path }).toString()}" lang="${to}"${raw(to === locale ? ' aria-current="true"' : '')}>${name}</a>`
  const entry = (href: string, name: string) =>
    markup`<li><a href="${href}"${raw(href === path ? ' aria-current="page"' : '')}>${name}</a></li>`
  const page = markup`<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><link rel="icon" href="data:,"><style>${raw(adminCss)}</style></head>
<body class="${framed ? 'framed' : ''}"><header class="bar"><b>${words.label}</b><span>${shop.name}</span><span class="gap"></span>
<a href="/" class="wide">${words.start}</a><a href="/${shop.domain}/products" class="wide">${words.storefront}</a>${framed && markup`<button id="phone" type="button" aria-pressed="false">${words.phone}</button>`}${language('fr', 'FR')}${language('en', 'EN')}</header>
<div class="desk"><nav class="side" id="side" aria-label="${words.menu}"><button type="button" onclick="this.parentNode.toggleAttribute(&quot;data-open&quot;)">${words.menu}</button><ul>${entry(base, words.home)}${entry(`${base}/products`, words.products)}
<li><h2>${words.apps}</h2><ul>${entry(`${base}/apps/promesse`, 'Promesse')}<li><ul id="app-menu"></ul></li></ul></li></ul><p class="disclaimer">${words.notShopify}</p></nav>${body}</div></body></html>`
  return page.markup
}

/** `appPath`: the app's own address, `/stock?q=m`. */
export function appPage(sandbox: Sandbox, shop: ShopState, locale: AdminLocale, appPath: string): string {
  const words = adminWords[locale]
  const base = `/${shop.domain}/admin`
  const src = launchUrl(sandbox, shop, appPath, locale)
  const owner = shop.staff[0]
  const settings = {
    shop: shop.domain,
    appOrigin: new URL(sandbox.appUrl).origin,
    base: `${base}/apps/promesse`,
    adminBase: base,
    host: new URL(src).searchParams.get('host') ?? '',
    locale,
    user: {
      id: Number(owner?.id ?? 1),
      name: shop.ownerName,
      email: owner?.email ?? shop.email,
      accountAccess: 'Full',
    },
    words: {
      unsaved: words.unsaved,
      save: words.save,
      discard: words.discard,
      leave: words.leave,
      close: words.close,
      rights: words.rights,
    },
  }
  const body: Markup = markup`<div class="stage"><div id="save-bar" role="region" aria-label="${words.unsaved}" hidden></div><div id="title-bar" hidden></div>
<iframe id="app-frame" title="${words.appFrame}" data-src="${src}" allow="clipboard-write"></iframe><div id="progress"></div><div id="toasts" role="status" aria-live="polite"></div></div>
<script>${raw(run(adminFrame, settings))}</script>`
  const path = `${base}/apps/promesse${appPath === '/' ? '' : appPath}`
  return adminPage({ shop, locale, path, title: 'Promesse', body, framed: true })
}
