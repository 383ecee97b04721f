import { createRandom, type LocalText, type Random } from '#core/foundation'
import type { Instrument } from '#core/instruments'
import { type SurveyAnswer, surveyDataset } from '#core/survey'
import type { SurveyInput } from './raw-tables.ts'
import type { SurveyReportPlace } from './tables.ts'

/** Small made-up waves on a form of a few questions, for the tests of this folder. */

const same = (word: string): LocalText => ({ nb: word, nn: word })

/** The form with some of its questions. */
export const formOf = (form: Instrument, questions: readonly string[]): Instrument => ({
  ...form,
  sections: form.sections.map((section) => ({
    ...section,
    questions: section.questions.filter(({ code }) => questions.includes(code)),
  })),
})

/** Six who took part: a small region of its own, one with two city districts of one city, and one without a region. */
export const testPlaces: readonly SurveyReportPlace[] = [
  { number: '1101', name: 'Vik', size: 'small', region: { code: 'north', name: same('KoRus Nord') } },
  { number: '1102', name: 'Nes', size: 'medium', region: { code: 'north', name: same('KoRus Nord') } },
  { number: '1103', name: 'Øy', size: 'small', region: { code: 'east', name: same('KoRus Øst') } },
  ...['030101', '030102'].map((number) => ({
    number,
    name: `Bydel ${number.slice(-1)}`,
    municipality: { number: '0301', name: 'Oslo' },
    size: 'large' as const,
    region: { code: 'oslo', name: same('KoRus Oslo') },
  })),
  { number: '1104', name: 'Li', size: 'medium', region: null },
]

/** A wave of these answers. */
export function waveOf(form: Instrument, answers: readonly SurveyAnswer[], year = 2021): SurveyInput {
  const places = new Map(
    testPlaces.map(({ number, size, region }) => [number, { size, region: region?.code ?? null }]),
  )
  return {
    wave: {
      year,
      title: { nb: `Brukerundersøkelsen ${year}`, nn: `Brukarundersøkinga ${year}` },
      opensOn: `${year}-02-01`,
      closesOn: `${year}-03-31`,
      participants: testPlaces.length,
      municipalities: 5,
      synthetic: true,
    },
    dataset: surveyDataset(answers, { year, versions: [form], places, synthetic: true }),
    instrument: form,
    places: testPlaces,
  }
}

const extent = ['not_at_all', 'small_extent', 'some_extent', 'large_extent', 'very_large_extent']

/** People who answer at random, some of them leaving questions open; each place has its own leaning. */
export function randomAnswers(people: number, seed: number): SurveyAnswer[] {
  const random = createRandom(seed)
  return Array.from({ length: people }, () => {
    const at = Math.min(random.below(testPlaces.length + 1), random.below(testPlaces.length + 1))
    const plan = pick(random, ['yes', 'yes', 'no', 'dont_know', undefined])
    const given = {
      sex: pick(random, ['female', 'female', 'male', 'male', 'male', undefined]),
      gets_needed_help: pick(random, [...extent.slice(at % 3), ...extent.slice(3), undefined]),
      has_individual_plan: plan,
      ...(plan === 'yes' && { plan_satisfied: pick(random, [...extent, undefined]) }),
    }
    return {
      participant: testPlaces[at]?.number ?? null,
      channel: null,
      service: null,
      answers: Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
    } as SurveyAnswer
  })
}

const pick = <T>(random: Random, from: readonly T[]): T => from[random.below(from.length)]!
