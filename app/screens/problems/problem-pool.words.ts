import { pluralEn, pluralFr } from '../../i18n/index.ts'
import type { ProblemBlanks } from './problem-blanks.rules.ts'

type Since = ProblemBlanks['since']
const sinceEn = (since: Since) => (since ? ` since ${since.day ? `${since.day} at ` : ''}${since.hour}` : '')
const sinceFr = (since: Since) =>
  since ? ` depuis ${since.day ? `le ${since.day} à ` : ''}${since.hour}` : ''

/** Of two shops that sell from one stock. */
export const poolProblemsEn = {
  'shop-moved': {
    effect: ({ platform }: ProblemBlanks) => `${platform}: the shop has moved, or is a copy`,
    cause: (_: ProblemBlanks) =>
      'Its address or its files are no longer those that were connected. Nothing is read or written until somebody clicks “Connect” in the module of the shop that counts.',
    button: 'See the shops',
  },
  'shop-silent': {
    effect: ({ platform, since }: ProblemBlanks) => `No answer from ${platform}${sinceEn(since)}`,
    cause: ({ platform, waiting }: ProblemBlanks) =>
      `${pluralEn(waiting, {
        one: '# movement waits, it isn’t lost.',
        other: '# movements wait, none is lost.',
      })} ${platform === 'PrestaShop' ? 'Check that the module is active.' : 'Check that the app is installed.'}`,
    button: 'See the shops',
  },
  'write-refused': {
    effect: ({ count, platform }: ProblemBlanks) =>
      pluralEn(count, {
        one: `# {variant}: ${platform} refuses its new quantity`,
        other: `# {variants}: ${platform} refuses their new quantities`,
      }),
    cause: ({ platform, other }: ProblemBlanks) =>
      `What moved at ${other} isn’t known at ${platform}, which may sell what is gone. Correct the quantity there by hand, or look at why it can’t be changed.`,
    detail: ({ change, platform }: ProblemBlanks) => (change ? `${change} not written at ${platform}.` : ''),
    button: 'See the {variant}',
  },
  'write-unknown': {
    effect: ({ count, platform }: ProblemBlanks) =>
      pluralEn(count, {
        one: `# {variant}: ${platform} hasn’t said whether its quantity was written`,
        other: `# {variants}: ${platform} hasn’t said whether their quantities were written`,
      }),
    cause: (_: ProblemBlanks) =>
      'We asked for as long as its answer could be trusted, so that nothing was written twice. Its stock isn’t shared any more: compare both quantities, then run a first sync.',
    detail: ({ since }: ProblemBlanks) => (since ? `Without an answer${sinceEn(since)}.` : ''),
    button: 'See the {variant}',
  },
  'stock-difference': {
    effect: ({ count }: ProblemBlanks) =>
      pluralEn(count, {
        one: '# {variant} has not the same stock in both shops',
        other: '# {variants} have not the same stock in both shops',
      }),
    cause: (_: ProblemBlanks) =>
      'Everything that moved has arrived, and the two still differ. Count, then correct one of them by hand: the other follows.',
    detail: ({ shopify, prestashop }: ProblemBlanks) => `Shopify: ${shopify} · PrestaShop: ${prestashop}.`,
    button: 'See the {variant}',
  },
  'outside-set': {
    effect: ({ count }: ProblemBlanks) =>
      pluralEn(count, {
        one: '# {variant}: a quantity from outside may bring back what is sold',
        other: '# {variants}: quantities from outside may bring back what is sold',
      }),
    cause: (_: ProblemBlanks) =>
      'Another system raised the stock by just what open orders hold. It was believed like any change by hand: check that these units are really there.',
    detail: ({ units }: ProblemBlanks) =>
      units === null
        ? ''
        : pluralEn(units, {
            one: '# unit more, as many as orders hold.',
            other: '# units more, as many as orders hold.',
          }),
    button: 'See the {variant}',
  },
  'links-doubtful': {
    effect: ({ doubtful }: ProblemBlanks) =>
      pluralEn(doubtful, { one: '# link waits for you', other: '# links wait for you' }),
    cause: (_: ProblemBlanks) =>
      'Their references or barcodes don’t match one to one. Until you decide, their stock isn’t shared.',
    button: 'Decide the links',
  },
  'first-sync-waiting': {
    effect: ({ changes, zeros }: ProblemBlanks) =>
      `${pluralEn(changes, { one: '# quantity would change', other: '# quantities would change' })}, ${zeros === 0 ? 'none to zero' : `${zeros} to zero`}`,
    cause: (_: ProblemBlanks) => 'Nothing is written before your OK.',
    button: 'See the quantities',
  },
}

