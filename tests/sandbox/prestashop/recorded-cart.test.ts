/** The stand-in's cart calls against recorded ones: every state played by a visitor over HTTP, in one shop. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Machine, runPhp, startMachine } from './machine.ts'
import { type Recorded, stepsOf, tell } from './recorded-cart.ts'
import { seedSql } from './seed.ts'

const file = new URL('../../vectors/prestashop/cart-page.json', import.meta.url)
const recorded = JSON.parse(readFileSync(file, 'utf8')) as {
  cases: Recorded[]
  examples: Record<string, unknown>
}

const address = 'http://localhost:1'
const dataDir = mkdtempSync(path.join(tmpdir(), 'recorded-cart-'))
let machine: Machine
let cookie = ''
const answers: Record<string, Record<string, unknown>> = {}
const pages: Record<string, Record<string, unknown>> = {}

beforeAll(async () => {
  machine = await startMachine({ dataDir, address, appUrl: address, sql: seedSql('small', address) })
  const places = JSON.parse(runPhp(machine.php, machine.env, 'set-cart-page.php', []))
  const steps = stepsOf(places, { call, control, fresh })
  for (const { id } of recorded.cases) {
    const step = steps[id]
    if (!step) continue
    answers[id] = await step()
    pages[id] = objectOf(await ask('/cart'))
  }
})

afterAll(async () => {
  await machine?.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

async function ask(target: string, body?: URLSearchParams): Promise<string> {
  const answer = await fetch(`${machine.url}${target}`, {
    ...(body ? { method: 'POST', body } : {}),
    headers: cookie ? { cookie } : {},
  })
  cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie
  return answer.text()
}

async function call(form: Record<string, string>): Promise<Record<string, unknown>> {
  return JSON.parse(await ask('/cart', new URLSearchParams({ ajax: '1', action: 'update', ...form })))
}

async function control(name: string, body: object): Promise<Record<string, unknown>> {
  const answer = await fetch(`${machine.url}/control/${name}`, { method: 'POST', body: JSON.stringify(body) })
  expect(answer.status).toBe(200)
  return (await answer.json()) as Record<string, unknown>
}

async function fresh(query = ''): Promise<void> {
  cookie = ''
  await ask(`/?${query}`)
}

function objectOf(html: string): Record<string, unknown> {
  const text = /var prestashop = (\{.*?\});/s.exec(html)?.[1]
  if (!text) throw new Error('the page has no object')
  return JSON.parse(text) as Record<string, unknown>
}

test.each(recorded.cases)('the stand-in’s cart answers as recorded: $id', (one) => {
  const answer = answers[one.id]
  if (!answer) throw new Error(`${one.id} was not played`)
  expect(tell(answer)).toEqual(tell(one as unknown as Record<string, unknown>))
})

test.each(recorded.cases.filter(({ cart }) => cart))('the page holds the same cart: $id', (one) => {
  const cartOf = (holder: Record<string, unknown> | undefined) =>
    (holder?.cart ?? {}) as Record<string, unknown>
  const { totals, subtotals, vouchers, products_count } = cartOf(pages[one.id])
  const answered = cartOf(answers[one.id])
  expect({ totals, subtotals, vouchers, products_count }).toEqual({
    ...{ totals: answered.totals, subtotals: answered.subtotals },
    ...{ vouchers: answered.vouchers, products_count: answered.products_count },
  })
})

test('the answers and the page’s object have the recorded keys', () => {
  const { prestashopVarKeys, prestashopConfiguration, addResponseOneProductFull } = recorded.examples
  expect(Object.keys(pages.addBelow ?? {})).toEqual(prestashopVarKeys)
  expect(pages.addBelow?.configuration).toEqual(prestashopConfiguration)
  expect(Object.keys(answers.addBelow ?? {})).toEqual(Object.keys(addResponseOneProductFull as object))
  expect(Object.keys(answers.addBelow?.cart as object)).toEqual(
    Object.keys((addResponseOneProductFull as { cart: object }).cart),
  )
})

test('the cart page asks for the recorded parts, and they hold no script', async () => {
  const parts = JSON.parse(await ask('/cart?ajax=1&action=refresh', new URLSearchParams())) as object
  expect(Object.keys(parts)).toEqual(Object.keys(recorded.examples.refreshKeys as object))
})

test('every recorded state is played', () => {
  const played = recorded.cases.filter(({ id }) => answers[id]).length
  console.info(`recorded cart states: ${played} of ${recorded.cases.length} played`)
  expect(played).toBe(recorded.cases.length)
})
