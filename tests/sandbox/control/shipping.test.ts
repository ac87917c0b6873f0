/** Shared shipping cases loaded into a shop by the control API: what the Admin API then reads and answers. */
import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { charge, rates } from '../checkout/charge.ts'
import type { Charge, VectorCart, VectorShop } from '../checkout/shop.ts'
import { appConfig, receiver, type Started, start } from '../fixture.ts'
import { postWebhook } from '../webhooks/post.ts'

type Case = { id: string; shop: VectorShop; cart: VectorCart }
const file = new URL('../../vectors/shopify/shipping.json', import.meta.url)
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[] }
const caseOf = (id: string) => cases.find((one) => one.id === id) as Case

const shippingScopes = [
  ...['read_products', 'read_locations', 'read_orders', 'read_shipping', 'read_markets', 'read_discounts'],
  ...['read_delivery_customizations', 'read_draft_orders', 'write_draft_orders', 'read_themes'],
]
const topics = ['profiles', 'discounts', 'markets'].flatMap((name) =>
  ['create', 'update', 'delete'].map((change) => `${name}/${change}`),
)

let stop: (() => Promise<void>)[] = []
afterEach(async () => {
  await Promise.all(stop.map((one) => one()))
  stop = []
})

async function open(url = 'http://localhost:1/webhooks', withScopes = shippingScopes) {
  const app = appConfig(url)
  const more = topics.map((topic) => ({ topic, url, includeFields: null, name: null }))
  const started = await start({
    post: postWebhook,
    app: { ...app, scopes: withScopes, subscriptions: [...app.subscriptions, ...more] },
  })
  stop.push(started.sandbox.stop)
  await started.control('install', {})
  const { access_token: token } = await started.token()
  const ask = (query: string) => started.graphql(query, String(token))
  return { ...started, ask }
}

async function load(control: Started['control'], { shop, cart }: Case) {
  const { variants } = await control('shipping', { shipping: shop, cart })
  return variants as Record<string, string>
}

const oracle = (cart: VectorCart, variants: Record<string, string>) => `{
  draftOrderAvailableDeliveryOptions(input: ${draftInput(cart, variants)}) {
    availableShippingRates { handle title price { amount currencyCode } }
  }
}`

function draftInput(cart: VectorCart, variants: Record<string, string>, more = ''): string {
  const lines = cart.lines.map(
    (line) => `{variantId: "gid://shopify/ProductVariant/${variants[line.sku]}", quantity: ${line.quantity}}`,
  )
  const province = cart.province ? `, provinceCode: "${cart.province}"` : ''
  return `{lineItems: [${lines.join(', ')}], acceptAutomaticDiscounts: true,
    discountCodes: ${JSON.stringify(cart.discountCodes)},
    shippingAddress: {countryCode: ${cart.country ?? 'FR'}${province}}${more}}`
}

const amounts = (answer: Charge) =>
  typeof answer === 'string' ? [] : answer.options.map((one) => [one.title, Number(one.amount)])

describe('draft orders answer by the checkout', () => {
  it('lists the rates of every case, and calculates what each costs in the end', async () => {
    const { control, ask } = await open()
    for (const one of cases) {
      const variants = await load(control, one)
      // A draft order has no subtotal of its own, no estimated tax, and lists rates in the shop's currency.
      const { subtotalAfterDiscounts: _sum, estimatedTax: _tax, ...plain } = one.cart
      const cart = { ...plain, country: plain.country ?? 'FR' }
      const inShops = { ...cart, currency: one.shop.currencyCode, lines: inCurrency(one) }
      const now = new Date().toISOString()
      const dated = { ...one.shop, now: one.shop.now ?? now }
      const { data, errors } = await ask(oracle(cart, variants))
      expect(errors, one.id).toEqual([])
      const listed = data.draftOrderAvailableDeliveryOptions.availableShippingRates
      const found = listed.map((rate: Rate) => [rate.title, Number(rate.price.amount)])
      expect(found, one.id).toEqual(amounts(rates(dated, inShops)))
      const final = charge(dated, cart)
      for (const [index, rate] of (listed as Rate[]).entries()) {
        const more = `, presentmentCurrencyCode: ${cart.currency}, shippingLine: {shippingRateHandle: "${rate.handle}"}`
        const answer = await ask(`mutation { draftOrderCalculate(input: ${draftInput(cart, variants, more)}) {
          calculatedDraftOrder { totalShippingPriceSet { presentmentMoney { amount currencyCode } } }
          userErrors { message } } }`)
        expect(answer.errors, one.id).toEqual([])
        const { calculatedDraftOrder, userErrors } = answer.data.draftOrderCalculate
        expect(userErrors, one.id).toEqual([])
        const { amount, currencyCode } = calculatedDraftOrder.totalShippingPriceSet.presentmentMoney
        expect([Number(amount), currencyCode], one.id).toEqual([amounts(final)[index]?.[1], cart.currency])
      }
    }
  })

  it('says what is wrong with a draft', async () => {
    const { control, ask } = await open()
    const one = caseOf('SHIPV-005')
    const variants = await load(control, one)
    const wrong = ', shippingLine: {shippingRateHandle: "shopify-Gone-1.00"}'
    const calculate = (input: string) =>
      ask(`mutation { draftOrderCalculate(input: ${input}) { calculatedDraftOrder { totalShippingPriceSet
        { presentmentMoney { amount } } } userErrors { message } } }`)
    const { data } = await calculate(draftInput(one.cart, variants, wrong))
    expect(data.draftOrderCalculate.userErrors).toEqual([{ message: 'Shipping rate is not available' }])
    const without = await calculate(draftInput(one.cart, variants))
    expect(without.data.draftOrderCalculate.calculatedDraftOrder.totalShippingPriceSet).toEqual({
      presentmentMoney: { amount: '0.0' },
    })
  })
})

