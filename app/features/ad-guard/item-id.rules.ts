/** Decides which variant an id of the channel's own list means; an id is never built from a formula. */
import type { ProductId, VariantId } from '../../language/ids.ts'
import { readLinkedProduct, readPairs } from './prestashop-id.rules.ts'

/** How an id was recognised, the surest first. */
export type MatchReason =
  | 'shopify-id'
  | 'variant-id'
  | 'pair-id'
  | 'prefixed-id'
  | 'product-id'
  | 'sku'
  | 'sku-case'
  | 'barcode'

/** Why we can't act on an id. */
export const noMatchReasons = [
  'recreated',
  'other-shop',
  'unknown-sku',
  'duplicate-sku',
  'ambiguous',
  'link-disagrees',
  'link-missing',
] as const
export type NoMatchReason = (typeof noMatchReasons)[number]

export type ItemMatch =
  | { variantId: VariantId; reason: MatchReason }
  | { variantId: null; reason: NoMatchReason }

/** One row of the channel's list: the id as it stands, and what the row's link says. */
export type ListedItem = {
  id: string
  /** The `variant=` of the link. */
  linkVariant: string | null
  /** The product that the link of a PrestaShop page begins with. */
  linkProduct: string | null
  /** The link's host, lower case, without "www."; null where the row has no link. */
  linkHost: string | null
}

export type KnownVariant = {
  variantId: VariantId
  productId: ProductId
  sku: string | null
  barcode: string | null
  deleted: boolean
}

/** The shop's variants by every name a channel may use for one. */
export type VariantNames = {
  byVariantId: Map<string, KnownVariant>
  byProductId: Map<string, KnownVariant[]>
  bySku: Map<string, KnownVariant[]>
  bySkuCase: Map<string, KnownVariant[]>
  byBarcode: Map<string, KnownVariant[]>
  platform: 'shopify' | 'prestashop'
  /** Lower case, without "www.". */
  hosts: ReadonlySet<string>
}

type Candidate = { variantId: VariantId; reason: MatchReason }

export function matchItem(item: ListedItem, names: VariantNames): ItemMatch {
  const id = item.id.trim()
  const { candidates, doubt } = candidatesOf(id, item, names)
  const [first, ...others] = candidates
  if (!first) return noMatch(doubt ?? reasonForNone(id, item, names))
  if (doubt || others.some((other) => other.variantId !== first.variantId))
    return noMatch(doubt ?? 'ambiguous')
  if (linkDisagrees(item, first.variantId, names)) return noMatch('link-disagrees')
  if (isElsewhere(item, names) && !namesOneVariant(first.reason, names)) return noMatch('other-shop')
  return first
}

/** The id's parts, where it has the shape of Shopify's own channel; compared without case. */
function readShopifyId(id: string): { productId: string; variantId: string } | null {
  const parts = /^shopify_[a-z]{2}_(\d+)_(\d+)$/i.exec(id)
  return parts?.[1] && parts[2] ? { productId: parts[1], variantId: parts[2] } : null
}

/** Every name by which items of the list could mean a variant. */
export type LookupKeys = { numbers: Set<string>; names: Set<string>; namesCase: Set<string> }

export function lookupKeys(items: Iterable<ListedItem>): LookupKeys {
  const keys: LookupKeys = { numbers: new Set(), names: new Set(), namesCase: new Set() }
  for (const { id: listed, linkVariant, linkProduct } of items) {
    const id = listed.trim()
    const shaped = readShopifyId(id)
    if (shaped) keys.numbers.add(shaped.variantId)
    if (linkVariant !== null) keys.numbers.add(linkVariant)
    if (linkProduct !== null) keys.numbers.add(linkProduct)
    for (const { productId } of readPairs(id)) keys.numbers.add(productId)
    if (isNumber(id)) keys.numbers.add(id)
    keys.names.add(id)
    keys.namesCase.add(id.toLowerCase())
  }
  return keys
}

/** Whether any item could mean this variant: the others needn't be kept. */
export function mayMean(keys: LookupKeys, { variantId, productId, sku, barcode }: KnownVariant): boolean {
  return (
    keys.numbers.has(variantId) ||
    keys.numbers.has(productId) ||
    (sku !== null && keys.namesCase.has(sku.trim().toLowerCase())) ||
    (barcode !== null && keys.names.has(barcode.trim()))
  )
}

