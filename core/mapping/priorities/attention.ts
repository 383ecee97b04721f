import { isMissing } from '#core/foundation'
import {
  type Answer,
  type Answers,
  evaluate,
  type Instrument,
  leavesOf,
  questionsIn,
  questionsOf,
  session,
} from '#core/instruments'
import { type Colour, defaultIndexSettings, levelOf, lifeAreas } from '../index-settings.ts'
import { type PriorityRule, type PriorityTier, priorityRules, priorityTiers } from './rules.ts'

/** The rules that can be put to a form: a later version may lack a question or a choice that a rule is made of. */
export function rulesOf(instrument: Instrument): PriorityRule[] {
  const has = new Set(questionsOf(instrument).map(({ code }) => code))
  return priorityRules.filter(({ when, questions }) => {
    const leaves = when === 'blue_light' ? [] : leavesOf(when)
    return (
      questions.every((code) => has.has(code)) &&
      leaves.every((leaf) => typeof evaluate(instrument, leaf, {}) !== 'object')
    )
  })
}

/** A rule that a registration meets, or that cannot be settled since an answer is lacking or unknown. */
export interface AttentionReason {
  readonly rule: PriorityRule
  readonly verdict: 'met' | 'unknown'
  /** The recipient's own answers behind it, by question. */
  readonly answers: Readonly<Record<string, Answer>>
}

/**
 * Which rules one registration meets, in the order of the rules, with the answers that made it so. A blank, unknown or
 * refused answer never counts as "no": where it could decide, the rule is listed as unknown. A view of the unit's own
 * registrations: it is not to be added up by person or shown outside the unit.
 * A rule that the form has no questions for is not tried: see `rulesOf`.
 */
export function attentionReasons(instrument: Instrument, given: Answers): AttentionReason[] {
  const { answers } = session(instrument, given)
  // taken out before the form is read: what is asked only after "yes" is open after "unknown", not settled as not asked
  const said = Object.fromEntries(Object.entries(given).filter(([, answer]) => !isOpen(answer)))
  const open = session(instrument, said).answers
  return rulesOf(instrument).flatMap((rule) => {
    const truth =
      rule.when === 'blue_light' ? blueLight(open) : evaluate(instrument, rule.when, open, rule.code)
    if (typeof truth === 'object') throw new Error(`Rule ${rule.code}: problem ${truth.problem.number}`)
    if (truth === false) return []
    const behind = Object.fromEntries(rule.questions.map((code) => [code, answers[code]!]))
    return [{ rule, verdict: truth === true ? ('met' as const) : ('unknown' as const), answers: behind }]
  })
}

const isOpen = (answer: Answer): boolean => isMissing(answer) && answer.missing !== 'notAsked'

/** Settled as soon as the areas still open cannot change the level. An area that is not asked is green (table 1). */
function blueLight(answers: Answers): boolean | 'undetermined' {
  const { units } = defaultIndexSettings
  let [least, most] = [0, 0]
  for (const area of lifeAreas) {
    const answer = answers[area]!
    const open = isOpen(answer)
    const known = isMissing(answer) ? 'green' : (answer as Colour)
    least += open ? units.green : units[known]
    most += open ? units.red : units[known]
  }
  if (levelOf(least) === 'blue_light') return true
  return levelOf(most) === 'blue_light' ? 'undetermined' : false
}

/**
 * The questions that must be read to know who meets a rule: those of the rules, and those that decide whether they are
 * asked. No other answer is needed, and so none should be fetched.
 */
export function attentionQuestions(instrument: Instrument): string[] {
  const askedWhen = new Map(questionsOf(instrument).map(({ code, askedWhen }) => [code, askedWhen]))
  const needed = new Set<string>()
  const visit = (code: string): void => {
    if (needed.has(code)) return
    needed.add(code)
    const condition = askedWhen.get(code)
    if (condition) questionsIn(condition).forEach(visit)
  }
  for (const { questions } of rulesOf(instrument)) questions.forEach(visit)
  return [...needed]
}

/** The first tier that a registration meets a rule of; null where it meets none. */
export function attentionTier(reasons: readonly AttentionReason[]): PriorityTier | null {
  const met = new Set(reasons.filter(({ verdict }) => verdict === 'met').map(({ rule }) => rule.tier))
  return priorityTiers.find((tier) => met.has(tier)) ?? null
}

/**
 * Those of a unit's own registrations that meet at least one rule, by the first tier that they meet; within a tier in the
 * order given, so that nothing personal decides. There is no score: how many rules are met does not move anybody.
 */
export function attentionList<T extends { readonly reasons: readonly AttentionReason[] }>(
  registrations: readonly T[],
): T[] {
  return priorityTiers.flatMap((tier) =>
    registrations.filter(({ reasons }) => attentionTier(reasons) === tier),
  )
}

/** Those that meet no rule, but of whom one cannot be settled until more is answered; in the order given. */
export function undecidedList<T extends { readonly reasons: readonly AttentionReason[] }>(
  registrations: readonly T[],
): T[] {
  return registrations.filter(({ reasons }) => reasons.length > 0 && attentionTier(reasons) === null)
}
