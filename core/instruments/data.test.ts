import { describe, expect, it } from 'vitest'
import { canonicalHash } from '#core/foundation'
import { loadInstruments, readJson } from '#rim/assets'
import { checkInstrument } from './check.ts'
import { questionsOf } from './form.ts'
import { parseInstrument } from './parse.ts'
import type { Instrument, Question } from './types.ts'

const instruments = loadInstruments()
const newest = instruments.at(-1)!
const shipped = (
  ['brukerplan', 'brukertilfredshet', 'datainnsamling', 'kommuneundersokelse'] as const
).flatMap((family) => loadInstruments(family))
const frozen = readJson('core/instruments/data/frozen.json') as Record<string, string>

const questionOf = (instrument: Instrument, code: string): Question =>
  questionsOf(instrument).find((question) => question.code === code)!
const choicesOf = (instrument: Instrument, code: string): string => {
  const question = questionOf(instrument, code)
  if (question.type === 'integer') return `${question.min}..${question.max}`
  if (question.type === 'text') return ''
  return question.choices.map((choice) => `${choice.code}${choice.exclusive ? '!' : ''}`).join(' ')
}

describe('frozen versions', () => {
  it('are those that ship', () => {
    expect(Object.keys(frozen).sort()).toEqual(shipped.map((instrument) => instrument.id).sort())
  })
  it.each(shipped.map((instrument) => [instrument.id, instrument] as const))('%s is as published', (id) => {
    const json = readJson(`core/instruments/data/${id.replace('@', '/')}.json`)
    expect(
      canonicalHash(json),
      `${id} is published and must not change. Make a new version of the form instead, with a mapping from ${id}.`,
    ).toBe(frozen[id])
    // what is read is what is frozen: nothing is left out or added on the way
    expect(canonicalHash(parseInstrument(json))).toBe(frozen[id])
  })
})

describe.each(instruments.map((instrument) => [instrument.id, instrument] as const))(
  '%s',
  (_, instrument) => {
    it('passes every check', () => {
      expect(checkInstrument(instrument, instruments)).toEqual([])
    })
    it('says of nynorsk that it is our own translation', () => {
      const origins = questionsOf(instrument).flatMap((question) => [
        question.text.origin.nn,
        ...('choices' in question ? question.choices.map((choice) => choice.label.origin.nn) : []),
      ])
      expect(new Set(origins)).toEqual(new Set(['translated']))
    })
    it('requires the eight areas, without "unknown"', () => {
      const areas = instrument.sections.find((section) => section.code === 'D')!.questions
      expect(areas.map((area) => area.code)).toEqual([
        'housing',
        'meaningful_activity',
        'finances',
        'physical_health',
        'mental_health',
        'substance_use',
        'social_functioning',
        'network',
      ])
      for (const area of areas) {
        expect(area).toMatchObject({ required: true, allowsUnknown: false, allowsRefused: false })
        expect(choicesOf(instrument, area.code)).toBe('green yellow red')
        const choices = area.type === 'choice' ? area.choices : []
        expect(choices.map((choice) => choice.help?.origin.nb)).toEqual(['printed', 'printed', 'printed'])
      }
    })
  },
)

