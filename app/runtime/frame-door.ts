/** The door of the screens inside PrestaShop: a document comes with a launch token in its address, and goes on with the
 *  bearer that was made from it. Without one it gets the page that asks for it. */
import type { RequestHandler } from 'express'
import { type FramePage, framePage, framePageHeaders } from './frame-page.ts'

export type FrameEntry = { kind: 'in'; bearer: string } | ({ kind: 'page' } & FramePage)
export type EnterFrame = (search: URLSearchParams) => Promise<FrameEntry>

/** Only ours: the launch is used up here, and no loader, log or link ever sees it. */
const spent = ['launch', 'tries']

export function frameDoor(enter: EnterFrame): RequestHandler {
  return async (request, response, next) => {
    const url = new URL(request.originalUrl, 'http://app.invalid')
    if (!isFrameDocument(request.method, url, request.headers.authorization)) return next()
    try {
      const entry = await enter(url.searchParams)
      if (entry.kind === 'page') {
        response.status(entry.status).set(framePageHeaders(entry)).send(framePage(entry))
        return
      }
      for (const name of spent) url.searchParams.delete(name)
      request.headers.authorization = `Bearer ${entry.bearer}`
      request.url = `${url.pathname}${url.search}`
      request.originalUrl = request.url
      response.locals.inPrestaShop = true
      next()
    } catch (error) {
      next(error)
    }
  }
}

function isFrameDocument(method: string, url: URL, authorization: string | undefined): boolean {
  return (
    (method === 'GET' || method === 'HEAD') &&
    url.searchParams.get('host') === 'prestashop' &&
    authorization === undefined &&
    !url.pathname.endsWith('.data')
  )
}
