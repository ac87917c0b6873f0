// Each import rule is proved by a planted violation: a rule that never fires guards nothing.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = process.cwd()
const config = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')) as {
  forbidden: IForbiddenRuleType[]
  options: Record<string, unknown>
}

/** rule → the file that breaks it, and what it imports. */
const planted: Record<string, [file: string, imports: string]> = {
  'rules-are-pure': ['app/features/stock/leaky.rules.ts', 'node:fs'],
  'features-apart': ['app/features/stock/nosy.query.server.ts', '../ad-guard/some.query.server.ts'],
  'who-starts-flows': ['app/features/stock/bossy.store.server.ts', '../../flows/some.flow.server.ts'],
  'nothing-imports-screens': ['app/runtime/nosy.ts', '../screens/stock/some.route.tsx'],
  'ports-not-adapters': ['app/flows/short-cut.flow.server.ts', '../platforms/shopify/client.ts'],
  'adapters-apart': ['app/platforms/prestashop/copy.ts', '../shopify/client.ts'],
  'adapters-see-rules-only': [
    'app/platforms/shopify/greedy.ts',
    '../../features/ad-guard/some.query.server.ts',
  ],
  'language-is-the-floor': ['app/language/high.ts', '../runtime/some.ts'],
  'framework-free': ['app/flows/react.flow.server.ts', 'react'],
  'browser-code-is-small': [
    'app/screens/stock/heavy.view.tsx',
    '../../features/ad-guard/some.query.server.ts',
  ],
  'no-zod-in-the-browser': ['app/screens/stock/big.view.tsx', 'zod'],
  'polaris-in-its-skin': ['app/screens/stock/bare.route.tsx', '@shopify/polaris'],
  'puik-in-its-skin': ['app/screens/stock/dressed.route.tsx', '@prestashopcorp/puik-theme'],
  'skins-apart': ['app/ui/puik/borrowed.ts', '../polaris/skin.ts'],
  'app-never-sees-tests': ['app/runtime/cheat.ts', '../../tests/sandbox/some.ts'],
  'witnesses-never-see-app': ['tests/observer/blind.ts', '../../app/runtime/some.ts'],
  'wire-picks-adapters': ['app/runtime/picky.ts', '../platforms/shopify/client.ts'],
  'no-circles': ['app/runtime/round.ts', './some.ts'],
}

const others: Record<string, string> = {
  'app/features/ad-guard/some.query.server.ts': '',
  'app/flows/some.flow.server.ts': '',
  'app/screens/stock/some.route.tsx': '',
  'app/platforms/shopify/client.ts': '',
  'app/ui/polaris/skin.ts': '',
  'app/runtime/some.ts': "import './round.ts'\n",
  'tests/sandbox/some.ts': '',
}

let folder = ''
let caught = new Map<string, string[]>()

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'import-rules-'))
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), `${text}export {}\n`)
  }
  for (const [file, text] of Object.entries(others)) write(file, text)
  for (const [file, imports] of Object.values(planted)) write(file, `import '${imports}'\n`)
  writeFileSync(join(folder, 'tsconfig.json'), readFileSync(join(root, 'tsconfig.json')))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  const { output } = await cruise(
    ['app', 'tests'],
    { ...config.options, baseDir: folder, ruleSet: { forbidden: config.forbidden }, validate: true } as never,
    config.options.enhancedResolveOptions as never,
    { tsConfig: extractTSConfig(join(root, 'tsconfig.json')) },
  )
  caught = new Map()
  for (const { rule, from } of (output as ICruiseResult).summary.violations)
    caught.set(rule.name, [...(caught.get(rule.name) ?? []), from])
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('every rule has its planted violation', () => {
  expect(Object.keys(planted).sort()).toEqual(config.forbidden.map(({ name }) => name ?? '').sort())
})

test.each(Object.entries(planted))('%s is caught', (rule, [file]) => {
  expect(caught.get(rule) ?? []).toContain(file)
})

test('what keeps the rules is left alone', () => {
  const breakers = new Set([...Object.values(planted).map(([file]) => file), 'app/runtime/some.ts'])
  expect([...caught.values()].flat().filter((file) => !breakers.has(file))).toEqual([])
})
