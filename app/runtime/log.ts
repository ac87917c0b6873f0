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

/** An error for the log: no `detail`, `where` or `parameters`, because the database puts row values there. */
export function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error }
  const code = (error as { code?: unknown }).code
  return {
    type: error.name,
    message: error.message,
    ...(code === undefined ? {} : { code }),
    stack: error.stack,
  }
}

export function log(): Logger {
  return shared.get()
}
