import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { isLocale } from '../../i18n/index.ts'
import { readForm } from '../../runtime/form.server.ts'
import { requireStaff } from '../../runtime/session.server.ts'
import { useToastOnce } from '../shell/use-toast-once.ts'
import { loadSettings } from './settings.query.server.ts'
import { saveLanguage } from './settings.store.server.ts'
import { SettingsView } from './settings.view.tsx'
import { settingsWords } from './settings.words.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  return loadSettings(await requireStaff(request))
}

export async function action({ request }: ActionFunctionArgs) {
  const { accountId } = await requireStaff(request)
  const form = await readForm(request)
  const language = form.get('language')
  if (form.get('intent') !== 'language' || !(isLocale(language) || language === 'auto'))
    return { ok: false as const }
  await saveLanguage(accountId, language === 'auto' ? null : language)
  return { ok: true as const }
}

export default function Settings() {
  const answer = useActionData<typeof action>()
  useToastOnce(answer, answer?.ok === true, settingsWords, (words) => words.language.saved)
  return <SettingsView {...useLoaderData<typeof loader>()} />
}
