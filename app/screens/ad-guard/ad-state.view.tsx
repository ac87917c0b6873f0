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

export const isQuestion = (reason: AdReason): boolean => questions.some((question) => question === reason)

const listed = (channels: ChannelStand[]) =>
  channels.filter(({ stand }) => stand !== 'not-listed' && stand !== 'no-list')

function badgeOf({ ads, reason, channels }: AdView): BadgeKey {
  if (isQuestion(reason)) return 'question'
  const reached = listed(channels)
  if (reached.length === 0) return 'unlisted'
  return reached.every(({ stand }) => stand === 'read') ? ads : `ask-${ads}`
}

export function AdBadge({ ad }: { ad: AdView }) {
  const words = useWords(adsWords)
  const key = badgeOf(ad)
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
    const sentence = words.ads[reason]({
      units: data.units ?? null,
      floor: data.floor ?? null,
      minimum: data.minimum ?? null,
      date: data.until ? format.day(new Date(data.until)) : date ? format.isoDay(date) : null,
    })
    return oneStop(sentence)
  }
}

/** A date that ends in a short month brings its own full stop: "until 3 déc." */
export const oneStop = (sentence: string): string => sentence.replace(/\.\.$/, '.')

/** "Our feed says so; Google hasn't read it yet", a line a channel. */
export function ChannelLines({ ads, channels }: { ads: Ads; channels: ChannelStand[] }) {
  const words = useWords(adsWords)
  const format = useFormat()
  const sentence = ({ channel, stand, at }: ChannelStand): string => {
    const name = words.channels[channel]
    const moment = at ? format.relative(new Date(at)) : ''
    if (stand === 'read' && channel === 'meta' && ads === 'hold') return words.confirm.readLabel(name, moment)
    if (stand === 'read') return words.confirm.read(name, moment)
    return {
      waiting: words.confirm.waiting,
      never: words.confirm.never,
      'not-listed': words.confirm.notListed,
      'no-list': words.confirm.noList,
      'no-link': words.confirm.noLink,
    }[stand](name)
  }
  if (listed(channels).length === 0)
    return (
      <Text as="span" size="small" tone="subdued" data-stand="nowhere">
        {words.confirm.nowhere}
      </Text>
    )
  return (
    <Stack gap="tight">
      {channels.map((stand) => (
        <Text
          key={stand.channel}
          as="span"
          size="small"
          tone="subdued"
          data-channel={stand.channel}
          data-stand={stand.stand}
        >
          {sentence(stand)}
        </Text>
      ))}
    </Stack>
  )
}
