import { describe, expect, it } from 'vitest'
import { withoutLaunch } from './frame-address.ts'

const token = (claims: unknown) => `${Buffer.from(JSON.stringify(claims)).toString('base64url')}.signature`
const after = (search: string) => withoutLaunch(new URL(`https://app.test/stock?${search}`)).search

describe('the frame’s address once its launch token was used up', () => {
  it.each([
    [
      'names the connection instead',
      `host=prestashop&launch=${token({ connection: 'c-1' })}&tries=1`,
      '?host=prestashop&connection=c-1',
    ],
    [
      'takes the newest connection',
      `host=prestashop&connection=old&launch=${token({ connection: '>?new' })}`,
      '?host=prestashop&connection=%3E%3Fnew',
    ],
    [
      'keeps the screen’s own part',
      `q=lin&host=prestashop&launch=${token({ connection: 'c-1' })}`,
      '?q=lin&host=prestashop&connection=c-1',
    ],
    [
      'keeps what it knew where the token can’t be read',
      'host=prestashop&connection=c-1&launch=%%%',
      '?host=prestashop&connection=c-1',
    ],
    ['names nothing where the token doesn’t', `host=prestashop&launch=${token(null)}`, '?host=prestashop'],
  ])('%s', (_, search, wanted) => {
    expect(after(search)).toBe(wanted)
  })
})
