import type { LineRefusal } from '../../features/ad-guard/channel-list.parse.ts'
import type { NoMatchReason } from '../../features/ad-guard/item-id.rules.ts'
import type { UploadRefusal } from '../../flows/channel-list.flow.server.ts'
import { defineWords, pluralEn, pluralFr } from '../../i18n/index.ts'

type Counted = (count: number) => string

const noMatchEn = {
  recreated: (count) =>
    pluralEn(count, { one: '# product recreated or deleted', other: '# products recreated or deleted' }),
  'other-shop': (count) => pluralEn(count, { one: '# of another shop', other: '# of another shop' }),
  'unknown-sku': (count) =>
    pluralEn(count, { one: '# id that nothing here carries', other: '# ids that nothing here carries' }),
  'duplicate-sku': (count) =>
    pluralEn(count, {
      one: '# {sku} carried by several {variants}',
      other: '# {skus} carried by several {variants}',
    }),
  ambiguous: (count) =>
    pluralEn(count, {
      one: '# id that could mean several {variants}',
      other: '# ids that could mean several {variants}',
    }),
  'link-disagrees': (count) =>
    pluralEn(count, {
      one: '# id whose link shows another {variant}',
      other: '# ids whose link shows another {variant}',
    }),
  'link-missing': (count) =>
    pluralEn(count, {
      one: '# id that only a link could prove',
      other: '# ids that only their links could prove',
    }),
} satisfies Record<NoMatchReason, Counted>
const noMatchFr = {
  recreated: (count) =>
    pluralFr(count, { one: '# produit recréé ou supprimé', other: '# produits recréés ou supprimés' }),
  'other-shop': (count) =>
    pluralFr(count, { one: "# d'une autre boutique", other: "# d'une autre boutique" }),
  'unknown-sku': (count) =>
    pluralFr(count, {
      one: '# identifiant que rien ne porte ici',
      other: '# identifiants que rien ne porte ici',
    }),
  'duplicate-sku': (count) =>
    pluralFr(count, {
      one: '# {sku} portée par plusieurs {variants}',
      other: '# {skus} portées par plusieurs {variants}',
    }),
  ambiguous: (count) =>
    pluralFr(count, {
      one: '# identifiant qui pourrait désigner plusieurs {variants}',
      other: '# identifiants qui pourraient désigner plusieurs {variants}',
    }),
  'link-disagrees': (count) =>
    pluralFr(count, {
      one: '# identifiant dont le lien montre une autre {variant}',
      other: '# identifiants dont le lien montre une autre {variant}',
    }),
  'link-missing': (count) =>
    pluralFr(count, {
      one: '# identifiant que seul son lien prouverait',
      other: '# identifiants que seuls leurs liens prouveraient',
    }),
} satisfies Record<NoMatchReason, Counted>

/** What to do about ids that don't match. */
const remedyEn = {
  recreated:
    'Your shop deleted these products, or made them anew under another number. Let the channel’s app send the current feed, then add the list again.',
  'other-shop':
    'Their links lead to another address. If that is your shop too, its main address may have changed: read the shop again from the overview.',
  'unknown-sku':
    'No {variant} has this {sku}, number or barcode. If the {sku} changed, add the current feed.',
  'duplicate-sku': 'Give each {variant} a {sku} of its own, then add the list again.',
  ambiguous:
    'We don’t choose for you: a wrong choice would stop the wrong ad. Use one id per {variant} in the feed.',
  'link-disagrees': 'Id and link name different {variants}, so we touch neither. Correct the feed.',
  'link-missing':
    'They end with the number of one of your products, as any reference may. Add the feed with its column of links: the page tells whether it is that product.',
} satisfies Record<NoMatchReason, string>
const remedyFr = {
  recreated:
    "Votre boutique a supprimé ces produits, ou les a recréés sous un autre numéro. Faites envoyer le flux à jour par l'application du canal, puis ajoutez la liste de nouveau.",
  'other-shop':
    "Leurs liens mènent à une autre adresse. Si c'est aussi votre boutique, son adresse principale a pu changer : relisez la boutique depuis la vue d'ensemble.",
  'unknown-sku':
    "Aucune {variant} n'a cette {sku}, ce numéro ou ce code-barres. Si la {sku} a changé, ajoutez le flux à jour.",
  'duplicate-sku': 'Donnez à chaque {variant} une {sku} à elle, puis ajoutez la liste de nouveau.',
  ambiguous:
    'Nous ne choisissons pas à votre place : un mauvais choix arrêterait la mauvaise annonce. Donnez un identifiant à chaque {variant} dans le flux.',
  'link-disagrees':
    "L'identifiant et le lien désignent deux {variants} : nous ne touchons à aucune. Corrigez le flux.",
  'link-missing':
    "Ils finissent par le numéro d'un de vos produits, comme le peut toute référence. Ajoutez le flux avec sa colonne de liens : la page dit si c'est ce produit.",
} satisfies Record<NoMatchReason, string>

