import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { desks, sees } from './test-declared.ts'
import { type Isolation, openIsolation, toldOf } from './test-isolation.ts'

let here: Isolation
beforeAll(async () => {
  here = await openIsolation()
})
afterAll(() => here?.close())

describe('what each desk changes', () => {
  /** Everything that does not lie in the own unit, as one text. */
  async function elsewhere(): Promise<string> {
    const rows = await Promise.all(
      [
        'registration',
        'unit',
        'participation',
        'legal_basis',
        'appointment',
        'deletion',
        'block',
        'audit_event',
        'training_answer',
      ].map(async (table) =>
        (await here.sql(`select * from lyttepost.${table} order by 1, 2`)).filter((row) =>
          ['u', 'm'].includes(here.placeOf(table, row)),
        ),
      ),
    )
    return JSON.stringify(rows)
  }

  it('is never a row of another unit or municipality, by any update or deletion', async () => {
    const before = await elsewhere()
    let tried = 0
    for (const table of await here.tables()) {
      const all = await here.sql(`select * from lyttepost.${table}`)
      for (const eye of desks) {
        const told = { ...toldOf(here.scopes[eye]), reason: 'mistake', invitation: 'x' }
        const inReach = new Set([...(sees[table]?.[eye] ?? '')])
        const reach = all.filter((row) =>
          inReach.has(here.placeOf(table, row, here.scopes[eye].staff)),
        ).length
        const statements = (await here.columns(table, `lyttepost_${eye}`, 'update')).map(
          (column) => `update ${table} set ${column} = ${column}`,
        )
        for (const statement of [...statements, `delete from ${table}`, `truncate ${table} cascade`]) {
          tried++
          await here.door.as(eye, told, async ({ query, refusal }) => {
            const code = await refusal(statement)
            // refused, or touching no more than is seen
            if (code !== null) expect(['42501', '23503'], `${statement} as ${eye}`).toContain(code)
            else
              expect((await query(statement)).rowCount, `${statement} as ${eye}`).toBeLessThanOrEqual(reach)
          })
        }
      }
    }
    expect(tried).toBeGreaterThan(300)
    expect(await elsewhere()).toBe(before)
  })

  it('is deleted only where it is declared', async () => {
    const deletes: Record<string, string[]> = {}
    for (const table of await here.tables()) {
      for (const desk of desks) {
        const [row] = await here.sql('select has_table_privilege($1, $2, $3) as may', [
          `lyttepost_${desk}`,
          `lyttepost.${table}`,
          'delete',
        ])
        if (row!.may) deletes[table] = [...(deletes[table] ?? []), desk]
      }
    }
    expect(deletes).toEqual({
      round_basis: ['national'],
      registration: ['unit'],
      session: ['login'],
      pending_login: ['login'],
      wrapped_key: ['house'],
      idempotency: ['house'],
      training_answer: ['unit'],
      proposal: ['municipality'],
      proposal_support: ['municipality'],
      contact: ['municipality', 'national'],
      invitation: ['national'],
      training_sign_up: ['municipality', 'house'],
      message: ['house'],
      saved_table: ['house'],
      own_goal_target: ['municipality'],
      quality_review: ['unit', 'municipality'],
      survey_participant: ['national'],
      survey_service: ['municipality'],
      survey_handed_out: ['municipality'],
      survey_envelope: ['survey'],
      survey_sheet: ['survey'],
      survey_service_coding: ['survey'],
      survey_comment_coding: ['survey'],
      survey_comment_quote: ['survey'],
      // by a withdrawal
      interview_text: ['house'],
      study_text_return: ['house'],
      study_token_key: ['house'],
      study_contact: ['interview', 'house'],
      study_recording_part: ['interview', 'house'],
      study_report: ['interview', 'house'],
      study_text_draft: ['interview', 'house'],
      study_approval: ['interview'],
      study_meeting: ['interview'],
      study_guide: ['interview'],
      study_sheet: ['interview'],
      second_coding: ['house'],
      study_operation: ['house'],
    })
  })

  it('is never put into another unit or municipality', async () => {
    const tried: string[] = []
    for (const table of await here.tables()) {
      const key = await here.keys(table)
      const rows = (await here.sql(`select * from lyttepost.${table}`)).filter((row) =>
        ['u', 'm'].includes(here.placeOf(table, row)),
      )
      for (const eye of ['unit', 'municipality', 'national', 'person', 'operator', 'login'] as const) {
        const names = await here.columns(table, `lyttepost_${eye}`, 'insert')
        for (const row of rows) {
          if (eye === 'municipality' && here.placeOf(table, row) === 'u') continue
          // the nation adds municipalities, and invites a first coordinator
          if (eye === 'national' && table === 'municipality') continue
          const values = { ...row, id: crypto.randomUUID() } as Record<string, unknown>
          if (table === 'legal_basis') values.recorded_by = here.scopes[eye].staff
          if (table === 'appointment') values.appointed_by = here.scopes[eye].staff
          const used = names.length === 0 ? key : names
          const code = await here.door.as(
            eye,
            { ...toldOf(here.scopes[eye]), block_pseudonym: 'f'.repeat(43) },
            ({ refusal }) =>
              refusal(
                `insert into ${table} (${used.join(', ')}) values (${used.map((_, at) => `$${at + 1}`).join(', ')})`,
                used.map((name) => (isJson(values[name]) ? JSON.stringify(values[name]) : values[name])),
              ),
          )
          tried.push(`${table} ${eye}`)
          expect(['42501'], `${table} as ${eye}: ${code}`).toContain(code)
        }
      }
    }
    expect(tried.length).toBeGreaterThan(40)
  })

  const isJson = (value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)

  it('cannot point into another municipality: the keys hold where every check is passed', async () => {
    const { own, otherUnit, otherMunicipality, round } = here.world
    const bases = await here.sql(
      "select id, municipality from lyttepost.legal_basis where unit_type = 'health'",
    )
    const basisOf = (municipality: string) => bases.find((row) => row.municipality === municipality)!.id
    const attempt = (
      municipality: string,
      unit: string,
      basis: unknown,
      unitType = 'health',
      mode = 'person',
    ) =>
      // the settings name the row's own place, so that row security lets it through
      here.door.as(
        'unit',
        { ...toldOf(here.scopes.unit), municipality, unit, block_pseudonym: 'f'.repeat(43) },
        ({ refusal }) =>
          refusal(
            `insert into registration (id, round, municipality, unit, unit_type, mode, legal_basis, round_pseudonym, created_by)
           values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, $8)`,
            [round, municipality, unit, unitType, mode, basis, 'g'.repeat(43), here.world.staff.registrar],
          ),
      )
    expect(await attempt('1101', own.unit, basisOf('1101'))).toBeNull()
    expect(await attempt('1101', otherUnit.unit, basisOf('1101'))).toBeNull()
    expect(await attempt('1101', otherMunicipality.unit, basisOf('1101'))).toBe('23503')
    expect(await attempt('1103', own.unit, basisOf('1103'))).toBe('23503')
    expect(await attempt('1101', own.unit, basisOf('1103'))).toBe('23503')
    expect(await attempt('4601', own.unit, basisOf('1101'))).toBe('23503')
    expect(await attempt('1101', own.unit, basisOf('1101'), 'nav')).toBe('23503')
    expect(await attempt('1101', own.unit, basisOf('1101'), 'health', 'aggregate')).toBe('23514')
  })
})
