import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireStaff } from '../../runtime/session.server.ts'
import { useToastOnce } from '../shell/use-toast-once.ts'
import { loadOverview } from './overview.query.server.ts'
import { OverviewView } from './overview.view.tsx'
import { overviewWords } from './overview.words.ts'
import { answerOverview } from './overview-answer.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  return loadOverview(await requireStaff(request), new URL(request.url).searchParams)
}

export async function action({ request }: ActionFunctionArgs) {
  return answerOverview(request)
}

export default function Overview() {
  const answer = useActionData<typeof action>()
  useToastOnce(answer, answer?.ok === true, overviewWords, (words) => words.reconcileStarted)
  return <OverviewView {...useLoaderData<typeof loader>()} />
}
