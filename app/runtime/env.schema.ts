import { z } from 'zod'

const url = z.url({ protocol: /^https?$/ })
const base64Key = z.string().refine((text) => Buffer.from(text, 'base64').length === 32, {
  message: 'must be 32 random bytes in base64',
})
const tokenKeys = z.string().refine(
  (text) =>
    text.split(',').every((entry) => {
      const [id, key] = entry.trim().split(':')
      return (
        id !== undefined && /^[a-z0-9-]{1,16}$/.test(id) && Buffer.from(key ?? '', 'base64').length === 32
      )
    }),
  { message: 'must be id:key pairs separated by commas, each key 32 random bytes in base64' },
)
const template = z
  .string()
  .refine((text) => text.includes('{shop}') && URL.canParse(text.replace('{shop}', 'x')), {
    message: 'must be a URL that holds {shop}',
  })

/** How to set each variable, for people: the text of `.env.example` and of error messages. */
export const envHelp = {
  DATABASE_URL:
    'A PostgreSQL address (15 or newer). Left empty, the app starts a PostgreSQL of its own (not in a production install).',
  DATA_DIR: "Where the app's own PostgreSQL keeps its data.",
  PORT: 'The port of the web server.',
  APP_URL: "The app's public address, as Shopify knows it.",
  SHOPIFY_API_KEY: 'Client id, from the Shopify Dev Dashboard › your app › Settings.',
  SHOPIFY_API_SECRET: 'Client secret, from the same page. Signs webhooks and session tokens.',
  SHOPIFY_API_URL:
    "Where a shop's Admin API lives; {shop} stands for its domain. Change it only for a sandbox.",
  ADMIN_ORIGIN: 'The page that frames the app. Change it only for a sandbox.',
  APP_BRIDGE_URL: 'Where App Bridge is loaded from. Change it only for a sandbox.',
  TOKEN_KEYS:
    'Keys that seal stored access tokens, id:key with commas between; the first seals, all open. A key: openssl rand -base64 32',
  SIGNING_KEY: 'Key that signs feed addresses: openssl rand -base64 32',
  CLOCK_OFFSET_URL: 'Sandbox only, refused in production: an address that tells how far the clock is moved.',
  POLL_SECONDS: 'Every how many seconds publications are polled (1 to 60).',
  LOG_LEVEL: 'fatal, error, warn, info, debug or trace.',
  NODE_ENV: 'production, development or test.',
} as const

const defaultBridge = 'https://cdn.shopify.com/shopifycloud/app-bridge.js'

export const envSchema = z
  .object({
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, hostname: /^.*$/ }).optional(),
    DATA_DIR: z.string().default('./data'),
    PORT: z.coerce.number().int().min(0).max(65535).default(3100),
    APP_URL: url.default('http://localhost:3100'),
    SHOPIFY_API_KEY: z.string().min(1),
    SHOPIFY_API_SECRET: z.string().min(1),
    SHOPIFY_API_URL: template.default('https://{shop}'),
    ADMIN_ORIGIN: url.default('https://admin.shopify.com'),
    APP_BRIDGE_URL: url.default(defaultBridge),
    TOKEN_KEYS: tokenKeys,
    SIGNING_KEY: base64Key,
    CLOCK_OFFSET_URL: url.optional(),
    POLL_SECONDS: z.coerce.number().int().min(1).max(60).default(45),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  })
  .refine((env) => env.NODE_ENV !== 'production' || env.CLOCK_OFFSET_URL === undefined, {
    path: ['CLOCK_OFFSET_URL'],
    message: 'must not be set in production: time there is real',
  })

export type Env = z.infer<typeof envSchema>
export type EnvName = keyof typeof envHelp

/** What a person must set or do before the app can start, said so that they can. Never holds a value. */
export class EnvError extends Error {
  override name = 'EnvError'
}

/** Reads the environment; an empty variable counts as unset. Throws EnvError. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ''),
  )
  const parsed = envSchema.safeParse(given)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0]) as EnvName
    const what = given[name] === undefined ? 'is not set' : issue.message
    return `  ${name} ${what}. ${envHelp[name]}`
  })
  throw new EnvError(`The environment is not complete (see .env.example):\n${[...new Set(lines)].join('\n')}`)
}
