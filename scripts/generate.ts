// `npm run generate`: the database client, the Admin API schema that tests and the sandbox execute, `.env.example`.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { renderEnvExample } from '../app/runtime/env-example.ts'

/** Shopify publishes the whole introspection result in this package; it is their text, so it isn't committed.
 *  Published on 28 September 2026, it still calls 2026-10 a release candidate; the files in it carry no date. */
const schemaPackage = {
  spec: '@shopify/dev-mcp@1.16.0',
  integrity:
    'sha512-tqgRnK7sQhjew+htxtleTH23nXB5fZcsrhWgEkomsorGXvLOB2mh2upwZm8uzuTDNTZnqtLMe64yIwh6s2awtw==',
  file: 'package/dist/data/admin_2026-10.json.gz',
}
const schemaFolder = path.resolve('.cache/shopify')

function run(command: string, args: string[], cwd = process.cwd()): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? '/bin/false',
    },
  })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed: ${error?.message ?? stderr ?? ''}`)
  return stdout
}

function generateClient(): void {
  run(process.execPath, ['node_modules/prisma/build/index.js', 'generate'])
  console.log('app/runtime/generated: the database client')
}

function fetchSchema(): void {
  const target = path.join(schemaFolder, path.basename(schemaPackage.file))
  if (fs.existsSync(target)) return
  const draft = fs.mkdtempSync(path.join(os.tmpdir(), 'promesse-schema-'))
  try {
    run('npm', ['pack', schemaPackage.spec, '--silent'], draft)
    const archive = path.join(draft, fs.readdirSync(draft)[0] ?? '')
    const integrity = `sha512-${createHash('sha512').update(fs.readFileSync(archive)).digest('base64')}`
    if (integrity !== schemaPackage.integrity)
      throw new Error(`${schemaPackage.spec} is not the package that was pinned.`)
    run('tar', ['-xzf', archive, '-C', draft, schemaPackage.file])
    fs.mkdirSync(schemaFolder, { recursive: true })
    const made = path.join(draft, schemaPackage.file)
    fs.writeFileSync(
      path.join(schemaFolder, 'README.md'),
      `${path.basename(target)}: from ${schemaPackage.spec}, published 2026-09-28.
`,
    )
    fs.copyFileSync(made, `${target}.new`)
    fs.renameSync(`${target}.new`, target)
    console.log(`${path.relative('.', target)}: Shopify's Admin schema as published on 28 September 2026`)
  } finally {
    fs.rmSync(draft, { recursive: true, force: true })
  }
}

generateClient()
fetchSchema()
fs.writeFileSync('.env.example', renderEnvExample())
console.log('.env.example')
