/** A guard is proved by taking it out of a copy of the source and seeing a figure move; production code holds no
 *  switch for it. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'

export type Mutation = {
  /** The source file, from the repository's root. */
  file: string
  /** Must stand in the file exactly once. */
  find: string
  replace: string
  /** The story that notices. */
  story: string
  figure: string
  /** The web bundle holds the file: it has to be built anew. */
  web: boolean
  /** The file is of the PrestaShop module: the stand-in shop runs from the copy, not the app. */
  module?: true
  /** How often the story may be played until the figure moves; once where it isn't said. */
  tries?: number
}

const copied = [
  'app',
  'extensions',
  'prisma',
  'package.json',
  'shopify.app.toml',
  'vite.config.ts',
  'tsconfig.json',
  'public',
  'build',
]

/** Copies what the app runs from. */
export function copySource(root: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const name of copied.filter((one) => existsSync(path.join(root, one)))) {
    cpSync(path.join(root, name), path.join(to, name), { recursive: true, force: true })
  }
  symlinkSync(realpathSync(path.join(root, 'node_modules')), path.join(to, 'node_modules'))
}

/** What the stand-in PrestaShop runs from, beside the module itself. */
const shopCopied = ['prestashop-bridge', 'tests/sandbox', 'scripts', 'package.json']

/** A copy for the stand-in PrestaShop. */
function copyShop(root: string, to: string): void {
  for (const name of shopCopied)
    cpSync(path.join(root, name), path.join(to, name), { recursive: true, force: true })
  for (const name of ['node_modules', '.cache'])
    symlinkSync(realpathSync(path.join(root, name)), path.join(to, name))
}

/** A copy with the replacement made. Throws when `find` isn't there exactly once. */
export function copyBroken(root: string, to: string, mutation: Mutation): void {
  const broken = replaceOnce(readFileSync(path.join(root, mutation.file), 'utf8'), mutation)
  if (mutation.module) copyShop(root, to)
  else copySource(root, to)
  writeFileSync(path.join(to, mutation.file), broken)
}

export function replaceOnce(source: string, { file, find, replace }: Mutation): string {
  const count = source.split(find).length - 1
  if (count !== 1) throw new Error(`${file} holds the text to replace ${count} times, not once:\n${find}`)
  return source.replace(find, () => replace)
}
