import { brokenWords } from './i18n/broken.words.ts'

/** The last net: not even the shell could be drawn, so neither skin nor language is known. */
export function BrokenPage() {
  return (
    <main style={{ fontFamily: 'system-ui, sans-serif', maxWidth: 560, margin: '15vh auto', padding: 16 }}>
      {(['fr', 'en'] as const).map((locale) => (
        <section key={locale} lang={locale}>
          <h1 style={{ fontSize: 20 }}>{brokenWords[locale].title}</h1>
          <p>{brokenWords[locale].body}</p>
        </section>
      ))}
    </main>
  )
}
