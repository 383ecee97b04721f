import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  choiceColumn,
  type Dataset,
  firstMissingCode,
  flagsColumn,
  keyColumnOf,
  missingCodes,
  numberColumn,
} from '#core/dataset'
import { createRandom, missingKinds } from '#core/foundation'
import { type Answer, type Answers, type Instrument, questionsOf } from '#core/instruments'
import { generateCountry } from '#core/synthetic'
import { loadInstruments, loadTerritory } from '#rim/assets'
import { plainAnswers, plainSubstanceAnswers } from '#rim/test-kit'
import { fingerprintOf, qualityFindings } from './quality.ts'
import { contradictions } from './quality-contradictions.ts'
import { type QualityRegistration, qualityFacts } from './quality-facts.ts'
import { qualityKind, qualityKinds } from './quality-kinds.ts'
import type { EarlierColours } from './quality-shares.ts'

const instruments = loadInstruments()
const formOf = (id: string) => instruments.find((one) => one.id === id)!
const instrument = formOf('brukerplan@2026.1')
const now = '2026-11-22T12:00:00.000Z'
let made = 0

/** Somebody of a unit; each with an age of its own, and answers that nobody else has. */
function registration(change: Partial<QualityRegistration> = {}): QualityRegistration {
  made++
  return {
    id: `r${String(made).padStart(5, '0')}`,
    unit: 'a',
    person: `p${made}`,
    registrar: 'kari',
    status: 'complete',
    answers: varied(made),
    reasons: {},
    answeredIn: {},
    createdAt: '2026-11-20T08:00:00.000Z',
    changedAt: '2026-11-20T08:05:00.000Z',
    completedAt: '2026-11-20T08:05:00.000Z',
    ...change,
  }
}

/** Answers that differ from one to the next in what they hold of services. */
function varied(n: number, change: Answers = {}): Answers {
  const services = ['gp', 'case_worker', 'home_nursing', 'outreach', 'psychologist', 'support_contact']
  return plainAnswers({
    services_municipal: services.filter((_, at) => at === 0 || (n >> (at - 1)) & 1),
    services_nav: ['advice', 'social_assistance', 'money_management', 'permanent_benefit'].filter(
      (_, at) => at === 3 || (n >> (at + 5)) & 1,
    ),
    ...change,
  })
}

const find = (
  registrations: readonly QualityRegistration[],
  ground: Partial<Parameters<typeof qualityFindings>[1]> = {},
) =>
  qualityFindings(
    registrations.map((one) => qualityFacts(instrument, one)),
    { now, expected: new Map(), earlier: [], ...ground },
  )

const of = (kind: keyof typeof qualityKinds, found: ReturnType<typeof find>) =>
  found.filter(({ number }) => number === qualityKinds[kind].number)

const many = (n: number, change: (at: number) => Partial<QualityRegistration> = () => ({})) =>
  Array.from({ length: n }, (_, at) => registration(change(at)))

