import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readProductExport } from './product-export.ts'

describe('the export given to the demo', () => {
  let folder = ''
  const put = (name: string, bytes: Buffer) => {
    const file = path.join(folder, name)
    writeFileSync(file, bytes)
    return file
  }
  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'promesse-export-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('keeps its accents, as a French Excel saves it or as Shopify does', () => {
    const text = 'Handle;Title\nete;Robe d’été'
    const excel = Buffer.from('Handle;Title\nete;Robe d\x92\xe9t\xe9', 'latin1')
    expect(readProductExport(put('excel.csv', excel))).toEqual({ name: 'excel.csv', text })
    expect(readProductExport(put('shopify.csv', Buffer.from(text)))).toEqual({ name: 'shopify.csv', text })
  })

  it('says which file it couldn’t take, and why', () => {
    const gone = path.join(folder, 'nowhere.csv')
    expect(() => readProductExport(gone)).toThrow(`--csv ${gone}: there is no such file`)
    expect(() => readProductExport(folder)).toThrow('this is a folder')
    expect(() => readProductExport(put('empty.csv', Buffer.from(' \n')))).toThrow('the file is empty')
  })
})
