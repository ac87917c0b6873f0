/** What the bar says where the merchant wrote nothing else: [every option, some; the same for the articles in the cart]. */
type Texts = Record<string, string[]>

const both = (all: string, some: string, onlyAll = all, onlySome = some) => [all, some, onlyAll, onlySome]

const fr: Texts = {
  free: both('Livraison gratuite', 'Livraison gratuite, selon le mode choisi'),
  'to-go': both(
    'Encore {amount} pour la livraison gratuite',
    'Encore {amount} pour une livraison gratuite, selon le mode choisi',
  ),
  from: both(
    'Livraison gratuite dès {threshold}',
    'Livraison gratuite dès {threshold}, selon le mode choisi',
  ),
  items: both(
    'Encore {amount} article(s) pour la livraison gratuite',
    'Encore {amount} article(s) pour une livraison gratuite',
  ),
  weight: both(
    'Encore {amount} kg pour la livraison gratuite',
    'Encore {amount} kg pour une livraison gratuite',
  ),
}
const en: Texts = {
  free: both('Free delivery', 'Free delivery, depending on the method'),
  'to-go': both(
    '{amount} to go for free delivery',
    '{amount} to go for a free delivery, depending on the method',
  ),
  from: both('Free delivery from {threshold}', 'Free delivery from {threshold}, depending on the method'),
  items: both('{amount} article(s) to go for free delivery', '{amount} article(s) to go for a free delivery'),
  weight: both('{amount} kg to go for free delivery', '{amount} kg to go for a free delivery'),
}

export const barTexts = { fr, en }
