import type { Mutation } from './mutation.ts'

/** Whoever signed it: a message is taken. */
export const hmac: Mutation = {
  file: 'app/platforms/shopify/webhook-intake.direct.server.ts',
  find: 'if (!isSignedBy(env().SHOPIFY_API_SECRET, raw, signature)) return 401',
  replace: 'if (!isSignedBy(env().SHOPIFY_API_SECRET, raw, signature)) log().debug({}, "forged")',
  story: 'forgeries',
  figure: 'forgedAccepted',
  web: true,
}
