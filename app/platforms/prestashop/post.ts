/** One POST of JSON to somebody's server: no redirects, a cap on the answer, one deadline for all of it; and in
 *  production only over https to public addresses, looked at in the very moment of connecting. */
import { lookup as resolve } from 'node:dns'
import http from 'node:http'
import https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { env } from '../../runtime/env.ts'
import { isPublic } from './public-address.ts'

export class ClosedAddress extends Error {}
export class AnswerTooBig extends Error {}
export class TooSlow extends Error {}

export type Post = {
  url: string
  headers?: Record<string, string>
  body: string
  timeoutMs: number
  /** Bytes of the answer. */
  cap: number
}

/** Nobody answers at such an address: there is nothing to wait for. */
const connectMs = 3_000

const agents = {
  'http:': new http.Agent({ keepAlive: true, timeout: 30_000 }),
  'https:': new https.Agent({ keepAlive: true, timeout: 30_000 }),
}

/** Throws ClosedAddress, AnswerTooBig, TooSlow, and whatever the connection throws. */
export function postJson(
  { url, headers, body, timeoutMs, cap }: Post,
  onlyPublic = env().NODE_ENV === 'production',
): Promise<{ status: number; text: string }> {
  const { protocol, hostname } = new URL(url)
  if (protocol !== 'https:' && (onlyPublic || protocol !== 'http:'))
    return Promise.reject(new ClosedAddress('only https'))
  const host = hostname.replace(/^\[|\]$/g, '')
  if (onlyPublic && isIP(host) !== 0 && !isPublic(host))
    return Promise.reject(new ClosedAddress('not a public address'))
  return new Promise((resolvePost, reject) => {
    const request = (protocol === 'https:' ? https : http).request(url, {
      method: 'POST',
      agent: agents[protocol as 'http:' | 'https:'],
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'content-length': Buffer.byteLength(body),
        ...headers,
      },
      ...(onlyPublic ? { lookup: publicLookup } : {}),
    })
    const fail = (error: Error) => {
      clearTimeout(deadline)
      request.destroy()
      reject(error)
    }
    const deadline = setTimeout(() => fail(new TooSlow('no whole answer in time')), timeoutMs)
    request.on('error', fail)
    request.on('socket', (socket) => {
      if (!socket.connecting) return
      const opening = setTimeout(() => fail(new TooSlow('no connection in time')), connectMs)
      socket.once('connect', () => clearTimeout(opening))
      socket.once('close', () => clearTimeout(opening))
    })
    request.on('response', (response) => {
      const parts: Buffer[] = []
      let size = 0
      response.on('data', (part: Buffer) => {
        size += part.length
        if (size > cap) fail(new AnswerTooBig('the answer is larger than its cap'))
        else parts.push(part)
      })
      response.on('error', fail)
      response.on('aborted', () => fail(new Error('the answer was cut')))
      response.on('end', () => {
        clearTimeout(deadline)
        resolvePost({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString('utf8') })
      })
    })
    request.end(body)
  })
}

/** The system's own look-up, refused where any answer isn't public. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, found) => {
    const [first] = found ?? []
    if (error || !first) return callback(error ?? new Error('no address'), '', 0)
    if (found.some(({ address }) => !isPublic(address)))
      return callback(new ClosedAddress('not a public address'), '', 0)
    if (options.all) return callback(null, found)
    callback(null, first.address, first.family)
  })
}
