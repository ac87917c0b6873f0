/** Every document that we send to Shopify's Admin API. Types: generated/ (`npm run generate`);
 *  tests/contracts/graphql-documents.test.ts validates each against the real schema and the scopes we ask for. */
export * from './shipping-queries.ts'

const productFacts = `#graphql
  fragment ProductFacts on Product {
    id
    title
    handle
    status
    publishedOnPublication(publicationId: $publicationId)
    isGiftCard
    requiresSellingPlan
    productType
    vendor
    featuredMedia {
      preview {
        image {
          url
        }
      }
    }
  }
`

const levelFacts = `#graphql
  fragment LevelFacts on InventoryLevel {
    id
    isActive
    updatedAt
    location {
      id
    }
    quantities(
      names: ["available", "committed", "on_hand", "incoming", "reserved", "damaged", "safety_stock", "quality_control"]
    ) {
      name
      quantity
    }
  }
`

/** All of a variant but its levels and plans, which a bulk operation must reach in its own way. */
const variantFacts = `#graphql
  fragment VariantFacts on ProductVariant {
    id
    title
    position
    sku
    barcode
    price
    inventoryPolicy
    availableForSale
    sellableOnlineQuantity
    requiresComponents
    publishedOnPublication(publicationId: $publicationId)
    contextualPricing(context: { country: $country }) {
      quantityRule {
        minimum
      }
    }
    product {
      ...ProductFacts
    }
  }
`

/** One page of levels is enough but for shops of many locations; the rest is fetched by `levelsDocument`. */
const variantWhole = `#graphql
  fragment VariantWhole on ProductVariant {
    ...VariantFacts
    inventoryItem {
      id
      tracked
      inventoryLevels(first: 10, includeInactive: true) {
        nodes {
          ...LevelFacts
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
    sellingPlanGroups(first: 2) {
      nodes {
        sellingPlans(first: 2) {
          nodes {
            category
          }
        }
      }
    }
  }
`

/** Every scalar that decides whether our snapshot is behind: costs a point where the whole costs twenty. */
const variantOutline = `#graphql
  fragment VariantOutline on ProductVariant {
    id
    title
    position
    sku
    barcode
    price
    inventoryPolicy
    availableForSale
    sellableOnlineQuantity
    publishedOnPublication(publicationId: $publicationId)
  }
`

export const variantsDocument = `#graphql
  query Variants($ids: [ID!]!, $publicationId: ID!, $country: CountryCode!) {
    nodes(ids: $ids) {
      ... on ProductVariant {
        ...VariantWhole
      }
    }
  }
  ${variantWhole}
  ${variantFacts}
  ${levelFacts}
  ${productFacts}
` as const

export const itemVariantsDocument = `#graphql
  query ItemVariants($ids: [ID!]!) {
    nodes(ids: $ids) {
      ... on InventoryItem {
        id
        variants(first: 2) {
          nodes {
            id
          }
        }
      }
    }
  }
` as const

export const levelsDocument = `#graphql
  query Levels($id: ID!, $after: String) {
    inventoryItem(id: $id) {
      inventoryLevels(first: 100, after: $after, includeInactive: true) {
        nodes {
          ...LevelFacts
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
  ${levelFacts}
` as const

export const productOutlineDocument = `#graphql
  query ProductOutline($id: ID!, $after: String, $publicationId: ID!) {
    product(id: $id) {
      ...ProductFacts
      variants(first: 250, after: $after) {
        nodes {
          ...VariantOutline
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
  ${productFacts}
  ${variantOutline}
` as const

/** What has no webhook: asked of the whole catalogue, page by page. */
export const publicationPageDocument = `#graphql
  query PublicationPage($after: String, $publicationId: ID!) {
    productVariants(first: 250, after: $after) {
      nodes {
        id
        availableForSale
        publishedOnPublication(publicationId: $publicationId)
        product {
          status
          publishedOnPublication(publicationId: $publicationId)
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
` as const

export const shopDocument = `#graphql
  query Shop {
    shop {
      id
      name
      myshopifyDomain
      currencyCode
      ianaTimezone
      primaryDomain {
        url
      }
      billingAddress {
        countryCodeV2
      }
    }
  }
` as const

export const scopesDocument = `#graphql
  query Scopes {
    currentAppInstallation {
      accessScopes {
        handle
      }
    }
  }
` as const

export const publicationsDocument = `#graphql
  query Publications($after: String) {
    publications(first: 20, after: $after, catalogType: APP) {
      nodes {
        id
        catalog {
          title
        }
        channels(first: 3) {
          nodes {
            handle
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
` as const

export const locationsDocument = `#graphql
  query Locations($after: String) {
    locations(first: 100, after: $after, includeInactive: true, includeLegacy: true) {
      nodes {
        id
        name
        isActive
        fulfillsOnlineOrders
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
` as const

/** The query of the bulk operation: four connections, two deep, as Shopify allows five and two.
 *  Its variables are written into the text (bulk operations take none). */
export const catalogueDocument = `#graphql
  query Catalogue($publicationId: ID!, $country: CountryCode!) {
    productVariants {
      edges {
        node {
          ...VariantFacts
          inventoryItem {
            id
            tracked
            inventoryLevels(includeInactive: true) {
              edges {
                node {
                  ...LevelFacts
                }
              }
            }
          }
          sellingPlanGroups {
            edges {
              node {
                id
                sellingPlans {
                  edges {
                    node {
                      id
                      category
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
  ${variantFacts}
  ${levelFacts}
  ${productFacts}
` as const

export const startCatalogueDocument = `#graphql
  mutation StartCatalogue($query: String!) {
    bulkOperationRunQuery(query: $query, groupObjects: true) {
      bulkOperation {
        id
        status
      }
      userErrors {
        code
        field
        message
      }
    }
  }
` as const

export const bulkOperationDocument = `#graphql
  query BulkOperation($id: ID!) {
    bulkOperation(id: $id) {
      id
      status
      errorCode
      objectCount
      rootObjectCount
      url
      partialDataUrl
      type
    }
  }
` as const

/** All of it or nothing. The key makes a repetition answer what the first request did. */
export const adjustStockDocument = `#graphql
  mutation AdjustStock($input: InventoryAdjustQuantitiesInput!, $key: String!) {
    inventoryAdjustQuantities(input: $input) @idempotent(key: $key) {
      inventoryAdjustmentGroup {
        id
      }
      userErrors {
        code
        field
        message
      }
    }
  }
` as const

export const setStockDocument = `#graphql
  mutation SetStock($input: InventorySetQuantitiesInput!, $key: String!) {
    inventorySetQuantities(input: $input) @idempotent(key: $key) {
      inventoryAdjustmentGroup {
        id
      }
      userErrors {
        code
        field
        message
      }
    }
  }
` as const
