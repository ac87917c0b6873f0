import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { isChannel } from '../../channels/channel.port.ts'
import { createFeedLink, revokeFeedLink } from '../../features/ad-guard/channel-list.store.server.ts'
import { judgeLists } from '../../flows/channel-list.flow.server.ts'
import { now } from '../../runtime/clock.ts'
import { withAccount } from '../../runtime/database.ts'
import { readForm } from '../../runtime/form.server.ts'
import { requireStaff } from '../../runtime/session.server.ts'
import { useToastOnce } from '../shell/use-toast-once.ts'
import { FeedsView } from './feeds.view.tsx'
import { feedsWords } from './feeds.words.ts'
import { loadFeedsPage } from './feeds-page.query.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  return loadFeedsPage(await requireStaff(request))
}

export async function action({ request }: ActionFunctionArgs) {
  const { accountId, shopId } = await requireStaff(request)
  const form = await readForm(request)
  const [intent, channel, linkId] = ['intent', 'channel', 'linkId'].map((name) =>
    String(form.get(name)),
  ) as Fields
  const at = now()
  return withAccount(accountId, async (sql) => {
    let done: 'created' | 'revoked' | null = null
    if (
      intent === 'create' &&
      isChannel(channel) &&
      (await createFeedLink(sql, { accountId, shopId, channel, now: at }))
    )
      done = 'created'
    if (intent === 'revoke' && (await revokeFeedLink(sql, { accountId, shopId, linkId, now: at })))
      done = 'revoked'
    if (done) await judgeLists(sql, { accountId, shopId, now: at })
    return data({ done }, { status: done ? 200 : 422 })
  })
}

type Fields = [intent: string, channel: string, linkId: string]

export default function Feeds() {
  const answer = useActionData<typeof action>()
  const busy = useNavigation().formMethod === 'POST'
  const done = answer?.done ?? null
  useToastOnce(answer, done !== null, feedsWords, (words) =>
    done === 'revoked' ? words.revoke.done : words.address.created,
  )
  return <FeedsView {...useLoaderData<typeof loader>()} busy={busy} />
}
