import { deepFreeze, type Problem, ProblemError, problem, problemText } from '#core/foundation'
import { type Instrument, session } from '#core/instruments'
import { colours, lifeAreas } from '#core/mapping'
import { trainingProblems } from './problems.ts'
import { toldOf } from './told.ts'
import type { TrainingCase } from './types.ts'

type Json = Readonly<Record<string, unknown>>
type Reader = (value: unknown, path: string) => unknown

const languages = ['nb', 'nn', 'en'] as const
const members = [
  'code',
  'instrument',
  'year',
  'title',
  'text',
  'sex',
  'birthYear',
  'answers',
  'explanations',
  'keptWarnings',
]

/**
 * Reads a training case from its JSON and checks it against its form: every text in all three language forms, nothing
 * left over, and expert answers that could be completed as a registration of somebody who belongs in the mapping, each
 * warning among them with a reason. Frozen to the bottom.
 *
 * @param instrumentOf the form by its id; throws its own problem for one that is not known.
 * @throws ProblemError with all that is wrong (1730, 1731).
 */
export function parseTrainingCase(json: unknown, instrumentOf: (id: string) => Instrument): TrainingCase {
  const problems: Problem[] = []
  const code = isObject(json) && typeof json.code === 'string' ? json.code.slice(0, 60) : '?'
  const wrong = (path: string, expected: string): void => {
    problems.push(problem(trainingProblems.shape, { code, path, expected }))
  }
  checkShape(json, wrong)
  if (problems.length > 0) throw new ProblemError(...problems)
  const read = json as unknown as TrainingCase
  for (const what of misfits(read, instrumentOf(read.instrument))) {
    problems.push(problem(trainingProblems.answers, { code, what }))
  }
  if (problems.length > 0) throw new ProblemError(...problems)
  return deepFreeze(read)
}

function checkShape(json: unknown, wrong: (path: string, expected: string) => void): void {
  const object = (value: unknown, path: string, names: readonly string[]): Json => {
    if (!isObject(value)) {
      wrong(path, 'object')
      return {}
    }
    for (const name of names) if (!Object.hasOwn(value, name)) wrong(`${path}.${name}`, 'present')
    for (const name of Object.keys(value)) if (!names.includes(name)) wrong(`${path}.${name}`, 'absent')
    return value
  }
  const matches = (value: unknown, path: string, pattern: RegExp): void => {
    if (typeof value !== 'string' || !pattern.test(value)) wrong(path, String(pattern))
  }
  const integer: Reader = (value, path) => Number.isSafeInteger(value) || wrong(path, 'integer')
  const fullText: Reader = (value, path) => {
    const from = object(value, path, languages)
    for (const language of languages) matches(from[language], `${path}.${language}`, /\S/)
  }
  const from = object(json, '$', members)
  matches(from.code, '$.code', /^[a-z][a-z0-9-]{0,39}$/)
  matches(from.instrument, '$.instrument', /\S/)
  integer(from.year, '$.year')
  integer(from.birthYear, '$.birthYear')
  matches(from.sex, '$.sex', /^(female|male)$/)
  fullText(from.title, '$.title')
  fullText(from.text, '$.text')
  if (!isObject(from.answers)) wrong('$.answers', 'object')
  const explanations = object(from.explanations, '$.explanations', lifeAreas)
  for (const area of lifeAreas) fullText(explanations[area], `$.explanations.${area}`)
  if (!Array.isArray(from.keptWarnings)) wrong('$.keptWarnings', 'list')
  else {
    for (const [at, kept] of (from.keptWarnings as unknown[]).entries()) {
      const path = `$.keptWarnings[${at}]`
      const { rule, reason } = object(kept, path, ['rule', 'reason'])
      integer(rule, `${path}.rule`)
      fullText(reason, `${path}.reason`)
    }
  }
}

/** What is wrong with the expert's answers, one line each, for whoever writes cases. */
function misfits(read: TrainingCase, form: Instrument): string[] {
  const met = session(form, read.answers)
  const found: string[] = []
  const kept = new Set(read.keptWarnings.map(({ rule }) => rule))
  for (const problem of met.problems) {
    const isKept = problem.severity === 'warning' && problem.rule !== undefined && kept.delete(problem.rule)
    if (problem.severity !== 'info' && !isKept) found.push(`${problem.number}: ${problemText(problem, 'nb')}`)
  }
  for (const rule of kept) found.push(`${rule} ≠ keptWarnings`)
  if (!met.complete) found.push('complete = false')
  if (met.included !== true) found.push(`included = ${met.included}`)
  for (const [code, { state, answer }] of met.states) {
    // an expert leaves no field open: what cannot be known is said to be unknown
    if (
      state === 'asked' &&
      typeof answer === 'object' &&
      'missing' in answer &&
      answer.missing === 'blank'
    ) {
      found.push(`${code} = blank`)
    }
  }
  for (const area of lifeAreas) {
    if (!colours.some((colour) => colour === read.answers[area]))
      found.push(`${area} ≠ ${colours.join(' | ')}`)
  }
  for (const [code, answer] of Object.entries(toldOf(read))) {
    if (read.answers[code] !== answer) found.push(`${code} ≠ ${String(answer)}`)
  }
  return found
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
