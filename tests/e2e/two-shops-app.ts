/** The app with a Shopify and a PrestaShop of one account, joined as staff join them. */
import { type Prestashop, prestashopAt } from '../observer/prestashop.client.ts'
import { parseForm } from '../stories/form.parse.ts'
import { until } from '../stories/world.ts'
import { type OpenApp, openApp } from './app.ts'

export type TwoShops = OpenApp & {
  prestashop: Prestashop
  /** With a code from Settings; waits until PrestaShop's catalogue is read. */
  join: () => Promise<void>
  /** The common stock as its form offers it; answers the chosen locations. */
  savePool: () => Promise<string[]>
  /** Units of a variant at these locations of Shopify. */
  unitsAt: (variantId: string, locationIds: string[]) => Promise<number>
  /** PrestaShop's quantity of an item. */
  quantityOf: (item: string) => Promise<number>
}

export async function openTwoShops(): Promise<TwoShops> {
  const app = await openApp({ prestashop: true })
  try {
    await app.install()
    const url = app.house.prestashop?.url
    if (!url)
      throw new Error('the stand-in PrestaShop needs PHP and MariaDB: scripts/install-php.ts says how')
    return withPrestashop(app, prestashopAt(url))
  } catch (error) {
    await app.close()
    throw error
  }
}

function withPrestashop(app: OpenApp, prestashop: Prestashop): TwoShops {
  return {
    ...app,
    prestashop,
    async join() {
      const html = await app.client.post('/settings', { intent: 'join-code' })
      const code = /data-join-code="([^"]+)"/.exec(html)?.[1]
      if (!code) throw new Error('Settings shows no code')
      const { connected } = await prestashop.control('connect', { code })
      if (connected !== true) throw new Error('the module did not connect')
      const isPrestashopRead = async () =>
        [
          ...(await app.client.page('/settings')).matchAll(/<section[^>]*data-platform="prestashop"[^>]*>/g),
        ].some(([card]) => card.includes('data-read="yes"'))
      if (!(await until(isPrestashopRead, 180_000))) throw new Error('PrestaShop’s catalogue was not read')
    },
    async savePool() {
      const form = parseForm(await app.client.page('/settings'), 'save-pool')
      await app.client.post('/settings', form)
      return form.filter(([name]) => name === 'locationIds').map(([, id]) => id)
    },
    async unitsAt(variantId, locationIds) {
      const found = (await app.sandbox.catalogue()).find((one) => one.variantId === variantId)
      const levels = found?.levels.filter(({ locationId }) => locationIds.includes(locationId)) ?? []
      return levels.reduce((sum, { available }) => sum + available, 0)
    },
    async quantityOf(item) {
      const found = (await prestashop.items()).find((one) => one.item === item)
      if (!found) throw new Error(`PrestaShop has no ${item}`)
      return found.quantity
    },
  }
}
