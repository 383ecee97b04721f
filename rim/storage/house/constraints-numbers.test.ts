import { v4, v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dayFromNow } from '#rim/test-kit'
import { logEvent } from './audit-events.ts'
import { writeEnteredTable } from './entered-tables.ts'
import { submitRound } from './participations.ts'
import { expireNumbers, readForQuality, storeQuality } from './quality.ts'
import type { Scope, Work } from './scope.ts'
import { type Constraints, metIn, openConstraints, raw } from './test-refused.ts'

let here: Constraints
let numbers: Scope
let round: string
beforeAll(async () => {
  here = await openConstraints()
  round = here.world.round
  numbers = { ...here.municipality, municipality: '1106' }
  const { seed } = here.world.database
  await seed('municipality', { code: '1106', name: 'Haugesund' })
  await seed('participation', { round, municipality: '1106', mode: 'aggregate', groups: ['mental'] })
})
afterAll(() => here?.world.close())

const enter =
  (counts: Record<string, number>, base: number | null, seen: number, change: { note?: string } = {}) =>
  (work: Work) =>
    writeEnteredTable(
      work,
      { round, municipality: '1106', group: 'mental', table: 'category' },
      seen,
      { base, counts, note: '', ...change },
      numbers.staff ?? null,
    )
const whole = { mental_milder: 3, mental_moderate: 4, mental_severe: 5 }

describe('entered numbers', () => {
  it('are whole numbers of no less than nothing, with a note that holds no identity number', async () => {
    const insert = (counts: string, more = "'', 1") =>
      raw(`insert into lyttepost.entered_table
          (round, municipality, main_group, table_code, counts, changed_by, note, base)
        values ('${round}', '1106', 'mental', 'sex', '${counts}', lyttepost.current_staff(), ${more})`)
    for (const counts of [
      '{"a": -1}',
      '{"a": 1.5}',
      '{"a": "1"}',
      '{"a": null}',
      '{"A b": 1}',
      '[]',
      '{"a": 1000000}',
    ])
      await here.refused('notAllowedValue', numbers, insert(counts), counts)
    await here.refused('notAllowedValue', numbers, insert('{}', "'Gjelder 13827929780', 1"))
    await here.refused('notAllowedValue', numbers, insert('{}', "'', -1"))
  })

  it('are of municipalities that take part with numbers, and by their own coordinator', async () => {
    const { municipality } = here
    const own = (work: Work) =>
      writeEnteredTable(
        work,
        { round, municipality: '1101', group: 'mental', table: 'category' },
        0,
        { base: 1, counts: {}, note: '' },
        municipality.staff ?? null,
      )
    await here.refused('pointsNowhere', municipality, own)
    await here.refused('notYours', municipality, enter(whole, 12, 0))
    await here.refused('notYours', { ...numbers, staff: v4() }, enter(whole, 12, 0))
  })

  it('are written in the revision that was seen', async () => {
    expect(await here.done(numbers, enter({ mental_milder: 3 }, 12, 0))).toBe(1)
    expect(await here.done(numbers, enter(whole, 11, 0))).toBeNull()
    expect(await here.done(numbers, enter(whole, 11, 1))).toBe(2)
    expect(await here.done(numbers, enter({}, null, 1))).toBeNull()
    expect(await here.count('entered_table', 'base = 11')).toBe(1)
  })

  it('are not submitted before the categories add up', async () => {
    const submit = (work: Work) => submitRound(work, round)
    await here.refused('numbersDoNotAddUp', numbers, submit)
    await here.done(numbers, enter({ mental_milder: 3, mental_moderate: 9 }, 12, 2))
    await here.refused('numbersDoNotAddUp', numbers, submit)
    await here.done(numbers, enter(whole, 12, 3))
    await here.force(
      `update lyttepost.participation set groups = '{mental,substance}' where municipality = '1106'`,
    )
    await here.refused('numbersDoNotAddUp', numbers, submit)
    await here.force(`update lyttepost.participation set groups = '{mental}' where municipality = '1106'`)
    await here.done(numbers, submit)
    await here.refused('submitted', numbers, enter(whole, 13, 4))
    await here.refused('notYours', numbers, raw('delete from lyttepost.entered_table'))
    await here.force(`update lyttepost.participation set submitted_at = null where municipality = '1106'`)
  })

  it('are entered while the round is under way', async () => {
    const opens = (offset: number) =>
      here.force(`update lyttepost.round set opens_on = '${dayFromNow(offset)}' where id = '${round}'`)
    await opens(3)
    await here.refused('numbersNotOpen', numbers, enter(whole, 13, 4))
    await opens(-10)
    await here.force(`update lyttepost.round set closed_at = now() where id = '${round}'`)
    await here.refused('numbersNotOpen', numbers, enter(whole, 13, 4))
    await here.force(`update lyttepost.round set closed_at = null where id = '${round}'`)
    expect(await here.done(numbers, enter(whole, 13, 4))).toBe(5)
  })
})

