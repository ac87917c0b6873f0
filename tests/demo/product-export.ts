/** A merchant's own product export, as it lies on their disk: UTF-8, or Windows-1252 as a French Excel saves it. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { decodeCsv } from '../sandbox/csv/read-table.ts'

export type ProductExport = { name: string; text: string }

const reasons: Record<string, string> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder',
  EACCES: 'it may not be read',
}

/** Throws, naming the file as it was typed, where it can't be read. */
export function readProductExport(file: string): ProductExport {
  const text = decodeCsv(readBytes(file))
  if (text.trim() === '') throw new Error(`--csv ${file}: the file is empty`)
  return { name: path.basename(file), text }
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    throw new Error(`--csv ${file}: ${reasons[code] ?? code} (${path.resolve(file)})`, { cause: error })
  }
}
