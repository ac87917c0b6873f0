import type { OverrideRefusal } from '../../features/ad-guard/policy.rules.ts'
import { defineWords, pluralEn, pluralFr } from '../../i18n/index.ts'

const overrideErrorsEn = {
  'kind-unknown': 'Choose what to do with the ad.',
  'end-missing': 'Give a last day: an exception ends by itself.',
  'end-unreadable': 'This isn’t a date. Write it as 2026-12-31.',
  'end-past': 'This day has passed. Give today or a later one.',
  'end-too-far': 'An exception lasts one year at most. Give an earlier day.',
  'note-too-long': 'A note has 500 characters at most.',
} satisfies Record<OverrideRefusal, string>
const overrideErrorsFr = {
  'kind-unknown': "Choisissez ce qu'il faut faire de l'annonce.",
  'end-missing': "Donnez un dernier jour : une exception s'arrête d'elle-même.",
  'end-unreadable': "Ce n'est pas une date. Écrivez-la ainsi : 2026-12-31.",
  'end-past': "Ce jour est passé. Donnez aujourd'hui ou plus tard.",
  'end-too-far': 'Une exception dure un an au plus. Donnez un jour plus proche.',
  'note-too-long': 'Une note compte 500 caractères au plus.',
} satisfies Record<OverrideRefusal, string>

