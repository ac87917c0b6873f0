/** A back office's page around the app: the module's own script, and launch tokens signed with a key of the test's. The
 *  rest of PrestaShop isn't needed for it. */
import { generateKeyPairSync, randomBytes, randomUUID, sign } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'

export type Employee = { language: string; view: boolean; edit: boolean }
export type BackOffice = {
  origin: string
  connection: string
  /** A token as the module signs it. */
  launch: (employee?: Partial<Employee>, claims?: Record<string, unknown>) => string
  /** How many tokens its page asked for. */
  launches: () => number
  /** While it is off, the page answers nothing: the employee's session is over. */
  answers: (on: boolean) => void
  stop: () => Promise<void>
}

const someone: Employee = { language: 'fr', view: true, edit: true }

export async function openBackOffice({
  appUrl,
  databaseUrl,
}: {
  appUrl: string
  databaseUrl: string
}): Promise<BackOffice> {
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const connection = randomUUID()
  let asked = 0
  let answering = true
  const launch: BackOffice['launch'] = (employee, claims) => {
    const { language, view, edit } = { ...someone, ...employee }
    const payload = Buffer.from(
      JSON.stringify({
        connection,
        employee: '3',
        language,
        rights: { view, edit },
        nonce: randomBytes(16).toString('hex'),
        exp: Math.floor(Date.now() / 1000) + 30,
        ...claims,
      }),
    ).toString('base64url')
    const signature = sign('sha256', Buffer.from(`promesse-launch\n${payload}`), keys.privateKey)
    return `${payload}.${signature.toString('base64url')}`
  }
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://office')
    const employee = toEmployee(url.searchParams)
    if (url.pathname === '/admin') return send(response, 'text/html', page(appUrl, url.search))
    if (url.pathname === '/admin/launch' && answering) {
      asked += 1
      return send(
        response,
        'application/json',
        JSON.stringify({ token: launch(employee, { origin: `http://${request.headers.host}` }) }),
      )
    }
    response.writeHead(url.pathname === '/admin/launch' ? 403 : 204).end()
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`
  const publicKey = keys.publicKey.export({ type: 'spki', format: 'pem' }).toString()
  await pair(databaseUrl, { origin, connection, publicKey })
  return {
    origin,
    connection,
    launch,
    launches: () => asked,
    answers: (on) => {
      answering = on
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

function toEmployee(search: URLSearchParams): Employee {
  return {
    language: search.get('language') ?? someone.language,
    view: search.get('view') !== '0',
    edit: search.get('edit') !== '0',
  }
}

function send(response: ServerResponse, type: string, body: string): void {
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' }).end(body)
}

/** As if Connect had been clicked with a code of the account that is already there. */
async function pair(
  databaseUrl: string,
  { origin, connection, publicKey }: { origin: string; connection: string; publicKey: string },
): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query(
      `with joined as (
         insert into shop (account_id, platform, domain, name, storefront_url, country, currency, time_zone, installed_at)
         select account_id, 'prestashop', $1, 'Maison Alizée', $2, 'FR', 'EUR', 'Europe/Paris', now()
           from account order by account_id limit 1 returning account_id, shop_id)
       insert into bridge_connection (account_id, shop_id, connection_id, module_public_key, our_public_key, sealed_key,
         address, shop_number, fingerprint, pair_nonce, paired_at)
       select account_id, shop_id, $3::text::uuid, $4, '', '', $2, 1, 'test', $3::text, now() from joined`,
      [new URL(origin).host, origin, connection, publicKey],
    )
  } finally {
    await client.end()
  }
}

/** The module's own script, with what its template gives it. */
const script = readFileSync('prestashop-bridge/views/js/screens.js', 'utf8')

const page = (appUrl: string, query: string) => `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>Back-office</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>body{margin:0;font-family:sans-serif;background:#eee}header{padding:12px;background:#25b9d7}
iframe{display:block;border:0;width:100%;height:600px}</style></head>
<body><header>Back-office</header><p id="promesse-slow" hidden></p><p id="promesse-toast" role="status" hidden></p>
<iframe id="promesse-screens" title="Promesse" data-app="${appUrl}" data-token-address="/admin/launch${query.replaceAll('&', '&amp;')}"></iframe>
<script>window.said = []; addEventListener('message', (event) => window.said.push(event.data))</script>
<script>${script}</script></body></html>`