describe('findings', () => {
  it('none of a unit that has answered with care', () => {
    expect(find(many(30))).toEqual([])
  })

  it('drafts that nobody has touched for long', () => {
    const draft = { status: 'draft', completedAt: null } as const
    const old = registration({ ...draft, changedAt: '2026-11-08T11:59:59.000Z' })
    const fresh = registration({ ...draft, changedAt: '2026-11-08T12:00:01.000Z' })
    const found = find([old, fresh])
    expect(found).toEqual([
      {
        number: 1542,
        unit: 'a',
        about: '',
        amount: null,
        details: { days: 14 },
        concerns: [{ registration: old.id, reason: null }],
      },
    ])
  })

  it('answers that are all the same but for sex and age, within a unit', () => {
    const same = varied(7)
    const [one, other] = [
      registration({ answers: same }),
      registration({ answers: { ...same, sex: 'male', age: 61, pregnant: { missing: 'notAsked' } } }),
    ]
    const woman = registration({ answers: { ...same, age: 43 } })
    expect(of('alike', find([one, woman])).map(({ concerns }) => concerns.length)).toEqual([2])
    expect(of('alike', find([one, { ...woman, unit: 'b' }]))).toEqual([])
    expect(of('alike', find([one, { ...woman, answers: { ...same, network: 'red' } }]))).toEqual([])
    // pregnancy is not asked of a man: another set of questions is not the same answers
    expect(of('alike', find([one, other]))).toEqual([])
  })

  const all = (colour: string): Answers =>
    Object.fromEntries(
      [
        'housing',
        'meaningful_activity',
        'finances',
        'physical_health',
        'mental_health',
        'social_functioning',
        'network',
      ].map((area) => [area, colour]),
    )

  it('one colour in all areas, by one member of staff or in the unit', () => {
    const yellow = (n: number, registrar: string) =>
      many(n, (at) => ({ registrar, answers: varied(at, all('yellow')) }))
    expect(find(yellow(4, 'kari'))).toEqual([])
    expect(find(yellow(5, 'kari')).map(({ number }) => number)).toEqual([1545])
    const beside = many(11, () => ({ registrar: 'nils' }))
    const staff = find([...yellow(5, 'kari'), ...beside])
    expect(staff.map(({ number, concerns }) => [number, concerns.length])).toEqual([[1544, 5]])
    // four yellow and one red are five of one colour each
    const red = registration({ answers: varied(40, all('red')) })
    expect(find([...yellow(4, 'kari'), red]).map(({ number }) => number)).toEqual([1545])
    // not most of what she has done
    expect(find([...yellow(5, 'kari'), ...many(6), ...beside])).toEqual([])
    // substance use is green where there is no such problem, and does not break the row
    const withProblem = many(5, (at) => ({
      answers: {
        ...plainSubstanceAnswers(varied(at, all('red'))),
        substance_use: 'red',
        substance_problem: 'yes',
      },
    }))
    expect(of('sameColoursUnit', find(withProblem)).length).toBe(1)
    const broken = withProblem.map((one) => ({
      ...one,
      answers: { ...one.answers, substance_use: 'yellow' },
    }))
    expect(of('sameColoursUnit', find(broken))).toEqual([])
  })

  it('completed faster than can be', () => {
    const fast = registration({ completedAt: '2026-11-20T08:00:59.999Z' })
    const slow = registration({ completedAt: '2026-11-20T08:01:00.000Z' })
    expect(of('tooFast', find([fast, slow])).map(({ concerns }) => concerns)).toEqual([
      [{ registration: fast.id, reason: null }],
    ])
  })

  it('ages beside services that seldom go together, each by itself', () => {
    const answers: Record<string, Answers> = {
      work_measure_after_67: { age: 68, services_nav: ['work_measure'] },
      temporary_benefit_after_67: { age: 68, services_nav: ['temporary_benefit'] },
      sheltered_work_after_67: { age: 68, services_nav: ['sheltered_work'] },
      ordinary_work_after_75: { age: 75, livelihood: ['ordinary_work'], work_position: 'full' },
      education_after_70: { age: 70, activity: ['education'] },
      school_help_after_30: { age: 30, services_other: ['ppt_ot'] },
    }
    expect(Object.keys(answers).sort()).toEqual(contradictions.map(({ code }) => code).sort())
    for (const [code, change] of Object.entries(answers)) {
      const met = (given: Answers) =>
        of('contradiction', find([registration({ answers: plainAnswers(given) })])).map(({ about }) => about)
      expect(met(change), code).toEqual([code])
      expect(met({ ...change, age: (change.age as number) - 1 }), code).toEqual([])
    }
  })

  it('many gaps, and whole sections left empty', () => {
    const unknown = Object.fromEntries(
      questionsOf(instrument)
        .filter(({ allowsUnknown }) => allowsUnknown)
        .map(({ code }): [string, Answer] => [code, { missing: 'unknown' }]),
    )
    const found = find([registration({ answers: plainAnswers({ ...unknown, services_nav: ['advice'] }) })])
    expect(of('manyGaps', found).length).toBe(1)
    expect(of('emptySection', found).map(({ about }) => about)).toContain('K')
    const { future_need_nav: _, ...answers } = plainAnswers()
    expect(of('emptySection', find([registration({ answers })]))).toEqual([])
  })

  it('warnings that somebody has given a reason for, by rule, with the reasons', () => {
    const answers = plainAnswers({ age: 96 })
    const kept = registration({ answers, reasons: { 'reason:1130': 'Fylte 96 i høst' } })
    const changedSince = registration({
      answers,
      reasons: { 'reason:1130': 'Gammelt' },
      answeredIn: { age: 5, 'reason:1130': 4 },
    })
    expect(of('overridden', find([kept, changedSince, registration({ answers })]))).toEqual([
      {
        number: 1553,
        unit: 'a',
        about: '1130',
        amount: null,
        details: {},
        concerns: [{ registration: kept.id, reason: 'Fylte 96 i høst' }],
      },
    ])
  })

  it('persons in several units: by pair for the municipality, without the other unit for the unit', () => {
    const answers = varied(3)
    const person = (unit: string, change: Answers = {}) =>
      registration({ unit, person: 'same', answers: { ...answers, ...change } })
    const agreeing = find([person('b'), person('a')])
    expect(of('inSeveralUnits', agreeing)).toEqual([
      { number: 1554, unit: 'a', about: 'b', amount: 1, details: { disagree: 0 }, concerns: [] },
    ])
    expect(of('alsoElsewhere', agreeing).map(({ unit, about }) => [unit, about])).toEqual([
      ['a', ''],
      ['b', ''],
    ])
    // housing and network two steps, finances one
    const apart = find([person('a'), person('b', { housing: 'red', network: 'green', finances: 'red' })])
    expect(of('unlikeColours', apart)[0]!.details).toEqual({ disagree: 1 })
    expect(of('inSeveralUnits', apart)).toEqual([])
    const near = find([person('a'), person('b', { housing: 'red', finances: 'red' })])
    expect(of('inSeveralUnits', near)[0]!.details).toEqual({ disagree: 0 })
    expect(of('inSeveralUnits', find([person('a'), person('b'), person('c')])).length).toBe(3)
  })

  it('shares of a colour far from the rest of the municipality and from the unit’s own earlier round', () => {
    const red = many(20, (at) => ({ unit: 'b', answers: varied(at, { housing: at < 12 ? 'red' : 'green' }) }))
    const found = of('farFromOthers', find([...many(40), ...red]))
    expect(found.map(({ unit, about, details }) => [unit, about, details.share, details.other])).toEqual([
      ['a', 'housing/green', 100, 40],
      ['a', 'housing/red', 0, 60],
      ['b', 'housing/green', 40, 100],
      ['b', 'housing/red', 60, 0],
    ])
    expect(of('farFromOthers', find([...many(19), ...red]))).toEqual([])
    const earlier = (green: number): EarlierColours => ({
      unit: 'a',
      year: 2024,
      counts: { 'housing/green': green, 'housing/red': 40 - green },
    })
    expect(
      of('farFromEarlier', find(many(40), { earlier: [earlier(20)] })).map(({ details }) => details),
    ).toEqual([
      { share: 100, other: 50, year: 2024 },
      { share: 0, other: 50, year: 2024 },
    ])
    expect(of('farFromEarlier', find(many(40), { earlier: [earlier(36)] }))).toEqual([])
    expect(of('farFromEarlier', find(many(40), { earlier: [{ ...earlier(20), unit: 'b' }] }))).toEqual([])
  })

  it('far more than expected', () => {
    const with_ = (n: number, expected: number) =>
      of('moreThanExpected', find(many(n), { expected: new Map([['a', expected]]) })).map(
        ({ amount }) => amount,
      )
    expect(with_(15, 10)).toEqual([15])
    expect(with_(14, 10)).toEqual([])
    expect(with_(6, 3)).toEqual([])
  })
})

