/** What shopify.app.toml asks for (a test holds the two together), sorted. */
export const wantedScopes = [
  'read_delivery_customizations',
  'read_discounts',
  'read_fulfillment_constraint_rules',
  'read_inventory',
  'read_locations',
  'read_markets',
  'read_orders',
  'read_products',
  'read_publications',
  'read_shipping',
  'write_app_proxy',
  'write_inventory',
] as const
/** What a merchant may grant besides: for promises that the platform itself has proved, and to look back a year. */
export const optionalScopes = [
  'read_all_orders',
  'read_draft_orders',
  'read_themes',
  'write_draft_orders',
] as const

/** Free delivery alone needs these: a shop that hasn't granted them yet has its stock read all the same. */
export const shippingScopes = [
  'read_delivery_customizations',
  'read_discounts',
  'read_fulfillment_constraint_rules',
  'read_markets',
  'read_shipping',
] as const

/** Only what reading needs: a shop that hasn't granted the right to write is read all the same.
 *  A write scope includes its read scope: https://shopify.dev/docs/api/usage/access-scopes */
export function missingScopes(granted: readonly string[]): string[] {
  const needed = wantedScopes.filter((scope) => !(shippingScopes as readonly string[]).includes(scope))
  return lacking(
    needed.filter((scope) => scope.startsWith('read_')),
    granted,
  )
}

export function lacking(needed: readonly string[], granted: readonly string[]): string[] {
  const has = new Set(granted.flatMap((scope) => [scope, scope.replace(/^write_/, 'read_')]))
  return needed.filter((scope) => !has.has(scope))
}
