import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Started, start, variantId } from '../fixture.ts'
import { manualScheduler } from '../scheduler.ts'

const scheduler = manualScheduler()
let started: Started
let token: string

beforeEach(async () => {
  started = await start({ scheduler })
  await started.control('install', {})
  token = String((await started.token()).access_token)
})
afterEach(() => started.sandbox.stop())

const levels = `{ productVariants { edges { node { id sku inventoryItem { id inventoryLevels { edges { node {
  quantities(names: [\\"available\\"]) { quantity } location { id } } } } } } } } }`

async function run(query = levels, grouped = true) {
  const { data } = await started.graphql(
    `mutation { bulkOperationRunQuery(groupObjects: ${grouped}, query: "${query.replace(/\n/g, ' ')}") {
      bulkOperation { id status } userErrors { code message } } }`,
    token,
  )
  return data.bulkOperationRunQuery
}

async function look(id: string) {
  const { data } = await started.graphql(
    `{ bulkOperation(id: "${id}") { status errorCode objectCount url partialDataUrl } }`,
    token,
  )
  return data.bulkOperation
}

type Line = { id?: string; sku?: string; __parentId?: string; quantities?: { quantity: number }[] }
const toLines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)

test('the result is the moment of creation, whatever is sold before it is read', async () => {
  await started.control('bulk', { hold: true })
  const { bulkOperation } = await run()
  expect(bulkOperation.status).toBe('CREATED')
  await started.control('sell', { variantId: variantId(started.shop, 0), quantity: 3 })
  scheduler.pass(10_000)
  expect(await look(bulkOperation.id)).toMatchObject({ status: 'RUNNING', url: null })
  await started.control('bulk/release', {})
  const { url, status } = await look(bulkOperation.id)
  expect(status).toBe('COMPLETED')
  const lines = toLines(await (await fetch(url)).text())
  expect(lines[0]).toMatchObject({ sku: 'BOL-BL-16' })
  expect(lines[1]).toMatchObject({ quantities: [{ quantity: 3 }], __parentId: lines[0]?.id })
})

test('objectCount grows while it runs', async () => {
  const { bulkOperation } = await run()
  const counts: number[] = []
  for (let step = 0; step < 4; step += 1) {
    scheduler.pass(30)
    counts.push(Number((await look(bulkOperation.id)).objectCount))
  }
  expect(counts).toEqual([...counts].sort((a, b) => a - b))
  expect(counts[0]).toBeLessThan(counts[3] ?? 0)
  scheduler.pass(100)
  expect((await look(bulkOperation.id)).status).toBe('COMPLETED')
})

test('ungrouped, parents and children come apart, with the same lines', async () => {
  const ids = [(await run()).bulkOperation.id, (await run(levels, false)).bulkOperation.id]
  scheduler.pass(1000)
  const [grouped = '', loose = ''] = await Promise.all(
    ids.map(async (id) => (await fetch((await look(id)).url)).text()),
  )
  expect(loose).not.toBe(grouped)
  expect(loose.split('\n').sort()).toEqual(grouped.split('\n').sort())
})

test('five at once, a sixth is refused until one is cancelled', async () => {
  await started.control('bulk', { hold: true })
  const first = await run()
  for (let more = 0; more < 4; more += 1) await run()
  expect((await run()).userErrors[0].code).toBe('LIMIT_REACHED')
  const cancelled = await started.graphql(
    `mutation { bulkOperationCancel(id: "${first.bulkOperation.id}") { bulkOperation { status } userErrors { message } } }`,
    token,
  )
  expect(cancelled.data.bulkOperationCancel.bulkOperation.status).toBe('CANCELED')
  expect((await run()).userErrors).toEqual([])
})

test('a failure leaves what was read so far', async () => {
  await started.control('bulk', { failNext: true })
  const { bulkOperation } = await run()
  scheduler.pass(1000)
  const failed = await look(bulkOperation.id)
  expect(failed).toMatchObject({ status: 'FAILED', errorCode: 'INTERNAL_SERVER_ERROR', url: null })
  const part = toLines(await (await fetch(failed.partialDataUrl)).text())
  expect(part).toHaveLength(Number(failed.objectCount))
})

test('a download can end at a line, or break within one', async () => {
  await started.control('bulk', { cut: { lines: 2, how: 'clean' } })
  const clean = await run()
  await started.control('bulk', { cut: { lines: 2, how: 'broken' } })
  const broken = await run()
  scheduler.pass(1000)
  const text = await (await fetch((await look(clean.bulkOperation.id)).url)).text()
  expect(toLines(text)).toHaveLength(2)
  const { url } = await look(broken.bulkOperation.id)
  await expect(fetch(url).then((answer) => answer.text())).rejects.toThrow()
})

test('queries that Shopify would refuse are refused', async () => {
  const nested = (inner: string) =>
    `{ products { edges { node { id variants { edges { node { id ${inner} } } } } } } }`
  const media = 'media { edges { node { id preview { status } } } }'
  expect((await run(nested(media))).userErrors).toEqual([])
  const refusals = [
    '{ shop { name } }',
    '{ products { edges { node { nonsense } } } }',
    '{',
    '{ products { nodes { id } } }',
    '{ products { edges { node { title variants { edges { node { id } } } } } } }',
    nested('sellingPlanGroups { edges { node { id sellingPlans { edges { node { id } } } } } }'),
  ]
  for (const query of refusals) expect((await run(query)).userErrors[0]?.code).toBe('INVALID')
})

test('without the scope the operation fails with ACCESS_DENIED', async () => {
  await started.control('scopes', { scopes: ['read_locations'] })
  const { bulkOperation } = await run('{ products { edges { node { id } } } }')
  scheduler.pass(100)
  expect(await look(bulkOperation.id)).toMatchObject({ status: 'FAILED', errorCode: 'ACCESS_DENIED' })
})
