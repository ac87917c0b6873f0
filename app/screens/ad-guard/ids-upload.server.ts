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

type Part = { fileName: string; chunks: Uint8Array[]; size: number }

/** The form as it streams in, in any order of its fields; nothing beyond the limit is kept. 400 where it isn't ours. */
export async function readUpload(request: Request): Promise<Upload> {
  const parts = new Map<string, Part>()
  await parseMultipart(request, async (part) => {
    parts.set(part.name, await readPart(part))
    return undefined
  }).catch(() => {
    throw new Response(null, { status: 400 })
  })
  const channel = textOf(parts.get('channel'))
  if (!isChannel(channel) || textOf(parts.get('intent')) !== 'upload')
    throw new Response(null, { status: 400 })
  const file = parts.get('file')
  if (file && file.size > 0)
    return { channel, fileName: file.fileName.slice(0, 200), source: asSource(file), pasted: '' }
  const pasted = parts.get('pasted')
  const echo = pasted && pasted.size <= longestEcho ? textOf(pasted) : ''
  return { channel, fileName: '', source: asSource(pasted), pasted: echo }
}

async function readPart({ data, filename }: UploadHandlerPart): Promise<Part> {
  const part: Part = { fileName: filename ?? '', chunks: [], size: 0 }
  for await (const chunk of data) {
    if (part.size <= maxListBytes) part.chunks.push(chunk)
    part.size += chunk.length
    if (part.size > longestBody) throw new Error('too large to let through')
  }
  return part
}

async function* asSource(part: Part | undefined): AsyncGenerator<Uint8Array> {
  yield* part?.chunks ?? []
}

const textOf = (part: Part | undefined): string => Buffer.concat(part?.chunks ?? []).toString('utf8')
