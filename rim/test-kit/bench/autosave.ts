import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { createRandom } from '#core/foundation'
import { createRegistry } from '#core/instruments'
import { loadInstruments } from '#rim/assets'
import { instrument } from './autosave-house.ts'
import {
  autosave,
  type Browser,
  closedLoop,
  createBrowser,
  createTyping,
  type Desk,
  note,
  openLoop,
  type Ran,
} from './autosave-load.ts'
import type { ServerReady, Used } from './autosave-server.ts'
import { percentileOf } from './timing.ts'

/** At once in the closed loops. */
const atOnce = 16
const goal = 500

/**
 * Saves, reads and lists against the whole program: the server with its embedded database in one process tree, the load in this
 * process. Prints a table: rate, times as the load sees them and as the server logs them, and what each used of the processors.
 */
export async function benchAutosave(quick: boolean, print: (line: string) => void): Promise<void> {
  const server = await startServer()
  try {
    const browser = createBrowser(server.ready.address)
    const { workers, lister, listPath } = server.ready.house
    const desks = workers.flatMap((worker) =>
      worker.forms.map((form): Desk => ({ worker, form, answers: { sex: 'female', age: 45 }, busy: false })),
    )
    const type = createTyping(createRegistry(loadInstruments()).get(instrument), 1)
    const random = createRandom(2)
    const seconds = quick ? 5 : 20
    const save = (desk: Desk, faults: Record<string, number>) => autosave(browser, desk, type(desk), faults)
    // each shooter has forms of its own
    const own = (shooter: number): Desk =>
      desks[shooter + atOnce * random.below(Math.floor(desks.length / atOnce))]!
    const saving = (time: number) => (faults: Record<string, number>) =>
      closedLoop(atOnce, time, faults, (shooter) => save(own(shooter), faults))
    const opening = (rate: number) => (faults: Record<string, number>) =>
      openLoop(rate, seconds, faults, random, desks, (desk) => save(desk, faults))
    const reading =
      (path: (shooter: number) => string, who: (shooter: number) => Desk['worker']) =>
      (faults: Record<string, number>) =>
        closedLoop(atOnce, seconds / 2, faults, async (shooter) => {
          const { status } = await browser.send(who(shooter), 'GET', path(shooter))
          if (status !== 200) note(faults, `status ${status}`)
        })
    print(heads.map((head, at) => (at === 0 ? head.padEnd(30) : head.padStart(widths))).join(' '))
    const run = async (name: string, load: (faults: Record<string, number>) => Promise<Ran>): Promise<void> =>
      print(lineOf(name, await measured(server, load)))
    await run('saves, warming up', saving(quick ? 3 : 10))
    await run(`saves, ${atOnce} at once`, saving(seconds))
    for (const rate of quick ? [goal] : [250, goal, 600, 700])
      await run(`saves, ${rate} a second arrive`, opening(rate))
    await run(
      'one registration read',
      reading(
        (shooter) => `/api/registrations/${desks[shooter]!.form.id}`,
        (shooter) => desks[shooter]!.worker,
      ),
    )
    await run(
      'list of 200',
      reading(
        () => listPath,
        () => lister,
      ),
    )
    await demandStored(browser, desks, print)
    for (const line of legend) print(line)
    browser.close()
  } finally {
    await server.stop()
  }
}

const widths = 9
const heads = [
  '',
  'a second',
  'p50 ms',
  'p95 ms',
  'p99 ms',
  'srv p50',
  'srv p95',
  'srv p99',
  'server %',
  'pg %',
  'load %',
  'others %',
  'cpu ms',
  'fills at',
  'commits',
  'loadavg',
  'faults',
]

const legend = [
  'p50 to p99: as the load sees them, from when it meant to send; srv: as the server logs them, without the load generator',
  'server, pg, load, others: of one processor. cpu ms: of server and database for each; fills at: so many a second would',
  'fill all processors if nothing else ran on them, the load generator neither',
]

interface Measured extends Ran {
  readonly used: Used
  /** Seconds of the processors: of this process, and of all that is not ours. */
  readonly load: number
  readonly others: number
}

