import { useWords } from '../../i18n/index.ts'
import { Card, Disclosure, EmptyState, LinkButton, Row, Stack, Text } from '../../ui/index.ts'
import { BulkBar } from './bulk-bar.view.tsx'
import { LinkTable } from './link-lists.view.tsx'
import { LinkPages } from './link-pages.view.tsx'
import { PairCard } from './link-pair.view.tsx'
import type { LinksProps } from './links.view.tsx'
import { linksWords } from './links.words.ts'
import { useChosen } from './use-chosen.view.tsx'

/** The sure ones folded, then each doubtful pair with its two pictures. */
export function DoubtfulView(props: LinksProps) {
  const { pairs, counts } = props
  const chosen = useChosen(pairs.map(({ pairId }) => pairId))
  return (
    <Stack gap="loose">
      {counts.exact > 0 ? <Folded {...props} /> : null}
      {pairs.length === 0 ? <NothingToDecide /> : null}
      {pairs.length > 1 ? (
        <Card>
          <BulkBar intents={['link', 'reject', 'later']} chosen={chosen} />
        </Card>
      ) : null}
      {pairs.map((pair) => (
        <PairCard key={pair.pairId} pair={pair} chosen={chosen.has(pair.pairId)} onChoose={chosen.choose} />
      ))}
      <LinkPages {...props.paging} />
    </Stack>
  )
}

function Folded({ counts, lines }: LinksProps) {
  const words = useWords(linksWords).exact
  return (
    <Card data-testid="exact">
      <Disclosure summary={words.folded(counts.exact)}>
        <Stack>
          <Text tone="subdued">{words.why}</Text>
          <LinkTable caption={words.caption} lines={lines} />
          {counts.exact > lines.length ? (
            <Row>
              <LinkButton small label={words.see} to="/links?tab=exact" />
            </Row>
          ) : null}
        </Stack>
      </Disclosure>
    </Card>
  )
}

function NothingToDecide() {
  const words = useWords(linksWords).decide
  return (
    <Card>
      <EmptyState title={words.none}>{words.noneHelp}</EmptyState>
    </Card>
  )
}
