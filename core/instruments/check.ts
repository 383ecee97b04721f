import { type Language, type LocalText, type Problem, problem } from '#core/foundation'
import { checkMapping } from './check-mapping.ts'
import { leafProblem, leavesOf, questionsIn } from './conditions.ts'
import { type Form, formOf } from './form.ts'
import { kinds } from './problems.ts'
import { reach } from './reach.ts'
import type { Condition, Instrument, Question } from './types.ts'

/**
 * Checks that a form makes sense. An empty list is the proof that: every question can come to be asked and every rule
 * can be broken (by answers that were found), no condition refers to what is missing, nothing depends on itself, codes
 * and numbers are unique, no text is empty in bokmål or nynorsk, and the mapping accounts for every question of both
 * versions.
 *
 * @param others the versions that the mapping may come from; a form that maps from another must find it here.
 * @returns problems 1010 to 1025, in that order of checking.
 */
export function checkInstrument(instrument: Instrument, others: readonly Instrument[] = []): Problem[] {
  const form = formOf(instrument)
  const references = referenceProblems(form)
  const circles = circleProblems(form)
  const sound = references.length === 0 && circles.length === 0
  return [
    ...uniqueProblems(form),
    ...textProblems(instrument, '$', instrument.languages ?? ['nb', 'nn']),
    ...blockProblems(instrument),
    ...references,
    ...circles,
    // what can be reached is only a question once every reference leads somewhere
    ...(sound ? reachProblems(form) : []),
    ...checkMapping(instrument, others),
  ]
}

function repeated<T>(values: readonly T[]): T[] {
  const seen = new Set<T>()
  const twice = new Set<T>()
  for (const value of values) (seen.has(value) ? twice : seen).add(value)
  return [...twice]
}

function uniqueProblems(form: Form): Problem[] {
  const { instrument, questions } = form
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ['sections', instrument.sections.map((section) => section.code)],
    ['questions', questions.map((question) => question.code)],
    ['numbers', questions.map((question) => question.number)],
    ['inclusion', instrument.inclusion.map((criterion) => criterion.code)],
    ['rounds', instrument.rounds],
    ...questions.flatMap((question) =>
      'choices' in question ? [[question.code, question.choices.map((choice) => choice.code)] as const] : [],
    ),
  ]
  const numbers = instrument.rules.map((rule) => rule.number)
  const wrongNumbers = new Set([...repeated(numbers), ...numbers.filter((number) => number < 1100)])
  return [
    ...lists.flatMap(([what, codes]) =>
      repeated(codes).map((code) => problem(kinds.duplicateCode, { code, what })),
    ),
    ...[...wrongNumbers].map((rule) => problem(kinds.ruleNumber, { rule })),
    ...questions.filter(isEmpty).map((question) => problem(kinds.emptyRange, { question: question.code })),
  ]
}

function isEmpty(question: Question): boolean {
  switch (question.type) {
    case 'integer':
      return question.min > question.max
    case 'text':
      return question.lines < 1 || question.longest < 1
    default:
      return question.choices.length === 0
  }
}

/** Finds every text of the form by its shape, so that a text in a new place is checked too. */
function textProblems(value: unknown, path: string, languages: readonly Language[]): Problem[] {
  if (typeof value !== 'object' || value === null) return []
  if (isText(value)) {
    return languages
      .filter((language) => (value[language] ?? '').trim() === '')
      .map((language) => problem(kinds.emptyText, { path, language }))
  }
  return Object.entries(value).flatMap(([name, member]) => textProblems(member, `${path}.${name}`, languages))
}

/** Blocks hold questions of their own section that follow each other, each in one block at most. */
function blockProblems({ sections }: Instrument): Problem[] {
  return sections.flatMap(({ questions, blocks = [] }) => {
    const order = questions.map((question) => question.code)
    const wrong = blocks.filter((block) => {
      const at = order.indexOf(block.questions[0] ?? '')
      return at < 0 || block.questions.some((code, index) => order[at + index] !== code)
    })
    const twice = repeated(blocks.flatMap((block) => block.questions))
    return [
      ...wrong.map(({ number }) => problem(kinds.blockOrder, { block: number })),
      ...twice.map((code) => problem(kinds.duplicateCode, { code, what: 'blocks' })),
    ]
  })
}

function isText(value: object): value is LocalText {
  return 'nb' in value && typeof value.nb === 'string' && 'nn' in value && typeof value.nn === 'string'
}

function referenceProblems(form: Form): Problem[] {
  const { instrument, questions, byCode } = form
  const placed: readonly (readonly [string, Condition | undefined])[] = [
    ...questions.map((question) => [`Spørsmål ${question.code}`, question.askedWhen] as const),
    ...instrument.rules.map((rule) => [`Regel ${rule.number}`, rule.brokenWhen] as const),
    ...instrument.inclusion.map((one) => [`Inklusjonskriterium ${one.code}`, one.condition] as const),
  ]
  const inConditions = placed.flatMap(([place, condition]) =>
    condition ? leavesOf(condition).flatMap((leaf) => leafProblem(form, leaf, place) ?? []) : [],
  )
  const inRules = instrument.rules.flatMap((rule) =>
    rule.questions
      .filter((code) => !byCode.has(code))
      .map((question) => problem(kinds.noSuchQuestion, { place: `Regel ${rule.number}`, question })),
  )
  return [...inConditions, ...inRules]
}

function circleProblems(form: Form): Problem[] {
  const done = new Set<string>()
  const problems: Problem[] = []
  const visit = (code: string, path: readonly string[]): void => {
    const at = path.indexOf(code)
    if (at >= 0) {
      const circle = [...path.slice(at), code].join(' → ')
      problems.push(problem(kinds.circle, { question: code, circle }))
      return
    }
    if (done.has(code)) return
    const askedWhen = form.byCode.get(code)?.askedWhen
    if (askedWhen) for (const needed of questionsIn(askedWhen)) visit(needed, [...path, code])
    done.add(code)
  }
  for (const question of form.questions) visit(question.code, [])
  return problems
}

function reachProblems(form: Form): Problem[] {
  const questions = form.questions.flatMap((question) => {
    if (!question.askedWhen) return []
    const found = reach(form, question.askedWhen)
    if (found.verdict === 'reachable') return []
    return found.verdict === 'unreachable'
      ? [problem(kinds.unreachable, { question: question.code })]
      : [problem(kinds.notProven, { question: question.code, count: found.tried })]
  })
  const rules = form.instrument.rules.flatMap((rule) => {
    const found = reach(form, rule.brokenWhen)
    if (found.verdict === 'reachable') return []
    return found.verdict === 'unreachable'
      ? [problem(kinds.ruleNeverBroken, { rule: rule.number })]
      : [problem(kinds.ruleNotProven, { rule: rule.number, count: found.tried })]
  })
  return [...questions, ...rules]
}
