import { copyFileSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ProblemError } from '#core/foundation'
import { migrate, migrations } from '../house/index.ts'
import { backup, compare, restore, verifyBackup } from './index.ts'
import { leftOut } from './tables.ts'
import { forge, hashesOf, repack, textsOf, usedPlaces } from './test-archive.ts'
import { fill } from './test-filler.ts'
import { problemOf, query, type TestServer, testServer } from './test-server.ts'

let server: TestServer
let filled: Readonly<Record<string, number>>
let kept: string
const file = (name: string): string => join(server.folder, name)

beforeAll(async () => {
  server = await testServer()
  const address = await server.database('filled')
  await migrate(address)
  filled = await fill(address)
  kept = file('kept.tar')
  await backup(address, kept)
})
afterAll(() => server.stop())

const shipped = (): readonly string[] => Object.keys(filled).filter((name) => !leftOut.includes(name))

describe('a backup', () => {
  it('holds every table but logins, for its owner alone, and tells how many rows', async () => {
    const summary = await verifyBackup(kept)
    expect(summary.tables).toEqual(Object.fromEntries(shipped().map((name) => [name, filled[name]])))
    expect(summary.leftOut).toEqual(['pending_login', 'session', 'survey_draft'])
    expect(summary.migration).toBe(Object.keys(migrations()).at(-1))
    expect(Date.parse(summary.made)).toBeGreaterThan(Date.parse('2020-01-01'))
    expect(statSync(kept).mode & 0o777).toBe(0o600)
    expect(readdirSync(server.folder).filter((name) => name.includes('partial'))).toEqual([])
  })

  it('restores to the same data, to the last byte, in a database that then guards itself again', async () => {
    const address = await server.database('restored')
    const restored = await restore(address, kept)
    expect(restored.migrated).toEqual([])
    expect(await compare(address, kept)).toEqual([])
    const again = file('again.tar')
    await backup(address, again)
    expect(await hashesOf(again)).toEqual(await hashesOf(kept))
    expect(await query(address, 'select count(*)::int as logins from lyttepost.session')).toEqual([
      { logins: 0 },
    ])
    const off = `select count(*)::int as off from pg_trigger where tgenabled = 'D'`
    expect(await query(address, off)).toEqual([{ off: 0 }])
    await expect(query(address, `update lyttepost.unit set name = 'x'`)).rejects.toThrow('no audit event')
    const orphan = `insert into lyttepost.approval (id, project, kind, reference, decided_on, valid_to)
      values (gen_random_uuid(), gen_random_uuid(), 'ethics-committee', 'r', '2020-01-01', '2020-01-02')`
    await expect(query(address, orphan)).rejects.toThrow('foreign key')
  })

  it('does not bring old transaction numbers, which a later transaction could have', async () => {
    const address = await server.database('numbers')
    await restore(address, kept)
    const rows = await query<{ passed: boolean }>(
      address,
      `select transaction = pg_current_xact_id() as same, transaction < pg_current_xact_id() as passed
       from lyttepost.audit_event`,
    )
    expect(rows).toEqual(Array(filled.audit_event!).fill({ same: false, passed: true }))
  })

  it('is one moment, whatever is written meanwhile', async () => {
    const address = await server.database('busy', 'filled')
    const path = file('busy.tar')
    let written = false
    await backup(address, path, {
      onProgress: async () => {
        if (written) return
        written = true
        await query(
          address,
          `set session_replication_role = replica; delete from lyttepost.registration; delete from lyttepost.wrapped_key`,
        )
      },
    })
    expect(await hashesOf(path)).toEqual(await hashesOf(kept))
    expect((await compare(address, path)).map(({ number, details }) => [number, details])).toEqual([
      [4073, { table: 'registration', rows: '0', stored: '20' }],
      [4073, { table: 'wrapped_key', rows: '0', stored: '3' }],
    ])
  })

  it('of an older form is restored in that form and brought up to the newest', async () => {
    const names = Object.keys(migrations())
    const old = names.find((name) => name.startsWith('0005'))!
    const address = await server.database('old')
    await migrate(address, old)
    const rows = await fill(address)
    const path = file('old.tar')
    expect((await backup(address, path)).migration).toBe(old)
    const target = await server.database('old_restored')
    const { migrated, tables } = await restore(target, path)
    expect(migrated).toEqual(names.slice(names.indexOf(old) + 1))
    expect(tables).toEqual(rows)
    expect(await compare(target, path)).toEqual([])
  })

  it('replaces no file', async () => {
    const before = readFileSync(kept)
    expect(await problemOf(backup(server.url('filled'), kept))).toBe(4067)
    expect(readFileSync(kept).equals(before)).toBe(true)
  })

  it('is refused to a user that row security holds back, and leaves no half file', async () => {
    await query(
      server.url('filled'),
      `create role clerk login password 'clerk'; grant usage on schema lyttepost to clerk;
       grant select on all tables in schema lyttepost to clerk; grant select on public.lyttepost_migration to clerk`,
    )
    const clerk = new URL(server.url('filled'))
    clerk.username = 'clerk'
    clerk.password = 'clerk'
    expect(await problemOf(backup(clerk.href, file('clerk.tar')))).toBe(4065)
    expect(await problemOf(compare(clerk.href, kept))).toBe(4065)
    expect(readdirSync(server.folder).filter((name) => name.startsWith('clerk'))).toEqual([])
  })

  it('of what is no house, or cannot be reached, is refused', async () => {
    expect(await problemOf(backup(await server.database('bare'), file('bare.tar')))).toBe(4069)
    expect(await problemOf(backup(server.url('absent'), file('absent.tar')))).toBe(4068)
  })

  it('leaves nothing behind where it is broken off in the middle', async () => {
    const address = await server.database('large', 'filled')
    await query(
      address,
      `set session_replication_role = replica;
       insert into lyttepost.idempotency (staff, key, request_hash, status, answer)
       select gen_random_uuid(), 'key-12345', 'h', 200, to_jsonb(repeat(md5(n::text), 300)) from generate_series(1, 4000) n`,
    )
    const ending = `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'lyttepost-keeper'`
    const broken = backup(address, file('broken-off.tar'), {
      onProgress: (table) => {
        if (table === 'idempotency') void query(server.url(), ending)
      },
    })
    await expect(broken).rejects.toThrow('terminat')
    expect(readdirSync(server.folder).filter((name) => name.startsWith('broken-off'))).toEqual([])
  })
})