/** Why a whole file isn't taken; `line` where it is known, already written. */
type AtLine = (line: string | null) => string
const at = (sentence: string, line: string | null, word: string) =>
  line ? `${sentence} ${word} ${line}.` : sentence

const refusalEn = {
  'too-big': () => 'The file is larger than 64\u00a0MB. Export only the columns id and link.',
  'too-many-rows': () => 'The file has more than 500,000 lines. Split it by country and add one of them.',
  'empty-file': () => 'There is nothing to read: choose a file, or paste the feed.',
  binary: () => 'This isn’t text. A spreadsheet or a ZIP must be saved as CSV or TSV first.',
  'no-id-column': () => 'No column is called “id”. Paste the feed with its heading line.',
  'no-rows': () => 'The file has a heading, but no line below it.',
  'unclosed-quote': (line) => at('A quotation mark is opened and never closed.', line, 'Line'),
  'xml-broken': (line) => at('The XML breaks off or contradicts itself.', line, 'Line'),
  'other-shop': () => 'No id is of this shop, and the links lead to another. Is it the right file?',
  'xml-doctype': () => 'The XML declares a document type (DOCTYPE). Product feeds don’t; take it out.',
} satisfies Record<UploadRefusal, AtLine>
const refusalFr = {
  'too-big': () => "Le fichier dépasse 64\u00a0Mo. N'exportez que les colonnes id et link.",
  'too-many-rows': () => 'Le fichier dépasse 500\u202f000 lignes. Divisez-le par pays et ajoutez-en un.',
  'empty-file': () => "Il n'y a rien à lire : choisissez un fichier, ou collez le flux.",
  binary: () => "Ce n'est pas du texte. Un tableur ou un ZIP s'enregistre d'abord en CSV ou en TSV.",
  'no-id-column': () => "Aucune colonne ne s'appelle « id ». Collez le flux avec sa ligne d'en-tête.",
  'no-rows': () => 'Le fichier a un en-tête, mais aucune ligne en dessous.',
  'unclosed-quote': (line) => at("Un guillemet s'ouvre et ne se ferme jamais.", line, 'Ligne'),
  'xml-broken': (line) => at("Le XML s'interrompt ou se contredit.", line, 'Ligne'),
  'other-shop': () =>
    "Aucun identifiant n'est de cette boutique, et les liens mènent à une autre. Est-ce le bon fichier ?",
  'xml-doctype': () =>
    "Le XML déclare un type de document (DOCTYPE). Un flux produits n'en a pas ; retirez-le.",
} satisfies Record<UploadRefusal, AtLine>

const lineEn = {
  'empty-id': 'no id',
  'id-too-long': 'id longer than 255 characters',
  'bad-character': 'a character that no id has',
  'duplicate-id': 'id listed before',
} satisfies Record<LineRefusal, string>
const lineFr = {
  'empty-id': "pas d'identifiant",
  'id-too-long': 'identifiant de plus de 255 caractères',
  'bad-character': "un caractère qu'aucun identifiant ne contient",
  'duplicate-id': 'identifiant déjà listé',
} satisfies Record<LineRefusal, string>

