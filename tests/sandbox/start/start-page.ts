/** The start page's HTML; what moves in it is drawn by `start-script.ts`. */
import { run } from '../admin/browser-code.ts'
import { adCard, adCss, signs } from '../channels/ad-card.ts'
import { registryOf } from '../channels/registry.ts'
import type { Sandbox } from '../sandbox.ts'
import type { ShopState, Variant } from '../store/types.ts'
import { type Markup, markup, raw } from '../storefront/markup.ts'
import { barCss } from './bar.css.ts'
import { barWords } from './bar.words.ts'
import { barPanel } from './bar-panel.ts'
import { barScript } from './bar-script.ts'
import { compactCss, startCss } from './start.css.ts'
import { startWords } from './start.words.ts'
import { startPageScript } from './start-script.ts'
import { twoShopsWords } from './two-shops.words.ts'
import { twoShopsPanel } from './two-shops-panel.ts'
import { twoShopsScript } from './two-shops-script.ts'

export type StartPage = { sandbox: Sandbox; shop: ShopState; variant: Variant | null; locale: 'fr' | 'en' }

const channelNames = ['google', 'meta'] as const

const adWords = {
  fr: { running: 'Annonce diffusée', stopped: 'Annonce arrêtée', paused: 'Annonce en pause' },
  en: { running: 'Ad running', stopped: 'Ad stopped', paused: 'Ad paused' },
}

export function adsOf({ sandbox, shop, variant, locale }: StartPage): Markup[] {
  const registry = registryOf(sandbox)
  return channelNames.map((name) =>
    adCard(sandbox, registry.channelOf(shop, name), variant?.id ?? '', locale),
  )
}

export function startPage(page: StartPage): string {
  const { shop, variant, locale } = page
  const w = startWords[locale]
  const product = variant ? shop.products.get(variant.productId) : undefined
  const address = product
    ? `/${shop.domain}/products/${product.handle}?variant=${variant?.id}`
    : `/${shop.domain}/products`
  const settings = {
    shop: shop.domain,
    locale,
    variant: variant?.id ?? null,
    words: w,
    compactCss,
    signs,
    adWords: adWords[locale],
  }
  const adminAddress = `/${shop.domain}/admin/apps/promesse`
  const whole = markup`<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${w.title}</title><link rel="icon" href="data:,"><style>${raw(startCss + adCss + barCss)}</style></head><body>
${header(page)}
<main><div class="stage"><div class="left"><section class="panel" id="panel-product"><h2>${w.product}<a href="${address}" target="_blank">${w.openAlone}</a></h2><iframe id="product" src="${address}" title="${w.product}"></iframe></section>
<section class="panel" id="panel-ads"><h2>${w.ads}</h2><div class="ads" id="ads">${adsOf(page)}</div><p class="periods">${w.periods}</p><label class="compare"><input type="checkbox" id="without"><span>${w.without}<small>${w.withoutHelp}</small></span></label></section></div>
${heart(page)}
<section class="panel right" id="panel-admin"><h2>${w.adminTitle}<a href="${adminAddress}" target="_blank">${w.openAlone}</a></h2><iframe id="admin" src="${adminAddress}" title="${w.adminTitle}"></iframe></section></div>
${barPanel(page)}
${twoShopsPanel(page)}
<div class="tools">${messagesTool(page)}${connectTool(page)}${ownTool(page)}</div></main>
<script>${raw(run(startPageScript, settings))}</script><script>${raw(run(barScript, { shop: shop.domain, locale, words: barWords[locale] }))}</script>${twoShopsCode(page)}</body></html>`
  return whole.markup
}

function twoShopsCode({ sandbox, shop, variant, locale }: StartPage): Markup {
  if (sandbox.prestashopUrl === null) return markup``
  const settings = { shop: shop.domain, locale, variant: variant?.id ?? null, words: twoShopsWords[locale] }
  return markup`<script>${raw(run(twoShopsScript, settings))}</script>`
}

