import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useFetcher, useLoaderData, useNavigation } from '@remix-run/react'
import type { VariantId } from '../../language/ids.ts'
import { readForm } from '../../runtime/form.server.ts'
import { requireStaff } from '../../runtime/session.server.ts'
import { adsWords } from '../ad-guard/ads.words.ts'
import type { OverrideAnswer } from '../ad-guard/override.server.ts'
import { useToastOnce } from '../shell/use-toast-once.ts'
import { NoSuchVariant, StockItemView } from './item.view.tsx'
import { itemWords } from './item.words.ts'
import { answerItem } from './item-answer.server.ts'
import { loadItemPage } from './item-page.query.server.ts'
import { restockWords } from './restock.words.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await loadItemPage(await requireStaff(request), params.variantId as VariantId)
  return data(page, { status: page ? 200 : 404 })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { accountId, shopId } = await requireStaff(request)
  const variantId = params.variantId as VariantId
  return answerItem({ accountId, shopId, variantId }, await readForm(request))
}

export default function StockItem() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const busy = useNavigation().formMethod === 'POST'
  useToastOnce(answer, answer?.saved === 'date', itemWords, (words) => words.date.saved)
  useToastOnce(answer, answer?.saved === 'minimum', restockWords, (words) => words.saved)
  const override = useOverride(page?.name.variantId ?? '')
  if (!page) return <NoSuchVariant />
  const { savedDate, override: running, restock, ...rest } = page
  const date = { saved: savedDate, refused: answer?.date ?? null, busy }
  const minimum = { ...restock, refused: answer?.minimum ?? null, busy }
  return <StockItemView {...rest} date={date} restock={minimum} override={{ ...override, running }} />
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