interface Server {
  readonly ready: ServerReady
  ask<T>(told: 'begin' | 'end'): Promise<T>
  stop(): Promise<void>
}

/** The server in a process of its own; options of Node's own (`--cpu-prof`) are handed on to it. */
async function startServer(): Promise<Server> {
  const script = fileURLToPath(new URL('./autosave-server.ts', import.meta.url))
  const given = process.argv.filter((argument) => argument.startsWith('--cpu-prof'))
  const child = fork(script, { execArgv: ['--conditions=lyttepost-source', '--import', 'tsx', ...given] })
  const heard = <T>(): Promise<T> =>
    new Promise((resolve, reject) => {
      const ended = (code: number | null) => reject(new Error(`the server ended: ${code}`))
      child.once('exit', ended)
      child.once('message', (told) => {
        child.off('exit', ended)
        resolve(told as T)
      })
    })
  const ready = await heard<ServerReady>()
  return {
    ready,
    ask: <T>(told: 'begin' | 'end') => {
      const answer = heard<T>()
      child.send(told)
      return answer
    },
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve())
        child.send('stop')
      }),
  }
}

async function measured(
  server: Server,
  load: (faults: Record<string, number>) => Promise<Ran>,
): Promise<Measured> {
  await server.ask('begin')
  const own = process.cpuUsage()
  const all = machineSeconds()
  const ran = await load({})
  const busy = machineSeconds() - all
  const { user, system } = process.cpuUsage(own)
  const used = await server.ask<Used>('end')
  const mine = (user + system) / 1e6
  return { ...ran, used, load: mine, others: Math.max(0, busy - mine - used.server - used.postgres) }
}

/** Seconds that all processors of the machine have been at work. */
function machineSeconds(): number {
  const [first] = readFileSync('/proc/stat', 'utf8').split('\n')
  const [user, nice, system, , , interrupts, soft] = first!
    .trim()
    .split(/ +/)
    .slice(1)
    .map(Number) as number[]
  return (user! + nice! + system! + interrupts! + soft!) / 100
}

function lineOf(name: string, { times, seconds, faults, used, load, others }: Measured): string {
  const share = (part: number): string => ((100 * part) / seconds).toFixed(0)
  const each = (1000 * (used.server + used.postgres)) / times.length
  const cells = [
    (times.length / seconds).toFixed(0),
    ...percentiles(times),
    ...percentiles(used.times),
    share(used.server),
    share(used.postgres),
    share(load),
    share(others),
    each.toFixed(2),
    ((1000 * availableParallelism()) / each).toFixed(0),
    (used.commits / times.length).toFixed(2),
    loadavg()[0]!.toFixed(1),
    Object.keys(faults).length === 0 ? '0' : JSON.stringify(faults),
  ]
  if (name.startsWith('saves') && used.changes !== times.length)
    cells.push(`LOGGED ${used.changes} OF ${times.length}`)
  return [name.padEnd(30), ...cells.map((cell) => cell.padStart(widths))].join(' ')
}

const percentiles = (times: readonly number[]): string[] =>
  [0.5, 0.95, 0.99].map((share) => percentileOf(times, share).toFixed(1))

/** What was acknowledged stands there. */
async function demandStored(
  browser: Browser,
  desks: readonly Desk[],
  print: (line: string) => void,
): Promise<void> {
  let wrong = 0
  for (const { worker, form, answers } of desks) {
    const { body } = await browser.send(worker, 'GET', `/api/registrations/${form.id}`)
    const stored = JSON.parse(body) as { revision: number; answers: Record<string, unknown> }
    const same = Object.entries(answers).every(([code, value]) => stored.answers[code] === value)
    if (!same || stored.revision !== form.revision) wrong++
  }
  print(
    wrong === 0
      ? `all ${desks.length} registrations hold what was saved`
      : `${wrong} REGISTRATIONS HOLD SOMETHING ELSE`,
  )
  if (wrong > 0) process.exitCode = 1
}
