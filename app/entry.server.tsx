import { createReadableStreamFromReadable, type EntryContext } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToPipeableStream } from 'react-dom/server'
import { log } from './runtime/log.ts'
import { documentHeaders } from './runtime/session.server.ts'
import { withoutPadding } from './runtime/without-padding.ts'
import { loadFrame } from './ui/frames.ts'

await Promise.all([loadFrame('shopify'), loadFrame('prestashop')])

export { directRoutes } from './direct-routes.server.ts'
export { enterFrame } from './runtime/session.server.ts'

/** After this long what isn't there yet is left out of the stream. */
export const streamTimeout = 5_000

/** Streams a document. Every document, errors included, says who may frame it. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
): Promise<Response> {
  documentHeaders(request, headers)
  headers.set('Content-Type', 'text/html; charset=utf-8')
  const ready = isbot(request.headers.get('user-agent') ?? '') ? 'onAllReady' : 'onShellReady'
  return new Promise((resolve, reject) => {
    let answered = false
    const { pipe, abort } = renderToPipeableStream(<RemixServer context={context} url={request.url} />, {
      [ready]() {
        answered = true
        const body = withoutPadding()
        resolve(new Response(createReadableStreamFromReadable(body), { status, headers }))
        pipe(body)
      },
      onShellError: reject,
      onError(error: unknown) {
        if (answered) log().error({ err: error }, 'a page broke while it was sent')
      },
    })
    setTimeout(abort, streamTimeout + 1_000).unref()
  })
}

/** What a loader or an action didn't expect. Answers that were thrown on purpose don't come here; an address that
 *  isn't there does, and broke nothing. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return
  log().error({ err: error, path: new URL(request.url).pathname }, 'a page broke')
}
