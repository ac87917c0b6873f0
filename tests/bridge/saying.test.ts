/** The page's first sentence is PHP's, the next ones the script's: of the same offer and cart they say the same. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'
import {
  type Bands,
  type BarCart,
  type Published,
  sayAbout,
} from '../../app/features/free-shipping/progress.rules.ts'
import { ensurePhp } from '../../scripts/install-php.ts'

const classes = path.resolve(import.meta.dirname, '../../prestashop-bridge/classes')
const script = `define('_PS_VERSION_', '8.2.1');
require ${JSON.stringify(path.join(classes, 'PromesseSaying.php'))};
$asked = json_decode(stream_get_contents(STDIN), true);
echo json_encode(array_map(function ($one) { return PromesseSaying::about($one['bands'], $one['cart']); }, $asked));`

let seed = 7
const dice = (most: number) => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
  return Math.floor(seed / 65_536) % most
}

function offer(): { bands: Bands; cart: BarCart } {
  let at = 0
  const labels = ['a', 's', 'p', 'u'] as const
  const a = Array.from({ length: 1 + dice(5) }, (_, nth): Bands['a'][number] => {
    at += nth && 1 + dice(4000)
    return [at, labels[dice(4)] ?? 'u']
  })
  const bands: Bands = dice(4) ? { a } : { a, w: [1 + dice(3000), dice(2) ? 'a' : 's'] }
  const edge = a[dice(a.length)]?.[0] ?? 0
  const cart = {
    ...{ currency: 'EUR', goods: Math.max(0, edge + dice(3) - 1), other: 0, discount: 0, codes: [] },
    ...{ quantity: dice(4), grams: dice(4000), ships: dice(10) > 0, variants: [] },
  }
  return { bands, cart }
}

test('2,000 random offers and carts: PHP and the script say the same', () => {
  const found = ensurePhp()
  if ('missing' in found) throw new Error(found.missing)
  const asked = Array.from({ length: 2000 }, offer)
  const { stdout, stderr } = spawnSync(found.php, ['-r', script], {
    input: JSON.stringify(asked),
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  expect(stderr).toBe('')
  const said = JSON.parse(stdout) as Record<string, unknown>[]
  const kinds = new Set<unknown>()
  for (const [nth, { bands, cart }] of asked.entries()) {
    const published: Published = {
      ...{ v: 1, on: true, at: 0, countries: { FR: 0 } },
      offers: [{ currency: 'EUR', carts: { '': bands } }],
    }
    const wanted: Record<string, unknown> = sayAbout(published, 'FR', cart)
    const got = { ...said[nth] }
    // Why nothing is said is for merchants, and told by more than one reason.
    if (wanted.say === 'nothing' && got.say === 'nothing') wanted.why = got.why
    expect(got, JSON.stringify({ bands, cart })).toEqual(wanted)
    kinds.add(wanted.say)
  }
  expect([...kinds].sort()).toEqual(['free', 'nothing', 'to-go', 'weight'])
})
