/** The pages that people see, mounted in this order: admin, storefront, channels, csv, start. */

import { admin } from './admin/admin.ts'
import type { HandlerFactory } from './sandbox.ts'
import { storefront } from './storefront/storefront.ts'

export const faces: HandlerFactory[] = [admin, storefront]