type Rate = { handle: string; title: string; price: { amount: string } }

/** As the control API makes goods: the shop's price is the cart's, converted. */
function inCurrency({ shop, cart }: Case) {
  if (cart.currency === shop.currencyCode) return cart.lines
  const [line] = cart.lines
  return line ? [{ ...line, unitPrice: '50.29' }] : []
}

describe('reads in the real schema', () => {
  it('shows profiles down to their rates', async () => {
    const { control, ask } = await open()
    const one = caseOf('SHIPV-023')
    const variants = await load(control, one)
    const { data, errors } =
      await ask(`{ shop { currencyCode taxesIncluded features { marketDrivenShipping } }
      deliveryProfiles(first: 10) { nodes { name default coversAllItems
        profileItems(first: 50) { nodes { variants(first: 50) { nodes { id } } } }
        profileLocationGroups { locationGroup { id locations(first: 5) { nodes { name } } }
          locationGroupZones(first: 20) { nodes { zone { name countries { code { countryCode restOfWorld }
            provinces { code } } } methodDefinitions(first: 20) { nodes { name active
              methodConditions { field operator conditionCriteria { __typename ... on MoneyV2 { amount currencyCode }
                ... on Weight { unit value } } }
              rateProvider { __typename ... on DeliveryRateDefinition { price { amount } } } } } } } } } } }`)
    expect(errors).toEqual([])
    expect(data.shop.features).toEqual({ marketDrivenShipping: false })
    const [general, furniture] = data.deliveryProfiles.nodes
    expect(furniture.profileItems.nodes).toEqual([
      { variants: { nodes: [{ id: `gid://shopify/ProductVariant/${variants.SOFA}` }] } },
    ])
    const [group] = general.profileLocationGroups
    expect(group.locationGroup.locations.nodes).toEqual([{ name: 'Lyon' }])
    const [zone] = group.locationGroupZones.nodes
    expect(zone.zone.countries).toEqual([{ code: { countryCode: 'FR', restOfWorld: false }, provinces: [] }])
    expect(zone.methodDefinitions.nodes[0]).toEqual({
      ...{ name: 'Standard', active: true },
      methodConditions: [
        {
          ...{ field: 'TOTAL_PRICE', operator: 'LESS_THAN_OR_EQUAL_TO' },
          conditionCriteria: { __typename: 'MoneyV2', amount: '49.99', currencyCode: 'EUR' },
        },
      ],
      rateProvider: { __typename: 'DeliveryRateDefinition', price: { amount: '5.9' } },
    })
  })

  it('shows markets with their own options', async () => {
    const { control, ask } = await open()
    await load(control, caseOf('SHIPV-070'))
    const { data, errors } = await ask(`{ markets(first: 10) { nodes { name status
      conditions { regionsCondition { regions(first: 50) { nodes { ... on MarketRegionCountry { code } } } } }
      currencySettings { baseCurrency { currencyCode } }
      delivery { shipping { isEnabled optionDefinitions(first: 5, active: true) { nodes { __typename isActive currency
        freeDeliveryMinimumValue { amount } ... on DeliveryFlatRateOptionDefinition { name
          rateGroups(first: 5) { nodes { conditions { collections(first: 5) { nodes { handle } } }
            rate { price { amount } } } } } } } } } } } }`)
    expect(errors).toEqual([])
    const [market] = data.markets.nodes
    expect(market.conditions.regionsCondition.regions.nodes).toEqual([{ code: 'FR' }])
    const [option] = market.delivery.shipping.optionDefinitions.nodes
    expect(option).toMatchObject({ name: 'Standard', currency: 'EUR', freeDeliveryMinimumValue: null })
    expect(option.rateGroups.nodes).toEqual([
      {
        conditions: { collections: { nodes: [{ handle: 'meubles' }] } },
        rate: { price: { amount: '39.0' } },
      },
      { conditions: { collections: null }, rate: { price: { amount: '0.0' } } },
    ])
  })

  it('shows discounts as their dates have them, and finds them by what is asked', async () => {
    const { control, ask, sandbox } = await open()
    const one = caseOf('SHIPV-038')
    const tomorrow = new Date(Date.now() + 24 * 3600_000).toISOString()
    const [free] = one.shop.discountNodes
    const { now: _now, ...shop } = one.shop
    const shipping = {
      ...shop,
      discountNodes: [{ ...free, startsAt: tomorrow }, ...caseOf('SHIPV-033').shop.discountNodes],
    }
    await control('shipping', { shipping })
    const query = (
      filter: string,
    ) => `{ discountNodes(first: 10, query: "${filter}") { nodes { discount { __typename
      ... on DiscountAutomaticFreeShipping { title status minimumRequirement { ... on DiscountMinimumSubtotal {
        greaterThanOrEqualToSubtotal { amount } } } destinationSelection { __typename } context { __typename } }
      ... on DiscountAutomaticApp { title status discountClasses } } } } }`
    const scheduled = await ask(query('status:scheduled'))
    expect(scheduled.errors).toEqual([])
    expect(scheduled.data.discountNodes.nodes).toEqual([
      {
        discount: {
          ...{ __typename: 'DiscountAutomaticFreeShipping', title: 'Livraison offerte', status: 'SCHEDULED' },
          minimumRequirement: { greaterThanOrEqualToSubtotal: { amount: '70.0' } },
          destinationSelection: { __typename: 'DiscountCountryAll' },
          context: { __typename: 'DiscountBuyerSelectionAll' },
        },
      },
    ])
    const byApp = await ask(query('type:app AND status:active'))
    expect(byApp.data.discountNodes.nodes).toMatchObject([{ discount: { discountClasses: ['SHIPPING'] } }])
    sandbox.clock.forward(25 * 3600_000)
    const active = await ask(query('type:free_shipping AND status:active'))
    expect(active.data.discountNodes.nodes).toHaveLength(1)
  })

  it('refuses a query that asks for too much at once', async () => {
    const { control, ask } = await open()
    await load(control, caseOf('SHIPV-001'))
    const page = (first: number) =>
      ask(`{ deliveryProfiles(first: ${first}) { nodes { profileItems(first: ${first}) {
      nodes { id } } } } }`)
    await control('throttle', { largestQuery: 1000 })
    expect((await page(50)).errors[0]?.extensions.code).toBe('MAX_COST_EXCEEDED')
    expect((await page(10)).errors).toEqual([])
  })

  it('keeps the app’s own data', async () => {
    const { ask, shop } = await open()
    const { data: me } = await ask('{ currentAppInstallation { id } }')
    const set = (value: string, more = '') =>
      ask(`mutation { metafieldsSet(metafields: [{ownerId: "${me.currentAppInstallation.id}", namespace: "promesse",
        key: "bar", type: "json", value: ${JSON.stringify(value)}${more}}]) {
          metafields { compareDigest } userErrors { code } } }`)
    const { data: first } = await set('{"v":1}')
    expect(first.metafieldsSet.userErrors).toEqual([])
    expect((await set('{')).data.metafieldsSet.userErrors).toEqual([{ code: 'INVALID_VALUE' }])
    const stale = await set('{"v":2}', ', compareDigest: "another"')
    expect(stale.data.metafieldsSet.userErrors).toEqual([{ code: 'STALE_OBJECT' }])
    const { data } = await ask(
      '{ currentAppInstallation { metafield(namespace: "promesse", key: "bar") { type jsonValue } } }',
    )
    expect(data.currentAppInstallation.metafield).toEqual({ type: 'json', jsonValue: { v: 1 } })
    expect(shop.installation.metafields.get('promesse.bar')?.value).toBe('{"v":1}')
  })

  it('tells whether the theme has the embed', async () => {
    const { ask, control } = await open()
    const settings = async () => {
      const { data } = await ask(`{ themes(first: 1, roles: [MAIN]) { nodes { files(filenames:
        ["config/settings_data.json"], first: 1) { nodes { body { ... on OnlineStoreThemeFileBodyText { content } } } } } } }`)
      return data.themes.nodes[0].files.nodes[0].body.content as string
    }
    expect(await settings()).toContain('"disabled": false')
    await control('theme', { embed: false })
    expect(await settings()).toContain('"disabled": true')
  })

  it('refuses what the scopes don’t allow, until they are granted', async () => {
    const { ask, control } = await open(undefined, ['read_products'])
    const code = async (query: string) => (await ask(query)).errors[0]?.extensions.code
    const queries = [
      '{ deliveryProfiles(first: 1) { nodes { id } } }',
      '{ markets(first: 1) { nodes { id } } }',
      '{ discountNodes(first: 1) { nodes { id } } }',
      '{ carrierServices(first: 1) { nodes { id } } }',
      '{ deliveryCustomizations(first: 1) { nodes { id } } }',
      '{ draftOrderAvailableDeliveryOptions(input: {lineItems: []}) { availableShippingRates { title } } }',
      'mutation { draftOrderCalculate(input: {}) { userErrors { message } } }',
    ]
    for (const query of queries) expect(await code(query), query).toBe('ACCESS_DENIED')
    await control('optional-scopes', { grant: shippingScopes })
    for (const query of queries) expect(await code(query), query).not.toBe('ACCESS_DENIED')
    await control('optional-scopes', { withhold: ['read_draft_orders', 'write_draft_orders'] })
    expect(await code(queries.at(-1) ?? '')).toBe('ACCESS_DENIED')
  })
})

