import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm } from '../../runtime/form.server.ts'
import { requireStaff } from '../../runtime/session.server.ts'
import { useToastOnce } from '../shell/use-toast-once.ts'
import { poolWords } from './pool.words.ts'
import { loadSettings } from './settings.query.server.ts'
import { SettingsView } from './settings.view.tsx'
import { settingsWords } from './settings.words.ts'
import { answerSettings } from './settings-answer.server.ts'
import { shopsWords } from './shops.words.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  return loadSettings(await requireStaff(request))
}

export async function action({ request }: ActionFunctionArgs) {
  const answer = await answerSettings(await requireStaff(request), await readForm(request))
  if (answer === null) return data(answer, { status: 400 })
  return data(answer, { status: answer.disconnectFailed || answer.pool?.refused ? 422 : 200 })
}

export default function Settings() {
  const answer = useActionData<typeof action>() ?? null
  const done = answer?.done ?? null
  useToastOnce(answer, done === 'language', settingsWords, (words) => words.language.saved)
  useToastOnce(answer, done === 'save-pool', poolWords, (words) => words.saved)
  useToastOnce(answer, done === 'pause-pool', poolWords, (words) => words.paused)
  useToastOnce(answer, done === 'resume-pool', poolWords, (words) => words.resumed)
  useToastOnce(answer, done === 'disconnect', shopsWords, (words) => words.disconnect.done)
  return <SettingsView {...useLoaderData<typeof loader>()} answer={answer} />
}
