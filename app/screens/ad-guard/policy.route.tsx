import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useFetcher, useLoaderData, useNavigation } from '@remix-run/react'
import { readForm } from '../../runtime/form.server.ts'
import { requireStaff } from '../../runtime/session.server.ts'
import { useToastOnce } from '../shell/use-toast-once.ts'
import { PolicyView } from './policy.view.tsx'
import { policyWords } from './policy.words.ts'
import { answerPolicy, loadPolicyPage } from './policy-page.server.ts'
import { useAfterPause } from './use-after-pause.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  return loadPolicyPage(await requireStaff(request))
}

export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request)
  const form = await readForm(request)
  const answer = await answerPolicy(staff, String(form.get('intent')), String(form.get('floor') ?? ''))
  return data(answer, { status: answer.refused ? 422 : 200 })
}

export default function Policy() {
  const { saved, ...page } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const preview = useFetcher<typeof action>()
  const onPreview = useAfterPause((floor: string) =>
    preview.submit({ intent: 'preview', floor }, { method: 'post' }),
  )
  useToastOnce(answer, answer?.saved === true, policyWords, (words) => words.floor.saved)
  const effect = preview.data?.effect ?? answer?.effect ?? unchanged(saved)
  const saving = useNavigation().formMethod === 'POST'
  const state = { effect, saving, counting: preview.state !== 'idle', refused: answer?.refused ?? null }
  return <PolicyView {...page} {...state} saved={saved} onPreview={onPreview} />
}

const unchanged = (floor: number) => ({
  floor,
  wouldPause: 0,
  wouldReturn: 0,
  pauseExamples: [],
  returnExamples: [],
})
