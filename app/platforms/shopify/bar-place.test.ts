import { describe, expect, it } from 'vitest'
import { embedOf } from './bar-place.ts'

const comment = '/*\n * IMPORTANT: The contents of this file are auto-generated.\n */\n'
const block = (type: string, disabled: boolean) =>
  JSON.stringify({ current: { blocks: { '120': { type, disabled, settings: {} } } } })
const ours = 'shopify://apps/promesse/blocks/bar-embed/6a1f0c52'

describe('the embed of the published theme', () => {
  it.each([
    ['on', comment + block(ours, false)],
    ['on', block(ours, false)],
    ['off', comment + block(ours, true)],
    ['off', block('shopify://apps/another/blocks/chat/77', false)],
    ['off', '{"current": {}}'],
    ['off', '{"current": "Default", "presets": {"Default": {}}}'],
    ['unknown', 'not what a theme writes'],
  ])('is %s', (embed, text) => {
    expect(embedOf(text)).toBe(embed)
  })
})