export const idsWords = defineWords({
  en: {
    lead: {
      none: 'Without a channel’s list, none of its ads can be stopped.',
      matched: (channel: string, matched: string, listed: string, share: string) =>
        `${channel}: ${matched} of ${listed} ids recognised, ${share}.`,
    },
    list: {
      none: (channel: string) => `No list of ${channel} yet.`,
      from: (file: string, moment: string) => `${file}, added: ${moment}`,
      pasted: 'Pasted text',
      share: 'Ids of the list',
      matched: (count: number) => pluralEn(count, { one: '# recognised', other: '# recognised' }),
      unmatched: (count: number) => pluralEn(count, { one: '# without match', other: '# without match' }),
      reasons: 'Why they don’t match',
      see: 'See',
      seeNamed: (reason: string) => `See: ${reason}`,
      all: 'All ids are recognised.',
    },
    over: {
      title: (count: number, channel: string, share: string) =>
        pluralEn(count, {
          one: `# id of ${channel}’s feed matches no {variant}, ${share}`,
          other: `# ids of ${channel}’s feed match no {variant}, ${share}`,
        }),
      body: 'We can’t stop these ads. Add the current feed.',
    },
    unmatched: {
      title: (channel: string, reason: string) => `${channel}: ${reason}`,
      caption: 'Ids without match',
      id: 'Id as listed',
      reason: 'Why',
      close: 'Close list',
      more: 'Next page',
      first: 'First page',
      pages: 'Pages of ids',
    },
    refused: {
      title: (count: number) =>
        pluralEn(count, { one: '# line couldn’t be read', other: '# lines couldn’t be read' }),
      line: (line: string, reason: string) => `Line ${line}: ${reason}`,
      rest: (shown: string) => `The first ${shown} are shown.`,
    },
    upload: {
      title: 'Add a channel’s list',
      help: 'The feed that your ads are made of, as exported from Merchant Center or Commerce Manager, or as your feed {app} writes it: TSV, CSV or XML, up to 64\u00a0MB. Only ids and links are kept.',
      channel: 'Channel',
      file: 'Feed file',
      drop: 'Drop the file here',
      choose: 'Choose a file',
      pasted: 'Or paste the feed',
      pastedHelp: 'With its heading line, for example id, link, …',
      submit: 'Match the ids',
      replaces: 'The new list replaces the one before, once it has been read to its end.',
      done: 'List added',
      refused: 'The list wasn’t added',
      kept: 'The list before stays in force.',
    },
    where: {
      title: 'Where to find the feed',
      google:
        'Google: Merchant Center › Products › All products › download icon. Or the address of the feed file under Settings › Data sources.',
      meta: 'Meta: Commerce Manager › Catalogue › Items › export, or the file under Catalogue › Data sources.',
    },
    noMatch: noMatchEn,
    remedy: remedyEn,
    refusal: refusalEn,
    lines: lineEn,
  },
  fr: {
    lead: {
      none: "Sans la liste d'un canal, aucune de ses annonces ne peut être arrêtée.",
      matched: (channel, matched, listed, share) =>
        `${channel} : ${matched} identifiants reconnus sur ${listed}, ${share}.`,
    },
    list: {
      none: (channel) => `Pas encore de liste de ${channel}.`,
      from: (file, moment) => `${file}, ajouté : ${moment}`,
      pasted: 'Texte collé',
      share: 'Identifiants de la liste',
      matched: (count) => pluralFr(count, { one: '# reconnu', other: '# reconnus' }),
      unmatched: (count) => pluralFr(count, { one: '# sans correspondance', other: '# sans correspondance' }),
      reasons: 'Pourquoi ils ne correspondent pas',
      see: 'Voir',
      seeNamed: (reason) => `Voir : ${reason}`,
      all: 'Tous les identifiants sont reconnus.',
    },
    over: {
      title: (count, channel, share) =>
        pluralFr(count, {
          one: `# identifiant du flux ${channel} ne correspond à aucune {variant}, ${share}`,
          other: `# identifiants du flux ${channel} ne correspondent à aucune {variant}, ${share}`,
        }),
      body: 'Nous ne pouvons pas arrêter ces annonces. Ajoutez le flux à jour.',
    },
    unmatched: {
      title: (channel, reason) => `${channel} : ${reason}`,
      caption: 'Les identifiants sans correspondance',
      id: 'Identifiant, tel que listé',
      reason: 'Pourquoi',
      close: 'Fermer la liste',
      more: 'Page suivante',
      first: 'Première page',
      pages: "Pages d'identifiants",
    },
    refused: {
      title: (count) =>
        pluralFr(count, { one: "# ligne n'a pas pu être lue", other: "# lignes n'ont pas pu être lues" }),
      line: (line, reason) => `Ligne ${line} : ${reason}`,
      rest: (shown) => `Les ${shown} premières sont affichées.`,
    },
    upload: {
      title: "Ajouter la liste d'un canal",
      help: "Le flux dont vos annonces sont faites, tel qu'exporté de Merchant Center ou de Commerce Manager, ou tel que votre {app} de flux l'écrit : TSV, CSV ou XML, 64\u00a0Mo au plus. Seuls les identifiants et les liens sont gardés.",
      channel: 'Canal',
      file: 'Fichier du flux',
      drop: 'Déposez le fichier ici',
      choose: 'Choisir un fichier',
      pasted: 'Ou collez le flux',
      pastedHelp: "Avec sa ligne d'en-tête, par exemple id, link, …",
      submit: 'Reconnaître les identifiants',
      replaces: "La nouvelle liste remplace la précédente, une fois lue jusqu'au bout.",
      done: 'Liste ajoutée',
      refused: "La liste n'a pas été ajoutée",
      kept: 'La liste précédente reste en vigueur.',
    },
    where: {
      title: 'Où trouver le flux',
      google:
        "Google : Merchant Center › Produits › Tous les produits › icône de téléchargement. Ou l'adresse du fichier, dans Paramètres › Sources de données.",
      meta: 'Meta : Commerce Manager › Catalogue › Articles › exporter, ou le fichier dans Catalogue › Sources de données.',
    },
    noMatch: noMatchFr,
    remedy: remedyFr,
    refusal: refusalFr,
    lines: lineFr,
  },
})
