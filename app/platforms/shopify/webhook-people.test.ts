import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { toMessage } from './to-message.ts'
import { withoutPeople } from './webhook-people.ts'

const read = (name: string) => readFileSync(`tests/vectors/webhooks/${name}.json`, 'utf8')

test.each([
  ['orders/create', 'orders-create'],
  ['orders/create', 'orders-create.ids-beyond-2-53'],
  ['shop/update', 'shop-update'],
])('%s (%s) means the same without its people', (topic, name) => {
  const body = read(name)
  const bare = withoutPeople(topic, body)
  expect(toMessage(topic, bare)).toEqual(toMessage(topic, body))
  expect(bare).not.toMatch(/@|email|phone|first_name|address|customer|owner/i)
})

test.each(['customers/data_request', 'customers/redact'])('%s keeps whose orders, not who', (topic) => {
  const person = { id: 7, email: 'eloise@example.com', phone: '+33600000000' }
  const orders = [820982911, 12]
  const body = JSON.stringify({
    shop_id: 1,
    shop_domain: 'a.myshopify.com',
    customer: person,
    orders_requested: orders,
    orders_to_redact: orders,
    data_request: { id: 9 },
  })
  expect(toMessage(topic, withoutPeople(topic, body))).toEqual(toMessage(topic, body))
  expect(withoutPeople(topic, body)).not.toMatch(/eloise|3360|customer/)
})

test('what is of another shape than promised is not kept as it stands', () => {
  for (const body of ['{"customer": "Éloïse', '"Éloïse"', '["Éloïse"]', '{"line_items": "Éloïse"}'])
    expect(withoutPeople('orders/create', body)).not.toContain('Éloïse')
})

test('other topics stay as they came', () => {
  expect(withoutPeople('inventory_levels/update', '{"a": 1 }')).toBe('{"a": 1 }')
})
