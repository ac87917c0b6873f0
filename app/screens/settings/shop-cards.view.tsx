import { useLocale, useWords } from '../../i18n/index.ts'
import { Bullets, Card, DataList, EmptyState, Link, Table, Text, Time } from '../../ui/index.ts'
import { settingsWords } from './settings.words.ts'

export type ShopFacts = {
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
          { id: 'domain', term: words.domain, value: shop.domain },
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

export function AccessCard({ scopes }: { scopes: string[] }) {
  const words = useWords(settingsWords).access
  const said: Partial<Record<string, string>> = words.scopes
  if (scopes.length === 0)
    return (
      <Card>
        <Text>{words.none}</Text>
      </Card>
    )
  return (
    <Card>
      <Bullets items={scopes.map((scope) => ({ id: scope, content: said[scope] ?? scope }))} />
    </Card>
  )
}
