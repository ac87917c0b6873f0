/** The Ajax Cart API: `/cart.js`, `/cart/add.js`, `/cart/change.js`, `/cart/update.js`, `/cart/clear.js`, each with
 *  `.js`, with `.json`, or without where JSON is accepted; a plain form goes to the cart page. */
import { json, redirect, type SandboxRequest, type SandboxResponse } from '../../http.ts'
import type { Visit } from '../visit.ts'
import { cartBody, lineBody } from './cart-body.ts'
import * as input from './cart-input.ts'
import { addLines, CartError, changeLine, updateLines } from './change.ts'
import { keyOf, pricedCart } from './priced.ts'

/** Section Rendering: names → HTML of each, null where the theme has none of that name. */
export type RenderSections = (visit: Visit, names: string[]) => Record<string, string | null>

export function ajaxAnswer(
  visit: Visit,
  request: SandboxRequest,
  sections: RenderSections,
): Promise<SandboxResponse> | null {
  const { path } = visit
  if (request.method === 'GET')
    return /^\/cart\.(js|json)$/.test(path) ? Promise.resolve(answer(cartBody(visit))) : null
  const act = /^\/cart\/(add|change|update|clear)(\.js|\.json)?$/.exec(path)
  if (request.method !== 'POST' || !act) return null
  const wantsJson = act[2] !== undefined || /json|javascript/.test(request.headers.accept ?? '')
  return changed(visit, request, act[1] ?? '', sections, wantsJson)
}

async function changed(
  visit: Visit,
  request: SandboxRequest,
  act: string,
  sections: RenderSections,
  wantsJson: boolean,
): Promise<SandboxResponse> {
  const fields = await input.readFields(request)
  try {
    const body = acts[act]?.(visit, fields) ?? cartBody(visit)
    if (!wantsJson) return redirect(`${visit.root}/${fields.checkout === undefined ? 'cart' : 'checkout'}`)
    const names = input.sectionsOf(fields)
    return answer(names.length === 0 ? body : { ...body, sections: sections(visit, names) })
  } catch (error) {
    if (!(error instanceof CartError)) throw error
    return wantsJson
      ? answer(error.refusal, error.http)
      : redirect(`${visit.root}/cart?said=${encodeURIComponent(error.refusal.description)}`)
  }
}

type Act = (visit: Visit, fields: Record<string, unknown>) => object

const acts: Record<string, Act> = {
  add: (visit, fields) => {
    const { lines, many } = input.newLinesOf(fields)
    const added = addLines(visit, lines).map(keyOf)
    const cart = pricedCart(visit)
    const bodies = cart.items.flatMap((item, index) =>
      added.includes(item.key) ? [lineBody(visit, cart, item, index)] : [],
    )
    return many ? { items: bodies } : (bodies[0] ?? {})
  },
  change: (visit, fields) => {
    changeLine(visit, input.changeOf(fields))
    return cartBody(visit)
  },
  update: (visit, fields) => {
    const updates = input.updatesOf(fields)
    const codes = input.codesOf(fields)
    const attributes = input.attributesOf(fields)
    if (updates) updateLines(visit, updates)
    if (codes) visit.session.codes = codes
    if (attributes) Object.assign(visit.session.attributes, attributes)
    if (typeof fields.note === 'string') visit.session.note = fields.note.slice(0, 5000)
    return cartBody(visit)
  },
  clear: (visit) => {
    visit.session.lines = []
    return cartBody(visit)
  },
}

function answer(body: object, status = 200): SandboxResponse {
  const response = json(body, status)
  return { ...response, headers: { ...response.headers, 'cache-control': 'no-store' } }
}
