import type { Channel } from '../../channels/channel.port.ts'
import type { AdNow, ChannelStand } from '../../features/ad-guard/ad-guard.query.server.ts'
import type { AdReason, Ads, ReasonData } from '../../features/ad-guard/ad-guard.rules.ts'
import { useFormat, useWords } from '../../i18n/index.ts'
import { questions } from '../../language/sellable.ts'
import { Badge, Stack, Text, type Tone } from '../../ui/index.ts'
import { adsWords } from './ads.words.ts'
import { reasonWords } from './reason.words.ts'

export type { Channel, ChannelStand }
export type AdView = AdNow

type BadgeKey =
  | 'allow'
  | 'hold'
  | 'suppress'
  | 'ask-allow'
  | 'ask-hold'
  | 'ask-suppress'
  | 'question'
  | 'unlisted'
const tones: Record<BadgeKey, Tone> = {
  allow: 'good',
  hold: 'off',
  suppress: 'off',
  'ask-allow': 'waiting',
  'ask-hold': 'waiting',
  'ask-suppress': 'waiting',
  question: 'attention',
  unlisted: 'off',
}

const isQuestion = (reason: AdReason): boolean => questions.some((question) => question === reason)

const listed = (channels: ChannelStand[]) =>
  channels.filter(({ stand }) => stand !== 'not-listed' && stand !== 'no-list')

/** An ad that never was stopped needs nobody's confirmation to be active. */
function badgeOf({ ads, reason, channels }: AdView, isFirst: boolean): BadgeKey {
  if (isQuestion(reason)) return 'question'
  const reached = listed(channels)
  if (reached.length === 0) return 'unlisted'
  if (ads === 'allow' && isFirst) return 'allow'
  return reached.every(({ stand }) => stand === 'read') ? ads : `ask-${ads}`
}

export function AdBadge({ ad, isFirst = false }: { ad: AdView; isFirst?: boolean }) {
  const words = useWords(adsWords)
  const key = badgeOf(ad, isFirst)
  return (
    <Badge tone={tones[key]} data-ads={ad.ads} data-confirmed={String(key === ad.ads)}>
      {words.states[key]}
    </Badge>
  )
}

/** The reason as a sentence, its figures and dates as the reader's language writes them. */
export function useReason(): (
  reason: AdReason,
  data: ReasonData & { minimum?: number },
  date: string | null,
) => string {
  const words = useWords(reasonWords)
  const format = useFormat()
  return (reason, data, date) => {
    return words.ads[reason]({
      units: data.units ?? null,
      floor: data.floor ?? null,
      minimum: data.minimum ?? null,
      date: data.until ? format.day(lastMoment(data.until)) : date ? format.isoDay(date) : null,
    })
  }
}

/** An exception ends with its last day: the moment kept is the first one after it. */
export const lastMoment = (endsAt: string): Date => new Date(Date.parse(endsAt) - 1)

/** "Our feed says so; Google hasn't read it yet": a line a channel, one line where they stand alike. */
export function ChannelLines({ ads, channels }: { ads: Ads; channels: ChannelStand[] }) {
  const { confirm } = useWords(adsWords)
  const sentenceOf = useStandSentence(ads)
  const format = useFormat()
  if (listed(channels).length === 0)
    return (
      <Text as="span" size="small" tone="subdued" data-stand="nowhere">
        {confirm.nowhere}
      </Text>
    )
  return (
    <Stack gap="tight">
      {alike(channels, ads, (at) => format.relative(new Date(at))).map((group) => (
        <Text
          key={group[0].channel}
          as="span"
          size="small"
          tone="subdued"
          data-channel={group.map(({ channel }) => channel).join(' ')}
          data-stand={group[0].stand}
        >
          {sentenceOf(group)}
        </Text>
      ))}
    </Stack>
  )
}

type Group = [ChannelStand, ...ChannelStand[]]

/** Channels that wait are told together, and those that read the same thing at what is written as the same moment. */
function alike(channels: ChannelStand[], ads: Ads, written: (at: string) => string): Group[] {
  const sameRead = (one: ChannelStand, other: ChannelStand) =>
    ads !== 'hold' && one.at !== null && other.at !== null && written(one.at) === written(other.at)
  const groups: Group[] = []
  for (const stand of channels) {
    const same = groups.find(
      ([first]) => first.stand === stand.stand && (stand.stand !== 'read' || sameRead(first, stand)),
    )
    if (same) same.push(stand)
    else groups.push([stand])
  }
  return groups
}

function useStandSentence(ads: Ads): (group: Group) => string {
  const { confirm, channels } = useWords(adsWords)
  const format = useFormat()
  return (group) => {
    const [{ channel, stand, at }] = group
    const names = group.map((one) => channels[one.channel])
    const several = names.length > 1
    const name = several ? confirm.both(names[0] ?? '', names[1] ?? '') : (names[0] ?? '')
    const moment = at ? format.relative(new Date(at)) : ''
    if (stand === 'read')
      return channel === 'meta' && ads === 'hold'
        ? confirm.readLabel(name, moment)
        : (several ? confirm.readBoth : confirm.read)(name, moment)
    const one = { waiting: confirm.waiting, never: confirm.never, 'not-listed': confirm.notListed }
    const many = { waiting: confirm.waitingBoth, never: confirm.neverBoth, 'not-listed': confirm.notListed }
    if (stand === 'no-list') return confirm.noList(name)
    if (stand === 'no-link') return several ? confirm.noLinkBoth(name) : confirm.noLink(name)
    return (several ? many : one)[stand](name)
  }
}
