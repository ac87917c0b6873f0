/** A back office's page around the app, by the contract of the frame alone: it signs launch tokens with a key of its own,
 *  answers the frame's questions, keeps its path after "#". Nothing of the module or of PrestaShop is in it. */
import { generateKeyPairSync, randomBytes, randomUUID, sign } from 'node:crypto'
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
      return send(response, 'text/plain', launch(employee))
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

const page = (appUrl: string, query: string) => `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>Back-office</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>body{margin:0;font-family:sans-serif;background:#eee}header{padding:12px;background:#25b9d7}
iframe{display:block;border:0;width:100%;height:600px}</style></head>
<body><header>Back-office</header><div id="toasts" role="status"></div>
<iframe id="app-frame" title="Promesse"></iframe>
<script>
const app = ${JSON.stringify(appUrl)}
const frame = document.getElementById('app-frame')
window.said = []
const token = async () => {
  const answer = await fetch('/admin/launch${query}')
  return answer.ok ? answer.text() : null
}
const load = async () => {
  const url = new URL(location.hash.slice(1) || '/', app)
  url.searchParams.set('launch', await token())
  url.searchParams.set('host', 'prestashop')
  frame.src = url
}
const tell = (message) => frame.contentWindow.postMessage(message, app)
addEventListener('message', async (event) => {
  if (event.origin !== app || event.source !== frame.contentWindow) return
  const message = event.data
  window.said.push(message)
  if (message.promesse === 'height') frame.style.height = Math.max(300, message.px) + 'px'
  if (message.promesse === 'path') history.replaceState(null, '', '#' + message.path)
  if (message.promesse === 'toast') document.getElementById('toasts').textContent = message.text
  if (message.promesse === 'token-please') {
    const made = await token()
    if (made) tell({ promesse: 'launch', id: message.id, token: made })
  }
})
addEventListener('hashchange', () => tell({ promesse: 'go', path: location.hash.slice(1) || '/' }))
load()
</script></body></html>`
