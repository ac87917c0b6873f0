/* eslint-disable eslint-comments/disable-enable-pair */
/* eslint-disable eslint-comments/no-unlimited-disable */
/* eslint-disable */
import type * as AdminTypes from './admin.types.js';

export type ProductFactsFragment = (
  Pick<AdminTypes.Product, 'id' | 'title' | 'handle' | 'status' | 'publishedOnPublication' | 'isGiftCard' | 'requiresSellingPlan' | 'productType' | 'vendor'>
  & { featuredMedia?: AdminTypes.Maybe<{ preview?: AdminTypes.Maybe<{ image?: AdminTypes.Maybe<Pick<AdminTypes.Image, 'url'>> }> }> }
);

export type LevelFactsFragment = (
  Pick<AdminTypes.InventoryLevel, 'id' | 'isActive' | 'updatedAt'>
  & { location: Pick<AdminTypes.Location, 'id'>, quantities: Array<Pick<AdminTypes.InventoryQuantity, 'name' | 'quantity'>> }
);

export type VariantFactsFragment = (
  Pick<AdminTypes.ProductVariant, 'id' | 'title' | 'position' | 'sku' | 'barcode' | 'price' | 'inventoryPolicy' | 'availableForSale' | 'sellableOnlineQuantity' | 'requiresComponents' | 'publishedOnPublication'>
  & { contextualPricing: { quantityRule: Pick<AdminTypes.QuantityRule, 'minimum'> }, product: (
    Pick<AdminTypes.Product, 'id' | 'title' | 'handle' | 'status' | 'publishedOnPublication' | 'isGiftCard' | 'requiresSellingPlan' | 'productType' | 'vendor'>
    & { featuredMedia?: AdminTypes.Maybe<{ preview?: AdminTypes.Maybe<{ image?: AdminTypes.Maybe<Pick<AdminTypes.Image, 'url'>> }> }> }
  ) }
);

export type VariantWholeFragment = (
  Pick<AdminTypes.ProductVariant, 'id' | 'title' | 'position' | 'sku' | 'barcode' | 'price' | 'inventoryPolicy' | 'availableForSale' | 'sellableOnlineQuantity' | 'requiresComponents' | 'publishedOnPublication'>
  & { inventoryItem: (
    Pick<AdminTypes.InventoryItem, 'id' | 'tracked'>
    & { inventoryLevels: { nodes: Array<(
        Pick<AdminTypes.InventoryLevel, 'id' | 'isActive' | 'updatedAt'>
        & { location: Pick<AdminTypes.Location, 'id'>, quantities: Array<Pick<AdminTypes.InventoryQuantity, 'name' | 'quantity'>> }
      )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> } }
  ), sellingPlanGroups: { nodes: Array<{ sellingPlans: { nodes: Array<Pick<AdminTypes.SellingPlan, 'category'>> } }> }, contextualPricing: { quantityRule: Pick<AdminTypes.QuantityRule, 'minimum'> }, product: (
    Pick<AdminTypes.Product, 'id' | 'title' | 'handle' | 'status' | 'publishedOnPublication' | 'isGiftCard' | 'requiresSellingPlan' | 'productType' | 'vendor'>
    & { featuredMedia?: AdminTypes.Maybe<{ preview?: AdminTypes.Maybe<{ image?: AdminTypes.Maybe<Pick<AdminTypes.Image, 'url'>> }> }> }
  ) }
);

export type VariantOutlineFragment = Pick<AdminTypes.ProductVariant, 'id' | 'title' | 'position' | 'sku' | 'barcode' | 'price' | 'inventoryPolicy' | 'availableForSale' | 'sellableOnlineQuantity' | 'publishedOnPublication'>;

export type VariantsQueryVariables = AdminTypes.Exact<{
  ids: Array<AdminTypes.Scalars['ID']['input']> | AdminTypes.Scalars['ID']['input'];
  publicationId: AdminTypes.Scalars['ID']['input'];
  country: AdminTypes.CountryCode;
}>;


export type VariantsQuery = { nodes: Array<AdminTypes.Maybe<(
    Pick<AdminTypes.ProductVariant, 'id' | 'title' | 'position' | 'sku' | 'barcode' | 'price' | 'inventoryPolicy' | 'availableForSale' | 'sellableOnlineQuantity' | 'requiresComponents' | 'publishedOnPublication'>
    & { inventoryItem: (
      Pick<AdminTypes.InventoryItem, 'id' | 'tracked'>
      & { inventoryLevels: { nodes: Array<(
          Pick<AdminTypes.InventoryLevel, 'id' | 'isActive' | 'updatedAt'>
          & { location: Pick<AdminTypes.Location, 'id'>, quantities: Array<Pick<AdminTypes.InventoryQuantity, 'name' | 'quantity'>> }
        )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> } }
    ), sellingPlanGroups: { nodes: Array<{ sellingPlans: { nodes: Array<Pick<AdminTypes.SellingPlan, 'category'>> } }> }, contextualPricing: { quantityRule: Pick<AdminTypes.QuantityRule, 'minimum'> }, product: (
      Pick<AdminTypes.Product, 'id' | 'title' | 'handle' | 'status' | 'publishedOnPublication' | 'isGiftCard' | 'requiresSellingPlan' | 'productType' | 'vendor'>
      & { featuredMedia?: AdminTypes.Maybe<{ preview?: AdminTypes.Maybe<{ image?: AdminTypes.Maybe<Pick<AdminTypes.Image, 'url'>> }> }> }
    ) }
  )>> };

export type ItemVariantsQueryVariables = AdminTypes.Exact<{
  ids: Array<AdminTypes.Scalars['ID']['input']> | AdminTypes.Scalars['ID']['input'];
}>;


export type ItemVariantsQuery = { nodes: Array<AdminTypes.Maybe<(
    Pick<AdminTypes.InventoryItem, 'id'>
    & { variants?: AdminTypes.Maybe<{ nodes: Array<Pick<AdminTypes.ProductVariant, 'id'>> }> }
  )>> };

export type LevelsQueryVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
  after?: AdminTypes.InputMaybe<AdminTypes.Scalars['String']['input']>;
}>;


export type LevelsQuery = { inventoryItem?: AdminTypes.Maybe<{ inventoryLevels: { nodes: Array<(
        Pick<AdminTypes.InventoryLevel, 'id' | 'isActive' | 'updatedAt'>
        & { location: Pick<AdminTypes.Location, 'id'>, quantities: Array<Pick<AdminTypes.InventoryQuantity, 'name' | 'quantity'>> }
      )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> } }> };

export type ProductOutlineQueryVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
  after?: AdminTypes.InputMaybe<AdminTypes.Scalars['String']['input']>;
  publicationId: AdminTypes.Scalars['ID']['input'];
}>;


export type ProductOutlineQuery = { product?: AdminTypes.Maybe<(
    Pick<AdminTypes.Product, 'id' | 'title' | 'handle' | 'status' | 'publishedOnPublication' | 'isGiftCard' | 'requiresSellingPlan' | 'productType' | 'vendor'>
    & { variants: { nodes: Array<Pick<AdminTypes.ProductVariant, 'id' | 'title' | 'position' | 'sku' | 'barcode' | 'price' | 'inventoryPolicy' | 'availableForSale' | 'sellableOnlineQuantity' | 'publishedOnPublication'>>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> }, featuredMedia?: AdminTypes.Maybe<{ preview?: AdminTypes.Maybe<{ image?: AdminTypes.Maybe<Pick<AdminTypes.Image, 'url'>> }> }> }
  )> };