describe('the list', () => {
  it('is the same whatever order the registrations come in', () => {
    const world = [
      ...many(8, (at) => ({ answers: varied(at % 3), unit: at % 2 ? 'a' : 'b', person: `s${at % 5}` })),
      ...many(3, () => ({ status: 'draft', completedAt: null, changedAt: '2026-01-01T00:00:00.000Z' })),
      registration({ answers: plainAnswers({ age: 96 }), reasons: { 'reason:1130': 'Ja' } }),
    ]
    const facts = world.map((one) => qualityFacts(instrument, one))
    const ground = { now, expected: new Map([['a', 1]]), earlier: [] }
    const found = qualityFindings(facts, ground)
    expect(found.length).toBeGreaterThan(4)
    fc.assert(
      fc.property(fc.shuffledSubarray(facts, { minLength: facts.length }), (shuffled) => {
        expect(qualityFindings(shuffled, ground)).toEqual(found)
      }),
      { seed: 1, numRuns: 50 },
    )
  })

  it('a review holds for what was seen, and not for what came after', () => {
    const [one, other, third] = [registration(), registration(), registration()]
    const print = (...concerned: QualityRegistration[]) => {
      const draft = { status: 'draft', completedAt: null, changedAt: '2026-01-01T00:00:00.000Z' } as const
      return fingerprintOf(find(concerned.map((each) => ({ ...each, ...draft })))[0]!)
    }
    expect(print(one, other)).toBe(print(other, one))
    expect(print(one, other)).not.toBe(print(one, third))
    expect(print(one, other)).not.toBe(print(one))
    // what is measured moves with each registration, and is looked at once
    const share = { number: 1550, unit: 'a', about: 'housing/red', amount: 1, concerns: [] }
    expect(fingerprintOf({ ...share, details: { share: 1 } })).toBe(
      fingerprintOf({ ...share, details: { share: 2 } }),
    )
    const pair = { number: 1540, unit: 'a', about: 'b', details: {}, concerns: [] }
    expect(fingerprintOf({ ...pair, amount: 1 })).not.toBe(fingerprintOf({ ...pair, amount: 2 }))
  })

  it('has kinds with numbers of their own', () => {
    const kinds = Object.values(qualityKinds)
    expect(new Set(kinds.map(({ number }) => number)).size).toBe(kinds.length)
    for (const kind of kinds) expect(qualityKind(kind.number)).toBe(kind)
    expect(qualityKind(1)).toBeUndefined()
  })
})

