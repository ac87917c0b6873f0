/** The peer of webhook-ack: plain HTTP, one durable INSERT a request, nothing else. Prints its port. */
import { createServer } from 'node:http'
import pg from 'pg'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })
await pool.query(
  'create table if not exists bench_inbox (id bigint generated always as identity primary key, event_id text unique, body text not null)',
)

const server = createServer((request, response) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', async () => {
    const eventId = request.headers['x-shopify-event-id']
    await pool.query({
      name: 'insert',
      text: 'insert into bench_inbox (event_id, body) values ($1, $2)',
      values: [eventId, Buffer.concat(parts).toString('utf8')],
    })
    response.writeHead(200, { 'content-length': '0' }).end()
  })
})
server.listen(0, () => {
  const address = server.address()
  process.stdout.write(`${typeof address === 'object' ? address?.port : ''}\n`)
})
process.on('SIGTERM', () => {
  server.close()
  server.closeAllConnections()
  void pool.end()
})
