/** The theme editor's stand-in as HTML: switches and settings left, the page right. */
import type { ShopState } from '../../store/types.ts'
import type { Block, BlockSetting } from '../liquid/extension.ts'
import { type Markup, markup, raw } from '../markup.ts'
import { fill } from '../storefront.words.ts'
import { blockSettings } from '../theme/edited.ts'
import { editorWords } from './editor.words.ts'

export type EditorPage = {
  shop: ShopState
  locale: 'fr' | 'en'
  blocks: Block[]
  /** What `t:` keys of schemas stand for. */
  texts: Record<string, string>
  query: URLSearchParams
}

const css = `
*{box-sizing:border-box}body{margin:0;font:15px/1.5 system-ui,"Segoe UI",Arial,sans-serif;color:#1d2735;background:#e9e6df;display:grid;grid-template-columns:minmax(290px,360px) minmax(0,1fr);min-height:100vh}
form,section{padding:18px 20px}form{background:#fff;display:grid;gap:14px;align-content:start;border-right:1px solid #d3cdc0}
h1{font-size:18px;margin:0}h2{font-size:15px;margin:8px 0 0}h3{font-size:14px;margin:6px 0 0;color:#586372}p{margin:0;color:#586372}a{color:#1f4f8a}
label{display:grid;gap:4px}label.on{display:flex;gap:10px;align-items:center;min-height:44px;font-weight:600}
input,select,textarea,button{font:inherit}input:not([type=checkbox]):not([type=color]):not([type=range]),select,textarea{min-height:44px;background:#fff;border:1px solid #8d96a3;border-radius:6px;padding:6px 10px;width:100%}input[type=checkbox]{width:20px;height:20px;margin:0;flex:none}
button{min-height:48px;border:0;border-radius:8px;background:#1c2942;color:#fff;font-weight:600;cursor:pointer}
.note{background:#fff6da;border:1px solid #e3cf8f;border-radius:6px;padding:10px 12px;color:#4d3d00}.ok{color:#1b5a2d;font-weight:600}
nav{display:flex;gap:16px;align-items:center;min-height:44px}iframe{width:100%;height:calc(100vh - 110px);border:1px solid #d3cdc0;background:#fff;border-radius:8px}
:focus-visible{outline:3px solid #6aa0dc;outline-offset:2px}
@media(max-width:760px){body{grid-template-columns:minmax(0,1fr)}form{border-right:0}iframe{height:560px}}
`

export function editorPage({ shop, locale, blocks, texts, query }: EditorPage): string {
  const w = editorWords[locale]
  const asked = query.has('activateAppId')
  const preview = `/${shop.domain}/~editeur/`
  const settings = `design=on&locale=${locale}`
  const whole = markup`<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${w.title}</title><link rel="icon" href="data:,"><style>${raw(css)}</style></head><body>
<form method="post"><h1>${w.title}</h1><a href="/${shop.domain}/admin">${w.back}</a>${query.has('saved') && markup`<p class="ok" role="status">${w.saved}</p>`}
<h2>${w.embeds}</h2>${asked && !shop.themeEmbed && markup`<p class="note">${w.asked}</p>`}<label class="on"><input type="checkbox" name="embed" role="switch"${raw(shop.themeEmbed || asked ? ' checked' : '')}>${w.embed}</label><p>${w.embedHelp}</p>
${blocks.length === 0 && markup`<p>${w.none}</p>`}${blocks.map((block) => settingsOf(shop, block, texts, w.settings))}<button>${w.save}</button></form>
<section><nav aria-label="${w.preview}"><b>${w.preview}</b><a href="${preview}?${settings}" target="preview">${w.pages.home}</a><a href="${preview}cart?${settings}" target="preview">${w.pages.cart}</a></nav><iframe name="preview" title="${w.preview}" src="${preview}cart?${settings}"></iframe></section></body></html>`
  return whole.markup
}

function settingsOf(
  shop: ShopState,
  { handle, schema }: Block,
  texts: Record<string, string>,
  title: string,
): Markup {
  const settings = schema.settings ?? []
  const now = blockSettings(shop)[handle] ?? {}
  const say = (text: string | undefined) =>
    text?.startsWith('t:') ? (texts[text.slice(2)] ?? text) : (text ?? '')
  if (settings.length === 0) return markup``
  return markup`<h2>${fill(title, { name: say(schema.name) })}</h2>${settings.map((one) => field(handle, one, now[one.id ?? ''] ?? one.default, say))}`
}

function field(
  handle: string,
  one: BlockSetting,
  value: unknown,
  say: (text: string | undefined) => string,
): Markup {
  if (one.type === 'header') return markup`<h3>${say(one.content)}</h3>`
  if (one.type === 'paragraph') return markup`<p>${say(one.content)}</p>`
  const name = `${handle}.${one.id}`
  const shown = value === undefined || value === null ? '' : String(value)
  if (one.type === 'checkbox')
    return markup`<label class="on"><input type="checkbox" name="${name}"${raw(value === true ? ' checked' : '')}>${say(one.label)}</label>`
  if (one.type === 'select' || one.type === 'radio')
    return markup`<label>${say(one.label)}<select name="${name}">${(one.options ?? []).map((choice) => markup`<option value="${choice.value}"${raw(choice.value === shown ? ' selected' : '')}>${say(choice.label)}</option>`)}</select></label>`
  if (one.type === 'textarea')
    return markup`<label>${say(one.label)}<textarea name="${name}" rows="2">${shown}</textarea></label>`
  const range =
    one.type === 'range' ? markup` min="${one.min}" max="${one.max}" step="${one.step ?? 1}"` : markup``
  const type = one.type === 'range' || one.type === 'number' ? one.type : 'text'
  return markup`<label>${say(one.label)}<input type="${type}" name="${name}" value="${shown}"${range}></label>`
}