function header({ sandbox, shop, locale }: StartPage): Markup {
  const w = startWords[locale]
  const language = (to: string) =>
    markup`<a href="/start/locale?to=${to}&amp;shop=${shop.domain}" lang="${to}"${raw(to === locale ? ' aria-current="true"' : '')}>${to.toUpperCase()}</a>`
  const shops = [...sandbox.shops.values()].map(
    (one) =>
      markup`<option value="${one.domain}"${raw(one === shop ? ' selected' : '')}>${one.name}</option>`,
  )
  return markup`<header class="top"><h1>${w.title}</h1><p>${w.lead}</p><label>${w.shop}<select id="shop-choice">${shops}</select></label><nav class="lang">${language('fr')}${language('en')}</nav></header>`
}

function heart({ locale }: StartPage): Markup {
  const w = startWords[locale]
  const step = (id: string, name: string, text: string) =>
    markup`<li id="step-${id}"><i></i><span><b>${name}</b>${text && markup`<small>${text}</small>`}</span><time></time></li>`
  return markup`<section class="heart"><div class="face"><div id="clock">${locale === 'fr' ? '0,0' : '0.0'}</div><span>${locale === 'fr' ? 'secondes' : 'seconds'}</span></div><button id="main" type="button">…</button><p id="verdict" role="status" aria-live="polite"></p>
<ol class="steps">${step('shop', w.steps.shop, w.stepTexts.shop)}${step('message', w.steps.message, w.stepTexts.message)}${step('app', w.steps.app, w.stepTexts.app)}${step('feed', w.steps.feed, w.stepTexts.feed)}${step('google', w.stepTexts.google, '')}${step('meta', w.stepTexts.meta, '')}</ol>
<p class="units"><span>${w.units}</span><b id="units">–</b></p>
<div class="quiet"><button type="button" id="do-restock">${w.restock}</button><button type="button" id="do-publish">${w.unpublish}</button><button type="button" id="do-publish-variant">${w.unpublishVariant}</button></div>
<div><h3>${w.history}</h3><ul id="history"><li data-none>${w.historyNone}</li></ul></div>
<div><h3>${w.clock}</h3><p id="now"></p><div class="quiet" style="grid-template-columns:1fr 1fr;margin-top:8px"><button type="button" id="do-hour">${w.hour}</button><button type="button" id="do-day">${w.day}</button></div></div></section>`
}

function messagesTool({ locale }: StartPage): Markup {
  const w = startWords[locale]
  const box = (id: string, text: string) =>
    markup`<label class="switch"><input type="checkbox" id="switch-${id}"><span>${text}</span></label>`
  return markup`<section class="tool"><h2>${w.messages}</h2><p>${w.messagesHelp}</p>${box('duplicate', w.duplicate)}${box('reorder', w.reorder)}${box('lag', w.lag)}${box('paused', w.paused)}<div class="pair" style="align-items:center"><button type="button" id="do-lose">${w.lose}</button><span id="to-lose"></span></div></section>`
}

function connectTool({ sandbox, shop, locale }: StartPage): Markup {
  const w = startWords[locale]
  const fill = (text: string, channel: string) => text.replace('{channel}', channel)
  const forms = channelNames.map((name) => {
    const { kind } = registryOf(sandbox).channelOf(shop, name)
    const format = name === 'google' ? 'tsv' : 'csv'
    const title = name === 'google' ? 'Google' : 'Meta'
    return markup`<form method="post" action="/control/channels"><input type="hidden" name="channel" value="${kind.name}"><input type="hidden" name="shop" value="${shop.domain}"><input type="url" name="feedUrl" required aria-label="${w.feedAddress} ${title}" placeholder="${w.feedAddress}"><button>${fill(w.connectDo, title)}</button><a class="button" href="/ads/${name}/list.${format}?shop=${shop.domain}">${fill(w.list, title)}</a><span class="ok" id="connected-${name}" hidden>✓ ${w.connected}</span></form>`
  })
  return markup`<section class="tool"><h2>${w.connect}</h2><p>${w.connectHelp}</p>${forms}</section>`
}

function ownTool({ locale }: StartPage): Markup {
  const w = startWords[locale]
  return markup`<section class="tool"><h2>${w.own}</h2><p>${w.ownHelp}</p><div id="drop"><input type="file" id="file" accept=".csv,text/csv"><label class="file" for="file">${w.ownChoose}</label></div><div id="own-result" role="status"></div></section>`
}
