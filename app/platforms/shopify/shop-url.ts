import { env } from '../../runtime/env.ts'

/** A shop's domain: the only shape that may become part of an address. */
const domainShape = /^[a-z0-9][a-z0-9-]*\.myshopify\.com$/

export function isShopDomain(text: string): boolean {
  return domainShape.test(text)
}

/** Where the shop's Admin API lives: https://{shop}, or a sandbox (SHOPIFY_API_URL). Throws on a strange domain. */
export function shopUrl(domain: string): string {
  if (!isShopDomain(domain)) throw new Error('not a shop domain')
  return env().SHOPIFY_API_URL.replace('{shop}', domain)
}
