/** The mutations that have a behaviour. */
import { isOpen } from '../bulk/result.ts'
import { cancelBulk, startBulk } from '../bulk/run.ts'
import type { Fields } from './context.ts'
import { inventoryMutations } from './inventory-mutations.ts'
import { draftOrderMutations } from './shipping/draft-orders.ts'
import { metafieldMutations } from './shipping/metafields.ts'
import { idArgument } from './types/read.ts'

export const mutationFields: Fields<unknown> = {
  ...inventoryMutations,
  ...draftOrderMutations,
  ...metafieldMutations,
  bulkOperationRunQuery: (_root, args, context) => {
    const outcome = startBulk(context, String(args.query), args.groupObjects === true)
    if ('operation' in outcome) return { bulkOperation: outcome.operation, userErrors: [] }
    return { bulkOperation: null, userErrors: [outcome.refusal] }
  },
  bulkOperationCancel: (_root, args, { sandbox, shop }) => {
    const operation = shop.bulkOperations.get(idArgument(args.id, 'BulkOperation'))
    if (!operation) {
      return {
        bulkOperation: null,
        userErrors: [{ field: ['id'], message: 'Bulk operation does not exist' }],
      }
    }
    if (!isOpen(operation)) {
      const message = `A bulk operation cannot be canceled when it is ${operation.status.toLowerCase()}`
      return { bulkOperation: operation, userErrors: [{ field: null, message }] }
    }
    cancelBulk(sandbox, shop, operation)
    return { bulkOperation: operation, userErrors: [] }
  },
}
