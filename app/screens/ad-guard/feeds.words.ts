import { defineWords, pluralEn, pluralFr } from '../../i18n/index.ts'

export const feedsWords = defineWords({
  en: {
    lead: {
      none: 'No channel has read a feed of ours yet.',
      both: (google: string, meta: string) => `Last read by Google: ${google}; by Meta: ${meta}.`,
      never: 'never',
    },
    address: {
      label: (channel: string) => `Feed address for ${channel}`,
      copy: 'Copy address',
      copied: 'Address copied',
      secret: 'Whoever has this address can read your ids and what is sold out. Give it to the channel only.',
      create: (channel: string) => `Create the feed address for ${channel}`,
      created: 'Address created',
      none: (channel: string) =>
        `${channel} has no address to read yet. Create one, then add it in ${channel} as shown below.`,
      empty: (channel: string) =>
        `The feed has no line as long as ${channel}’s list isn’t added: no id of ours is guessed.`,
      addList: 'Add the feed list',
      rows: (count: number) => pluralEn(count, { one: '# line now', other: '# lines now' }),
    },
    fetched: {
      never: (channel: string) => `${channel} has never read this address.`,
      at: (moment: string, rows: string, since: string) => `Last read: ${moment} · ${rows} · ${since}.`,
      rows: (count: number) => pluralEn(count, { one: '# line', other: '# lines' }),
      same: 'nothing new since the read before',
      behind: (count: number) =>
        pluralEn(count, { one: '# change since, not read yet', other: '# changes since, not read yet' }),
      upToDate: 'nothing changed since',
      google:
        'Google reads a file once a day at most; a fetch asked for in Merchant Center reads it at once.',
      meta: 'Meta reads a file once an hour at most; an update asked for in Commerce Manager reads it at once.',
    },
    revoke: {
      open: 'Revoke address',
      openNamed: (channel: string) => `Revoke address: ${channel}`,
      title: (channel: string) => `Revoke ${channel}’s feed address?`,
      body: (channel: string) =>
        `We answer ${channel}’s next read with an error: what it read last is no longer brought up to date, and new sell-outs no longer reach it. To go on, create a new address and put it in ${channel}.`,
      confirm: 'Revoke address',
      close: 'Keep address',
      done: 'Address revoked',
      last: (moment: string) => `The address before was revoked: ${moment}.`,
    },
    google: {
      title: 'How to add it at Google',
      steps: {
        addOn:
          'In Merchant Center, open Settings › Add-ons and switch on “Advanced data source management”. Without it, supplemental sources aren’t offered.',
        source:
          'Open Settings › Data sources › Supplemental sources and choose “Add supplemental product data”.',
        link: 'Choose “Enter a link to your file” and paste the address above. Leave user name and password empty.',
        schedule:
          'Choose every day as frequency, link it to the primary source that your shop feeds, and save.',
        fetch: 'Ask for a fetch at once. The first read then appears on this page.',
      },
      note: 'A supplemental source only adds to products that are already there: it creates none and deletes none. If “automatic item updates” are on, Google may put a product back to what it sees on the page, which is what we follow too.',
    },
    meta: {
      title: 'How to add it at Meta',
      steps: {
        source:
          'In Commerce Manager, open your catalogue, then Catalogue › Data sources › Add items, and choose a supplementary feed.',
        link: 'Choose “Use a URL” and paste the address above. Leave user name and password empty.',
        schedule: 'Choose hourly as schedule, link it to your main data source, and start the upload.',
        fetch: 'The first read then appears on this page.',
      },
      filterTitle: 'The filter for pauses',
      filter: {
        why: 'Meta drops what is out of stock by itself, but knows no pause. Below your floor, our feed writes a label; your product set must leave it out.',
        set: 'In Commerce Manager, open Catalogue › Sets, and edit the set that your ads use.',
        rule: (label: string, value: string) => `Add the filter: ${label} · is not · ${value}.`,
        save: 'Save. Ads of that set drop a paused size at Meta’s next read, and show it again after the one that follows its return.',
        without:
          'Without this filter, ads at Meta go on below your floor. Sold-out sizes are stopped all the same.',
      },
      note: 'A supplementary feed can neither create nor delete an item.',
    },
  },
  fr: {
    lead: {
      none: "Aucun canal n'a encore lu de flux chez nous.",
      both: (google, meta) => `Dernière lecture par Google : ${google} ; par Meta : ${meta}.`,
      never: 'jamais',
    },
    address: {
      label: (channel) => `Adresse du flux pour ${channel}`,
      copy: "Copier l'adresse",
      copied: 'Adresse copiée',
      secret:
        'Qui a cette adresse peut lire vos identifiants et ce qui est épuisé. Ne la donnez qu’au canal.',
      create: (channel) => `Créer l'adresse du flux pour ${channel}`,
      created: 'Adresse créée',
      none: (channel) =>
        `${channel} n'a pas encore d'adresse à lire. Créez-en une, puis ajoutez-la chez ${channel} comme indiqué plus bas.`,
      empty: (channel) =>
        `Le flux n'a aucune ligne tant que la liste de ${channel} n'est pas ajoutée : nous ne devinons aucun identifiant.`,
      addList: 'Ajouter la liste',
      rows: (count) => pluralFr(count, { one: '# ligne maintenant', other: '# lignes maintenant' }),
    },
    fetched: {
      never: (channel) => `${channel} n'a jamais lu cette adresse.`,
      at: (moment, rows, since) => `Dernière lecture : ${moment} · ${rows} · ${since}.`,
      rows: (count) => pluralFr(count, { one: '# ligne', other: '# lignes' }),
      same: 'rien de neuf depuis la lecture précédente',
      behind: (count) =>
        pluralFr(count, {
          one: '# changement depuis, pas encore relu',
          other: '# changements depuis, pas encore relus',
        }),
      upToDate: "rien n'a changé depuis",
      google:
        'Google lit un fichier une fois par jour au plus ; une récupération demandée dans Merchant Center le lit aussitôt.',
      meta: 'Meta lit un fichier une fois par heure au plus ; une mise à jour demandée dans Commerce Manager le lit aussitôt.',
    },
    revoke: {
      open: "Révoquer l'adresse",
      openNamed: (channel) => `Révoquer l'adresse : ${channel}`,
      title: (channel) => `Révoquer l'adresse du flux de ${channel} ?`,
      body: (channel) =>
        `Nous répondrons par une erreur à la prochaine lecture de ${channel} : ce qu'il a lu en dernier n'est plus tenu à jour, et les nouvelles ruptures ne lui parviennent plus. Pour continuer, créez une nouvelle adresse et donnez-la à ${channel}.`,
      confirm: "Révoquer l'adresse",
      close: "Garder l'adresse",
      done: 'Adresse révoquée',
      last: (moment) => `L'adresse précédente a été révoquée : ${moment}.`,
    },
    google: {
      title: "Comment l'ajouter chez Google",
      steps: {
        addOn:
          'Dans Merchant Center, ouvrez Paramètres › Modules complémentaires et activez « Gestion avancée des sources de données ». Sans lui, les sources complémentaires ne sont pas proposées.',
        source:
          'Ouvrez Paramètres › Sources de données › Sources complémentaires et choisissez « Ajouter des données produit complémentaires ».',
        link: "Choisissez de saisir le lien d'un fichier et collez l'adresse ci-dessus. Laissez l'identifiant et le mot de passe vides.",
        schedule:
          'Choisissez chaque jour comme fréquence, reliez-la à la source principale que votre boutique alimente, et enregistrez.',
        fetch: 'Lancez une récupération immédiate. La première lecture apparaît ensuite sur cette page.',
      },
      note: "Une source complémentaire ne fait qu'ajouter aux produits déjà présents : elle n'en crée et n'en efface aucun. Si les mises à jour automatiques d'articles sont actives, Google peut remettre un produit dans l'état qu'il voit sur la page, celui que nous suivons aussi.",
    },
    meta: {
      title: "Comment l'ajouter chez Meta",
      steps: {
        source:
          'Dans Commerce Manager, ouvrez votre catalogue, puis Catalogue › Sources de données › Ajouter des articles, et choisissez un flux supplémentaire.',
        link: "Choisissez d'utiliser une URL et collez l'adresse ci-dessus. Laissez l'identifiant et le mot de passe vides.",
        schedule:
          "Choisissez une lecture toutes les heures, reliez-le à votre source principale, et lancez l'import.",
        fetch: 'La première lecture apparaît ensuite sur cette page.',
      },
      filterTitle: 'Le filtre pour les pauses',
      filter: {
        why: "Meta écarte de lui-même ce qui est en rupture, mais ne connaît pas la pause. Sous votre seuil, notre flux écrit une étiquette ; votre ensemble de produits doit l'écarter.",
        set: 'Dans Commerce Manager, ouvrez Catalogue › Ensembles, et modifiez celui que vos annonces utilisent.',
        rule: (label, value) => `Ajoutez le filtre : ${label} · n'est pas · ${value}.`,
        save: 'Enregistrez. Les annonces de cet ensemble laissent de côté une taille en pause à la lecture suivante de Meta, et la remontrent après celle qui suit son retour.',
        without:
          'Sans ce filtre, les annonces chez Meta continuent sous votre seuil. Les tailles épuisées sont arrêtées malgré tout.',
      },
      note: "Un flux supplémentaire ne peut ni créer ni effacer d'article.",
    },
  },
})
