/** The control API: what a person or a story does to a shop, over HTTP. */
import type { z } from 'zod'
import { releaseBulk } from '../bulk/run.ts'
import { BadRequest, json, type SandboxRequest, type SandboxResponse } from '../http.ts'
import type { Sandbox } from '../sandbox.ts'
import * as actions from '../store/actions.ts'
import { parseGid } from '../store/ids.ts'
import * as life from '../store/life.ts'
import { changeLocation } from '../store/locations.ts'
import * as pages from '../store/product-actions.ts'
import * as products from '../store/product-life.ts'
import { refund } from '../store/refund.ts'
import { cancel, sell } from '../store/sell.ts'
import type { ShopState } from '../store/types.ts'
import type { Sender } from '../webhooks/sender.ts'
import * as answers from './answers.ts'
import { inputs } from './schema.ts'
import * as shipping from './shipping.ts'

export type Control = { sandbox: Sandbox; sender: Sender }
type Run = (control: Control, request: SandboxRequest) => unknown

const done = { ok: true }
const digits = (id: string) => parseGid(id)?.id ?? id

/** A call that works on one shop. */
function on<T extends z.ZodType<{ shop: string }>>(
  schema: T,
  run: (control: Control, shop: ShopState, input: z.infer<T>) => unknown,
): Run {
  return (control, request) => {
    const input = read(schema, request)
    return run(control, shopFor(control.sandbox, input.shop), input)
  }
}

const { shippingInputs } = shipping

