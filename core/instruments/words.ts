import { type Language, listed, type MissingKind, textIn } from '#core/foundation'
import { asLeaf, type Leaf } from './conditions.ts'
import { choicesOf, type Form, formOf } from './form.ts'
import type { Condition, Instrument, Origin, Question } from './types.ts'

interface Words {
  readonly and: string
  readonly or: string
  readonly lastOf: string
  readonly is: (question: string, value: string) => string
  readonly isNot: (question: string, value: string) => string
  readonly chosen: (question: string, choices: string) => string
  readonly notChosen: (question: string, choices: string, several: boolean) => string
  readonly some: (question: string, count: number) => string
  readonly fewer: (question: string, count: number) => string
  readonly atLeast: (question: string, value: number) => string
  readonly atMost: (question: string, value: number) => string
  readonly under: (question: string, value: number) => string
  readonly over: (question: string, value: number) => string
  readonly answered: (question: string) => string
  readonly notAnswered: (question: string) => string
  readonly not: (condition: string) => string
  readonly missing: Readonly<Record<MissingKind, string>>
  readonly origin: Readonly<Record<Origin, string>>
  readonly type: Readonly<Record<Question['type'], string>>
}

const nb: Words = {
  and: 'og',
  or: 'eller',
  lastOf: 'og',
  is: (question, value) => `${question} er ${value}`,
  isNot: (question, value) => `${question} er ikke ${value}`,
  chosen: (question, choices) => `${choices} er valgt i ${question}`,
  notChosen: (question, choices, several) =>
    several ? `ingen av ${choices} er valgt i ${question}` : `${choices} er ikke valgt i ${question}`,
  some: (question, count) => `minst ${count} svar er valgt i ${question}`,
  fewer: (question, count) =>
    count === 1 ? `ingen svar er valgt i ${question}` : `færre enn ${count} svar er valgt i ${question}`,
  atLeast: (question, value) => `${question} er minst ${value}`,
  atMost: (question, value) => `${question} er høyst ${value}`,
  under: (question, value) => `${question} er under ${value}`,
  over: (question, value) => `${question} er over ${value}`,
  answered: (question) => `${question} er besvart`,
  notAnswered: (question) => `${question} er ikke besvart`,
  not: (condition) => `det stemmer ikke at ${condition}`,
  missing: { notAsked: 'ikke spurt', unknown: 'vet ikke', refused: 'ønsker ikke å svare', blank: 'ubesvart' },
  origin: { printed: 'trykt i kilden', reconstructed: 'rekonstruert', translated: 'vår oversettelse' },
  type: { choice: 'ett svar', multi: 'flere svar', integer: 'helt tall', text: 'fritekst' },
}

const nn: Words = {
  ...nb,
  isNot: (question, value) => `${question} er ikkje ${value}`,
  chosen: (question, choices) => `${choices} er valt i ${question}`,
  notChosen: (question, choices, several) =>
    several ? `ingen av ${choices} er valde i ${question}` : `${choices} er ikkje valt i ${question}`,
  some: (question, count) => `minst ${count} svar er valde i ${question}`,
  fewer: (question, count) =>
    count === 1 ? `ingen svar er valde i ${question}` : `færre enn ${count} svar er valde i ${question}`,
  atMost: (question, value) => `${question} er høgst ${value}`,
  answered: (question) => `${question} er svara på`,
  notAnswered: (question) => `${question} er ikkje svara på`,
  not: (condition) => `det stemmer ikkje at ${condition}`,
  missing: {
    notAsked: 'ikkje spurd',
    unknown: 'veit ikkje',
    refused: 'ønskjer ikkje å svare',
    blank: 'ikkje svara på',
  },
  origin: { printed: 'trykt i kjelda', reconstructed: 'rekonstruert', translated: 'vår omsetjing' },
  type: { choice: 'eitt svar', multi: 'fleire svar', integer: 'heilt tal', text: 'fritekst' },
}

const en: Words = {
  and: 'and',
  or: 'or',
  lastOf: 'and',
  is: (question, value) => `${question} is ${value}`,
  isNot: (question, value) => `${question} is not ${value}`,
  chosen: (question, choices) => `${choices} is chosen in ${question}`,
  notChosen: (question, choices, several) =>
    several ? `none of ${choices} is chosen in ${question}` : `${choices} is not chosen in ${question}`,
  some: (question, count) => `at least ${count} chosen in ${question}`,
  fewer: (question, count) =>
    count === 1 ? `nothing is chosen in ${question}` : `fewer than ${count} chosen in ${question}`,
  atLeast: (question, value) => `${question} is at least ${value}`,
  atMost: (question, value) => `${question} is at most ${value}`,
  under: (question, value) => `${question} is under ${value}`,
  over: (question, value) => `${question} is over ${value}`,
  answered: (question) => `${question} is answered`,
  notAnswered: (question) => `${question} is not answered`,
  not: (condition) => `it is not so that ${condition}`,
  missing: { notAsked: 'not asked', unknown: 'unknown', refused: 'refused', blank: 'unanswered' },
  origin: {
    printed: 'printed in the source',
    reconstructed: 'reconstructed',
    translated: 'our own translation',
  },
  type: { choice: 'one answer', multi: 'several answers', integer: 'whole number', text: 'free text' },
}

