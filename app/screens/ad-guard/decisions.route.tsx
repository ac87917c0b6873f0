import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm } from '../../runtime/form.server.ts'
import { requireStaff } from '../../runtime/session.server.ts'
import { DecisionsView } from './decisions.view.tsx'
import { loadDecisionsPage } from './decisions-page.query.server.ts'
import { answerOverride } from './override.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  return loadDecisionsPage(await requireStaff(request), new URL(request.url).searchParams)
}

export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request)
  const answer = await answerOverride(staff, await readForm(request))
  return data(answer, { status: answer.done ? 200 : 422 })
}

export default function Decisions() {
  const answer = useActionData<typeof action>()
  return <DecisionsView {...useLoaderData<typeof loader>()} refused={answer?.refused?.code ?? null} />
}
