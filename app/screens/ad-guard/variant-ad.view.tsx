import type { PastDecision } from '../../features/ad-guard/ad-guard.query.server.ts'
import { useFormat, useWords } from '../../i18n/index.ts'
import { Card, Row, Stack, Table, Text, Time } from '../../ui/index.ts'
import { AdBadge, type AdView, ChannelLines, useReason } from './ad-state.view.tsx'
import { adsWords } from './ads.words.ts'

/** The ad of one variant now: state, reason, and which channel has read it. */
export function VariantAd({ ad, isFirst }: { ad: AdView | null; isFirst: boolean }) {
  const words = useWords(adsWords)
  const format = useFormat()
  const reasonOf = useReason()
  if (!ad) return null
  return (
    <Card title={words.card.title} data-testid="variant-ad">
      <Stack>
        <Row gap="tight">
          <AdBadge ad={ad} isFirst={isFirst} />
          <Text as="span" tone="subdued" size="small">
            {words.card.since(format.relative(new Date(ad.since)))}
          </Text>
        </Row>
        <Text data-reason={ad.reason}>{reasonOf(ad.reason, ad.reasonData, ad.availabilityDate)}</Text>
        <ChannelLines ads={ad.ads} channels={ad.channels} />
      </Stack>
    </Card>
  )
}

export function AdHistory({ decisions }: { decisions: PastDecision[] }) {
  const words = useWords(adsWords)
  const reasonOf = useReason()
  const { history, verdicts } = words
  const columns = [
    { id: 'decision', label: history.decision, phone: 'first' },
    { id: 'when', label: history.when, phone: 'first', align: 'end' },
    { id: 'reason', label: history.reason, phone: 'second', bareOnPhone: true },
  ] as const
  const rows = decisions.map((decision) => ({
    id: decision.decisionId,
    attributes: { 'data-verdict': decision.verdict },
    cells: {
      decision: verdicts[decision.verdict],
      when: <Time at={decision.at} />,
      reason: reasonOf(decision.reason, decision.reasonData, null),
    },
  }))
  return (
    <Card title={history.title} data-testid="ad-history">
      {decisions.length === 0 ? (
        <Text tone="subdued">{history.none}</Text>
      ) : (
        <Table caption={history.caption} columns={[...columns]} rows={rows} />
      )}
    </Card>
  )
}