export type PublicationPageQueryVariables = AdminTypes.Exact<{
  after?: AdminTypes.InputMaybe<AdminTypes.Scalars['String']['input']>;
  publicationId: AdminTypes.Scalars['ID']['input'];
}>;


export type PublicationPageQuery = { productVariants: { nodes: Array<(
      Pick<AdminTypes.ProductVariant, 'id' | 'availableForSale' | 'publishedOnPublication'>
      & { product: Pick<AdminTypes.Product, 'status' | 'publishedOnPublication'> }
    )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> } };

export type ShopQueryVariables = AdminTypes.Exact<{ [key: string]: never; }>;


export type ShopQuery = { shop: (
    Pick<AdminTypes.Shop, 'id' | 'name' | 'myshopifyDomain' | 'currencyCode' | 'ianaTimezone'>
    & { primaryDomain: Pick<AdminTypes.Domain, 'url'>, billingAddress: Pick<AdminTypes.ShopAddress, 'countryCodeV2'> }
  ) };

export type ScopesQueryVariables = AdminTypes.Exact<{ [key: string]: never; }>;


export type ScopesQuery = { currentAppInstallation: { accessScopes: Array<Pick<AdminTypes.AccessScope, 'handle'>> } };

export type PublicationsQueryVariables = AdminTypes.Exact<{
  after?: AdminTypes.InputMaybe<AdminTypes.Scalars['String']['input']>;
}>;


export type PublicationsQuery = { publications: { nodes: Array<(
      Pick<AdminTypes.Publication, 'id'>
      & { catalog?: AdminTypes.Maybe<Pick<AdminTypes.AppCatalog, 'title'> | Pick<AdminTypes.CompanyLocationCatalog, 'title'> | Pick<AdminTypes.MarketCatalog, 'title'>>, channels?: AdminTypes.Maybe<{ nodes: Array<Pick<AdminTypes.Channel, 'handle' | 'name'>> }> }
    )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> } };

export type LocationsQueryVariables = AdminTypes.Exact<{
  after?: AdminTypes.InputMaybe<AdminTypes.Scalars['String']['input']>;
}>;


export type LocationsQuery = { locations: { nodes: Array<Pick<AdminTypes.Location, 'id' | 'name' | 'isActive' | 'fulfillsOnlineOrders'>>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> } };

export type CatalogueQueryVariables = AdminTypes.Exact<{
  publicationId: AdminTypes.Scalars['ID']['input'];
  country: AdminTypes.CountryCode;
}>;


export type CatalogueQuery = { productVariants: { edges: Array<{ node: (
        Pick<AdminTypes.ProductVariant, 'id' | 'title' | 'position' | 'sku' | 'barcode' | 'price' | 'inventoryPolicy' | 'availableForSale' | 'sellableOnlineQuantity' | 'requiresComponents' | 'publishedOnPublication'>
        & { inventoryItem: (
          Pick<AdminTypes.InventoryItem, 'id' | 'tracked'>
          & { inventoryLevels: { edges: Array<{ node: (
                Pick<AdminTypes.InventoryLevel, 'id' | 'isActive' | 'updatedAt'>
                & { location: Pick<AdminTypes.Location, 'id'>, quantities: Array<Pick<AdminTypes.InventoryQuantity, 'name' | 'quantity'>> }
              ) }> } }
        ), sellingPlanGroups: { edges: Array<{ node: (
              Pick<AdminTypes.SellingPlanGroup, 'id'>
              & { sellingPlans: { edges: Array<{ node: Pick<AdminTypes.SellingPlan, 'id' | 'category'> }> } }
            ) }> }, contextualPricing: { quantityRule: Pick<AdminTypes.QuantityRule, 'minimum'> }, product: (
          Pick<AdminTypes.Product, 'id' | 'title' | 'handle' | 'status' | 'publishedOnPublication' | 'isGiftCard' | 'requiresSellingPlan' | 'productType' | 'vendor'>
          & { featuredMedia?: AdminTypes.Maybe<{ preview?: AdminTypes.Maybe<{ image?: AdminTypes.Maybe<Pick<AdminTypes.Image, 'url'>> }> }> }
        ) }
      ) }> } };

export type StartCatalogueMutationVariables = AdminTypes.Exact<{
  query: AdminTypes.Scalars['String']['input'];
}>;


export type StartCatalogueMutation = { bulkOperationRunQuery?: AdminTypes.Maybe<{ bulkOperation?: AdminTypes.Maybe<Pick<AdminTypes.BulkOperation, 'id' | 'status'>>, userErrors: Array<Pick<AdminTypes.BulkOperationUserError, 'code' | 'field' | 'message'>> }> };

export type BulkOperationQueryVariables = AdminTypes.Exact<{
  id: AdminTypes.Scalars['ID']['input'];
}>;


export type BulkOperationQuery = { bulkOperation?: AdminTypes.Maybe<Pick<AdminTypes.BulkOperation, 'id' | 'status' | 'errorCode' | 'objectCount' | 'rootObjectCount' | 'url' | 'partialDataUrl' | 'type'>> };

export type AdjustStockMutationVariables = AdminTypes.Exact<{
  input: AdminTypes.InventoryAdjustQuantitiesInput;
  key: AdminTypes.Scalars['String']['input'];
}>;


export type AdjustStockMutation = { inventoryAdjustQuantities?: AdminTypes.Maybe<{ inventoryAdjustmentGroup?: AdminTypes.Maybe<Pick<AdminTypes.InventoryAdjustmentGroup, 'id'>>, userErrors: Array<Pick<AdminTypes.InventoryAdjustQuantitiesUserError, 'code' | 'field' | 'message'>> }> };

export type SetStockMutationVariables = AdminTypes.Exact<{
  input: AdminTypes.InventorySetQuantitiesInput;
  key: AdminTypes.Scalars['String']['input'];
}>;


export type SetStockMutation = { inventorySetQuantities?: AdminTypes.Maybe<{ inventoryAdjustmentGroup?: AdminTypes.Maybe<Pick<AdminTypes.InventoryAdjustmentGroup, 'id'>>, userErrors: Array<Pick<AdminTypes.InventorySetQuantitiesUserError, 'code' | 'field' | 'message'>> }> };

export type ShippingMoneyFragment = Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>;

export type ShippingShopQueryVariables = AdminTypes.Exact<{ [key: string]: never; }>;


export type ShippingShopQuery = { shop: (
    Pick<AdminTypes.Shop, 'currencyCode' | 'taxesIncluded'>
    & { features: Pick<AdminTypes.ShopFeatures, 'marketDrivenShipping'> }
  ) };

export type DeliveryProfilesQueryVariables = AdminTypes.Exact<{
  after?: AdminTypes.InputMaybe<AdminTypes.Scalars['String']['input']>;
}>;


export type DeliveryProfilesQuery = { deliveryProfiles: { nodes: Array<(
      Pick<AdminTypes.DeliveryProfile, 'id' | 'name' | 'version' | 'default' | 'coversAllItems'>
      & { productVariantsCount?: AdminTypes.Maybe<Pick<AdminTypes.Count, 'count'>>, profileLocationGroups: Array<{ locationGroup: (
          Pick<AdminTypes.DeliveryLocationGroup, 'id'>
          & { locations: { nodes: Array<Pick<AdminTypes.Location, 'id'>> } }
        ) }> }
    )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> } };

export type ProfileOwnersQueryVariables = AdminTypes.Exact<{
  merchantOwnedOnly: AdminTypes.Scalars['Boolean']['input'];
  after?: AdminTypes.InputMaybe<AdminTypes.Scalars['String']['input']>;
}>;