describe('the quality list', () => {
  const municipality = '1101'
  const house: Scope = { desk: 'house', municipality }
  const finding = (change: object = {}) => ({
    unit: here.world.own.unit,
    number: 1546,
    about: '',
    amount: null,
    details: {},
    reader: 'both' as const,
    fingerprint: 'x',
    concerns: [{ registration: here.world.own.registration, reason: 'Det stemmer' }],
    ...change,
  })
  const store = (findings: ReturnType<typeof finding>[]) => async (work: Work) => {
    const { at, rows } = await readForQuality(work, round)
    await storeQuality(work, round, findings, { registrations: rows.length, at })
  }
  beforeAll(async () => {
    await here.world.database.seed('quality_check', { round, municipality })
  })

  it('is read with one line in the log, without pseudonyms and comments', async () => {
    await here.force(
      `update lyttepost.registration set notes = '{"comment:housing": "Til oss selv", "reason:1130": "Stemmer"}'
       where id = '${here.world.own.registration}'`,
    )
    const before = await here.count('audit_event', `verb = 'read' and purpose = 'quality'`)
    const { rows } = await here.done(house, (work) => readForQuality(work, round))
    expect(rows.map(({ unit }) => unit).sort()).toEqual(
      [here.world.own.unit, here.world.otherUnit.unit].sort(),
    )
    expect(JSON.stringify(rows)).not.toContain('Til oss selv')
    const pseudonyms = await here.world.database.sql(
      'select round_pseudonym as p from lyttepost.registration',
    )
    for (const { p } of pseudonyms) expect(JSON.stringify(rows)).not.toContain(String(p))
    const own = rows.find(({ id }) => id === here.world.own.registration)
    expect(own?.reasons).toEqual({ 'reason:1130': 'Stemmer' })
    expect(await here.count('audit_event', `verb = 'read' and purpose = 'quality'`)).toBe(before + 1)
    const [event] = await here.world.database.sql(
      `select details from lyttepost.audit_event where purpose = 'quality' order by id desc limit 1`,
    )
    expect(event).toEqual({ details: { count: 2 } })
  })

  it('leaves out what was registered under a basis that is withdrawn', async () => {
    await here.force(`update lyttepost.legal_basis set withdrawn_at = now() where municipality = '1101'`)
    const { rows } = await here.done(house, (work) => readForQuality(work, round))
    expect(rows).toEqual([])
    await here.force(`update lyttepost.legal_basis set withdrawn_at = null where municipality = '1101'`)
  })

  it('keeps a finding that is found again, and forgets those that are not', async () => {
    await here.done(house, store([finding(), finding({ number: 1542 })]))
    const [first] = await here.world.database.sql(
      'select id from lyttepost.quality_finding where number = 1546',
    )
    await here.done(house, store([finding({ fingerprint: 'y' })]))
    const now = await here.world.database.sql('select id, number, fingerprint from lyttepost.quality_finding')
    expect(now).toEqual([{ id: first!.id, number: 1546, fingerprint: 'y' }])
    expect(await here.count('quality_concern')).toBe(1)
  })

  it('takes in no registration of another municipality or unit, nor one that is gone', async () => {
    const { otherMunicipality, otherUnit } = here.world
    const strange = [otherMunicipality.registration, otherUnit.registration, v4()]
    const concerns = strange.map((registration) => ({ registration, reason: '' }))
    await here.done(house, store([finding({ concerns })]))
    expect(await here.count('quality_concern')).toBe(0)
  })

  it('older than what is there is passed over', async () => {
    await here.done(house, store([finding()]))
    await here.done(house, (work) =>
      storeQuality(work, round, [], { registrations: 0, at: '2020-01-01T00:00:00Z' }),
    )
    expect(await here.count('quality_finding')).toBe(1)
  })

  it('shows the coordinator what is written, never of whom', async () => {
    await here.refused(
      'notYours',
      here.municipality,
      raw('select registration from lyttepost.quality_concern'),
    )
    await here.refused(
      'notYours',
      here.municipality,
      raw(`select * from lyttepost.read_for_quality('${round}')`),
    )
    await here.refused('notYours', here.unit, raw(`select * from lyttepost.read_for_quality('${round}')`))
  })

  it('is reviewed in the own name, with a reason that holds no identity number', async () => {
    const review = (reason: string, by = 'lyttepost.current_staff()') =>
      raw(`insert into lyttepost.quality_review (round, municipality, unit, number, about, fingerprint, reason, reviewed_by)
        values ('${round}', '1101', '${here.world.own.unit}', 1546, '', 'x', '${reason}', ${by})`)
    await here.refused('notYours', here.municipality, review('Sett på', `'${v7()}'`))
    await here.refused('notAllowedValue', here.municipality, review('13827929780'))
    await here.refused('notAllowedValue', here.municipality, review(''))
    await here.refused('notYours', { ...here.unit, unit: here.world.otherUnit.unit }, review('Sett på'))
  })

  it('forgets a registration that is deleted, with what was written of it', async () => {
    await here.done(house, store([finding()]))
    expect(await here.count('quality_concern')).toBe(1)
    await here.done(here.unit, async (work) => {
      await raw(`select set_config('app.reason', 'mistake', true)`)(work)
      await raw(`delete from lyttepost.registration where id = '${here.world.own.registration}'`)(work)
      await logEvent(work, { verb: 'delete', noun: 'registration' })
    })
    expect(await here.count('quality_concern')).toBe(0)
  })

  it('goes with the round, and the entered numbers with it', async () => {
    const expire = (work: Work) => expireNumbers(work, round)
    const other: Scope = { desk: 'house', municipality: '1106' }
    await here.refused('stillKept', other, expire)
    await here.force(
      `update lyttepost.round set opens_on = '${dayFromNow(-30)}', closes_on = '${dayFromNow(-10)}', retention_until = '${dayFromNow(0)}'
       where id = '${round}'`,
    )
    expect(await here.done(other, expire)).toBe(1)
    expect(await here.done(other, expire)).toBe(0)
    await here.done(house, expire)
    for (const table of [
      'entered_table',
      'quality_check',
      'quality_finding',
      'quality_concern',
      'quality_review',
    ])
      expect(await here.count(table), table).toBe(0)
  })
})

it('and each refusal that belongs here has been met', () => {
  expect([...here.reached].sort()).toEqual([...metIn.numbers].sort())
})
