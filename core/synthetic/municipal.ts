import { createRandom, type Random, type Territory } from '#core/foundation'
import { type Answer, type Answers, type Instrument, questionsOf } from '#core/instruments'
import { type MunicipalQuestion, mappingsQuestion, municipalQuestions } from '#core/survey'

/**
 * What is known of the survey of 2019 and held here: how many were asked and answered, and how many of those who answered tell of
 * more money because of the mapping (65 per cent). That usefulness grows with the number of mappings is held by the draws; how
 * steeply, and everything else, is ours.
 *
 * Source: BrukerPlan, annual report 2020, the section Kommuneundersøkelse; that 257 were asked we have not seen printed.
 */
export const municipalSurvey2019 = { asked: 257, answered: 172, moreResources: 112 } as const

/** Made-up answers of municipalities, one from each that has answered. */
export interface SyntheticMunicipalSurvey {
  readonly year: number
  /** Numbers of everybody who was asked, ascending. */
  readonly asked: readonly string[]
  /** By ascending number. */
  readonly answers: readonly { readonly participant: string; readonly answers: Answers }[]
}

/** How many of a hundred have mapped once, twice, ... eight times. */
const mappingsWeights = [18, 21, 17, 13, 11, 8, 7, 5]
/** How much each number of mappings lifts a municipality on the scales, in tenths of a point: fast at first, then slower. */
const lift = [0, 6, 10, 13, 15, 17, 18, 19]
/** Where a question lies on the scale for one who has mapped once, in tenths of a point from the lowest; the rest at `usual`. */
const level: Readonly<Record<string, number>> = {
  use_services: 24,
  use_planning: 22,
  use_applications: 21,
  use_training: 11,
  use_cooperation: 16,
  usefulness: 24,
  privacy_concerns: 12,
  report_quality: 28,
  analysis_help_useful: 31,
}
const usual = 18
/** Questions that do not follow the number of mappings. */
const flat: ReadonlySet<string> = new Set(['privacy_concerns', 'report_quality', 'analysis_help_useful'])

/**
 * Makes 172 answers of 257 municipalities, the same for the same seed. Free texts are left open.
 *
 * @param instrument a form of the family `kommuneundersokelse`; its first round is the year.
 */
export function syntheticMunicipalSurvey(
  instrument: Instrument,
  territory: Territory,
  seed: number | string = 2019,
): SyntheticMunicipalSurvey {
  const year = Number(instrument.rounds[0])
  const random = createRandom(seed).fork('municipal survey')
  const all = territory.municipalitiesAt(year).map(({ number }) => number)
  const asked = drawn(all, municipalSurvey2019.asked, random.fork('asked')).sort()
  const who = drawn(asked, municipalSurvey2019.answered, random.fork('answered')).sort()
  const drawnMappings = who.map((number) => mappingsOf(random.fork(`mappings ${number}`)))
  const better = mostLifted(who, drawnMappings, random)
  const questions = municipalQuestions(instrument)
  return {
    year,
    asked,
    answers: who.map((participant, at) => ({
      participant,
      answers: answersOf(
        instrument,
        questions,
        drawnMappings[at]!,
        better.has(participant),
        random.fork(participant),
      ),
    })),
  }
}

/** Some of a list, each as likely. */
function drawn<T>(list: readonly T[], count: number, random: Random): T[] {
  const left = [...list]
  return Array.from(
    { length: Math.min(count, list.length) },
    () => left.splice(random.below(left.length), 1)[0]!,
  )
}

/** A position by weights. */
function weighted(weights: readonly number[], random: Random): number {
  let draw = random.below(weights.reduce((sum, weight) => sum + weight, 0))
  return weights.findIndex((weight) => {
    draw -= weight
    return draw < 0
  })
}

const mappingsOf = (random: Random): number => 1 + weighted(mappingsWeights, random)

/** About normal, from -30 to 30 with a standard deviation of about ten: integers, so that every machine draws the same. */
const noise = (random: Random): number => random.below(21) + random.below(21) + random.below(21) - 30

/** Those who have got more money: more of those who have mapped more times, and as many as the report tells. */
function mostLifted(
  who: readonly string[],
  mappings: readonly number[],
  random: Random,
): ReadonlySet<string> {
  const scored = who.map((number, at) => ({
    number,
    score: lift[mappings[at]! - 1]! + noise(random.fork(`money ${number}`)),
  }))
  scored.sort((a, b) => b.score - a.score || (a.number < b.number ? -1 : 1))
  return new Set(scored.slice(0, municipalSurvey2019.moreResources).map(({ number }) => number))
}

function answersOf(
  instrument: Instrument,
  questions: readonly MunicipalQuestion[],
  mappings: number,
  moreResources: boolean,
  random: Random,
): Answers {
  const own = Math.trunc(noise(random.fork('own')) / 2)
  const answers: Record<string, Answer> = { [mappingsQuestion]: mappings }
  for (const question of questions) {
    const { code, among } = question
    if (among && answers[among.question] !== among.choice) continue
    answers[code] =
      code === 'more_resources'
        ? moreResources
          ? 'yes'
          : 'no'
        : answerTo(question, instrument, mappings, own, random.fork(code))
  }
  return answers
}

function answerTo(
  question: MunicipalQuestion,
  instrument: Instrument,
  mappings: number,
  own: number,
  random: Random,
): Answer {
  const { code, scale, points } = question
  const lifted = flat.has(code) ? 0 : lift[mappings - 1]!
  if (scale === 'several') return ticked(question, random)
  const form = questionsOf(instrument).find((one) => one.code === code)
  const apart = form?.type === 'choice' ? form.choices.filter((choice) => choice.apart) : []
  // of the usefulness itself everybody has an opinion
  if (apart.length > 0 && code !== 'usefulness' && random.below(100) < 5) {
    return apart[random.below(apart.length)]!.code
  }
  if (scale === 'extent') {
    const value = (level[code] ?? usual) + lifted + own + noise(random)
    return points[Math.max(0, Math.min(points.length - 1, Math.trunc(value / 10)))]!.code
  }
  if (scale === 'yes_no') return random.below(100) < 35 + 2 * lifted ? 'yes' : 'no'
  if (scale === 'likely') return points[weighted([60 + lifted, 25, 8, 7], random)]!.code
  return points[random.below(points.length)]!.code
}

/** One to three choices in the form's order; "none of them" stands alone. */
function ticked({ points }: MunicipalQuestion, random: Random): readonly string[] {
  const usualChoices = points.filter(({ code }) => code !== 'nothing')
  if (usualChoices.length < points.length && random.below(100) < 8) return ['nothing']
  const chosen = new Set(drawn(usualChoices, 1 + random.below(3), random).map(({ code }) => code))
  return usualChoices.map(({ code }) => code).filter((code) => chosen.has(code))
}
