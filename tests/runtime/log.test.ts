import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'

/** What a process really writes: the log of a child that logs errors of the database and objects with data. */
const program = `
  import { log } from './app/runtime/log.ts'
  const database = Object.assign(new Error('invalid input syntax for type integer: "lea@example.fr"'), {
    code: '22P02', detail: 'Key (email)=(lea@example.fr)', where: 'lea@example.fr', parameters: ['lea@example.fr'] })
  log().error({ err: database }, 'failed')
  log().info({ email: 'lea@example.fr', customer: { phone: '06' }, job: { accessToken: 'shpat_1', body: 'lea@example.fr' } }, 'told')
  log().info({ shopId: 'shop-1' }, 'kept')
`

describe('the log', () => {
  const lines = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
    env: { ...process.env, LOG_LEVEL: 'info' },
  })

  test('holds no address, token or message body, wherever it came from', () => {
    expect(lines).not.toMatch(/lea@|shpat_|"06"/)
  })

  test('still says what failed, and about which shop', () => {
    expect(lines).toContain('22P02')
    expect(lines).toContain('shop-1')
  })
})
