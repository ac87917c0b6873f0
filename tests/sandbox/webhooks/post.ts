/** One delivery over HTTP: a second to connect, five in all. */
import { createHmac } from 'node:crypto'
import { Agent as HttpAgent, request as httpRequest } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'

export const connectMs = 1000
export const totalMs = 5000

const agents = { 'http:': new HttpAgent({ keepAlive: true }), 'https:': new HttpsAgent({ keepAlive: true }) }

export type Post = (url: string, headers: Record<string, string>, body: string) => Promise<number | null>

/** The HTTP status; null when nothing answered in time. */
export const postWebhook: Post = (url, headers, body) =>
  new Promise((resolve) => {
    const target = new URL(url)
    const isSecure = target.protocol === 'https:'
    const send = isSecure ? httpsRequest : httpRequest
    const request = send(target, {
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      agent: isSecure ? agents['https:'] : agents['http:'],
    })
    const total = setTimeout(() => request.destroy(), totalMs)
    let connect: NodeJS.Timeout | undefined
    const settle = (status: number | null) => {
      clearTimeout(total)
      clearTimeout(connect)
      resolve(status)
    }
    request.on('socket', (socket) => {
      if (!socket.connecting) return
      connect = setTimeout(() => request.destroy(), connectMs)
      socket.once('connect', () => clearTimeout(connect))
    })
    request.on('response', (response) => {
      response.resume()
      response.on('end', () => settle(response.statusCode ?? null))
      response.on('error', () => settle(null))
    })
    request.on('error', () => settle(null))
    request.on('close', () => settle(null))
    request.end(body)
  })

/** Base64 HMAC-SHA256 of the raw body with the app's client secret. */
export function signBody(body: string, secret: string): string {
  return createHmac('sha256', secret).update(body, 'utf8').digest('base64')
}
