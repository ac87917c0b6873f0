/** The one-time code that joins a second shop to an account: how it is written, and how it is read again. */

/** Without the letters and digits that look alike. */
export const joinCodeAlphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
export const joinCodeLength = 12
export const joinCodeMinutes = 30

/** "ABCDEFGHJKMN" → "ABCD-EFGH-JKMN" */
export function showJoinCode(letters: string): string {
  return letters.match(/.{1,4}/g)?.join('-') ?? ''
}

/** As a person types it: small letters, blanks, no dashes. Null: can't be one. */
export function parseJoinCode(typed: string): string | null {
  const letters = typed.toUpperCase().replaceAll(/[\s-]/g, '')
  const known = [...letters].every((letter) => joinCodeAlphabet.includes(letter))
  return letters.length === joinCodeLength && known ? letters : null
}
