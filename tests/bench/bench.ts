/** npm run bench [-- NAME …]: every row beside its floor or peer; the last line is one JSON object. */
import { describeMachine, watchMachine } from '../observer/machine.ts'
import { barMainThread } from './bar-main-thread.bench.ts'
import { barPage } from './bar-page.bench.ts'
import { drainBacklog } from './drain-backlog.bench.ts'
import { feedFull } from './feed-full.bench.ts'
import { type Bench, type BenchResult, runBench } from './harness.ts'
import { importCatalogue } from './import.bench.ts'
import { type BenchPlace, closePlace, openPlace } from './place.ts'
import { pushStock } from './push-stock.bench.ts'
import { stockUpsert } from './stock-upsert.bench.ts'
import { webhookAck } from './webhook-ack.bench.ts'
import { webhookVerify } from './webhook-verify.bench.ts'

/** In this order: what is measured by its own rows comes before what fills the tables with others. */
const rows: Record<string, (place: BenchPlace) => Promise<Bench[]> | Bench[]> = {
  'webhook-verify': webhookVerify,
  'webhook-ack': webhookAck,
  'feed-full': feedFull,
  'stock-upsert': stockUpsert,
  import: importCatalogue,
  'drain-backlog': drainBacklog,
  'push-stock': pushStock,
  'bar-main-thread': barMainThread,
  'bar-page': barPage,
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in rows))
if (unknown.length > 0) {
  console.error(`no such benchmark: ${unknown.join(', ')}. There are: ${Object.keys(rows).join(', ')}`)
  process.exit(2)
}

const machine = watchMachine()
const place = await openPlace()
const results: Record<string, BenchResult> = {}
// Ctrl-C leaves no database behind.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => void closePlace(place).finally(() => process.exit(130)))
}
try {
  for (const [name, prepare] of Object.entries(rows)) {
    if (asked.length > 0 && !asked.includes(name)) continue
    for (const bench of await prepare(place)) {
      console.log(`${bench.name}: ${bench.what}`)
      results[bench.name] = await runBench(bench, console.log)
    }
  }
} finally {
  await closePlace(place)
}
console.log(describeMachine(await machine.stop()))
console.table(results)
console.log(JSON.stringify(results))
process.exitCode = Object.values(results).every(({ ok }) => ok) ? 0 : 1
