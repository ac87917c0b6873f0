import { crc32, deflateRawSync } from 'node:zlib'

export type ZipEntry = { name: string; bytes: Buffer }

/** 1 January 1980, midnight: the first day that a zip can tell. */
const fixedDate = 0x21
const utf8Names = 0x800
const unix = 3
const regularFile = 0o100644

/** A zip whose bytes depend on names and contents only: sorted, one date, one mode. */
export function writeZip(entries: ZipEntry[]): Buffer {
  const sorted = [...entries].sort((a, b) => (a.name < b.name ? -1 : 1))
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of sorted) {
    const packed = pack(entry)
    files.push(packed.local, packed.data)
    directory.push(directoryEntry(packed, offset))
    offset += packed.local.length + packed.data.length
  }
  const size = directory.reduce((sum, one) => sum + one.length, 0)
  return Buffer.concat([...files, ...directory, ending(sorted.length, size, offset)])
}

type Packed = { name: Buffer; shared: Buffer; local: Buffer; data: Buffer }

function pack({ name, bytes }: ZipEntry): Packed {
  const data = deflateRawSync(bytes, { level: 9 })
  const encoded = Buffer.from(name, 'utf8')
  // What the file's own header and its line in the directory have in common.
  const shared = Buffer.alloc(26)
  shared.writeUInt16LE(20, 0)
  shared.writeUInt16LE(utf8Names, 2)
  shared.writeUInt16LE(8, 4)
  shared.writeUInt16LE(0, 6)
  shared.writeUInt16LE(fixedDate, 8)
  shared.writeUInt32LE(crc32(bytes), 10)
  shared.writeUInt32LE(data.length, 14)
  shared.writeUInt32LE(bytes.length, 18)
  shared.writeUInt16LE(encoded.length, 22)
  return { name: encoded, shared, data, local: Buffer.concat([Buffer.from('PK\x03\x04'), shared, encoded]) }
}

function directoryEntry({ name, shared }: Packed, offset: number): Buffer {
  const head = Buffer.from('PK\x01\x02\x14')
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(regularFile * 0x10000, 6)
  rest.writeUInt32LE(offset, 10)
  return Buffer.concat([head, Buffer.from([unix]), shared, rest, name])
}

function ending(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return end
}
