/** The pages that people see, mounted in this order: admin, storefront, channels, csv, start. */
import { admin } from './admin/admin.ts'
import { channels } from './channels/channels.ts'
import { csv } from './csv/csv.ts'
import type { HandlerFactory } from './sandbox.ts'
import { start } from './start/start.ts'
import { storefront } from './storefront/storefront.ts'

export const faces: HandlerFactory[] = [admin, storefront, channels, csv, start]
