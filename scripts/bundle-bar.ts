// `node scripts/bundle-bar.ts`: app/storefront becomes the committed bundle of the Shopify extension and of the
// PrestaShop module: one script, one sheet. `--check` writes nothing and says whether what is committed is stale.
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { minify } from 'terser'
import ts from 'typescript'
import { build, type Plugin, transformWithEsbuild } from 'vite'

const root = resolve(import.meta.dirname, '..')
/** Browsers of the last four years; what is older parses nothing and shows no bar. */
const target = 'es2022'

const banner = '/* Promesse: made from app/storefront by scripts/bundle-bar.ts */'

/** Path → what belongs there. */
export async function bundleBar(): Promise<Record<string, string>> {
  const script = await minified('app/storefront/bar.ts')
  const prestashop = await minified('app/storefront/prestashop.ts')
  const first = await minified('app/storefront/first-paint.ts')
  const sheet = await transformWithEsbuild(read('app/storefront/bar.css'), 'bar.css', { minify: true })
  const css = sheet.code.trim()
  return {
    'extensions/promesse-bar/assets/bar.js': `${script}\n`,
    'extensions/promesse-bar/snippets/promesse-sheet.liquid': `<style>${css}</style>\n`,
    'extensions/promesse-bar/snippets/promesse-first-paint.liquid': `<script>${first}</script>\n`,
    'prestashop-bridge/views/js/bar.js': `${script}\n`,
    'prestashop-bridge/views/js/bar-cart.js': `${prestashop}\n`,
    'prestashop-bridge/views/css/bar.css': `${css}\n`,
    'prestashop-bridge/views/templates/hook/bar-first-paint.tpl': `{* ${banner.slice(3, -3)} *}\n{literal}<script>${first}</script>{/literal}\n`,
  }
}

const toldToMerchantsOnly: Plugin = {
  name: 'told-to-merchants-only',
  enforce: 'pre',
  transform: (code, id) =>
    id.endsWith('/progress.rules.ts') ? { code: leaveOut(code), map: null } : undefined,
}

/** Without what of the decision no page shows: why nothing is said, and what is missing until every option is free. In
 *  a page they would be a tenth of the script. */
export function leaveOut(code: string): string {
  const isOut = (name: string) => ['why', 'toAll', 'every'].includes(name)
  const drop: ts.TransformerFactory<ts.SourceFile> = (context) => (file) => {
    const visit = (node: ts.Node): ts.Node | undefined => {
      if (ts.isCallExpression(node) && node.expression.getText(file) === 'nothing')
        return context.factory.updateCallExpression(node, node.expression, undefined, [])
      if (ts.isShorthandPropertyAssignment(node) && isOut(node.name.text)) return undefined
      if (ts.isParameter(node) && isOut(node.name.getText(file))) return undefined
      if (
        ts.isVariableStatement(node) &&
        node.declarationList.declarations.every(({ name }) => isOut(name.getText(file)))
      )
        return undefined
      return ts.visitEachChild(node, visit, context)
    }
    return ts.visitEachChild(file, visit, context)
  }
  const source = ts.createSourceFile('progress.rules.ts', code, ts.ScriptTarget.Latest, true)
  const [file] = ts.transform(source, [drop]).transformed
  if (!file) throw new Error('progress.rules.ts is empty')
  return ts.createPrinter().printFile(file)
}

async function minified(entry: string): Promise<string> {
  const made = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    plugins: [toldToMerchantsOnly],
    build: {
      write: false,
      target,
      lib: { entry: resolve(root, entry), formats: ['es'] },
    },
  })
  const [output] = Array.isArray(made) ? made : [made]
  if (!output || !('output' in output)) throw new Error('nothing was built')
  // A script that leaves nothing in the page's scope; terser comes out a twentieth smaller than what Vite brings.
  const own = await transformWithEsbuild(output.output[0].code, 'bar.js', {
    ...{ format: 'iife', target, legalComments: 'none' },
  })
  const small = await minify(own.code, {
    ecma: 2022 as 2020,
    compress: { passes: 3, unsafe_arrows: true, hoist_funs: true },
    mangle: { toplevel: true },
  })
  if (!small.code) throw new Error('nothing was left')
  return small.code
}

const read = (path: string) => readFileSync(resolve(root, path), 'utf8')

/** The committed files that differ from what their source makes. */
export async function staleFiles(): Promise<string[]> {
  const made = await bundleBar()
  return Object.keys(made).filter((path) => {
    try {
      return read(path) !== made[path]
    } catch {
      return true
    }
  })
}

if (import.meta.main) {
  if (process.argv.includes('--check')) {
    const stale = await staleFiles()
    console.log(stale.length ? `stale: ${stale.join(', ')}; run node scripts/bundle-bar.ts` : 'up to date')
    process.exit(stale.length ? 1 : 0)
  }
  for (const [path, content] of Object.entries(await bundleBar())) writeFileSync(resolve(root, path), content)
}
