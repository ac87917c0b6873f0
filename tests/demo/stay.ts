/** The demo that stays: a shop to try things in, until Ctrl-C (the house listens for it). */
import { rmSync } from 'node:fs'
import path from 'node:path'
import { beginPool } from '../stories/pool.ts'
import { openHouse, preferPort } from './house.ts'
import { openPrestashop } from './prestashop.ts'
import { readProductExport } from './product-export.ts'
import { openShop } from './shop.ts'

export async function stay(root: string, csvFile: string | null): Promise<void> {
  const say = (line: string) => console.log(line)
  const csv = csvFile === null ? undefined : readProductExport(csvFile)
  // The sandbox forgets its shop when it stops: so does the demo's database.
  const dataDir = path.join(root, 'data', 'demo')
  rmSync(dataDir, { recursive: true, force: true })
  const ports = {
    app: await preferPort(3100),
    sandbox: await preferPort(3200),
    prestashop: await preferPort(3300),
  }
  const house = await openHouse({ root, dataDir, ports, prestashop: true, exitCode: 0, onCrash: say, say })
  try {
    const shop = await openShop(house, say, csv)
    const prestashop = csv ? null : await openPrestashop(house, shop.app, say)
    if (prestashop) await beginPool(shop.app, say)
    const admin = `${house.sandboxUrl}/${shop.sandbox.shop}/admin`
    say(`
  Start here          ${house.sandboxUrl}/${csv ? `?shop=${shop.sandbox.shop}` : ''}
  The shop's admin    ${admin}
  Its product pages   ${house.sandboxUrl}/${shop.sandbox.shop}/products
${prestashop ? `  PrestaShop          ${prestashop.shop.url}/admin (back office), ${prestashop.shop.url}/ (shop)\n` : ''}${shop.feeds.map(({ channel, url }) => `  ${`Feed for ${channel}`.padEnd(19)} ${url}`).join('\n')}

  Ctrl-C stops everything.`)
  } catch (error) {
    await house.stop()
    throw error
  }
}
