import type { ReactNode } from 'react'
import type { AdCounts } from '../../features/ad-guard/ad-guard.query.server.ts'
import { useWords } from '../../i18n/index.ts'
import { Card, EmptyState, LinkButton, Page, Stack, Tabs, Text } from '../../ui/index.ts'
import type { Channel } from './ad-state.view.tsx'
import { adsWords } from './ads.words.ts'

export type AdsTab = 'decisions' | 'policy' | 'ids' | 'feeds'

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
    <Page title={words.title} tabTitle={`${words.tabs[props.tab]} · ${words.title}`} lead={props.lead}>
      <Stack gap="loose">
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

/** "2 000 ads: 1 946 active, 12 paused, 42 stopped", once all of it was read; before, what our feed says. */
export function CountsLead({ counts }: { counts: AdCounts }) {
  const words = useWords(adsWords)
  const { active, paused, stopped, waiting } = counts
  const parts = [words.active(active), words.paused(paused)] as const
  const said =
    waiting === 0
      ? words.counts(counts.listed, ...parts, words.stopped(stopped))
      : words.asked(counts.listed, ...parts, words.soldOut(stopped), words.waiting(waiting))
  return <span data-testid="ad-counts">{said}</span>
}

/** Without a list of the channel's ids nothing can be named to it. */
export function CannotStopYet() {
  const words = useWords(adsWords).cannot
  return (
    <Card data-testid="no-list">
      <EmptyState title={words.title}>
        <Stack>
          <Text>{words.body}</Text>
          <div>
            <LinkButton primary label={words.action} to="/ads/ids" />
          </div>
        </Stack>
      </EmptyState>
    </Card>
  )
}

/** "Google", "Meta". */
export function useChannelName(): (channel: Channel) => string {
  const words = useWords(adsWords).channels
  return (channel) => words[channel]
}
