import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm } from '../../runtime/form.server.ts'
import { requireStaff } from '../../runtime/session.server.ts'
import { LinksView } from './links.view.tsx'
import { answerLinks } from './links-answer.server.ts'
import { loadLinksPage } from './links-page.query.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  return loadLinksPage(await requireStaff(request), new URL(request.url).searchParams)
}

export async function action({ request }: ActionFunctionArgs) {
  const staff = await requireStaff(request)
  const wanted = new URL(request.url).searchParams.get('pool')
  const answer = await answerLinks(staff, await readForm(request), wanted)
  return data(answer, { status: answer === null ? 400 : answer.count > 0 ? 200 : 422 })
}

export default function Links() {
  return <LinksView {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>() ?? null} />
}
