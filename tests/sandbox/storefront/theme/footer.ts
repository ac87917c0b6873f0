/** The foot of every page: the shop's address, where one wants it shipped, and the demo's choice of theme. */
import { type Markup, markup, raw } from '../markup.ts'
import { ownQuery } from '../visit.ts'
import type { Page } from './page.ts'

const countries = ['FR', 'BE', 'LU', 'CH', 'DE', 'ES', 'IT', 'GB', 'US', 'CA', 'JP']
const currencyCodes = ['EUR', 'CHF', 'GBP', 'USD']

export function footer(page: Page): Markup {
  const { visit, w } = page
  const { shop, session } = visit
  const here = (theme: 'horizon' | 'dawn') =>
    markup`<a href="?${String(new URLSearchParams([...ownQuery(visit), ['theme', theme]]))}"${raw(session.theme === theme ? ' aria-current="true"' : '')}>${w.themes[theme]}</a>`
  return markup`<footer><div class="foot"><p>${shop.name}, ${shop.address.address1}, ${shop.address.zip} ${shop.address.city}. ${w.footer}</p>
${localizationForm(page)}<p class="themes"><span>${w.theme}</span>${here('horizon')}${here('dawn')}</p></div></footer>`
}

export function localizationForm({ visit, w }: Pick<Page, 'visit' | 'w'>): Markup {
  const { country, currency, locale } = visit.session
  const names = new Intl.DisplayNames([locale], { type: 'region' })
  const all = countries.includes(country) ? countries : [country, ...countries]
  const codes = currencyCodes.includes(currency) ? currencyCodes : [currency, ...currencyCodes]
  const option = (value: string, text: string, chosen: boolean) =>
    markup`<option value="${value}"${raw(chosen ? ' selected' : '')}>${text}</option>`
  return markup`<form class="where" method="get">${ownQuery(visit).map(([name, value]) => markup`<input type="hidden" name="${name}" value="${value}">`)}<label>${w.country}<select name="country">${all.map((code) => option(code, names.of(code) ?? code, code === country))}</select></label><label>${w.currency}<select name="currency">${codes.map((code) => option(code, code, code === currency))}</select></label><label>${w.language}<select name="locale">${option('fr', 'Français', locale === 'fr')}${option('en', 'English', locale === 'en')}</select></label><button>${w.change}</button></form>`
}
