import { describe, expect, it } from 'vitest'
import { createFormat } from './format.ts'

const now = new Date('2026-11-25T13:02:00Z')
const fr = createFormat({ locale: 'fr', timeZone: 'Europe/Paris', currency: 'EUR', now })
const en = createFormat({ locale: 'en', timeZone: 'Europe/Paris', currency: 'EUR', now })

describe('the formatter', () => {
  it.each([
    ['money', fr.money(123440), '1\u202f234,40\u00a0€'],
    ['money', en.money(123440), '€1,234.40'],
    ['money below zero', fr.money(-490), '−4,90\u00a0€'],
    ['money without cents', fr.money({ minor: 1200, currency: 'JPY' }), '1\u202f200\u00a0JPY'],
    ['number', fr.number(1240), '1\u202f240'],
    ['number below zero', fr.number(-3), '−3'],
    ['number below zero', en.number(-1234), '−1,234'],
    ['percent', fr.percent(0.054), '5,4\u00a0%'],
    ['percent', en.percent(0.981), '98.1%'],
    ['signed', fr.signed(3), '+3'],
    ['signed', fr.signed(-2), '−2'],
    ['signed zero', fr.signed(0), '0'],
    ['exact', fr.exact(now), '25 novembre 2026 à 14:02'],
    ['exact', en.exact(now), '25 November 2026 at 14:02'],
    ['first of the month', fr.day(new Date('2026-11-01T12:00:00Z')), '1er\u00a0nov.'],
    ['first of the month, exact', fr.exact(new Date('2026-11-01T12:00:00Z')), '1er novembre 2026 à 13:00'],
    ['eleventh', fr.day(new Date('2026-11-11T12:00:00Z')), '11\u00a0nov.'],
    ['another year', fr.day(new Date('2025-12-31T12:00:00Z')), '31\u00a0déc.\u00a02025'],
    ['typed day', fr.isoDay('2026-12-04'), '4\u00a0déc.'],
    ['typed day', en.isoDay('2026-12-04'), '4\u00a0Dec'],
    ['duration', fr.duration(118), '2\u00a0min'],
    ['duration', en.duration(45), '45\u00a0s'],
    ['duration', fr.duration(7200), '2\u00a0h'],
  ])('%s: %s', (_, written, expected) => {
    expect(written).toBe(expected)
  })

  it.each([
    ['20 s ago', '2026-11-25T13:01:40Z', 'à\u00a0l’instant', 'just\u00a0now'],
    ['5 min ago', '2026-11-25T12:57:00Z', 'il\u00a0y\u00a0a\u00a05\u00a0min', '5\u00a0min\u00a0ago'],
    ['59 min ago', '2026-11-25T12:03:00Z', 'il\u00a0y\u00a0a\u00a059\u00a0min', '59\u00a0min\u00a0ago'],
    ['an hour ago', '2026-11-25T12:02:00Z', '13:02', '13:02'],
    ['this morning', '2026-11-24T23:30:00Z', '00:30', '00:30'],
    ['yesterday evening in Paris', '2026-11-24T22:30:00Z', '24\u00a0nov.', '24\u00a0Nov'],
    ['later today', '2026-11-25T18:00:00Z', '19:00', '19:00'],
  ])('time: %s', (_, at, inFrench, inEnglish) => {
    expect([fr.relative(new Date(at)), en.relative(new Date(at))]).toEqual([inFrench, inEnglish])
  })
})
