/** What every handler of the sandbox sees and answers: plain HTTP, no framework. */
import type { IncomingHttpHeaders } from 'node:http'
import type { ShopState } from './store/types.ts'

export type SandboxRequest = {
  method: string
  /** Path without query, as sent. */
  path: string
  query: URLSearchParams
  headers: IncomingHttpHeaders
  body: Buffer
  /** The shop when the path begins with `/{domain}`. */
  shop: ShopState | null
  /** The path after `/{domain}` (begins with `/`); the whole path where there is no shop. */
  subpath: string
}

export type SandboxResponse = {
  status: number
  headers: Record<string, string>
  body: string | Buffer
  /** The connection is dropped after the body, as if the other side had died. */
  broken?: boolean
}

/** Null: not mine, ask the next one. */
export type Handler = (request: SandboxRequest) => Promise<SandboxResponse> | null

export function json(data: unknown, status = 200): SandboxResponse {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(data),
  }
}

export function html(body: string, status = 200): SandboxResponse {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body }
}

export function text(
  body: string | Buffer,
  status = 200,
  type = 'text/plain; charset=utf-8',
): SandboxResponse {
  return { status, headers: { 'content-type': type }, body }
}

export function redirect(location: string): SandboxResponse {
  return { status: 302, headers: { location }, body: '' }
}

/** Wrong input from whoever called: answered with this status and message. */
export class BadRequest extends Error {
  readonly status: number
  constructor(message: string, status = 400) {
    super(message)
    this.name = 'BadRequest'
    this.status = status
  }
}
