/** The colours of the shop: French name, SKU code, and how a picture paints them. */

export type Colour = { slug: string; name: string; code: string; hex: string; stripe: string | null }

function plain(slug: string, name: string, code: string, hex: string): Colour {
  return { slug, name, code, hex, stripe: null }
}

function striped(slug: string, name: string, code: string, hex: string, stripe: string): Colour {
  return { slug, name, code, hex, stripe }
}

const all: Colour[] = [
  plain('ecru', 'Écru', 'ECR', '#f1e9d8'),
  plain('blanc', 'Blanc', 'BLC', '#fbfaf6'),
  plain('naturel', 'Naturel', 'NAT', '#d9cbb0'),
  plain('sable', 'Sable', 'SAB', '#cdb894'),
  plain('marine', 'Marine', 'MAR', '#233350'),
  plain('bleu-ciel', 'Bleu ciel', 'CIE', '#a8c4dc'),
  plain('bleu-lavande', 'Bleu lavande', 'LAV', '#97a6c9'),
  plain('brut', 'Brut', 'BRT', '#2f4263'),
  plain('delave', 'Délavé', 'DEL', '#86a1bf'),
  plain('noir', 'Noir', 'NOI', '#2a2a2e'),
  plain('gris-chine', 'Gris chiné', 'GRC', '#a5a7ab'),
  plain('anthracite', 'Anthracite', 'ANT', '#4b4f55'),
  plain('camel', 'Camel', 'CAM', '#b88a57'),
  plain('chataigne', 'Châtaigne', 'CHA', '#6f4a35'),
  plain('terracotta', 'Terracotta', 'TER', '#b7633f'),
  plain('moutarde', 'Moutarde', 'MOU', '#cf9f3a'),
  plain('jaune-cire', 'Jaune ciré', 'JAU', '#e3b93c'),
  plain('olive', 'Olive', 'OLI', '#6c7049'),
  plain('sapin', 'Sapin', 'SAP', '#2f4b3d'),
  plain('sauge', 'Sauge', 'SAU', '#a6b59c'),
  plain('rose-poudre', 'Rose poudré', 'ROP', '#e3c0b8'),
  plain('framboise', 'Framboise', 'FRA', '#a53d5c'),
  plain('bordeaux', 'Bordeaux', 'BOR', '#6b2635'),
  plain('rouge', 'Rouge', 'ROU', '#b23a33'),
  striped('ecru-marine', 'Écru et marine', 'ECM', '#f1e9d8', '#233350'),
  striped('marine-ecru', 'Marine et écru', 'MEC', '#233350', '#f1e9d8'),
  striped('ecru-rouge', 'Écru et rouge', 'ECO', '#f1e9d8', '#b23a33'),
  striped('ecru-sauge', 'Écru et sauge', 'ECS', '#f1e9d8', '#7f937a'),
  striped('blanc-ciel', 'Blanc et bleu ciel', 'BCI', '#fbfaf6', '#8fb1cf'),
]

const bySlug = new Map(all.map((colour) => [colour.slug, colour]))
const byName = new Map(all.map((colour) => [colour.name, colour]))

export const colours: readonly Colour[] = all

export function colourOf(slug: string): Colour {
  const found = bySlug.get(slug)
  if (!found) throw new Error(`no such colour: ${slug}`)
  return found
}

export function colourNamed(name: string): Colour | null {
  return byName.get(name) ?? null
}
