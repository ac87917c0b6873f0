import type { Locale } from './locale.ts'
import { frenchTypography } from './typography.ts'

/** A sentence, a sentence with blanks to fill, or a group of them. */
type Word = string | ((...args: never[]) => string)
export type WordTree = { readonly [key: string]: Word | WordTree }

/** The same keys and the same blanks, other sentences. */
type Like<Tree> = {
  readonly [Key in keyof Tree]: Tree[Key] extends (...args: infer Args) => string
    ? (...args: Args) => string
    : Tree[Key] extends string
      ? string
      : Like<Tree[Key]>
}
export type Words<Tree> = Record<Locale, Like<Tree>>

/** The words of a screen. A key missing in one language is a type error. French is typed with
 *  ordinary spaces: its typography is set here. */
export function defineWords<Tree extends WordTree>(words: {
  en: Tree
  fr: Like<NoInfer<Tree>>
}): Words<Tree> {
  return {
    en: words.en as unknown as Like<Tree>,
    fr: mapSentences(words.fr, frenchTypography) as unknown as Like<Tree>,
  }
}

/** The same tree with every sentence changed; those with blanks are changed once they are filled. */
export function mapSentences(tree: unknown, change: (sentence: string) => string): unknown {
  if (typeof tree === 'string') return change(tree)
  if (typeof tree === 'function') return (...args: unknown[]) => change(String(tree(...args)))
  return Object.fromEntries(
    Object.entries(tree as object).map(([key, value]) => [key, mapSentences(value, change)]),
  )
}