const wordsOf: Readonly<Record<Language, Words>> = { nb, nn, en }

/** Why an answer is missing, in words: "vet ikke". */
export function missingInWords(kind: MissingKind, language: Language): string {
  return wordsOf[language].missing[kind]
}

/** Where a wording comes from, in words: "trykt i kilden". */
export function originInWords(origin: Origin, language: Language): string {
  return wordsOf[language].origin[origin]
}

/** The type of a question in words: "flere svar". */
export function typeInWords(type: Question['type'], language: Language): string {
  return wordsOf[language].type[type]
}

/**
 * A condition in words for the code book and the specification of rules. Questions are called by their number, choices
 * by their label. Throws where the condition refers to a question that the form lacks.
 *
 * @example conditionInWords(form, { op: 'is', question: 'own_children', value: 'yes' }, 'nb') // 'B1 er «Ja»'
 */
export function conditionInWords(instrument: Instrument, condition: Condition, language: Language): string {
  return say(formOf(instrument), condition, language, false)
}

function say(form: Form, condition: Condition, language: Language, inside: boolean): string {
  const words = wordsOf[language]
  switch (condition.op) {
    case 'and':
    case 'or': {
      const joined = choicesOfOneQuestion(condition)
      if (joined) {
        return words.chosen(
          numberOf(form, joined.question),
          choicesSaid(form, joined.question, joined.values, language, words.or),
        )
      }
      const parts = condition.all.map((one) => say(form, one, language, true))
      const text = parts.join(`, ${words[condition.op]} `)
      return inside && parts.length > 1 ? `(${text})` : text
    }
    case 'not':
      return (
        sayNot(form, condition.condition, language) ??
        words.not(say(form, condition.condition, language, true))
      )
    default:
      return sayLeaf(form, condition, language)
  }
}

function sayLeaf(form: Form, leaf: Leaf, language: Language): string {
  const words = wordsOf[language]
  const number = numberOf(form, leaf.question)
  switch (leaf.op) {
    case 'is':
      return words.is(number, choicesSaid(form, leaf.question, [leaf.value], language, words.or))
    case 'in':
      return words.is(number, choicesSaid(form, leaf.question, leaf.values, language, words.or))
    case 'has':
      return words.chosen(number, choicesSaid(form, leaf.question, [leaf.value], language, words.or))
    case 'countAtLeast':
      return words.some(number, leaf.count)
    case 'atLeast':
      return words.atLeast(number, leaf.value)
    case 'atMost':
      return words.atMost(number, leaf.value)
    case 'answered':
      return words.answered(number)
    case 'missing':
      return words.is(number, words.missing[leaf.kind])
  }
}

/** The plain way to deny a condition, where there is one. */
function sayNot(form: Form, condition: Condition, language: Language): string | null {
  const words = wordsOf[language]
  if (condition.op === 'or') {
    const joined = choicesOfOneQuestion(condition)
    if (!joined) return null
    const choices = choicesSaid(form, joined.question, joined.values, language, words.lastOf)
    return words.notChosen(numberOf(form, joined.question), choices, joined.values.length > 1)
  }
  const leaf = asLeaf(condition)
  if (!leaf) return null
  const number = numberOf(form, leaf.question)
  switch (leaf.op) {
    case 'is':
      return words.isNot(number, choicesSaid(form, leaf.question, [leaf.value], language, words.or))
    case 'in':
      return words.isNot(number, choicesSaid(form, leaf.question, leaf.values, language, words.or))
    case 'has':
      return words.notChosen(
        number,
        choicesSaid(form, leaf.question, [leaf.value], language, words.or),
        false,
      )
    case 'countAtLeast':
      return words.fewer(number, leaf.count)
    case 'atLeast':
      return words.under(number, leaf.value)
    case 'atMost':
      return words.over(number, leaf.value)
    case 'answered':
      return words.notAnswered(number)
    case 'missing':
      return words.isNot(number, words.missing[leaf.kind])
  }
}

/** "A or B or C is chosen" in one and the same question reads better as one phrase. */
function choicesOfOneQuestion(
  condition: Extract<Condition, { op: 'and' | 'or' }>,
): { question: string; values: string[] } | null {
  if (condition.op !== 'or') return null
  const values: string[] = []
  let question: string | null = null
  for (const one of condition.all) {
    if (one.op !== 'has' || (question !== null && one.question !== question)) return null
    question = one.question
    values.push(one.value)
  }
  return question === null ? null : { question, values }
}

function numberOf(form: Form, code: string): string {
  const question = form.byCode.get(code)
  if (!question) throw new Error(`${form.instrument.id} has no question "${code}"`)
  return question.number
}

function choicesSaid(
  form: Form,
  code: string,
  values: readonly (string | number)[],
  language: Language,
  last: string,
): string {
  const question = form.byCode.get(code)!
  const names = values.map((value) => {
    if (question.type === 'integer') return String(value)
    const choice = choicesOf(question).find((one) => one.code === value)
    return `«${choice ? textIn(choice.label, language) : value}»`
  })
  return listed(names, last)
}
