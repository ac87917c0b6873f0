import { expect, test } from 'vitest'
import type { App } from './app.client.ts'
import { readIdsScreen } from './ids-screen.parse.ts'

const card = (channel: string, listed: number, matched: number, reason: string) =>
  `<div data-testid="list-${channel}"><p data-listed="${listed}" data-matched="${matched}">…</p><span data-reason="${reason}"></span></div>`
const pages: Record<string, string> = {
  '/ads/ids': `${card('google', 12, 9, 'stale')}${card('meta', 3, 2, 'unknown')}<form data-testid="upload"></form>`,
  '/ads/ids?channel=google&reason=stale':
    '<tr data-item="a&amp;b"></tr><tr data-item="c"></tr><a href="/ads/ids?channel=google&amp;reason=stale&amp;after=c">',
  '/ads/ids?channel=google&reason=stale&after=c':
    '<tr data-item="d"></tr><a href="/ads/ids?channel=google&amp;reason=stale">',
}
const app = { page: async (path: string) => pages[path] ?? '' } as App

test('each channel apart, every page of the ids without match', async () => {
  expect(await readIdsScreen(app, 'google')).toEqual({ listed: 12, matched: 9, unmatched: ['a&b', 'c', 'd'] })
  expect(await readIdsScreen(app, 'meta')).toMatchObject({ listed: 3, matched: 2 })
})
