import type { RequestHandler } from 'express'

/** Shopify's library names the real admin in every answer: who may frame us, and App Bridge's address to load
 *  ahead. When another page frames the app (ADMIN_ORIGIN), both are adjusted on the way out; the library offers no
 *  setting for it. */
export function allowOtherAdmin(adminOrigin: string): RequestHandler {
  return (_request, response, next) => {
    // A page inside PrestaShop is framed by its own shop alone.
    if (response.locals.inPrestaShop) return next()
    const setHeader = response.setHeader.bind(response)
    const append = response.append.bind(response)
    response.setHeader = (name, value) => {
      const adjusted = adjust(name, value as string | string[], adminOrigin)
      return adjusted.length === 0 ? response : setHeader(name, adjusted)
    }
    response.append = (name, value) => {
      const adjusted = adjust(name, value ?? '', adminOrigin)
      return adjusted.length === 0 ? response : append(name, adjusted)
    }
    next()
  }
}

function adjust<T extends string | number | readonly string[]>(
  name: string,
  value: T,
  adminOrigin: string,
): T | string | string[] {
  const each = (change: (text: string) => string) =>
    Array.isArray(value) ? value.map(change).filter((text) => text !== '') : change(String(value))
  if (name.toLowerCase() === 'content-security-policy') return each((text) => withAncestor(text, adminOrigin))
  if (name.toLowerCase() === 'link') return each(withoutAppBridge)
  return typeof value === 'number' ? String(value) : value
}

function withAncestor(policy: string, adminOrigin: string): string {
  // 'none' stands alone: a document without a shop is framed by nobody.
  return policy.includes(adminOrigin) || policy.includes("frame-ancestors 'none'")
    ? policy
    : policy.replace(/frame-ancestors /, `frame-ancestors ${adminOrigin} `)
}

function withoutAppBridge(links: string): string {
  return links
    .split(/,\s*(?=<)/)
    .filter((link) => !link.includes('app-bridge'))
    .join(', ')
}