describe('codes', () => {
  // permanent: a change here is a change of every stored registration
  it('of the 2020 form stay as they are', () => {
    expect(
      Object.fromEntries(questionsOf(newest).map(({ code }) => [code, choicesOf(newest, code)])),
    ).toEqual({
      sex: 'female male',
      age: '16..110',
      education: 'none primary upper_secondary higher',
      birth_country: 'norway nordic europe outside_europe',
      lives_with: 'alone! partner children_under_18 adult_children parents friends',
      own_children: 'yes no',
      children_count: '1..15',
      children_contact: 'daily_care contact no_contact',
      pregnant: 'yes no',
      others_children: 'lives_with has_contact minor_siblings none!',
      others_children_count: '1..20',
      substance_problem: 'yes no',
      mental_problem: 'yes no',
      mental_duration: 'under_1 from_1_to_3 over_3',
      cognitive: 'known suspected none',
      housing: 'green yellow red',
      meaningful_activity: 'green yellow red',
      finances: 'green yellow red',
      physical_health: 'green yellow red',
      mental_health: 'green yellow red',
      substance_use: 'green yellow red',
      social_functioning: 'green yellow red',
      network: 'green yellow red',
      activity: 'work education municipal user_organisation voluntary_organisation self_organised none!',
      livelihood: 'ordinary_work nav_benefits supported_by_others other_source',
      work_position: 'pct_1_24 pct_25_49 pct_50_74 pct_75_100',
      work_experience: 'none under_1 from_1_to_5 over_5',
      time_since_work: 'under_1 from_1_to_2 over_2',
      substances: 'alcohol cannabis central_stimulants heroin other_opioids prescription_drugs other',
      injecting: 'yes no',
      injecting_equipment: 'yes no',
      suicide_attempt_3_years: 'yes no',
      suicide_risk: 'yes no',
      overdose_last_year: 'yes no',
      overdose_risk: 'yes no',
      violence: 'none victim perpetrator both',
      services_nav:
        'work_measure qualification_programme temporary_housing temporary_benefit advice sheltered_work permanent_benefit life_course_benefits money_management social_assistance',
      services_municipal:
        'act_fact outreach work_training_activity child_welfare housing_staffed housing_unstaffed gp physio_occupational youth_health_centre home_nursing substance_work low_threshold medication_delivery care_institution practical_help mental_health_work psychologist case_worker school_health support_contact maternity nursing_home',
      services_tsb:
        'act_fact acute ambulatory day inpatient lar outpatient coercion_10_2 coercion_10_3 coercion_10_4',
      services_mental_care:
        'act_fact acute ambulatory day inpatient outpatient coercion_inpatient coercion_observation coercion_outpatient',
      services_somatic: 'acute inpatient outpatient',
      services_other:
        'other user_organisation probation_prison voluntary_organisation ppt_ot dentist guardian',
      prison_status: 'released_last_year serving',
      care_pathway: 'yes no',
      plans: 'individual_plan crisis_plan responsibility_group network_group other_plans none!',
      future_need_nav: 'less same more',
      future_need_municipal: 'less same more',
      future_need_tsb: 'less same more',
      future_need_mental_care: 'less same more',
      future_need_somatic: 'less same more',
      future_need_other: 'less same more',
    })
  })

  it('of the older forms differ from it only by what the sources say was added and dropped', () => {
    const codes = (instrument: Instrument) =>
      new Set(questionsOf(instrument).map((question) => question.code))
    const missing = (a: Instrument, b: Instrument) => [...codes(a)].filter((code) => !codes(b).has(code))
    const [of2015, of2018, of2019, of2020] = instruments as [Instrument, Instrument, Instrument, Instrument]
    expect(missing(of2018, of2015)).toEqual(['mental_duration', 'suicide_attempt_3_years'])
    expect(missing(of2015, of2018)).toEqual(['suicide_attempt_last_year'])
    expect(missing(of2019, of2018)).toEqual([
      'others_children',
      'others_children_count',
      'work_experience',
      'time_since_work',
      'care_pathway',
    ])
    expect(missing(of2018, of2019)).toEqual([])
    expect(missing(of2020, of2019)).toEqual(['substances'])
    expect(missing(of2019, of2020)).toHaveLength(7)
    expect(choicesOf(of2018, 'services_other')).not.toContain('guardian')
    expect(choicesOf(of2019, 'services_other')).toContain('guardian')
    expect(choicesOf(of2015, 'substance_degree_heroin')).toBe('none modest considerable very_extensive')
  })

  it('hold the 66 services and plans that the report counts', () => {
    const families = questionsOf(newest).filter((question) => question.code.startsWith('services_'))
    const counts = families.map((family) => (family.type === 'multi' ? family.choices.length : 0))
    expect(counts).toEqual([10, 22, 10, 9, 3, 7])
    const plans = choicesOf(newest, 'plans').split(' ').length - 1
    expect(counts.reduce((sum, count) => sum + count, 0) + plans).toBe(66)
  })
})

describe('wordings', () => {
  const help = (area: string, colour: string): string | undefined => {
    const question = questionOf(newest, area)
    return question.type === 'choice'
      ? question.choices.find((choice) => choice.code === colour)?.help?.nb
      : ''
  }
  // the source's own slips ("noen alvorlig", a missing comma) are carried over
  it('of the help texts are those of the report', () => {
    expect(help('housing', 'red')).toBe('Bostedsløs (inkl. hospits/lavterskel og tilfeldig hos andre)')
    expect(help('mental_health', 'green')).toBe(
      'Psykiske helseproblemer uten noen alvorlig konsekvenser for funksjonsnivå og/eller relasjon til andre.',
    )
    expect(help('social_functioning', 'yellow')).toBe(
      'Begrenset sosial fungering. Klarer i begrenset grad å ivareta de daglige gjøremål i bolig butikker og i kontakt med offentlige kontorer.',
    )
    expect(help('finances', 'yellow')).toBe(
      'Har noe orden i økonomien, basert i perioder med lønnsinntekt eller stønad, men relativt avhengig av økonomisk sosialhjelp eller andre midlertidige stønader. Kan ha noe illegale inntekter.',
    )
    expect(help('network', 'red')).toBe(
      'Har lite eller ingen kontakt med sosiale nettverk av alle slag, er isolert eller har bare marginale sosiale relasjoner',
    )
  })
  it('are honest about what is reconstructed', () => {
    expect(questionOf(newest, 'future_need_nav').text.origin.nb).toBe('reconstructed')
    expect(newest.notes.some((note) => note.nb.includes('svarformatet er ikke kjent'))).toBe(true)
    const nav = questionOf(newest, 'services_nav')
    expect(nav.type === 'multi' && nav.choices[0]!.label).toMatchObject({
      nb: 'Arbeidsrettet tiltak',
      origin: { nb: 'printed' },
    })
  })
})

describe('2026.1', () => {
  const before = instruments.find(({ id }) => id === 'brukerplan@2020.1')!
  const now = instruments.find(({ id }) => id === 'brukerplan@2026.1')!
  it('is 2020.1, where what may be unknown may also be refused', () => {
    const without = (instrument: Instrument) =>
      questionsOf(instrument).map(({ allowsRefused: _, ...question }) => question)
    expect(without(now)).toEqual(without(before))
    expect([now.rules, now.inclusion]).toEqual([before.rules, before.inclusion])
    expect(questionsOf(before).some(({ allowsRefused }) => allowsRefused)).toBe(false)
    for (const { code, allowsUnknown, allowsRefused } of questionsOf(now)) {
      expect(allowsRefused, code).toBe(allowsUnknown)
    }
  })
})
