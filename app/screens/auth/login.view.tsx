import type { Locale } from '../../i18n/index.ts'
import { loginWords } from './login.words.ts'

/** Outside of the admin: no skin. */
export function LoginView({ locale }: { locale: Locale }) {
  const words = loginWords[locale]
  return (
    <main
      lang={locale}
      style={{ fontFamily: 'system-ui, sans-serif', maxWidth: 560, margin: '15vh auto', padding: 16 }}
    >
      <h1 style={{ fontSize: 22 }}>{words.title}</h1>
      <p>{words.body}</p>
    </main>
  )
}
