import { isRouteErrorResponse, useRevalidator, useRouteError } from '@remix-run/react'
import { useWords } from '../../i18n/index.ts'
import { Card, EmptyState, Page } from '../../ui/index.ts'
import { shellWords } from './shell.words.ts'

/** What stands in place of a screen that broke. Thrown answers of the sign-in carry their own page. */
export function BrokenScreen() {
  const error = useRouteError()
  const words = useWords(shellWords)
  const { revalidate, state } = useRevalidator()
  const missing = isRouteErrorResponse(error) && error.status === 404
  const said = missing ? words.missing : words.broken
  return (
    <Page title={said.title} width="narrow">
      <Card>
        <EmptyState
          title={said.title}
          action={
            missing
              ? { label: words.broken.home, to: '/' }
              : { label: words.broken.again, onClick: revalidate, busy: state === 'loading' }
          }
          secondary={missing ? undefined : { label: words.broken.home, to: '/' }}
        >
          {said.body}
        </EmptyState>
      </Card>
    </Page>
  )
}
