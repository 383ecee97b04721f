import { describe, expect, it } from 'vitest'
import { problemText } from '#core/foundation'
import { loadInstruments } from '#rim/assets'
import { session } from './session.ts'
import { normalMentalRecord, normalRecord } from './test-records.ts'
import type { Answer } from './types.ts'

const instruments = loadInstruments()
const newest = instruments.at(-1)!
type Changes = Readonly<Record<string, Answer>>

const noDegrees: Changes = Object.fromEntries(
  instruments[0]!.sections
    .flatMap((section) => section.questions)
    .filter((question) => question.code.startsWith('substance_degree_'))
    .map((question) => [question.code, 'none']),
)
const mentalOnly: Changes = { substance_problem: 'no', substance_use: 'green' }

/** What must be changed in an ordinary registration for each rule to be broken. */
const broken: Readonly<Record<number, Changes>> = {
  1100: { substance_problem: 'no', mental_problem: 'no', substance_use: 'green', mental_health: 'green' },
  1101: { substance_problem: 'no', substance_use: 'red' },
  1102: { mental_problem: 'no', mental_health: 'yellow' },
  1103: {
    services_nav: [],
    services_municipal: [],
    services_tsb: [],
    services_other: [],
  },
  1104: { injecting: 'yes', substances: [], substance_use: 'green' },
  1105: { ...noDegrees, injecting: 'yes', substance_use: 'green' },
  1106: { lives_with: [] },
  1107: { activity: [] },
  1108: { plans: [] },
  1109: { children_contact: [] },
  1110: { others_children: [] },
  1111: { children_count: 1, children_contact: ['contact', 'no_contact'] },
  1112: { livelihood: ['ordinary_work', 'nav_benefits'], activity: ['work'], work_experience: 'none' },
  1113: { livelihood: ['ordinary_work', 'nav_benefits'], activity: ['work'], time_since_work: 'over_2' },
  1130: { age: 96, own_children: 'no' },
  1131: { age: 33, lives_with: ['adult_children'] },
  1132: { age: 76, lives_with: ['parents'] },
  1133: { age: 19, education: 'higher' },
  1134: { age: 16, education: 'upper_secondary', own_children: 'no', services_nav: [] },
  1135: { age: 17, services_nav: [] },
  1136: { age: 66, sex: 'female' },
  1137: { children_count: 9 },
  1138: { age: 22, children_count: 4 },
  1139: { age: 51, sex: 'female', pregnant: 'yes' },
  1140: { lives_with: ['children_under_18'], own_children: 'no', others_children: ['has_contact'] },
  1141: { others_children: ['has_contact'], others_children_count: 11 },
  1142: { housing: 'red', services_municipal: ['housing_staffed'] },
  1143: { meaningful_activity: 'green', activity: ['none'] },
  1144: { livelihood: ['ordinary_work', 'nav_benefits'], time_since_work: 'under_1' },
  1145: { age: 18, work_experience: 'over_5' },
  1146: { substances: [], injecting: 'no' },
  1147: { ...noDegrees, injecting: 'no' },
  1148: { substances: ['alcohol', 'cannabis'] },
  1149: { ...noDegrees, substance_degree_cannabis: 'modest' },
  1150: { substance_use: 'green', substance_degree_alcohol: 'very_extensive' },
  1151: { age: 17, own_children: 'no' },
  1152: { age: 68, services_nav: ['qualification_programme'] },
  1153: { age: 24, services_municipal: ['school_health'] },
  1154: { age: 26, services_municipal: ['youth_health_centre'] },
  1155: { age: 39, services_municipal: ['nursing_home'] },
  1156: { age: 56, sex: 'female', services_municipal: ['maternity'] },
  1157: { services_tsb: ['coercion_10_3'] },
  1158: { age: 17, own_children: 'no', services_nav: [], services_tsb: ['lar'] },
  1159: { mental_problem: 'no', mental_health: 'green', services_mental_care: ['coercion_observation'] },
  1170: { children_contact: ['daily_care'] },
  1171: { ...mentalOnly, lives_with: ['children_under_18'], own_children: 'no' },
  1172: { meaningful_activity: 'red', activity: ['education'] },
  1173: { livelihood: ['supported_by_others'] },
  1174: { overdose_last_year: 'yes', overdose_risk: 'no' },
  1175: { own_children: 'no', services_municipal: ['child_welfare'] },
  1176: { ...mentalOnly, care_pathway: 'yes', services_mental_care: [] },
}

