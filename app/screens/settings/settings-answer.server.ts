import { loadPoolChoices, loadPools } from '../../features/pool/pool.query.server.ts'
import { createJoinCode } from '../../flows/join-code.flow.server.ts'
import { pausePool, savePool } from '../../flows/pool-settings.flow.server.ts'
import { disconnectShop } from '../../flows/shop-disconnected.flow.server.ts'
import { isLocale } from '../../i18n/index.ts'
import type { AccountId, LocationId, ShopId } from '../../language/ids.ts'
import { withSnapshot } from '../../runtime/database.ts'
import type { JoinCode } from './join-code.view.tsx'
import type { PoolAnswer, PoolRefusal } from './pool.view.tsx'
import { saveLanguage } from './settings.store.server.ts'

type Staff = { accountId: AccountId; shopId: ShopId }
type Done = 'language' | 'save-pool' | 'pause-pool' | 'resume-pool' | 'disconnect'

export type SettingsAnswer = {
  done: Done | null
  code: JoinCode | null
  pool: PoolAnswer | null
  disconnectFailed: boolean
}

const nothing: SettingsAnswer = { done: null, code: null, pool: null, disconnectFailed: false }

/** What the forms of Settings ask for. Null: not one of them. */
export async function answerSettings(staff: Staff, form: FormData): Promise<SettingsAnswer | null> {
  const intent = form.get('intent')
  if (intent === 'language') return answerLanguage(staff, form)
  if (intent === 'join-code') return { ...nothing, code: await newCode(staff) }
  if (intent === 'save-pool') return answerPool(staff, form)
  if (intent === 'pause-pool' || intent === 'resume-pool') return answerPause(staff, form, intent)
  return intent === 'disconnect' ? answerDisconnect(staff, form) : null
}

async function answerLanguage({ accountId }: Staff, form: FormData): Promise<SettingsAnswer | null> {
  const language = form.get('language')
  if (!(isLocale(language) || language === 'auto')) return null
  await saveLanguage(accountId, language === 'auto' ? null : language)
  return { ...nothing, done: 'language' }
}

async function newCode({ accountId }: Staff): Promise<JoinCode> {
  const { code, expiresAt } = await createJoinCode(accountId)
  return { code, expiresAt: expiresAt.toISOString() }
}

/** The Shopify shop is the one that the chosen locations belong to. */
async function answerPool({ accountId }: Staff, form: FormData): Promise<SettingsAnswer> {
  const choices = await withSnapshot(accountId, (sql) => loadPoolChoices(sql, accountId))
  const ids = [...form.getAll('locationIds'), ...form.getAll('locationIds[]')].map(String) as LocationId[]
  const platformOf = (wanted: string) => choices.filter(({ platform }) => platform === wanted)
  const shopify = platformOf('shopify').find(({ locations }) =>
    locations.some(({ locationId }) => ids.includes(locationId)),
  )
  const prestashopShopId = (form.get('prestashopShopId') ?? platformOf('prestashop')[0]?.shopId) as ShopId
  if (ids.length === 0) return refused('no-location')
  if (!shopify) return refused('unknown-location')
  const saved = await savePool({
    accountId,
    shopifyShopId: shopify.shopId,
    prestashopShopId,
    locationIds: ids,
    bookingLocationId: String(form.get('bookingLocationId') ?? ids[0]) as LocationId,
  })
  if (!saved.ok) return refused(saved.code)
  return { ...nothing, done: 'save-pool', pool: { refused: null, unjoined: saved.value.unjoined } }
}

async function answerPause(
  staff: Staff,
  form: FormData,
  intent: 'pause-pool' | 'resume-pool',
): Promise<SettingsAnswer> {
  const { accountId, shopId } = staff
  const pools = await withSnapshot(accountId, (sql) => loadPools(sql, accountId))
  const wanted = form.get('poolId')
  const own = pools.find(({ shops }) => Object.values(shops).some((shop) => shop.shopId === shopId))
  const pool = wanted === null ? own : pools.find(({ poolId }) => poolId === wanted)
  if (!pool) return refused('unknown-pool')
  const answer = await pausePool({ accountId, poolId: pool.poolId, paused: intent === 'pause-pool' })
  return answer.ok ? { ...nothing, done: intent } : refused(answer.code)
}

async function answerDisconnect({ accountId }: Staff, form: FormData): Promise<SettingsAnswer> {
  const shopId = String(form.get('shopId') ?? '') as ShopId
  const answer = await disconnectShop({ accountId, shopId })
  return answer.ok ? { ...nothing, done: 'disconnect' } : { ...nothing, disconnectFailed: true }
}

const refused = (code: PoolRefusal): SettingsAnswer => ({
  ...nothing,
  pool: { refused: code, unjoined: 0 },
})