describe('a backup that is not whole', () => {
  const refused = async (path: string): Promise<number> => {
    const database = `target_${readdirSync(server.folder).length}_${refusals++}`
    const address = await server.database(database)
    const number = await problemOf(restore(address, path))
    expect(await problemOf(verifyBackup(path))).toBe(number)
    expect(await query(address, `select to_regnamespace('lyttepost') as made`)).toEqual([{ made: null }])
    return number
  }
  let refusals = 0

  it.each([0, 1, 700, 0.5, 0.9, -1, -1024, -1025])('(cut at %d) writes nothing', async (at) => {
    const path = file(`cut${at}.tar`)
    copyFileSync(kept, path)
    const { size } = statSync(kept)
    truncateSync(path, at < 0 ? size + at : at < 1 ? Math.floor(size * at) : at)
    // the last block is padding: the archive is whole without it
    if (at === -1) expect((await verifyBackup(path)).rows).toBeGreaterThan(0)
    else expect(await refused(path)).toBe(4060)
  })

  it('(one bit turned anywhere) is found, unless what is packed is the same all the same', async () => {
    const whole = readFileSync(kept)
    const path = file('bit.tar')
    const texts = await textsOf(kept)
    let [tried, missed] = [0, 0]
    for (const { start, size } of await usedPlaces(kept)) {
      for (let at = start + 1; at < start + size; at += 139) {
        const bytes = Buffer.from(whole)
        bytes[at] = bytes[at]! ^ 4
        writeFileSync(path, bytes)
        const number = await verifyBackup(path).then(
          () => 0,
          (cause: ProblemError) => cause.problems[0]!.number,
        )
        tried++
        if (number === 0) {
          missed++
          expect(await textsOf(path), `byte ${at}`).toEqual(texts)
        } else expect([4060, 4061], `byte ${at}`).toContain(number)
      }
    }
    expect(tried).toBeGreaterThan(100)
    // gzip's note of the time, codes that no letter uses: a few bytes of the file mean nothing
    expect(missed).toBeLessThan(tried * 0.05)
  })

  it('(a row changed and packed again) writes nothing', async () => {
    const change = (bytes: Buffer) => gzipSync(gunzipSync(bytes).toString().replace('female', 'male'))
    expect(await refused(await repack(kept, file('row.tar'), { 'registration.copy.gz': change }))).toBe(4061)
  })

  it('(the manifest changed, or a table gone) writes nothing', async () => {
    const change = (bytes: Buffer) => Buffer.from(bytes.toString().replace('"rows": 20', '"rows": 21'))
    expect(await refused(await repack(kept, file('manifest.tar'), { 'manifest.json': change }))).toBe(4061)
    expect(await refused(await repack(kept, file('gone.tar'), { 'unit.copy.gz': () => null }))).toBe(4061)
  })

  it('(no backup at all) writes nothing', async () => {
    writeFileSync(file('text.tar'), 'x'.repeat(5000))
    expect(await refused(file('text.tar'))).toBe(4060)
  })
})

