/** The app on a shop: installed, its scopes changed, uninstalled; and what privacy law asks. */
import { BadRequest } from '../http.ts'
import { revokeAll } from '../oauth/tokens.ts'
import type { Sandbox } from '../sandbox.ts'
import {
  appUninstalled,
  customerDataRequested,
  customerRedacted,
  scopesUpdated,
  shopRedacted,
  shopUpdated,
} from '../webhooks/bodies/app.ts'
import type { ShopState } from './types.ts'

/** Managed installation: grants the scopes of shopify.app.toml. The app hears of it when it is first opened. */
export function install(sandbox: Sandbox, shop: ShopState, scopes: string[] | undefined): void {
  shop.installation.installed = true
  shop.installation.installedAt = sandbox.clock.now().toISOString()
  shop.installation.scopes = scopes ?? [...sandbox.scopes]
  sandbox.record(shop, { kind: 'installed', detail: { scopes: shop.installation.scopes } })
}

/** Tokens die at once; the app is told by webhook. */
export function uninstall(sandbox: Sandbox, shop: ShopState): void {
  if (!shop.installation.installed) throw new BadRequest(`The app isn’t installed on ${shop.domain}`, 409)
  revokeAll(shop)
  const entry = sandbox.record(shop, { kind: 'uninstalled' })
  sandbox.announce(shop, [appUninstalled(shop)], entry.seq)
  shop.installation.installed = false
}

export function setScopes(sandbox: Sandbox, shop: ShopState, scopes: string[]): void {
  const previous = shop.installation.scopes
  shop.installation.scopes = scopes
  for (const token of shop.tokens) token.scopes = [...scopes]
  const entry = sandbox.record(shop, { kind: 'scopes', detail: { previous, current: scopes } })
  sandbox.announce(shop, [scopesUpdated(shop, previous, sandbox.clock.now().toISOString())], entry.seq)
}

export type ShopChange = { name?: string; email?: string; buyerCountry?: string }

export function changeShop(sandbox: Sandbox, shop: ShopState, change: ShopChange): void {
  Object.assign(shop, Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)))
  shop.updatedAt = sandbox.clock.now().toISOString()
  const entry = sandbox.record(shop, { kind: 'shop', detail: change })
  sandbox.announce(shop, [shopUpdated(shop)], entry.seq)
}

const complianceTopics = ['customers/data_request', 'customers/redact', 'shop/redact'] as const
export type ComplianceTopic = (typeof complianceTopics)[number]

export function sendCompliance(
  sandbox: Sandbox,
  shop: ShopState,
  topic: ComplianceTopic,
  customerId?: string,
): void {
  const entry = sandbox.record(shop, { kind: 'compliance', detail: { topic } })
  if (topic === 'shop/redact') {
    sandbox.announce(shop, [shopRedacted(shop)], entry.seq)
    return
  }
  const customer = customerId ? shop.customers.get(customerId) : shop.customers.values().next().value
  if (!customer) throw new BadRequest(`No customer ${customerId ?? ''} in ${shop.domain}`)
  const message =
    topic === 'customers/redact'
      ? customerRedacted(shop, customer)
      : customerDataRequested(shop, customer, 90000 + entry.seq)
  sandbox.announce(shop, [message], entry.seq)
}
