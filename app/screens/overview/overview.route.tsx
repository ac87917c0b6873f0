import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { askCatalogueRead } from '../../flows/catalogue-read.flow.server.ts'
import { requireStaff } from '../../runtime/session.server.ts'
import { BrokenScreen } from '../shell/broken-screen.tsx'
import { useToastOnce } from '../shell/use-toast-once.ts'
import { loadOverview } from './overview.query.server.ts'
import { OverviewView } from './overview.view.tsx'
import { overviewWords } from './overview.words.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { accountId, shopId } = await requireStaff(request)
  return loadOverview(accountId, shopId, new URL(request.url).searchParams)
}

export async function action({ request }: ActionFunctionArgs) {
  const { accountId, shopId, domain } = await requireStaff(request)
  const intent = (await request.formData()).get('intent')
  if (intent !== 'reconcile' && intent !== 'import-again') return { ok: false as const }
  await askCatalogueRead({ accountId, shopId, domain }, intent === 'reconcile' ? 'reconcile' : 'import')
  return { ok: true as const }
}

export default function Overview() {
  const answer = useActionData<typeof action>()
  useToastOnce(answer, answer?.ok === true, overviewWords, (words) => words.reconcileStarted)
  return <OverviewView {...useLoaderData<typeof loader>()} />
}

export const ErrorBoundary = BrokenScreen
