import { askCatalogueRead } from '../../flows/catalogue-read.flow.server.ts'
import { readForm } from '../../runtime/form.server.ts'
import { requireStaff } from '../../runtime/session.server.ts'

/** Intents `reconcile` and `import-again`: a whole read begins, or the one under way serves. */
export async function answerOverview(request: Request): Promise<{ ok: boolean }> {
  const { accountId, shopId } = await requireStaff(request)
  const intent = (await readForm(request)).get('intent')
  if (intent !== 'reconcile' && intent !== 'import-again') return { ok: false }
  await askCatalogueRead({ accountId, shopId }, intent === 'reconcile' ? 'reconcile' : 'import')
  return { ok: true }
}
