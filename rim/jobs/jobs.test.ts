import { readFileSync } from 'node:fs'
import PgBoss from 'pg-boss'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { assetPath } from '#rim/assets'
import { createTestDatabase, type TestDatabase } from '#rim/test-kit'
import { createJobs, type JobOptions, type Jobs } from './jobs.ts'
import { type JobName, jobNames } from './queues.ts'

let database: TestDatabase
let started: Jobs[]

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  started = []
  await database.sql('delete from pgboss.job')
  await database.sql('delete from pgboss.schedule')
  await database.sql('update pgboss.version set cron_on = null')
})
afterEach(async () => {
  for (const one of started) await one.stop()
})

type Handlers = JobOptions['handlers']

/** An instance of the program that counts what it does, or does something else. */
async function instance({
  does,
  ...more
}: Partial<Omit<JobOptions, 'handlers'>> & { readonly does?: Partial<Handlers> } = {}) {
  const ran: JobName[] = []
  const faults: unknown[] = []
  const counting = jobNames.map((name) => [name, async () => void ran.push(name)])
  const made = createJobs(database.address, {
    handlers: { ...(Object.fromEntries(counting) as Handlers), ...does },
    every: 0.5,
    onFault: (cause) => faults.push(cause),
    ...more,
  })
  started.push(made)
  await made.start()
  return { jobs: made, ran, faults }
}

const states = (name: JobName) =>
  database.sql('select state, data, output from pgboss.job where name = $1 order by created_on', [name])

/** Waits until something is so. */
async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 50))
}

describe('tasks', () => {
  it('run, without anything of a person with them, and without the right to change the schema', async () => {
    const { jobs, ran, faults } = await instance()
    expect(await jobs.ask('tidy')).toBe(true)
    await until(() => ran.includes('tidy') && ran.includes('expire-rounds'))
    await until(async () => (await states('tidy'))[0]?.state === 'completed')
    expect((await states('tidy')).map(({ data }) => data)).toEqual([{}])
    expect(faults).toEqual([])
    expect(
      await database.sql(
        "select distinct usename from pg_stat_activity where application_name = 'lyttepost tasks' and datname = $1",
        [database.name],
      ),
    ).toEqual([{ usename: 'lyttepost_app' }])
  })

  it('are asked for once where one is waiting already', async () => {
    const waiting = await instance({ every: 60 })
    expect(await waiting.jobs.ask('tidy')).toBe(true)
    expect(await waiting.jobs.ask('tidy')).toBe(false)
  })

  it('are done once, however many instances ask', async () => {
    const instances = await Promise.all([instance(), instance(), instance()])
    for (let time = 0; time < 6; time++) {
      const before = instances.flatMap(({ ran }) => ran).filter((name) => name === 'tidy').length
      const asked = await Promise.all(instances.map(({ jobs }) => jobs.ask('tidy')))
      expect(asked.filter(Boolean).length).toBeGreaterThan(0)
      await until(async () => (await states('tidy')).every(({ state }) => state === 'completed'))
      expect(instances.flatMap(({ ran }) => ran).filter((name) => name === 'tidy').length).toBeGreaterThan(
        before,
      )
    }
    const done = instances.flatMap(({ ran }) => ran)
    expect(done.filter((name) => name === 'tidy').length).toBe((await states('tidy')).length)
    // asked for at the start by all three, and done once
    expect(done.filter((name) => name === 'expire-rounds').length).toBe(1)
    expect(instances.flatMap(({ faults }) => faults)).toEqual([])
  })

  it('come round by themselves: sealing each minute', async () => {
    const instances = await Promise.all([instance({ dueEvery: 1 }), instance({ dueEvery: 1 })])
    const sealed = () => instances.flatMap(({ ran }) => ran).filter((name) => name === 'seal-audit').length
    await until(() => sealed() > 0)
    await until(async () => (await states('seal-audit')).every(({ state }) => state === 'completed'))
    expect(sealed()).toBe((await states('seal-audit')).length)
    expect(
      await database.sql('select name, cron, timezone, data from pgboss.schedule order by name'),
    ).toEqual([
      { name: 'check-quality', cron: '*/5 * * * *', timezone: 'Europe/Oslo', data: {} },
      { name: 'expire-rounds', cron: '0 3 * * *', timezone: 'Europe/Oslo', data: {} },
      { name: 'make-orders', cron: '* * * * *', timezone: 'Europe/Oslo', data: {} },
      { name: 'make-releases', cron: '* * * * *', timezone: 'Europe/Oslo', data: {} },
      { name: 'make-survey-orders', cron: '* * * * *', timezone: 'Europe/Oslo', data: {} },
      { name: 'mix-answers', cron: '*/10 * * * *', timezone: 'Europe/Oslo', data: {} },
      { name: 'protect-tabulations', cron: '*/5 * * * *', timezone: 'Europe/Oslo', data: {} },
      { name: 'seal-audit', cron: '* * * * *', timezone: 'Europe/Oslo', data: {} },
      { name: 'send-messages', cron: '* * * * *', timezone: 'Europe/Oslo', data: {} },
      { name: 'tidy', cron: '17 * * * *', timezone: 'Europe/Oslo', data: {} },
    ])
  })

  it('are left to others by an instance that only asks', async () => {
    const asking = await instance({ askOnly: true, dueEvery: 1 })
    expect(await asking.jobs.ask('tidy')).toBe(true)
    await new Promise((resolve) => setTimeout(resolve, 1500))
    expect((await states('tidy')).map(({ state }) => state)).toEqual(['created'])
    expect(await database.sql('select name from pgboss.schedule')).toEqual([])
    const working = await instance()
    await until(() => working.ran.includes('tidy'))
    expect([asking.ran, asking.faults]).toEqual([[], []])
  })

  it('that fail are told of and tried again, and what failed is not stored', async () => {
    const faults: [unknown, JobName | undefined][] = []
    const runs: [JobName, string][] = []
    const fails = () => Promise.reject(new Error('key (name)=(Kari Kanari) exists'))
    const { jobs } = await instance({
      does: {
        'seal-audit': fails,
        tidy: fails,
      },
      onFault: (cause, job) => faults.push([cause, job]),
      onRun: (job, outcome) => runs.push([job, outcome]),
    })
    await jobs.ask('tidy')
    await until(async () => (await states('tidy')).some(({ state }) => state === 'retry'))
    expect(faults.map(([cause, job]) => [(cause as Error).message, job])).toContainEqual([
      'key (name)=(Kari Kanari) exists',
      'tidy',
    ])
    expect(runs).toContainEqual(['tidy', 'failed'])
    expect(JSON.stringify(await states('tidy'))).not.toContain('Kanari')
  })

  it('whose end cannot be noted, because the database is gone just then, are told of and do not end the program', async () => {
    let hidden = false
    const { jobs, faults } = await instance({
      does: {
        tidy: async () => {
          if (hidden) return
          hidden = true
          await database.sql('alter schema pgboss rename to pgboss_away')
        },
      },
    })
    await jobs.ask('tidy')
    await until(() => faults.some((cause) => String(cause).includes('pgboss')))
    await database.sql('alter schema pgboss_away rename to pgboss')
    // it goes on with what is asked for next
    await database.sql("update pgboss.job set state = 'cancelled' where name = 'tidy'")
    await until(() => jobs.ask('tidy'))
    await until(async () => (await states('tidy')).some(({ state }) => state === 'completed'))
  })

  it('that run when the program stops are finished first', async () => {
    let finish = () => {}
    let began = false
    const slow = () =>
      new Promise<void>((resolve) => {
        began = true
        finish = resolve
      })
    const { jobs } = await instance({
      does: {
        tidy: slow,
      },
    })
    await jobs.ask('tidy')
    await until(() => began)
    const stopped = jobs.stop()
    finish()
    await stopped
    expect((await states('tidy')).map(({ state }) => state)).toEqual(['completed'])
  })
})

