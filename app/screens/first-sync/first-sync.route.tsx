import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm } from '../../runtime/form.server.ts'
import { requireStaff } from '../../runtime/session.server.ts'
import { FirstSyncView } from './first-sync.view.tsx'
import { answerFirstSync } from './first-sync-answer.server.ts'
import { loadFirstSyncPage } from './first-sync-page.query.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  return loadFirstSyncPage(await requireStaff(request), new URL(request.url).searchParams)
}

export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request)
  const wanted = new URL(request.url).searchParams.get('pool')
  const answer = await answerFirstSync(staff, await readForm(request), wanted)
  return data(answer, { status: answer === null ? 400 : answer.refused ? 422 : 200 })
}

export default function FirstSync() {
  const answer = useActionData<typeof action>()
  return <FirstSyncView {...useLoaderData<typeof loader>()} refused={answer?.refused ?? null} />
}
