import { EventEmitter } from 'node:events'
import { type LogFunctionFactory, Logger, run, type TaskList, type WorkerEvents } from 'graphile-worker'
import pg from 'pg'
import { startClock, stopClock } from './clock.ts'
import { closeDatabase } from './database.ts'
import { env } from './env.ts'
import { beat, freeTheGoneHere, heartbeatMs, leave } from './liveness.ts'
import { log } from './log.ts'
import { repeat } from './repeat.ts'
import { isMain, runMain } from './shutdown.ts'
import { startDatabase } from './start-database.ts'
import { sweepDueWork } from './sweep.ts'

/** What reads whole shops takes minutes: it has places of its own, so that a sell-out never waits behind it. */
const slowTasks = ['install', 'catalogue-read', 'publication-poll', 'reconcile']
/** Nor waits a changed rate behind a whole catalogue: pages promise by it. */
const rateTasks = ['shipping-poll', 'refresh-offers']
/** And for what nobody waits for, nothing else does. */
const patientTasks = ['baskets', 'prove-offers']
const places = { urgent: 8, slow: 4, rates: 6, patient: 2 }
const sweepMs = 500
/** How long a stopping worker lets its jobs finish; what isn't done by then is handed back. */
const graceMs = 10_000

/** `ended` rejects when the queue gives up by itself. */
type RunningWorker = { workerIds: string[]; ended: Promise<unknown>; stop: () => Promise<void> }
type Lane = { workerId: string; ended: Promise<void>; stop: () => Promise<void> }

/** Runs jobs until stopped. `stop` resolves when every job is finished or free for another worker. */
export async function startWorker(tasks: TaskList, grace = graceMs): Promise<RunningWorker> {
  await startClock()
  await freeTheGoneHere()
  const queuePool = ownPool()
  const lanes = await Promise.all([
    startLane(pick(tasks, 'urgent'), places.urgent, queuePool, grace),
    startLane(pick(tasks, 'slow'), places.slow, queuePool, grace),
    startLane(pick(tasks, 'rates'), places.rates, queuePool, grace),
    startLane(pick(tasks, 'patient'), places.patient, queuePool, grace),
  ])
  const workerIds = lanes.map(({ workerId }) => workerId)
  const heartbeat = repeat('heartbeat', heartbeatMs, () => beat(workerIds))
  const sweep = repeat('sweep', sweepMs, sweepDueWork)
  return {
    workerIds,
    ended: Promise.all(lanes.map(({ ended }) => ended)),
    stop: async () => {
      await sweep.stop()
      await Promise.race([
        Promise.all(lanes.map((lane) => lane.stop().catch(() => {}))),
        new Promise((resolve) => setTimeout(resolve, grace)),
      ])
      await heartbeat.stop()
      await leave(workerIds)
      await Promise.race([queuePool.end(), new Promise((resolve) => setTimeout(resolve, 500))])
    },
  }
}

function pick(tasks: TaskList, lane: keyof typeof places): TaskList {
  return Object.fromEntries(Object.entries(tasks).filter(([name]) => laneOf(name) === lane))
}

function laneOf(task: string): keyof typeof places {
  if (slowTasks.includes(task)) return 'slow'
  if (patientTasks.includes(task)) return 'patient'
  return rateTasks.includes(task) ? 'rates' : 'urgent'
}

async function startLane(taskList: TaskList, size: number, pgPool: pg.Pool, grace: number): Promise<Lane> {
  const events: WorkerEvents = new EventEmitter()
  const created = new Promise<string>((resolve) => {
    events.once('pool:create', ({ workerPool }) => resolve(workerPool.id))
  })
  const runner = await run({
    pgPool,
    events,
    taskList,
    noHandleSignals: true,
    crontab: '',
    logger: new Logger(queueLog),
    preset: {
      worker: {
        concurrentJobs: size,
        pollInterval: 1000,
        localQueue: { size: size + 1, ttl: 10_000 },
        completeJobBatchDelay: 100,
        gracefulShutdownAbortTimeout: Math.min(2000, grace),
      },
    },
  })
  return { workerId: await created, ended: runner.promise, stop: () => runner.stop() }
}

/** The queue's own messages quote a failed job's error in full: ours is described by the rules of log.ts instead. */
const queueLog: LogFunctionFactory = (scope) => (level, message, meta) => {
  const name = level === 'warning' ? 'warn' : level === 'error' ? 'error' : 'debug'
  const err = meta?.error === undefined ? {} : { err: meta.error }
  log()[name]({ task: scope.taskIdentifier, ...err }, message.split(' with error ')[0])
}

function ownPool(): pg.Pool {
  const made = new pg.Pool({
    connectionString: process.env.DATABASE_URL,
    max: Object.values(places).reduce((sum, count) => sum + count, 4),
    application_name: 'promesse-queue',
  })
  made.on('error', () => {})
  made.on('connect', (client) => client.on('error', () => {}))
  return made
}

if (isMain(import.meta.filename)) {
  runMain(async (atStop) => {
    env()
    const database = await startDatabase()
    atStop(database.stop)
    atStop(closeDatabase)
    atStop(async () => stopClock())
    const { tasks } = await import('./tasks.ts')
    const worker = await startWorker(tasks)
    atStop(worker.stop)
    log().info({ workerIds: worker.workerIds, childPid: process.pid }, 'worker ready')
    worker.ended.catch((error) => {
      log().fatal({ err: error }, 'the queue stopped')
      process.exit(1)
    })
  }, graceMs + 10_000)
}