describe('the schema', () => {
  it('is the one that the library would make', () => {
    const words = (text: string) =>
      text.replace(/;\s*;/g, ';').replace(/\s+/g, ' ').replace(/ ;/g, ';').trim()
    const plan = PgBoss.getConstructionPlans('pgboss')
    const made = plan.slice(plan.indexOf('CREATE SCHEMA'), plan.lastIndexOf('COMMIT'))
    const migration = readFileSync(assetPath('rim/storage/migrations/0009-jobs.sql'), 'utf8')
    expect(words(migration)).toContain(words(made))
  })

  it('has a queue for each task', async () => {
    const rows = await database.sql(
      "select name from pgboss.queue where name not like '\\_\\_%' order by name",
    )
    expect(rows.map(({ name }) => name)).toEqual([...jobNames].sort())
  })

  it('is out of reach of every desk but the house, and the house may change nothing of it', async () => {
    const desks = [
      'login',
      'unit',
      'municipality',
      'national',
      'person',
      'operator',
      'reader',
      'keeper',
      'app',
    ]
    for (const desk of desks) {
      const [row] = await database.sql(
        `select has_schema_privilege('lyttepost_${desk}', 'pgboss', 'usage') as may`,
      )
      expect(row, desk).toEqual({ may: false })
    }
    expect(
      await database.sql(
        `select has_schema_privilege('lyttepost_house', 'pgboss', 'usage') as uses,
          has_schema_privilege('lyttepost_house', 'pgboss', 'create') as creates,
          has_table_privilege('lyttepost_house', 'pgboss.queue', 'insert, update, delete') as queues,
          has_table_privilege('lyttepost_house', 'pgboss.version', 'insert, delete') as versions,
          has_function_privilege('lyttepost_house', 'pgboss.create_queue(text, json)', 'execute') as makes,
          has_function_privilege('lyttepost_house', 'pgboss.delete_queue(text)', 'execute') as removes`,
      ),
    ).toEqual([{ uses: true, creates: false, queues: false, versions: false, makes: false, removes: false }])
  })
})
