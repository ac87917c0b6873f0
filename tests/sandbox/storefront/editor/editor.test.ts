import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Started } from '../../fixture.ts'
import { startStorefront } from '../fixture-visit.ts'
import { blockSettings } from '../theme/edited.ts'

let started: Started
let url: string

beforeAll(async () => {
  started = await startStorefront()
  url = `${started.sandbox.url}/${started.shop.domain}/admin/themes/current/editor`
})
afterAll(() => started.sandbox.stop())

const open = async (query: string, locale = 'fr') =>
  (await fetch(`${url}?${query}`, { headers: { cookie: `sandbox_locale=${locale}` } })).text()

describe('the theme editor’s stand-in', () => {
  it('switches the embed on only when saved, though the link asks for it', async () => {
    started.shop.themeEmbed = false
    const asked = await open('context=apps&template=index&activateAppId=key/bar-embed')
    expect(asked).toContain('Rien ne change avant l’enregistrement')
    expect(asked).toMatch(/name="embed" role="switch" checked/)
    expect(started.shop.themeEmbed).toBe(false)
    const saved = await fetch(url, { method: 'POST', body: new URLSearchParams({ embed: 'on' }) })
    expect(await saved.text()).toContain('Enregistré.')
    expect(started.shop.themeEmbed).toBe(true)
    await fetch(url, { method: 'POST', body: new URLSearchParams({}) })
    expect(started.shop.themeEmbed).toBe(false)
  })

  it('shows each setting of the extension’s blocks in the merchant’s language, and keeps what is saved', async () => {
    const [fr, en] = [await open(''), await open('', 'en')]
    expect(fr).toMatch(/<select name="bar\.style">/)
    expect(fr).not.toBe(en)
    expect(`${fr}${en}`).not.toMatch(/>t:\w/)
    await fetch(url, {
      method: 'POST',
      body: new URLSearchParams({ 'bar.fr_free': '<b>Offert</b>', 'bar.style': 'box' }),
    })
    expect(blockSettings(started.shop).bar).toMatchObject({ fr_free: '<b>Offert</b>', style: 'box' })
    expect(await open('')).toContain('value="&lt;b&gt;Offert&lt;/b&gt;"')
  })
})
