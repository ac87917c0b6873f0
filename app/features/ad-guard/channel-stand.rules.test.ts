import { describe, expect, it } from 'vitest'
import { type StandFacts, standOf } from './channel-stand.rules.ts'

const at = (time: string) => new Date(`2026-11-25T${time}Z`)
const facts: StandFacts = {
  hasList: true,
  isListed: true,
  hasLink: true,
  uploadedAt: at('08:00:00'),
  fetchedAt: at('10:00:00'),
  since: at('09:00:00'),
}

describe('standOf', () => {
  it.each([
    ['read after the change', {}, 'read'],
    ['read before the change', { since: at('11:00:00') }, 'waiting'],
    ['read in the same second, perhaps before it was saved', { since: at('09:59:59') }, 'waiting'],
    ['read before the list was given', { uploadedAt: at('10:30:00') }, 'waiting'],
    ['never read', { fetchedAt: null }, 'never'],
    ['no address to read', { fetchedAt: null, hasLink: false }, 'no-link'],
    ['not in its list', { isListed: false }, 'not-listed'],
    ['no list', { hasList: false, isListed: false }, 'no-list'],
  ])('%s', (_, over, stand) => {
    expect(standOf({ ...facts, ...over })).toBe(stand)
  })
})
