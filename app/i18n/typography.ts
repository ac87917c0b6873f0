const noBreak = '\u00a0'
const narrow = '\u202f'

/** French typography over a sentence typed with ordinary spaces and straight apostrophes:
 *  U+00A0 before ":" and inside « », U+202F before "; ! ?", U+00A0 between a figure and its sign,
 *  ’ for ', and one full stop where an abbreviation ("24 nov.") ends the sentence. Addresses and hours stay as they are. */
export function frenchTypography(text: string): string {
  return text
    .replace(/(\p{L})'(?=[\p{L}\d«])/gu, '$1’')
    .replace(/[ \u00a0]+:(?=\s|$)/g, `${noBreak}:`)
    .replace(/[ \u00a0]+([;!?])/g, `${narrow}$1`)
    .replace(/«[ \u00a0]*/g, `«${noBreak}`)
    .replace(/[ \u00a0]*»/g, `${noBreak}»`)
    .replace(/(\d)[ \u00a0]+([%€])/g, `$1${noBreak}$2`)
    .replace(/(?<!\.)\.\.(?!\.)/g, '.')
}
