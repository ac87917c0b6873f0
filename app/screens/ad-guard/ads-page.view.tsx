import type { ReactNode } from 'react'
import { useWords } from '../../i18n/index.ts'
import { Card, EmptyState, LinkButton, Page, Stack, Tabs, Text } from '../../ui/index.ts'
import type { Channel } from './ad-state.view.tsx'
import { adsWords } from './ads.words.ts'

export type AdsTab = 'decisions' | 'policy' | 'ids' | 'feeds'

/** Counts of listed ids that matched a variant; `waiting`: of them, changes no channel has read yet. */
export type AdsCounts = {
  listed: number
  active: number
  paused: number
  stopped: number
  waiting: number
  unmatched: number
}

const addresses: Record<AdsTab, string> = {
  decisions: '/ads',
  policy: '/ads/policy',
  ids: '/ads/ids',
  feeds: '/ads/feeds',
}

/** The frame of the four tabs: the guard's answer in one line, then the tab. */
export function AdsPage(props: { tab: AdsTab; lead?: ReactNode; children: ReactNode }) {
  const words = useWords(adsWords)
  return (
    <Page title={words.title} lead={props.lead}>
      <Stack>
        <Tabs
          label={words.tabs.label}
          selected={props.tab}
          items={(['decisions', 'policy', 'ids', 'feeds'] as const).map((id) => ({
            id,
            label: words.tabs[id],
            to: addresses[id],
          }))}
        />
        {props.children}
      </Stack>
    </Page>
  )
}

/** "2 000 ads: 1 946 active, 12 paused, 42 stopped." What hasn't been read is named apart. */
export function CountsLead({ counts }: { counts: AdsCounts }) {
  const words = useWords(adsWords)
  const said = words.counts(
    counts.listed,
    words.active(counts.active),
    words.paused(counts.paused),
    words.stopped(counts.stopped),
  )
  return (
    <span data-testid="ad-counts">
      {[said, counts.waiting > 0 ? words.waiting(counts.waiting) : ''].join(' ').trim()}
    </span>
  )
}

/** Without a list of the channel's ids nothing can be named to it. */
export function CannotStopYet() {
  const words = useWords(adsWords).cannot
  return (
    <Card data-testid="no-list">
      <EmptyState title={words.title}>
        <Stack>
          <Text>{words.body}</Text>
          <LinkButton primary label={words.action} to="/ads/ids" />
        </Stack>
      </EmptyState>
    </Card>
  )
}

export const channels: readonly Channel[] = ['google', 'meta']

/** "Google", "Meta". */
export function useChannelName(): (channel: Channel) => string {
  const words = useWords(adsWords).channels
  return (channel) => words[channel]
}
