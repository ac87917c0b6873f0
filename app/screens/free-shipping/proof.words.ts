import { defineWords, pluralEn, pluralFr } from '../../i18n/index.ts'

export const proofWords = defineWords({
  en: {
    lead: {
      kept: (count: number, moment: string) =>
        `${pluralEn(count, { one: '# cart priced', other: '# carts priced' })}, none contradicts the bar. Last time: ${moment}.`,
      broken: (count: number, moment: string) =>
        `${pluralEn(count, {
          one: '# cart contradicted the bar: its promise was withdrawn.',
          other: '# carts contradicted the bar: their promises were withdrawn.',
        })} Last priced: ${moment}.`,
      never: 'No cart was priced yet: promises rest on your {rates} alone.',
    },
    prove: 'Price carts now',
    broken: {
      title: 'Contradictions',
      caption: 'Carts at which the bar would have said something false',
    },
    log: {
      title: 'Carts priced',
      caption: 'Carts that {platform} priced, newest first: what we said, what was charged',
      cart: 'Cart',
      said: 'We said',
      charged: 'Checkout charged',
      verdict: 'Result',
      when: 'When',
      carts: (count: number) => pluralEn(count, { one: '# unit', other: '# units' }),
      codes: (codes: string) => `{discountCode} ${codes}`,
      value: (amount: string, where: string) => `${where}, ${amount}`,
      unpriced: 'no amount',
    },
    verdicts: {
      kept: 'Kept',
      silent: 'Silent',
      missed: 'Unsaid',
      broken: 'False',
      unsure: 'Unsettled',
    },
    explain: {
      title: 'What the results mean',
      kept: 'Kept: delivery cost what the bar said.',
      silent: 'Silent: nothing was said, and delivery was paid.',
      missed: 'Unsaid: delivery was free, and the bar couldn’t be sure of it.',
      broken: 'False: the bar said free, checkout asked for money. The promise is withdrawn at once.',
      unsure: 'Unsettled: the answer doesn’t tell.',
    },
    free: 'free',
    option: (title: string, price: string) => `${title} ${price}`,
    more: (count: number) => pluralEn(count, { one: 'and # other', other: 'and # others' }),
    noOption: 'no {method}',
    unavailable: {
      scope: 'the right to ask is missing',
      unsupported: 'can’t be asked',
      refused: 'no answer to this cart',
    },
    empty: {
      title: 'No cart was priced yet',
      body: 'Every night, and whenever your {rates} change, carts just under, at and over each threshold are priced by {platform} itself. Each one stands here: what we said, what was charged.',
    },
    pages: { label: 'Pages of the log', first: 'Newest', next: 'Older carts' },
  },
  fr: {
    lead: {
      kept: (count, moment) =>
        `${pluralFr(count, { one: '# panier essayé', other: '# paniers essayés' })}, aucun ne contredit la barre. Dernier essai : ${moment}.`,
      broken: (count, moment) =>
        `${pluralFr(count, {
          one: '# panier a contredit la barre : sa promesse est retirée.',
          other: '# paniers ont contredit la barre : leurs promesses sont retirées.',
        })} Dernier essai : ${moment}.`,
      never: "Aucun panier n'a encore été essayé : les promesses reposent sur vos seuls {rates}.",
    },
    prove: 'Essayer des paniers',
    broken: {
      title: 'Contradictions',
      caption: 'Les paniers pour lesquels la barre aurait dit faux',
    },
    log: {
      title: 'Paniers essayés',
      caption:
        'Les paniers chiffrés par {platform}, du plus récent au plus ancien : ce que nous disions, ce qui était demandé',
      cart: 'Panier',
      said: 'Nous disions',
      charged: '{TheCheckout} demandait',
      verdict: 'Résultat',
      when: 'Quand',
      carts: (count) => pluralFr(count, { one: '# pièce', other: '# pièces' }),
      codes: (codes) => `{discountCode} ${codes}`,
      value: (amount, where) => `${where}, ${amount}`,
      unpriced: 'sans montant',
    },
    verdicts: {
      kept: 'Tenue',
      silent: 'Silence',
      missed: 'Non dite',
      broken: 'Fausse',
      unsure: 'Non tranché',
    },
    explain: {
      title: 'Ce que disent les résultats',
      kept: 'Tenue : la livraison coûtait ce que la barre disait.',
      silent: "Silence : rien n'était dit, et la livraison était payante.",
      missed: 'Non dite : la livraison était gratuite, et la barre ne pouvait pas en être sûre.',
      broken:
        'Fausse : la barre disait gratuite, une somme était demandée. La promesse est retirée aussitôt.',
      unsure: 'Non tranché : la réponse ne permet pas de conclure.',
    },
    free: 'gratuite',
    option: (title, price) => `${title} ${price}`,
    more: (count) => pluralFr(count, { one: 'et # autre', other: 'et # autres' }),
    noOption: 'aucun {method}',
    unavailable: {
      scope: 'le droit de demander manque',
      unsupported: 'ne peut pas être demandé',
      refused: 'sans réponse pour ce panier',
    },
    empty: {
      title: "Aucun panier n'a encore été essayé",
      body: 'Chaque nuit, et dès que vos {rates} changent, des paniers juste sous chaque seuil, au seuil et au-dessus sont chiffrés par {platform}. Chacun figure ici : ce que nous disions, ce qui était demandé.',
    },
    pages: { label: 'Pages du journal', first: 'Plus récents', next: 'Plus anciens' },
  },
})
