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
}

interface GeneratedMutationTypes {
  "#graphql\n  mutation StartCatalogue($query: String!) {\n    bulkOperationRunQuery(query: $query, groupObjects: true) {\n      bulkOperation {\n        id\n        status\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": {return: StartCatalogueMutation, variables: StartCatalogueMutationVariables},
  "#graphql\n  mutation AdjustStock($input: InventoryAdjustQuantitiesInput!, $key: String!) {\n    inventoryAdjustQuantities(input: $input) @idempotent(key: $key) {\n      inventoryAdjustmentGroup {\n        id\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": {return: AdjustStockMutation, variables: AdjustStockMutationVariables},
  "#graphql\n  mutation SetStock($input: InventorySetQuantitiesInput!, $key: String!) {\n    inventorySetQuantities(input: $input) @idempotent(key: $key) {\n      inventoryAdjustmentGroup {\n        id\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": {return: SetStockMutation, variables: SetStockMutationVariables},
}
declare module '@shopify/admin-api-client' {
  type InputMaybe<T> = AdminTypes.InputMaybe<T>;
  interface AdminQueries extends GeneratedQueryTypes {}
  interface AdminMutations extends GeneratedMutationTypes {}
}
