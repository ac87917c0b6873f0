import { describe, expect, it } from 'vitest'
import {
  type ChannelFacts,
  decideLead,
  decideProgress,
  decideSteps,
  type OverviewFacts,
  type ReadFacts,
} from './overview.rules.ts'

const read: ReadFacts = {
  purpose: 'import',
  state: 'done',
  expected: 2000,
  ready: 2000,
  read: 2000,
  changed: 2000,
  repaired: 0,
  startedAt: '2026-11-25T13:00:00Z',
  finishedAt: '2026-11-25T13:01:00Z',
}
const google: ChannelFacts = {
  channel: 'google',
  listed: 2000,
  matched: 1962,
  hasAddress: true,
  fetchedAt: '2026-11-25T06:00:00Z',
  waiting: 0,
  stopped: 42,
  paused: 12,
}
const meta: ChannelFacts = { ...google, channel: 'meta', fetchedAt: '2026-11-25T13:10:00Z' }
const well: OverviewFacts = {
  latestRead: read,
  wholeReadAt: '2026-11-25T13:01:00Z',
  silentSince: null,
  behind: null,
  channels: [google, meta],
}
const none = { ...meta, listed: null, matched: 0, hasAddress: false, fetchedAt: null }

describe('the one sentence', () => {
  it.each<[string, Partial<OverviewFacts>, object]>([
    ['nothing was read', { latestRead: null, wholeReadAt: null, channels: [] }, { kind: 'not-read' }],
    [
      'a first read runs',
      { latestRead: { ...read, state: 'reading' }, wholeReadAt: null },
      { kind: 'reading' },
    ],
    ['it failed', { latestRead: { ...read, state: 'failed' }, wholeReadAt: null }, { kind: 'read-failed' }],
    ['a later read failed', { latestRead: { ...read, state: 'failed' } }, { kind: 'current' }],
    ['the shop refuses us', { silentSince: '2026-11-25T08:12:00Z' }, { kind: 'silent' }],
    ['messages wait', { behind: { count: 57, since: 'x' } }, { kind: 'behind', count: 57 }],
    ['no list', { channels: [none] }, { kind: 'no-list' }],
    [
      'no address',
      { channels: [{ ...google, hasAddress: false }] },
      { kind: 'no-address', channel: 'google' },
    ],
    [
      'one channel never read: the other’s news doesn’t hide it',
      { channels: [google, { ...meta, fetchedAt: null }] },
      { kind: 'never-fetched', channel: 'meta' },
    ],
    [
      'changes wait',
      { channels: [{ ...google, waiting: 3 }, meta] },
      { kind: 'waiting', channel: 'google', count: 3 },
    ],
    ['a channel without list doesn’t count', { channels: [google, none] }, { kind: 'current' }],
  ])('%s', (_, facts, expected) => {
    expect(decideLead({ ...well, ...facts })).toMatchObject(expected)
  })
})

describe('the first steps', () => {
  const done = (facts: Partial<OverviewFacts>) =>
    decideSteps({ ...well, ...facts }).map((step) => (step.done ? 'done' : step.current ? 'now' : 'later'))
  it.each<[string, Partial<OverviewFacts>, string[]]>([
    ['nothing yet', { wholeReadAt: null, channels: [none] }, ['now', 'later', 'later']],
    ['stock is there', { channels: [none] }, ['done', 'now', 'later']],
    [
      'a list that matches nothing isn’t a step',
      { channels: [{ ...google, matched: 0 }] },
      ['done', 'now', 'later'],
    ],
    ['listed, not read', { channels: [{ ...google, fetchedAt: null }] }, ['done', 'done', 'now']],
    ['read', {}, ['done', 'done', 'done']],
  ])('%s', (_, facts, expected) => {
    expect(done(facts)).toEqual(expected)
  })
})

describe('the progress', () => {
  const at = new Date('2026-11-25T13:00:30Z')
  it.each<[string, Partial<ReadFacts>, object]>([
    [
      'unknown total',
      { expected: null, state: 'asking', ready: 0, read: 0 },
      { value: null, secondsLeft: null },
    ],
    [
      'prepared half',
      { state: 'waiting', ready: 1000, read: 0 },
      { value: 0.25, count: 1000, secondsLeft: 90 },
    ],
    ['read half', { state: 'reading', read: 1000 }, { value: 0.75, count: 1000, secondsLeft: 10 }],
    ['too early to say', { state: 'waiting', ready: 20, read: 0 }, { secondsLeft: null }],
    ['more than expected', { state: 'reading', ready: 2100, read: 2100 }, { value: 1 }],
  ])('%s', (_, facts, expected) => {
    expect(decideProgress({ ...read, ...facts }, at)).toMatchObject(expected)
  })
})
