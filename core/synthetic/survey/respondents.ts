import { createRandom, type Random } from '#core/foundation'
import {
  type Answer,
  type Answers,
  type Choice,
  choicesOf,
  type Instrument,
  type Question,
  questionsOf,
  session,
} from '#core/instruments'
import { shuffled } from '#core/survey'
import { emptyComment, writtenComment } from './comments/comment.ts'
import { wishFor, writingAnything, writingNothing } from './comments/wishes.ts'
import { happens, leaning, oneOf, weighted } from './draws.ts'
import { shareBelow } from './normal.ts'
import type { PlannedService, SurveyPlan } from './plan.ts'
import {
  aboutLife,
  backgroundShares,
  evenLie,
  type Lie,
  lies,
  ownShare,
  passedOver,
  tickShares,
  usedNothing,
} from './shares.ts'
import { writtenService } from './written.ts'

/** Somebody made up who answers. */
export interface SurveyRespondent {
  readonly participant: string
  /** Id of the service that handed out the form. */
  readonly service: string
  readonly channel: 'paper' | 'web'
  /** Whether somebody who does not treat the person helped with the form. */
  readonly helped: boolean
  /** When the form was filled in, `YYYY-MM-DD`. */
  readonly day: string
  /** What is passed over is left out. */
  readonly answers: Answers
}

/** What answers hang on. Leanings have mean 0 and standard deviation 100. */
interface Person {
  readonly random: Random
  readonly service: PlannedService
  readonly channel: 'paper' | 'web'
  /** How content somebody is with the help; partly the participant's and the service's doing. */
  readonly content: number
  readonly wellbeing: number
  readonly refusalOffered: boolean
}

/**
 * Made-up answers to the survey, the same for the same form, plan and seed: answers to scales hang together within a person, a
 * service and a participant; questions are passed over, left as not relevant or broken off; services are written with slips of
 * the pen; a few contradict themselves as people do. Every set of answers is one that the form takes.
 *
 * A test population, not an estimate of anything: the shares are roughly the report's.
 */
export function surveyRespondents(
  instrument: Instrument,
  plan: SurveyPlan,
  seed: number | string,
): readonly SurveyRespondent[] {
  const random = createRandom(seed).fork('survey')
  const all = plan.participants.flatMap(({ id, answers, services }) =>
    services.length === 0 ? [] : Array.from({ length: answers }, (_, n) => ({ id, services, n })),
  )
  const chance = random.fork('web')
  const web = new Set(shuffled(all, (limit) => chance.below(limit)).slice(0, plan.web))
  return all.map((one) => {
    const { id, services, n } = one
    const own = random.fork(`${id}/${n}`)
    const place = leaning(random.fork(`place/${id}`))
    const service = oneOf(own.fork('service'), services)
    const there = leaning(random.fork(`place/${id}/${service.id}`))
    // of the variance: the person's own 73 %, the service's 16 %, the participant's 11 %
    const content = 0.853 * leaning(own.fork('content')) + 0.4 * there + 0.335 * place
    const channel = web.has(one) ? 'web' : 'paper'
    const person = {
      random: own,
      service,
      channel,
      content,
      wellbeing: 0.45 * content + 0.893 * leaning(own.fork('wellbeing')),
      refusalOffered: plan.refusalOffered === true,
    } as const
    return {
      participant: id,
      service: service.id,
      channel,
      helped: happens(own.fork('helped'), 110),
      day: oneOf(own.fork('day'), plan.days),
      answers: answersOf(instrument, person),
    }
  })
}

function answersOf(instrument: Instrument, person: Person): Answers {
  const given: Record<string, Answer> = {}
  const questions = questionsOf(instrument)
  // a few have had enough some way out
  const end = person.random.fork('end')
  const answered = happens(end, 35)
    ? Math.round(questions.length * (0.4 + end.below(50) / 100))
    : questions.length
  for (const question of questions.slice(0, answered)) {
    const random = person.random.fork(question.code)
    if (happens(random, passedOver[person.channel])) continue
    const answer = refuses(random, question, person)
      ? ({ missing: 'refused' } as const)
      : answerTo(random, question, person, instrument)
    if (answer !== null) given[question.code] = answer
  }
  // what is not asked is not answered
  const { states } = session(instrument, given)
  return Object.fromEntries(Object.entries(given).filter(([code]) => states.get(code)?.state === 'asked'))
}