const posts: Record<string, Run> = {
  shipping: on(shippingInputs.shipping, ({ sandbox }, shop, input) =>
    shipping.loadShipping(sandbox, shop, input),
  ),
  rates: on(shippingInputs.rates, ({ sandbox }, shop, input) => shipping.editRates(sandbox, shop, input)),
  discounts: on(shippingInputs.discounts, ({ sandbox }, shop, input) =>
    shipping.editDiscounts(sandbox, shop, input),
  ),
  markets: on(shippingInputs.markets, ({ sandbox }, shop, input) =>
    shipping.editMarkets(sandbox, shop, input),
  ),
  customizations: on(shippingInputs.customizations, ({ sandbox }, shop, input) =>
    shipping.editCustomizations(sandbox, shop, input),
  ),
  answers: on(shippingInputs.answers, ({ sandbox }, shop, input) =>
    shipping.setAnswers(sandbox, shop, input),
  ),
  charge: on(shippingInputs.charge, ({ sandbox }, shop, input) => shipping.askCharge(sandbox, shop, input)),
  'optional-scopes': on(shippingInputs.optionalScopes, ({ sandbox }, shop, input) =>
    shipping.changeOptionalScopes(sandbox, shop, input),
  ),
  theme: on(shippingInputs.theme, ({ sandbox }, shop, input) => shipping.setTheme(sandbox, shop, input)),
  clock: ({ sandbox }, request) => {
    const { forwardMs } = read(inputs.clock, request)
    try {
      return { offsetMs: sandbox.clock.forward(forwardMs) }
    } catch (error) {
      throw new BadRequest(error instanceof Error ? error.message : String(error))
    }
  },
  install: on(inputs.install, ({ sandbox }, shop, { scopes }) => {
    life.install(sandbox, shop, scopes)
    return { installed: true, scopes: shop.installation.scopes }
  }),
  uninstall: on(inputs.shopOnly, ({ sandbox }, shop) => {
    life.uninstall(sandbox, shop)
    return { installed: false }
  }),
  scopes: on(inputs.scopes, ({ sandbox }, shop, { scopes }) => {
    life.setScopes(sandbox, shop, scopes)
    return { scopes }
  }),
  'personal-data': on(inputs.personalData, (_control, shop, { approved }) => {
    shop.installation.personalData = approved
    return { approved }
  }),
  compliance: on(inputs.compliance, ({ sandbox }, shop, { topic, customerId }) => {
    life.sendCompliance(sandbox, shop, topic, customerId && digits(customerId))
    return done
  }),
  'session-token': on(inputs.sessionToken, ({ sandbox }, shop, { userId, overrides }) => ({
    token: sandbox.sessionToken(shop, { ...(userId ? { userId } : {}), ...(overrides ? { overrides } : {}) }),
  })),
  'expire-tokens': on(inputs.expireTokens, ({ sandbox }, shop, { refresh }) => {
    for (const token of shop.tokens) {
      token.expiresAt = sandbox.clock.realNow()
      if (refresh) token.refreshExpiresAt = sandbox.clock.realNow()
    }
    return { tokens: shop.tokens.length }
  }),
  sell: on(inputs.sell, ({ sandbox }, shop, { shop: _domain, ...input }) =>
    answers.orderAnswer(sell(sandbox, shop, input as Parameters<typeof sell>[2])),
  ),
  cancel: on(inputs.cancel, ({ sandbox }, shop, { orderId, reason }) =>
    answers.orderAnswer(cancel(sandbox, shop, digits(orderId), reason)),
  ),
  refund: on(inputs.refund, ({ sandbox }, shop, { shop: _domain, orderId, ...input }) =>
    answers.orderAnswer(refund(sandbox, shop, { ...input, orderId: digits(orderId), isReturn: false })),
  ),
  return: on(inputs.refund, ({ sandbox }, shop, { shop: _domain, orderId, ...input }) =>
    answers.orderAnswer(refund(sandbox, shop, { ...input, orderId: digits(orderId), isReturn: true })),
  ),
  restock: on(inputs.restock, ({ sandbox }, shop, input) =>
    answers.levelAnswer(actions.restock(sandbox, shop, input as actions.StockInput)),
  ),
  'set-available': on(inputs.setAvailable, ({ sandbox }, shop, input) =>
    answers.levelAnswer(actions.setAvailable(sandbox, shop, input as actions.SetAvailableInput)),
  ),
  'move-state': on(inputs.moveState, ({ sandbox }, shop, input) =>
    answers.levelAnswer(actions.moveState(sandbox, shop, input as Parameters<typeof actions.moveState>[2])),
  ),
  disconnect: on(inputs.disconnect, ({ sandbox }, shop, { variantId, locationId }) => {
    actions.disconnect(sandbox, shop, { variantId, locationId: digits(locationId) })
    return done
  }),
  publish: on(inputs.publishing, ({ sandbox }, shop, input) => {
    pages.publish(sandbox, shop, input as pages.PublishInput, true)
    return done
  }),
  unpublish: on(inputs.publishing, ({ sandbox }, shop, input) => {
    pages.publish(sandbox, shop, input as pages.PublishInput, false)
    return done
  }),
  'product-status': on(inputs.productStatus, ({ sandbox }, shop, input) => {
    pages.setProductStatus(sandbox, shop, input)
    return done
  }),
  policy: on(inputs.policy, ({ sandbox }, shop, input) => {
    pages.setPolicy(sandbox, shop, input)
    return done
  }),
  price: on(inputs.price, ({ sandbox }, shop, input) => {
    pages.setPrice(sandbox, shop, input)
    return done
  }),
  tracked: on(inputs.tracked, ({ sandbox }, shop, input) => {
    actions.setTracked(sandbox, shop, input)
    return done
  }),
  location: on(inputs.location, ({ sandbox }, shop, { shop: _domain, locationId, ...change }) => {
    const input = { locationId: digits(locationId), ...change } as Parameters<typeof changeLocation>[2]
    return { location: changeLocation(sandbox, shop, input) }
  }),
  shop: on(inputs.shopChange, ({ sandbox }, shop, { shop: _domain, ...change }) => {
    life.changeShop(sandbox, shop, change as life.ShopChange)
    return done
  }),
  'delete-variant': on(inputs.variant, ({ sandbox }, shop, { variantId }) => {
    products.deleteVariant(sandbox, shop, variantId)
    return done
  }),
  'delete-product': on(inputs.product, ({ sandbox }, shop, { productId }) => {
    products.deleteProduct(sandbox, shop, productId)
    return done
  }),
  'recreate-product': on(inputs.product, ({ sandbox }, shop, { productId }) => {
    const { id, handle, variantIds } = products.recreateProduct(sandbox, shop, productId)
    return { product: { id, handle, variantIds } }
  }),
  webhooks: on(inputs.webhooks, ({ sender }, shop, { shop: _domain, ...settings }) => {
    const given = Object.entries(settings).filter(([, value]) => value !== undefined)
    Object.assign(shop.webhooks, Object.fromEntries(given))
    if (!shop.webhooks.paused) sender.resume(shop)
    return shop.webhooks
  }),
  'webhooks/flush': on(inputs.shopOnly, ({ sender }, shop) => sender.flush(shop)),
  bulk: on(inputs.bulk, (_control, shop, { hold, failNext, cut }) => {
    if (hold !== undefined) shop.bulk.hold = hold
    if (failNext !== undefined) shop.bulk.failNext = failNext
    if (cut !== undefined) shop.bulk.cutNext = cut
    return shop.bulk
  }),
  'bulk/release': on(inputs.shopOnly, ({ sandbox }, shop) => {
    shop.bulk.hold = false
    return { released: releaseBulk(sandbox, shop) }
  }),
  writes: on(inputs.writes, (_control, shop, { shop: _domain, ...settings }) => {
    const given = Object.entries(settings).filter(([, value]) => value !== undefined)
    Object.assign(shop.writeFaults, Object.fromEntries(given))
    return shop.writeFaults
  }),
  throttle: on(inputs.throttle, (_control, shop, { shop: _domain, ...settings }) => {
    const given = Object.entries(settings).filter(([, value]) => value !== undefined)
    Object.assign(shop.throttle, Object.fromEntries(given))
    return shop.throttle
  }),
}

