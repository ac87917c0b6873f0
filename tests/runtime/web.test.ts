import http from 'node:http'
import type { ServerBuild } from '@remix-run/node'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { closeDatabase } from '../../app/runtime/database.ts'
import { forgetEnv } from '../../app/runtime/env.ts'
import { type DirectRoute, startWeb } from '../../app/runtime/web.ts'
import { withTestDatabase } from '../factories/database.ts'

const database = withTestDatabase()

let stop: (() => Promise<void>) | undefined
afterEach(async () => {
  await stop?.()
  stop = undefined
})
afterAll(() => setAdmin(''))

function setAdmin(origin: string): void {
  process.env.ADMIN_ORIGIN = origin
  forgetEnv()
}

/** The smallest Remix build: no screens, one route of text, and whatever direct routes the test wants. */
async function serve(directRoutes: DirectRoute[]): Promise<string> {
  const build = {
    entry: { module: { default: () => new Response('x'), directRoutes } },
    routes: {
      root: {
        id: 'root',
        path: 'page',
        module: {
          loader: () =>
            new Response('text', {
              headers: {
                'Content-Security-Policy':
                  'frame-ancestors https://a.myshopify.com https://admin.shopify.com;',
                Link: '<https://cdn.shopify.com/shopifycloud/app-bridge.js>; rel="preload"; as="script"',
              },
            }),
        },
      },
    },
    assets: { version: '1', routes: {}, entry: { module: '', imports: [] }, url: '' },
    publicPath: '/',
    assetsBuildDirectory: 'build/client',
    future: {},
    isSpaMode: false,
  } as unknown as ServerBuild
  const web = await startWeb(build, 0)
  stop = web.stop
  return `http://127.0.0.1:${web.port}`
}

describe('the web server', () => {
  test('says that it lives, and whether the database answers', async () => {
    const url = await serve([])
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
    const ready = await fetch(`${url}/readyz`)
    expect([ready.status, await ready.json()]).toEqual([200, { ok: true, database: 'ready' }])
    expect(ready.headers.get('x-powered-by')).toBeNull()
    await closeDatabase()
    process.env.DATABASE_URL = database.url.replace(/:\d+\//, ':1/')
    expect((await fetch(`${url}/readyz`)).status).toBe(503)
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
    await closeDatabase()
    process.env.DATABASE_URL = database.url
    expect((await fetch(`${url}/readyz`)).status).toBe(200)
  })

  test('gives a direct route the raw body, byte for byte, and its parameters', async () => {
    const url = await serve([
      {
        method: 'POST',
        path: '/raw/:id',
        handler: async (request, response) => {
          const chunks: Buffer[] = []
          for await (const chunk of request) chunks.push(chunk)
          response.end(`${request.params.id} ${Buffer.concat(chunks).toString('hex')}`)
        },
      },
    ])
    const answer = await fetch(`${url}/raw/7`, { method: 'POST', body: new Uint8Array([0, 255, 10]) })
    expect(await answer.text()).toBe('7 00ff0a')
  })

  test('a direct route that fails answers 500 and tells nothing; the server goes on', async () => {
    const url = await serve([
      {
        method: 'GET',
        path: '/broken',
        handler: () => {
          throw new Error('secret detail')
        },
      },
    ])
    const answer = await fetch(`${url}/broken`)
    expect([answer.status, await answer.text()]).toEqual([500, ''])
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
  })

  test("leaves Shopify's headers alone, unless another page frames the app", async () => {
    const normal = await fetch(`${await serve([])}/page`)
    expect(normal.headers.get('content-security-policy')).toBe(
      'frame-ancestors https://a.myshopify.com https://admin.shopify.com;',
    )
    expect(normal.headers.get('link')).toContain('app-bridge')
    await stop?.()
    setAdmin('http://localhost:3200')
    const sandbox = await fetch(`${await serve([])}/page`)
    expect(sandbox.headers.get('content-security-policy')).toContain(
      'frame-ancestors http://localhost:3200 https://a.',
    )
    expect(sandbox.headers.get('link')).toBeNull()
  })

  test('lets a request under way finish when it is told to stop', async () => {
    let finish: () => void = () => {}
    const arrived = new Promise<void>((resolve) => {
      finish = resolve
    })
    let release: () => void = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const url = await serve([
      {
        method: 'GET',
        path: '/slow',
        handler: async (_request, response) => {
          finish()
          await held
          response.end('done')
        },
      },
    ])
    const answer = new Promise<string>((resolve, reject) => {
      http
        .get(`${url}/slow`, (response) => response.on('data', (chunk) => resolve(String(chunk))))
        .on('error', reject)
    })
    await arrived
    const stopped = stop?.()
    release()
    expect(await answer).toBe('done')
    await stopped
  })
})
