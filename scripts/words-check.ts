// Every word a person reads stands in a *.words.ts, in French and in English: finds literal text in views,
// and keys that one language lacks. (TypeScript finds the latter too; this one also sees empty sentences.)
import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'

/** Attributes whose text a person reads or hears. */
const spoken =
  /^(label|title|subtitle|heading|placeholder|alt|text|content|helpText|description|error|caption|summary|aria-label|ariaLabel|accessibilityLabel|primaryLabel|emptyText)$/
const hasWord = /\p{L}{2,}/u

/** Literal texts of a view: [{ line, text }]. `source` is TSX. */
export function findLiterals(source: string): { line: number; text: string }[] {
  const file = ts.createSourceFile('view.tsx', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const found: { line: number; text: string }[] = []
  const note = (node: ts.Node, text: string) => {
    if (!hasWord.test(text)) return
    found.push({ line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1, text: text.trim() })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) note(node, node.text)
    if (ts.isJsxAttribute(node) && spoken.test(node.name.getText()) && node.initializer) {
      if (ts.isStringLiteral(node.initializer)) note(node, node.initializer.text)
      if (ts.isJsxExpression(node.initializer)) noteLiteral(node.initializer.expression)
    }
    if (ts.isJsxExpression(node) && (ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent)))
      noteLiteral(node.expression)
    ts.forEachChild(node, visit)
  }
  const noteLiteral = (expression: ts.Expression | undefined): void => {
    if (!expression) return
    if (ts.isStringLiteralLike(expression)) note(expression, expression.text)
    if (ts.isTemplateExpression(expression))
      note(
        expression,
        [expression.head, ...expression.templateSpans.map(({ literal }) => literal)]
          .map(({ text }) => text)
          .join(' '),
      )
    if (ts.isConditionalExpression(expression)) {
      noteLiteral(expression.whenTrue)
      noteLiteral(expression.whenFalse)
    }
  }
  visit(file)
  return found
}

/** Paths at which one language lacks what the other has, or says nothing. */
export function findGaps(fr: unknown, en: unknown, path = ''): string[] {
  if (typeof fr === 'string' || typeof en === 'string')
    return typeof fr === typeof en && String(fr).trim() && String(en).trim() ? [] : [path]
  if (!isTable(fr) || !isTable(en)) return typeof fr === typeof en ? [] : [path]
  const keys = [...new Set([...Object.keys(fr), ...Object.keys(en)])]
  return keys.flatMap((key) => {
    const at = path ? `${path}.${key}` : key
    return key in fr && key in en ? findGaps(fr[key], en[key], at) : [at]
  })
}

const isTable = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

async function checkHouse(): Promise<string[]> {
  const faults: string[] = []
  for (const file of globSync(['app/**/*.view.tsx', 'app/**/*.route.tsx', 'app/root.tsx', 'app/ui/**/*.tsx']))
    for (const { line, text } of findLiterals(readFileSync(file, 'utf8')))
      faults.push(`${file}:${line} literal text: ${JSON.stringify(text)}; move it to a *.words.ts`)
  for (const file of globSync('app/**/*.words.ts')) {
    const exported: Record<string, unknown> = await import(pathToFileURL(resolve(file)).href)
    for (const [name, words] of Object.entries(exported))
      if (isTable(words) && 'fr' in words && 'en' in words)
        for (const gap of findGaps(words.fr, words.en))
          faults.push(`${file} ${name}: missing or empty in one language: ${gap}`)
  }
  return faults
}

if (import.meta.main) {
  const faults = await checkHouse()
  for (const fault of faults) console.error(fault)
  console.log(faults.length ? `${faults.length} faults` : 'every word stands in both languages')
  process.exit(faults.length ? 1 : 0)
}
