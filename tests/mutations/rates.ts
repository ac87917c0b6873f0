import type { Mutation } from './mutation.ts'

/** Pages keep what they were given first: a changed rate isn't noticed. */
export const rates: Mutation = {
  file: 'app/flows/free-shipping-publish.ts',
  find: '  if (saysTheSame(bar?.published ?? null, wanted)) return false',
  replace: '  if (bar?.published || saysTheSame(null, wanted)) return false',
  story: 'free-shipping',
  figure: 'freeShipping.falsePromises',
  web: false,
}
