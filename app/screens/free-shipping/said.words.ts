import { defineWords, pluralEn, pluralFr } from '../../i18n/index.ts'

/** Promises and what the bar says, as merchants read them. */
export const saidWords = defineWords({
  en: {
    from: (amount: string) => `free from ${amount}`,
    fromSome: (amount: string) => `from ${amount}, with some {methods}`,
    items: (count: number) => pluralEn(count, { one: 'free from # article', other: 'free from # articles' }),
    itemsSome: (count: number) =>
      pluralEn(count, {
        one: 'from # article, with some {methods}',
        other: 'from # articles, with some {methods}',
      }),
    weight: (kilos: string) => `free from ${kilos} kg of articles`,
    always: 'always free',
    none: 'never free',
    nothing: 'the bar promises nothing',
    some: (promise: string) => `some articles: ${promise}`,
    mixed: (promise: string) => `mixed articles: ${promise}`,
    province: (province: string, promise: string) => `${province}: ${promise}`,
    hole: (from: string, to: string) => `no {method} at all from ${from} to ${to}`,
    holeOn: (from: string) => `no {method} at all from ${from} on`,
    said: {
      free: 'free',
      freeSome: 'free with some {methods}',
      toGo: (missing: string, threshold: string) => `${missing} to go, of ${threshold}`,
      toGoSome: (missing: string, threshold: string) =>
        `${missing} to go, of ${threshold}, with some {methods}`,
      from: (threshold: string) => `free from ${threshold}, no missing amount`,
      items: (count: number) => pluralEn(count, { one: '# article to go', other: '# articles to go' }),
      weight: (kilos: string) => `${kilos} kg to go`,
      nothing: 'nothing',
    },
  },
  fr: {
    from: (amount) => `gratuite dès ${amount}`,
    fromSome: (amount) => `dès ${amount}, avec certains {methods}`,
    items: (count) => pluralFr(count, { one: 'gratuite dès # article', other: 'gratuite dès # articles' }),
    itemsSome: (count) =>
      pluralFr(count, {
        one: 'dès # article, avec certains {methods}',
        other: 'dès # articles, avec certains {methods}',
      }),
    weight: (kilos) => `gratuite dès ${kilos} kg d'articles`,
    always: 'toujours gratuite',
    none: 'jamais gratuite',
    nothing: 'la barre ne promet rien',
    some: (promise) => `certains articles : ${promise}`,
    mixed: (promise) => `articles mélangés : ${promise}`,
    province: (province, promise) => `${province} : ${promise}`,
    hole: (from, to) => `aucun {method} de ${from} à ${to}`,
    holeOn: (from) => `aucun {method} dès ${from}`,
    said: {
      free: 'gratuite',
      freeSome: 'gratuite avec certains {methods}',
      toGo: (missing, threshold) => `encore ${missing}, sur ${threshold}`,
      toGoSome: (missing, threshold) => `encore ${missing}, sur ${threshold}, avec certains {methods}`,
      from: (threshold) => `gratuite dès ${threshold}, sans montant manquant`,
      items: (count) => pluralFr(count, { one: 'encore # article', other: 'encore # articles' }),
      weight: (kilos) => `encore ${kilos} kg`,
      nothing: 'rien',
    },
  },
})
