import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, expect, it } from 'vitest'
import { birthOf } from './processes.ts'
import { type StartOptions, startEmbedded, stopEmbedded } from './server.ts'
import { isRoot, serverUser } from './user.ts'

// A comma, quotes and a blank: signs of the setting's list and of addresses.
const home = mkdtempSync(join(tmpdir(), 'lyttepost å, "x" '))
chmodSync(home, 0o711)
const used: string[] = []
const children: ChildProcess[] = []

/** A folder with a stopped, empty database: a copy, which is quicker than making each anew. */
async function madeFolder(name: string): Promise<string> {
  const model = join(home, 'model')
  if (!existsSync(model)) await (await startEmbedded(model)).stop()
  const folder = join(home, name)
  expect(spawnSync('cp', ['-a', model, folder]).status).toBe(0)
  used.push(folder)
  return realpathSync(folder)
}

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  for (const folder of used.splice(0)) await stopEmbedded(folder)
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

const start = (folder: string, options?: StartOptions) => startEmbedded(folder, options)
const filesOf = (folder: string): string[] => readdirSync(join(folder, 'socket')).sort()
const socketOf = (address: string): string | null => new URL(address).searchParams.get('host')

/** Where a client that connects by this address comes from, as the server sees it; null through the socket. */
async function cameFrom(address: string): Promise<string | null> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  try {
    const { rows } = await client.query<{ from: string | null }>('select host(inet_client_addr()) as from')
    return rows[0]!.from
  } finally {
    await client.end()
  }
}

const byPort = (address: string): string => {
  const url = new URL(address)
  url.search = ''
  return url.href
}

it('is the way of the program’s own address; the port in it stays for others, and both want the password', async () => {
  const folder = await madeFolder('both')
  const server = await start(folder)
  expect(socketOf(server.url('a b'))).toBe(join(folder, 'socket'))
  expect(new URL(server.url()).host).toBe(`127.0.0.1:${server.port}`)
  expect(await cameFrom(server.url())).toBe(null)
  expect(await cameFrom(byPort(server.url()))).toBe('127.0.0.1')
  await expect(cameFrom(server.url().replace(/:[^:@]+@/, ':guess@'))).rejects.toThrow(/password/)
})

it('is closed to all but the server’s user, and gone when the server is', async () => {
  const folder = await madeFolder('closed')
  const server = await start(folder)
  const name = `.s.PGSQL.${server.port}`
  const owner = statSync(join(folder, 'data')).uid
  for (const path of [join(folder, 'socket'), join(folder, 'socket', name)]) {
    expect([statSync(path).uid, statSync(path).mode & 0o777], path).toEqual([owner, 0o700])
  }
  await server.stop()
  expect(filesOf(folder)).toEqual([])
})

it.runIf(isRoot())('is no way in for another user of the machine', async () => {
  const folder = await madeFolder('others')
  const server = await start(folder)
  const socket = join(folder, 'socket', `.s.PGSQL.${server.port}`)
  const script = `const socket = require('node:net').connect(process.argv[1])
    socket.on('connect', () => { console.log('in'); socket.destroy() }).on('error', ({ code }) => console.log(code))`
  const ask = (ids: object) =>
    spawnSync(process.execPath, ['-e', script, socket], { cwd: '/', encoding: 'utf8', ...ids }).stdout.trim()
  const { uid, gid } = serverUser(join(folder, 'data')).ids
  expect(ask({ uid, gid })).toBe('in')
  expect(ask({ uid: uid! - 1, gid: gid! - 1 })).toBe('EACCES')
})

it('is found by who adopts the server, and the port where the socket’s file was removed', async () => {
  const folder = await madeFolder('adopted')
  const first = await start(folder)
  expect((await start(folder)).url()).toBe(first.url())
  rmSync(join(folder, 'socket', `.s.PGSQL.${first.port}`))
  const second = await start(folder)
  expect([second.started, second.pid, socketOf(second.url())]).toEqual([false, first.pid, null])
  expect(await cameFrom(second.url())).toBe('127.0.0.1')
})

it('is cleared of what killed servers left, also where another program has the number in their lock now', async () => {
  const folder = await madeFolder('left')
  const first = await start(folder)
  process.kill(first.pid, 'SIGKILL')
  while (birthOf(first.pid) !== undefined) await new Promise((done) => setTimeout(done, 5))
  const name = `.s.PGSQL.${first.port}`
  expect(filesOf(folder)).toEqual([name, `${name}.lock`])
  // As the server's own user: of other users' processes PostgreSQL knows that they are not its own.
  const other = spawn('sleep', ['60'], { ...serverUser(join(folder, 'data')).ids })
  children.push(other)
  await once(other, 'spawn')
  writeFileSync(join(folder, 'socket', `${name}.lock`), `${other.pid}\n`)
  writeFileSync(join(folder, 'socket', '.s.PGSQL.1'), '')
  writeFileSync(join(folder, 'socket', '.s.PGSQL.1.lock'), '')
  const second = await start(folder)
  expect(second.started).toBe(true)
  expect(await cameFrom(second.url())).toBe(null)
  expect(birthOf(other.pid!)).toBeDefined()
  expect(filesOf(folder)).toEqual([`.s.PGSQL.${second.port}`, `.s.PGSQL.${second.port}.lock`])
})

it('is left out where its path is too long for the system', async () => {
  const folder = await madeFolder('long')
  const long = join(home, 'x'.repeat(103))
  mkdirSync(long, { mode: 0o711 })
  const moved = join(long, 'database')
  expect(spawnSync('cp', ['-a', folder, moved]).status).toBe(0)
  used.push(moved)
  const server = await start(moved)
  expect(socketOf(server.url())).toBe(null)
  expect(await cameFrom(server.url())).toBe('127.0.0.1')
})

it('is left out where the server cannot make one', async () => {
  const folder = await madeFolder('refused')
  const server = await start(folder, { settings: { unix_socket_directories: '/absent/folder' } })
  expect([server.started, socketOf(server.url())]).toEqual([true, null])
  expect(await cameFrom(server.url())).toBe('127.0.0.1')
})
