import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHouse } from '#rim/services'
import { type EmbeddedServer, logEvent, startEmbedded, stopEmbedded, within } from '#rim/storage'
import { lyttepost, type Said } from '#rim/test-kit'

let home: string
let folder: string
let server: EmbeddedServer
const at = (name: string): string => join(home, name)
const house = (...words: string[]): Promise<Said> => lyttepost(...words, '--folder', folder)
const mode = (path: string): string => (statSync(path).mode & 0o777).toString(8)

async function sql(text: string, database = 'lyttepost'): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: server.url(database) })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

/** Writes lines in the log as the program does. */
async function log(...things: string[]): Promise<void> {
  const open = await openHouse({ folder, env: {} })
  try {
    for (const thing of things) {
      await within(open.house, { desk: 'house' }, (work) =>
        logEvent(work, { verb: 'read', noun: 'round', thing }),
      )
    }
  } finally {
    await open.stop()
  }
}

let first: Said
let stopped: boolean
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'lyttepost-house-'))
  chmodSync(home, 0o711)
  folder = at('database')
  first = await house('db', 'init', '--json')
  stopped = !(await stopEmbedded(folder))
  // a running server is adopted, which is quicker than one start for each command
  server = await startEmbedded(folder)
})
afterAll(async () => {
  for (const name of ['database', 'other', 'fresh']) await stopEmbedded(at(name))
  rmSync(home, { recursive: true, force: true })
})

describe('db init', () => {
  it('sets up all that is needed, for its owner alone, and leaves no server behind', () => {
    expect(first.exit).toBe(0)
    expect(JSON.parse(first.out)).toMatchObject({
      passwordFile: join(folder, 'application-password'),
      keyFile: { path: join(folder, 'keys.json'), made: true },
    })
    for (const name of ['application-password', 'keys.json']) expect(mode(join(folder, name))).toBe('600')
    expect(stopped).toBe(true)
  })

  it('keeps what is there when it is run again, and shows no password', async () => {
    const files = ['application-password', 'keys.json'].map((name) => join(folder, name))
    const before = files.map((path) => readFileSync(path, 'utf8'))
    const again = await house('db', 'init')
    expect(again.exit).toBe(0)
    expect(again.out).toContain('Trinn kjørt nå: 0')
    expect(again.out).toContain('Nøkkelfil fra før')
    expect(files.map((path) => readFileSync(path, 'utf8'))).toEqual(before)
    expect(again.out + again.notes + first.out).not.toContain(before[0]!.trim())
  })

  it('makes no new key file where keys are locked with the one that is gone', async () => {
    await log('1')
    expect((await house('audit', 'seal')).exit).toBe(0)
    const path = join(folder, 'keys.json')
    const kept = readFileSync(path)
    rmSync(path)
    const refused = await house('db', 'init')
    expect([refused.exit, existsSync(path)]).toEqual([3, false])
    expect(refused.notes).toContain('Feil 4077')
    expect((await house('db', 'verify')).notes).toContain('Feil 4020')
    writeFileSync(path, kept, { mode: 0o600 })
    expect((await house('db', 'verify')).exit).toBe(0)
  })

  it('makes a database on a server that is named, also by the variable', async () => {
    const password = at('named-password')
    writeFileSync(password, readFileSync(join(folder, 'application-password')), { mode: 0o600 })
    const address = server.url('kartlegging')
    const words = ['--application-password-file', password, '--keys', `file:${at('named-keys.json')}`]
    const made = await lyttepost('db', 'init', '--database', address, ...words)
    expect([made.exit, mode(at('named-keys.json'))]).toEqual([0, '600'])
    expect(made.out).toContain('lyttepost_app@127.0.0.1')
    process.env.LYTTEPOST_ADMIN_DATABASE = address
    try {
      expect(await lyttepost('db', 'migrate')).toMatchObject({
        exit: 0,
        out: expect.stringContaining('alt på'),
      })
      expect((await lyttepost('db', 'verify', '--lang', 'en')).out).toContain('row security is forced')
    } finally {
      delete process.env.LYTTEPOST_ADMIN_DATABASE
    }
    const both = await lyttepost('db', 'verify', '--database', address, '--folder', folder)
    expect([both.exit, both.notes.includes('Feil 4108')]).toEqual([2, true])
  })

  it('tells what is wrong with an address or a folder', async () => {
    const wrong = server.url('kartlegging').replace(/:[^:@]+@/, ':guess@')
    const refused = await lyttepost('db', 'verify', '--database', wrong)
    expect([refused.exit, refused.notes.includes('Feil 4068')]).toEqual([3, true])
    expect((await lyttepost('db', 'verify', '--database', server.url('absent'))).notes).toContain('Feil 4069')
    expect((await lyttepost('db', 'backup', '--folder', at('nothing'))).notes).toContain('Feil 4069')
    expect(existsSync(at('nothing'))).toBe(false)
    const password = readFileSync(join(folder, 'application-password'), 'utf8').trim()
    const program = server.url('lyttepost').replace(/\/\/[^@]+@/, `//lyttepost_app:${password}@`)
    for (const verb of ['backup', 'migrate', 'verify']) {
      const asProgram = await lyttepost('db', verb, '--database', program)
      expect([asProgram.exit, asProgram.notes.includes('Feil 4065')], verb).toEqual([3, true])
    }
  })
})

