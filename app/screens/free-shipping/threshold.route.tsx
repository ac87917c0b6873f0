import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm } from '../../runtime/form.server.ts'
import { requireStaff } from '../../runtime/session.server.ts'
import { useToastOnce } from '../shell/use-toast-once.ts'
import { ThresholdView } from './threshold.view.tsx'
import { thresholdWords } from './threshold.words.ts'
import { answerThreshold } from './threshold-answer.server.ts'
import { loadThresholdPage } from './threshold-page.query.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  return loadThresholdPage(await requireStaff(request), new URL(request.url).searchParams)
}

export async function action({ request }: ActionFunctionArgs) {
  const answer = await answerThreshold(await requireStaff(request), await readForm(request))
  return data(answer, { status: answer.refused ? 422 : 200 })
}

export default function Threshold() {
  const answer = useActionData<typeof action>()
  const page = useLoaderData<typeof loader>()
  useToastOnce(answer, answer?.saved === true, thresholdWords, (words) => words.figures.saved)
  return <ThresholdView key={page.currency} {...page} refused={answer?.refused ?? null} />
}
