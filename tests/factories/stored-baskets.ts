/** A year of past baskets with season and trend, and offers with their proofs, written as the flows would write them. */
type StoredRef = { accountId: string; shopId: string }
type Query = (text: string, values?: unknown[]) => Promise<unknown>

const dayMs = 86_400_000

/** Always the same numbers for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Minor units: most between 25 and 90, a long tail; more of them just over 60, where free delivery begins. */
export function makeBaskets(count: number, { days = 364, until = new Date(), seed = 7 } = {}) {
  const random = randomFrom(seed)
  return Array.from({ length: count }, (_, index) => {
    const spread = Math.exp((random() + random() + random() - 1.5) * 0.85)
    const drawn = Math.round(5_200 * spread) + (random() < 0.08 ? 1_200 : 0)
    const goods = Math.floor(drawn / 100) * 100 + (random() < 0.5 ? 90 : 0)
    const season = (index / count) ** 0.8
    const placedAt = new Date(until.getTime() - (1 - season) * days * dayMs)
    const discount = random() < 0.12 ? Math.round(goods * 0.1) : 0
    const shipping = goods >= 8_000 ? 0 : random() < 0.1 ? 990 : 490
    return {
      orderId: `basket-${index}`,
      placedAt,
      goods: goods - discount,
      shipping,
      shippingUntaxed: Math.round(shipping / 1.2),
      country: random() < 0.9 ? 'FR' : 'BE',
    }
  })
}

export async function storeBaskets(
  query: Query,
  { accountId, shopId }: StoredRef,
  count: number,
  { currency = 'EUR', ...options }: { currency?: string; days?: number; seed?: number } = {},
): Promise<void> {
  const baskets = makeBaskets(count, options)
  await query(
    `insert into basket (account_id, shop_id, order_id, placed_at, goods, shipping, shipping_untaxed, currency, country)
     select $1::uuid, $2::uuid, $9::text || '-' || t.id, t.at, t.goods, t.shipping, t.untaxed, $9::text, t.country
       from unnest($3::text[], $4::timestamptz[], $5::bigint[], $6::bigint[], $7::bigint[], $8::text[])
         as t (id, at, goods, shipping, untaxed, country)
     on conflict do nothing`,
    [
      accountId,
      shopId,
      baskets.map(({ orderId }) => orderId),
      baskets.map(({ placedAt }) => placedAt),
      baskets.map(({ goods }) => goods),
      baskets.map(({ shipping }) => shipping),
      baskets.map(({ shippingUntaxed }) => shippingUntaxed),
      baskets.map(({ country }) => country),
      currency,
    ],
  )
  await query(
    `insert into basket_read (account_id, shop_id, state, read, asked_at, finished_at)
     values ($1, $2, 'done', $3, now(), now())
     on conflict (account_id, shop_id) do update set state = 'done', read = $3, finished_at = now()`,
    [accountId, shopId, count],
  )
}

const promised = (over: object) => ({
  ...{ country: 'FR', kind: 'free_from', currency: 'EUR', threshold: 6_000, reason: null, proof: 'proved' },
  ...{ provedHoursAgo: 2 as number | null },
  ...over,
})

/** France and its neighbours: proved, withdrawn, from the rates alone, not provable, none. */
const someOffers = [
  promised({}),
  promised({ country: 'DE', threshold: 9_000 }),
  promised({ country: 'IT', kind: 'free_from_some_options', threshold: 7_500 }),
  promised({ country: 'LU', proof: 'unproved', provedHoursAgo: null }),
  promised({ country: 'CH', currency: 'CHF', threshold: 10_000, proof: 'contradicted' }),
  promised({
    ...{ country: 'BE', kind: 'cant_be_proved', currency: null, threshold: null },
    ...{ reason: 'carrier-calculated', proof: 'unproved', provedHoursAgo: null },
  }),
  promised({
    ...{ country: '*', kind: 'none', currency: null, threshold: null },
    ...{ reason: 'never-free', proof: 'unproved', provedHoursAgo: null },
  }),
]

const bandsFrom = (threshold: number, label: 'a' | 's') => ({
  '0': {
    a: [
      [0, 'p'],
      [threshold, label],
    ],
  },
})