describe('db backup and restore', () => {
  it('make the same database elsewhere, which works with the keys put back', async () => {
    await log('2', '3')
    const head = JSON.parse((await house('audit', 'seal', '--json')).out).head as string
    const file = at('kopi.tar')
    const made = await house('db', 'backup', '--out', file)
    expect([made.exit, mode(file)]).toEqual([0, '600'])
    expect(made.out).toContain('Nøklene er ikke med')
    expect((await house('db', 'verify', file)).out).toContain('alle tabeller er like')

    const other = ['--folder', at('other')]
    const restored = await lyttepost('db', 'restore', file, ...other)
    expect(restored.exit, restored.notes).toBe(0)
    expect(restored.out).toContain('Legg nøklene tilbake')
    expect(existsSync(join(at('other'), 'keys.json'))).toBe(false)
    expect((await lyttepost('audit', 'verify', ...other)).notes).toContain('Feil 4020')
    writeFileSync(join(at('other'), 'keys.json'), readFileSync(join(folder, 'keys.json')), { mode: 0o600 })
    expect((await lyttepost('db', 'verify', file, ...other)).exit).toBe(0)
    expect(await lyttepost('audit', 'verify', '--head', head, ...other)).toMatchObject({ exit: 0, notes: '' })
  })

  it('are refused over a file or rows that are there, and where the file is no backup', async () => {
    const file = at('kopi.tar')
    expect((await house('db', 'backup', '--out', file)).notes).toContain('Feil 4067')
    expect((await house('db', 'backup', '--out', at('no/such/folder.tar'))).notes).toContain('Feil 4107')
    expect((await house('db', 'restore', file)).notes).toContain('Feil 4064')
    expect((await house('db', 'restore', at('none.tar'))).notes).toContain('Feil 4106')
    const third = ['--folder', at('third')]
    expect((await lyttepost('db', 'restore', join(folder, 'keys.json'), ...third)).notes).toContain(
      'Feil 4060',
    )
    expect(existsSync(at('third'))).toBe(false)
  })

  it('are told apart by db verify when something has changed since', async () => {
    await log('4')
    const changed = await house('db', 'verify', at('kopi.tar'), '--json')
    expect(changed.exit).toBe(4)
    const { found } = JSON.parse(changed.out)
    expect(found).toMatchObject([{ number: 4073, details: { table: 'audit_event' } }])
  })
})

describe('db verify', () => {
  it.each([
    [
      'a table without row security',
      'alter table lyttepost.unit disable row level security',
      'alter table lyttepost.unit enable row level security',
      4071,
    ],
    [
      'a table whose owner is not bound',
      'alter table lyttepost.unit no force row level security',
      'alter table lyttepost.unit force row level security',
      4071,
    ],
    [
      'a program that bypasses it',
      'alter role lyttepost_app bypassrls',
      'alter role lyttepost_app nobypassrls',
      4072,
    ],
    [
      'a desk that owns something',
      'create table public.own (); alter table public.own owner to lyttepost_unit',
      'drop table public.own',
      4072,
    ],
    [
      'a program that may become the doors’ owner',
      'grant lyttepost_keeper to lyttepost_app',
      'revoke lyttepost_keeper from lyttepost_app',
      4072,
    ],
    [
      'a form that is behind',
      `create table public.kept as select * from public.lyttepost_migration where name like '0009%'; delete from public.lyttepost_migration where name like '0009%'`,
      'insert into public.lyttepost_migration select * from public.kept; drop table public.kept',
      4070,
    ],
  ])('finds %s', async (_, harm, mend, number) => {
    await sql(harm)
    const found = await house('db', 'verify')
    await sql(mend)
    expect([found.exit, found.out, found.notes.includes(`Feil ${number}`)]).toEqual([4, '', true])
    expect((await house('db', 'verify')).exit).toBe(0)
  })
})

