import { expect, test } from 'vitest'
import { parseForm } from './form.parse.ts'

const html = `<form method="post"><input type="hidden" name="intent" value="other"/></form>
<form method="post" class="x"><input type="hidden" name="intent" value="save-pool"/>
<input type="checkbox" name="locationIds" value="1" checked=""/><input type="checkbox" name="locationIds" value="2"/>
<select name="booking"><option value="1">Nantes</option><option value="2" selected="">L&#x27;Île</option></select>
<input name="note" value="a &amp; b"/><button>Save</button></form>`

test('what a browser would send', () => {
  expect(parseForm(html, 'save-pool')).toEqual([
    ['intent', 'save-pool'],
    ['locationIds', '1'],
    ['note', 'a & b'],
    ['booking', '2'],
  ])
})

test('a page without it', () => expect(() => parseForm(html, 'pause')).toThrow('no form "pause"'))
