import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'

test('the committed types are those of the documents (npm run generate:graphql)', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'document-types-'))
  try {
    execFileSync(process.execPath, ['node_modules/.bin/graphql-codegen', '--project', 'default'], {
      env: { ...process.env, DOCUMENT_TYPES_FOLDER: folder },
      stdio: 'pipe',
    })
    const committed = 'app/platforms/shopify/generated'
    expect(readdirSync(committed).toSorted()).toEqual(readdirSync(folder).toSorted())
    for (const file of readdirSync(folder))
      expect(readFileSync(path.join(committed, file), 'utf8'), file).toBe(
        readFileSync(path.join(folder, file), 'utf8'),
      )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