describe('audit', () => {
  it('seals and verifies, and finds what was changed afterwards', async () => {
    await log('5', '6')
    const head = JSON.parse((await house('audit', 'seal', '--json')).out).head as string
    expect(await house('audit', 'verify', '--head', head)).toMatchObject({ exit: 0, notes: '' })
    const without = await house('audit', 'verify')
    expect([without.exit, without.notes.includes(head.replace(':', ', '))]).toEqual([0, true])
    await sql(`update lyttepost.audit_event set thing = '7' where thing = '6'`)
    const found = await house('audit', 'verify', '--head', head)
    expect([found.exit, found.out, found.notes.includes('Feil 4030')]).toEqual([4, '', true])
    await sql(`update lyttepost.audit_event set thing = '6' where thing = '7'`)
    const cut = await house('audit', 'verify', '--head', `99:${'0'.repeat(64)}`)
    expect([cut.exit, cut.notes.includes('Feil 4037')]).toEqual([4, true])
  })

  it('refuses a head that is none', async () => {
    expect(await house('audit', 'verify', '--head', '12')).toMatchObject({ exit: 2 })
  })
})

describe('keys', () => {
  it('are made once, and told of when the file is missing in the command', async () => {
    const made = await lyttepost('keys', 'create', '--file', at('new-keys.json'))
    expect([made.exit, mode(at('new-keys.json'))]).toEqual([0, '600'])
    expect((await lyttepost('keys', 'create', '--file', at('new-keys.json'))).notes).toContain('Feil 4023')
    expect((await lyttepost('keys', 'create')).notes).toContain('Feil 4103')
  })

  it('lock anew, and the old ones then open nothing', async () => {
    const [from, to] = [`file:${join(folder, 'keys.json')}`, `file:${at('new-keys.json')}`]
    const done = await house('keys', 'rewrap', '--from', from, '--to', to, '--json')
    expect(JSON.parse(done.out)).toEqual({ rewrapped: 1, already: 0, others: 0 })
    expect((await house('audit', 'verify')).notes).toContain('Feil 4028')
    expect((await house('db', 'verify')).exit).toBe(4)
    expect((await house('audit', 'verify', '--keys', to)).exit).toBe(0)
    expect((await house('audit', 'verify', '--keys', `${from},${to}`)).exit).toBe(0)
    const back = await house('keys', 'rewrap', '--from', to, '--to', from)
    expect(back.out).toContain('Nøkler låst på nytt: 1')
    expect((await house('audit', 'verify')).exit).toBe(0)
  })
})

describe('an open house', () => {
  it('is made whole where that is asked for, and told of where not', async () => {
    const place = { folder: at('fresh'), env: {} }
    await expect(openHouse(place)).rejects.toThrow('4069')
    const open = await openHouse({ ...place, make: true })
    try {
      expect(open.administrator).toContain('/lyttepost')
      expect((await open.keys.dataKey('session', 'house')).symmetricKeySize).toBe(32)
      const again = await openHouse({
        database: open.address,
        env: {},
        keys: `file:${join(at('fresh'), 'keys.json')}`,
      })
      expect(again.administrator).toBeNull()
      await again.stop()
      await expect(openHouse({ database: open.address, env: {} })).rejects.toThrow('4075')
      const bare = Object.assign(new URL(open.address), { pathname: '/postgres' }).href
      await expect(openHouse({ database: bare, env: {} })).rejects.toThrow('4069')
      await expect(openHouse({ database: open.address.replace(/:\d+\//, ':1/'), env: {} })).rejects.toThrow(
        '4068',
      )
    } finally {
      await open.stop()
    }
    expect(await stopEmbedded(place.folder)).toBe(false)
  })

  it('leaves the server to others who use it', async () => {
    const place = { folder: at('fresh'), env: {} }
    const one = await openHouse(place)
    const other = await openHouse(place)
    const asking = within(other.house, { desk: 'house' }, async (work) => {
      await one.stop()
      return logEvent(work, { verb: 'read', noun: 'round' })
    })
    await asking
    await other.stop()
    expect(await stopEmbedded(place.folder)).toBe(true)
  })
})
