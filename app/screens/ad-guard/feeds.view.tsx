import { useState } from 'react'
import { useFormat, useWords } from '../../i18n/index.ts'
import { Button, Card, CopyField, Dialog, Form, Link, Row, Stack, Text } from '../../ui/index.ts'
import type { Channel } from './ad-state.view.tsx'
import { AdsPage, useChannelName } from './ads-page.view.tsx'
import { GoogleGuide, MetaGuide } from './feed-guide.view.tsx'
import { feedsWords } from './feeds.words.ts'

export type FeedLink = { linkId: string; url: string }
export type FeedRow = {
  channel: Channel
  hasList: boolean
  /** Newest first; usually one. */
  links: FeedLink[]
  /** The last read of any address of this channel; `changed` false: it got "nothing new". */
  fetched: { at: string; rows: number; changed: boolean } | null
  /** Decisions on listed ids since that read. */
  behind: number
  revokedAt: string | null
}

export type FeedsProps = { feeds: FeedRow[]; label: { field: string; value: string }; busy: boolean }

export function FeedsView(props: FeedsProps) {
  return (
    <AdsPage tab="feeds" lead={<FeedsLead feeds={props.feeds} />}>
      <Stack gap="loose">
        {props.feeds.map((feed) => (
          <FeedCard key={feed.channel} feed={feed} busy={props.busy} label={props.label} />
        ))}
      </Stack>
    </AdsPage>
  )
}

function FeedsLead({ feeds }: { feeds: FeedRow[] }) {
  const words = useWords(feedsWords).lead
  const format = useFormat()
  const moment = (channel: Channel) => {
    const at = feeds.find((feed) => feed.channel === channel)?.fetched?.at
    return at ? format.relative(new Date(at)) : words.never
  }
  if (feeds.every(({ fetched }) => fetched === null)) return <>{words.none}</>
  return <>{words.both(moment('google'), moment('meta'))}</>
}

function FeedCard({ feed, busy, label }: { feed: FeedRow; busy: boolean; label: FeedsProps['label'] }) {
  const name = useChannelName()(feed.channel)
  return (
    <Card title={name} id={feed.channel} data-testid={`feed-${feed.channel}`}>
      <Stack>
        {feed.links.length === 0 ? <NoAddress feed={feed} busy={busy} /> : <LastRead feed={feed} />}
        {feed.links.map((link) => (
          <Address key={link.linkId} feed={feed} link={link} busy={busy} />
        ))}
        {feed.channel === 'google' ? <GoogleGuide open={!feed.fetched} /> : <MetaGuide label={label} />}
      </Stack>
    </Card>
  )
}

function NoAddress({ feed, busy }: { feed: FeedRow; busy: boolean }) {
  const words = useWords(feedsWords)
  const format = useFormat()
  const name = useChannelName()(feed.channel)
  return (
    <Stack gap="tight">
      <Text>{words.address.none(name)}</Text>
      {feed.revokedAt ? (
        <Text tone="subdued">{words.revoke.last(format.relative(new Date(feed.revokedAt)))}</Text>
      ) : null}
      <Form intent="create" fields={{ channel: feed.channel }}>
        <Button submit busy={busy} label={words.address.create(name)} />
      </Form>
    </Stack>
  )
}

function Address(props: { feed: FeedRow; link: FeedLink; busy: boolean }) {
  const { feed, link } = props
  const words = useWords(feedsWords).address
  const name = useChannelName()(feed.channel)
  return (
    <Stack>
      <CopyField
        label={words.label(name)}
        value={link.url}
        copyLabel={words.copy}
        copiedLabel={words.copied}
        inputAttributes={{ 'data-feed-url': feed.channel, 'data-testid': `feed-url-${feed.channel}` }}
      />
      <Text size="small" tone="subdued">
        {words.secret}
      </Text>
      {feed.hasList ? null : (
        <Text tone="attention">
          {words.empty(name)} <Link to="/ads/ids">{words.addList}</Link>
        </Text>
      )}
      <Revoke {...props} />
    </Stack>
  )
}

function LastRead({ feed }: { feed: FeedRow }) {
  const words = useWords(feedsWords).fetched
  const format = useFormat()
  const name = useChannelName()(feed.channel)
  const { fetched } = feed
  const since = feed.behind > 0 ? words.behind(feed.behind) : words.upToDate
  return (
    <Stack gap="tight">
      <Text data-testid={`fetched-${feed.channel}`} data-at={fetched?.at ?? ''}>
        {fetched
          ? words.at(
              format.relative(new Date(fetched.at)),
              fetched.changed ? words.rows(fetched.rows) : words.same,
              since,
            )
          : words.never(name)}
      </Text>
      <Text size="small" tone="subdued">
        {words[feed.channel]}
      </Text>
    </Stack>
  )
}

function Revoke({ feed, link, busy }: { feed: FeedRow; link: FeedLink; busy: boolean }) {
  const words = useWords(feedsWords).revoke
  const name = useChannelName()(feed.channel)
  const [open, setOpen] = useState(false)
  const formId = `revoke-${link.linkId}`
  return (
    <Row>
      <Form
        id={formId}
        intent="revoke"
        fields={{ channel: feed.channel, linkId: link.linkId }}
        onSubmit={() => setOpen(false)}
      >
        <Button
          plain
          destructive
          label={words.open}
          accessibleLabel={words.openNamed(name)}
          onClick={() => setOpen(true)}
        />
      </Form>
      <Dialog
        open={open}
        title={words.title(name)}
        onClose={() => setOpen(false)}
        closeLabel={words.close}
        primary={{ label: words.confirm, submits: formId, destructive: true, busy }}
      >
        <Text>{words.body(name)}</Text>
      </Dialog>
    </Row>
  )
}
