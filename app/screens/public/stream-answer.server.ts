import type { ServerResponse } from 'node:http'
import type { Readable } from 'node:stream'
import { constants, createGzip } from 'node:zlib'

/**
 * Sends a database stream at the reader's pace. The stream is always read to its end, because its connection
 * is only free then: a reader who leaves, or who takes longer than `patienceMs`, is dropped and the rest is
 * thrown away. Resolves with whether the reader got everything.
 */
export async function streamAnswer(
  source: Readable,
  response: ServerResponse,
  { gzip, patienceMs }: { gzip: boolean; patienceMs: number },
): Promise<boolean> {
  const target = gzip ? createGzip({ level: constants.Z_BEST_SPEED }) : response
  if (target !== response) target.pipe(response)
  const patience = setTimeout(() => response.destroy(), patienceMs)
  let isGone = response.destroyed
  const gone = new Promise<void>((resolve) => {
    const leave = () => {
      isGone = true
      source.resume()
      resolve()
    }
    response.once('close', leave)
    response.once('error', leave)
  })
  source.on('data', (chunk: Buffer) => {
    if (isGone || target.write(chunk)) return
    source.pause()
    target.once('drain', () => source.resume())
  })
  try {
    await ended(source)
    if (isGone) return false
    target.end()
    await gone
    return response.writableFinished
  } finally {
    clearTimeout(patience)
    if (target !== response) target.destroy()
  }
}

function ended(source: Readable): Promise<void> {
  return new Promise((resolve, reject) => {
    source.once('end', resolve)
    source.once('error', reject)
  })
}
