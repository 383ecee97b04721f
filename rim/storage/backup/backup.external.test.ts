import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort } from '#rim/test-kit/browser'
import { createDatabase, migrate, migrations } from '../house/index.ts'
import { backup, compare, inspect, restore, verifyBackup } from './index.ts'
import { hashesOf } from './test-archive.ts'
import { fill } from './test-filler.ts'
import { query, type TestServer, testServer } from './test-server.ts'

/** The oldest PostgreSQL that the system's packages have, 15 or newer; a municipality may have that one. */
function systemPostgres(): { readonly version: number; readonly bin: string } {
  const root = '/usr/lib/postgresql'
  const versions = (existsSync(root) ? readdirSync(root) : []).map(Number).filter((version) => version >= 15)
  const version = Math.min(...versions)
  if (!Number.isFinite(version)) throw new Error(`no PostgreSQL in ${root}: install the package "postgresql"`)
  return { version, bin: join(root, `${version}`, 'bin') }
}

/** PostgreSQL refuses to run as root. */
function otherUser(): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const id = (what: string): number => Number(execFileSync('id', [what, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

let own: TestServer
let home: string
let other: (database: string) => string
const user = otherUser()
const { version, bin } = systemPostgres()
const run = (program: string, ...words: string[]): Buffer =>
  execFileSync(join(bin, program), words, { ...user, cwd: '/', stdio: 'pipe' })

beforeAll(async () => {
  own = await testServer()
  home = mkdtempSync(join(tmpdir(), 'lyttepost-system-'))
  chmodSync(home, 0o700)
  if (user.uid !== undefined) chownSync(home, user.uid, user.gid!)
  const data = join(home, 'data')
  run('initdb', '--pgdata', data, '--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C')
  const port = await freePort()
  const settings = `-c port=${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c timezone=Asia/Kolkata`
  run('pg_ctl', 'start', '--wait', '--pgdata', data, '--log', join(home, 'log'), '-o', settings)
  other = (database) => `postgres://postgres@127.0.0.1:${port}/${database}`
})
afterAll(async () => {
  if (existsSync(join(home, 'data'))) run('pg_ctl', 'stop', '--pgdata', join(home, 'data'), '--mode=fast')
  rmSync(home, { recursive: true, force: true })
  await own.stop()
})

describe(`PostgreSQL ${version} of the system`, () => {
  it('takes all migrations, and guards itself as ours does', async () => {
    await createDatabase(other('postgres'), 'bare')
    expect(await migrate(other('bare'))).toEqual(Object.keys(migrations()))
    expect(await inspect(other('bare'))).toEqual([])
  })

  it('gets a backup of the embedded server, and gives it back the same', async () => {
    const address = await own.database('there')
    await migrate(address)
    await fill(address, 500)
    const [first, second, third] = ['1.tar', '2.tar', '3.tar'].map((name) => join(own.folder, name))
    await backup(address, first!)
    await createDatabase(other('postgres'), 'here')
    await restore(other('here'), first!)
    expect(await compare(other('here'), first!)).toEqual([])
    await backup(other('here'), second!)
    expect((await verifyBackup(second!)).server).toMatch(new RegExp(`^${version}\\.`))
    const back = await own.database('back')
    await restore(back, second!)
    await backup(back, third!)
    expect(await hashesOf(second!)).toEqual(await hashesOf(first!))
    expect(await hashesOf(third!)).toEqual(await hashesOf(first!))
    const [{ rows } = { rows: 0 }] = await query<{ rows: number }>(
      other('here'),
      'select count(*)::int as rows from lyttepost.registration',
    )
    expect(rows).toBe(500)
  })

  it('is not needed to look into a backup: tar, gzip and sha256sum are enough', async () => {
    const path = join(own.folder, '1.tar')
    const folder = mkdtempSync(join(tmpdir(), 'lyttepost-open-'))
    try {
      execFileSync('tar', ['xf', path, '-C', folder])
      execFileSync('sh', ['-c', 'sha256sum --check --status manifest.json.sha256'], { cwd: folder })
      for (const [table, hash] of Object.entries(await hashesOf(path))) {
        const sum = execFileSync('sh', ['-c', `gzip -dc ${table}.copy.gz | sha256sum`], { cwd: folder })
        expect(sum.toString().slice(0, 64), table).toBe(hash)
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