export const poolProblemsFr: typeof poolProblemsEn = {
  'shop-moved': {
    effect: ({ platform }) => `${platform} : la boutique a été déplacée, ou c'est une copie`,
    cause: () =>
      'Son adresse ou ses fichiers ne sont plus ceux qui ont été connectés. Rien n’est lu ni écrit tant que personne ne clique sur « Connecter » dans le module de la boutique qui compte.',
    button: 'Voir les boutiques',
  },
  'shop-silent': {
    effect: ({ platform, since }) => `${platform} ne répond plus${sinceFr(since)}`,
    cause: ({ platform, waiting }) =>
      `${pluralFr(waiting, {
        one: "# mouvement attend, il n'est pas perdu.",
        other: "# mouvements attendent, aucun n'est perdu.",
      })} ${platform === 'PrestaShop' ? 'Vérifiez que le module est actif.' : "Vérifiez que l'application est installée."}`,
    button: 'Voir les boutiques',
  },
  'write-refused': {
    effect: ({ count, platform }) =>
      pluralFr(count, {
        one: `# {variant} : ${platform} refuse sa nouvelle quantité`,
        other: `# {variants} : ${platform} refuse leurs nouvelles quantités`,
      }),
    cause: ({ platform, other }) =>
      `Ce qui a bougé chez ${other} n'est pas connu chez ${platform}, qui peut vendre ce qui est parti. Corrigez-y la quantité à la main, ou voyez pourquoi elle ne peut pas changer.`,
    detail: ({ change, platform }) => (change ? `${change} non écrit chez ${platform}.` : ''),
    button: 'Voir la {variant}',
  },
  'write-unknown': {
    effect: ({ count, platform }) =>
      pluralFr(count, {
        one: `# {variant} : ${platform} n'a pas dit si sa quantité est écrite`,
        other: `# {variants} : ${platform} n'a pas dit si leurs quantités sont écrites`,
      }),
    cause: () =>
      "Nous avons redemandé tant que sa réponse restait fiable, pour que rien ne soit écrit deux fois. Son stock n'est plus commun : comparez les deux quantités, puis relancez une première synchronisation.",
    detail: ({ since }) => (since ? `Sans réponse${sinceFr(since)}.` : ''),
    button: 'Voir la {variant}',
  },
  'stock-difference': {
    effect: ({ count }) =>
      pluralFr(count, {
        one: "# {variant} n'a pas le même stock dans les deux boutiques",
        other: "# {variants} n'ont pas le même stock dans les deux boutiques",
      }),
    cause: () =>
      "Tout ce qui a bougé est arrivé, et l'écart reste. Comptez, puis corrigez l'une des deux à la main : l'autre suit.",
    detail: ({ shopify, prestashop }) => `Shopify : ${shopify} · PrestaShop : ${prestashop}.`,
    button: 'Voir la {variant}',
  },
  'outside-set': {
    effect: ({ count }) =>
      pluralFr(count, {
        one: '# {variant} : une quantité venue de dehors ramène peut-être ce qui est vendu',
        other: '# {variants} : des quantités venues de dehors ramènent peut-être ce qui est vendu',
      }),
    cause: () =>
      "Un autre système a relevé le stock d'autant que ce que retiennent des commandes en cours. Le changement a été repris comme tout autre : vérifiez que ces pièces sont là.",
    detail: ({ units }) =>
      units === null
        ? ''
        : pluralFr(units, {
            one: "# pièce de plus, autant qu'en retiennent des commandes.",
            other: "# pièces de plus, autant qu'en retiennent des commandes.",
          }),
    button: 'Voir la {variant}',
  },
  'links-doubtful': {
    effect: ({ doubtful }) =>
      pluralFr(doubtful, { one: '# lien attend votre décision', other: '# liens attendent votre décision' }),
    cause: () =>
      "Leurs références ou codes-barres ne se correspondent pas un à un. Tant que vous n'avez pas décidé, leur stock n'est pas commun.",
    button: 'Décider des liens',
  },
  'first-sync-waiting': {
    effect: ({ changes, zeros }) =>
      `${pluralFr(changes, { one: '# quantité changerait', other: '# quantités changeraient' })}, ${zeros === 0 ? 'aucune à zéro' : `dont ${zeros} à zéro`}`,
    cause: () => "Rien n'est écrit sans votre accord.",
    button: 'Voir les quantités',
  },
}