const gets: Record<string, Run> = {
  clock: ({ sandbox }) => ({ offsetMs: sandbox.clock.offsetMs(), now: sandbox.clock.now().toISOString() }),
  shops: ({ sandbox }) => ({ shops: answers.shopList(sandbox) }),
  shipping: ({ sandbox }, { query }) => {
    const { shipping: state, checkout } = shopFor(sandbox, query.get('shop') ?? '')
    return { shipping: state, checkout }
  },
  scopes: ({ sandbox }, { query }) => shipping.scopesOf(sandbox, shopFor(sandbox, query.get('shop') ?? '')),
  extensions: ({ sandbox }, { query }) => shipping.extensionsOf(shopFor(sandbox, query.get('shop') ?? '')),
  log: ({ sandbox }, { query }) => {
    const shop = shopFor(sandbox, query.get('shop') ?? '')
    const since = Number(query.get('since') ?? 0)
    if (!Number.isSafeInteger(since) || since < 0) throw new BadRequest('since must be a number of the log')
    return { entries: answers.logSince(shop, since) }
  },
  catalogue: ({ sandbox }, { query }) =>
    answers.catalogue(sandbox, shopFor(sandbox, query.get('shop') ?? '')),
  webhooks: ({ sandbox, sender }, { query }) => {
    const shop = shopFor(sandbox, query.get('shop') ?? '')
    return { settings: shop.webhooks, waiting: sender.waiting(shop) }
  },
  tokens: ({ sandbox }, { query }) => {
    const shop = shopFor(sandbox, query.get('shop') ?? '')
    const live = shop.tokens.filter((token) => !token.revoked)
    return {
      issued: shop.tokens.length,
      live: live.length,
      refreshed: shop.tokens.filter((one) => one.refreshUsed).length,
    }
  },
}

/** Null: no such call (a face may have it). */
export function answerControl(control: Control, request: SandboxRequest): Promise<SandboxResponse> | null {
  const name = request.path.replace(/^\/control\//, '')
  const run = (request.method === 'GET' ? gets : posts)[name]
  return run ? Promise.resolve().then(async () => json(await run(control, request))) : null
}

function shopFor(sandbox: Sandbox, domain: string): ShopState {
  const shop = sandbox.shops.get(domain)
  if (!shop)
    throw new BadRequest(
      `No shop ${domain || '(none given)'}; there are ${[...sandbox.shops.keys()].join(', ')}`,
    )
  return shop
}

function read<T extends z.ZodType>(schema: T, request: SandboxRequest): z.infer<T> {
  let body: unknown
  try {
    body = JSON.parse(request.body.toString('utf8') || '{}')
  } catch {
    throw new BadRequest('The body must be JSON')
  }
  const result = schema.safeParse(body)
  if (result.success) return result.data
  const problems = result.error.issues.map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`)
  throw new BadRequest(problems.join('; '))
}