/** Puts the variants under their names; deleted ones only under their ids. */
export function nameVariants(
  variants: Iterable<KnownVariant>,
  { hosts, platform }: Pick<VariantNames, 'hosts' | 'platform'>,
): VariantNames {
  const names: VariantNames = {
    byVariantId: new Map(),
    byProductId: new Map(),
    bySku: new Map(),
    bySkuCase: new Map(),
    byBarcode: new Map(),
    platform,
    hosts,
  }
  for (const variant of variants) {
    names.byVariantId.set(variant.variantId, variant)
    add(names.byProductId, variant.productId, variant)
    if (variant.deleted) continue
    const sku = variant.sku?.trim()
    const barcode = variant.barcode?.trim()
    if (sku) add(names.bySku, sku, variant)
    if (sku) add(names.bySkuCase, sku.toLowerCase(), variant)
    if (barcode) add(names.byBarcode, barcode, variant)
  }
  return names
}

function candidatesOf(
  id: string,
  item: ListedItem,
  names: VariantNames,
): { candidates: Candidate[]; doubt: NoMatchReason | null } {
  const shaped = shopifyCandidate(id, names)
  const bySku = skuCandidate(id, names)
  const barcodes = names.byBarcode.get(id) ?? []
  const candidates = [
    shaped.candidate,
    ...numberCandidates(id, names),
    ...pairCandidates(id, names),
    bySku.candidate,
    barcodes.length === 1 && barcodes[0]
      ? { variantId: barcodes[0].variantId, reason: 'barcode' as const }
      : null,
  ].filter((candidate) => candidate !== null)
  const doubt = shaped.doubt ?? bySku.doubt ?? (barcodes.length > 1 ? 'ambiguous' : null)
  // A reference that the shop knows needs no guess.
  if (candidates.length > 0 || doubt) return { candidates, doubt }
  return prefixedCandidates(id, item, names)
}

/** "4-18" names product and combination: the item must be there. */
function pairCandidates(id: string, names: VariantNames): Candidate[] {
  return pairsOf(id, names)
    .filter(({ isPrefixed }) => !isPrefixed)
    .flatMap((pair) => livingItems(pair, names))
    .map(({ variantId }) => ({ variantId, reason: 'pair-id' as const }))
}

/** Behind a prefix any reference could look like an id: only the row's own link makes it one. */
function prefixedCandidates(
  id: string,
  { linkProduct }: ListedItem,
  names: VariantNames,
): { candidates: Candidate[]; doubt: NoMatchReason | null } {
  const prefixed = pairsOf(id, names).filter(({ isPrefixed }) => isPrefixed)
  const linked = prefixed.filter(({ productId }) => productId === linkProduct)
  const items = linked.flatMap((pair) => livingItems(pair, names))
  if (items.length > 1) return { candidates: [], doubt: 'ambiguous' }
  const candidates = items.map(({ variantId }) => ({ variantId, reason: 'prefixed-id' as const }))
  const isUnproved = linkProduct === null && prefixed.some((pair) => livingItems(pair, names).length > 0)
  return { candidates, doubt: isUnproved ? 'link-missing' : null }
}

const pairsOf = (id: string, { platform }: VariantNames) => (platform === 'prestashop' ? readPairs(id) : [])

/** A product alone means its items: one, if it is to mean anything. */
function livingItems(
  { productId, combination }: { productId: string; combination: string | null },
  names: VariantNames,
): KnownVariant[] {
  const siblings = (names.byProductId.get(productId) ?? []).filter(({ deleted }) => !deleted)
  if (combination === null) return siblings
  return siblings.filter(({ variantId }) => variantId === `${productId}-${combination}`)
}

