import { useState } from 'react'
import { useReader, useWords } from '../../i18n/index.ts'
import {
  Badge,
  Bullets,
  Button,
  Card,
  DataList,
  Dialog,
  Form,
  Row,
  Stack,
  Text,
  Time,
  type Tone,
  useSentIntent,
} from '../../ui/index.ts'
import { useMoment } from '../stock/item-sides.view.tsx'
import { type ShopState, shopState } from './shop-state.rules.ts'
import { shopsWords } from './shops.words.ts'

export type ShopLine = {
  shopId: string
  platform: 'shopify' | 'prestashop'
  name: string
  domain: string
  installed: boolean
  stopped: 'moved' | 'unpaired' | null
  /** The reader's own. */
  here: boolean
  since: string
  lastMessageAt: string | null
  /** When its whole catalogue was last read. */
  readAt: string | null
  /** PrestaShop's module only. */
  module: {
    version: string
    platformVersion: string
    lastAnswerAt: string | null
    waiting: number | null
  } | null
  silentSince: string | null
}

const tones: Record<ShopState, Tone> = {
  connected: 'good',
  waiting: 'waiting',
  silent: 'wrong',
  moved: 'attention',
  unpaired: 'off',
  uninstalled: 'off',
}

/** Each shop: since when, when it last spoke, what waits, and what to do where it stopped. */
export function ShopsCards({ shops }: { shops: ShopLine[] }) {
  return shops.map((shop) => <OneShop key={shop.shopId} shop={shop} />)
}

function OneShop({ shop }: { shop: ShopLine }) {
  const words = useWords(shopsWords)
  const state = shopState(shop)
  return (
    <Card
      title={shop.name || shop.domain}
      data-shop={shop.shopId}
      data-platform={shop.platform}
      data-shop-state={state}
      data-read={shop.readAt ? 'yes' : 'no'}
    >
      <Stack>
        <Row align="between">
          <Text as="span" tone="subdued">
            {shop.here ? `${words.platforms[shop.platform]} · ${words.here}` : words.platforms[shop.platform]}
          </Text>
          <Badge tone={tones[state]}>{words.states[state]}</Badge>
        </Row>
        <Trouble shop={shop} state={state} />
        <Facts shop={shop} />
        <Leave shop={shop} state={state} />
      </Stack>
    </Card>
  )
}

/** What is wrong, and the one thing to do. */
function Trouble({ shop, state }: { shop: ShopLine; state: ShopState }) {
  const words = useWords(shopsWords).trouble
  const moment = useMoment()
  if (state === 'connected' || state === 'waiting') return null
  if (state === 'silent')
    return <Text tone="wrong">{words.silent(moment(shop.silentSince ?? shop.since))}</Text>
  return <Text tone={state === 'moved' ? 'attention' : 'plain'}>{words[state]}</Text>
}

function Facts({ shop }: { shop: ShopLine }) {
  const words = useWords(shopsWords)
  const { module } = shop
  const moment = (at: string | null) => (at ? <Time at={at} /> : words.never)
  return (
    <DataList
      items={[
        { id: 'address', term: words.address, value: shop.domain },
        { id: 'since', term: words.since, value: <Time at={shop.since} /> },
        {
          id: 'read',
          term: words.read,
          value: shop.readAt ? <Time at={shop.readAt} /> : words.notRead,
        },
        { id: 'message', term: words.message, value: moment(shop.lastMessageAt) },
        ...(module
          ? [
              { id: 'answer', term: words.answer, value: moment(module.lastAnswerAt) },
              { id: 'waiting', term: words.waiting, value: <Waiting count={module.waiting} /> },
              {
                id: 'version',
                term: words.version,
                value: module.version
                  ? words.versionOf(module.version, module.platformVersion)
                  : words.unknown,
              },
            ]
          : []),
      ]}
    />
  )
}

/** Unknown isn't 0. */
function Waiting({ count }: { count: number | null }) {
  const words = useWords(shopsWords)
  return (
    <span data-waiting={String(count ?? '')}>
      {count === null ? words.unknown : count === 0 ? words.waitingNone : words.waitingCount(count)}
    </span>
  )
}

function Leave({ shop, state }: { shop: ShopLine; state: ShopState }) {
  const words = useWords(shopsWords).disconnect
  const { canEdit } = useReader()
  const [asks, setAsks] = useState(false)
  const busy = useSentIntent() === 'disconnect'
  const name = shop.name || shop.domain
  const id = `disconnect-${shop.shopId}`
  if (state === 'unpaired' || state === 'uninstalled') return null
  if (shop.platform === 'shopify')
    return (
      <Text size="small" tone="subdued">
        {words.shopify}
      </Text>
    )
  return (
    <Row align="end">
      <Form id={id} intent="disconnect" fields={{ shopId: shop.shopId }} label={words.actionNamed(name)}>
        {null}
      </Form>
      <Button
        small
        label={words.action}
        accessibleLabel={words.actionNamed(name)}
        busy={busy}
        disabled={!canEdit}
        onClick={() => setAsks(true)}
      />
      <Dialog
        open={asks && !busy}
        title={words.title(name)}
        onClose={() => setAsks(false)}
        closeLabel={words.close}
        primary={{ label: words.confirm, submits: id, destructive: true }}
      >
        <Stack>
          <Text>{words.intro}</Text>
          <Bullets
            items={(['read', 'feeds', 'pool'] as const).map((stop) => ({
              id: stop,
              content: words.stops[stop],
            }))}
          />
          <Text>{words.kept}</Text>
        </Stack>
      </Dialog>
    </Row>
  )
}
