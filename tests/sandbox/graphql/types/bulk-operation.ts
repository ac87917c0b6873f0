import { bulkText } from '../../bulk/result.ts'
import { gid } from '../../store/ids.ts'
import type { BulkOperation } from '../../store/types.ts'
import { type Context, type Fields, same, toDateTime } from '../context.ts'

export const bulkOperationFields: Fields<BulkOperation> = {
  ...same<BulkOperation>('status', 'errorCode', 'query'),
  id: (one) => gid('BulkOperation', one.id),
  type: () => 'QUERY',
  createdAt: (one) => toDateTime(one.createdAt),
  completedAt: (one) => (one.completedAt ? toDateTime(one.completedAt) : null),
  objectCount: (one) => String(one.counted),
  rootObjectCount: (one) => String(one.rootCount),
  fileSize: (one) => (one.status === 'COMPLETED' ? String(Buffer.byteLength(bulkText(one))) : null),
  url: (one, _args, context) =>
    one.status === 'COMPLETED' && one.lines.length > 0 ? address(one, context) : null,
  partialDataUrl: (one, _args, context) =>
    one.status === 'FAILED' && one.counted > 0 ? address(one, context) : null,
}

function address(one: BulkOperation, { sandbox, shop }: Context): string {
  return `${sandbox.url}/${shop.domain}/bulk/${one.id}.jsonl`
}
