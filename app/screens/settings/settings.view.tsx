import { type Locale, useFormat, useWords } from '../../i18n/index.ts'
import { Banner, Card, LinkButton, Page, Row, Setting, Text } from '../../ui/index.ts'
import { type JoinCode, JoinCodeCard } from './join-code.view.tsx'
import { LanguageForm } from './language-form.view.tsx'
import { type PoolAnswer, PoolCards, type PoolLine } from './pool.view.tsx'
import { poolWords } from './pool.words.ts'
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
import { type ShopLine, ShopsCards } from './shops.view.tsx'
import { shopsWords } from './shops.words.ts'

export type SettingsProps = {
  shop: ShopFacts & { language: Locale | null }
  locations: LocationLine[]
  requests: PrivacyRequest[]
  shops: ShopLine[]
  pools: PoolLine[]
  answer: { code: JoinCode | null; pool: PoolAnswer | null; disconnectFailed: boolean } | null
}

/** Label left, card right. */
export function SettingsView(props: SettingsProps) {
  const { shop, locations, requests } = props
  const words = useWords(settingsWords)
  const format = useFormat()
  const name = shop.name || shop.domain
  const lead = shop.wholeReadAt
    ? words.lead(name, format.relative(new Date(shop.wholeReadAt)))
    : words.leadNotRead(name)
  return (
    <Page title={words.title} lead={lead}>
      <Shops {...props} />
      <Setting title={words.shop.title} description={words.shop.help}>
        <ShopCard shop={shop} />
        <LocationsCard locations={locations} />
      </Setting>
      <Setting title={words.country.title} description={words.country.help[shop.platform]}>
        <CountryCard country={shop.country} />
      </Setting>
      <Setting title={words.language.title} description={words.language.help}>
        <Card>
          <LanguageForm key={shop.language} language={shop.language} />
        </Card>
      </Setting>
      <Setting id="access" title={words.access.title} description={words.access.help[shop.platform]}>
        <AccessCard platform={shop.platform} scopes={shop.scopes} wantsWrite={props.pools.length > 0} />
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
          <Text>{words.uninstall.body[shop.platform]}</Text>
        </Card>
      </Setting>
    </Page>
  )
}

/** The shops of the account, one more of them, and the stock that they share. */
function Shops({ shops, pools, answer }: SettingsProps) {
  const words = useWords(shopsWords)
  const pool = useWords(poolWords)
  return (
    <>
      <Setting id="shops" title={words.title} description={words.help}>
        {answer?.disconnectFailed ? <Banner tone="wrong">{words.disconnect.failed}</Banner> : null}
        <ShopsCards shops={shops} />
        <JoinCodeCard code={answer?.code ?? null} />
      </Setting>
      <Setting id="pool" title={pool.title} description={pool.help}>
        <PoolCards pools={pools} answer={answer?.pool ?? null} />
      </Setting>
    </>
  )
}
