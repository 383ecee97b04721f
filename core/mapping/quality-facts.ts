import { canonicalJson, isMissing } from '#core/foundation'
import { type Answers, evaluate, type Instrument, reasonHolds, reasonKey, session } from '#core/instruments'
import { type Colour, colours, type LifeArea, lifeAreas } from './index-settings.ts'
import { contradictions } from './quality-contradictions.ts'
import { type QualityLimits, qualityLimits } from './quality-thresholds.ts'

/** A registration as the quality list reads it. Points in time are ISO 8601 in UTC. */
export interface QualityRegistration {
  readonly id: string
  readonly unit: string
  /** The same for the same person within the municipality and round. */
  readonly person: string | number
  /** Who began it. */
  readonly registrar: string
  readonly status: 'draft' | 'complete'
  readonly answers: Answers
  /** Reasons by note key (`reason:<rule>`). */
  readonly reasons: Readonly<Record<string, unknown>>
  readonly answeredIn: Readonly<Record<string, number>>
  readonly createdAt: string
  readonly changedAt: string
  readonly completedAt: string | null
}

/** What follows from one registration alone. Of a draft only that it is one. */
export interface QualityFacts {
  readonly id: string
  readonly unit: string
  readonly person: string | number
  readonly registrar: string
  readonly complete: boolean
  readonly changedAt: string
  /** From begun to completed; null for a draft. */
  readonly seconds: number | null
  /** By life area; an area without a colour is left out. */
  readonly colours: Readonly<Partial<Record<string, Colour>>>
  /** The areas where the answers leave the colour open have one colour, and there are at least six of them. */
  readonly uniform: boolean
  /** All answers but sex and age as one text; null where too few are given to compare. */
  readonly signature: string | null
  /** Unknown, refused or blank, in per cent of the questions asked. */
  readonly unansweredPercent: number
  /** Codes of the sections where nothing is answered. */
  readonly emptySections: readonly string[]
  /** Codes of `contradictions` that hold. */
  readonly contradictions: readonly string[]
  /** Warnings that somebody has given a reason for. */
  readonly overridden: readonly { readonly rule: number; readonly reason: string }[]
}

const nothing = {
  colours: {},
  uniform: false,
  signature: null,
  unansweredPercent: 0,
  emptySections: [],
  contradictions: [],
  overridden: [],
}

/** Reads one registration. Pure; a form's session is the slow part, about a millisecond. */
export function qualityFacts(
  instrument: Instrument,
  registration: QualityRegistration,
  limits: QualityLimits = qualityLimits,
): QualityFacts {
  const { id, unit, person, registrar, createdAt, changedAt, completedAt } = registration
  const head = { id, unit, person, registrar, changedAt }
  if (registration.status === 'draft') return { ...head, ...nothing, complete: false, seconds: null }
  const state = session(instrument, registration.answers)
  const asked = [...state.states.values()].filter((one) => one.state === 'asked')
  const unanswered = asked.filter(({ answer }) => isMissing(answer))
  const judged = coloursOf(state.answers)
  const { sex: _sex, age: _age, ...rest } = state.answers
  return {
    ...head,
    complete: true,
    seconds: completedAt === null ? null : (Date.parse(completedAt) - Date.parse(createdAt)) / 1000,
    colours: judged,
    uniform: isUniform(judged, state.answers),
    signature: asked.length - unanswered.length >= limits.sameAnswers ? canonicalJson(rest) : null,
    unansweredPercent: asked.length === 0 ? 0 : (100 * unanswered.length) / asked.length,
    emptySections: instrument.sections
      .filter(({ questions }) => {
        const own = asked.filter(({ question }) => questions.includes(question))
        return own.length >= limits.sectionQuestions && own.every(({ answer }) => isMissing(answer))
      })
      .map(({ code }) => code),
    contradictions: contradictions
      .filter(({ when }) => evaluate(instrument, when, state.answers) === true)
      .map(({ code }) => code),
    overridden: state.problems.flatMap(({ severity, rule, questions }) => {
      if (severity !== 'warning' || rule === undefined) return []
      const holds = reasonHolds({ number: rule, questions }, registration.reasons, registration.answeredIn)
      return holds ? [{ rule, reason: String(registration.reasons[reasonKey(rule)]) }] : []
    }),
  }
}

const isColour = (answer: unknown): answer is Colour => colours.some((colour) => colour === answer)

function coloursOf(answers: Answers): QualityFacts['colours'] {
  return Object.fromEntries(
    lifeAreas.flatMap((area) => {
      const answer = answers[area]
      return isColour(answer) ? [[area, answer]] : []
    }),
  )
}

/** Whether those of the areas that the answers leave open have one colour, and are at least six. */
function isUniform(judged: QualityFacts['colours'], answers: Answers): boolean {
  const free = lifeAreas.flatMap((area) => (isLocked(area, answers) ? [] : (judged[area] ?? [])))
  return free.length >= 6 && new Set(free).size === 1
}

/** Without the problem that they are about, substance use and mental health must be green: that is no judgement. */
const isLocked = (area: LifeArea, answers: Answers): boolean =>
  (area === 'substance_use' && answers.substance_problem !== 'yes') ||
  (area === 'mental_health' && answers.mental_problem !== 'yes')
