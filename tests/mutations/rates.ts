import type { Mutation } from './mutation.ts'

/** Pages keep what they were given first: a changed rate isn't noticed. */
export const rates: Mutation = {
  file: 'app/flows/free-shipping-publish.ts',
  find: '  if (saysTheSame(saved, wanted) && (isYoung || wanted.offers.length === 0)) return false',
  replace: '  if (saved || isYoung || saysTheSame(null, wanted)) return false',
  story: 'free-shipping',
  figure: 'freeShipping.falsePromises',
  web: false,
}
