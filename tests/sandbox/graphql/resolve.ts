/** Every field of the schema is resolved here: with a behaviour, or with an error that names the field. */
import type { GraphQLFieldResolver, GraphQLTypeResolver } from 'graphql'
import { checkAccess } from './access.ts'
import { type Context, type Fields, noBehaviour, typeNameOf } from './context.ts'
import { mutationFields } from './mutations.ts'
import { queryFields } from './root.ts'
import { carrierFields, collectionFields, customizationFields } from './shipping/delivery.ts'
import { discountFields, discountMarketsFields, discountNodeFields } from './shipping/discounts.ts'
import * as market from './shipping/markets.ts'
import { metafieldFields } from './shipping/metafields.ts'
import * as profile from './shipping/profiles.ts'
import { themeFields, themeFileFields } from './shipping/themes.ts'
import { bulkOperationFields } from './types/bulk-operation.ts'
import { appFields, installationFields } from './types/installation.ts'
import { itemFields } from './types/inventory-item.ts'
import { levelFields, locationFields, quantityFields } from './types/location.ts'
import { customerFields, lineFields, mailingAddressFields, orderFields } from './types/order.ts'
import { imageFields, mediaImageFields, optionFields, productFields } from './types/product.ts'
import {
  catalogFields,
  channelFields,
  publicationFields,
  resourcePublicationFields,
} from './types/publication.ts'
import { sellingPlanFields, sellingPlanGroupFields } from './types/selling-plan.ts'
import { shopFields } from './types/shop.ts'
import {
  componentFields,
  contextualPricingFields,
  quantityRuleFields,
  variantFields,
} from './types/variant.ts'

/** Types whose fields are written out; every other object is a plain answer that carries its own fields. */
const behaviours = {
  QueryRoot: queryFields,
  Mutation: mutationFields,
  Shop: shopFields,
  AppInstallation: installationFields,
  App: appFields,
  Location: locationFields,
  InventoryLevel: levelFields,
  InventoryQuantity: quantityFields,
  InventoryItem: itemFields,
  Publication: publicationFields,
  AppCatalog: catalogFields,
  Channel: channelFields,
  ResourcePublicationV2: resourcePublicationFields,
  ResourcePublication: resourcePublicationFields,
  Product: productFields,
  ProductOption: optionFields,
  Image: imageFields,
  MediaImage: mediaImageFields,
  ProductVariant: variantFields,
  ProductVariantContextualPricing: contextualPricingFields,
  QuantityRule: quantityRuleFields,
  ProductVariantComponent: componentFields,
  SellingPlanGroup: sellingPlanGroupFields,
  SellingPlan: sellingPlanFields,
  Order: orderFields,
  LineItem: lineFields,
  Customer: customerFields,
  MailingAddress: mailingAddressFields,
  BulkOperation: bulkOperationFields,
  DeliveryProfile: profile.profileFields,
  DeliveryProfileItem: profile.profileItemFields,
  DeliveryProfileLocationGroup: profile.profileLocationGroupFields,
  DeliveryLocationGroup: profile.locationGroupFields,
  DeliveryLocationGroupZone: profile.locationGroupZoneFields,
  DeliveryMethodDefinition: profile.methodFields,
  DeliveryCarrierService: carrierFields,
  DeliveryCustomization: customizationFields,
  Collection: collectionFields,
  Market: market.marketFields,
  MarketConditions: market.marketConditionsFields,
  RegionsCondition: market.regionsConditionFields,
  ShippingConfiguration: market.shippingConfigurationFields,
  DeliveryFlatRateOptionDefinition: market.optionFields,
  DeliveryValueBasedOptionDefinition: market.optionFields,
  DeliveryWeightBasedOptionDefinition: market.optionFields,
  DeliveryCarrierCalculatedOptionDefinition: market.optionFields,
  DeliveryFlatRateGroup: market.flatGroupFields,
  DeliveryValueBasedRateGroup: market.valueGroupFields,
  DeliveryWeightBasedRateGroup: market.weightGroupFields,
  DeliveryCarrierCalculatedRateGroup: market.carrierGroupFields,
  DeliveryValueBasedRate: market.valueRateFields,
  DeliveryWeightBasedRate: market.weightRateFields,
  DeliveryRateGroupConditions: market.rateGroupConditionsFields,
  DiscountNode: discountNodeFields,
  DiscountAutomaticFreeShipping: discountFields,
  DiscountCodeFreeShipping: discountFields,
  DiscountAutomaticBasic: discountFields,
  DiscountCodeBasic: discountFields,
  DiscountAutomaticApp: discountFields,
  DiscountCodeApp: discountFields,
  DiscountMarkets: discountMarketsFields,
  Metafield: metafieldFields,
  OnlineStoreTheme: themeFields,
  OnlineStoreThemeFile: themeFileFields,
} as unknown as Record<string, Fields<unknown>>

export const resolveField: GraphQLFieldResolver<unknown, Context> = (source, args, context, info) => {
  checkAccess(context, info)
  const { name } = info.parentType
  const fields = behaviours[name]
  const behaviour = fields?.[info.fieldName]
  if (behaviour) {
    context.objects += 1
    return behaviour(source, args, context, info)
  }
  const isPlain = fields === undefined && typeof source === 'object' && source !== null
  if (isPlain && info.fieldName in source) return (source as Record<string, unknown>)[info.fieldName]
  throw noBehaviour(`${name}.${info.fieldName}`)
}

export const resolveTypeName: GraphQLTypeResolver<unknown, Context> = (value) => typeNameOf(value)
