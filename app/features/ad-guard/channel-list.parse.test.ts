import { describe, expect, it } from 'vitest'
import { maxListBytes, maxListRows, parseChannelList } from './channel-list.parse.ts'

async function* chunks(bytes: Uint8Array, size = 7) {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size)
}
const parse = (text: string | Uint8Array) =>
  parseChannelList(chunks(typeof text === 'string' ? Buffer.from(text) : text))

async function idsOf(text: string | Uint8Array) {
  const list = await parse(text)
  if (!list.ok) throw new Error(list.code)
  return [list.value.format, ...list.value.items.map(({ id }) => id)]
}

const rss = `<?xml version="1.0" encoding="UTF-8"?>
<rss xmlns:g="http://base.google.com/ns/1.0" version="2.0"><channel><title>Maison</title><link>https://maison-essai.fr</link>
<item><g:id>shopify_ZZ_1_2</g:id><title>A &amp; B</title><g:shipping><g:id>no</g:id></g:shipping>
<link>https://maison-essai.fr/products/a?variant=2&amp;x=1</link></item>
<item><g:id><![CDATA[ SKU <3> ]]></g:id></item></channel></rss>`
const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:g="http://base.google.com/ns/1.0">
<entry><id>tag:maison,2026:1</id><g:id>44-1</g:id><link href="https://maison-essai.fr/p?variant=7"/></entry></feed>`

describe('parseChannelList', () => {
  it.each([
    ['TSV', 'id\ttitle\nA\tx\nB\ty\n', ['tsv', 'A', 'B']],
    [
      'CSV with quotes and Windows line ends',
      '"title","id"\r\n"a, b","A"\r\n"c ""d""",B\r\n',
      ['csv', 'A', 'B'],
    ],
    ['a quoted line break', 'id,description\nA,"one\ntwo"\nB,x', ['csv', 'A', 'B']],
    ['French Excel: semicolons, a mark at the start', '\ufeffIdentifiant;Titre\nA;x', ['csv', 'A']],
    ['“Item ID”', 'Item ID\tTitle\nA\tx', ['tsv', 'A']],
    ['“item_id”', 'item_id,link\nA,', ['csv', 'A']],
    [
      'a title above the header',
      'Rapport produits\n1 nov. - 25 nov.\nID de l’article,Clics\nA,3',
      ['csv', 'A'],
    ],
    ['one column', 'id\nA\n\nB\n', ['tsv', 'A', 'B']],
    ['an inch in an unquoted title', 'id\ttitle\nA\tcadre 12" noir\nB\ty', ['tsv', 'A', 'B']],
    ['RSS', rss, ['xml', 'shopify_ZZ_1_2', 'SKU <3>']],
    ['Atom', atom, ['xml', '44-1']],
  ])('reads %s', async (_, text, expected) => {
    expect(await idsOf(text)).toEqual(expected)
  })

  it('reads UTF-16 as Excel writes it, and Latin 1', async () => {
    expect(await idsOf(Buffer.from('\ufeffid\ttitle\nÉTÉ\tx', 'utf16le'))).toEqual(['tsv', 'ÉTÉ'])
    expect(await idsOf(Buffer.from('id\ttitle\nÉTÉ\tx', 'latin1'))).toEqual(['tsv', 'ÉTÉ'])
  })

  it('keeps of a link its host and its variant', async () => {
    const list = await parse(rss)
    expect(list.ok && list.value.items[0]).toEqual({
      id: 'shopify_ZZ_1_2',
      linkHost: 'maison-essai.fr',
      linkProduct: null,
      linkVariant: '2',
    })
  })

  it('lists the lines it refuses, and why', async () => {
    const list = await parse(`id,title\nA,x\n,y\nA,z\n${'9'.repeat(256)},w\nB\u0001,v\n`)
    expect(list).toMatchObject({
      ok: true,
      value: {
        items: [{ id: 'A' }],
        refusedCount: 4,
        refused: [
          { line: 3, reason: 'empty-id' },
          { line: 4, reason: 'duplicate-id' },
          { line: 5, reason: 'id-too-long' },
          { line: 6, reason: 'bad-character' },
        ],
      },
    })
  })

  it.each([
    ['', 'empty-file', null],
    ['title,price\nA,1', 'no-id-column', null],
    ['id\ttitle\n', 'no-rows', null],
    ['id,title\nA,"never closed\nB,x', 'unclosed-quote', 3],
    ['<rss><channel><item><g:id>A</g:id></item>', 'xml-broken', 1],
    ['<rss><channel></channel></rss>', 'no-id-column', null],
    ['<!doctype html><html><body>Connexion</body></html>', 'xml-doctype', 1],
    [
      '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss>&x;</rss>',
      'xml-doctype',
      1,
    ],
    ['<rss><item><g:id>&x;</g:id></item></rss>', 'xml-broken', 1],
    ['PK\u0003\u0004…', 'binary', null],
  ])('refuses %j', async (text, code, line) => {
    expect(await parse(text)).toEqual({ ok: false, code, data: { line } })
  })

  it('refuses 200 MB before it has read them', async () => {
    let sent = 0
    async function* endless() {
      yield Buffer.from('id\ttitle\n')
      for (; sent < 200; sent += 1) yield Buffer.alloc(1024 * 1024, `A${sent}\t${'x'.repeat(2000)}\n`)
    }
    expect(await parseChannelList(endless())).toMatchObject({ ok: false, code: 'too-big' })
    expect(sent * 1024 * 1024).toBeLessThan(maxListBytes + 2 * 1024 * 1024)
  })

  it('refuses more rows than a channel takes', async () => {
    async function* rows() {
      yield Buffer.from('id\n')
      for (let n = 0; n <= maxListRows; n += 1000)
        yield Buffer.from(Array.from({ length: 1000 }, (_, k) => `A${n + k}\n`).join(''))
    }
    expect(await parseChannelList(rows())).toMatchObject({ ok: false, code: 'too-many-rows' })
  })
})
