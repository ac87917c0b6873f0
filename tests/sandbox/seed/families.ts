/** What the shop makes: families of garments, each with its names, cloths, sizes and colours. */

/** A cloth: what follows the name in the title, and the first sentence of the description. */
export type Cloth = { suffix: string; sentence: string }

export type Family = {
  /** Three letters at the head of the reference. */
  code: string
  noun: string
  type: string
  department: 'Femme' | 'Homme' | 'Enfant' | 'Accessoires'
  drawing: string
  vendor: string
  sizes: readonly string[]
  colours: readonly string[]
  /** How many colours one product comes in, at least and at most. */
  spread: readonly [number, number]
  /** Euros, tax included; the price ends in ,00 or ,90. */
  price: readonly [number, number]
  grams: number
  names: readonly string[]
  cloths: readonly Cloth[]
  closings: readonly string[]
}

const letters = ['XS', 'S', 'M', 'L', 'XL'] as const
const men = ['S', 'M', 'L', 'XL', 'XXL'] as const
const numbers = ['36', '38', '40', '42', '44'] as const
const trousers = ['38', '40', '42', '44', '46'] as const
const children = ['2 ans', '4 ans', '6 ans', '8 ans', '10 ans', '12 ans'] as const
const babies = ['3 mois', '6 mois', '12 mois', '18 mois'] as const
const feet = ['36-38', '39-41', '42-44'] as const
const shoes = ['36', '37', '38', '39', '40', '41'] as const
const belts = ['80 cm', '90 cm', '100 cm'] as const
const one = [] as const

const stripes = ['ecru-marine', 'marine-ecru', 'ecru-rouge', 'ecru-sauge', 'blanc-ciel'] as const
const knits = ['ecru', 'marine', 'gris-chine', 'camel', 'bordeaux', 'sapin', 'moutarde', 'rose-poudre'] as const
const linens = ['blanc', 'naturel', 'bleu-ciel', 'terracotta', 'sauge', 'marine', 'bleu-lavande'] as const
const darks = ['marine', 'noir', 'anthracite', 'olive', 'camel'] as const

const fits = 'Coupe droite : prenez votre taille habituelle.'
const wash30 = 'Lavage à 30 °C sur l’envers, séchage à plat.'
const wool = 'Lavage à froid en programme laine, séchage à plat, loin du radiateur.'
/** Said of linen only. */
export const linen = 'Le lin se froisse, c’est sa nature : un passage au fer humide suffit.'
const nantes = 'Patron dessiné à Nantes, confection au Portugal.'
const vendee = 'Tricotage et remaillage en Vendée.'

