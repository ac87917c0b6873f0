import { Transform } from 'node:stream'

/**
 * Takes out the zero bytes that React 18 leaves in a document: where a character of several bytes doesn't fit into the
 * rest of a 2 KB view, the view is sent with its end unwritten (https://github.com/facebook/react/issues/24985), and
 * the browser shows "Go�émon". HTML never holds a zero byte of its own.
 */
export function withoutPadding(): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk)
    },
  })
}
