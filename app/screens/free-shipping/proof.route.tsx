import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm } from '../../runtime/form.server.ts'
import { requireStaff } from '../../runtime/session.server.ts'
import { useToastOnce } from '../shell/use-toast-once.ts'
import { barWords } from './bar.words.ts'
import { answerBar } from './bar-answer.server.ts'
import { ProofView } from './proof.view.tsx'
import { loadProofPage } from './proof-page.query.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  return loadProofPage(await requireStaff(request), new URL(request.url).searchParams)
}

export async function action({ request }: ActionFunctionArgs) {
  return answerBar(await requireStaff(request), await readForm(request))
}

export default function Proofs() {
  const answer = useActionData<typeof action>()
  useToastOnce(answer, answer?.done === 'prove', barWords, (words) => words.done.prove)
  return <ProofView {...useLoaderData<typeof loader>()} />
}