/** Changed so little that the rule must not be broken: the first value on the right side of a limit. */
const justRight: Readonly<Record<number, Changes>> = {
  1103: {
    services_nav: [],
    services_municipal: [],
    services_tsb: [],
    services_somatic: ['acute'],
    services_other: [],
  },
  1111: { children_count: 2, children_contact: ['contact', 'no_contact'] },
  1130: { age: 95, own_children: 'no' },
  1131: { age: 34, lives_with: ['adult_children'] },
  1132: { age: 75, lives_with: ['parents'] },
  1133: { age: 20, education: 'higher' },
  1134: { age: 17, education: 'upper_secondary' },
  1135: { age: 18 },
  1136: { age: 65, sex: 'female' },
  1137: { children_count: 8 },
  1138: { age: 23, children_count: 4 },
  1139: { age: 50, sex: 'female', pregnant: 'yes' },
  1140: { lives_with: ['children_under_18'], own_children: 'no', others_children: ['minor_siblings'] },
  1141: { others_children: ['has_contact'], others_children_count: 10 },
  1145: { age: 19, work_experience: 'over_5' },
  1148: { substances: ['alcohol', 'other'] },
  1149: { ...noDegrees, substance_degree_cannabis: 'modest', substance_degree_heroin: 'modest' },
  1151: { age: 18 },
  1152: { age: 67, services_nav: ['qualification_programme'] },
  1153: { age: 23, services_municipal: ['school_health'] },
  1154: { age: 25, services_municipal: ['youth_health_centre'] },
  1155: { age: 40, services_municipal: ['nursing_home'] },
  1156: { age: 55, sex: 'female', services_municipal: ['maternity'] },
  1158: { age: 18, services_tsb: ['lar'] },
  1175: { age: 25, own_children: 'no', services_municipal: ['child_welfare'] },
  1176: { care_pathway: 'yes', services_mental_care: [], services_tsb: ['outpatient'] },
}

const firedBy = (instrument: typeof newest, record: Readonly<Record<string, Answer>>) =>
  session(instrument, record).problems.filter((met) => met.rule !== undefined)

describe.each(instruments.map((instrument) => [instrument.id, instrument] as const))(
  'rules of %s',
  (_, instrument) => {
    const codes = new Set(instrument.sections.flatMap((section) => section.questions.map((q) => q.code)))
    const own = (changes: Changes): Changes =>
      Object.fromEntries(Object.entries(changes).filter(([code]) => codes.has(code)))

    it('says nothing of ordinary registrations', () => {
      for (const record of [normalRecord(instrument), normalMentalRecord(instrument)]) {
        const read = session(instrument, record)
        expect(read.problems.map((met) => problemText(met, 'nb'))).toEqual([])
        expect(read.complete).toBe(true)
        expect(read.included).toBe(true)
      }
    })

    it('says nothing of an empty form', () => {
      expect(firedBy(instrument, {})).toEqual([])
    })

    it.each(instrument.rules.map((rule) => [rule.number, rule] as const))(
      '%i can be broken',
      (number, rule) => {
        const changes = broken[number]
        expect(changes, `rule ${number} needs a broken registration here`).toBeDefined()
        const fired = firedBy(instrument, normalRecord(instrument, own(changes!)))
        const met = fired.find((one) => one.rule === number)
        expect(met, `fired: ${fired.map((one) => one.rule)}`).toBeDefined()
        expect(met).toMatchObject({ number, severity: rule.severity, questions: rule.questions })
        expect(problemText(met!, 'nn')).toBe(rule.message.nn)
        if (rule.severity === 'error') {
          expect(session(instrument, normalRecord(instrument, own(changes!))).complete).toBe(false)
        }
      },
    )

    it.each(
      Object.entries(justRight).filter(([number]) =>
        instrument.rules.some((rule) => rule.number === Number(number)),
      ),
    )('%s holds on the right side of its limit', (number, changes) => {
      const fired = firedBy(instrument, normalRecord(instrument, own(changes)))
      expect(fired.map((met) => met.rule)).not.toContain(Number(number))
    })

    it('breaks no rule because of an unknown answer', () => {
      for (const question of instrument.sections.flatMap((section) => section.questions)) {
        if (!question.allowsUnknown) continue
        const fired = firedBy(
          instrument,
          normalRecord(instrument, { [question.code]: { missing: 'unknown' } }),
        )
        expect(
          fired.map((met) => met.rule),
          question.code,
        ).toEqual([])
      }
    })
  },
)

describe('the numbers of rules', () => {
  it('mean the same in every version: the same message and fields', () => {
    const first = new Map<number, (typeof newest.rules)[number]>()
    for (const rule of instruments.flatMap((instrument) => instrument.rules)) {
      const known = first.get(rule.number)
      if (known) expect(rule, `rule ${rule.number}`).toEqual(known)
      else first.set(rule.number, rule)
    }
    expect(first.size).toBe(Object.keys(broken).length)
  })
})
