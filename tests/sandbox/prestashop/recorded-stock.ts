/** Compares what the stand-in did with what was recorded: ids by first appearance, types loosely. */
export type Row = {
  product: string | number
  combination: string | number
  shop: string | number
  shopGroup: string | number
  quantity: number
  physicalQuantity: number
  reservedQuantity: number
  dependsOnStock: number
  outOfStock: number
}
type Hook = { hook: string; params: Record<string, unknown> }
export type Recorded = {
  id: string
  before: Row[]
  after: Row[]
  changedRows: {
    product: string
    combination: string | number
    what: string | string[]
    stockAvailableHook: boolean
    actionUpdateQuantity: boolean
  }[]
  stockHooks: Hook[]
  stockMovementRowsAdded: number
  thrown?: string
  returned?: unknown
  httpStatus?: number
  error?: string[]
}
export type Played = {
  products: number[]
  combinations: number[]
  before: Record<string, string>[]
  after: Record<string, string>[]
  hooks: Hook[]
  movements: number
  thrown: string | null
  returned: unknown
}
type Names = (kind: 'product' | 'combination' | 'shop' | 'group', id: unknown) => string | number

/** What one case has to say, written alike from both sides; a test compares the two. */
export type Story = {
  before: string[]
  after: string[]
  hooks: unknown[]
  changed: string[]
  movements: number
  end: unknown
}

export function tellRecorded(one: Recorded): Story {
  return {
    before: one.before.map(rowLine).sort(),
    after: one.after.map(rowLine).sort(),
    hooks: one.stockHooks.map(({ hook, params }) => [hook, plain(params)]),
    changed: one.changedRows
      .map(({ product, combination, what, stockAvailableHook, actionUpdateQuantity }) =>
        [product, combination, [what].flat().join('+'), stockAvailableHook, actionUpdateQuantity].join(' '),
      )
      .sort(),
    movements: one.stockMovementRowsAdded,
    end: endOf(one.thrown ?? null, one.httpStatus, one.error),
  }
}

export function tellPlayed(played: Played, one: Recorded): Story {
  const names = nameIds(played)
  const before = played.before.map((row) => toRow(row, names))
  const after = played.after.map((row) => toRow(row, names))
  const hooks = played.hooks.map((heard) => ({ hook: heard.hook, params: nameParams(heard.params, names) }))
  const answer = played.returned as { status?: number; errors?: string[] } | null
  // Calls that weren't webservice calls have no status of their own here.
  const status = one.httpStatus === undefined || one.id.startsWith('ws') ? answer?.status : one.httpStatus
  return {
    before: before.map(rowLine).sort(),
    after: after.map(rowLine).sort(),
    hooks: hooks.map(({ hook, params }, index) => [hook, plain(like(params, one.stockHooks[index]?.params))]),
    changed: changedRows(before, after, hooks).sort(),
    movements: played.movements,
    end: endOf(played.thrown, status, answer?.errors?.length ? answer.errors : undefined),
  }
}

function endOf(thrown: string | null, status: number | undefined, errors: string[] | undefined): unknown {
  return { thrown: thrown?.split(':')[0] ?? null, status: status ?? null, errors: errors ?? null }
}

function nameIds({ products, combinations, before, after, hooks }: Played): Names {
  const maps = {
    product: new Map<number, string>(),
    combination: new Map<number, string>(),
    shop: new Map<number, string>(),
    group: new Map<number, string>(),
  }
  const give = (kind: keyof typeof maps, id: number, keep: number[]) => {
    const map = maps[kind]
    if (!keep.includes(id) && !map.has(id))
      map.set(id, `${kind === 'group' ? 'G' : kind.charAt(0).toUpperCase()}${map.size + 1}`)
  }
  for (const id of products) give('product', id, [])
  for (const id of combinations) give('combination', id, [0])
  for (const row of [...before, ...after]) {
    give('product', Number(row.id_product), [])
    give('combination', Number(row.id_product_attribute), [0])
    give('shop', Number(row.id_shop), [0, 1])
    give('group', Number(row.id_shop_group), [0])
  }
  for (const { params } of hooks) {
    if (params.id_product !== undefined) give('product', Number(params.id_product), [0])
    if (params.id_shop) give('shop', Number(params.id_shop), [0, 1])
  }
  return (kind, id) => maps[kind].get(Number(id)) ?? (Number(id) as number)
}

