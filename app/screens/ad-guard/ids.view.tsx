import type { LineRefusal } from '../../features/ad-guard/channel-list.parse.ts'
import type { NoMatchReason } from '../../features/ad-guard/item-id.rules.ts'
import type { UploadRefusal } from '../../flows/channel-list.flow.server.ts'
import { useFormat, useWords } from '../../i18n/index.ts'
import { Banner, Bullets, Button, Card, Disclosure, Row, ShareBar, Stack, Text } from '../../ui/index.ts'
import type { Channel } from './ad-state.view.tsx'
import { AdsPage, useChannelName } from './ads-page.view.tsx'
import { idsWords } from './ids.words.ts'
import { UnmatchedCard, type UnmatchedList } from './ids-unmatched.view.tsx'
import { UploadForm } from './ids-upload.view.tsx'

export type ChannelListSummary = {
  channel: Channel
  fileName: string
  uploadedAt: string
  listed: number
  matched: number
  unmatched: { reason: NoMatchReason; count: number }[]
  refused: { line: number; reason: LineRefusal }[]
  refusedCount: number
}

export type RefusedUpload = { channel: Channel; code: UploadRefusal; line: number | null; pasted: string }

export type IdsProps = {
  lists: { channel: Channel; list: ChannelListSummary | null }[]
  /** The ids without match that were asked for. */
  open: UnmatchedList | null
  refused: RefusedUpload | null
  busy: boolean
}

/** A share above which a stale or foreign list is likelier than some stale ids. */
const worryingShare = 0.05

export function IdsView(props: IdsProps) {
  const known = props.lists.flatMap(({ list }) => (list ? [list] : []))
  return (
    <AdsPage tab="ids" lead={<IdsLead lists={known} />}>
      <Stack gap="loose">
        <TooManyUnmatched lists={known} />
        {props.open ? <UnmatchedCard {...props.open} /> : null}
        {known.map((list) => (
          <ListCard key={list.channel} list={list} />
        ))}
        <UploadForm {...props} />
      </Stack>
    </AdsPage>
  )
}

function useShare(): (list: ChannelListSummary) => string {
  const format = useFormat()
  return ({ matched, listed }) => format.percent(listed === 0 ? 0 : matched / listed)
}

function IdsLead({ lists }: { lists: ChannelListSummary[] }) {
  const words = useWords(idsWords).lead
  const format = useFormat()
  const name = useChannelName()
  const share = useShare()
  if (lists.length === 0) return <>{words.none}</>
  const said = lists.map((list) =>
    words.matched(name(list.channel), format.number(list.matched), format.number(list.listed), share(list)),
  )
  return <>{said.join(' ')}</>
}

const unmatchedOf = ({ listed, matched }: ChannelListSummary) => listed - matched

/** One banner at most: the channel with the larger share. */
function TooManyUnmatched({ lists }: { lists: ChannelListSummary[] }) {
  const words = useWords(idsWords).over
  const format = useFormat()
  const name = useChannelName()
  const shareOf = (list: ChannelListSummary) => (list.listed === 0 ? 0 : unmatchedOf(list) / list.listed)
  const worst = lists.toSorted((a, b) => shareOf(b) - shareOf(a))[0]
  if (!worst || shareOf(worst) <= worryingShare) return null
  return (
    <Banner
      tone="attention"
      title={words.title(unmatchedOf(worst), name(worst.channel), format.percent(shareOf(worst)))}
      data-testid="unmatched-banner"
    >
      {words.body}
    </Banner>
  )
}

function ListCard({ list }: { list: ChannelListSummary }) {
  const words = useWords(idsWords)
  const format = useFormat()
  const name = useChannelName()(list.channel)
  const unmatched = unmatchedOf(list)
  return (
    <Card title={name} data-testid={`list-${list.channel}`}>
      <Stack>
        <Text tone="subdued" data-listed={String(list.listed)} data-matched={String(list.matched)}>
          {words.list.from(list.fileName || words.list.pasted, format.relative(new Date(list.uploadedAt)))}
        </Text>
        <ShareBar
          label={words.list.share}
          parts={[
            { id: 'matched', label: words.list.matched(list.matched), value: list.matched, tone: 'good' },
            ...(unmatched > 0
              ? [
                  {
                    id: 'unmatched',
                    label: words.list.unmatched(unmatched),
                    value: unmatched,
                    tone: 'attention',
                  } as const,
                ]
              : []),
          ]}
        />
        {unmatched === 0 ? <Text tone="good">{words.list.all}</Text> : <Reasons list={list} />}
        <RefusedLines list={list} />
      </Stack>
    </Card>
  )
}

function Reasons({ list }: { list: ChannelListSummary }) {
  const words = useWords(idsWords)
  return (
    <Stack gap="tight">
      <Text as="h3" strong>
        {words.list.reasons}
      </Text>
      {list.unmatched.map(({ reason, count }) => (
        <Row key={reason} align="between">
          <Stack gap="tight">
            <Text as="span" data-reason={reason} data-count={String(count)}>
              {words.noMatch[reason](count)}
            </Text>
            <Text as="span" size="small" tone="subdued">
              {words.remedy[reason]}
            </Text>
          </Stack>
          <Button
            small
            label={words.list.see}
            accessibleLabel={words.list.seeNamed(words.noMatch[reason](count))}
            to={`/ads/ids?channel=${list.channel}&reason=${reason}`}
          />
        </Row>
      ))}
    </Stack>
  )
}

function RefusedLines({ list }: { list: ChannelListSummary }) {
  const words = useWords(idsWords)
  const format = useFormat()
  if (list.refusedCount === 0) return null
  const shown = list.refused.map(({ line, reason }) => ({
    id: `${line} ${reason}`,
    content: words.refused.line(format.number(line), words.lines[reason]),
  }))
  return (
    <Disclosure summary={words.refused.title(list.refusedCount)}>
      <Stack gap="tight">
        <Bullets items={shown} />
        {list.refusedCount > shown.length ? (
          <Text tone="subdued">{words.refused.rest(format.number(shown.length))}</Text>
        ) : null}
      </Stack>
    </Disclosure>
  )
}
