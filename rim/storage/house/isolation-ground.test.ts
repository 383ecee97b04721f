import { sql as raw } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect } from './connect.ts'
import { createDatabase, migrate } from './migrate.ts'
import { within } from './scope.ts'
import { desks, sees } from './test-declared.ts'
import { type Isolation, openIsolation, toldOf } from './test-isolation.ts'

const allRoles = [
  ...desks.map((name) => `lyttepost_${name}`),
  'lyttepost_reader',
  'lyttepost_keeper',
  'tabulator',
]
/** Roles that nobody may take on. */
const inner = ['lyttepost_reader', 'lyttepost_keeper', 'tabulator', 'postgres']

let here: Isolation
beforeAll(async () => {
  here = await openIsolation()
})
afterAll(() => here?.close())

describe('the ground', () => {
  it('has row security on every table, forced, and gives nothing to the public', async () => {
    const rows = await here.sql(
      `select c.relname, c.relrowsecurity, c.relforcerowsecurity, r.rolname as owner,
         has_table_privilege('public', c.oid, 'select, insert, update, delete, truncate, references, trigger') as public
       from pg_class c join pg_roles r on r.oid = c.relowner
       where c.relnamespace = 'lyttepost'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')`,
    )
    expect(rows.map(({ relname }) => relname).sort()).toEqual(Object.keys(sees).sort())
    for (const { relname, relrowsecurity, relforcerowsecurity, public: open, owner } of rows) {
      expect([relrowsecurity, relforcerowsecurity, open], `${relname}`).toEqual([true, true, false])
      expect([...desks.map((desk) => `lyttepost_${desk}`), 'lyttepost_app']).not.toContain(owner)
    }
  })

  it('knows no role that is more than a role', async () => {
    const rows = await here.sql(
      `select rolname, rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication as more,
         rolinherit, rolcanlogin from pg_roles where rolname = any ($1)`,
      [[...allRoles, 'lyttepost_app']],
    )
    for (const { rolname, more, rolinherit, rolcanlogin } of rows) {
      expect([more, rolinherit, rolcanlogin], `${rolname}`).toEqual([
        false,
        false,
        rolname === 'lyttepost_app',
      ])
    }
    const members = await here.sql(
      `select m.roleid::regrole::text as role, m.member::regrole::text as member from pg_auth_members m
       where m.member::regrole::text like 'lyttepost%' or m.member::regrole::text = 'tabulator'`,
    )
    expect(members.map(({ role, member }) => `${member} ${role}`).sort()).toEqual(
      desks.map((desk) => `lyttepost_app lyttepost_${desk}`).sort(),
    )
  })

  it('lets the application by itself see, do and become nothing', async () => {
    const app = new pg.Client({ connectionString: here.world.database.address })
    await app.connect()
    const refused = (text: string) =>
      app.query(text).then(
        () => 'done',
        (cause: { code: string }) => cause.code,
      )
    for (const table of await here.tables()) {
      expect(await refused(`select from lyttepost.${table}`), table).toBe('42501')
      expect(await refused(`delete from lyttepost.${table}`), table).toBe('42501')
    }
    for (const role of inner) {
      expect(await refused(`set role ${role}`), role).toBe('42501')
      // nor by way of a desk
      for (const desk of desks) {
        expect(await refused(`set role lyttepost_${desk}; set role ${role}`), `${role} from ${desk}`).toBe(
          '42501',
        )
        await app.query('reset role')
      }
    }
    expect(await refused('set session authorization lyttepost_reader')).toBe('42501')
    expect(await refused('set session_replication_role = replica')).toBe('42501')
    expect(
      await refused('set row_security = off; set role lyttepost_unit; select id from lyttepost.registration'),
    ).toBe('42501')
    await app.query('reset role; reset row_security')
    expect(await refused('create schema mine')).toBe('42501')
    expect(await refused('create role mine')).toBe('42501')
    expect(await refused('alter table lyttepost.registration disable row level security')).toBe('42501')
    expect(await refused('alter table lyttepost.registration disable trigger all')).toBe('42501')
    expect(await refused('drop trigger guard on lyttepost.registration')).toBe('42501')
    expect(await refused('create policy mine on lyttepost.registration using (true)')).toBe('42501')
    expect(await refused("copy (select 1) to program 'true'")).toBe('42501')
    const owned = await here.sql(
      `select 1 from pg_class where relowner = 'lyttepost_app'::regrole
       union all select 1 from pg_proc where proowner = 'lyttepost_app'::regrole
       union all select 1 from pg_namespace where nspowner = 'lyttepost_app'::regrole
       union all select 1 from pg_type where typowner = 'lyttepost_app'::regrole`,
    )
    expect(owned).toEqual([])
    await app.end()
  })

  it('lets no desk create anything either', async () => {
    for (const desk of desks) {
      await here.door.as(desk, {}, async ({ refusal }) => {
        for (const schema of ['lyttepost', 'public', 'pgboss', 'pg_catalog']) {
          expect(await refusal(`create table ${schema}.mine (a int)`), `${desk} ${schema}`).toMatch(
            /42501|42P06/,
          )
          expect(
            await refusal(`create function ${schema}.mine() returns int language sql return 1`),
            desk,
          ).toBe('42501')
        }
        expect(await refusal("select setting('municipality') from pg_authid"), desk).toBe('42501')
      })
    }
  })

  it('keeps temporary tables from the application in a database that the migrations have made', async () => {
    const { administrator } = here.world.database
    const name = `test_fresh_${Date.now()}`
    try {
      await createDatabase(administrator, name)
      const address = (from: string) => Object.assign(new URL(from), { pathname: `/${name}` }).href
      await migrate(address(administrator))
      const app = connect(address(here.world.database.address), { connections: 1 })
      const made = within(app, { desk: 'unit' }, (work) =>
        work.schema.createTable('mine').temporary().execute(),
      )
      await expect(made).rejects.toThrow('4054')
      await app.destroy()
    } finally {
      const client = new pg.Client({ connectionString: administrator })
      await client.connect()
      await client.query(`drop database if exists ${name} with (force)`)
      await client.end()
    }
  })

  it('forgets who asked when the transaction ends, also when it is broken off', async () => {
    const one = connect(here.world.database.address, { connections: 1 })
    const whoIsThere = async () =>
      (
        await raw<
          Record<string, string | null>
        >`select current_user::text as role, current_setting('app.municipality', true) as m,
          current_setting('app.unit', true) as u, current_setting('app.staff', true) as s, current_setting('app.pseudonyms', true) as p,
          pg_backend_pid()::text as pid`.execute(one)
      ).rows[0]!
    const { pid } = await whoIsThere()
    await within(one, here.scopes.unit, async (work) => {
      const rows = await raw<{ n: number }>`select count(*)::int as n from lyttepost.registration`.execute(
        work,
      )
      expect(rows.rows[0]!.n).toBe(1)
    })
    expect(await whoIsThere()).toEqual({ role: 'lyttepost_app', m: '', u: '', s: '', p: '', pid })
    await expect(within(one, here.scopes.person, (work) => raw`select 1/0`.execute(work))).rejects.toThrow()
    expect(await whoIsThere()).toEqual({ role: 'lyttepost_app', m: '', u: '', s: '', p: '', pid })
    // '' is nobody
    await within(one, { desk: 'unit' }, async (work) => {
      const rows = await raw<{ n: number }>`select count(*)::int as n from lyttepost.registration`.execute(
        work,
      )
      expect(rows.rows[0]!.n).toBe(0)
    })
    await one.destroy()
  })

  it('is told by `within` exactly what these tests tell it', async () => {
    for (const eye of desks) {
      await within(here.world.database.house, here.scopes[eye], async (work) => {
        for (const [name, value] of Object.entries(toldOf(here.scopes[eye]))) {
          const { rows } = await raw<{
            value: string
          }>`select current_setting(${`app.${name}`}, true) as value`.execute(work)
          expect(rows[0]!.value, `${eye} ${name}`).toBe(value)
        }
      })
    }
  })
})
