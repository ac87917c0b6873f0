import { describe, expect, it } from 'vitest'
import { toLocale } from './locale.ts'
import { pluralEn, pluralFr } from './plural.ts'
import { fillTerms } from './terms.ts'
import { frenchTypography } from './typography.ts'
import { defineWords } from './words.ts'

describe('the language', () => {
  it.each([
    ['fr', 'fr'],
    ['fr-CA', 'fr'],
    ['FR', 'fr'],
    ['en-US', 'en'],
    ['de', 'en'],
    ['frisian', 'en'],
    ['fr-FR,fr;q=0.9,en;q=0.8', 'fr'],
    ['', null],
    [null, null],
    ['*', null],
  ])('%s → %s', (hint, expected) => {
    expect(toLocale(hint)).toBe(expected)
  })
})

describe('French typography', () => {
  it.each([
    [
      "Rupture : Google ne l'a pas lu ; et vous ?",
      'Rupture\u00a0: Google ne l’a pas lu\u202f; et vous\u202f?',
    ],
    ['« en stock »', '«\u00a0en stock\u00a0»'],
    ['«en stock»', '«\u00a0en stock\u00a0»'],
    ['lu à 14:02', 'lu à 14:02'],
    ['https://maison.fr/a?b=c', 'https://maison.fr/a?b=c'],
    ['12,40 € et 5 %', '12,40\u00a0€ et 5\u00a0%'],
    ['Lu : 24 nov..', 'Lu\u00a0: 24 nov.'],
    ['Attendez...', 'Attendez...'],
    ["plus d'annonces", 'plus d’annonces'],
  ])('%s', (typed, set) => {
    expect(frenchTypography(typed)).toBe(set)
  })
})

describe('plurals', () => {
  const stopped = (count: number) =>
    pluralFr(count, { one: '# annonce', many: "# d'annonces", other: '# annonces' })
  it.each([
    [0, '0 annonce'],
    [1, '1 annonce'],
    [1.5, '1,5 annonce'],
    [2, '2 annonces'],
    [1_000_000, "1\u202f000\u202f000 d'annonces"],
  ])('French %s', (count, sentence) => {
    expect(stopped(count)).toBe(sentence)
  })
  it.each([
    [0, '0 ads'],
    [1, '1 ad'],
    [1.5, '1.5 ads'],
    [2000, '2,000 ads'],
  ])('English %s', (count, sentence) => {
    expect(pluralEn(count, { one: '# ad', other: '# ads' })).toBe(sentence)
  })
})

describe('words', () => {
  const words = defineWords({
    en: { title: 'Stock', deep: { left: (count: number) => `${count} left: reorder` } },
    fr: { title: 'Stock', deep: { left: (count: number) => `Il en reste ${count} : passez commande` } },
  })
  it('sets French sentences, filled ones too', () => {
    expect(words.fr.deep.left(2)).toBe('Il en reste 2\u00a0: passez commande')
    expect(words.en.deep.left(2)).toBe('2 left: reorder')
  })
  it('refuses a key that one language lacks', () => {
    // @ts-expect-error the French title is missing
    defineWords({ en: { title: 'Stock', lead: 'All' }, fr: { lead: 'Tout' } })
    // @ts-expect-error English has no such key
    defineWords({ en: { lead: 'All' }, fr: { lead: 'Tout', title: 'Stock' } })
  })
  it('takes the admin’s own word', () => {
    const sentence = 'Aucune {variant} ; {Locations} : {autre}'
    expect(fillTerms('shopify', 'fr', sentence)).toBe('Aucune variante ; Emplacements : {autre}')
    expect(fillTerms('prestashop', 'fr', sentence)).toBe(
      'Aucune déclinaison ; Stocks des boutiques : {autre}',
    )
  })
})
