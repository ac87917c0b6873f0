import { useWords } from '../../i18n/index.ts'
import { Card, Table, Text, Time } from '../../ui/index.ts'
import { AdBadge, type AdView, useReason } from '../ad-guard/ad-state.view.tsx'
import { VariantCell, type VariantName } from '../stock/variant-name.view.tsx'
import { overviewWords } from './overview.words.ts'

export type RecentDecision = VariantName & { ad: AdView }

/** The last ads that were stopped, paused or asked about. Nothing where there is none. */
export function RecentCard({ recent }: { recent: RecentDecision[] }) {
  const words = useWords(overviewWords).recent
  const reason = useReason()
  if (recent.length === 0) return null
  return (
    <Card title={words.title} flush actions={[{ label: words.all, to: '/ads' }]} data-testid="recent">
      <Table
        caption={words.caption}
        columns={[
          { id: 'variant', label: words.variant, phone: 'first' },
          { id: 'state', label: words.state, phone: 'first', align: 'end' },
          { id: 'reason', label: words.reason },
          { id: 'since', label: words.since },
        ]}
        rows={recent.map(({ ad, ...name }) => ({
          id: name.variantId,
          cells: {
            variant: <VariantCell name={name} />,
            state: <AdBadge ad={ad} />,
            reason: <Text as="span">{reason(ad.reason, ad.reasonData, ad.availabilityDate)}</Text>,
            since: <Time at={ad.since} />,
          },
        }))}
      />
    </Card>
  )
}
