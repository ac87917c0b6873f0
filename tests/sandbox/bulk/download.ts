/** GET /{shop}/bulk/{id}.jsonl */
import { json, type SandboxResponse } from '../http.ts'
import type { ShopState } from '../store/types.ts'
import { bulkText } from './result.ts'

export function answerDownload(shop: ShopState, id: string): SandboxResponse {
  const operation = shop.bulkOperations.get(id)
  if (!operation || !['COMPLETED', 'FAILED'].includes(operation.status))
    return json({ error: 'Not Found' }, 404)
  const whole = bulkText(operation)
  const headers = { 'content-type': 'application/jsonl' }
  if (!operation.cut) return { status: 200, headers, body: whole }
  const { lines, how } = operation.cut
  const kept = whole.split('\n').slice(0, lines)
  if (how === 'clean') return { status: 200, headers, body: `${kept.join('\n')}\n` }
  const next = whole.split('\n')[lines] ?? ''
  const body = `${kept.join('\n')}\n${next.slice(0, Math.ceil(next.length / 2))}`
  return {
    status: 200,
    headers: { ...headers, 'content-length': String(Buffer.byteLength(whole)) },
    body,
    broken: true,
  }
}