const somePublished = {
  ...{ v: 1, on: true, at: 1_795_000_000 },
  offers: [
    { currency: 'EUR', carts: bandsFrom(6_000, 'a') },
    { currency: 'EUR', carts: bandsFrom(9_000, 'a') },
    { currency: 'EUR', carts: bandsFrom(7_500, 's') },
    { currency: 'CHF', carts: bandsFrom(10_000, 'a') },
  ],
  countries: { FR: 0, LU: 0, DE: 1, IT: 2 },
}

type BarGiven = {
  isOn?: boolean
  embed?: 'on' | 'off' | 'unknown'
  editorUrl?: string | null
  unreadable?: string | null
  proofLacks?: string | null
}

/** The bar of a shop whose rates were read and whose carts were priced. */
export async function storeBar(
  query: Query,
  { accountId, shopId }: StoredRef,
  { isOn = true, embed = 'on', editorUrl = null, unreadable = null, proofLacks = null }: BarGiven = {},
): Promise<void> {
  const ids = [accountId, shopId]
  for (const table of ['bar', 'shipping_offer', 'shipping_proof', 'shipping_withdrawn'])
    await query(`delete from ${table} where account_id = $1 and shop_id = $2`, ids)
  await query(
    `insert into bar (account_id, shop_id, is_on, published, published_at, read_checksum, read_at, unreadable, embed,
       editor_url, proved_at, proof_lacks)
     values ($1, $2, $3, $4, now(), 'c', now(), $5, $6, $7, now() - interval '2 h', $8)`,
    [
      ...ids,
      isOn,
      JSON.stringify({ ...somePublished, on: isOn && unreadable === null }),
      unreadable,
      embed,
      editorUrl,
      proofLacks,
    ],
  )
  for (const [index, offer] of (unreadable === null ? someOffers : []).entries())
    await query(
      `insert into shipping_offer (account_id, shop_id, ordinal, country, cart_kind, kind, currency, threshold, reason,
         proof, proved_at)
       values ($1, $2, $3, $4, '0', $5, $6, $7, $8, $9, now() - $10 * interval '1 h')`,
      [
        ...ids,
        index + 1,
        offer.country,
        offer.kind,
        offer.currency,
        offer.threshold,
        offer.reason,
        offer.proof,
        offer.provedHoursAgo,
      ],
    )
  await query(
    `insert into shipping_withdrawn (account_id, shop_id, country, since) values ($1, $2, 'CH', now() - interval '3 h')`,
    ids,
  )
}

const cartOf = (country: string, currency: string, amount: number) => ({
  ...{ country, province: null, currency, codes: [] },
  lines: [{ variantId: null, quantity: 1, unitPrice: amount, grams: 300, ships: true }],
})

/** `count` carts that kept their word, and one in Switzerland that didn't. */
export async function storeProofs(
  query: Query,
  { accountId, shopId }: StoredRef,
  count: number,
): Promise<void> {
  const proof = (
    country: string,
    currency: string,
    amount: number,
    said: object,
    price: number,
    verdict: string,
  ) => [
    ...[country, currency, JSON.stringify(cartOf(country, currency, amount)), JSON.stringify(said)],
    JSON.stringify({
      options: [
        { title: 'Colissimo', price },
        { title: 'Chronopost', price: price === 0 ? 0 : price + 600 },
      ],
      currency,
    }),
    verdict,
  ]
  const free = { say: 'free', all: true, toAll: null }
  const toGo = { say: 'to-go', missing: 1, threshold: 6_000, all: true }
  const all = [
    proof('CH', 'CHF', 10_000, free, 490, 'broken'),
    ...Array.from({ length: count }, (_, index) =>
      index % 2 === 0
        ? proof('FR', 'EUR', 6_000 + index * 10, free, 0, 'kept')
        : proof('FR', 'EUR', 5_999, toGo, 490, 'kept'),
    ),
    proof('BE', 'EUR', 7_000, { say: 'nothing', why: 'carrier-calculated' }, 690, 'silent'),
  ]
  for (const values of all)
    await query(
      `insert into shipping_proof (account_id, shop_id, asked_at, country, currency, cart_kind, cart, said, charged, verdict)
       values ($1, $2, now() - interval '2 h', $3, $4, '0', $5, $6, $7, $8)`,
      [accountId, shopId, ...values],
    )
}
