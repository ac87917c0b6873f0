import { type Logger, pino } from 'pino'
import { processWide } from './process-wide.ts'

const hidden = [
  'password',
  'token',
  'accessToken',
  'refreshToken',
  'secret',
  'authorization',
  'cookie',
  'body',
  'email',
  'phone',
  'customer',
  'address',
  'name',
  'DATABASE_URL',
]

const shared = processWide('log', () =>
  pino({
    level: process.env.LOG_LEVEL || 'info',
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: [...hidden, ...hidden.map((key) => `*.${key}`)], censor: '[hidden]' },
    serializers: { err: describeError, error: describeError },
  }),
)

/** An error for the log. No `detail`, `where` or `parameters`: the database puts row values there, and in the
 *  message too when a value could not be read (class 22). */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error }
  const code = (error as { code?: unknown }).code
  const quotesValue = typeof code === 'string' && /^22[0-9A-Z]{3}$/.test(code)
  const frames = error.stack?.split('\n').filter((line) => line.startsWith('    at '))
  return {
    type: error.name,
    message: quotesValue ? '[hidden: quotes a value]' : error.message,
    ...(code === undefined ? {} : { code }),
    stack: frames?.join('\n'),
  }
}

export function log(): Logger {
  return shared.get()
}