/** A Shopify-shaped id names product and variant: both must be ours, and belong together. */
function shopifyCandidate(
  id: string,
  names: VariantNames,
): { candidate: Candidate | null; doubt: NoMatchReason | null } {
  const shaped = readShopifyId(id)
  const variant = shaped ? names.byVariantId.get(shaped.variantId) : undefined
  if (!shaped || !variant || variant.deleted) return { candidate: null, doubt: null }
  if (variant.productId !== shaped.productId) return { candidate: null, doubt: 'ambiguous' }
  return { candidate: { variantId: variant.variantId, reason: 'shopify-id' }, doubt: null }
}

/** A bare number is a variant's id, or the id of a product that has one variant only. */
function numberCandidates(id: string, names: VariantNames): Candidate[] {
  if (!isNumber(id)) return []
  const variant = names.byVariantId.get(id)
  const siblings = (names.byProductId.get(id) ?? []).filter((sibling) => !sibling.deleted)
  const found: Candidate[] = []
  if (variant && !variant.deleted) found.push({ variantId: variant.variantId, reason: 'variant-id' })
  if (siblings.length === 1 && siblings[0])
    found.push({ variantId: siblings[0].variantId, reason: 'product-id' })
  return found
}

function skuCandidate(
  id: string,
  names: VariantNames,
): { candidate: Candidate | null; doubt: NoMatchReason | null } {
  const exact = names.bySku.get(id) ?? []
  const found = exact.length > 0 ? exact : (names.bySkuCase.get(id.toLowerCase()) ?? [])
  if (found.length > 1) return { candidate: null, doubt: 'duplicate-sku' }
  const [only] = found
  if (!only) return { candidate: null, doubt: null }
  return {
    candidate: { variantId: only.variantId, reason: exact.length > 0 ? 'sku' : 'sku-case' },
    doubt: null,
  }
}

function reasonForNone(id: string, item: ListedItem, names: VariantNames): NoMatchReason {
  if (isElsewhere(item, names)) return 'other-shop'
  if (readShopifyId(id) || pairsOf(id, names).some(({ isPrefixed }) => !isPrefixed)) return 'recreated'
  if (!isNumber(id)) return 'unknown-sku'
  const siblings = names.byProductId.get(id) ?? []
  if (siblings.filter((sibling) => !sibling.deleted).length > 1) return 'ambiguous'
  const wasOurs = names.byVariantId.has(id) || siblings.length > 0 || item.linkVariant === id
  return wasOurs ? 'recreated' : 'unknown-sku'
}

/** The link names another variant, or another product of ours. */
function linkDisagrees({ linkVariant, linkProduct }: ListedItem, variantId: VariantId, names: VariantNames) {
  if (names.platform === 'shopify') return linkVariant !== null && linkVariant !== variantId
  if (linkProduct === null || !names.byProductId.has(linkProduct)) return false
  return names.byVariantId.get(variantId)?.productId !== linkProduct
}

/** Shopify's ids are never given twice, so a link to another address of the shop doesn't unsay them; a SKU, a barcode,
 *  a product's number or a PrestaShop id may exist in any shop. */
function namesOneVariant(reason: MatchReason, { platform }: VariantNames): boolean {
  return platform === 'shopify' && (reason === 'shopify-id' || reason === 'variant-id')
}

function isElsewhere({ linkHost }: ListedItem, { hosts }: VariantNames): boolean {
  return linkHost !== null && !hosts.has(linkHost)
}

function isNumber(text: string): boolean {
  return /^\d{1,20}$/.test(text)
}

function noMatch(reason: NoMatchReason): ItemMatch {
  return { variantId: null, reason }
}

function add(map: Map<string, KnownVariant[]>, key: string, variant: KnownVariant): void {
  const known = map.get(key)
  if (known) known.push(variant)
  else map.set(key, [variant])
}

/** Host, variant and product of a row's link; an address that can't be read says nothing. */
export function readLink(link: string): Omit<ListedItem, 'id'> {
  const address = URL.parse(link.trim())
  if (!address?.hostname) return { linkHost: null, linkVariant: null, linkProduct: null }
  const variant = address.searchParams.get('variant')
  return {
    linkHost: plainHost(address.hostname),
    linkVariant: variant !== null && isNumber(variant) ? variant : null,
    linkProduct: readLinkedProduct(address),
  }
}

export function plainHost(host: string): string {
  return host.toLowerCase().replace(/^www\./, '')
}