/** What all four tabs and the variant's page share. */
export const adsWords = defineWords({
  en: {
    title: 'Ads',
    tabs: { label: 'Ad guard', decisions: 'Decisions', policy: 'Policy', ids: 'Ids', feeds: 'Feeds' },
    channels: { google: 'Google', meta: 'Meta' },
    counts: (listed: number, active: string, paused: string, stopped: string) =>
      `${pluralEn(listed, { one: '# ad', other: '# ads' })}: ${active}, ${paused}, ${stopped}.`,
    active: (count: number) => pluralEn(count, { one: '# active', other: '# active' }),
    paused: (count: number) => pluralEn(count, { one: '# paused', other: '# paused' }),
    stopped: (count: number) => pluralEn(count, { one: '# stopped', other: '# stopped' }),
    waiting: (count: number) =>
      pluralEn(count, {
        one: '# change hasn’t been read by its channel yet.',
        other: '# changes haven’t been read by their channels yet.',
      }),
    unmatched: (count: number) =>
      pluralEn(count, {
        one: '# listed id matches no variant and isn’t counted.',
        other: '# listed ids match no variant and aren’t counted.',
      }),
    cannot: {
      title: 'We can’t stop anything yet',
      body: 'A channel knows your ads by ids of its own. Until we have its list, we can’t name a single ad to it. Export the product feed that Google or Meta reads and add it here.',
      action: 'Add the feed',
      known: 'What the guard decides meanwhile is in the decisions, and reaches no channel.',
    },
    states: {
      allow: 'Active',
      hold: 'Paused',
      suppress: 'Stopped',
      'ask-allow': 'Return asked',
      'ask-hold': 'Pause asked',
      'ask-suppress': 'Stop asked',
      unlisted: 'Not listed',
      question: 'To decide',
    },
    verdicts: { suppress: 'Stop', hold: 'Pause', restore: 'Back on' },
    confirm: {
      heading: 'Channels',
      read: (channel: string, moment: string) => `${channel} read it: ${moment}`,
      readLabel: (channel: string, moment: string) => `${channel} read the pause label: ${moment}`,
      waiting: (channel: string) => `Our feed says so; ${channel} hasn’t read it yet.`,
      never: (channel: string) => `Our feed says so; ${channel} has never read it.`,
      notListed: (channel: string) => `Not in ${channel}’s list.`,
      noList: (channel: string) => `No list of ${channel} yet.`,
      nowhere: 'In no channel’s list: we can’t reach this ad.',
      noLink: (channel: string) => `${channel} has no feed address yet.`,
    },
    history: {
      title: 'Ad history',
      caption: 'Decisions about this variant’s ad, newest first',
      when: 'When',
      decision: 'Decision',
      reason: 'Reason',
      none: 'Never stopped nor paused since the shop was connected.',
    },
    card: { title: 'Ad', since: (moment: string) => `since: ${moment}` },
    exception: {
      title: 'Exception',
      help: 'Pause an ad that would run, or run one that your floor would pause. What the page doesn’t sell stays stopped.',
      kind: 'Ad',
      hold: 'Pause it',
      advertise: 'Advertise it below the floor too',
      ends: 'Last day',
      note: 'Note for colleagues',
      save: 'Save exception',
      drop: 'End exception',
      dropNamed: (name: string) => `End the exception: ${name}`,
      saved: 'Exception saved',
      dropped: 'Exception ended',
      running: {
        hold: (day: string) => `Paused by your exception until ${day}.`,
        advertise: (day: string) => `Advertised by your exception until ${day}.`,
      },
      errors: overrideErrorsEn,
    },
  },
  fr: {
    title: 'Annonces',
    tabs: {
      label: 'Garde des annonces',
      decisions: 'Décisions',
      policy: 'Seuil',
      ids: 'Identifiants',
      feeds: 'Flux',
    },
    channels: { google: 'Google', meta: 'Meta' },
    counts: (listed, active, paused, stopped) =>
      `${pluralFr(listed, { one: '# annonce', many: "# d'annonces", other: '# annonces' })} : ${active}, ${paused}, ${stopped}.`,
    active: (count) => pluralFr(count, { one: '# active', other: '# actives' }),
    paused: (count) => pluralFr(count, { one: '# en pause', other: '# en pause' }),
    stopped: (count) => pluralFr(count, { one: '# arrêtée', other: '# arrêtées' }),
    waiting: (count) =>
      pluralFr(count, {
        one: "# changement n'a pas encore été relu par son canal.",
        other: "# changements n'ont pas encore été relus par leurs canaux.",
      }),
    unmatched: (count) =>
      pluralFr(count, {
        one: "# identifiant listé ne correspond à aucune variante et n'est pas compté.",
        other: '# identifiants listés ne correspondent à aucune variante et ne sont pas comptés.',
      }),
    cannot: {
      title: 'Nous ne pouvons encore rien arrêter',
      body: 'Un canal connaît vos annonces par ses propres identifiants. Sans sa liste, nous ne pouvons lui désigner aucune annonce. Exportez le flux produits que Google ou Meta lit et ajoutez-le ici.',
      action: 'Ajouter le flux',
      known: "Ce que le garde décide entre-temps figure dans les décisions, et n'atteint aucun canal.",
    },
    states: {
      allow: 'Active',
      hold: 'En pause',
      suppress: 'Arrêtée',
      'ask-allow': 'Retour demandé',
      'ask-hold': 'Pause demandée',
      'ask-suppress': 'Arrêt demandé',
      unlisted: 'Hors liste',
      question: 'À décider',
    },
    verdicts: { suppress: 'Arrêter', hold: 'Mettre en pause', restore: 'Rétablir' },
    confirm: {
      heading: 'Canaux',
      read: (channel, moment) => `${channel} l'a relu : ${moment}`,
      readLabel: (channel, moment) => `${channel} a relu l'étiquette de pause : ${moment}`,
      waiting: (channel) => `Notre flux le dit ; ${channel} ne l'a pas encore relu.`,
      never: (channel) => `Notre flux le dit ; ${channel} ne l'a jamais lu.`,
      notListed: (channel) => `Absent de la liste de ${channel}.`,
      noList: (channel) => `Pas encore de liste de ${channel}.`,
      nowhere: "Dans la liste d'aucun canal : nous ne pouvons pas atteindre cette annonce.",
      noLink: (channel) => `${channel} n'a pas encore d'adresse de flux.`,
    },
    history: {
      title: "Historique de l'annonce",
      caption: "Les décisions sur l'annonce de cette variante, de la plus récente à la plus ancienne",
      when: 'Quand',
      decision: 'Décision',
      reason: 'Raison',
      none: 'Ni arrêtée ni mise en pause depuis que la boutique est reliée.',
    },
    card: { title: 'Annonce', since: (moment) => `depuis : ${moment}` },
    exception: {
      title: 'Exception',
      help: 'Mettez en pause une annonce qui tournerait, ou laissez tourner celle que votre seuil mettrait en pause. Ce que la page ne vend pas reste arrêté.',
      kind: 'Annonce',
      hold: 'La mettre en pause',
      advertise: 'La laisser tourner, même sous le seuil',
      ends: 'Dernier jour',
      note: 'Note pour vos collègues',
      save: "Enregistrer l'exception",
      drop: "Arrêter l'exception",
      dropNamed: (name) => `Arrêter l'exception : ${name}`,
      saved: 'Exception enregistrée',
      dropped: 'Exception arrêtée',
      running: {
        hold: (day) => `En pause par votre exception jusqu'au ${day}.`,
        advertise: (day) => `Annoncée par votre exception jusqu'au ${day}.`,
      },
      errors: overrideErrorsFr,
    },
  },
})
