/** Discounts that give delivery away or don't go together with it, and what else changes a checkout's rates. */
import type { ShippingDiscount } from '../../language/shipping.ts'
import type { ShopifyClient, ShopifyDocument } from './client.ts'
import type {
  ConstraintRulesQuery,
  ConstraintRulesQueryVariables,
  DeliveryCustomizationsQuery,
  DeliveryCustomizationsQueryVariables,
  ShippingDiscountsQuery,
  ShippingDiscountsQueryVariables,
} from './generated/admin.generated.d.ts'
import {
  constraintRulesDocument,
  deliveryCustomizationsDocument,
  shippingDiscountsDocument,
} from './queries.ts'
import { type DiscountNode, toDiscount } from './to-discount.ts'

const discountsOf: ShopifyDocument<ShippingDiscountsQuery, ShippingDiscountsQueryVariables> =
  shippingDiscountsDocument
const customizationsOf: ShopifyDocument<DeliveryCustomizationsQuery, DeliveryCustomizationsQueryVariables> =
  deliveryCustomizationsDocument
const constraintsOf: ShopifyDocument<ConstraintRulesQuery, ConstraintRulesQueryVariables> =
  constraintRulesDocument

/** Of codes for goods only what they tolerate matters: a shop may have a hundred thousand. */
const codesLookedAt = 30

export type Discounts = {
  discounts: ShippingDiscount[]
  shippingDiscountByApp: boolean
  unreadable: boolean
}

export async function readDiscounts(client: ShopifyClient): Promise<Discounts> {
  const alive = 'status:active,scheduled'
  const automatic = await readAll(client, `${alive} method:automatic`)
  const free = await readAll(client, `${alive} method:code discount_class:shipping`)
  const goods = await readAll(client, `${alive} method:code discount_class:order,product`, codesLookedAt)
  const nodes = [...automatic.nodes, ...free.nodes, ...goods.nodes]
  const read = [...new Map(nodes.map((node) => [node.id, node])).values()].map(toDiscount)
  return {
    discounts: [...read.map(({ discount }) => discount), ...(goods.isWhole ? [] : [intolerant])],
    shippingDiscountByApp: read.some(({ isShippingByApp }) => isShippingByApp),
    unreadable: read.some(({ unreadable }) => unreadable),
  }
}

/** Stands for the codes that weren't looked at. */
const intolerant: ShippingDiscount = {
  kind: 'other',
  automatic: false,
  codes: [],
  status: 'active',
  startsAt: null,
  endsAt: null,
  combinesWith: [],
  classes: ['order', 'product'],
}

async function readAll(
  client: ShopifyClient,
  query: string,
  limit = Infinity,
): Promise<{ nodes: DiscountNode[]; isWhole: boolean }> {
  const nodes: DiscountNode[] = []
  for (let after: string | null = null; ; ) {
    const { discountNodes }: ShippingDiscountsQuery = await client.ask(discountsOf, { query, after })
    nodes.push(...discountNodes.nodes)
    if (!discountNodes.pageInfo.hasNextPage) return { nodes, isWhole: true }
    if (nodes.length >= limit) return { nodes, isWhole: false }
    after = discountNodes.pageInfo.endCursor ?? null
  }
}

export async function readObstacles(
  client: ShopifyClient,
): Promise<{ deliveryCustomization: boolean; constraintRules: boolean }> {
  const { fulfillmentConstraintRules } = await client.ask(constraintsOf, {})
  const constraintRules = fulfillmentConstraintRules.length > 0
  for (let after: string | null = null; ; ) {
    const { deliveryCustomizations }: DeliveryCustomizationsQuery = await client.ask(customizationsOf, {
      after,
    })
    if (deliveryCustomizations.nodes.some(({ enabled }) => enabled))
      return { deliveryCustomization: true, constraintRules }
    if (!deliveryCustomizations.pageInfo.hasNextPage) return { deliveryCustomization: false, constraintRules }
    after = deliveryCustomizations.pageInfo.endCursor ?? null
  }
}
