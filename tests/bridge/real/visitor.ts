/** Somebody in the shop with a browser of their own: cookies, and a cart. */
export class Visitor {
  readonly #shop: string
  #cookie = ''

  constructor(shop: string) {
    this.#shop = shop
  }

  async visit(address: string, form?: Record<string, string>): Promise<Response> {
    const answer = await fetch(`${this.#shop}/${address}`, {
      method: form ? 'POST' : 'GET',
      headers: {
        cookie: this.#cookie,
        ...(form && { accept: 'application/json', 'x-requested-with': 'XMLHttpRequest' }),
      },
      ...(form && { body: new URLSearchParams(form) }),
    })
    const set = answer.headers.getSetCookie().map((one) => one.split(';')[0] ?? '')
    if (set.length)
      this.#cookie = [
        ...new Map([...this.#cookie.split('; '), ...set].map((one) => [one.split('=')[0], one])).values(),
      ].join('; ')
    return answer
  }

  /** What the button of a product's page sends. */
  async add(token: string, product: number, combination = 0, quantity = 1): Promise<Response> {
    return this.visit('index.php?controller=cart', {
      ...{ token, id_product: `${product}`, id_product_attribute: `${combination}`, qty: `${quantity}` },
      ...{ add: '1', action: 'update', ajax: '1' },
    })
  }
}

export const tokenOf = (html: string): string => /"static_token":"(\w+)"/.exec(html)?.[1] ?? ''
