import { unstable_parseMultipartFormData as parseMultipart, type UploadHandlerPart } from '@remix-run/node'
import { type Channel, isChannel } from '../../channels/channel.port.ts'
import { maxListBytes } from '../../features/ad-guard/channel-list.parse.ts'

export type Upload = {
  channel: Channel
  /** Empty where the feed was pasted. */
  fileName: string
  source: AsyncIterable<Uint8Array>
  /** Sent back after a refusal; empty where a file was sent, or where it is too long to show again. */
  pasted: string
}

const longestEcho = 200_000
/** What a mistaken file may still have after the limit: it is let through unread, so that the answer arrives. */
const longestBody = 16 * maxListBytes
/** What is kept of each field; the others are let through unread. */
const kept: Record<string, number> = { intent: 100, channel: 100, file: maxListBytes, pasted: maxListBytes }

type Part = { fileName: string; chunks: Uint8Array[]; size: number }

/** The form as it streams in, in any order of its fields; nothing beyond the limit is kept. 415 where it isn't a form
 *  with a file, 413 where it doesn't end, 400 where it is broken or isn't ours. */
export async function readUpload(request: Request): Promise<Upload> {
  if (!/^multipart\/form-data\s*;/i.test(request.headers.get('content-type') ?? '')) throw refusal(415)
  const parts = new Map<string, Part>()
  const total = { size: 0 }
  await parseMultipart(request, async (part) => {
    const read = await readPart(part, total)
    if (!parts.has(part.name)) parts.set(part.name, read)
    return undefined
  }).catch(() => {
    throw refusal(total.size > longestBody ? 413 : 400)
  })
  const channel = textOf(parts.get('channel'))
  if (!isChannel(channel) || textOf(parts.get('intent')) !== 'upload') throw refusal(400)
  const file = parts.get('file')
  if (file && file.size > 0) return { channel, fileName: file.fileName, source: asSource(file), pasted: '' }
  const pasted = parts.get('pasted')
  const echo = pasted && pasted.size <= longestEcho ? textOf(pasted) : ''
  return { channel, fileName: '', source: asSource(pasted), pasted: echo }
}

const refusal = (status: number): Response => new Response(null, { status })

/** Of what goes beyond its limit one piece more is kept, so that whoever reads it sees that it does. */
async function readPart(
  { name, data, filename = '' }: UploadHandlerPart,
  total: { size: number },
): Promise<Part> {
  const limit = Object.hasOwn(kept, name) ? (kept[name] ?? -1) : -1
  const part: Part = { fileName: filename.replaceAll('\0', '').slice(0, 200), chunks: [], size: 0 }
  for await (const chunk of data) {
    if (part.size <= limit) part.chunks.push(chunk)
    part.size += chunk.length
    total.size += chunk.length
    if (total.size > longestBody) throw new Error('too large to let through')
  }
  return part
}

async function* asSource(part: Part | undefined): AsyncGenerator<Uint8Array> {
  yield* part?.chunks ?? []
}

const textOf = (part: Part | undefined): string => Buffer.concat(part?.chunks ?? []).toString('utf8')
