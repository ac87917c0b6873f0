import { pool } from '../../app/runtime/database.ts'
import { runMain } from '../../app/runtime/shutdown.ts'
import { startWorker } from '../../app/runtime/worker.ts'

/** A real worker process for the tests. Task `hold` says that it started and then never ends; task `brief` waits
 *  until the test writes `go` into the table. Both write what happens into the table `told`. */

const note = (what: string) => pool().query('insert into told (what) values ($1)', [what])

runMain(async (atStop) => {
  const worker = await startWorker(
    {
      hold: async (payload) => {
        const { once } = payload as { once: boolean }
        const { rows } = await pool().query("select 1 from told where what = 'hold started'")
        await note('hold started')
        if (once && rows.length > 0) return
        await new Promise(() => setInterval(() => {}, 1000))
      },
      brief: async () => {
        await note('brief started')
        while ((await pool().query("select 1 from told where what = 'go'")).rows.length === 0);
        await note('brief ended')
      },
    },
    1500,
  )
  atStop(worker.stop)
}, 10_000)
