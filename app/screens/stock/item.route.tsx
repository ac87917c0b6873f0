import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useFetcher, useLoaderData, useNavigation } from '@remix-run/react'
import { setAvailabilityDate } from '../../flows/ad-settings.flow.server.ts'
import type { VariantId } from '../../language/ids.ts'
import { now } from '../../runtime/clock.ts'
import { readForm } from '../../runtime/form.server.ts'
import { requireStaff } from '../../runtime/session.server.ts'
import { adsWords } from '../ad-guard/ads.words.ts'
import type { OverrideAnswer } from '../ad-guard/override.server.ts'
import { useToastOnce } from '../shell/use-toast-once.ts'
import { NoSuchVariant, StockItemView } from './item.view.tsx'
import { itemWords } from './item.words.ts'
import { loadItemPage } from './item-page.query.server.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await loadItemPage(await requireStaff(request), params.variantId as VariantId)
  return data(page, { status: page ? 200 : 404 })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { accountId, shopId } = await requireStaff(request)
  const form = await readForm(request)
  const typed = String(form.get('date') ?? '')
  if (form.get('intent') !== 'availability-date')
    return data({ refused: null, saved: false }, { status: 400 })
  const variantId = params.variantId as VariantId
  const answer = await setAvailabilityDate({ accountId, shopId, variantId, typed, now: now() })
  if (answer.ok) return { refused: null, saved: true }
  if (answer.code === 'unknown-variant') return data({ refused: null, saved: false }, { status: 404 })
  return data({ refused: { typed, code: answer.code }, saved: false }, { status: 422 })
}

export default function StockItem() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const busy = useNavigation().formMethod === 'POST'
  useToastOnce(answer, answer?.saved === true, itemWords, (words) => words.date.saved)
  const override = useOverride(page?.name.variantId ?? '')
  if (!page) return <NoSuchVariant />
  const { savedDate, override: running, ...rest } = page
  const date = { saved: savedDate, refused: answer?.refused ?? null, busy }
  return <StockItemView {...rest} date={date} override={{ ...override, running }} />
}

/** The exception's form answers without leaving the page. */
function useOverride(variantId: string) {
  const fetcherKey = `override-${variantId}`
  const fetcher = useFetcher<OverrideAnswer>({ key: fetcherKey })
  const done = fetcher.data?.done ?? null
  useToastOnce(fetcher.data, done !== null, adsWords, ({ exception }) =>
    done === 'dropped' ? exception.dropped : exception.saved,
  )
  return { variantId, fetcherKey, refused: fetcher.data?.refused ?? null, busy: fetcher.state !== 'idle' }
}
