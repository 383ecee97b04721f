import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Desk } from './scope.ts'
import { calls, desks } from './test-declared.ts'
import { type Isolation, openIsolation, toldOf } from './test-isolation.ts'

let here: Isolation
beforeAll(async () => {
  here = await openIsolation()
})
afterAll(() => here?.close())

describe('every function', () => {
  it('is declared, has a fixed search path or a parsed body, and is closed to the public', async () => {
    const rows = await here.sql(
      `select p.proname, p.prosecdef, p.proconfig, p.prosqlbody is not null as parsed, r.rolname as owner, r.rolsuper,
         has_function_privilege('public', p.oid, 'execute') as public
       from pg_proc p join pg_roles r on r.oid = p.proowner where p.pronamespace = 'lyttepost'::regnamespace`,
    )
    expect(rows.map(({ proname }) => proname).sort()).toEqual(Object.keys(calls).sort())
    for (const { proname, prosecdef, proconfig, parsed, public: open, rolsuper } of rows) {
      const fixed = (proconfig as string[] | null)?.includes('search_path=pg_catalog, pg_temp') ?? false
      expect(open, `${proname}`).toBe(false)
      // a body that was parsed when it was made looks nothing up by name
      expect(fixed || parsed, `${proname}`).toBe(true)
      // what runs with other eyes than the caller's has a fixed path and belongs to none who sees everything
      if (prosecdef) expect([fixed, rolsuper], `${proname}`).toEqual([true, false])
    }
  })

  it('is open to the declared desks alone', async () => {
    for (const [name, { desks: declared }] of Object.entries(calls)) {
      const [row] = await here.sql(
        "select oid from pg_proc where pronamespace = 'lyttepost'::regnamespace and proname = $1",
        [name],
      )
      const may: Desk[] = []
      for (const desk of desks) {
        const [answer] = await here.sql('select has_function_privilege($1, $2::oid, $3) as may', [
          `lyttepost_${desk}`,
          row!.oid,
          'execute',
        ])
        if (answer!.may) may.push(desk)
      }
      expect(may.sort(), name).toEqual([...declared].sort())
      const [app] = await here.sql('select has_function_privilege($1, $2::oid, $3) as may', [
        'lyttepost_app',
        row!.oid,
        'execute',
      ])
      expect(app!.may, name).toBe(false)
    }
  })

  it('tells nothing of elsewhere and changes nothing there, whoever calls it', async () => {
    const filledIn = (call: string): string =>
      Object.entries({
        $registration: `'${here.world.otherUnit.registration}'::uuid`,
        $own: `'${here.world.own.registration}'::uuid`,
        $round: `'${here.world.round}'::uuid`,
        $pseudonym: `'${here.pseudonyms.otherMunicipality}'`,
        $blocked: `'${'e'.repeat(43)}'`,
      }).reduce((text, [name, value]) => text.replaceAll(name, value), call)
    const before = await here.sql('select * from lyttepost.registration where unit <> $1 order by id', [
      here.world.own.unit,
    ])
    for (const [name, { call }] of Object.entries(calls)) {
      if (call === undefined) continue
      for (const desk of desks) {
        const scope = here.scopes[desk]
        const statement = `select * from ${filledIn(call)}`
        for (const told of [toldOf(scope), {}, { ...toldOf(scope), municipality: ' ', staff: '' }]) {
          await here.door.as(desk, told, async ({ query, refusal }) => {
            const code = await refusal(statement)
            if (!calls[name]!.desks.includes(desk)) {
              expect(code, `${name} as ${desk}`).toBe('42501')
              return
            }
            if (code !== null) {
              // a round that is not one's own to submit, a code or wave that is not there, or a key that points nowhere
              expect(
                [
                  '23502',
                  '23503',
                  '42501',
                  'LY005',
                  'LY009',
                  'LY010',
                  'LY012',
                  'LY040',
                  'LY091',
                  'LY100',
                  'LY105',
                  'LY140',
                ],
                `${name} as ${desk}: ${code}`,
              ).toContain(code)
              return
            }
            const text = JSON.stringify((await query(statement)).rows)
            for (const canary of [here.world.otherUnit.canary, here.world.otherMunicipality.canary])
              expect(text, `${name} as ${desk}`).not.toContain(canary)
          })
        }
      }
    }
    expect(
      await here.sql('select * from lyttepost.registration where unit <> $1 order by id', [
        here.world.own.unit,
      ]),
    ).toEqual(before)
  })

  it('that deletes or submits reaches the own municipality alone, also when it is carried out', async () => {
    const rows = () =>
      here.sql("select * from lyttepost.registration where municipality = '1103' order by id")
    const before = await rows()
    const own = toldOf(here.scopes.unit)
    await here.door.as(
      'unit',
      own,
      ({ query }) =>
        query('select opt_out($1, $2, $3)', [
          here.world.round,
          here.pseudonyms.otherMunicipality,
          'h'.repeat(43),
        ]),
      true,
    )
    await here.door.as(
      'municipality',
      toldOf(here.scopes.municipality),
      ({ query }) => query('select submit_round($1)', [here.world.round]),
      true,
    )
    await here.door.as(
      'municipality',
      toldOf(here.scopes.municipality),
      ({ query }) => query('select reopen_round($1)', [here.world.round]),
      true,
    )
    expect(await rows()).toEqual(before)
    const submitted = await here.sql(
      "select submitted_at from lyttepost.participation where municipality = '1103'",
    )
    expect(submitted).toEqual([{ submitted_at: null }])
  })
})
