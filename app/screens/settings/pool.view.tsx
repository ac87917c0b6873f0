import { useState } from 'react'
import { useWords } from '../../i18n/index.ts'
import {
  Badge,
  Banner,
  Button,
  Card,
  Checkbox,
  EmptyState,
  Form,
  LinkButton,
  Row,
  Select,
  Stack,
  Text,
  type Tone,
  useSentIntent,
} from '../../ui/index.ts'
import { poolWords } from './pool.words.ts'

export type PoolLocation = { locationId: string; name: string; isActive: boolean; online: boolean }

/** A PrestaShop shop and the Shopify shop it shares its stock with, or may. */
export type PoolLine = {
  /** Null where it isn't set up. */
  poolId: string | null
  state: 'new' | 'draft' | 'active' | 'paused' | 'undone'
  pausedWhy: 'staff' | 'away' | null
  shopify: { shopId: string; name: string }
  prestashop: { shopId: string; name: string }
  locations: PoolLocation[]
  locationIds: string[]
  bookingLocationId: string | null
  waiting: number
  /** One of both that doesn't answer our writes. */
  silent: 'shopify' | 'prestashop' | null
}

export type PoolRefusal = Exclude<keyof (typeof poolWords)['en']['refused'], 'title'>
export type PoolAnswer = { refused: PoolRefusal | null; unjoined: number }

const tones: Record<PoolLine['state'], Tone> = {
  new: 'attention',
  draft: 'attention',
  active: 'good',
  paused: 'attention',
  undone: 'off',
}

export function PoolCards({ pools, answer }: { pools: PoolLine[]; answer: PoolAnswer | null }) {
  const words = useWords(poolWords)
  if (pools.length === 0)
    return (
      <Card>
        <EmptyState title={words.none}>{words.noneHelp}</EmptyState>
      </Card>
    )
  return (
    <>
      <PoolAnswered answer={answer} />
      {pools.map((pool) => (
        <OnePool key={`${pool.prestashop.shopId} ${pool.poolId} ${pool.locationIds.join()}`} pool={pool} />
      ))}
    </>
  )
}

function PoolAnswered({ answer }: { answer: PoolAnswer | null }) {
  const words = useWords(poolWords)
  if (answer?.refused)
    return (
      <Banner tone="wrong" title={words.refused.title} data-refused={answer.refused}>
        {words.refused[answer.refused]}
      </Banner>
    )
  if (!answer || answer.unjoined === 0) return null
  return (
    <Banner tone="attention" action={{ label: words.firstSync, to: '/first-sync' }}>
      {words.unjoined(answer.unjoined)}
    </Banner>
  )
}

function OnePool({ pool }: { pool: PoolLine }) {
  const words = useWords(poolWords)
  return (
    <Card
      title={words.card(pool.shopify.name, pool.prestashop.name)}
      data-pool={pool.poolId ?? ''}
      data-pool-state={pool.state}
    >
      <Stack gap="loose">
        <Row align="between">
          <Text as="span">
            <Said pool={pool} />
          </Text>
          <PoolBadge pool={pool} />
        </Row>
        <PoolForm pool={pool} />
        {pool.poolId ? <Running pool={pool} poolId={pool.poolId} /> : null}
      </Stack>
    </Card>
  )
}

function PoolBadge({ pool: { state, silent } }: { pool: PoolLine }) {
  const { states } = useWords(poolWords)
  if (state === 'active' && silent) return <Badge tone="attention">{states.silent}</Badge>
  return <Badge tone={tones[state]}>{states[state]}</Badge>
}

/** How it stands: nothing travels to a shop that doesn't answer. */
function Said({ pool: { state, waiting, pausedWhy, silent } }: { pool: PoolLine }) {
  const { said, shops } = useWords(poolWords)
  if (state === 'active' && silent) return <>{said.silent(waiting, shops[silent])}</>
  if (state === 'active' || (state === 'paused' && pausedWhy !== 'away')) return <>{said[state](waiting)}</>
  return <>{state === 'paused' ? said.away : said[state]}</>
}

/** Which locations, and which of them books outside sales. */
function PoolForm({ pool }: { pool: PoolLine }) {
  const words = useWords(poolWords)
  const busy = useSentIntent() === 'save-pool'
  const first = pool.poolId ? pool.locationIds : pool.locations.filter(isUsual).map(idOf)
  const [chosen, setChosen] = useState<string[]>(first)
  const [booking, setBooking] = useState(pool.bookingLocationId ?? first[0] ?? '')
  const offered = pool.locations.filter(({ locationId }) => chosen.includes(locationId))
  const tick = (id: string, on: boolean) =>
    setChosen(on ? [...chosen, id] : chosen.filter((one) => one !== id))
  const hint = ({ isActive, online }: PoolLocation) =>
    isActive ? (online ? words.online : null) : words.closed
  return (
    <Form
      intent="save-pool"
      fields={{ prestashopShopId: pool.prestashop.shopId }}
      label={words.title}
      data-testid="pool-form"
    >
      <Stack>
        <Text as="h3" strong>
          {words.chooseLocations}
        </Text>
        <Stack gap="tight">
          {pool.locations.map((location) => (
            <Checkbox
              key={location.locationId}
              name="locationIds"
              value={location.locationId}
              label={[location.name, hint(location)].filter(Boolean).join(' · ')}
              checked={chosen.includes(location.locationId)}
              disabled={!location.isActive && !chosen.includes(location.locationId)}
              onChange={(on) => tick(location.locationId, on)}
            />
          ))}
        </Stack>
        {offered.length > 0 ? (
          <Select
            name="bookingLocationId"
            label={words.booking}
            help={words.bookingHelp}
            value={
              offered.some(({ locationId }) => locationId === booking) ? booking : offered[0]?.locationId
            }
            onChange={setBooking}
            options={offered.map(({ locationId, name }) => ({ value: locationId, label: name }))}
          />
        ) : null}
        <Row align="end">
          <Button
            submit
            busy={busy}
            disabled={chosen.length === 0}
            label={pool.poolId ? words.save : words.create}
          />
        </Row>
      </Stack>
    </Form>
  )
}

const isUsual = ({ isActive, online }: PoolLocation) => isActive && online
const idOf = ({ locationId }: PoolLocation) => locationId

/** Pause and resume with what they mean, and where to go on. */
function Running({ pool: { state, pausedWhy }, poolId }: { pool: PoolLine; poolId: string }) {
  const words = useWords(poolWords)
  const sent = useSentIntent()
  const isPaused = state === 'paused' && pausedWhy !== 'away'
  const intent = state === 'active' ? 'pause-pool' : isPaused ? 'resume-pool' : null
  return (
    <Stack>
      {intent ? (
        <Row align="between">
          <Text tone="subdued">{intent === 'pause-pool' ? words.pauseHelp : words.resumeHelp}</Text>
          <Form intent={intent} fields={{ poolId }}>
            <Button
              submit
              small
              busy={sent === intent}
              label={intent === 'pause-pool' ? words.pause : words.resume}
            />
          </Form>
        </Row>
      ) : null}
      <Row>
        <LinkButton small label={words.links} to="/links" />
        {state === 'active' ? null : <LinkButton small label={words.firstSync} to="/first-sync" />}
      </Row>
    </Stack>
  )
}
