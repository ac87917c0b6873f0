import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { uploadChannelList } from '../../flows/channel-list.flow.server.ts'
import { now } from '../../runtime/clock.ts'
import { requireStaff } from '../../runtime/session.server.ts'
import { useToastOnce } from '../shell/use-toast-once.ts'
import { IdsView } from './ids.view.tsx'
import { idsWords } from './ids.words.ts'
import { loadIdsPage } from './ids-page.query.server.ts'
import { readUpload } from './ids-upload.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  return loadIdsPage(await requireStaff(request), new URL(request.url).searchParams)
}

export async function action({ request }: ActionFunctionArgs) {
  const { accountId, shopId } = await requireStaff(request)
  const { channel, pasted, ...upload } = await readUpload(request)
  const answer = await uploadChannelList({ accountId, shopId, channel, ...upload, now: now() })
  if (answer.ok) return { added: channel, refused: null }
  const refused = { channel, pasted, code: answer.code, line: answer.data?.line ?? null }
  return data({ added: null, refused }, { status: 422 })
}

export default function Ids() {
  const answer = useActionData<typeof action>()
  const busy = useNavigation().formMethod === 'POST'
  useToastOnce(answer, answer?.added != null, idsWords, (words) => words.upload.done)
  return <IdsView {...useLoaderData<typeof loader>()} refused={answer?.refused ?? null} busy={busy} />
}
