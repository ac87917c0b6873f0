// Runs another version of PHP, compiled to WebAssembly: node run-php.ts CACHE VERSION {host: guest, …} PHP-ARGUMENTS…
// Exits as PHP does. A process of its own for each run: a runtime that crashed takes nothing with it.
import path from 'node:path'
import { pathToFileURL } from 'node:url'

type Php = {
  mount: (guest: string, handler: unknown) => Promise<unknown>
  setSpawnHandler: (handler: unknown) => Promise<void>
  cli: (
    args: string[],
    options: { env: Record<string, string> },
  ) => Promise<{
    stdout: ReadableStream<Uint8Array>
    stderr: ReadableStream<Uint8Array>
    exitCode: Promise<number>
  }>
}
type Node = {
  loadNodeRuntime: (version: string) => Promise<number>
  createNodeFsMountHandler: (host: string) => unknown
}
type Util = {
  createSpawnHandler: (run: (command: string[], process: { exit: (code: number) => void }) => void) => unknown
}
type Universal = { PHP: new (runtime: number) => Php }

const [cache = '', version = '', mounts = '{}', ...args] = process.argv.slice(2)
const load = async <T>(name: string): Promise<T> =>
  (await import(pathToFileURL(path.join(cache, 'node_modules/@php-wasm', name, 'index.js')).href)) as T

const { loadNodeRuntime, createNodeFsMountHandler } = await load<Node>('node')
const { createSpawnHandler } = await load<Util>('util')
const { PHP } = await load<Universal>('universal')
const php = new PHP(await loadNodeRuntime(version))
for (const [host, guest] of Object.entries(JSON.parse(mounts) as Record<string, string>))
  await php.mount(guest, createNodeFsMountHandler(host))
// Without one PHPUnit waits for ever for the width of its terminal: every program that it asks for fails at once.
await php.setSpawnHandler(createSpawnHandler((_command, process) => process.exit(1)))
const run = await php.cli(['php', ...args], {
  env: { PROMESSE_MODULE: '/package/promesse', PROMESSE_VECTORS: '/vectors', COLUMNS: '80' },
})
const show = (stream: ReadableStream<Uint8Array>) =>
  stream.pipeTo(new WritableStream({ write: (part) => void process.stdout.write(part) }))
await Promise.all([show(run.stdout), show(run.stderr)])
process.exit(await run.exitCode)
