import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import { brokenWords } from './i18n/broken.words.ts'

/** The last net: not even the shell could be drawn, so neither skin nor language is known. */
export function BrokenPage() {
  const error = useRouteError()
  const missing = isRouteErrorResponse(error) && error.status === 404
  return (
    <main style={{ fontFamily: 'system-ui, sans-serif', maxWidth: 560, margin: '15vh auto', padding: 16 }}>
      {(['fr', 'en'] as const).map((locale) => {
        const said = missing ? brokenWords[locale].missing : brokenWords[locale]
        return (
          <section key={locale} lang={locale}>
            <h1 style={{ fontSize: 20 }}>{said.title}</h1>
            <p>{said.body}</p>
          </section>
        )
      })}
    </main>
  )
}
