/** The app's theme extension as it lies in the repository: its blocks, snippets, assets and locales, read again when a
 *  file has changed. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export type BlockSetting = {
  type: string
  id?: string
  label?: string
  /** Of a header or a paragraph. */
  content?: string
  default?: unknown
  options?: { value: string; label: string }[]
  min?: number
  max?: number
  step?: number
}

export type BlockSchema = {
  name: string
  target: 'section' | 'body' | 'head' | 'compliance_head'
  /** Assets that the platform puts into the page's head with the block. */
  javascript?: string
  stylesheet?: string
  settings?: BlockSetting[]
}

export type Block = { handle: string; source: string; schema: BlockSchema }

const root = fileURLToPath(new URL('../../../../extensions/promesse-bar/', import.meta.url))

export class Extension {
  readonly root: string
  private readonly kept = new Map<string, { stamp: string; text: string }>()

  constructor(folder: string = root) {
    this.root = folder
  }

  get snippets(): string {
    return join(this.root, 'snippets')
  }

  /** Null where there is no such block. */
  block(handle: string): Block | null {
    const source = this.read('blocks', `${handle}.liquid`)
    if (source === null) return null
    const schema = /\{%-?\s*schema\s*-?%\}([\s\S]*?)\{%-?\s*endschema\s*-?%\}/.exec(source)?.[1]
    if (schema === undefined) throw new Error(`blocks/${handle}.liquid has no schema`)
    return { handle, source, schema: JSON.parse(schema) as BlockSchema }
  }

  /** An asset's bytes; null where there is none of this name. */
  asset(name: string): Buffer | null {
    const path = join(this.root, 'assets', basename(name))
    return existsSync(path) ? readFileSync(path) : null
  }

  /** Changes with the content: an address with it may be kept for ever. */
  versionOf(name: string): string {
    const bytes = this.asset(name)
    if (bytes === null) throw new Error(`The extension has no asset ${name}`)
    return createHash('sha256').update(bytes).digest('hex').slice(0, 10)
  }

  /** Storefront texts of a locale, above those of the default locale. */
  texts(locale: string): Record<string, unknown>[] {
    const names = [`${locale}.json`, `${locale}.default.json`, 'en.default.json', 'fr.default.json']
    return names.flatMap((name) => {
      const text = this.read('locales', name)
      return text === null ? [] : [JSON.parse(text) as Record<string, unknown>]
    })
  }

  /** What a schema's `t:` keys stand for in the editor, by the key with its dots. */
  schemaTexts(locale: string): Record<string, string> {
    const names = [`${locale}.schema.json`, `${locale}.default.schema.json`]
    const text = names.map((name) => this.read('locales', name)).find((one) => one !== null)
    return text ? flat(JSON.parse(text), '') : {}
  }

  private read(folder: string, name: string): string | null {
    const path = join(this.root, folder, name)
    if (!existsSync(path)) return null
    const { mtimeMs, size } = statSync(path)
    const stamp = `${mtimeMs} ${size}`
    const known = this.kept.get(path)
    if (known?.stamp === stamp) return known.text
    const text = readFileSync(path, 'utf8')
    this.kept.set(path, { stamp, text })
    return text
  }
}

function flat(texts: Record<string, unknown>, before: string): Record<string, string> {
  return Object.assign(
    {},
    ...Object.entries(texts).map(([name, value]) =>
      typeof value === 'string'
        ? { [before + name]: value }
        : flat(value as Record<string, unknown>, `${before}${name}.`),
    ),
  )
}
