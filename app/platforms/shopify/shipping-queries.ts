/** The documents about shipping: what the shop charges and gives away, what its checkout would answer, what we publish.
 *  Pages are small: a connection in a connection costs the product of their sizes, and one query may cost 1,000. */

const money = `#graphql
  fragment ShippingMoney on MoneyV2 {
    amount
    currencyCode
  }
`

export const shippingShopDocument = `#graphql
  query ShippingShop {
    shop {
      currencyCode
      taxesIncluded
      features {
        marketDrivenShipping
      }
    }
  }
` as const

export const deliveryProfilesDocument = `#graphql
  query DeliveryProfiles($after: String) {
    deliveryProfiles(first: 10, after: $after) {
      nodes {
        id
        name
        version
        default
        coversAllItems
        productVariantsCount {
          count
        }
        profileLocationGroups {
          locationGroup {
            id
            locations(first: 25) {
              nodes {
                id
              }
            }
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

/** Whose a profile is isn't a field: an app's are those that the merchant's list lacks. */
export const profileOwnersDocument = `#graphql
  query ProfileOwners($merchantOwnedOnly: Boolean!, $after: String) {
    deliveryProfiles(first: 25, after: $after, merchantOwnedOnly: $merchantOwnedOnly) {
      nodes {
        id
        activeMethodDefinitionsCount
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
` as const

export const deliveryZonesDocument = `#graphql
  query DeliveryZones($profile: ID!, $group: ID!, $first: Int!, $after: String, $methods: Int!, $methodsAfter: String) {
    deliveryProfile(id: $profile) {
      profileLocationGroups(locationGroupId: $group) {
        locationGroupZones(first: $first, after: $after) {
          edges {
            cursor
            node {
              zone {
                countries {
                  code {
                    countryCode
                    restOfWorld
                  }
                  provinces {
                    code
                  }
                }
              }
              methodDefinitions(first: $methods, after: $methodsAfter) {
                nodes {
                  name
                  active
                  methodConditions {
                    field
                    operator
                    conditionCriteria {
                      __typename
                      ... on MoneyV2 {
                        ...ShippingMoney
                      }
                      ... on Weight {
                        unit
                        value
                      }
                    }
                  }
                  rateProvider {
                    __typename
                    ... on DeliveryRateDefinition {
                      price {
                        ...ShippingMoney
                      }
                    }
                    ... on DeliveryParticipant {
                      id
                    }
                  }
                }
                pageInfo {
                  hasNextPage
                  endCursor
                }
              }
            }
          }
          pageInfo {
            hasNextPage
          }
        }
      }
    }
  }
  ${money}
` as const

/** The variants that a profile owns, by product. */
export const profileItemsDocument = `#graphql
  query ProfileItems($profile: ID!, $first: Int!, $after: String, $variants: Int!, $variantsAfter: String) {
    deliveryProfile(id: $profile) {
      profileItems(first: $first, after: $after) {
        edges {
          cursor
          node {
            variants(first: $variants, after: $variantsAfter) {
              nodes {
                id
              }
              pageInfo {
                hasNextPage
                endCursor
              }
            }
          }
        }
        pageInfo {
          hasNextPage
        }
      }
    }
  }
` as const

export const shippingMarketsDocument = `#graphql
  query ShippingMarkets($after: String) {
    markets(first: 5, after: $after) {
      nodes {
        id
        name
        status
        conditions {
          regionsCondition {
            applicationLevel
            regions(first: 50) {
              nodes {
                __typename
                ... on MarketRegionCountry {
                  code
                }
                ... on MarketRegionSubdivision {
                  subdivision: code
                  country {
                    code
                  }
                }
              }
              pageInfo {
                hasNextPage
                endCursor
              }
            }
          }
        }
        currencySettings {
          baseCurrency {
            currencyCode
          }
        }
        priceInclusions {
          inclusiveTaxPricingStrategy
        }
        delivery {
          shipping {
            isEnabled
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

export const marketRegionsDocument = `#graphql
  query MarketRegions($market: ID!, $after: String) {
    market(id: $market) {
      conditions {
        regionsCondition {
          regions(first: 250, after: $after) {
            nodes {
              __typename
              ... on MarketRegionCountry {
                code
              }
              ... on MarketRegionSubdivision {
                subdivision: code
                country {
                  code
                }
              }
            }
            pageInfo {
              hasNextPage
              endCursor
            }
          }
        }
      }
    }
  }
` as const

const groupConditions = `#graphql
  fragment GroupConditions on DeliveryRateGroupConditions {
    collections(first: 5) {
      nodes {
        id
      }
      pageInfo {
        hasNextPage
      }
    }
    originLocations(first: 5) {
      nodes {
        id
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`

/** A market's own ways of delivery. Groups or rates beyond the page make the option unreadable to us. */
export const marketOptionsDocument = `#graphql
  query MarketOptions($market: ID!, $first: Int!, $after: String) {
    market(id: $market) {
      delivery {
        shipping {
          optionDefinitions(first: $first, after: $after) {
            nodes {
              __typename
              id
              isActive
              currency
              freeDeliveryMinimumValue {
                ...ShippingMoney
              }
              ... on DeliveryFlatRateOptionDefinition {
                name
                flatGroups: rateGroups(first: 4) {
                  nodes {
                    conditions {
                      ...GroupConditions
                    }
                    rate {
                      price {
                        ...ShippingMoney
                      }
                    }
                  }
                  pageInfo {
                    hasNextPage
                  }
                }
              }
              ... on DeliveryValueBasedOptionDefinition {
                name
                valueGroups: rateGroups(first: 4) {
                  nodes {
                    conditions {
                      ...GroupConditions
                    }
                    rates(first: 10) {
                      nodes {
                        minValue {
                          ...ShippingMoney
                        }
                        maxValue {
                          ...ShippingMoney
                        }
                        price {
                          ...ShippingMoney
                        }
                      }
                      pageInfo {
                        hasNextPage
                      }
                    }
                  }
                  pageInfo {
                    hasNextPage
                  }
                }
              }
              ... on DeliveryWeightBasedOptionDefinition {
                name
                weightGroups: rateGroups(first: 4) {
                  nodes {
                    conditions {
                      ...GroupConditions
                    }
                    rates(first: 10) {
                      nodes {
                        minWeight {
                          unit
                          value
                        }
                        maxWeight {
                          unit
                          value
                        }
                        price {
                          ...ShippingMoney
                        }
                      }
                      pageInfo {
                        hasNextPage
                      }
                    }
                  }
                  pageInfo {
                    hasNextPage
                  }
                }
              }
            }
            pageInfo {
              hasNextPage
              endCursor
            }
          }
        }
      }
    }
  }
  ${groupConditions}
  ${money}
` as const

const combination = `#graphql
  fragment Combination on DiscountCombinesWith {
    orderDiscounts
    productDiscounts
    shippingDiscounts
  }
`

/** Of whom a discount is for only the kind is asked, never who they are. */
const freeShippingParts = `#graphql
  fragment FreeShippingMinimum on DiscountMinimumRequirement {
    __typename
    ... on DiscountMinimumQuantity {
      greaterThanOrEqualToQuantity
    }
    ... on DiscountMinimumSubtotal {
      greaterThanOrEqualToSubtotal {
        ...ShippingMoney
      }
    }
  }
  fragment FreeShippingDestination on DiscountShippingDestinationSelection {
    __typename
    ... on DiscountCountries {
      countries
      includeRestOfWorld
    }
    ... on DiscountCountryAll {
      allCountries
    }
  }
  fragment DiscountFor on DiscountContext {
    __typename
    ... on DiscountBuyerSelectionAll {
      all
    }
    ... on DiscountMarkets {
      markets(first: 10) {
        nodes {
          id
        }
        pageInfo {
          hasNextPage
        }
      }
    }
  }
`

export const shippingDiscountsDocument = `#graphql
  query ShippingDiscounts($query: String!, $after: String) {
    discountNodes(first: 10, after: $after, query: $query) {
      nodes {
        id
        discount {
          __typename
          ... on DiscountAutomaticFreeShipping {
            title
            status
            startsAt
            endsAt
            appliesOnOneTimePurchase
            maximumShippingPrice {
              ...ShippingMoney
            }
            minimumRequirement {
              ...FreeShippingMinimum
            }
            destinationSelection {
              ...FreeShippingDestination
            }
            context {
              ...DiscountFor
            }
            combinesWith {
              ...Combination
            }
          }
          ... on DiscountCodeFreeShipping {
            title
            status
            startsAt
            endsAt
            appliesOnOneTimePurchase
            appliesOncePerCustomer
            usageLimit
            codes(first: 10) {
              nodes {
                code
              }
              pageInfo {
                hasNextPage
              }
            }
            maximumShippingPrice {
              ...ShippingMoney
            }
            minimumRequirement {
              ...FreeShippingMinimum
            }
            destinationSelection {
              ...FreeShippingDestination
            }
            context {
              ...DiscountFor
            }
            combinesWith {
              ...Combination
            }
          }
          ... on DiscountAutomaticApp {
            title
            status
            startsAt
            endsAt
            discountClasses
            combinesWith {
              ...Combination
            }
          }
          ... on DiscountCodeApp {
            title
            status
            startsAt
            endsAt
            discountClasses
            combinesWith {
              ...Combination
            }
          }
          ... on DiscountAutomaticBasic {
            title
            status
            startsAt
            endsAt
            discountClasses
            combinesWith {
              ...Combination
            }
          }
          ... on DiscountAutomaticBxgy {
            title
            status
            startsAt
            endsAt
            discountClasses
            combinesWith {
              ...Combination
            }
          }
          ... on DiscountCodeBasic {
            title
            status
            startsAt
            endsAt
            discountClasses
            combinesWith {
              ...Combination
            }
          }
          ... on DiscountCodeBxgy {
            title
            status
            startsAt
            endsAt
            discountClasses
            combinesWith {
              ...Combination
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
  ${freeShippingParts}
  ${combination}
  ${money}
` as const

export const deliveryCustomizationsDocument = `#graphql
  query DeliveryCustomizations($after: String) {
    deliveryCustomizations(first: 25, after: $after) {
      nodes {
        enabled
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
` as const

/** They decide which goods leave together, and so which rates add up. */
export const constraintRulesDocument = `#graphql
  query ConstraintRules {
    fulfillmentConstraintRules {
      id
    }
  }
` as const

/** Other values, other members: perhaps. The shop's count tells of a new variant of a product that is in it already. */
export const collectionMarkDocument = `#graphql
  query CollectionMark($collection: ID!) {
    collection(id: $collection) {
      updatedAt
      productsCount {
        count
      }
    }
    productVariantsCount(limit: null) {
      count
    }
  }
` as const

/** Which goods a market's rate for a collection is about. */
export const collectionVariantsDocument = `#graphql
  query CollectionVariants($collection: ID!, $after: String) {
    collection(id: $collection) {
      products(first: 10, after: $after) {
        nodes {
          variants(first: 50) {
            nodes {
              id
            }
            pageInfo {
              hasNextPage
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
` as const

/** Variants that are sold as their components only. */
export const bundlesDocument = `#graphql
  query Bundles($after: String) {
    productVariants(first: 100, after: $after, query: "requires_components:true") {
      nodes {
        id
        requiresComponents
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
` as const

/** The oracle: a query that makes nothing. Pickup and local delivery aren't shipping. */
export const deliveryOptionsDocument = `#graphql
  query DeliveryOptions($input: DraftOrderAvailableDeliveryOptionsInput!) {
    draftOrderAvailableDeliveryOptions(input: $input) {
      availableShippingRates {
        handle
        title
        price {
          ...ShippingMoney
        }
      }
    }
  }
  ${money}
` as const

/** What one of those options costs in the end, shipping discounts included. Nothing is saved. */
export const calculateDraftDocument = `#graphql
  mutation CalculateDraft($input: DraftOrderInput!) {
    draftOrderCalculate(input: $input) {
      calculatedDraftOrder {
        totalShippingPriceSet {
          presentmentMoney {
            ...ShippingMoney
          }
        }
      }
      userErrors {
        field
        message
      }
    }
  }
  ${money}
` as const

export const installationDocument = `#graphql
  query Installation {
    currentAppInstallation {
      id
    }
  }
` as const

export const publishBarDocument = `#graphql
  mutation PublishBar($metafields: [MetafieldsSetInput!]!) {
    metafieldsSet(metafields: $metafields) {
      metafields {
        id
      }
      userErrors {
        code
        message
      }
    }
  }
` as const

/** Amounts alone: nobody is named. Without `read_all_orders` the platform answers the last 60 days. */
export const basketsDocument = `#graphql
  query Baskets($after: String) {
    orders(first: 100, after: $after, sortKey: CREATED_AT) {
      nodes {
        id
        createdAt
        test
        cancelledAt
        requiresShipping
        taxesIncluded
        subtotalPriceSet {
          shopMoney {
            ...ShippingMoney
          }
        }
        shippingLine {
          discountedPriceSet {
            shopMoney {
              ...ShippingMoney
            }
          }
          taxLines {
            priceSet {
              shopMoney {
                ...ShippingMoney
              }
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
  ${money}
` as const

/** Whether the published theme has our embed switched on. */
export const themeSettingsDocument = `#graphql
  query ThemeSettings {
    themes(first: 1, roles: [MAIN]) {
      nodes {
        files(first: 1, filenames: ["config/settings_data.json"]) {
          nodes {
            body {
              ... on OnlineStoreThemeFileBodyText {
                content
              }
            }
          }
        }
      }
    }
  }
` as const
