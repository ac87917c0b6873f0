/** What the bar says where the merchant wrote nothing else: [with every option, with some; the same where it counts for
 *  the articles in the cart alone]. `{amount}` is what is missing, `{threshold}` what has to be reached. */
type Texts = Record<'free' | 'to-go' | 'from' | 'items' | 'weight', [string, string, string, string]>

const four = (all: string, only: string, some: string): [string, string, string, string] => [
  all,
  all + some,
  only,
  only + some,
]

const withSome = { fr: ' avec certains modes de livraison', en: ' with some delivery options' }

const fr: Texts = {
  free: four('Livraison gratuite', 'Livraison gratuite', withSome.fr),
  'to-go': four(
    'Encore {amount} pour la livraison gratuite',
    'Encore {amount} de ces articles pour la livraison gratuite',
    withSome.fr,
  ),
  from: four(
    'Livraison gratuite dès {threshold}',
    'Livraison gratuite dès {threshold} de ces articles',
    withSome.fr,
  ),
  items: four(
    'Livraison gratuite dès {threshold} articles',
    'Livraison gratuite dès {threshold} de ces articles',
    withSome.fr,
  ),
  weight: four(
    'Encore {amount}\u00a0kg pour la livraison gratuite',
    'Encore {amount}\u00a0kg de ces articles pour la livraison gratuite',
    withSome.fr,
  ),
}

const en: Texts = {
  free: four('Free shipping', 'Free shipping', withSome.en),
  'to-go': four(
    '{amount} to go for free shipping',
    '{amount} more of these items for free shipping',
    withSome.en,
  ),
  from: four('Free shipping from {threshold}', 'Free shipping from {threshold} of these items', withSome.en),
  items: four(
    'Free shipping from {threshold} items',
    'Free shipping from {threshold} of these items',
    withSome.en,
  ),
  weight: four(
    '{amount}\u00a0kg to go for free shipping',
    '{amount}\u00a0kg more of these items for free shipping',
    withSome.en,
  ),
}

export const barTexts = { fr, en }
