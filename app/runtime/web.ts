import fs from 'node:fs'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express from 'express'
import { startClock, stopClock } from './clock.ts'
import { closeDatabase } from './database.ts'
import { EnvError } from './env.schema.ts'
import { env } from './env.ts'
import { type EnterFrame, frameDoor } from './frame-door.ts'
import { isDatabaseReady } from './health.ts'
import { log } from './log.ts'
import { allowOtherAdmin } from './sandbox-headers.ts'
import { isMain, runMain } from './shutdown.ts'
import { startDatabase } from './start-database.ts'

/** A route that is served before Remix, with Node's raw request and response: nothing has read the body. */
export type DirectRoute = {
  method: 'get' | 'post' | 'GET' | 'POST'
  /** An Express path; its parameters are in `request.params`. */
  path: string
  handler: (
    request: IncomingMessage & { params: Record<string, string>; originalUrl: string },
    response: ServerResponse,
  ) => void | Promise<void>
}

const drainMs = 10_000

/** Express over one Remix build. */
export function makeApp(build: ServerBuild): express.Express {
  const app = express()
  app.disable('x-powered-by')
  if (env().APP_URL.startsWith('https:')) app.set('trust proxy', 'loopback, linklocal, uniquelocal')
  app.get('/healthz', (_request, response) => {
    response.json({ ok: true })
  })
  app.get('/readyz', async (_request, response) => {
    const ok = await isDatabaseReady()
    response.status(ok ? 200 : 503).json({ ok, database: ok ? 'ready' : 'away' })
  })
  mountDirect(app, directRoutesOf(build))
  app.use(refuseNul)
  app.use(compression())
  const client = path.resolve(build.assetsBuildDirectory)
  app.use('/assets', express.static(path.join(client, 'assets'), { immutable: true, maxAge: '1y' }))
  app.use(express.static(client, { maxAge: '1h' }))
  const enterFrame = enterFrameOf(build)
  if (enterFrame) app.use(frameDoor(enterFrame))
  if (env().ADMIN_ORIGIN !== 'https://admin.shopify.com') app.use(allowOtherAdmin(env().ADMIN_ORIGIN))
  app.all('*', createRequestHandler({ build, mode: env().NODE_ENV }))
  return app
}

/** No address of ours holds a NUL, and the database can't be asked about one. */
function refuseNul(request: express.Request, response: express.Response, next: express.NextFunction): void {
  if (/%00/.test(request.url)) response.status(400).end()
  else next()
}

function directRoutesOf(build: ServerBuild): DirectRoute[] {
  return (build.entry.module as unknown as { directRoutes?: DirectRoute[] }).directRoutes ?? []
}

function enterFrameOf(build: ServerBuild): EnterFrame | undefined {
  return (build.entry.module as unknown as { enterFrame?: EnterFrame }).enterFrame
}

function mountDirect(app: express.Express, routes: DirectRoute[]): void {
  for (const route of routes) {
    app[route.method.toLowerCase() as 'get' | 'post'](route.path, (request, response) => {
      Promise.resolve()
        .then(() => route.handler(request, response))
        .catch((error) => {
          log().error({ err: error, route: route.path }, 'a direct route failed')
          if (response.headersSent) response.destroy()
          else response.status(500).end()
        })
    })
  }
}

/** Serves until stopped; `stop` lets requests under way finish for up to 10 s. */
export async function startWeb(
  build: ServerBuild,
  port: number,
): Promise<{ port: number; stop: () => Promise<void> }> {
  const server = await listen(makeApp(build), port)
  server.keepAliveTimeout = 65_000 // Longer than the load balancers in front, or they meet closed connections.
  return { port: (server.address() as { port: number }).port, stop: () => drain(server) }
}

function listen(app: express.Express, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = app.listen(port, () => resolve(server))
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') error.message = `Port ${port} is taken: set PORT to a free one.`
      reject(error)
    })
  })
}

function drain(server: Server): Promise<void> {
  // A connection whose last answer went out stays open for the next request: nobody will answer that one.
  const closing = setInterval(() => server.closeIdleConnections(), 50)
  const patience = setTimeout(() => server.closeAllConnections(), drainMs)
  return new Promise((resolve) => {
    server.close(() => {
      clearInterval(closing)
      clearTimeout(patience)
      resolve()
    })
  })
}

/** The Remix build in build/. Throws, saying what to do, when there is none. */
export async function loadBuild(): Promise<ServerBuild> {
  const file = path.resolve('build/server/index.js')
  if (!fs.existsSync(file)) throw new EnvError('There is no build: run `npm run build` first.')
  return import(pathToFileURL(file).href)
}

if (isMain(import.meta.filename)) {
  runMain(async (atStop) => {
    const { PORT } = env()
    const database = await startDatabase()
    atStop(database.stop)
    atStop(closeDatabase)
    await startClock()
    atStop(async () => stopClock())
    const web = await startWeb(await loadBuild(), PORT)
    atStop(web.stop)
    log().info({ port: web.port, childPid: process.pid }, 'web ready')
  }, drainMs + 5000)
}