function toRow(row: Record<string, string>, names: Names): Row {
  return {
    product: names('product', row.id_product),
    combination: names('combination', row.id_product_attribute),
    shop: names('shop', row.id_shop),
    shopGroup: names('group', row.id_shop_group),
    quantity: Number(row.quantity),
    physicalQuantity: Number(row.physical_quantity),
    reservedQuantity: Number(row.reserved_quantity),
    dependsOnStock: Number(row.depends_on_stock),
    outOfStock: Number(row.out_of_stock),
  }
}

const kinds: Record<string, Parameters<Names>[0]> = {
  id_product: 'product',
  product_id: 'product',
  id_product_old: 'product',
  id_product_attribute: 'combination',
  product_attribute_id: 'combination',
  id_shop: 'shop',
  id_shop_group: 'group',
}

function nameParams(value: unknown, names: Names, key = ''): unknown {
  const kind = kinds[key]
  if (kind && value !== null && typeof value !== 'object') return names(kind, value)
  if (Array.isArray(value)) return value.map((one) => nameParams(one, names))
  if (typeof value !== 'object' || value === null) return value
  const fields = value as Record<string, unknown>
  const named = Object.fromEntries(
    Object.entries(fields).map(([field, one]) => [field, nameParams(one, names, field)]),
  )
  const own = { Product: 'product', Combination: 'combination' }[String(fields['@class'])] as
    | Parameters<Names>[0]
    | undefined
  return own && fields.id ? { ...named, id: names(own, fields.id) } : named
}

/** Of an object only what the recording kept of it; any id stands for `(id)`. */
function like(value: unknown, recorded: unknown): unknown {
  if (recorded === '(id)') return value ? '(id)' : value
  if (Array.isArray(recorded) && Array.isArray(value))
    return value.map((one, index) => like(one, recorded[index]))
  if (typeof recorded !== 'object' || recorded === null || typeof value !== 'object' || value === null)
    return value
  const fields = value as Record<string, unknown>
  const kept = Object.entries(recorded).map(([key, one]) => [key, like(fields[key], one)])
  // An object that had no id yet must have none here either.
  const tooEarly = '@class' in recorded && !('id' in recorded) && fields.id ? [['id', fields.id]] : []
  return Object.fromEntries([...kept, ...tooEarly])
}

/** "7", 7 and true, 1 are the same; what an object says of depends_on_stock differs between versions. */
function plain(value: unknown): unknown {
  if (typeof value === 'boolean') return Number(value)
  if (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)) return Number(value)
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'depends_on_stock')
      .map(([key, one]) => [key, key === 'reference' ? one : plain(one)]),
  )
}

function rowLine(row: Row): string {
  return `${row.product}/${row.combination} shop ${row.shop} group ${row.shopGroup}: ${row.quantity} physical ${row.physicalQuantity} reserved ${row.reservedQuantity} depends ${row.dependsOnStock} out ${row.outOfStock}`
}

const fields = ['quantity', 'physicalQuantity', 'reservedQuantity', 'dependsOnStock', 'outOfStock'] as const

function changedRows(before: Row[], after: Row[], hooks: { hook: string; params: unknown }[]): string[] {
  const key = (row: Row) => [row.product, row.combination, row.shop, row.shopGroup].join('/')
  const told = (name: RegExp, row: Row) =>
    hooks.some(({ hook, params }) => {
      const at = params as Record<string, unknown>
      const spoken = (at.object ?? at) as Record<string, unknown>
      return (
        name.test(hook) &&
        spoken.id_product === row.product &&
        spoken.id_product_attribute === row.combination
      )
    })
  const line = (row: Row, what: string) =>
    [
      row.product,
      row.combination,
      what,
      told(/^actionObjectStockAvailable/, row),
      told(/^actionUpdateQuantity$/, row),
    ].join(' ')
  const old = new Map(before.map((row) => [key(row), row]))
  const fresh = new Map(after.map((row) => [key(row), row]))
  const gone = before.filter((row) => !fresh.has(key(row))).map((row) => line(row, 'removed'))
  const rest = after.flatMap((row) => {
    const was = old.get(key(row))
    if (!was) return [line(row, 'added')]
    const what = fields.filter((field) => was[field] !== row[field])
    return what.length > 0 ? [line(row, what.join('+'))] : []
  })
  return [...gone, ...rest]
}
