/** The tags of Shopify's Liquid that an app block may have and liquidjs doesn't. */
import {
  type Context,
  type Emitter,
  Hash,
  type Liquid,
  Tag,
  type TagToken,
  type Template,
  type TopLevelToken,
} from 'liquidjs'

/** What a page collects while it renders: each block's own sheet and script, once. */
export type Collected = { stylesheets: Set<string>; scripts: Set<string> }

export const collectedKey = 'collected by the page'

function collectedIn(context: Context): Collected | undefined {
  return (context.globals as Record<string, unknown>)[collectedKey] as Collected | undefined
}

/** Everything up to the end tag as it was typed. */
function rawBody(token: TagToken, rest: TopLevelToken[], end: string): string {
  let text = ''
  while (rest.length > 0) {
    const next = rest.shift()
    if (!next) break
    if ('name' in next && next.name === end) return text
    text += next.getText()
  }
  throw new Error(`tag ${token.getText()} not closed`)
}

function silent(end: string, keep?: (collected: Collected, text: string) => void) {
  return class extends Tag {
    private readonly text: string
    constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
      super(token, rest, liquid)
      this.text = rawBody(token, rest, end)
    }
    render(context: Context): void {
      const collected = collectedIn(context)
      if (keep && collected) keep(collected, this.text)
    }
  }
}

/** `{% style %}`: rendered Liquid within a style element. */
class StyleTag extends Tag {
  private readonly templates: Template[] = []
  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
    super(token, rest, liquid)
    const stream = liquid.parser.parseStream(rest)
    stream
      .on('tag:endstyle', () => stream.stop())
      .on('template', (template: Template) => this.templates.push(template))
      .on('end', () => {
        throw new Error(`tag ${token.getText()} not closed`)
      })
    stream.start()
  }
  *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    emitter.write('<style data-shopify>')
    yield this.liquid.renderer.renderTemplates(this.templates, context, emitter)
    emitter.write('</style>')
  }
}

/** `{% form 'product', product %}`: only the types that a storefront's pages need. */
class FormTag extends Tag {
  private readonly templates: Template[] = []
  private readonly type: string
  private readonly attributes: Hash
  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
    super(token, rest, liquid)
    this.type = /^\s*['"](\w+)['"]/.exec(token.args)?.[1] ?? ''
    this.attributes = new Hash(token.args.replace(/^[^,]*,?(\s*[\w.]+\s*(,|$))?/, ''))
    const stream = liquid.parser.parseStream(rest)
    stream
      .on('tag:endform', () => stream.stop())
      .on('template', (template: Template) => this.templates.push(template))
      .on('end', () => {
        throw new Error(`tag ${token.getText()} not closed`)
      })
    stream.start()
  }
  *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    const routes = (context.globals as { routes?: Record<string, string> }).routes ?? {}
    const actions: Record<string, string | undefined> = {
      product: routes.cart_add_url,
      cart: routes.cart_url,
    }
    const action = actions[this.type]
    if (!action) throw new Error(`form '${this.type}' isn't in the sandbox`)
    const attributes = (yield this.attributes.render(context)) as Record<string, unknown>
    const rest = Object.entries(attributes).map(([name, value]) => ` ${name}="${String(value)}"`)
    emitter.write(`<form method="post" action="${action}" accept-charset="UTF-8"${rest.join('')}>`)
    emitter.write(`<input type="hidden" name="form_type" value="${this.type}">`)
    yield this.liquid.renderer.renderTemplates(this.templates, context, emitter)
    emitter.write('</form>')
  }
}

/** Left out of Shopify's Liquid, or of an app block. */
function forbidden(name: string) {
  return class extends Tag {
    constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
      super(token, rest, liquid)
      throw new Error(`{% ${name} %} isn't allowed in an app block`)
    }
    render(): void {}
  }
}

export function addTags(liquid: Liquid): void {
  liquid.registerTag('schema', silent('endschema'))
  liquid.registerTag('doc', silent('enddoc'))
  liquid.registerTag(
    'stylesheet',
    silent('endstylesheet', ({ stylesheets }, text) => stylesheets.add(text)),
  )
  liquid.registerTag(
    'javascript',
    silent('endjavascript', ({ scripts }, text) => scripts.add(text)),
  )
  liquid.registerTag('style', StyleTag)
  liquid.registerTag('form', FormTag)
  for (const name of ['include', 'layout', 'block', 'section', 'sections', 'content_for', 'paginate'])
    liquid.registerTag(name, forbidden(name))
}
