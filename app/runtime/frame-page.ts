/** The tiny page before the screens: it asks the back office's page for a launch token and loads itself again with it.
 *  Without anyone to ask, or after it was refused twice, it says what to do. */
import { createHash } from 'node:crypto'
import { framePageWords } from '../i18n/frame-page.words.ts'

type Said = 'alone' | 'over' | 'moved' | 'unpaired' | 'unknown' | 'view'

/** `origins`: the only pages that may answer, and the only ones that may frame this one. None: nothing is asked, and
 *  since nothing of any shop stands on it, anybody may show it. */
export type FramePage = { status: 401 | 403; said: Said; origins: string[]; asks: boolean }

const style =
  'body{font:14px/1.45 "IBM Plex Sans",Verdana,Arial,sans-serif;color:#1d1d1b;max-width:34rem;margin:12vh auto;padding:16px}h1{font-size:20px;line-height:1.3;margin:0 0 8px}p{margin:0 0 16px}section+section{border-top:1px solid #ddd;padding-top:16px}button{font:inherit;font-weight:500;color:#fff;background:#1d1d1b;border:0;padding:10px 16px;min-height:44px;cursor:pointer}[hidden]{display:none}'

/** Runs in the browser. */
const script = `(() => {
  const ask = document.documentElement.dataset
  const show = (name) => document.querySelectorAll('[data-said]').forEach((part) => { part.hidden = part.dataset.said !== name })
  const url = new URL(location.href)
  const tries = Number(url.searchParams.get('tries') ?? 0)
  const load = (set) => { set(url.searchParams); location.replace(url) }
  document.querySelectorAll('button').forEach((button) => button.addEventListener('click', () =>
    load((search) => { search.delete('launch'); search.delete('tries') })))
  if (window.parent === window) return show('alone')
  if (!ask.asks || tries > 1) return show(ask.shows)
  const origins = ask.origins.split(' ')
  const id = crypto.randomUUID ? crypto.randomUUID() : String(Math.random())
  const patience = setTimeout(() => show('over'), 10000)
  addEventListener('message', (event) => {
    const said = event.data
    if (event.source !== window.parent || !origins.includes(event.origin) || !said || said.promesse !== 'launch' || said.id !== id) return
    clearTimeout(patience)
    if (!said.token) return show('over')
    load((search) => { search.set('host', 'prestashop'); search.set('launch', said.token); search.set('tries', String(tries + 1)) })
  })
  const above = location.ancestorOrigins
  for (const origin of origins.filter((one) => !above || above[0] === one)) {
    window.parent.postMessage({ promesse: 'token-please', id }, origin)
    window.parent.postMessage({ promesse: 'height', px: 420 }, origin)
  }
})()`

const scriptHash = createHash('sha256').update(script).digest('base64')

export function framePageHeaders({ origins }: FramePage): Record<string, string> {
  return {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${scriptHash}'; base-uri 'none'; form-action 'none'${origins.length > 0 ? `; frame-ancestors ${origins.join(' ')}` : ''}`,
  }
}

export function framePage(page: FramePage): string {
  const asks = page.asks && page.origins.length > 0
  const attributes = `data-shows="${page.said}"${asks ? ` data-asks="1" data-origins="${escapeHtml(page.origins.join(' '))}"` : ''}`
  const parts = [...new Set<Said>(['alone', 'over', page.said])].map((said) => part(said, asks))
  return `<!doctype html><html lang="fr" ${attributes}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Promesse</title><style>${style}</style></head><body><main>${
    asks ? waiting() : ''
  }${parts.map(({ said, html }) => `<div data-said="${said}"${asks || said !== page.said ? ' hidden' : ''}>${html}</div>`).join('')}</main><script>${script}</script></body></html>`
}

const languages = ['fr', 'en'] as const

function waiting(): string {
  return `<div data-said="waiting" role="status">${languages
    .map((locale) => `<p lang="${locale}">${escapeHtml(framePageWords[locale].waiting)}…</p>`)
    .join('')}</div>`
}

function part(said: Said, asks: boolean): { said: Said; html: string } {
  const again = said !== 'alone' && (asks || said === 'over')
  const html = languages
    .map((locale) => {
      const words = framePageWords[locale]
      const button = again ? `<p><button type="button">${escapeHtml(words.again)}</button></p>` : ''
      return `<section lang="${locale}"><h1>${escapeHtml(words[said].title)}</h1><p>${escapeHtml(words[said].body)}</p>${button}</section>`
    })
    .join('')
  return { said, html }
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