const refuses = (random: Random, question: Question, { channel, refusalOffered }: Person): boolean =>
  channel === 'web' &&
  refusalOffered &&
  question.allowsRefused &&
  happens(random, question.code === 'substances' ? 40 : 6)

function answerTo(random: Random, question: Question, person: Person, instrument: Instrument): Answer | null {
  switch (question.type) {
    case 'integer':
      return yearOrNumber(random, question, Number(instrument.rounds.at(-1)))
    case 'text':
      return textTo(random, question, person)
    case 'multi':
      return ticksOf(random, question, person)
    case 'choice':
      return choiceOf(random, question, person)
  }
}

/** A year of birth: 45 years on average, grown up; any other number is somewhere between its bounds. */
function yearOrNumber(
  random: Random,
  { min, max }: { readonly min: number; readonly max: number },
  year: number,
): number {
  if (min < 1800) return min + random.below(max - min + 1)
  const age = Math.min(88, Math.max(18, Math.round(45 + 0.13 * leaning(random))))
  return Math.min(max, Math.max(min, year - age))
}

function textTo(
  random: Random,
  question: Question & { readonly type: 'text' },
  person: Person,
): string | null {
  if (question.code === 'service_of_form') {
    return happens(random, 70) ? null : writtenService(random, person.service).slice(0, question.longest)
  }
  if (!happens(random, writingAnything)) return null
  const text = happens(random, writingNothing)
    ? emptyComment(random)
    : writtenComment(random, wishFor(random, person.content))
  return text.slice(0, question.longest)
}

function ticksOf(random: Random, question: Question, { service }: Person): readonly string[] | null {
  const shares = tickShares[question.code]
  const codes = choicesOf(question).map(({ code }) => code)
  const ticked = codes.filter((code) => {
    // most tick the service that handed out the form
    if (question.code === 'services_received' && code === service.kind) return happens(random, 930)
    return happens(random, (shares ? (shares[code] ?? 0) : 25) * 10)
  })
  if (codes.includes('none_used') && happens(random, usedNothing.none)) {
    return happens(random, usedNothing.alsoTicked) ? [...ticked.slice(0, 1), 'none_used'] : ['none_used']
  }
  return ticked.length === 0 ? null : ticked
}

function choiceOf(random: Random, question: Question, person: Person): string {
  const choices = choicesOf(question)
  const shares = backgroundShares[question.code]
  if (shares && choices.every(({ code }) => Object.hasOwn(shares, code))) {
    return weighted(random, Object.fromEntries(choices.map(({ code }) => [code, shares[code]!])))
  }
  const points = choices.filter(({ apart }) => !apart)
  const known = lies[question.code]
  const lie = known?.points.length === points.length ? known : evenLie(points.length)
  const beside = choices.filter(({ apart }) => apart)
  if (beside.length > 0 && happens(random, lie.apart)) return oneOf(random, beside).code
  return onScale(random, points, lie, aboutLife.has(question.code) ? person.wellbeing : person.content)
}

/** The point of the scale at the height where somebody leans to, with some chance of the question's own. */
function onScale(random: Random, points: readonly Choice[], lie: Lie, leans: number): string {
  const height = ownShare * leans + Math.sqrt(1 - ownShare ** 2) * leaning(random)
  const share = shareBelow(lie.turned ? -height : height)
  let left = share * lie.points.reduce((sum, weight) => sum + weight, 0)
  for (const [at, weight] of lie.points.entries()) {
    left -= weight
    if (left < 0) return points[at]!.code
  }
  return points.at(-1)!.code
}
