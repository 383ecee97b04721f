import { setTimeout } from 'node:timers/promises'
import PgBoss from 'pg-boss'
import { type JobName, jobNames, jobs } from './queues.ts'

export interface JobOptions {
  /** What each task does. It must stand being done twice: an instance that dies is followed up by another. */
  readonly handlers: Readonly<Record<JobName, () => Promise<void>>>
  /** Told of each run. */
  readonly onRun?: (job: JobName, outcome: 'done' | 'failed', seconds: number) => void
  /** Told what went wrong: in a task, or (no name) with the queues themselves. */
  readonly onFault?: (cause: unknown, job?: JobName) => void
  /** Seconds between looking for something to do; 2 where left out. */
  readonly every?: number
  /** Seconds between looking whether something is due; 30 where left out, which is enough for tasks due each minute. */
  readonly dueEvery?: number
  /** Does no tasks itself: what is asked for here is done by the instances that do. */
  readonly askOnly?: boolean
}

export interface Jobs {
  /** Begins to work, and sees to it that the tasks come round by themselves. */
  start(): Promise<void>
  /** Takes no more tasks and waits for those that run, at most 10 seconds. */
  stop(): Promise<void>
  /** Asks for a task now; it is done by whichever instance is free. False where one is waiting already. */
  ask(job: JobName, when?: { /** In so many seconds. */ readonly after?: number }): Promise<boolean>
}

/** Milliseconds. */
const patience = 10_000

/**
 * The program's tasks, kept in the database (schema `pgboss`), so that each is done once however many instances run. Tasks
 * carry nothing with them: what is to be done stands in the house.
 *
 * @param address of the database, as the application; it works as `lyttepost_house`, which may not change the schema
 */
export function createJobs(address: string, options: JobOptions): Jobs {
  const boss = new PgBoss(connection(address, options))
  boss.on('error', (cause) => options.onFault?.(cause))
  const stopping = new AbortController()
  const workers: Promise<void>[] = []
  return {
    async start() {
      await boss.start()
      if (options.askOnly) return
      for (const name of jobNames) {
        await boss.schedule(name, jobs[name].cron, {}, { tz: 'Europe/Oslo' })
        workers.push(work(boss, name, options, stopping.signal))
        const { atStart } = jobs[name]
        if (atStart !== undefined) await boss.send(name, {}, { singletonSeconds: atStart })
      }
    },
    async stop() {
      stopping.abort()
      const late = new AbortController()
      const waited = setTimeout(patience, undefined, { signal: late.signal }).catch(() => {})
      await Promise.race([Promise.all(workers), waited])
      late.abort()
      await boss.stop({ graceful: false })
    },
    ask: async (name, { after = 0 } = {}) => (await boss.send(name, {}, { startAfter: after })) !== null,
  }
}

/** The library hands its settings on to the driver, though its types do not say so. */
function connection(
  address: string,
  { dueEvery = 30, askOnly = false }: Pick<JobOptions, 'dueEvery' | 'askOnly'>,
): PgBoss.ConstructorOptions & { options: string } {
  return {
    connectionString: address,
    schema: 'pgboss',
    max: askOnly ? 1 : 3,
    supervise: !askOnly,
    schedule: !askOnly,
    migrate: false,
    application_name: 'lyttepost tasks',
    options: '-c role=lyttepost_house -c search_path=pgboss,pg_temp -c statement_timeout=60000',
    cronMonitorIntervalSeconds: dueEvery,
    cronWorkerIntervalSeconds: Math.min(dueEvery, 5),
    // tasks that an instance died with are given to another
    maintenanceIntervalSeconds: 60,
  }
}

/**
 * Takes one task of a queue after the other until it is told to stop. The library's own loop does not wait for its note that a
 * task is done: where the database is gone just then, that would end the whole program. Here it is a fault like others, and the
 * task comes again.
 */
async function work(boss: PgBoss, name: JobName, options: JobOptions, stopping: AbortSignal): Promise<void> {
  const pause = () => setTimeout((options.every ?? 2) * 1000, undefined, { signal: stopping }).catch(() => {})
  while (!stopping.aborted) {
    try {
      const [job] = await boss.fetch(name)
      if (job) await doOnce(boss, name, job.id, options)
      else await pause()
    } catch (cause) {
      options.onFault?.(cause)
      await pause()
    }
  }
}

async function doOnce(boss: PgBoss, name: JobName, id: string, options: JobOptions): Promise<void> {
  if (await run(name, options)) await boss.complete(name, id)
  // what was thrown is not stored: a message of the database's may hold what stood in a row
  else await boss.fail(name, id, new Error(`${name} failed`))
}

/** Does a task. Returns whether it went well. */
async function run(name: JobName, { handlers, onRun, onFault }: JobOptions): Promise<boolean> {
  const began = performance.now()
  const seconds = () => (performance.now() - began) / 1000
  try {
    await handlers[name]()
    onRun?.(name, 'done', seconds())
    return true
  } catch (cause) {
    onRun?.(name, 'failed', seconds())
    onFault?.(cause, name)
    return false
  }
}
