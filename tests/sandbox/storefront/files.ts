/** What a CDN serves: the theme's script and the assets of the app's extension, kept for ever under their version. */
import { type SandboxResponse, text } from '../http.ts'
import { Extension } from './liquid/extension.ts'
import { themeScript } from './theme/scripts.ts'

const extension = new Extension()

const types: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  json: 'application/json; charset=utf-8',
}

/** Null: not a file's address. */
export function fileAnswer(subpath: string): SandboxResponse | null {
  const script = /^\/cdn\/assets\/theme-(\w+)\.js$/.exec(subpath)?.[1]
  if (script !== undefined) return file(themeScript(script), types.js ?? '')
  const asset = /^\/cdn\/extensions\/promesse-bar\/assets\/([\w.-]+)$/.exec(subpath)?.[1]
  if (asset === undefined) return null
  return file(extension.asset(asset), types[asset.split('.').at(-1) ?? ''] ?? 'application/octet-stream')
}

function file(body: string | Buffer | null, type: string): SandboxResponse {
  if (body === null) return text('Not Found', 404)
  const headers = { 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' }
  return { status: 200, headers, body }
}