describe('the training country', () => {
  const country = generateCountry({
    territory: loadTerritory(),
    instruments,
    size: 4000,
    rounds: ['2020'],
  })

  it('has findings for few of its registrations', () => {
    const form = formOf('brukerplan@2020.1')
    const municipality = keyColumnOf(country, 'municipality')
    const round = choiceColumn(country, 'round')
    const rows = Array.from({ length: country.size }, (_, row) => row).filter(
      (row) => round.choices[round.data[row]!]!.code === '2020',
    )
    const places = [...new Set(rows.map((row) => municipality.data[row]!))]
    const random = createRandom(1)
    const seen: Record<string, number> = {}
    let registrations = 0
    for (const place of places) {
      const facts = rows
        .filter((row) => municipality.data[row] === place)
        .map((row) => qualityFacts(form, fromRow(country, form, row, random.below(4))))
      registrations += facts.length
      for (const { number, concerns, amount } of qualityFindings(facts, {
        now,
        expected: new Map(),
        earlier: [],
      })) {
        seen[number] = (seen[number] ?? 0) + (amount ?? concerns.length)
      }
    }
    expect(registrations).toBeGreaterThan(2500)
    // nobody is copied, hurried or half done in it; the same person has one registration in a round
    for (const kind of ['alike', 'tooFast', 'oldDraft', 'inSeveralUnits'] as const) {
      expect(seen[qualityKinds[kind].number] ?? 0, kind).toBe(0)
    }
    const rest = Object.values(seen).reduce((sum, n) => sum + n, 0)
    expect((100 * rest) / registrations).toBeLessThan(0.5)
  })
})

/** A row of a dataset as a registration. */
function fromRow(dataset: Dataset, form: Instrument, row: number, registrar: number): QualityRegistration {
  const kindOf = new Map(missingKinds.map((kind) => [missingCodes[kind], kind]))
  const missing = (code: number): Answer => ({ missing: kindOf.get(code)! })
  const answers: Record<string, Answer> = {}
  for (const { code, type } of questionsOf(form)) {
    if (type === 'choice') {
      const { data, choices } = choiceColumn(dataset, code)
      const at = data[row]!
      answers[code] = at >= firstMissingCode ? missing(at) : choices[at]!.code
    } else if (type === 'multi') {
      const { state, flags, choices } = flagsColumn(dataset, code)
      answers[code] =
        state[row] === 0
          ? choices.filter((_, at) => flags[at]![row] === 1).map((choice) => choice.code)
          : missing(state[row]!)
    } else {
      const value = numberColumn(dataset, code).data[row]!
      answers[code] =
        value >= 0
          ? value
          : { missing: missingKinds.find((kind) => -1 - missingKinds.indexOf(kind) === value)! }
    }
    const given = answers[code]
    if (typeof given === 'object' && 'missing' in given && given.missing === 'notAsked') delete answers[code]
  }
  const unit = keyColumnOf(dataset, 'unit')
  const person = keyColumnOf(dataset, 'person')
  return {
    id: String(row).padStart(7, '0'),
    unit: unit.keys[unit.data[row]!]!,
    person: person.keys[person.data[row]!]!,
    registrar: `${unit.keys[unit.data[row]!]!}/${registrar}`,
    status: 'complete',
    answers,
    reasons: {},
    answeredIn: {},
    createdAt: '2020-12-01T08:00:00.000Z',
    changedAt: '2020-12-01T08:04:00.000Z',
    completedAt: '2020-12-01T08:04:00.000Z',
  }
}
