/** The ad of one variant at one channel, as data and as a small page. */

import type { Sandbox } from '../sandbox.ts'
import { colourNamed } from '../seed/colours.ts'
import { euros } from '../storefront/euros.ts'
import { type Markup, markup, raw } from '../storefront/markup.ts'
import type { AdState, Channel, Item } from './channel.ts'

export type AdLocale = 'fr' | 'en'

const words = {
  fr: {
    running: 'Annonce diffusée',
    stopped: 'Annonce arrêtée',
    paused: 'Annonce en pause',
    none: 'Pas d’annonce',
    noneWhy: 'Cette variante n’est pas dans la liste du canal.',
    never: 'Notre flux n’est pas encore branché : le canal suit sa propre liste.',
    read: 'Flux lu à',
    fails: 'Le flux ne répond pas',
    here: (every: string, seconds: string) => `En réalité, ${every}. Ici, ${seconds}.`,
    each: 'chaque seconde',
    every: (seconds: string) => `toutes les ${seconds} secondes`,
    item: 'Identifiant\u00a0',
  },
  en: {
    running: 'Ad running',
    stopped: 'Ad stopped',
    paused: 'Ad paused',
    none: 'No ad',
    noneWhy: 'This variant isn’t in the channel’s list.',
    never: 'Our feed isn’t connected yet: the channel follows its own list.',
    read: 'Feed read at',
    fails: 'The feed doesn’t answer',
    here: (every: string, seconds: string) => `In reality, ${every}. Here, ${seconds}.`,
    each: 'every second',
    every: (seconds: string) => `every ${seconds} seconds`,
    item: 'Id',
  },
} as const

const intlLocale = { fr: 'fr-FR', en: 'en-GB' }

export const signs: Record<AdState, string> = { running: '●', stopped: '■', paused: '❚❚' }

export type AdAnswer = {
  channel: string
  item: string
  variantId: string | null
  state: AdState
  words: { fr: string; en: string }
  availability: string | null
  row: Record<string, string> | null
  /** What the ad would be by the channel's own list alone. */
  listed: 'running' | 'stopped'
  changedAt: string | null
  changedRealAt: number | null
}

export function adAnswer(channel: Channel, item: Item): AdAnswer {
  const { id, variantId, state, row, listed, changedAt, changedRealAt } = item
  return {
    ...{ channel: channel.kind.name, item: id, variantId, state },
    words: { fr: words.fr[state], en: words.en[state] },
    ...{ availability: row?.availability ?? null, row, listed, changedAt, changedRealAt },
  }
}

export function channelAnswer(channel: Channel) {
  const { kind, shop, feedUrl, everyMs, last, lastRead, fetches, listedOn } = channel
  const items = [...channel.items.values()]
  const count = (state: AdState) => items.filter((item) => item.state === state).length
  return {
    ...{ channel: kind.name, shop: shop.domain, feedUrl, everyMs, last, lastRead, fetches, listedOn },
    items: items.length,
    running: count('running'),
    stopped: count('stopped'),
    paused: count('paused'),
    unknownIds: channel.unknownIds,
    refusedRows: channel.refusedRows,
  }
}

function timeOf(iso: string, locale: AdLocale): string {
  return new Intl.DateTimeFormat(intlLocale[locale], {
    timeStyle: 'medium',
    timeZone: 'Europe/Paris',
  }).format(new Date(iso))
}

export function lastFetchLine(channel: Channel, locale: AdLocale): string {
  const w = words[locale]
  if (channel.last === null) return w.never
  const failed = channel.last.status !== 200 && channel.last.status !== 304
  if (failed) return `${w.fails}${channel.last.status === null ? '' : ` (${channel.last.status})`}`
  return `${w.read} ${timeOf(channel.last.at, locale)}`
}

function periodLine(channel: Channel, locale: AdLocale): string {
  const w = words[locale]
  const seconds = new Intl.NumberFormat(intlLocale[locale]).format(channel.everyMs / 1000)
  const period = channel.everyMs === 1000 ? w.each : w.every(seconds)
  return w.here(channel.kind.readsEvery[locale], period)
}

/** The card itself: what a shopper sees of the ad, and under it what we know of it. */
export function adCard(sandbox: Sandbox, channel: Channel, variantId: string, locale: AdLocale): Markup {
  const w = words[locale]
  const { shop, kind } = channel
  const variant = shop.variants.get(variantId)
  const product = variant && shop.products.get(variant.productId)
  const item = channel.byVariant.get(variantId)?.[0]
  if (!variant || !product || !item) {
    return markup`<article class="ad" data-channel="${kind.name}" data-state="none"><h3>${kind.title[locale]}</h3><p class="state">${w.none}</p><p class="note">${w.noneWhy}</p></article>`
  }
  const colour = variant.optionValues.map(colourNamed).find((one) => one !== null)
  const image =
    product.images.find(({ url }) => colour && url.includes(`/${colour.slug}.svg`)) ?? product.images[0]
  const name =
    variant.title === 'Default Title' ? product.title : `${product.title}, ${variant.optionValues.join(', ')}`
  return markup`<article class="ad" data-channel="${kind.name}" data-state="${item.state}" data-item="${item.id}">
<h3>${kind.title[locale]}</h3><div class="creative">${image && markup`<img src="${image.url.replace(sandbox.url, '')}" alt="" width="96" height="120">`}<div><p class="name">${name}</p><p class="cost">${euros(variant.price, shop.currency)}</p><p class="by">${shop.name}</p></div></div>
<p class="state"><span aria-hidden="true">${raw(signs[item.state])}</span> <span data-words>${w[item.state]}</span></p>
<p class="note" data-fetch>${lastFetchLine(channel, locale)}</p><p class="note period">${periodLine(channel, locale)}</p><p class="note id">${w.item}: <code>${item.id}</code></p></article>`
}

export const adCss = `
.ad{background:#fff;border:1px solid #d9d4c8;border-radius:8px;padding:12px 14px}
.ad h3{margin:0 0 8px;font-size:13px;font-weight:600;color:#5b6672}
.ad .creative{display:flex;gap:12px}
.ad img{width:76px;height:auto;border-radius:4px;background:#efe9dd}
.ad p{margin:0}
.ad .name{font-size:15px;line-height:1.3}
.ad .cost{font-weight:600;margin-top:4px}
.ad .by,.ad .note{font-size:13px;color:#5b6672}
.ad .note.id{overflow-wrap:anywhere}
.ad .state{margin:12px 0 4px;padding:7px 11px;border-radius:5px;font-weight:600;border:1.5px solid transparent;background:#eef0f2;color:#39414a}
.ad[data-state=running] .state{background:#e5f2e8;border-color:#8fc29c;color:#1b5a2d}
.ad[data-state=stopped] .state{background:#eceef0;border-color:#9aa3ac;color:#30373f}
.ad[data-state=paused] .state{background:#fbf1d9;border-color:#d9b45c;color:#6a4b07}
.ad[data-state=stopped] img{opacity:.45;filter:grayscale(1)}
.ad[data-state=stopped] .creative p{color:#5b6672}
.ad[data-state=paused] img{opacity:.7}
`