describe('restoring', () => {
  it('is refused where there are rows, and touches none of them', async () => {
    const address = await server.database('taken', 'filled')
    expect(await problemOf(restore(address, kept))).toBe(4064)
    expect(await compare(address, kept)).toEqual([])
  })

  it('takes a database that was made and not used', async () => {
    const address = await server.database('unused')
    await migrate(address)
    await restore(address, kept)
    expect(await compare(address, kept)).toEqual([])
  })

  it('is refused where the backup comes from a newer or another program', async () => {
    const address = await server.database('other')
    const last = Object.keys(migrations()).at(-1)!
    const later = (bytes: Buffer) => Buffer.from(bytes.toString().replace(last, '9999-later'))
    const newer = await forge(kept, file('newer.tar'), { 'manifest.json': later })
    expect(await problemOf(restore(address, newer))).toBe(4062)
    const otherwise = (bytes: Buffer) =>
      Buffer.from(bytes.toString().replace(/("name": "0003[^}]*"sha256": ")[0-9a-f]{8}/, '$100000000'))
    const other = await forge(kept, file('other.tar'), { 'manifest.json': otherwise })
    expect(await problemOf(restore(address, other))).toBe(4063)
  })

  it('rolls back where a row breaks the rules of its table, and can be tried again', async () => {
    const change = (bytes: Buffer) =>
      gzipSync(gunzipSync(bytes).toString().replaceAll('\tfemale\t', '\tnobody\t'))
    const broken = await forge(kept, file('broken.tar'), { 'registration.copy.gz': change })
    const address = await server.database('rules')
    await expect(restore(address, broken)).rejects.toThrow('registration_sex_check')
    expect(await query(address, 'select count(*)::int as count from lyttepost.municipality')).toEqual([
      { count: 0 },
    ])
    await restore(address, kept)
    expect(await compare(address, kept)).toEqual([])
  })

  it('checks that rows point to rows, though triggers rest', async () => {
    const none = () => gzipSync('')
    const orphaned = await forge(kept, file('orphaned.tar'), { 'project.copy.gz': none })
    await expect(restore(await server.database('orphans'), orphaned)).rejects.toThrow('foreign key')
  })

  it('finds a table that did not become what was stored', async () => {
    // the same rows in another order: every row is there, but it is not the text that a backup has
    const turn = (bytes: Buffer) =>
      gzipSync(`${gunzipSync(bytes).toString().trimEnd().split('\n').reverse().join('\n')}\n`)
    const turned = await forge(kept, file('turned.tar'), { 'wrapped_key.copy.gz': turn })
    const address = await server.database('turned')
    expect(await problemOf(restore(address, turned))).toBe(4066)
    expect(await query(address, 'select count(*)::int as count from lyttepost.wrapped_key')).toEqual([
      { count: 0 },
    ])
  })
})

describe('the house', () => {
  it('has nothing that a backup would leave out silently', async () => {
    const kinds = await query<{ kinds: string }>(
      server.url('filled'),
      `select string_agg(distinct relkind::text, '' order by relkind::text) as kinds from pg_class
       where relnamespace = 'lyttepost'::regnamespace`,
    )
    // tables and indexes: no sequences, partitions, views that keep rows, or foreign tables
    expect(kinds).toEqual([{ kinds: 'ir' }])
    const large = 'select count(*)::int as count from pg_largeobject_metadata'
    expect(await query(server.url('filled'), large)).toEqual([{ count: 0 }])
  })
})
