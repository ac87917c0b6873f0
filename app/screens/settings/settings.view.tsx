import { type Locale, useFormat, useWords } from '../../i18n/index.ts'
import { Card, LinkButton, Page, Row, Setting, Text } from '../../ui/index.ts'
import { LanguageForm } from './language-form.view.tsx'
import { type PrivacyRequest, Requests } from './requests.view.tsx'
import { settingsWords } from './settings.words.ts'
import {
  AccessCard,
  CountryCard,
  type LocationLine,
  LocationsCard,
  ShopCard,
  type ShopFacts,
} from './shop-cards.view.tsx'

export type SettingsProps = {
  shop: ShopFacts & { language: Locale | null }
  locations: LocationLine[]
  requests: PrivacyRequest[]
}

/** Label left, card right. */
export function SettingsView({ shop, locations, requests }: SettingsProps) {
  const words = useWords(settingsWords)
  const format = useFormat()
  const name = shop.name || shop.domain
  const lead = shop.wholeReadAt
    ? words.lead(name, format.relative(new Date(shop.wholeReadAt)))
    : words.leadNotRead(name)
  return (
    <Page title={words.title} lead={lead}>
      <Setting title={words.shop.title} description={words.shop.help}>
        <ShopCard shop={shop} />
        <LocationsCard locations={locations} />
      </Setting>
      <Setting title={words.country.title} description={words.country.help}>
        <CountryCard country={shop.country} />
      </Setting>
      <Setting title={words.language.title} description={words.language.help}>
        <Card>
          <LanguageForm key={shop.language} language={shop.language} />
        </Card>
      </Setting>
      <Setting title={words.access.title} description={words.access.help}>
        <AccessCard scopes={shop.scopes} />
      </Setting>
      <Setting id="data" title={words.data.title} description={words.data.help}>
        <Requests requests={requests} />
      </Setting>
      <Setting title={words.guide.title} description={words.guide.help}>
        <Card>
          <Row>
            <LinkButton label={words.guide.open} to="/?guide" />
          </Row>
        </Card>
      </Setting>
      <Setting title={words.uninstall.title} description={words.uninstall.help}>
        <Card>
          <Text>{words.uninstall.body}</Text>
        </Card>
      </Setting>
    </Page>
  )
}