export const families: readonly Family[] = [
  {
    code: 'MAF', noun: 'Marinière', type: 'Marinières', department: 'Femme', drawing: 'mariniere',
    vendor: 'Maison Alizée', sizes: letters, colours: stripes, spread: [2, 2], price: [59, 79], grams: 260,
    names: ['Pornic', 'Houat', 'Belle-Île', 'Bréhat', 'Noirmoutier', 'Piriac', 'Le Croisic', 'Talensac', 'Ouessant', 'Étel', 'Mesquer', 'Préfailles'],
    cloths: [
      { suffix: 'en coton épais', sentence: 'Un jersey de coton de 220 g, encolure bateau et manches trois-quarts.' },
      { suffix: 'à manches longues', sentence: 'Coton peigné, rayures tissées dans la maille et fentes sur les côtés.' },
      { suffix: 'en coton biologique', sentence: 'Coton biologique non doublé, encolure ronde et poignets larges.' },
    ],
    closings: [fits, wash30, nantes],
  },
  {
    code: 'MAH', noun: 'Marinière', type: 'Marinières', department: 'Homme', drawing: 'mariniere',
    vendor: 'Maison Alizée', sizes: men, colours: stripes, spread: [1, 2], price: [59, 79], grams: 290,
    names: ['Groix', 'Hoëdic', 'Camaret', 'Roscoff', 'Douarnenez', 'Cancale', 'Concarneau', 'Doëlan', 'Trentemoult'],
    cloths: [
      { suffix: 'homme en coton épais', sentence: 'Un jersey de coton de 240 g qui tient son épaule, encolure bateau.' },
      { suffix: 'homme', sentence: 'Coton peigné, rayures tissées dans la maille, bas droit et fendu.' },
    ],
    closings: [fits, wash30, nantes],
  },
  {
    code: 'TSF', noun: 'T-shirt', type: 'T-shirts', department: 'Femme', drawing: 'tshirt',
    vendor: 'Maison Alizée', sizes: letters, colours: ['blanc', 'ecru', 'marine', 'noir', 'sauge', 'rose-poudre', 'bleu-ciel'], spread: [2, 3], price: [29, 39], grams: 160,
    names: ['Graslin', 'Feydeau', 'Bouffay', 'Mellinet', 'Dobrée', 'Pommeraye', 'Chantenay', 'Doulon', 'Zola', 'Canclaux', 'Procé', 'Sainte-Anne'],
    cloths: [
      { suffix: 'col rond', sentence: 'Coton biologique de 180 g, col rond bordé et épaules légèrement tombantes.' },
      { suffix: 'col V', sentence: 'Coton fin, col en V peu profond et ourlet arrondi.' },
      { suffix: 'en lin', sentence: 'Un jersey de lin léger, un peu transparent en blanc.' },
    ],
    closings: [fits, wash30, nantes],
  },
  {
    code: 'TSH', noun: 'T-shirt', type: 'T-shirts', department: 'Homme', drawing: 'tshirt',
    vendor: 'Maison Alizée', sizes: men, colours: ['blanc', 'marine', 'gris-chine', 'noir', 'olive', 'terracotta'], spread: [1, 2], price: [29, 39], grams: 200,
    names: ['Quai Malakoff', 'Prairie-au-Duc', 'Hangar', 'Beaulieu', 'Saupin', 'Loire', 'Roche-Maurice', 'Hermitage', 'Butte Sainte-Anne'],
    cloths: [
      { suffix: 'homme col rond', sentence: 'Coton biologique de 200 g, col côtelé qui garde sa forme.' },
      { suffix: 'homme à poche', sentence: 'Coton lourd, une poche poitrine et des coutures rabattues.' },
    ],
    closings: [fits, wash30, nantes],
  },
  {
    code: 'CHF', noun: 'Chemise', type: 'Chemises et blouses', department: 'Femme', drawing: 'chemise',
    vendor: 'Atelier Crébillon', sizes: numbers, colours: linens, spread: [1, 2], price: [75, 98], grams: 220,
    names: ['Clisson', 'Vertou', 'Sèvre', 'Mauves', 'Le Pallet', 'Haute-Goulaine', 'Vallet', 'Monnières', 'Gorges', 'Cugand', 'Tiffauges'],
    cloths: [
      { suffix: 'en lin', sentence: 'Lin lavé de 150 g, boutons en nacre et poignets à une patte.' },
      { suffix: 'en popeline', sentence: 'Popeline de coton, col classique et pli d’aisance dans le dos.' },
      { suffix: 'en gaze de coton', sentence: 'Double gaze de coton, souple dès le premier jour, col tunisien.' },
    ],
    closings: [linen, fits, 'Lavage à 40 °C, repassage doux.'],
  },
  {
    code: 'CHH', noun: 'Chemise', type: 'Chemises et blouses', department: 'Homme', drawing: 'chemise',
    vendor: 'Atelier Crébillon', sizes: men, colours: ['blanc', 'bleu-ciel', 'marine', 'sauge', 'naturel'], spread: [1, 2], price: [79, 98], grams: 280,
    names: ['Auray', 'Vannes', 'Josselin', 'Pontivy', 'Carnac', 'Quiberon', 'Damgan', 'Sarzeau', 'Billiers', 'Pénestin', 'Arz'],
    cloths: [
      { suffix: 'homme en lin', sentence: 'Lin européen de 160 g, col boutonné et bas arrondi.' },
      { suffix: 'homme en oxford', sentence: 'Oxford de coton, tissage à deux fils, col souple.' },
      { suffix: 'homme en velours fin', sentence: 'Velours de coton à côtes fines, deux poches plaquées.' },
    ],
    closings: [linen, fits, 'Lavage à 40 °C, repassage doux.'],
  },
  {
    code: 'PUF', noun: 'Pull', type: 'Pulls et cardigans', department: 'Femme', drawing: 'pull',
    vendor: 'Filature de l’Erdre', sizes: letters, colours: knits, spread: [2, 2], price: [89, 139], grams: 380,
    names: ['Erdre', 'Sucé', 'Nort', 'Blain', 'Guenrouët', 'Pontchâteau', 'Brière', 'Herbignac', 'Férel', 'Savenay', 'Couëron', 'Lavau'],
    cloths: [
      { suffix: 'col rond en laine mérinos', sentence: 'Laine mérinos de jauge 12, fine et portée à même la peau.' },
      { suffix: 'col roulé en laine', sentence: 'Laine vierge de jauge 7, col roulé souple et côtes longues.' },
      { suffix: 'en laine et alpaga', sentence: 'Moitié laine, moitié alpaga : chaud, et il bouloche un peu la première semaine.' },
    ],
    closings: [wool, vendee, fits],
  },
  {
    code: 'PUH', noun: 'Pull', type: 'Pulls et cardigans', department: 'Homme', drawing: 'pull',
    vendor: 'Filature de l’Erdre', sizes: men, colours: ['marine', 'ecru', 'gris-chine', 'anthracite', 'sapin', 'chataigne'], spread: [1, 2], price: [95, 149], grams: 520,
    names: ['Molène', 'Sein', 'Batz', 'Crozon', 'Morgat', 'Glénan', 'Névez', 'Bénodet', 'Lorient', 'Port-Louis', 'Gâvres'],
    cloths: [
      { suffix: 'marin en laine', sentence: 'Laine vierge serrée, boutons sur l’épaule, coudes doublés.' },
      { suffix: 'homme col rond en mérinos', sentence: 'Laine mérinos de jauge 12, col rond et bords-côtes nets.' },
      { suffix: 'homme à torsades', sentence: 'Laine vierge de jauge 5, torsades sur le devant seulement.' },
    ],
    closings: [wool, vendee, fits],
  },
  {
    code: 'CAR', noun: 'Cardigan', type: 'Pulls et cardigans', department: 'Femme', drawing: 'cardigan',
    vendor: 'Filature de l’Erdre', sizes: letters, colours: knits, spread: [1, 2], price: [95, 145], grams: 420,
    names: ['Guérande', 'Saillé', 'La Baule', 'Pornichet', 'Le Pouliguen', 'Kervalet', 'La Turballe', 'Saint-Molf', 'Asserac'],
    cloths: [
      { suffix: 'court en laine', sentence: 'Laine vierge de jauge 7, sept boutons en corozo, longueur à la taille.' },
      { suffix: 'long en mérinos', sentence: 'Laine mérinos, deux poches plaquées, longueur mi-cuisse.' },
    ],
    closings: [wool, vendee, fits],
  },
  {
    code: 'ROL', noun: 'Robe', type: 'Robes', department: 'Femme', drawing: 'robe',
    vendor: 'Atelier Crébillon', sizes: numbers, colours: linens, spread: [1, 2], price: [109, 159], grams: 340,
    names: ['Saint-Marc', 'Tharon', 'La Bernerie', 'Les Moutiers', 'Villès', 'Saint-Brevin', 'Corsept', 'Paimbœuf', 'Le Migron', 'Frossay', 'Bourgneuf', 'Fresnay', 'Machecoul', 'Passay'],
    cloths: [
      { suffix: 'chemise en lin', sentence: 'Lin lavé de 180 g, boutonnée jusqu’en bas, ceinture amovible.' },
      { suffix: 'longue en lin', sentence: 'Lin de 160 g, bretelles larges et deux vraies poches.' },
      { suffix: 'en gaze de coton', sentence: 'Double gaze de coton, taille élastiquée et manches courtes.' },
    ],
    closings: [linen, 'Longueur : 118 cm en taille 38.', 'La mannequin mesure 1,74 m et porte un 38.'],
  },
  {
    code: 'ROH', noun: 'Robe', type: 'Robes', department: 'Femme', drawing: 'robe-pull',
    vendor: 'Filature de l’Erdre', sizes: letters, colours: ['camel', 'gris-chine', 'bordeaux', 'marine', 'sapin'], spread: [1, 2], price: [119, 169], grams: 560,
    names: ['Ancenis', 'Oudon', 'Champtoceaux', 'Varades', 'Mauron', 'Ligné', 'Teillé'],
    cloths: [
      { suffix: 'pull en laine', sentence: 'Laine vierge de jauge 7, col montant, longueur au genou.' },
      { suffix: 'en maille milano', sentence: 'Laine et viscose en point milano, tombé droit, sans doublure.' },
    ],
    closings: [wool, vendee, 'Longueur : 96 cm en taille S.'],
  },
  {
    code: 'JUP', noun: 'Jupe', type: 'Jupes', department: 'Femme', drawing: 'jupe',
    vendor: 'Atelier Crébillon', sizes: numbers, colours: ['marine', 'camel', 'noir', 'terracotta', 'naturel', 'sapin'], spread: [1, 2], price: [69, 109], grams: 320,
    names: ['Redon', 'Rieux', 'Allaire', 'Peillac', 'Rochefort', 'Malestroit', 'Ploërmel', 'Josse', 'Taupont', 'La Gacilly'],
    cloths: [
      { suffix: 'midi en velours', sentence: 'Velours de coton côtelé, taille haute, boutons sur le devant.' },
      { suffix: 'portefeuille en lin', sentence: 'Lin lavé, se noue sur le côté, ourlet à mi-mollet.' },
      { suffix: 'trapèze en laine', sentence: 'Flanelle de laine doublée, zip invisible au dos.' },
    ],
    closings: ['Longueur : 74 cm en taille 38.', fits],
  },
  {
    code: 'JEF', noun: 'Jean', type: 'Jeans et pantalons', department: 'Femme', drawing: 'jean',
    vendor: 'Maison Alizée', sizes: ['36', '38', '40', '42', '44', '46'], colours: ['brut', 'delave', 'noir', 'ecru'], spread: [2, 2], price: [89, 119], grams: 640,
    names: ['Jonelière', 'Barberie', 'Petit-Port', 'Cens', 'Longchamp', 'Viarme', 'Hauts-Pavés', 'Rond-Point'],
    cloths: [
      { suffix: 'droit', sentence: 'Toile de 12 oz, 99 % coton, taille haute et jambe droite.' },
      { suffix: 'large', sentence: 'Toile souple de 11 oz, taille haute, jambe large à l’ourlet brut.' },
    ],
    closings: ['Longueur d’entrejambe : 78 cm.', 'Le brut déteint un peu : premier lavage seul, à froid.', fits],
  },
  {
    code: 'JEH', noun: 'Jean', type: 'Jeans et pantalons', department: 'Homme', drawing: 'jean',
    vendor: 'Maison Alizée', sizes: trousers, colours: ['brut', 'delave', 'noir'], spread: [1, 2], price: [95, 129], grams: 760,
    names: ['Dubigeon', 'Titan', 'Cale', 'Forges', 'Loquidy', 'Béghin', 'Anjou'],
    cloths: [
      { suffix: 'homme droit', sentence: 'Toile de 13 oz, 100 % coton, cinq poches, braguette à boutons.' },
      { suffix: 'homme fuselé', sentence: 'Toile de 12 oz avec 1 % d’élasthanne, jambe fuselée.' },
    ],
    closings: ['Longueur d’entrejambe : 84 cm.', 'Le brut déteint un peu : premier lavage seul, à froid.', fits],
  },
  {
    code: 'PAF', noun: 'Pantalon', type: 'Jeans et pantalons', department: 'Femme', drawing: 'pantalon',
    vendor: 'Maison Alizée', sizes: numbers, colours: ['marine', 'camel', 'noir', 'naturel', 'olive'], spread: [1, 2], price: [79, 119], grams: 420,
    names: ['Paimpol', 'Erquy', 'Pléneuf', 'Binic', 'Plouha', 'Lézardrieux', 'Tréguier', 'Pontrieux'],
    cloths: [
      { suffix: 'large en lin', sentence: 'Lin de 190 g, taille élastiquée au dos, jambe large.' },
      { suffix: 'carotte en flanelle', sentence: 'Flanelle de laine mélangée, deux pinces, cheville étroite.' },
    ],
    closings: ['Longueur d’entrejambe : 72 cm.', fits],
  },
  {
    code: 'PAH', noun: 'Pantalon', type: 'Jeans et pantalons', department: 'Homme', drawing: 'pantalon',
    vendor: 'Maison Alizée', sizes: trousers, colours: darks, spread: [1, 2], price: [85, 125], grams: 560,
    names: ['Fougères', 'Vitré', 'Bécherel', 'Combourg', 'Dinan', 'Lehon', 'Jugon', 'Moncontour'],
    cloths: [
      { suffix: 'chino homme', sentence: 'Gabardine de coton brossée, poches passepoilées au dos.' },
      { suffix: 'homme en velours', sentence: 'Velours côtelé de coton, taille moyenne, jambe droite.' },
    ],
    closings: ['Longueur d’entrejambe : 82 cm.', fits, wash30],
  },
  {
    code: 'SHO', noun: 'Short', type: 'Shorts', department: 'Homme', drawing: 'short',
    vendor: 'Maison Alizée', sizes: trousers, colours: ['marine', 'sable', 'olive', 'terracotta'], spread: [1, 2], price: [49, 65], grams: 300,
    names: ['Dinard', 'Rothéneuf', 'Saint-Lunaire', 'Lancieux', 'Saint-Cast'],
    cloths: [{ suffix: 'en coton', sentence: 'Gabardine de coton, longueur au-dessus du genou, cordon intérieur.' }],
    closings: [fits, wash30],
  },
  {
    code: 'MAN', noun: 'Manteau', type: 'Manteaux et vestes', department: 'Femme', drawing: 'manteau',
    vendor: 'Atelier Crébillon', sizes: numbers, colours: ['camel', 'marine', 'noir', 'gris-chine', 'bordeaux'], spread: [1, 2], price: [249, 389], grams: 1450,
    names: ['Commerce', 'Royale', 'Boileau', 'Calvaire', 'Scribe', 'Guist’hau', 'Delorme', 'Gigant'],
    cloths: [
      { suffix: 'droit en laine', sentence: 'Drap de laine de 520 g, trois boutons, entièrement doublé.' },
      { suffix: 'ceinturé en laine et cachemire', sentence: 'Laine et 10 % de cachemire, col châle et ceinture à nouer.' },
    ],
    closings: ['Nettoyage à sec uniquement.', 'Longueur : 104 cm en taille 38.'],
  },
  {
    code: 'CAB', noun: 'Caban', type: 'Manteaux et vestes', department: 'Homme', drawing: 'caban',
    vendor: 'Atelier Crébillon', sizes: men, colours: ['marine', 'noir', 'anthracite'], spread: [1, 2], price: [229, 329], grams: 1600,
    names: ['Amiral', 'Timonier', 'Misaine', 'Bosco', 'Gabier'],
    cloths: [{ suffix: 'en drap de laine', sentence: 'Drap de laine de 600 g, double boutonnage, poches doublées de velours.' }],
    closings: ['Nettoyage à sec uniquement.', 'Prévoyez une taille de plus avec un gros pull.'],
  },
  {
    code: 'CIR', noun: 'Ciré', type: 'Manteaux et vestes', department: 'Femme', drawing: 'cire',
    vendor: 'Voilerie du Ponant', sizes: letters, colours: ['jaune-cire', 'marine', 'olive', 'ecru'], spread: [1, 2], price: [119, 159], grams: 720,
    names: ['Grain', 'Suroît', 'Noroît', 'Embrun', 'Crachin', 'Ondée'],
    cloths: [
      { suffix: 'à capuche', sentence: 'Toile enduite, coutures soudées, doublure en coton rayé.' },
      { suffix: 'court', sentence: 'Toile enduite déperlante, capuche amovible, deux poches à rabat.' },
    ],
    closings: ['S’essuie à l’éponge, ne se lave pas en machine.', fits],
  },
  {
    code: 'VES', noun: 'Veste', type: 'Manteaux et vestes', department: 'Homme', drawing: 'veste',
    vendor: 'Atelier Crébillon', sizes: men, colours: ['marine', 'olive', 'chataigne', 'naturel'], spread: [1, 2], price: [129, 189], grams: 780,
    names: ['Atelier', 'Chaland', 'Marais', 'Salorge', 'Paludier', 'Tonnelier'],
    cloths: [
      { suffix: 'de travail en moleskine', sentence: 'Moleskine de coton, trois poches plaquées, boutons changeables.' },
      { suffix: 'en velours côtelé', sentence: 'Velours de coton à grosses côtes, non doublée.' },
    ],
    closings: [fits, 'Lavage à 40 °C, elle se patine avec le temps.'],
  },
  {
    code: 'ENM', noun: 'Marinière', type: 'Enfant', department: 'Enfant', drawing: 'mariniere',
    vendor: 'Maison Alizée', sizes: children, colours: stripes, spread: [1, 2], price: [32, 38], grams: 150,
    names: ['Mousse', 'Bigorneau', 'Crevette', 'Goéland', 'Bernique', 'Étrille'],
    cloths: [{ suffix: 'enfant', sentence: 'Coton biologique épais, pressions sur l’épaule jusqu’au 4 ans.' }],
    closings: ['Lavage à 40 °C.', 'Les manches se retroussent : elle dure deux hivers.'],
  },
  {
    code: 'ENP', noun: 'Pull', type: 'Enfant', department: 'Enfant', drawing: 'pull',
    vendor: 'Filature de l’Erdre', sizes: children, colours: ['moutarde', 'marine', 'ecru', 'rose-poudre', 'sapin'], spread: [1, 2], price: [45, 59], grams: 230,
    names: ['Moussaillon', 'Pinson', 'Mésange', 'Hérisson', 'Renardeau', 'Loutre', 'Écureuil'],
    cloths: [
      { suffix: 'enfant en laine', sentence: 'Laine mérinos lavable en machine, col rond et coudes renforcés.' },
      { suffix: 'enfant en coton', sentence: 'Maille de coton, encolure boutonnée pour passer la tête.' },
    ],
    closings: ['Lavage à 30 °C, programme doux, séchage à plat.', vendee],
  },
  {
    code: 'ENS', noun: 'Salopette', type: 'Enfant', department: 'Enfant', drawing: 'salopette',
    vendor: 'Maison Alizée', sizes: children, colours: ['brut', 'terracotta', 'olive'], spread: [1, 1], price: [49, 59], grams: 340,
    names: ['Marelle', 'Cabane', 'Luciole', 'Tournesol', 'Brouette', 'Balançoire'],
    cloths: [{ suffix: 'enfant', sentence: 'Velours de coton, bretelles à trois longueurs et genoux doublés.' }],
    closings: ['Lavage à 40 °C.', 'Taille un peu grand, on fait un ourlet.'],
  },
  {
    code: 'BEB', noun: 'Body', type: 'Bébé', department: 'Enfant', drawing: 'body',
    vendor: 'Maison Alizée', sizes: babies, colours: ['ecru', 'ecru-marine', 'rose-poudre', 'bleu-ciel', 'sauge'], spread: [1, 2], price: [19, 24], grams: 80,
    names: ['Plume', 'Coton', 'Brise', 'Câlin', 'Risée', 'Ritournelle'],
    cloths: [{ suffix: 'bébé', sentence: 'Coton biologique, encolure croisée et trois pressions à l’entrejambe.' }],
    closings: ['Lavage à 60 °C.', 'Sans étiquette intérieure : la composition est imprimée.'],
  },
  {
    code: 'CHO', noun: 'Chaussettes', type: 'Chaussettes', department: 'Accessoires', drawing: 'chaussettes',
    vendor: 'Bonneterie de Retz', sizes: feet, colours: ['marine', 'ecru', 'moutarde', 'bordeaux', 'gris-chine', 'sapin', 'ecru-marine'], spread: [2, 4], price: [12.9, 19.9], grams: 70,
    names: ['Estran', 'Galet', 'Dune', 'Varech', 'Salicorne', 'Polder', 'Étier', 'Goémon', 'Bouée', 'Phare', 'Écluse', 'Ponton'],
    cloths: [
      { suffix: 'en coton', sentence: 'Coton peigné, pointe remaillée à la main, sans couture qui gêne.' },
      { suffix: 'en laine', sentence: 'Laine et polyamide, bord large qui ne serre pas.' },
    ],
    closings: ['Lavage à 30 °C, à l’envers.', 'Tricotées dans le pays de Retz.'],
  },
  {
    code: 'BON', noun: 'Bonnet', type: 'Bonnets et gants', department: 'Accessoires', drawing: 'bonnet',
    vendor: 'Filature de l’Erdre', sizes: one, colours: ['marine', 'ecru', 'moutarde', 'bordeaux', 'gris-chine', 'sapin'], spread: [2, 5], price: [29, 39], grams: 90,
    names: ['Docker', 'Vigie', 'Hune', 'Écoute', 'Drisse', 'Hauban'],
    cloths: [
      { suffix: 'en laine', sentence: 'Laine vierge en côtes 2/2, revers double.' },
      { suffix: 'en mérinos', sentence: 'Laine mérinos fine, taille unique de 54 à 60 cm.' },
    ],
    closings: [wool, vendee],
  },
  {
    code: 'GAN', noun: 'Gants', type: 'Bonnets et gants', department: 'Accessoires', drawing: 'gants',
    vendor: 'Filature de l’Erdre', sizes: ['S/M', 'L/XL'], colours: ['marine', 'gris-chine', 'camel'], spread: [1, 2], price: [29, 39], grams: 60,
    names: ['Cordage', 'Bollard', 'Aussière'],
    cloths: [{ suffix: 'en laine', sentence: 'Laine mérinos, bouts tactiles au pouce et à l’index.' }],
    closings: [wool, vendee],
  },
  {
    code: 'ECH', noun: 'Écharpe', type: 'Écharpes et foulards', department: 'Accessoires', drawing: 'echarpe',
    vendor: 'Filature de l’Erdre', sizes: one, colours: ['camel', 'marine', 'bordeaux', 'gris-chine', 'ecru', 'moutarde'], spread: [2, 4], price: [49, 79], grams: 220,
    names: ['Brume', 'Aube', 'Bruine', 'Givre', 'Frimas', 'Nordet', 'Galerne'],
    cloths: [
      { suffix: 'en laine', sentence: 'Laine vierge, 180 × 35 cm, franges courtes.' },
      { suffix: 'en alpaga', sentence: 'Alpaga et laine, 190 × 40 cm, très chaude.' },
    ],
    closings: [wool, 'Tissée dans le Tarn.'],
  },
  {
    code: 'FOU', noun: 'Foulard', type: 'Écharpes et foulards', department: 'Accessoires', drawing: 'foulard',
    vendor: 'Atelier Crébillon', sizes: one, colours: ['terracotta', 'marine', 'sauge', 'framboise', 'moutarde'], spread: [1, 3], price: [39, 59], grams: 50,
    names: ['Passage', 'Lanterne', 'Verrière', 'Manège', 'Carrousel', 'Éléphant'],
    cloths: [{ suffix: 'en coton et soie', sentence: 'Coton et 30 % de soie, 70 × 70 cm, bords roulottés.' }],
    closings: ['Lavage à la main, à froid.', 'Imprimé à Lyon.'],
  },
  {
    code: 'SAC', noun: 'Sac', type: 'Sacs', department: 'Accessoires', drawing: 'sac',
    vendor: 'Voilerie du Ponant', sizes: one, colours: ['naturel', 'marine', 'olive', 'ecru-marine', 'camel'], spread: [1, 3], price: [35, 129], grams: 480,
    names: ['Marché', 'Escale', 'Bordée', 'Cabotage', 'Appareillage', 'Mouillage', 'Ris', 'Beaupré'],
    cloths: [
      { suffix: 'cabas en toile', sentence: 'Toile de coton de 480 g, fond doublé, porte 15 kg.' },
      { suffix: 'bandoulière en cuir', sentence: 'Cuir de vachette tanné végétal, bandoulière réglable.' },
    ],
    closings: ['Une poche intérieure zippée.', 'Cousu dans notre atelier de Rezé.'],
  },
  {
    code: 'CEI', noun: 'Ceinture', type: 'Ceintures', department: 'Accessoires', drawing: 'ceinture',
    vendor: 'Voilerie du Ponant', sizes: belts, colours: ['camel', 'chataigne', 'noir', 'marine'], spread: [1, 2], price: [45, 65], grams: 180,
    names: ['Sangle', 'Cabestan', 'Amarre', 'Taquet', 'Nœud'],
    cloths: [
      { suffix: 'en cuir', sentence: 'Cuir de vachette de 3,5 mm, boucle en laiton massif.' },
      { suffix: 'tressée', sentence: 'Cuir tressé à la main, se règle sans trou.' },
    ],
    closings: ['Longueur mesurée de la boucle au trou du milieu.', 'Le cuir fonce avec le temps.'],
  },
  {
    code: 'ESP', noun: 'Espadrilles', type: 'Chaussures', department: 'Accessoires', drawing: 'espadrilles',
    vendor: 'Maison Alizée', sizes: shoes, colours: ['marine', 'ecru', 'ecru-marine', 'terracotta', 'jaune-cire'], spread: [1, 2], price: [39, 55], grams: 420,
    names: ['Plage', 'Remblai', 'Cale Sèche', 'Jetée', 'Corniche'],
    cloths: [{ suffix: 'en toile', sentence: 'Toile de coton, semelle en corde cousue main.' }],
    closings: ['À garder de la pluie : la corde n’aime pas l’eau.', 'Chausse juste, elles se font au pied.'],
  },
]
