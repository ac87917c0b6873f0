/** EAN-13: twelve digits and the check digit (GS1: weights 1 and 3 from the left). */

export function ean13(twelve: string): string {
  if (!/^\d{12}$/.test(twelve)) throw new Error(`twelve digits wanted, got "${twelve}"`)
  let sum = 0
  for (let index = 0; index < 12; index++) sum += Number(twelve[index]) * (index % 2 === 0 ? 1 : 3)
  return twelve + String((10 - (sum % 10)) % 10)
}

export function isEan13(code: string): boolean {
  return /^\d{13}$/.test(code) && ean13(code.slice(0, 12)) === code
}