export type ProfileOwnersQuery = { deliveryProfiles: { nodes: Array<Pick<AdminTypes.DeliveryProfile, 'id' | 'activeMethodDefinitionsCount'>>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> } };

export type DeliveryZonesQueryVariables = AdminTypes.Exact<{
  profile: AdminTypes.Scalars['ID']['input'];
  group: AdminTypes.Scalars['ID']['input'];
  first: AdminTypes.Scalars['Int']['input'];
  after?: AdminTypes.InputMaybe<AdminTypes.Scalars['String']['input']>;
  methods: AdminTypes.Scalars['Int']['input'];
  methodsAfter?: AdminTypes.InputMaybe<AdminTypes.Scalars['String']['input']>;
}>;


export type DeliveryZonesQuery = { deliveryProfile?: AdminTypes.Maybe<{ profileLocationGroups: Array<{ locationGroupZones: { edges: Array<(
          Pick<AdminTypes.DeliveryLocationGroupZoneEdge, 'cursor'>
          & { node: { zone: { countries: Array<{ code: Pick<AdminTypes.DeliveryCountryCodeOrRestOfWorld, 'countryCode' | 'restOfWorld'>, provinces: Array<Pick<AdminTypes.DeliveryProvince, 'code'>> }> }, methodDefinitions: { nodes: Array<(
                Pick<AdminTypes.DeliveryMethodDefinition, 'name' | 'active'>
                & { methodConditions: Array<(
                  Pick<AdminTypes.DeliveryCondition, 'field' | 'operator'>
                  & { conditionCriteria: (
                    { __typename: 'MoneyV2' }
                    & Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>
                  ) | (
                    { __typename: 'Weight' }
                    & Pick<AdminTypes.Weight, 'unit' | 'value'>
                  ) }
                )>, rateProvider: (
                  { __typename: 'DeliveryParticipant' }
                  & Pick<AdminTypes.DeliveryParticipant, 'id'>
                ) | (
                  { __typename: 'DeliveryRateDefinition' }
                  & { price: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }
                ) }
              )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> } } }
        )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage'> } }> }> };

export type ProfileItemsQueryVariables = AdminTypes.Exact<{
  profile: AdminTypes.Scalars['ID']['input'];
  first: AdminTypes.Scalars['Int']['input'];
  after?: AdminTypes.InputMaybe<AdminTypes.Scalars['String']['input']>;
  variants: AdminTypes.Scalars['Int']['input'];
  variantsAfter?: AdminTypes.InputMaybe<AdminTypes.Scalars['String']['input']>;
}>;


export type ProfileItemsQuery = { deliveryProfile?: AdminTypes.Maybe<{ profileItems: { edges: Array<(
        Pick<AdminTypes.DeliveryProfileItemEdge, 'cursor'>
        & { node: { variants: { nodes: Array<Pick<AdminTypes.ProductVariant, 'id'>>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> } } }
      )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage'> } }> };

export type ShippingMarketsQueryVariables = AdminTypes.Exact<{
  after?: AdminTypes.InputMaybe<AdminTypes.Scalars['String']['input']>;
}>;


export type ShippingMarketsQuery = { markets: { nodes: Array<(
      Pick<AdminTypes.Market, 'id' | 'name' | 'status'>
      & { conditions?: AdminTypes.Maybe<{ regionsCondition?: AdminTypes.Maybe<(
          Pick<AdminTypes.RegionsCondition, 'applicationLevel'>
          & { regions: { nodes: Array<(
              { __typename: 'MarketRegionCountry' }
              & Pick<AdminTypes.MarketRegionCountry, 'code'>
            ) | (
              { __typename: 'MarketRegionSubdivision' }
              & { subdivision: AdminTypes.MarketRegionSubdivision['code'] }
              & { country: Pick<AdminTypes.MarketRegionSubdivisionCountry, 'code'> }
            )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> } }
        )> }>, currencySettings?: AdminTypes.Maybe<{ baseCurrency: Pick<AdminTypes.CurrencySetting, 'currencyCode'> }>, priceInclusions?: AdminTypes.Maybe<Pick<AdminTypes.MarketPriceInclusions, 'inclusiveTaxPricingStrategy'>>, delivery: { shipping?: AdminTypes.Maybe<Pick<AdminTypes.ShippingConfiguration, 'isEnabled'>> } }
    )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> } };

export type MarketRegionsQueryVariables = AdminTypes.Exact<{
  market: AdminTypes.Scalars['ID']['input'];
  after?: AdminTypes.InputMaybe<AdminTypes.Scalars['String']['input']>;
}>;


export type MarketRegionsQuery = { market?: AdminTypes.Maybe<{ conditions?: AdminTypes.Maybe<{ regionsCondition?: AdminTypes.Maybe<{ regions: { nodes: Array<(
            { __typename: 'MarketRegionCountry' }
            & Pick<AdminTypes.MarketRegionCountry, 'code'>
          ) | (
            { __typename: 'MarketRegionSubdivision' }
            & { subdivision: AdminTypes.MarketRegionSubdivision['code'] }
            & { country: Pick<AdminTypes.MarketRegionSubdivisionCountry, 'code'> }
          )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> } }> }> }> };

export type GroupConditionsFragment = { collections?: AdminTypes.Maybe<{ nodes: Array<Pick<AdminTypes.Collection, 'id'>>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage'> }>, originLocations: { nodes: Array<Pick<AdminTypes.Location, 'id'>>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage'> } };

export type MarketOptionsQueryVariables = AdminTypes.Exact<{
  market: AdminTypes.Scalars['ID']['input'];
  first: AdminTypes.Scalars['Int']['input'];
  after?: AdminTypes.InputMaybe<AdminTypes.Scalars['String']['input']>;
}>;


export type MarketOptionsQuery = { market?: AdminTypes.Maybe<{ delivery: { shipping?: AdminTypes.Maybe<{ optionDefinitions: { nodes: Array<(
            { __typename: 'DeliveryCarrierCalculatedOptionDefinition' }
            & Pick<AdminTypes.DeliveryCarrierCalculatedOptionDefinition, 'id' | 'isActive' | 'currency'>
            & { freeDeliveryMinimumValue?: AdminTypes.Maybe<Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>> }
          ) | (
            { __typename: 'DeliveryFlatRateOptionDefinition' }
            & Pick<AdminTypes.DeliveryFlatRateOptionDefinition, 'name' | 'id' | 'isActive' | 'currency'>
            & { flatGroups?: AdminTypes.Maybe<{ nodes: Array<{ conditions: { collections?: AdminTypes.Maybe<{ nodes: Array<Pick<AdminTypes.Collection, 'id'>>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage'> }>, originLocations: { nodes: Array<Pick<AdminTypes.Location, 'id'>>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage'> } }, rate: { price: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> } }>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage'> }>, freeDeliveryMinimumValue?: AdminTypes.Maybe<Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>> }
          ) | (
            { __typename: 'DeliveryValueBasedOptionDefinition' }
            & Pick<AdminTypes.DeliveryValueBasedOptionDefinition, 'name' | 'id' | 'isActive' | 'currency'>
            & { valueGroups?: AdminTypes.Maybe<{ nodes: Array<{ conditions: { collections?: AdminTypes.Maybe<{ nodes: Array<Pick<AdminTypes.Collection, 'id'>>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage'> }>, originLocations: { nodes: Array<Pick<AdminTypes.Location, 'id'>>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage'> } }, rates: { nodes: Array<{ minValue: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>, maxValue?: AdminTypes.Maybe<Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>>, price: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage'> } }>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage'> }>, freeDeliveryMinimumValue?: AdminTypes.Maybe<Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>> }
          ) | (
            { __typename: 'DeliveryWeightBasedOptionDefinition' }
            & Pick<AdminTypes.DeliveryWeightBasedOptionDefinition, 'name' | 'id' | 'isActive' | 'currency'>
            & { weightGroups?: AdminTypes.Maybe<{ nodes: Array<{ conditions: { collections?: AdminTypes.Maybe<{ nodes: Array<Pick<AdminTypes.Collection, 'id'>>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage'> }>, originLocations: { nodes: Array<Pick<AdminTypes.Location, 'id'>>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage'> } }, rates: { nodes: Array<{ minWeight: Pick<AdminTypes.Weight, 'unit' | 'value'>, maxWeight?: AdminTypes.Maybe<Pick<AdminTypes.Weight, 'unit' | 'value'>>, price: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage'> } }>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage'> }>, freeDeliveryMinimumValue?: AdminTypes.Maybe<Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>> }
          )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> } }> } }> };

export type CombinationFragment = Pick<AdminTypes.DiscountCombinesWith, 'orderDiscounts' | 'productDiscounts' | 'shippingDiscounts'>;

type FreeShippingMinimum_DiscountMinimumQuantity_Fragment = (
  { __typename: 'DiscountMinimumQuantity' }
  & Pick<AdminTypes.DiscountMinimumQuantity, 'greaterThanOrEqualToQuantity'>
);

type FreeShippingMinimum_DiscountMinimumSubtotal_Fragment = (
  { __typename: 'DiscountMinimumSubtotal' }
  & { greaterThanOrEqualToSubtotal: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }
);

export type FreeShippingMinimumFragment = FreeShippingMinimum_DiscountMinimumQuantity_Fragment | FreeShippingMinimum_DiscountMinimumSubtotal_Fragment;

type FreeShippingDestination_DiscountCountries_Fragment = (
  { __typename: 'DiscountCountries' }
  & Pick<AdminTypes.DiscountCountries, 'countries' | 'includeRestOfWorld'>
);

type FreeShippingDestination_DiscountCountryAll_Fragment = (
  { __typename: 'DiscountCountryAll' }
  & Pick<AdminTypes.DiscountCountryAll, 'allCountries'>
);

export type FreeShippingDestinationFragment = FreeShippingDestination_DiscountCountries_Fragment | FreeShippingDestination_DiscountCountryAll_Fragment;

type DiscountFor_DiscountBuyerSelectionAll_Fragment = (
  { __typename: 'DiscountBuyerSelectionAll' }
  & Pick<AdminTypes.DiscountBuyerSelectionAll, 'all'>
);

type DiscountFor_DiscountMarkets_Fragment = (
  { __typename: 'DiscountMarkets' }
  & { markets: { nodes: Array<Pick<AdminTypes.Market, 'id'>>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage'> } }
);

export type DiscountForFragment = DiscountFor_DiscountBuyerSelectionAll_Fragment | DiscountFor_DiscountMarkets_Fragment;

export type ShippingDiscountsQueryVariables = AdminTypes.Exact<{
  query: AdminTypes.Scalars['String']['input'];
  after?: AdminTypes.InputMaybe<AdminTypes.Scalars['String']['input']>;
}>;


export type ShippingDiscountsQuery = { discountNodes: { nodes: Array<(
      Pick<AdminTypes.DiscountNode, 'id'>
      & { discount: (
        { __typename: 'DiscountAutomaticApp' }
        & Pick<AdminTypes.DiscountAutomaticApp, 'title' | 'status' | 'startsAt' | 'endsAt' | 'discountClasses'>
        & { combinesWith: Pick<AdminTypes.DiscountCombinesWith, 'orderDiscounts' | 'productDiscounts' | 'shippingDiscounts'> }
      ) | (
        { __typename: 'DiscountAutomaticBasic' }
        & Pick<AdminTypes.DiscountAutomaticBasic, 'title' | 'status' | 'startsAt' | 'endsAt' | 'discountClasses'>
        & { combinesWith: Pick<AdminTypes.DiscountCombinesWith, 'orderDiscounts' | 'productDiscounts' | 'shippingDiscounts'> }
      ) | (
        { __typename: 'DiscountAutomaticBxgy' }
        & Pick<AdminTypes.DiscountAutomaticBxgy, 'title' | 'status' | 'startsAt' | 'endsAt' | 'discountClasses'>
        & { combinesWith: Pick<AdminTypes.DiscountCombinesWith, 'orderDiscounts' | 'productDiscounts' | 'shippingDiscounts'> }
      ) | (
        { __typename: 'DiscountAutomaticFreeShipping' }
        & Pick<AdminTypes.DiscountAutomaticFreeShipping, 'title' | 'status' | 'startsAt' | 'endsAt' | 'appliesOnOneTimePurchase'>
        & { maximumShippingPrice?: AdminTypes.Maybe<Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>>, minimumRequirement?: AdminTypes.Maybe<(
          { __typename: 'DiscountMinimumQuantity' }
          & Pick<AdminTypes.DiscountMinimumQuantity, 'greaterThanOrEqualToQuantity'>
        ) | (
          { __typename: 'DiscountMinimumSubtotal' }
          & { greaterThanOrEqualToSubtotal: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }
        )>, destinationSelection: (
          { __typename: 'DiscountCountries' }
          & Pick<AdminTypes.DiscountCountries, 'countries' | 'includeRestOfWorld'>
        ) | (
          { __typename: 'DiscountCountryAll' }
          & Pick<AdminTypes.DiscountCountryAll, 'allCountries'>
        ), context: (
          { __typename: 'DiscountBuyerSelectionAll' }
          & Pick<AdminTypes.DiscountBuyerSelectionAll, 'all'>
        ) | (
          { __typename: 'DiscountMarkets' }
          & { markets: { nodes: Array<Pick<AdminTypes.Market, 'id'>>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage'> } }
        ), combinesWith: Pick<AdminTypes.DiscountCombinesWith, 'orderDiscounts' | 'productDiscounts' | 'shippingDiscounts'> }
      ) | (
        { __typename: 'DiscountCodeApp' }
        & Pick<AdminTypes.DiscountCodeApp, 'title' | 'status' | 'startsAt' | 'endsAt' | 'discountClasses'>
        & { combinesWith: Pick<AdminTypes.DiscountCombinesWith, 'orderDiscounts' | 'productDiscounts' | 'shippingDiscounts'> }
      ) | (
        { __typename: 'DiscountCodeBasic' }
        & Pick<AdminTypes.DiscountCodeBasic, 'title' | 'status' | 'startsAt' | 'endsAt' | 'discountClasses'>
        & { combinesWith: Pick<AdminTypes.DiscountCombinesWith, 'orderDiscounts' | 'productDiscounts' | 'shippingDiscounts'> }
      ) | (
        { __typename: 'DiscountCodeBxgy' }
        & Pick<AdminTypes.DiscountCodeBxgy, 'title' | 'status' | 'startsAt' | 'endsAt' | 'discountClasses'>
        & { combinesWith: Pick<AdminTypes.DiscountCombinesWith, 'orderDiscounts' | 'productDiscounts' | 'shippingDiscounts'> }
      ) | (
        { __typename: 'DiscountCodeFreeShipping' }
        & Pick<AdminTypes.DiscountCodeFreeShipping, 'title' | 'status' | 'startsAt' | 'endsAt' | 'appliesOnOneTimePurchase' | 'appliesOncePerCustomer' | 'usageLimit'>
        & { codes: { nodes: Array<Pick<AdminTypes.DiscountRedeemCode, 'code'>>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage'> }, maximumShippingPrice?: AdminTypes.Maybe<Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'>>, minimumRequirement?: AdminTypes.Maybe<(
          { __typename: 'DiscountMinimumQuantity' }
          & Pick<AdminTypes.DiscountMinimumQuantity, 'greaterThanOrEqualToQuantity'>
        ) | (
          { __typename: 'DiscountMinimumSubtotal' }
          & { greaterThanOrEqualToSubtotal: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }
        )>, destinationSelection: (
          { __typename: 'DiscountCountries' }
          & Pick<AdminTypes.DiscountCountries, 'countries' | 'includeRestOfWorld'>
        ) | (
          { __typename: 'DiscountCountryAll' }
          & Pick<AdminTypes.DiscountCountryAll, 'allCountries'>
        ), context: (
          { __typename: 'DiscountBuyerSelectionAll' }
          & Pick<AdminTypes.DiscountBuyerSelectionAll, 'all'>
        ) | (
          { __typename: 'DiscountMarkets' }
          & { markets: { nodes: Array<Pick<AdminTypes.Market, 'id'>>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage'> } }
        ), combinesWith: Pick<AdminTypes.DiscountCombinesWith, 'orderDiscounts' | 'productDiscounts' | 'shippingDiscounts'> }
      ) }
    )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> } };

export type DeliveryCustomizationsQueryVariables = AdminTypes.Exact<{
  after?: AdminTypes.InputMaybe<AdminTypes.Scalars['String']['input']>;
}>;


export type DeliveryCustomizationsQuery = { deliveryCustomizations: { nodes: Array<Pick<AdminTypes.DeliveryCustomization, 'enabled'>>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> } };

export type ConstraintRulesQueryVariables = AdminTypes.Exact<{ [key: string]: never; }>;


export type ConstraintRulesQuery = { fulfillmentConstraintRules: Array<Pick<AdminTypes.FulfillmentConstraintRule, 'id'>> };

export type CollectionMarkQueryVariables = AdminTypes.Exact<{
  collection: AdminTypes.Scalars['ID']['input'];
}>;


export type CollectionMarkQuery = { collection?: AdminTypes.Maybe<(
    Pick<AdminTypes.Collection, 'updatedAt'>
    & { productsCount?: AdminTypes.Maybe<Pick<AdminTypes.Count, 'count'>> }
  )>, productVariantsCount?: AdminTypes.Maybe<Pick<AdminTypes.Count, 'count'>> };

export type CollectionVariantsQueryVariables = AdminTypes.Exact<{
  collection: AdminTypes.Scalars['ID']['input'];
  after?: AdminTypes.InputMaybe<AdminTypes.Scalars['String']['input']>;
}>;


export type CollectionVariantsQuery = { collection?: AdminTypes.Maybe<{ products: { nodes: Array<{ variants: { nodes: Array<Pick<AdminTypes.ProductVariant, 'id'>>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage'> } }>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> } }> };

export type BundlesQueryVariables = AdminTypes.Exact<{
  after?: AdminTypes.InputMaybe<AdminTypes.Scalars['String']['input']>;
}>;


export type BundlesQuery = { productVariants: { nodes: Array<Pick<AdminTypes.ProductVariant, 'id' | 'requiresComponents'>>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> } };

export type DeliveryOptionsQueryVariables = AdminTypes.Exact<{
  input: AdminTypes.DraftOrderAvailableDeliveryOptionsInput;
}>;


export type DeliveryOptionsQuery = { draftOrderAvailableDeliveryOptions: { availableShippingRates: Array<(
      Pick<AdminTypes.DraftOrderShippingRate, 'handle' | 'title'>
      & { price: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }
    )> } };

export type CalculateDraftMutationVariables = AdminTypes.Exact<{
  input: AdminTypes.DraftOrderInput;
}>;


export type CalculateDraftMutation = { draftOrderCalculate?: AdminTypes.Maybe<{ calculatedDraftOrder?: AdminTypes.Maybe<{ totalShippingPriceSet: { presentmentMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> } }>, userErrors: Array<Pick<AdminTypes.UserError, 'field' | 'message'>> }> };

export type InstallationQueryVariables = AdminTypes.Exact<{ [key: string]: never; }>;


export type InstallationQuery = { currentAppInstallation: Pick<AdminTypes.AppInstallation, 'id'> };

export type PublishBarMutationVariables = AdminTypes.Exact<{
  metafields: Array<AdminTypes.MetafieldsSetInput> | AdminTypes.MetafieldsSetInput;
}>;


export type PublishBarMutation = { metafieldsSet?: AdminTypes.Maybe<{ metafields?: AdminTypes.Maybe<Array<Pick<AdminTypes.Metafield, 'id'>>>, userErrors: Array<Pick<AdminTypes.MetafieldsSetUserError, 'code' | 'message'>> }> };

export type BasketsQueryVariables = AdminTypes.Exact<{
  after?: AdminTypes.InputMaybe<AdminTypes.Scalars['String']['input']>;
}>;


export type BasketsQuery = { orders: { nodes: Array<(
      Pick<AdminTypes.Order, 'id' | 'createdAt' | 'test' | 'cancelledAt' | 'requiresShipping' | 'taxesIncluded'>
      & { subtotalPriceSet?: AdminTypes.Maybe<{ shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }>, shippingLine?: AdminTypes.Maybe<{ discountedPriceSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> }, taxLines: Array<{ priceSet: { shopMoney: Pick<AdminTypes.MoneyV2, 'amount' | 'currencyCode'> } }> }> }
    )>, pageInfo: Pick<AdminTypes.PageInfo, 'hasNextPage' | 'endCursor'> } };

export type ThemeSettingsQueryVariables = AdminTypes.Exact<{ [key: string]: never; }>;


export type ThemeSettingsQuery = { themes?: AdminTypes.Maybe<{ nodes: Array<{ files?: AdminTypes.Maybe<{ nodes: Array<{ body: Pick<AdminTypes.OnlineStoreThemeFileBodyText, 'content'> }> }> }> }> };

interface GeneratedQueryTypes {
  "#graphql\n  query Variants($ids: [ID!]!, $publicationId: ID!, $country: CountryCode!) {\n    nodes(ids: $ids) {\n      ... on ProductVariant {\n        ...VariantWhole\n      }\n    }\n  }\n  #graphql\n  fragment VariantWhole on ProductVariant {\n    ...VariantFacts\n    inventoryItem {\n      id\n      tracked\n      inventoryLevels(first: 10, includeInactive: true) {\n        nodes {\n          ...LevelFacts\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n    sellingPlanGroups(first: 2) {\n      nodes {\n        sellingPlans(first: 2) {\n          nodes {\n            category\n          }\n        }\n      }\n    }\n  }\n\n  #graphql\n  fragment VariantFacts on ProductVariant {\n    id\n    title\n    position\n    sku\n    barcode\n    price\n    inventoryPolicy\n    availableForSale\n    sellableOnlineQuantity\n    requiresComponents\n    publishedOnPublication(publicationId: $publicationId)\n    contextualPricing(context: { country: $country }) {\n      quantityRule {\n        minimum\n      }\n    }\n    product {\n      ...ProductFacts\n    }\n  }\n\n  #graphql\n  fragment LevelFacts on InventoryLevel {\n    id\n    isActive\n    updatedAt\n    location {\n      id\n    }\n    quantities(\n      names: [\"available\", \"committed\", \"on_hand\", \"incoming\", \"reserved\", \"damaged\", \"safety_stock\", \"quality_control\"]\n    ) {\n      name\n      quantity\n    }\n  }\n\n  #graphql\n  fragment ProductFacts on Product {\n    id\n    title\n    handle\n    status\n    publishedOnPublication(publicationId: $publicationId)\n    isGiftCard\n    requiresSellingPlan\n    productType\n    vendor\n    featuredMedia {\n      preview {\n        image {\n          url\n        }\n      }\n    }\n  }\n\n": {return: VariantsQuery, variables: VariantsQueryVariables},
  "#graphql\n  query ItemVariants($ids: [ID!]!) {\n    nodes(ids: $ids) {\n      ... on InventoryItem {\n        id\n        variants(first: 2) {\n          nodes {\n            id\n          }\n        }\n      }\n    }\n  }\n": {return: ItemVariantsQuery, variables: ItemVariantsQueryVariables},
  "#graphql\n  query Levels($id: ID!, $after: String) {\n    inventoryItem(id: $id) {\n      inventoryLevels(first: 100, after: $after, includeInactive: true) {\n        nodes {\n          ...LevelFacts\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n  #graphql\n  fragment LevelFacts on InventoryLevel {\n    id\n    isActive\n    updatedAt\n    location {\n      id\n    }\n    quantities(\n      names: [\"available\", \"committed\", \"on_hand\", \"incoming\", \"reserved\", \"damaged\", \"safety_stock\", \"quality_control\"]\n    ) {\n      name\n      quantity\n    }\n  }\n\n": {return: LevelsQuery, variables: LevelsQueryVariables},
  "#graphql\n  query ProductOutline($id: ID!, $after: String, $publicationId: ID!) {\n    product(id: $id) {\n      ...ProductFacts\n      variants(first: 250, after: $after) {\n        nodes {\n          ...VariantOutline\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n  #graphql\n  fragment ProductFacts on Product {\n    id\n    title\n    handle\n    status\n    publishedOnPublication(publicationId: $publicationId)\n    isGiftCard\n    requiresSellingPlan\n    productType\n    vendor\n    featuredMedia {\n      preview {\n        image {\n          url\n        }\n      }\n    }\n  }\n\n  #graphql\n  fragment VariantOutline on ProductVariant {\n    id\n    title\n    position\n    sku\n    barcode\n    price\n    inventoryPolicy\n    availableForSale\n    sellableOnlineQuantity\n    publishedOnPublication(publicationId: $publicationId)\n  }\n\n": {return: ProductOutlineQuery, variables: ProductOutlineQueryVariables},
  "#graphql\n  query PublicationPage($after: String, $publicationId: ID!) {\n    productVariants(first: 250, after: $after) {\n      nodes {\n        id\n        availableForSale\n        publishedOnPublication(publicationId: $publicationId)\n        product {\n          status\n          publishedOnPublication(publicationId: $publicationId)\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": {return: PublicationPageQuery, variables: PublicationPageQueryVariables},
  "#graphql\n  query Shop {\n    shop {\n      id\n      name\n      myshopifyDomain\n      currencyCode\n      ianaTimezone\n      primaryDomain {\n        url\n      }\n      billingAddress {\n        countryCodeV2\n      }\n    }\n  }\n": {return: ShopQuery, variables: ShopQueryVariables},
  "#graphql\n  query Scopes {\n    currentAppInstallation {\n      accessScopes {\n        handle\n      }\n    }\n  }\n": {return: ScopesQuery, variables: ScopesQueryVariables},
  "#graphql\n  query Publications($after: String) {\n    publications(first: 20, after: $after, catalogType: APP) {\n      nodes {\n        id\n        catalog {\n          title\n        }\n        channels(first: 3) {\n          nodes {\n            handle\n            name\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": {return: PublicationsQuery, variables: PublicationsQueryVariables},
  "#graphql\n  query Locations($after: String) {\n    locations(first: 100, after: $after, includeInactive: true, includeLegacy: true) {\n      nodes {\n        id\n        name\n        isActive\n        fulfillsOnlineOrders\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": {return: LocationsQuery, variables: LocationsQueryVariables},
  "#graphql\n  query Catalogue($publicationId: ID!, $country: CountryCode!) {\n    productVariants {\n      edges {\n        node {\n          ...VariantFacts\n          inventoryItem {\n            id\n            tracked\n            inventoryLevels(includeInactive: true) {\n              edges {\n                node {\n                  ...LevelFacts\n                }\n              }\n            }\n          }\n          sellingPlanGroups {\n            edges {\n              node {\n                id\n                sellingPlans {\n                  edges {\n                    node {\n                      id\n                      category\n                    }\n                  }\n                }\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n  #graphql\n  fragment VariantFacts on ProductVariant {\n    id\n    title\n    position\n    sku\n    barcode\n    price\n    inventoryPolicy\n    availableForSale\n    sellableOnlineQuantity\n    requiresComponents\n    publishedOnPublication(publicationId: $publicationId)\n    contextualPricing(context: { country: $country }) {\n      quantityRule {\n        minimum\n      }\n    }\n    product {\n      ...ProductFacts\n    }\n  }\n\n  #graphql\n  fragment LevelFacts on InventoryLevel {\n    id\n    isActive\n    updatedAt\n    location {\n      id\n    }\n    quantities(\n      names: [\"available\", \"committed\", \"on_hand\", \"incoming\", \"reserved\", \"damaged\", \"safety_stock\", \"quality_control\"]\n    ) {\n      name\n      quantity\n    }\n  }\n\n  #graphql\n  fragment ProductFacts on Product {\n    id\n    title\n    handle\n    status\n    publishedOnPublication(publicationId: $publicationId)\n    isGiftCard\n    requiresSellingPlan\n    productType\n    vendor\n    featuredMedia {\n      preview {\n        image {\n          url\n        }\n      }\n    }\n  }\n\n": {return: CatalogueQuery, variables: CatalogueQueryVariables},
  "#graphql\n  query BulkOperation($id: ID!) {\n    bulkOperation(id: $id) {\n      id\n      status\n      errorCode\n      objectCount\n      rootObjectCount\n      url\n      partialDataUrl\n      type\n    }\n  }\n": {return: BulkOperationQuery, variables: BulkOperationQueryVariables},
  "#graphql\n  query ShippingShop {\n    shop {\n      currencyCode\n      taxesIncluded\n      features {\n        marketDrivenShipping\n      }\n    }\n  }\n": {return: ShippingShopQuery, variables: ShippingShopQueryVariables},
  "#graphql\n  query DeliveryProfiles($after: String) {\n    deliveryProfiles(first: 10, after: $after) {\n      nodes {\n        id\n        name\n        version\n        default\n        coversAllItems\n        productVariantsCount {\n          count\n        }\n        profileLocationGroups {\n          locationGroup {\n            id\n            locations(first: 25) {\n              nodes {\n                id\n              }\n            }\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": {return: DeliveryProfilesQuery, variables: DeliveryProfilesQueryVariables},
  "#graphql\n  query ProfileOwners($merchantOwnedOnly: Boolean!, $after: String) {\n    deliveryProfiles(first: 25, after: $after, merchantOwnedOnly: $merchantOwnedOnly) {\n      nodes {\n        id\n        activeMethodDefinitionsCount\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": {return: ProfileOwnersQuery, variables: ProfileOwnersQueryVariables},
  "#graphql\n  query DeliveryZones($profile: ID!, $group: ID!, $first: Int!, $after: String, $methods: Int!, $methodsAfter: String) {\n    deliveryProfile(id: $profile) {\n      profileLocationGroups(locationGroupId: $group) {\n        locationGroupZones(first: $first, after: $after) {\n          edges {\n            cursor\n            node {\n              zone {\n                countries {\n                  code {\n                    countryCode\n                    restOfWorld\n                  }\n                  provinces {\n                    code\n                  }\n                }\n              }\n              methodDefinitions(first: $methods, after: $methodsAfter) {\n                nodes {\n                  name\n                  active\n                  methodConditions {\n                    field\n                    operator\n                    conditionCriteria {\n                      __typename\n                      ... on MoneyV2 {\n                        ...ShippingMoney\n                      }\n                      ... on Weight {\n                        unit\n                        value\n                      }\n                    }\n                  }\n                  rateProvider {\n                    __typename\n                    ... on DeliveryRateDefinition {\n                      price {\n                        ...ShippingMoney\n                      }\n                    }\n                    ... on DeliveryParticipant {\n                      id\n                    }\n                  }\n                }\n                pageInfo {\n                  hasNextPage\n                  endCursor\n                }\n              }\n            }\n          }\n          pageInfo {\n            hasNextPage\n          }\n        }\n      }\n    }\n  }\n  #graphql\n  fragment ShippingMoney on MoneyV2 {\n    amount\n    currencyCode\n  }\n\n": {return: DeliveryZonesQuery, variables: DeliveryZonesQueryVariables},
  "#graphql\n  query ProfileItems($profile: ID!, $first: Int!, $after: String, $variants: Int!, $variantsAfter: String) {\n    deliveryProfile(id: $profile) {\n      profileItems(first: $first, after: $after) {\n        edges {\n          cursor\n          node {\n            variants(first: $variants, after: $variantsAfter) {\n              nodes {\n                id\n              }\n              pageInfo {\n                hasNextPage\n                endCursor\n              }\n            }\n          }\n        }\n        pageInfo {\n          hasNextPage\n        }\n      }\n    }\n  }\n": {return: ProfileItemsQuery, variables: ProfileItemsQueryVariables},
  "#graphql\n  query ShippingMarkets($after: String) {\n    markets(first: 5, after: $after) {\n      nodes {\n        id\n        name\n        status\n        conditions {\n          regionsCondition {\n            applicationLevel\n            regions(first: 50) {\n              nodes {\n                __typename\n                ... on MarketRegionCountry {\n                  code\n                }\n                ... on MarketRegionSubdivision {\n                  subdivision: code\n                  country {\n                    code\n                  }\n                }\n              }\n              pageInfo {\n                hasNextPage\n                endCursor\n              }\n            }\n          }\n        }\n        currencySettings {\n          baseCurrency {\n            currencyCode\n          }\n        }\n        priceInclusions {\n          inclusiveTaxPricingStrategy\n        }\n        delivery {\n          shipping {\n            isEnabled\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": {return: ShippingMarketsQuery, variables: ShippingMarketsQueryVariables},
  "#graphql\n  query MarketRegions($market: ID!, $after: String) {\n    market(id: $market) {\n      conditions {\n        regionsCondition {\n          regions(first: 250, after: $after) {\n            nodes {\n              __typename\n              ... on MarketRegionCountry {\n                code\n              }\n              ... on MarketRegionSubdivision {\n                subdivision: code\n                country {\n                  code\n                }\n              }\n            }\n            pageInfo {\n              hasNextPage\n              endCursor\n            }\n          }\n        }\n      }\n    }\n  }\n": {return: MarketRegionsQuery, variables: MarketRegionsQueryVariables},
  "#graphql\n  query MarketOptions($market: ID!, $first: Int!, $after: String) {\n    market(id: $market) {\n      delivery {\n        shipping {\n          optionDefinitions(first: $first, after: $after) {\n            nodes {\n              __typename\n              id\n              isActive\n              currency\n              freeDeliveryMinimumValue {\n                ...ShippingMoney\n              }\n              ... on DeliveryFlatRateOptionDefinition {\n                name\n                flatGroups: rateGroups(first: 4) {\n                  nodes {\n                    conditions {\n                      ...GroupConditions\n                    }\n                    rate {\n                      price {\n                        ...ShippingMoney\n                      }\n                    }\n                  }\n                  pageInfo {\n                    hasNextPage\n                  }\n                }\n              }\n              ... on DeliveryValueBasedOptionDefinition {\n                name\n                valueGroups: rateGroups(first: 4) {\n                  nodes {\n                    conditions {\n                      ...GroupConditions\n                    }\n                    rates(first: 10) {\n                      nodes {\n                        minValue {\n                          ...ShippingMoney\n                        }\n                        maxValue {\n                          ...ShippingMoney\n                        }\n                        price {\n                          ...ShippingMoney\n                        }\n                      }\n                      pageInfo {\n                        hasNextPage\n                      }\n                    }\n                  }\n                  pageInfo {\n                    hasNextPage\n                  }\n                }\n              }\n              ... on DeliveryWeightBasedOptionDefinition {\n                name\n                weightGroups: rateGroups(first: 4) {\n                  nodes {\n                    conditions {\n                      ...GroupConditions\n                    }\n                    rates(first: 10) {\n                      nodes {\n                        minWeight {\n                          unit\n                          value\n                        }\n                        maxWeight {\n                          unit\n                          value\n                        }\n                        price {\n                          ...ShippingMoney\n                        }\n                      }\n                      pageInfo {\n                        hasNextPage\n                      }\n                    }\n                  }\n                  pageInfo {\n                    hasNextPage\n                  }\n                }\n              }\n            }\n            pageInfo {\n              hasNextPage\n              endCursor\n            }\n          }\n        }\n      }\n    }\n  }\n  #graphql\n  fragment GroupConditions on DeliveryRateGroupConditions {\n    collections(first: 5) {\n      nodes {\n        id\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n    originLocations(first: 5) {\n      nodes {\n        id\n      }\n      pageInfo {\n        hasNextPage\n      }\n    }\n  }\n\n  #graphql\n  fragment ShippingMoney on MoneyV2 {\n    amount\n    currencyCode\n  }\n\n": {return: MarketOptionsQuery, variables: MarketOptionsQueryVariables},
  "#graphql\n  query ShippingDiscounts($query: String!, $after: String) {\n    discountNodes(first: 10, after: $after, query: $query) {\n      nodes {\n        id\n        discount {\n          __typename\n          ... on DiscountAutomaticFreeShipping {\n            title\n            status\n            startsAt\n            endsAt\n            appliesOnOneTimePurchase\n            maximumShippingPrice {\n              ...ShippingMoney\n            }\n            minimumRequirement {\n              ...FreeShippingMinimum\n            }\n            destinationSelection {\n              ...FreeShippingDestination\n            }\n            context {\n              ...DiscountFor\n            }\n            combinesWith {\n              ...Combination\n            }\n          }\n          ... on DiscountCodeFreeShipping {\n            title\n            status\n            startsAt\n            endsAt\n            appliesOnOneTimePurchase\n            appliesOncePerCustomer\n            usageLimit\n            codes(first: 10) {\n              nodes {\n                code\n              }\n              pageInfo {\n                hasNextPage\n              }\n            }\n            maximumShippingPrice {\n              ...ShippingMoney\n            }\n            minimumRequirement {\n              ...FreeShippingMinimum\n            }\n            destinationSelection {\n              ...FreeShippingDestination\n            }\n            context {\n              ...DiscountFor\n            }\n            combinesWith {\n              ...Combination\n            }\n          }\n          ... on DiscountAutomaticApp {\n            title\n            status\n            startsAt\n            endsAt\n            discountClasses\n            combinesWith {\n              ...Combination\n            }\n          }\n          ... on DiscountCodeApp {\n            title\n            status\n            startsAt\n            endsAt\n            discountClasses\n            combinesWith {\n              ...Combination\n            }\n          }\n          ... on DiscountAutomaticBasic {\n            title\n            status\n            startsAt\n            endsAt\n            discountClasses\n            combinesWith {\n              ...Combination\n            }\n          }\n          ... on DiscountAutomaticBxgy {\n            title\n            status\n            startsAt\n            endsAt\n            discountClasses\n            combinesWith {\n              ...Combination\n            }\n          }\n          ... on DiscountCodeBasic {\n            title\n            status\n            startsAt\n            endsAt\n            discountClasses\n            combinesWith {\n              ...Combination\n            }\n          }\n          ... on DiscountCodeBxgy {\n            title\n            status\n            startsAt\n            endsAt\n            discountClasses\n            combinesWith {\n              ...Combination\n            }\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n  #graphql\n  fragment FreeShippingMinimum on DiscountMinimumRequirement {\n    __typename\n    ... on DiscountMinimumQuantity {\n      greaterThanOrEqualToQuantity\n    }\n    ... on DiscountMinimumSubtotal {\n      greaterThanOrEqualToSubtotal {\n        ...ShippingMoney\n      }\n    }\n  }\n  fragment FreeShippingDestination on DiscountShippingDestinationSelection {\n    __typename\n    ... on DiscountCountries {\n      countries\n      includeRestOfWorld\n    }\n    ... on DiscountCountryAll {\n      allCountries\n    }\n  }\n  fragment DiscountFor on DiscountContext {\n    __typename\n    ... on DiscountBuyerSelectionAll {\n      all\n    }\n    ... on DiscountMarkets {\n      markets(first: 10) {\n        nodes {\n          id\n        }\n        pageInfo {\n          hasNextPage\n        }\n      }\n    }\n  }\n\n  #graphql\n  fragment Combination on DiscountCombinesWith {\n    orderDiscounts\n    productDiscounts\n    shippingDiscounts\n  }\n\n  #graphql\n  fragment ShippingMoney on MoneyV2 {\n    amount\n    currencyCode\n  }\n\n": {return: ShippingDiscountsQuery, variables: ShippingDiscountsQueryVariables},
  "#graphql\n  query DeliveryCustomizations($after: String) {\n    deliveryCustomizations(first: 25, after: $after) {\n      nodes {\n        enabled\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": {return: DeliveryCustomizationsQuery, variables: DeliveryCustomizationsQueryVariables},
  "#graphql\n  query ConstraintRules {\n    fulfillmentConstraintRules {\n      id\n    }\n  }\n": {return: ConstraintRulesQuery, variables: ConstraintRulesQueryVariables},
  "#graphql\n  query CollectionMark($collection: ID!) {\n    collection(id: $collection) {\n      updatedAt\n      productsCount {\n        count\n      }\n    }\n    productVariantsCount(limit: null) {\n      count\n    }\n  }\n": {return: CollectionMarkQuery, variables: CollectionMarkQueryVariables},
  "#graphql\n  query CollectionVariants($collection: ID!, $after: String) {\n    collection(id: $collection) {\n      products(first: 10, after: $after) {\n        nodes {\n          variants(first: 50) {\n            nodes {\n              id\n            }\n            pageInfo {\n              hasNextPage\n            }\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": {return: CollectionVariantsQuery, variables: CollectionVariantsQueryVariables},
  "#graphql\n  query Bundles($after: String) {\n    productVariants(first: 100, after: $after, query: \"requires_components:true\") {\n      nodes {\n        id\n        requiresComponents\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": {return: BundlesQuery, variables: BundlesQueryVariables},
  "#graphql\n  query DeliveryOptions($input: DraftOrderAvailableDeliveryOptionsInput!) {\n    draftOrderAvailableDeliveryOptions(input: $input) {\n      availableShippingRates {\n        handle\n        title\n        price {\n          ...ShippingMoney\n        }\n      }\n    }\n  }\n  #graphql\n  fragment ShippingMoney on MoneyV2 {\n    amount\n    currencyCode\n  }\n\n": {return: DeliveryOptionsQuery, variables: DeliveryOptionsQueryVariables},
  "#graphql\n  query Installation {\n    currentAppInstallation {\n      id\n    }\n  }\n": {return: InstallationQuery, variables: InstallationQueryVariables},
  "#graphql\n  query Baskets($after: String) {\n    orders(first: 100, after: $after, sortKey: CREATED_AT) {\n      nodes {\n        id\n        createdAt\n        test\n        cancelledAt\n        requiresShipping\n        taxesIncluded\n        subtotalPriceSet {\n          shopMoney {\n            ...ShippingMoney\n          }\n        }\n        shippingLine {\n          discountedPriceSet {\n            shopMoney {\n              ...ShippingMoney\n            }\n          }\n          taxLines {\n            priceSet {\n              shopMoney {\n                ...ShippingMoney\n              }\n            }\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n  #graphql\n  fragment ShippingMoney on MoneyV2 {\n    amount\n    currencyCode\n  }\n\n": {return: BasketsQuery, variables: BasketsQueryVariables},
  "#graphql\n  query ThemeSettings {\n    themes(first: 1, roles: [MAIN]) {\n      nodes {\n        files(first: 1, filenames: [\"config/settings_data.json\"]) {\n          nodes {\n            body {\n              ... on OnlineStoreThemeFileBodyText {\n                content\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n": {return: ThemeSettingsQuery, variables: ThemeSettingsQueryVariables},
}

interface GeneratedMutationTypes {
  "#graphql\n  mutation StartCatalogue($query: String!) {\n    bulkOperationRunQuery(query: $query, groupObjects: true) {\n      bulkOperation {\n        id\n        status\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": {return: StartCatalogueMutation, variables: StartCatalogueMutationVariables},
  "#graphql\n  mutation AdjustStock($input: InventoryAdjustQuantitiesInput!, $key: String!) {\n    inventoryAdjustQuantities(input: $input) @idempotent(key: $key) {\n      inventoryAdjustmentGroup {\n        id\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": {return: AdjustStockMutation, variables: AdjustStockMutationVariables},
  "#graphql\n  mutation SetStock($input: InventorySetQuantitiesInput!, $key: String!) {\n    inventorySetQuantities(input: $input) @idempotent(key: $key) {\n      inventoryAdjustmentGroup {\n        id\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": {return: SetStockMutation, variables: SetStockMutationVariables},
  "#graphql\n  mutation CalculateDraft($input: DraftOrderInput!) {\n    draftOrderCalculate(input: $input) {\n      calculatedDraftOrder {\n        totalShippingPriceSet {\n          presentmentMoney {\n            ...ShippingMoney\n          }\n        }\n      }\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n  #graphql\n  fragment ShippingMoney on MoneyV2 {\n    amount\n    currencyCode\n  }\n\n": {return: CalculateDraftMutation, variables: CalculateDraftMutationVariables},
  "#graphql\n  mutation PublishBar($metafields: [MetafieldsSetInput!]!) {\n    metafieldsSet(metafields: $metafields) {\n      metafields {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": {return: PublishBarMutation, variables: PublishBarMutationVariables},
}
declare module '@shopify/admin-api-client' {
  type InputMaybe<T> = AdminTypes.InputMaybe<T>;
  interface AdminQueries extends GeneratedQueryTypes {}
  interface AdminMutations extends GeneratedMutationTypes {}
}
