/** What shopify.app.toml asks for (a test holds the two together), sorted. */
export const wantedScopes = [
  'read_inventory',
  'read_locations',
  'read_orders',
  'read_products',
  'read_publications',
  'write_inventory',
] as const

/** Only what reading needs: a shop that hasn't granted the right to write is read all the same.
 *  A write scope includes its read scope: https://shopify.dev/docs/api/usage/access-scopes */
export function missingScopes(granted: readonly string[]): string[] {
  const has = new Set(granted.flatMap((scope) => [scope, scope.replace(/^write_/, 'read_')]))
  return wantedScopes.filter((scope) => scope.startsWith('read_') && !has.has(scope))
}
