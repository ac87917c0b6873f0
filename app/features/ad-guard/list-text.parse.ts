import type { ListRefusal } from './channel-list.parse.ts'

/** 64 MB: about twice the largest primary feed that 500,000 rows make. */
export const maxListBytes = 64 * 1024 * 1024
const sampleBytes = 64 * 1024

/** The whole file can't be used; `line` where known. */
export class ListUnreadable extends Error {
  readonly code: ListRefusal
  readonly line: number | null
  constructor(code: ListRefusal, line: number | null = null) {
    super(code)
    this.code = code
    this.line = line
  }
}

/** The file as text: its beginning, to recognise the format by, then all of it from the start. */
export type ListText = { sample: string; text: AsyncGenerator<string> }

/** Decodes as it streams; stops at the limit, before more is read. Excel writes UTF-16, old exports Latin 1. */
export async function readText(source: AsyncIterable<Uint8Array>): Promise<ListText> {
  const chunks = limited(source)
  const head: Uint8Array[] = []
  let size = 0
  while (size < sampleBytes) {
    const next = await chunks.next()
    if (next.done) break
    head.push(next.value)
    size += next.value.length
  }
  const start = Buffer.concat(head)
  if (start.length === 0) throw new ListUnreadable('empty-file')
  const encoding = encodingOf(start)
  const sample = new TextDecoder(encoding).decode(start.subarray(0, sampleBytes))
  return { sample, text: decode(encoding, start, chunks) }
}

async function* limited(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let total = 0
  for await (const chunk of source) {
    total += chunk.length
    if (total > maxListBytes) throw new ListUnreadable('too-big')
    yield chunk
  }
}

async function* decode(
  encoding: string,
  start: Uint8Array,
  rest: AsyncGenerator<Uint8Array>,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  yield decoder.decode(start, { stream: true })
  for await (const chunk of rest) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

function encodingOf(start: Buffer): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  // Zip (a spreadsheet), gzip, an image: none has a text's bytes.
  if (start.subarray(0, 8192).includes(0)) throw new ListUnreadable('binary')
  if ((start[0] === 0x1f && start[1] === 0x8b) || start.toString('latin1', 0, 4) === 'PK\u0003\u0004')
    throw new ListUnreadable('binary')
  const declared = /^(?:\u00ef\u00bb\u00bf)?\s*<\?xml[^>]*\sencoding=["']([\w-]+)["']/i.exec(
    start.toString('latin1', 0, 200),
  )?.[1]
  if (declared) return knownEncoding(declared)
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(start, { stream: true })
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}

function knownEncoding(label: string): string {
  try {
    return new TextDecoder(label).encoding
  } catch {
    throw new ListUnreadable('xml-broken', 1)
  }
}
