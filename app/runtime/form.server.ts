import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'

/** No form of ours comes near: a note of 500 letters is the longest that people type. */
const longestForm = 64 * 1024
/** What is let through unread, so that the answer arrives; then the connection is cut. */
const longestBody = 256 * 1024 * 1024
const isForm = /^(multipart\/form-data|application\/x-www-form-urlencoded)\s*(;|$)/i

/** The fields of a form. Throws the Response where there is none to read: 415 another type · 413 too long, before it
 *  is kept · 400 broken, or with a NUL, which the database can't hold. Lists of ids have a way of their own. */
export async function readForm(request: Request): Promise<FormData> {
  const type = request.headers.get('content-type') ?? ''
  if (!isForm.test(type)) throw new Response(null, { status: 415 })
  const bytes = await readBytes(request)
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData().catch(() => null)
  if (form === null || [...form.values()].some((value) => String(value).includes('\0')))
    throw new Response(null, { status: 400 })
  return form
}

async function readBytes(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  let size = 0
  const body = request.body ? Readable.fromWeb(request.body as ReadableStream) : []
  for await (const part of body as AsyncIterable<Uint8Array>) {
    size += part.length
    if (size <= longestForm) parts.push(part)
    if (size > longestBody) break
  }
  if (size > longestForm) throw new Response(null, { status: 413 })
  return Buffer.concat(parts)
}
