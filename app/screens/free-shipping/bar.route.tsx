import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm } from '../../runtime/form.server.ts'
import { requireStaff } from '../../runtime/session.server.ts'
import barSheet from '../../storefront/bar.css?url'
import { useToastOnce } from '../shell/use-toast-once.ts'
import { BarView } from './bar.view.tsx'
import { barWords } from './bar.words.ts'
import { answerBar } from './bar-answer.server.ts'
import { loadBarPage } from './bar-page.query.server.ts'

export const links = () => [{ rel: 'stylesheet', href: barSheet }]

export async function loader({ request }: LoaderFunctionArgs) {
  return loadBarPage(await requireStaff(request), new URL(request.url).searchParams)
}

export async function action({ request }: ActionFunctionArgs) {
  return answerBar(await requireStaff(request), await readForm(request))
}

export default function Bar() {
  const answer = useActionData<typeof action>()
  useToastOnce(answer, answer?.done != null, barWords, (words) => words.done[answer?.done ?? 'refresh'])
  return <BarView {...useLoaderData<typeof loader>()} />
}