describe('edits', () => {
  it('announce themselves, each with what was touched', async () => {
    const app = await receiver()
    stop.push(app.stop)
    const { control, sandbox, shop } = await open(app.url)
    await load(control, caseOf('SHIPV-034'))
    const told = () => app.received.map(({ headers }) => String(headers['x-shopify-topic']))
    await expect.poll(told).toContain('profiles/create')
    await expect.poll(() => sandbox.sender.waiting(shop)).toBe(0)
    app.received.length = 0
    await control('discounts', {
      change: { title: 'Livraison offerte', maximumShippingPrice: null, status: 'ACTIVE' },
    })
    await control('rates', { country: 'FR', name: 'Standard', price: '6.90' })
    await expect.poll(told).toEqual(['profiles/update'])
    await control('discounts', { remove: 'Livraison offerte' })
    await expect.poll(told).toEqual(['profiles/update', 'discounts/delete'])
    const body = JSON.parse(app.received[1]?.text ?? '{}') as Record<string, string>
    expect(body.admin_graphql_api_id).toMatch(/^gid:\/\/shopify\/DiscountAutomaticNode\/\d+$/)
  })

  it('can be silent, and the checkout charges by them all the same', async () => {
    const app = await receiver()
    stop.push(app.stop)
    const { control, sandbox, shop } = await open(app.url)
    const one = caseOf('SHIPV-001')
    await load(control, one)
    await expect.poll(() => sandbox.sender.waiting(shop)).toBe(0)
    const before = app.received.length
    await control('rates', { country: 'FR', freeFrom: '30.00', announce: false })
    const { charge: asked } = await control('charge', { cart: one.cart })
    expect(asked).toEqual({ options: [{ title: 'Offerte', amount: '0.00', currency: 'EUR' }] })
    expect(app.received).toHaveLength(before)
  })

  it('play an answer to what is not documented, and what another app hides', async () => {
    const { control } = await open()
    const one = caseOf('SHIPV-046')
    await load(control, one)
    const paid = { options: [{ title: 'Standard', amount: '5.90', currency: 'EUR' }] }
    const free = { options: [{ title: 'Offerte', amount: '0.00', currency: 'EUR' }] }
    const asked = async () => (await control('charge', { cart: one.cart })).charge
    const rates = { tax: 'without', others: 'counted' }
    expect(await asked()).toEqual(free)
    await control('answers', { answers: { rates: { ...rates, discounts: 'after' } } })
    expect(await asked()).toEqual(paid)
    await control('answers', { answers: {}, unseen: 'hides-free' })
    expect(await asked()).toBe('no rates')
  })
})
