import { useLocale, useWords } from '../../i18n/index.ts'
import {
  Banner,
  Bullets,
  Card,
  DataList,
  EmptyState,
  Link,
  Stack,
  Table,
  Text,
  Time,
} from '../../ui/index.ts'
import { settingsWords } from './settings.words.ts'

export type ShopFacts = {
  platform: 'shopify' | 'prestashop'
  name: string
  domain: string
  storefrontUrl: string | null
  country: string
  currency: string
  timeZone: string
  scopes: string[]
  installedAt: string
  wholeReadAt: string | null
}
export type LocationLine = {
  locationId: string
  name: string
  isActive: boolean
  online: boolean
  readAt: string
}

export function ShopCard({ shop }: { shop: ShopFacts }) {
  const words = useWords(settingsWords).shop
  return (
    <Card>
      <DataList
        items={[
          { id: 'name', term: words.name, value: shop.name },
          { id: 'domain', term: words.domain[shop.platform], value: shop.domain },
          {
            id: 'storefront',
            term: words.storefront,
            value: shop.storefrontUrl ? (
              <Link to={shop.storefrontUrl} external>
                {new URL(shop.storefrontUrl).host}
              </Link>
            ) : (
              '–'
            ),
          },
          { id: 'currency', term: words.currency, value: shop.currency },
          { id: 'zone', term: words.timeZone, value: shop.timeZone },
          { id: 'installed', term: words.installed, value: <Time at={shop.installedAt} /> },
          {
            id: 'read',
            term: words.read,
            value: shop.wholeReadAt ? <Time at={shop.wholeReadAt} /> : words.never,
          },
        ]}
      />
    </Card>
  )
}

export function LocationsCard({ locations }: { locations: LocationLine[] }) {
  const words = useWords(settingsWords).locations
  const state = ({ isActive, online }: LocationLine) =>
    isActive ? (online ? words.serves : words.doesnt) : words.closed
  return (
    <Card title={words.title} flush>
      <Table
        caption={words.caption}
        columns={[
          { id: 'name', label: words.name, phone: 'first' },
          { id: 'online', label: words.online },
          { id: 'read', label: words.readAt, align: 'end' },
        ]}
        rows={locations.map((location) => ({
          id: location.locationId,
          cells: { name: location.name, online: state(location), read: <Time at={location.readAt} /> },
        }))}
        empty={<EmptyState title={words.none} />}
      />
    </Card>
  )
}

export function CountryCard({ country }: { country: string }) {
  const words = useWords(settingsWords).country
  const locale = useLocale()
  const name = new Intl.DisplayNames([locale], { type: 'region' }).of(country) ?? country
  return (
    <Card>
      <DataList items={[{ id: 'country', term: words.label, value: name }]} />
      <Text tone="subdued">{words.fixed}</Text>
    </Card>
  )
}

type AccessProps = { platform: 'shopify' | 'prestashop'; scopes: string[]; wantsWrite: boolean }

/** What we may do; the right that the common stock needs and isn't granted is a step to take. */
export function AccessCard({ platform, scopes, wantsWrite }: AccessProps) {
  const words = useWords(settingsWords).access
  const said: Partial<Record<string, string>> = words.scopes
  if (platform === 'prestashop')
    return (
      <Card>
        <Bullets
          items={(['items', 'orders', 'write'] as const).map((id) => ({ id, content: words.module[id] }))}
        />
      </Card>
    )
  if (scopes.length === 0)
    return (
      <Card>
        <Text>{words.none}</Text>
      </Card>
    )
  return (
    <Card data-testid="access">
      {wantsWrite && !scopes.includes('write_inventory') ? <Grant /> : null}
      <Bullets items={scopes.map((scope) => ({ id: scope, content: said[scope] ?? scope }))} />
    </Card>
  )
}

/** Shopify asks for a new right when the app is opened; a person who may grant it must be there. */
function Grant() {
  const words = useWords(settingsWords).access.grant
  return (
    <Banner tone="attention" title={words.title} data-testid="grant">
      <Stack>
        <Text>{words.why}</Text>
        <Bullets
          ordered
          items={(['open', 'accept', 'back'] as const).map((id) => ({ id, content: words[id] }))}
        />
      </Stack>
    </Banner>
  )
}
