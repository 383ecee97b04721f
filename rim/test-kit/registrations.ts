import type { Registration } from '#core/dataset'
import { createRandom, type Random } from '#core/foundation'
import { type Answer, type Answers, type Instrument, questionsOf, session } from '#core/instruments'

/** A plain adult with a moderate mental-health problem: legal, complete, nothing remarkable. Override what a test is about. */
export function plainAnswers(changes: Answers = {}): Answers {
  return {
    sex: 'female',
    age: 42,
    education: 'upper_secondary',
    birth_country: 'norway',
    lives_with: ['partner'],
    own_children: 'no',
    pregnant: 'no',
    others_children: ['none'],
    substance_problem: 'no',
    mental_problem: 'yes',
    mental_duration: 'over_3',
    cognitive: 'none',
    housing: 'green',
    meaningful_activity: 'yellow',
    finances: 'green',
    physical_health: 'green',
    mental_health: 'yellow',
    substance_use: 'green',
    social_functioning: 'yellow',
    network: 'yellow',
    activity: ['self_organised'],
    livelihood: ['nav_benefits'],
    work_experience: 'over_5',
    time_since_work: 'over_2',
    suicide_attempt_3_years: 'no',
    suicide_risk: 'no',
    violence: 'none',
    services_nav: ['permanent_benefit'],
    services_municipal: ['gp', 'mental_health_work'],
    services_mental_care: ['outpatient'],
    services_somatic: [],
    services_other: ['dentist'],
    care_pathway: 'no',
    plans: ['none'],
    future_need_nav: 'same',
    future_need_municipal: 'same',
    future_need_mental_care: 'same',
    future_need_somatic: 'same',
    future_need_other: 'same',
    ...changes,
  }
}

/** A plain adult with a substance problem as well. */
export function plainSubstanceAnswers(changes: Answers = {}): Answers {
  return plainAnswers({
    substance_problem: 'yes',
    substance_use: 'yellow',
    substances: ['alcohol'],
    injecting: 'no',
    overdose_last_year: 'no',
    overdose_risk: 'no',
    services_tsb: ['outpatient'],
    future_need_tsb: 'same',
    ...changes,
  })
}

/**
 * Answers that are legal in type and choice, chosen at random, with questions not asked left out. They follow the
 * routing but not the form's rules of sense.
 */
export function randomAnswers(instrument: Instrument, random: Random): Answers {
  const drawn: Record<string, Answer> = {}
  for (const question of questionsOf(instrument)) {
    const state = session(instrument, drawn).states.get(question.code)!
    if (state.state === 'notAsked') continue
    if (question.allowsUnknown && random.below(12) === 0) drawn[question.code] = { missing: 'unknown' }
    else if (question.type === 'integer')
      drawn[question.code] = question.min + random.below(question.max - question.min + 1)
    else if (question.type === 'choice')
      drawn[question.code] = question.choices[random.below(question.choices.length)]!.code
    else if (question.type === 'multi') {
      const open = question.choices.filter((choice) => !choice.exclusive)
      const alone = question.choices.filter((choice) => choice.exclusive)
      if (alone.length > 0 && random.below(4) === 0) drawn[question.code] = [alone[0]!.code]
      else drawn[question.code] = open.filter(() => random.below(3) === 0).map((choice) => choice.code)
    }
  }
  return drawn
}

/** Some registrations of one municipality and round: adults in both groups, everything else at random. */
export function randomRegistrations(
  instrument: Instrument,
  count: number,
  place: { municipality: string; round: string },
  seed: number,
): Registration[] {
  const random = createRandom(seed)
  return Array.from({ length: count }, (_, at) => {
    const drawn = randomAnswers(instrument, random)
    const substance = at % 3 === 0
    const plain = substance ? plainSubstanceAnswers() : plainAnswers()
    const fixed = {
      substance_problem: plain.substance_problem!,
      mental_problem: plain.mental_problem!,
      substance_use: plain.substance_use!,
      age: 18 + random.below(60),
      services_municipal: ['gp'],
    }
    return {
      ...place,
      unitType: 'health_care',
      unit: `${place.municipality}-1`,
      person: `${place.municipality}-${at}`,
      answers: session(instrument, { ...plain, ...drawn, ...fixed }).answers,
    }
  })
}

/** Registrations that break no rule of the form: plain ones with housing, finances, network, age and sex varied. */
export function legalRegistrations(
  instrument: Instrument,
  count: number,
  place: { municipality: string; round: string },
): Registration[] {
  const colours = ['green', 'green', 'green', 'yellow', 'yellow', 'red']
  return Array.from({ length: count }, (_, at) => {
    const changes: Answers = {
      sex: at % 2 === 0 ? 'female' : 'male',
      age: 25 + (at % 40),
      housing: at < 3 ? 'red' : at % 4 === 0 ? 'yellow' : 'green',
      finances: colours[at % 6]!,
      network: colours[(at * 5) % 6]!,
      ...(at % 2 === 0 ? {} : { pregnant: { missing: 'notAsked' as const } }),
    }
    const given = at % 3 === 0 ? plainSubstanceAnswers(changes) : plainAnswers(changes)
    return {
      ...place,
      unitType: 'health_care',
      unit: `${place.municipality}-1`,
      person: `${place.municipality}-${at}`,
      answers: session(instrument, given).answers,
    }
  })
}
