import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { ProblemError } from '#core/foundation'
import { type BinarySource, installedBinaries } from './binaries.ts'
import { defaultFolder } from './folder.ts'
import { birthOf } from './processes.ts'
import { type EmbeddedServer, type StartOptions, startEmbedded, stopEmbedded } from './server.ts'
import type { Told } from './test-child.ts'
import { isRoot, named, serverUser } from './user.ts'

// Norwegian letters and a blank in the path, as in many a user's own folder.
const home = mkdtempSync(join(tmpdir(), 'lyttepost database på prøve-'))
chmodSync(home, 0o711)
let folders = 0
const used: string[] = []
const children: ChildProcess[] = []

const newFolder = (): string => {
  folders += 1
  const folder = join(home, `${folders}`)
  used.push(folder)
  return folder
}

/** A folder with a stopped, empty database: a copy, which is quicker than making each anew. */
async function madeFolder(): Promise<string> {
  const model = join(home, 'model')
  if (!existsSync(model)) await (await start(model)).stop()
  const folder = newFolder()
  expect(spawnSync('cp', ['-a', model, folder]).status).toBe(0)
  return folder
}

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  for (const folder of used.splice(0)) await stopEmbedded(folder)
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

async function query<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(text)).rows
  } finally {
    await client.end()
  }
}

async function problemOf(work: Promise<unknown>) {
  const cause = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(cause instanceof ProblemError)) throw cause ?? new Error('no problem met')
  return cause.problems[0]!
}

const start = (folder: string, options?: StartOptions): Promise<EmbeddedServer> =>
  startEmbedded(folder, options)

/** Starts a server from another process, as another user where one is given. */
function startElsewhere(folder: string, ids: object = {}): { child: ChildProcess; told: Promise<Told> } {
  const program = fileURLToPath(new URL('./test-child.ts', import.meta.url))
  const root = fileURLToPath(new URL('../../../', import.meta.url))
  const words = ['--conditions=lyttepost-source', '--import', 'tsx', program, folder]
  const child = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], ...ids })
  children.push(child)
  const line = once(createInterface(child.stdout!), 'line').then(([text]) => JSON.parse(text as string))
  const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`ended with ${code}`)))
  ended.catch(() => undefined)
  return { child, told: Promise.race([line, ended]) }
}

async function killed(pid: number): Promise<void> {
  process.kill(pid, 'SIGKILL')
  while (birthOf(pid) !== undefined) await new Promise((done) => setTimeout(done, 5))
}

