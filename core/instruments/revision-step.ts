import { type Problem, problem } from '#core/foundation'
import { formOf, questionOf } from './form.ts'
import { kinds } from './problems.ts'
import type { NewChoice, NewQuestion, RevisionChange, SimpleCondition } from './revision-changes.ts'
import type { UsedCodes } from './revision-codes.ts'
import { allOf, conditionOf } from './revision-condition.ts'
import { nextNumber, putAfter, withChoices, withQuestion, writtenText } from './revision-edit.ts'
import type { Block, Choice, Instrument, Question } from './types.ts'

type Of<K extends RevisionChange['kind']> = Extract<RevisionChange, { readonly kind: K }>

/** What a change is held against beside the form itself. */
export interface StepRules {
  readonly used: UsedCodes
  /** Questions that figures are built on: their wording may change, nothing else. */
  readonly needed: ReadonlySet<string>
}

/** The form after one change, or why it cannot be made. */
export function step(
  instrument: Instrument,
  change: RevisionChange,
  rules: StepRules,
): Instrument | readonly Problem[] {
  switch (change.kind) {
    case 'question-wording':
      return wordQuestion(instrument, change)
    case 'choice-wording':
      return wordChoice(instrument, change)
    case 'add-choice':
      return addChoice(instrument, change, rules)
    case 'retire-choice':
      return retireChoice(instrument, change, rules)
    case 'add-question':
      return addQuestion(instrument, change, rules)
    case 'retire-question':
      return retireQuestion(instrument, change, rules)
    case 'answering':
      return answering(instrument, change)
    case 'asked-when':
      return askedWhen(instrument, change, rules)
    case 'add-warning':
      return addWarning(instrument, change, rules)
    case 'retire-rule':
      return retireRule(instrument, change)
  }
}

const nowhere = (what: string | number): readonly Problem[] => [
  problem(kinds.changedNowhere, { what: String(what) }),
]
const unfit = (question: Question): readonly Problem[] => [
  problem(kinds.changeUnfit, { question: question.code, type: question.type }),
]
const empty: readonly Problem[] = [problem(kinds.changeEmpty)]

function wordQuestion(instrument: Instrument, change: Of<'question-wording'>) {
  const found = questionOf(instrument, change.question)
  if (!found) return nowhere(change.question)
  const { text, title, help, newMeaning } = change
  if (text === undefined && title === undefined && help === undefined && newMeaning === undefined) {
    return empty
  }
  // tables are headed by the title: it must not go on asking what the form asks no more
  if (found.title && text && !title) return [problem(kinds.titleLacks, { question: found.code })]
  return withQuestion(instrument, change.question, (question) => ({
    ...withHelp(question, help),
    ...(text && { text: writtenText(text, question.text) }),
    ...(title && { title: writtenText(title, question.title) }),
  }))
}

function withHelp<T extends Question | Choice>(thing: T, help: Of<'question-wording'>['help']): T {
  if (help === undefined) return thing
  if (help !== null) return { ...thing, help: writtenText(help, thing.help) }
  const { help: _, ...without } = thing
  return without as T
}

function wordChoice(instrument: Instrument, change: Of<'choice-wording'>) {
  const found = questionOf(instrument, change.question)
  if (!found) return nowhere(change.question)
  if (!('choices' in found)) return unfit(found)
  if (!hasChoice(found, change.choice)) return nowhere(`${change.question}.${change.choice}`)
  if (change.label === undefined && change.help === undefined && change.newMeaning === undefined) return empty
  return withChoices(instrument, change.question, (choices) =>
    choices.map((choice) =>
      choice.code === change.choice
        ? {
            ...withHelp(choice, change.help),
            ...(change.label && { label: writtenText(change.label, choice.label) }),
          }
        : choice,
    ),
  )
}

function addChoice(instrument: Instrument, change: Of<'add-choice'>, { used, needed }: StepRules) {
  const found = questionOf(instrument, change.question)
  if (!found) return nowhere(change.question)
  if (!('choices' in found)) return unfit(found)
  if (needed.has(found.code)) return [problem(kinds.neededQuestion, { question: found.code })]
  if (change.after !== null && !hasChoice(found, change.after)) {
    return nowhere(`${change.question}.${change.after}`)
  }
  const { code } = change.choice
  const own = hasChoice(found, code) ? instrument.id : undefined
  const wrong = codeProblems(code, used.choices.get(found.code)?.get(code) ?? own)
  if (wrong.length > 0) return wrong
  return withChoices(instrument, change.question, (choices) =>
    putAfter(choices, choiceOf(change.choice, found.type), (one) => one.code === change.after),
  )
}

const hasChoice = ({ choices }: { readonly choices: readonly Choice[] }, code: string): boolean =>
  choices.some((choice) => choice.code === code)

const choiceOf = ({ code, label, help, exclusive, apart }: NewChoice, type: Question['type']): Choice => ({
  code,
  label: writtenText(label),
  ...(help && { help: writtenText(help) }),
  // a file of a form has the mark where it is set, and in questions with several answers alone
  ...(exclusive && type === 'multi' && { exclusive }),
  ...(apart && { apart }),
})

/** Why a code cannot be used for something new; none where it can. */
function codeProblems(code: string, usedIn: string | undefined): readonly Problem[] {
  if (!/^[a-z][a-z0-9_]*$/.test(code)) return [problem(kinds.codeShape, { code })]
  return usedIn === undefined ? [] : [problem(kinds.codeTaken, { code, version: usedIn })]
}

