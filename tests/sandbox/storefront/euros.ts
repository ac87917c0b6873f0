/** "24,90 €" with a non-breaking space, "1 234,00 €" with a narrow one, as French is written. */
export function euros(price: string, currency = 'EUR'): string {
  return new Intl.NumberFormat('fr-FR', { style: 'currency', currency }).format(Number(price))
}
