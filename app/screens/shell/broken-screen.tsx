import { isRouteErrorResponse, useRevalidator, useRouteError } from '@remix-run/react'
import { brokenWords } from '../../i18n/broken.words.ts'
import { useWords } from '../../i18n/index.ts'
import { Button, Card, LinkButton, Page, Row, Text } from '../../ui/index.ts'

/** What stands in place of a screen that broke. */
export function BrokenScreen() {
  const error = useRouteError()
  const broken = useWords(brokenWords)
  const { revalidate, state } = useRevalidator()
  const missing = isRouteErrorResponse(error) && error.status === 404
  const lookOnly = isRouteErrorResponse(error) && error.status === 403
  const said = missing ? broken.missing : lookOnly ? broken.lookOnly : broken
  return (
    <Page title={said.title} width="narrow">
      <Card>
        <Text>{said.body}</Text>
        <Row>
          {missing ? null : (
            <Button primary label={broken.again} onClick={revalidate} busy={state === 'loading'} />
          )}
          <LinkButton label={broken.home} to="/" />
        </Row>
      </Card>
    </Page>
  )
}
