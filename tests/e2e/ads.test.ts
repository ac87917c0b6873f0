import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenApp, openApp } from './app.ts'

let app: OpenApp
beforeAll(async () => {
  app = await openApp()
  await app.install()
})
afterAll(() => app?.close())

/** The ad guard as a merchant meets it: nothing can be stopped, a list, a feed, a floor. */
describe('the ad guard', () => {
  it('says that nothing can be stopped before a channel’s list, on one card with one button', async () => {
    const { app: frame, open, faults } = await app.visit({ language: 'fr' })
    await open('/ads')
    await frame.getByRole('heading', { name: 'Nous ne pouvons encore rien arrêter' }).waitFor()
    expect(await frame.getByTestId('decisions').count()).toBe(0)
    await frame.getByRole('link', { name: 'Ajouter le flux' }).click()
    await frame.getByTestId('upload').waitFor()
    expect(faults).toEqual([])
  })

  it.each([
    ['titre;prix\nRobe;12', 'Aucune colonne ne s’appelle «\u00a0id\u00a0»'],
    ['<rss><channel><item><g:id>1</g:id>', 'Le XML s’interrompt'],
    ['', 'Il n’y a rien à lire'],
  ])('refuses a pasted feed that can’t be read, and keeps it: %j', async (pasted, said) => {
    const { app: frame, open } = await app.visit({ language: 'fr' })
    await open('/ads/ids')
    await frame.getByLabel('Ou collez le flux').fill(pasted)
    await frame.getByRole('button', { name: 'Reconnaître les identifiants' }).click()
    await frame.getByText(said, { exact: false }).first().waitFor()
    expect(await frame.getByLabel('Ou collez le flux').inputValue()).toBe(pasted)
  })

  it('refuses the feed of another shop', async () => {
    const { app: frame, open } = await app.visit({ language: 'en' })
    await open('/ads/ids')
    const rows = Array.from(
      { length: 5 },
      (_, n) => `OTHER-${n}\thttps://another.example/products/x?variant=${n}`,
    )
    await frame.getByLabel('Or paste the feed').fill(['id\tlink', ...rows].join('\n'))
    await frame.getByRole('button', { name: 'Match the ids' }).click()
    await frame.getByText('No id is of this shop', { exact: false }).first().waitFor()
    await open('/ads')
    await frame.getByTestId('no-list').waitFor()
  })

  it('refuses a file that is too large, and reads nothing of it', async () => {
    const row = `${'x'.repeat(40)}\thttps://maison-alizee.example/products/x\n`
    const text = `id\tlink\n${row.repeat(Math.ceil((66 * 1024 * 1024) / row.length))}`
    await expect(
      app.client.post('/ads/ids', {
        intent: 'upload',
        channel: 'google',
        file: { fileName: 'big.tsv', text },
      }),
    ).rejects.toThrow('422')
  })

  it('recognises the ids of an uploaded feed, and lists those of products recreated since', async () => {
    const list = await app.sandbox.primaryFeed('google', 'tsv')
    const stale = list.items.filter(({ variantId }) => variantId === null)
    const { app: frame, open, page } = await app.visit({ language: 'fr' })
    await open('/ads/ids')
    const file = {
      name: 'google-flux.tsv',
      mimeType: 'text/tab-separated-values',
      buffer: Buffer.from(list.text),
    }
    await frame.locator('input[type="file"]').setInputFiles(file)
    await frame.getByRole('button', { name: 'Reconnaître les identifiants' }).click()
    await page.locator('[data-toast]').filter({ hasText: 'Liste ajoutée' }).waitFor()
    const card = frame.getByTestId('list-google')
    expect(await card.locator('[data-listed]').getAttribute('data-listed')).toBe(String(list.items.length))
    expect(await card.locator('[data-listed]').getAttribute('data-matched')).toBe(
      String(list.items.length - stale.length),
    )
    expect(await card.textContent()).toContain('google-flux.tsv')
    await card.getByRole('link', { name: /^Voir/ }).first().click()
    await frame.getByTestId('unmatched').waitFor()
    const shown = await frame
      .locator('[data-item]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-item')))
    expect(shown.toSorted()).toEqual(stale.map(({ itemId }) => itemId).toSorted())
  })

  it('warns above five per cent without match', async () => {
    const { items } = await app.sandbox.primaryFeed('meta', 'csv')
    const known = items.filter(({ variantId }) => variantId !== null).slice(0, 18)
    const pasted = ['id', ...known.map(({ itemId }) => itemId), 'GONE-1', 'GONE-2'].join('\n')
    const { app: frame, open } = await app.visit({ language: 'en' })
    await open('/ads/ids')
    await frame.getByLabel('Meta', { exact: true }).check()
    await frame.getByLabel('Or paste the feed').fill(pasted)
    await frame.getByRole('button', { name: 'Match the ids' }).click()
    await frame.getByText('2 ids of Meta’s feed match no variant, 10%').waitFor()
    expect(await frame.getByTestId('list-meta').textContent()).toContain('Pasted text')
  })

  it('makes an address for a channel, shows its reads, and says what revoking stops', async () => {
    const { app: frame, open, page } = await app.visit({ language: 'fr' })
    await open('/ads/feeds')
    await frame.getByRole('button', { name: 'Créer l’adresse du flux pour Google' }).click()
    const input = frame.locator('input[data-feed-url="google"]')
    await input.waitFor()
    const address = await input.inputValue()
    expect(await frame.getByTestId('fetched-google').textContent()).toContain('n’a jamais lu')
    const read = async () => {
      const answer = await fetch(address)
      return { status: answer.status, text: await answer.text() }
    }
    expect((await read()).status).toBe(200)
    await expect
      .poll(async () => {
        await open('/ads/feeds')
        return frame.getByTestId('fetched-google').textContent()
      })
      .toContain('Dernière lecture')
    await frame.getByRole('button', { name: /^Révoquer l’adresse/ }).click()
    const dialog = frame.getByRole('dialog')
    expect(await dialog.textContent()).toContain('les nouvelles ruptures ne lui parviennent plus')
    await page.keyboard.press('Escape')
    expect((await read()).status).toBe(200)
    await frame.getByRole('button', { name: /^Révoquer l’adresse/ }).click()
    await dialog.getByRole('button', { name: 'Révoquer l’adresse' }).click()
    await page.locator('[data-toast]').filter({ hasText: 'Adresse révoquée' }).waitFor()
    expect((await read()).status).not.toBe(200)
    await frame.getByRole('button', { name: 'Créer l’adresse du flux pour Google' }).waitFor()
  })

  it('explains both channels, the add-on at Google and the filter at Meta', async () => {
    const { app: frame, open } = await app.visit({ language: 'en' })
    await open('/ads/feeds')
    await frame.getByText('How to add it at Google').click()
    await frame.getByText('Advanced data source management', { exact: false }).waitFor()
    await frame.getByText('The filter for pauses').click()
    await frame.getByText('custom_label_4 · is not · promesse_pause', { exact: false }).waitFor()
  })

  it('shows what a floor would do before it is saved, then does it', async () => {
    const { app: frame, open, page } = await app.visit({ language: 'en' })
    await open('/ads/policy')
    const field = frame.getByLabel('Pause an ad when fewer units are left than')
    await field.fill('3')
    const effect = frame.getByTestId('dry-run').locator('[data-pause]')
    await expect.poll(async () => Number(await effect.getAttribute('data-pause'))).toBeGreaterThan(10)
    const would = Number(await effect.getAttribute('data-pause'))
    expect(await frame.getByTestId('dry-run').getByRole('listitem').count()).toBe(10)
    await open('/ads?state=hold')
    expect(await frame.locator('[data-variant][data-ads="hold"]').count()).toBe(0)
    await open('/ads/policy')
    await field.fill('3')
    await page.locator('#save-bar button[data-primary]').click()
    await page.locator('[data-toast]').filter({ hasText: 'Floor saved' }).waitFor()
    await frame.getByText('Ads pause when fewer than 3 units are left.').waitFor()
    await expect
      .poll(async () => {
        await open('/ads?state=hold')
        return frame.locator('[data-variant][data-ads="hold"]').count()
      })
      .toBe(Math.min(50, would))
    expect(await frame.locator('[data-variant][data-ads="hold"]').first().textContent()).toMatch(
      /[012] left, your floor is 3/,
    )
  })

  it.each([
    ['trois', 'Un nombre entier de pièces'],
    ['-2', 'Entre 0 et 100\u00a0000'],
    ['2,5', 'Un nombre entier de pièces'],
    ['', 'Donnez un nombre'],
  ])('refuses the floor %j at its field and keeps it', async (typed, said) => {
    const { app: frame, open, page } = await app.visit({ language: 'fr' })
    await open('/ads/policy')
    const field = frame.getByLabel('Mettre l’annonce en pause quand il reste moins de')
    await field.fill(typed)
    await frame.getByText(said, { exact: false }).waitFor()
    await page.locator('#save-bar button[data-primary]').click()
    await frame.getByText(said, { exact: false }).waitFor()
    expect(await field.inputValue()).toBe(typed)
    await frame.getByText('Une annonce passe en pause quand il reste moins de 3', { exact: false }).waitFor()
  })

  it('counts in its first line, and calls nothing stopped that no channel has read', async () => {
    const { app: frame, open } = await app.visit({ language: 'fr' })
    await open('/ads')
    const lead = (await frame.getByTestId('ad-counts').textContent()) ?? ''
    expect(lead).toMatch(/annonces?\. Nos flux disent/)
    expect(lead).not.toContain('arrêtée')
    await open('/ads?state=hold')
    expect(await frame.locator('[data-confirmed="true"]').count()).toBe(0)
    expect(await frame.locator('[data-variant]').first().textContent()).toContain('Pause demandée')
  })

  it('finds decisions by name and state', async () => {
    const { app: frame, open } = await app.visit({ language: 'en' })
    await open('/ads')
    const name = (await frame.locator('[data-variant] a').first().textContent()) ?? ''
    await frame.getByRole('textbox', { name: 'Search by name, option or SKU' }).fill(name)
    await frame.getByRole('button', { name: 'Search' }).click()
    const others = frame.locator('[data-variant]').filter({ hasNotText: name })
    await others.first().waitFor({ state: 'detached' })
    expect(await frame.locator('[data-variant] a').allTextContents()).toContain(name)
    await open('/ads?state=suppress')
    const states = await frame
      .locator('[data-variant]')
      .evaluateAll((rows) => [...new Set(rows.map((row) => row.getAttribute('data-ads')))])
    expect(states).toEqual(['suppress'])
  })

  it.each([
    ['fr', 1280],
    ['fr', 360],
    ['en', 1280],
    ['en', 360],
  ] as const)('has no serious fault and no sideways scroll: %s at %i px', async (language, width) => {
    const { open, violations, sideways, faults } = await app.visit({ language, width })
    for (const address of ['/ads', '/ads/policy', '/ads/ids?channel=google&reason=recreated', '/ads/feeds']) {
      await open(address)
      expect(await violations()).toEqual([])
      expect(await sideways()).toBe(0)
    }
    expect(faults).toEqual([])
  })
})
