/** Every screen inside a back office's page: clean for screen readers, no wider than a phone, nothing in the console. */
import type { RouteConfigEntry } from '@remix-run/route-config'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import routes from '../../app/routes.ts'
import { type OpenOffice, openInPrestaShop } from './prestashop-app.ts'

let open: OpenOffice
beforeAll(async () => {
  open = await openInPrestaShop()
})
afterAll(() => open?.close())

const shell = (routes as RouteConfigEntry[]).find(({ id }) => id === 'shell')
const screens = (shell?.children ?? [])
  .map(({ path = '' }) => `/${path}`)
  .filter((address) => !address.includes(':'))

describe.each([
  ['fr', 1280],
  ['fr', 360],
  ['en', 1280],
  ['en', 360],
] as const)('in %s at %i px', (language, width) => {
  it('every screen reads well', async () => {
    const visit = await open.visit({ language, width })
    for (const screen of screens) {
      await visit.open(screen)
      expect([screen, await visit.violations()]).toEqual([screen, []])
      expect([screen, await visit.sideways()]).toEqual([screen, 0])
      expect([screen, visit.faults]).toEqual([screen, []])
    }
    await visit.close()
  })
})
