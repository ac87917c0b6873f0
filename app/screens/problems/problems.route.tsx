import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { closeByStaff } from '../../features/problems/problem.store.server.ts'
import { now } from '../../runtime/clock.ts'
import { withAccount } from '../../runtime/database.ts'
import { readForm } from '../../runtime/form.server.ts'
import { requireStaff } from '../../runtime/session.server.ts'
import { useToastOnce } from '../shell/use-toast-once.ts'
import { ProblemsView } from './problems.view.tsx'
import { problemsWords } from './problems.words.ts'
import { loadProblemsPage } from './problems-page.query.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  return loadProblemsPage(await requireStaff(request), new URL(request.url).searchParams)
}

export async function action({ request }: ActionFunctionArgs) {
  const { accountId } = await requireStaff(request)
  const form = await readForm(request)
  if (form.get('intent') !== 'close') return { ok: false as const }
  const problemId = String(form.get('problemId'))
  const closed = await withAccount(accountId, (sql) =>
    closeByStaff(sql, { accountId, problemId, now: now() }),
  )
  return { ok: closed }
}

export default function Problems() {
  const answer = useActionData<typeof action>()
  useToastOnce(answer, answer?.ok === true, problemsWords, (words) => words.closed)
  return <ProblemsView {...useLoaderData<typeof loader>()} refused={answer?.ok === false} />
}
