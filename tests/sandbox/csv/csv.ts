/** `POST /control/csv {name, csv}`: a merchant's export becomes one more shop; what couldn't be read is said. */
import { z } from 'zod'
import { BadRequest, json, type SandboxRequest, type SandboxResponse } from '../http.ts'
import type { HandlerFactory, Sandbox } from '../sandbox.ts'
import { noteReasons, refusalReasons } from './csv.words.ts'
import { decodeCsv } from './read-table.ts'
import { shopFromCsv } from './shop-from-csv.ts'

const input = z.strictObject({
  /** Kept for callers that name a shop: the new one takes its name from `name`. */
  shop: z.string().optional(),
  name: z.string().trim().min(1).max(80),
  csv: z.string().min(1),
})

/** `application/json` as above, or the file itself as the body with `?name=`. */
export const csv: HandlerFactory = (sandbox) => (request) => {
  if (request.path !== '/control/csv' || request.method !== 'POST') return null
  return Promise.resolve(answer(sandbox, request))
}

function answer(sandbox: Sandbox, request: SandboxRequest): SandboxResponse {
  const { name, csv: text } = readInput(request)
  const now = sandbox.clock.now()
  const { shop, refused, notes } = shopFromCsv({
    name,
    csv: text,
    origin: sandbox.url,
    now,
    taken: sandbox.shops.keys(),
  })
  if (shop) sandbox.shops.set(shop.domain, shop)
  const counts = Object.groupBy(notes, (note) => note.reason)
  return json({
    shop: shop?.domain ?? null,
    products: shop?.products.size ?? 0,
    variants: shop?.variants.size ?? 0,
    refused: refused.map((one) => ({ ...one, words: refusalReasons[one.reason] })),
    notes: Object.entries(counts).map(([reason, lines]) => ({
      reason,
      words: noteReasons[reason as keyof typeof noteReasons],
      lines: lines?.map((note) => note.line) ?? [],
    })),
  })
}

function readInput(request: SandboxRequest): { name: string; csv: string } {
  const isJson = request.headers['content-type']?.includes('json') ?? false
  let data: unknown
  try {
    data = isJson
      ? JSON.parse(request.body.toString('utf8'))
      : { name: request.query.get('name') ?? 'Ma boutique', csv: decodeCsv(request.body) }
  } catch {
    throw new BadRequest('The body must be JSON, or the file itself')
  }
  const result = input.safeParse(data)
  if (result.success) return result.data
  throw new BadRequest(
    result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '),
  )
}