describe('the embedded server', () => {
  it('starts in an empty folder with Norwegian sorting, and keeps rows and port over a restart', async () => {
    const folder = newFolder()
    const first = await start(folder)
    expect(first.started).toBe(true)
    await query(first.url(), 'create table words (word text)')
    await query(
      first.url(),
      `insert into words values ('Øst'), ('Zebra'), ('ape'), ('Åse'), ('Ape'), ('Ærlig')`,
    )
    await first.stop()
    expect(birthOf(first.pid)).toBeUndefined()

    const second = await start(folder)
    expect([second.started, second.port]).toEqual([true, first.port])
    const rows = await query<{ word: string }>(second.url(), 'select word from words order by word')
    expect(rows.map(({ word }) => word)).toEqual(['ape', 'Ape', 'Zebra', 'Ærlig', 'Øst', 'Åse'])
  })

  it('syncs to disk, checks its pages, wants a password and listens on this machine alone', async () => {
    const folder = await madeFolder()
    const server = await start(folder, { settings: { max_connections: '23' } })
    const names = [
      'fsync',
      'data_checksums',
      'server_encoding',
      'listen_addresses',
      'unix_socket_directories',
    ]
    const shown = async (name: string) => Object.values((await query(server.url(), `show ${name}`))[0]!)[0]
    const socket = `"${join(realpathSync(folder), 'socket')}"`
    expect(await Promise.all(names.map(shown))).toEqual(['on', 'on', 'UTF8', '127.0.0.1', socket])
    expect(await shown('max_connections')).toBe('23')
    expect(statSync(join(folder, 'password')).mode & 0o777).toBe(0o600)
    expect(statSync(join(folder, 'password')).uid).toBe(process.getuid!())
    await expect(query(server.url().replace(/:[^:@]+@/, ':guess@'), 'select 1')).rejects.toThrow(/password/)
    await expect(query(server.url().replace(/:[^:@]+@/, '@'), 'select 1')).rejects.toThrow(/password/)
  })

  it('writes no values from failed statements to its log', async () => {
    const folder = await madeFolder()
    const server = await start(folder)
    await query(server.url('postgres'), 'create table people (name text primary key)')
    const insert = `insert into people values ('Kari Hemmelig')`
    await query(server.url(), insert)
    await expect(query(server.url(), insert)).rejects.toThrow(/duplicate key/)
    await expect(query(server.url(), `select 'Kari Hemmelig'::int`)).rejects.toThrow(/Kari Hemmelig/)
    await server.stop()
    const logs = readdirSync(join(folder, 'log')).map((name) =>
      readFileSync(join(folder, 'log', name), 'utf8'),
    )
    expect(logs.join()).toContain('ready to accept connections')
    expect(logs.join()).not.toContain('Hemmelig')
  })

  it('takes another port where the one of last time is taken', async () => {
    const folder = await madeFolder()
    const { port, stop } = await start(folder)
    await stop()
    const other = createServer().listen(port, '127.0.0.1')
    await once(other, 'listening')
    const server = await start(folder)
    expect(server.port).not.toBe(port)
    expect(await query(server.url(), 'select 1 as one')).toEqual([{ one: 1 }])
    other.close()
    expect(Number(readFileSync(join(folder, 'port'), 'utf8'))).toBe(server.port)
  })

  it('is adopted while it runs, and then stopped by whoever started it or by name of the folder', async () => {
    const folder = await madeFolder()
    const first = await start(folder)
    const second = await start(folder)
    expect([second.started, second.pid, second.url('x')]).toEqual([false, first.pid, first.url('x')])
    await second.stop()
    expect(await query(first.url(), 'select 1 as one')).toEqual([{ one: 1 }])
    expect(await stopEmbedded(folder)).toBe(true)
    expect(birthOf(first.pid)).toBeUndefined()
    expect(await stopEmbedded(folder)).toBe(false)
    await first.stop()
  })

  it('is started by one and adopted by the other of two processes', async () => {
    const folder = newFolder()
    const [one, two] = await Promise.all([startElsewhere(folder).told, startElsewhere(folder).told])
    expect([one.started, two.started].sort()).toEqual([false, true])
    expect([one.pid, one.url]).toEqual([two.pid, two.url])
    expect(await query(one.url!, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('outlives the killing of the process that started it, and is adopted', async () => {
    const folder = await madeFolder()
    const { child, told } = startElsewhere(folder)
    const { pid } = await told
    await killed(child.pid!)
    const server = await start(folder)
    expect([server.started, server.pid]).toEqual([false, pid])
  })

  it('recovers every acknowledged row after its own killing', async () => {
    const folder = await madeFolder()
    let acknowledged = 0
    for (let round = 0; round < 3; round += 1) {
      const server = await start(folder)
      await query(server.url(), 'create table if not exists rows (n int primary key)')
      const rows = await query<{ n: number }>(server.url(), 'select n from rows order by n')
      // One more may have been written whose acknowledgement was lost; it is then the next.
      expect([acknowledged, acknowledged + 1]).toContain(rows.length)
      expect(rows.map(({ n }) => n)).toEqual(rows.map((_, place) => place))
      acknowledged = await insertUntilKilled(server, rows.length)
    }
    expect(acknowledged).toBeGreaterThan(300)
  })

  it('recovers though a query of the killed server is still at work', async () => {
    const folder = await madeFolder()
    const first = await start(folder)
    const client = new pg.Client({ connectionString: first.url() })
    client.on('error', () => undefined)
    await client.connect()
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
    const query = client.query('select count(*) from generate_series(1, 100000000000) n where n < 0')
    const ended = query.catch((cause: Error) => cause.message)
    await killed(first.pid)
    expect(birthOf(rows[0]!.pid)).toBeDefined()
    const second = await start(folder)
    expect(second.started).toBe(true)
    expect(birthOf(rows[0]!.pid)).toBeUndefined()
    expect(await ended).toMatch(/terminat/)
  })

  it('starts over a note whose process number belongs to another program now', async () => {
    const folder = newFolder()
    const first = await start(folder)
    await query(first.url(), 'create table kept (n int)')
    const note = join(folder, 'data', 'postmaster.pid')
    const lines = readFileSync(note, 'utf8').split('\n')
    await first.stop()
    // As the server's own user: of other users' processes PostgreSQL knows that they are not its own.
    const other = spawn('sleep', ['60'], { ...serverUser(join(folder, 'data')).ids })
    children.push(other)
    await once(other, 'spawn')
    writeFileSync(note, [other.pid, ...lines.slice(1)].join('\n'))
    const server = await start(folder)
    expect(server.started).toBe(true)
    expect(await query(server.url(), 'select count(*)::int as count from kept')).toEqual([{ count: 0 }])
    expect(birthOf(other.pid!)).toBeDefined()
  })

  it('is made anew after a first start that was cut short', async () => {
    const folder = newFolder()
    const { child, told } = startElsewhere(folder)
    told.catch(() => undefined)
    while (!existsSync(folder) || !readdirSync(folder).some((name) => name.startsWith('data.partial'))) {
      await new Promise((done) => setTimeout(done, 2))
    }
    await killed(child.pid!)
    expect(existsSync(join(folder, 'data'))).toBe(false)
    expect(existsSync(join(folder, 'lock'))).toBe(true)
    const server = await start(folder)
    expect(await query(server.url(), 'select 1 as one')).toEqual([{ one: 1 }])
    expect(readdirSync(folder).sort()).toEqual(['data', 'log', 'password', 'port', 'socket', 'start.log'])
  })
})

describe('a server that cannot be had', () => {
  it('of another major version is told from this one', async () => {
    const folder = await madeFolder()
    writeFileSync(join(folder, 'data', 'PG_VERSION'), '17\n')
    const met = await problemOf(start(folder))
    expect([met.number, met.details]).toEqual([
      4013,
      { folder: realpathSync(folder), found: '17', own: '18' },
    ])
  })

  it('in a folder that holds something else is left alone', async () => {
    const folder = newFolder()
    mkdirSync(join(folder, 'data'), { recursive: true })
    chmodSync(folder, 0o711)
    writeFileSync(join(folder, 'data', 'notes.txt'), 'mine')
    expect((await problemOf(start(folder))).number).toBe(4014)
    expect(readdirSync(join(folder, 'data'))).toEqual(['notes.txt'])
  })

  it('with a password lost or changed is stopped again', async () => {
    const folder = await madeFolder()
    writeFileSync(join(folder, 'password'), 'guess\n')
    expect((await problemOf(start(folder))).number).toBe(4015)
    expect(await stopEmbedded(folder)).toBe(false)
    rmSync(join(folder, 'password'))
    expect((await problemOf(start(folder))).number).toBe(4015)
  })

  it('which does not answer is named', async () => {
    const folder = await madeFolder()
    const server = await start(folder)
    process.kill(server.pid, 'SIGSTOP')
    const met = await problemOf(start(folder, { patience: 100 }))
    process.kill(server.pid, 'SIGCONT')
    expect([met.number, met.details.pid]).toEqual([4016, `${server.pid}`])
    expect((await start(folder)).pid).toBe(server.pid)
  })

  it('is not taken for the one of another folder, though port and password are that one’s', async () => {
    const [one, other] = [await start(await madeFolder()), await madeFolder()]
    await start(other)
    const note = join(other, 'data', 'postmaster.pid')
    const lines = readFileSync(note, 'utf8').split('\n')
    writeFileSync(note, lines.with(3, `${one.port}`).join('\n'))
    writeFileSync(join(other, 'password'), decodeURIComponent(new URL(one.url()).password))
    expect((await problemOf(start(other, { patience: 100 }))).number).toBe(4016)
  })

  it('which refuses its settings says why', async () => {
    const folder = newFolder()
    const met = await problemOf(start(folder, { settings: { max_connections: 'mange' } }))
    expect(met.number).toBe(4017)
    expect(met.details.reason).toContain('"max_connections": "mange"')
    const later = await problemOf(start(folder, { settings: { shared_preload_libraries: 'absent' } }))
    expect(later.details.reason).toContain('absent')
    expect((await start(folder)).started).toBe(true)
  })

  it('without programs for the machine says so', async () => {
    const binaries = { native: join(home, 'nothing'), version: 'none', copies: join(home, 'copies') }
    mkdirSync(join(home, 'nothing', 'bin'), { recursive: true })
    mkdirSync(join(home, 'nothing', 'lib'))
    mkdirSync(join(home, 'nothing', 'share'))
    expect((await problemOf(start(newFolder(), { binaries }))).number).toBe(4010)
  })
})

describe('the server by user', () => {
  it('keeps its database where this user’s programs keep theirs', () => {
    const own = join(process.env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'lyttepost')
    expect(defaultFolder()).toBe(join(isRoot() ? '/var/lib/lyttepost' : own, 'database'))
  })

  it.runIf(isRoot())('runs for root as another user, who owns the data and nothing else', async () => {
    const folder = newFolder()
    const server = await start(folder)
    const user = named('postgres') ?? named('nobody')!
    expect(statSync(join(folder, 'data')).uid).toBe(user.ids.uid)
    expect(statSync(`/proc/${server.pid}`).uid).toBe(user.ids.uid)
    expect([statSync(folder).uid, statSync(folder).mode & 0o777]).toEqual([0, 0o711])
  })

  it.runIf(isRoot())('runs for root from a copy where its user cannot enter the program folder', async () => {
    const { native, version } = installedBinaries()
    const clone = join(home, 'clone')
    mkdirSync(clone, { mode: 0o700 })
    symlinkSync(native, join(clone, 'native'))
    await fromCopyOnly({ native: join(clone, 'native'), version, copies: join(home, 'open', 'copies') })
  })

  it('runs from a copy where the installer left out the links between libraries', async () => {
    const { native, version } = installedBinaries()
    const bare = join(home, 'bare')
    cpSync(native, bare, { recursive: true, filter: (from) => !lstatSync(from).isSymbolicLink() })
    await fromCopyOnly({ native: bare, version, copies: join(home, 'linked') })
  })

  it.runIf(isRoot())('is refused to root in a folder its user cannot enter, naming that folder', async () => {
    const closed = join(realpathSync(home), 'closed')
    mkdirSync(closed, { mode: 0o700 })
    const met = await problemOf(start(join(closed, 'inner', 'database')))
    expect([met.number, met.details.closed, met.details.suggested]).toEqual([4011, closed, defaultFolder()])
  })

  it('is refused where the caller himself has no access', async () => {
    const closed = join(home, 'others')
    mkdirSync(closed, { mode: 0o500 })
    const met = isRoot()
      ? (await startElsewhere(join(closed, 'x'), named('nobody')!.ids).told).problem
      : (await problemOf(start(join(closed, 'x')))).number
    expect(met).toBe(4012)
  })

  it.runIf(isRoot())('runs for an ordinary user as that user, and stays out of others’ reach', async () => {
    const folder = newFolder()
    const { uid, gid } = named('nobody')!.ids
    mkdirSync(folder, { mode: 0o700 })
    chownSync(folder, uid!, gid!)
    const told = await startElsewhere(folder, { uid, gid }).told
    expect(told.started).toBe(true)
    expect(await query(told.url!, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(statSync(join(folder, 'data')).uid).toBe(uid)
    expect((await startElsewhere(await madeFolder(), { uid, gid }).told).problem).toBe(4012)
  })
})

/** Starts twice from programs that cannot run where they are: copied the first time, found the second. */
async function fromCopyOnly(binaries: BinarySource): Promise<void> {
  const folder = newFolder()
  const said: string[] = []
  const say = (line: string): void => void said.push(line)
  const copying = () => said.filter((line) => line.includes('kopiert')).length
  const server = await start(folder, { binaries, say })
  expect(await query(server.url(), `select 'a' < 'å' as sorted`)).toEqual([{ sorted: true }])
  expect(copying()).toBe(1)
  await server.stop()
  await start(folder, { binaries, say })
  expect(copying()).toBe(1)
  expect(readdirSync(binaries.copies)).toEqual([`postgres-${binaries.version}`])
}

/** Inserts row after row until the server is killed; the number of rows known to be kept. */
async function insertUntilKilled(server: EmbeddedServer, from: number): Promise<number> {
  const client = new pg.Client({ connectionString: server.url() })
  client.on('error', () => undefined)
  await client.connect()
  let next = from
  try {
    for (;;) {
      await client.query('insert into rows values ($1)', [next])
      next += 1
      // Sent while the following inserts are on their way, so that the kill falls among them.
      if (next === from + 120) setTimeout(() => process.kill(server.pid, 'SIGKILL'), 3)
    }
  } catch {
    return next
  }
}
