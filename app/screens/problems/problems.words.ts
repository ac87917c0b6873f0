import { defineWords, pluralEn, pluralFr } from '../../i18n/index.ts'

export const problemsWords = defineWords({
  en: {
    title: 'Problems',
    lead: (count: number, kinds: number) =>
      kinds === 1
        ? pluralEn(count, { one: '# problem open.', other: '# problems open, of one kind.' })
        : pluralEn(count, {
            one: '# problem open.',
            other: `# problems open, of ${kinds} kinds. The most harmful come first.`,
          }),
    none: (moment: string) => `No open problems. Checked: ${moment}.`,
    neverChecked: 'Your catalogue hasn’t been read yet, so nothing was checked.',
    tabs: { label: 'Problems', open: 'Open', done: 'Done' },
    since: 'Noticed:',
    platforms: { shopify: 'Shopify', prestashop: 'PrestaShop' },
    elsewhere: (count: number) =>
      pluralEn(count, {
        one: '# problem more in your other shop: it is shown in its own admin.',
        other: '# problems more in your other shop: they are shown in its own admin.',
      }),
    close: 'Mark as done',
    closeNamed: (name: string) => `Mark as done: ${name}`,
    closed: 'Marked as done',
    gone: 'It was already closed.',
    emptyOpen: { title: 'No open problems', never: 'Not checked yet' },
    emptyOpenHelp: 'What needs you will be here, with its cause and one button.',
    emptyDone: {
      title: 'Nothing was closed yet',
      help: 'A problem that is over is kept here: what it was, when it ended, and how.',
    },
    table: {
      caption: 'Problems that are over, newest first',
      what: 'Problem',
      opened: 'Opened',
      ended: 'Ended',
      how: 'How',
    },
    how: { itself: 'Its cause went away', staff: 'Marked as done by your staff' },
    pages: { label: 'Pages of closed problems', previous: 'Newest', next: 'Older' },
  },
  fr: {
    title: 'Problèmes',
    lead: (count, kinds) =>
      kinds === 1
        ? pluralFr(count, { one: '# problème ouvert.', other: "# problèmes ouverts, d'une même sorte." })
        : pluralFr(count, {
            one: '# problème ouvert.',
            other: `# problèmes ouverts, de ${kinds} sortes. Les plus nuisibles d'abord.`,
          }),
    none: (moment) => `Aucun problème ouvert. Dernière vérification : ${moment}.`,
    neverChecked: "Votre catalogue n'a pas encore été lu : rien n'a été vérifié.",
    tabs: { label: 'Problèmes', open: 'Ouverts', done: 'Réglés' },
    since: 'Constaté :',
    platforms: { shopify: 'Shopify', prestashop: 'PrestaShop' },
    elsewhere: (count) =>
      pluralFr(count, {
        one: '# autre problème dans votre autre boutique : il se voit dans sa propre administration.',
        other: '# autres problèmes dans votre autre boutique : ils se voient dans sa propre administration.',
      }),
    close: 'Marquer comme réglé',
    closeNamed: (name) => `Marquer comme réglé : ${name}`,
    closed: 'Marqué réglé',
    gone: 'Il était déjà réglé.',
    emptyOpen: { title: 'Aucun problème ouvert', never: 'Pas encore vérifié' },
    emptyOpenHelp: 'Ce qui demande votre attention sera ici, avec sa cause et un bouton.',
    emptyDone: {
      title: "Rien n'a encore été réglé",
      help: 'Un problème terminé reste ici : ce que c’était, quand et comment il a pris fin.',
    },
    table: {
      caption: 'Les problèmes terminés, du plus récent au plus ancien',
      what: 'Problème',
      opened: 'Ouvert',
      ended: 'Terminé',
      how: 'Comment',
    },
    how: { itself: 'Sa cause a disparu', staff: 'Marqué comme réglé par votre équipe' },
    pages: { label: 'Pages des problèmes réglés', previous: 'Les plus récents', next: 'Plus anciens' },
  },
})