function retireChoice(instrument: Instrument, change: Of<'retire-choice'>, { needed }: StepRules) {
  const found = questionOf(instrument, change.question)
  if (!found) return nowhere(change.question)
  if (!('choices' in found)) return unfit(found)
  if (needed.has(found.code)) return [problem(kinds.neededQuestion, { question: found.code })]
  for (const code of [change.choice, ...(change.into === null ? [] : [change.into])]) {
    if (!hasChoice(found, code)) return nowhere(`${change.question}.${code}`)
  }
  if (change.into === change.choice) return empty
  return withChoices(instrument, change.question, (choices) =>
    choices.filter(({ code }) => code !== change.choice),
  )
}

function addQuestion(instrument: Instrument, change: Of<'add-question'>, { used }: StepRules) {
  const section = instrument.sections.find(({ code }) => code === change.section)
  if (!section) return nowhere(change.section)
  if (change.after !== null && !section.questions.some(({ code }) => code === change.after)) {
    return nowhere(change.after)
  }
  const added = change.question
  const own = questionOf(instrument, added.code)
  const wrong = [
    ...codeProblems(added.code, used.questions.get(added.code) ?? (own && instrument.id)),
    ...(added.choices ?? []).flatMap(({ code }, at, all) =>
      codeProblems(code, all.slice(0, at).some((one) => one.code === code) ? added.code : undefined),
    ),
    ...(added.askedWhen ? conditionProblems([added.askedWhen]) : []),
  ]
  if (wrong.length > 0) return wrong
  const question = newQuestion(instrument, added, nextNumber(instrument, section.code))
  return {
    ...instrument,
    sections: instrument.sections.map((one) =>
      one.code === section.code
        ? { ...one, questions: putAfter(one.questions, question, ({ code }) => code === change.after) }
        : one,
    ),
  }
}

function newQuestion(instrument: Instrument, added: NewQuestion, number: string): Question {
  const base = {
    code: added.code,
    number,
    text: writtenText(added.text),
    ...(added.help && { help: writtenText(added.help) }),
    ...(added.askedWhen && { askedWhen: conditionOf(formOf(instrument), added.askedWhen) }),
    required: added.required,
    allowsUnknown: added.allowsUnknown,
    allowsRefused: added.allowsRefused,
  }
  if (added.type === 'integer') return { ...base, type: 'integer', min: added.min ?? 0, max: added.max ?? 0 }
  const { type } = added
  return { ...base, type, choices: (added.choices ?? []).map((choice) => choiceOf(choice, type)) }
}

function retireQuestion(instrument: Instrument, change: Of<'retire-question'>, { needed }: StepRules) {
  if (!questionOf(instrument, change.question)) return nowhere(change.question)
  if (needed.has(change.question)) return [problem(kinds.neededQuestion, { question: change.question })]
  return {
    ...instrument,
    sections: instrument.sections.map((section) => ({
      ...section,
      questions: section.questions.filter(({ code }) => code !== change.question),
      ...(section.blocks && { blocks: blocksWithout(section.blocks, change.question) }),
    })),
  }
}

/** A block that has lost its last question is gone. */
const blocksWithout = (blocks: readonly Block[], question: string): readonly Block[] =>
  blocks
    .map((block) => ({ ...block, questions: block.questions.filter((code) => code !== question) }))
    .filter((block) => block.questions.length > 0)

function answering(instrument: Instrument, change: Of<'answering'>) {
  const { question, required, allowsUnknown, allowsRefused } = change
  if (!questionOf(instrument, question)) return nowhere(question)
  if (required === undefined && allowsUnknown === undefined && allowsRefused === undefined) return empty
  return withQuestion(instrument, question, (one) => ({
    ...one,
    ...(required !== undefined && { required }),
    ...(allowsUnknown !== undefined && { allowsUnknown }),
    ...(allowsRefused !== undefined && { allowsRefused }),
  }))
}

function askedWhen(instrument: Instrument, change: Of<'asked-when'>, { needed }: StepRules) {
  const { question, condition } = change
  if (!questionOf(instrument, question)) return nowhere(question)
  if (needed.has(question)) return [problem(kinds.neededQuestion, { question })]
  const wrong = condition ? conditionProblems([condition]) : []
  if (wrong.length > 0) return wrong
  return withQuestion(instrument, question, (one) => {
    if (condition !== null) return { ...one, askedWhen: conditionOf(formOf(instrument), condition) }
    const { askedWhen: _, ...without } = one
    return without
  })
}

/** A condition that says nothing would hold for nobody, or for everybody. */
const conditionProblems = (when: readonly SimpleCondition[]): readonly Problem[] =>
  when.length === 0 || when.some((one) => one.question === '' || ('anyOf' in one && one.anyOf.length === 0))
    ? [problem(kinds.conditionEmpty)]
    : []

function addWarning(instrument: Instrument, change: Of<'add-warning'>, { used }: StepRules) {
  const { number, when, message } = change
  const usedIn = used.rules.get(number) ?? (hasRule(instrument, number) ? instrument.id : undefined)
  if (usedIn !== undefined) return [problem(kinds.codeTaken, { code: String(number), version: usedIn })]
  const wrong = conditionProblems(when)
  if (wrong.length > 0) return wrong
  const rule = {
    number,
    severity: 'warning' as const,
    brokenWhen: allOf(formOf(instrument), when),
    questions: [...new Set(when.map(({ question }) => question))],
    message: writtenText(message),
  }
  return { ...instrument, rules: [...instrument.rules, rule] }
}

function retireRule(instrument: Instrument, { number }: Of<'retire-rule'>) {
  if (!hasRule(instrument, number)) return nowhere(number)
  return { ...instrument, rules: instrument.rules.filter((rule) => rule.number !== number) }
}

const hasRule = (instrument: Instrument, number: number): boolean =>
  instrument.rules.some((rule) => rule.number === number)
