import { gid } from '../../store/ids.ts'
import type { SellingPlan, SellingPlanGroup } from '../../store/types.ts'
import { toConnection } from '../connection.ts'
import { type Fields, same, toDateTime } from '../context.ts'
import { idArgument } from './read.ts'

export const sellingPlanGroupFields: Fields<SellingPlanGroup> = {
  ...same<SellingPlanGroup>('name', 'merchantCode'),
  id: (group) => gid('SellingPlanGroup', group.id),
  appId: () => null,
  createdAt: (group) => toDateTime(group.createdAt),
  description: () => null,
  options: (group) => [group.name],
  position: () => 1,
  summary: () => null,
  appliesToProduct: (group, args) => group.productIds.includes(idArgument(args.productId, 'Product')),
  appliesToProductVariant: (group, args) =>
    group.variantIds.includes(idArgument(args.productVariantId, 'ProductVariant')),
  products: (group, args, context) =>
    toConnection(
      group.productIds.flatMap((id) => context.shop.products.get(id) ?? []),
      args,
      context,
      (product) => product.id,
    ),
  productVariants: (group, args, context) =>
    toConnection(
      group.variantIds.flatMap((id) => context.shop.variants.get(id) ?? []),
      args,
      context,
      (variant) => variant.id,
    ),
  productsCount: (group) => ({ count: group.productIds.length, precision: 'EXACT' }),
  productVariantsCount: (group) => ({ count: group.variantIds.length, precision: 'EXACT' }),
  sellingPlans: (group, args, context) => toConnection(group.plans, args, context, (plan) => plan.id),
}

export const sellingPlanFields: Fields<SellingPlan> = {
  ...same<SellingPlan>('name', 'category'),
  id: (plan) => gid('SellingPlan', plan.id),
  description: () => null,
  options: (plan) => [plan.name],
  position: () => 1,
  inventoryPolicy: (plan) => ({ reserve: plan.reserve }),
}
