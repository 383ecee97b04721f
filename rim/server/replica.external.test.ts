import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fillTrainingHouse, initHouse, type OpenHouse, openHouse, sealLog, verifyLog } from '#rim/services'
import { freePort } from '#rim/test-kit/browser'
import { begin, desksOf, enter, Instance, issuer, pause, Saver } from './test-instances.ts'

const root = '/usr/lib/postgresql'
const version = Math.min(
  ...(existsSync(root) ? readdirSync(root).map(Number) : []).filter((one) => one >= 15),
)
const run = (program: string, ...words: string[]): string =>
  execFileSync(join(root, `${version}`, 'bin', program), words, {
    ...user,
    cwd: '/',
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
/** PostgreSQL refuses to run as root. */
const idOf = (what: string): number => Number(execFileSync('id', [what, 'postgres'], { encoding: 'utf8' }))
const user = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {}

let home: string
let ports: { primary: number; replica: number }
const closing: (() => Promise<unknown>)[] = []
const data = (name: string) => join(home, name)
const addressOf = (name: 'primary' | 'replica', who = 'postgres') =>
  `postgres://${who}@127.0.0.1:${ports[name]}/lyttepost`
const start = (name: 'primary' | 'replica') =>
  run(
    'pg_ctl',
    'start',
    '--wait',
    '--pgdata',
    data(name),
    '--log',
    join(home, `${name}.log`),
    '-o',
    `-c port=${ports[name]}`,
  )

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'lyttepost-replica-'))
  chmodSync(home, 0o755)
  if (user.uid !== undefined) chownSync(home, user.uid, user.gid!)
  ports = { primary: await freePort(), replica: await freePort() }
  run('initdb', '--pgdata', data('primary'), '--username=postgres', '--auth=trust', '--encoding=UTF8')
  const settings = ["listen_addresses = '127.0.0.1'", "unix_socket_directories = ''", 'max_connections = 60']
  execFileSync('sh', ['-c', `printf '%s\\n' "${settings.join('" "')}" >> ${data('primary')}/postgresql.conf`])
  start('primary')
})
afterAll(async () => {
  for (const close of closing.reverse()) await close()
  for (const name of ['primary', 'replica']) {
    if (existsSync(join(data(name), 'postmaster.pid')))
      run('pg_ctl', 'stop', '--pgdata', data(name), '--mode=fast')
  }
  rmSync(home, { recursive: true, force: true })
})

/** Counts of what matters, and the log's last line, as a server tells them. */
async function told(address: string): Promise<Record<string, unknown>> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  try {
    const { rows } = await client.query(`select
      (select count(*)::int from lyttepost.registration) as registrations,
      (select count(*)::int from lyttepost.audit_event) as events,
      (select max(id::text) from lyttepost.audit_event) as last,
      (select hash from lyttepost.audit_seal order by number desc limit 1) as seal,
      (select md5(string_agg(r::text, '' order by id)) from lyttepost.registration r) as content`)
    return rows[0]
  } finally {
    await client.end()
  }
}

const asked = async (address: string, text: string): Promise<string> => {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  try {
    return String(Object.values((await client.query(text)).rows[0])[0])
  } finally {
    await client.end()
  }
}

it('a house goes on at its replica when the primary is lost', async () => {
  const passwordFile = join(home, 'password')
  const keys = `file:${join(home, 'keys.json')}`
  const now = new Date().toISOString()
  await initHouse({ database: addressOf('primary'), passwordFile, keys, env: {}, now })
  const password = readFileSync(passwordFile, 'utf8').trim()
  const application = (name: 'primary' | 'replica') => addressOf(name, `lyttepost_app:${password}`)
  const open = async (name: 'primary' | 'replica'): Promise<OpenHouse> => {
    const house = await openHouse({ database: application(name), keys, env: {} })
    closing.push(() => house.stop())
    return house
  }
  const first = desksOf(await open('primary'))
  await fillTrainingHouse(first, addressOf('primary'), issuer)

  const from = ['--host=127.0.0.1', `--port=${ports.primary}`, '--username=postgres', '--checkpoint=fast']
  run('pg_basebackup', ...from, '--write-recovery-conf', '--pgdata', data('replica'))
  start('replica')

  // what is written from now on comes by the stream
  const session = await enter(first, 'kari')
  const begun = await begin(first, session.actor, 20)
  const seal = await sealLog(first)
  const written = await asked(addressOf('primary'), 'select pg_current_wal_lsn()')
  const follows = `select pg_last_wal_replay_lsn() >= '${written}'::pg_lsn`
  while ((await asked(addressOf('replica'), follows)) !== 'true') await pause(50)
  const before = await told(addressOf('primary'))
  expect(await told(addressOf('replica'))).toEqual(before)
  // while it follows, nobody writes there
  expect(await asked(addressOf('replica'), 'select pg_is_in_recovery()')).toBe('true')

  run('pg_ctl', 'stop', '--pgdata', data('primary'), '--mode=immediate')
  run('pg_ctl', 'promote', '--wait', '--pgdata', data('replica'))
  expect(await told(addressOf('replica'))).toEqual(before)
  const second = desksOf(await open('replica'))
  expect(await verifyLog(second, { number: seal!.number, hash: seal!.hash })).toEqual([])

  // the program started on it knows the sessions, and saves
  const server = await Instance.server({ database: application('replica'), keys, folder: home })
  closing.push(() => server.end('SIGKILL'))
  const kari = new Saver(server.address, session)
  const [[id, revision]] = [...begun] as [[string, number]]
  const saved = await kari.send('PATCH', `/api/registrations/${id}`, {
    basedOn: revision,
    patch: { housing: 'green' },
  })
  expect([saved.revision, kari.faults]).toEqual([revision + 1, []])
})
