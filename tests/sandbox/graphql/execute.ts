/** POST /{shop}/admin/api/{version}/graphql.json */
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  executeSync,
  GraphQLError,
  getOperationAST,
  parse,
  validate,
} from 'graphql'
import { json, type SandboxRequest, type SandboxResponse } from '../http.ts'
import { tokenOf } from '../oauth/tokens.ts'
import type { Sandbox } from '../sandbox.ts'
import type { ShopState } from '../store/types.ts'
import type { Context } from './context.ts'
import { refill, requestedCost } from './cost.ts'
import { resolveField, resolveTypeName } from './resolve.ts'
import { adminSchema, apiVersion } from './schema.ts'

type Body = { query: string; variables: Record<string, unknown>; operationName: string | undefined }

export async function answerGraphql(
  sandbox: Sandbox,
  shop: ShopState,
  request: SandboxRequest,
  version: string,
): Promise<SandboxResponse> {
  const token = tokenOf(shop, request.headers['x-shopify-access-token'], sandbox.clock.realNow())
  if (!token) {
    const message = '[API] Invalid API key or access token (unrecognized login or wrong password)'
    return json({ errors: message }, 401)
  }
  if (version !== apiVersion) return json({ errors: 'Not Found' }, 404)
  const { writeFaults } = shop
  if (writeFaults.isDown) return away()
  const body = readBody(request)
  if (!body) return json({ errors: { query: 'Required parameter missing or invalid' } }, 400)
  const scopes = new Set(token.scopes)
  const context = toContext(sandbox, shop, scopes)
  if (isWrite(body) && writeFaults.refuseNext > 0) {
    writeFaults.refuseNext -= 1
    return away()
  }
  const response = json(await run(body, context))
  response.headers['x-shopify-api-version'] = apiVersion
  if (!isWrite(body) || sandbox.random() >= writeFaults.loseAnswers) return response
  sandbox.record(shop, { kind: 'answer-lost' })
  return { ...response, body: '', broken: true }
}

function away(): SandboxResponse {
  return json({ errors: 'Service Unavailable' }, 503)
}

/** Stock written by the app: the mutations whose outcome it has to be sure of. */
function isWrite({ query }: Body): boolean {
  return /\binventory(Adjust|Set)Quantities\b/.test(query)
}

function toContext(sandbox: Sandbox, shop: ShopState, scopes: ReadonlySet<string>): Context {
  const context: Context = {
    ...{
      sandbox,
      shop,
      scopes,
      allowed: new Set<string>(),
      now: sandbox.clock.now(),
      bulk: false,
      window: null,
      objects: 0,
    },
    readWhole: (document, snapshot, window) =>
      executeSync({
        schema: adminSchema().schema,
        document,
        contextValue: { ...context, shop: snapshot, bulk: true, window },
        fieldResolver: resolveField,
        typeResolver: resolveTypeName,
      }),
  }
  return context
}

function readBody(request: SandboxRequest): Body | null {
  try {
    const parsed = JSON.parse(request.body.toString('utf8')) as Partial<Body> | null
    if (!parsed || typeof parsed.query !== 'string') return null
    return { query: parsed.query, variables: parsed.variables ?? {}, operationName: parsed.operationName }
  } catch {
    return null
  }
}

async function run(body: Body, context: Context): Promise<ExecutionResult> {
  const { shop, sandbox } = context
  let document: DocumentNode
  try {
    document = parse(body.query)
  } catch (error) {
    return { errors: [error instanceof GraphQLError ? error : new GraphQLError(String(error))] }
  }
  const problems = validate(adminSchema().schema, document)
  if (problems.length > 0) return { errors: problems }
  const requestedQueryCost = requestedCost(document, body.variables)
  const { largestQuery } = shop.throttle
  if (largestQuery !== null && requestedQueryCost > largestQuery)
    return tooLarge(requestedQueryCost, largestQuery)
  const status = refill(shop, sandbox.clock.realNow())
  if (shop.throttle.refuseNext > 0 || isTooDear(shop, requestedQueryCost)) {
    shop.throttle.refuseNext = Math.max(0, shop.throttle.refuseNext - 1)
    return throttled({ requestedQueryCost, actualQueryCost: null, throttleStatus: status })
  }
  const result = await execute({
    schema: adminSchema().schema,
    document,
    variableValues: body.variables,
    operationName: body.operationName,
    contextValue: context,
    fieldResolver: resolveField,
    typeResolver: resolveTypeName,
  })
  const read =
    Math.min(requestedQueryCost, Math.max(1, Math.round(context.objects / 8))) * (shop.throttle.dearness ?? 1)
  // A mutation costs what it was asked for, however little it answers.
  const actualQueryCost =
    getOperationAST(document, body.operationName)?.operation === 'mutation' ? requestedQueryCost : read
  if (shop.throttle.enforced) shop.throttle.available -= actualQueryCost
  const throttleStatus = refill(shop, sandbox.clock.realNow())
  return { ...result, extensions: { cost: { requestedQueryCost, actualQueryCost, throttleStatus } } }
}

function isTooDear(shop: ShopState, cost: number): boolean {
  return shop.throttle.enforced && cost > shop.throttle.available
}

function tooLarge(cost: number, maxCost: number): ExecutionResult {
  const message = `Query cost is ${cost}, which exceeds the single query max cost limit (${maxCost}).`
  const documentation = 'https://shopify.dev/api/usage/rate-limits'
  return {
    errors: [
      new GraphQLError(message, { extensions: { code: 'MAX_COST_EXCEEDED', cost, maxCost, documentation } }),
    ],
  }
}

function throttled(cost: Record<string, unknown>): ExecutionResult {
  const documentation = 'https://shopify.dev/api/usage/rate-limits'
  const error = new GraphQLError('Throttled', { extensions: { code: 'THROTTLED', documentation } })
  return { errors: [error], extensions: { cost } }
}
