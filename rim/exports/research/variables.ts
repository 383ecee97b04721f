import {
  type ChoiceColumn,
  type ColumnChoice,
  type Dataset,
  type FlagsColumn,
  firstMissingCode,
  type KeyColumn,
  missingCodes,
  missingNumbers,
  type NumberColumn,
} from '#core/dataset'
import { type LocalText, type MissingKind, missingKinds } from '#core/foundation'
import {
  conditionInWords,
  type Instrument,
  missingInWords,
  type Question,
  questionOf,
} from '#core/instruments'
import { recordHeads, syntheticHead } from '../row-cells.ts'
import { createNames } from './names.ts'

/** A value of a variable and what it stands for. */
export interface ResearchValue {
  readonly value: number
  /** The choice's permanent code, or the missing kind. */
  readonly code: string
  readonly label: LocalText
}

interface VariableBase {
  /** As every file calls it: valid in SPSS, R and Stata's newer versions. */
  readonly name: string
  /** The question's (or the record's) permanent code. */
  readonly code: string
  /** The choice that a 0/1 variable tells of, else null. */
  readonly choice: string | null
  readonly number: string | null
  readonly label: LocalText
  /** The question as it stands in the newest form that has it; null for what is no question. */
  readonly question: LocalText | null
  /** Who is asked, in words; null: everybody. */
  readonly universe: LocalText | null
}

/** A variable whose values are whole numbers from -32,768 to 32,767, those of missing answers among them. */
export interface NumberVariable extends VariableBase {
  readonly kind: 'number'
  readonly measure: 'nominal' | 'scale'
  /** What its values stand for; empty where the number is what was counted. */
  readonly values: readonly ResearchValue[]
  /** Why there may be no answer; empty where there always is one. */
  readonly missing: readonly ResearchValue[]
  read(row: number): number
}

/** A variable of texts, such as a municipality's number. */
export interface TextVariable extends VariableBase {
  readonly kind: 'text'
  readonly keys: readonly string[]
  /** Which of the keys. */
  read(row: number): number
}

export type ResearchVariable = NumberVariable | TextVariable

/** The 0/1 variables that a question with several answers was made into. */
export interface ResponseSet {
  readonly name: string
  readonly code: string
  readonly label: LocalText
  readonly variables: readonly string[]
}

export interface ResearchVariables {
  readonly variables: readonly ResearchVariable[]
  readonly sets: readonly ResponseSet[]
}

/**
 * What stands where there is no answer, in every file for researchers. None of them can be an answer: answers are 0 and up.
 * In one run, so that SPSS, which takes three missing values or a range, can have them as a range.
 */
const missingValues: Readonly<Record<MissingKind, number>> = {
  blank: -9,
  notAsked: -8,
  unknown: -7,
  refused: -6,
}

const inBoth = (of: (language: 'nb' | 'nn') => string): LocalText => ({ nb: of('nb'), nn: of('nn') })

/** What each missing kind is called, in the order of the values. */
export const missingLabels: readonly ResearchValue[] = missingKinds
  .map((kind) => ({
    value: missingValues[kind],
    code: kind,
    label: inBoth((language) => missingInWords(kind, language)),
  }))
  .sort((a, b) => a.value - b.value)

const yesNo: readonly ResearchValue[] = [
  { value: 0, code: 'no', label: { nb: 'Ikke valgt', nn: 'Ikkje vald' } },
  { value: 1, code: 'yes', label: { nb: 'Valgt', nn: 'Vald' } },
]

/** Columns that would let a person be followed from one file to another. */
const followed: readonly string[] = ['person']

/**
 * A dataset's columns as statistics programs want them: whole numbers with labels, one variable for each choice of a question
 * with several answers, the missing kinds apart. Every format for researchers is made of these, so that a value is the same in
 * all of them. Left out: pseudonyms, and what the program derives.
 *
 * @param forms the forms that wordings and routing are taken from, the newest last.
 */
export function researchVariables(dataset: Dataset, forms: readonly Instrument[]): ResearchVariables {
  const name = createNames()
  const newestFirst = [...forms].reverse()
  const variables: ResearchVariable[] = []
  const sets: ResponseSet[] = []
  const record = recordHeads.filter((code) => !followed.includes(code))
  const columns = [
    ...record.flatMap((code) => dataset.columns.get(code) ?? []),
    ...[...dataset.columns.values()].filter(({ kindOfSource }) => kindOfSource === 'question'),
  ]
  for (const column of columns) {
    const form = newestFirst.find((one) => questionOf(one, column.code))
    const question = form && questionOf(form, column.code)
    const base = {
      code: column.code,
      choice: null,
      number: column.number,
      ...wordsOf(column, form, question),
    }
    switch (column.kind) {
      case 'key':
        variables.push({ kind: 'text', name: name(column.code), ...base, ...keyReader(column) })
        break
      case 'choice':
        variables.push({ name: name(column.code), ...base, ...choiceReader(column) })
        break
      case 'number':
        variables.push({ name: name(column.code), ...base, ...numberReader(column) })
        break
      case 'flags': {
        const made = column.choices.map(
          (choice, at): NumberVariable => ({
            name: name(`${column.code}__${choice.code}`),
            ...base,
            choice: choice.code,
            label: both(base.label, choice.label),
            ...flagReader(column, at),
          }),
        )
        variables.push(...made)
        const variableNames = made.map((one) => one.name)
        sets.push({
          name: name(`set_${column.code}`),
          code: column.code,
          label: base.label,
          variables: variableNames,
        })
      }
    }
  }
  if (dataset.synthetic) variables.push(syntheticMark(name(syntheticHead)))
  return { variables, sets }
}

type Words = Pick<VariableBase, 'label' | 'question' | 'universe'>

function wordsOf(column: { readonly label: LocalText }, form?: Instrument, question?: Question): Words {
  if (!form || !question) return { label: column.label, question: null, universe: null }
  const { nb, nn } = question.title ?? question.text
  const { askedWhen } = question
  return {
    label: { nb, nn },
    question: { nb, nn },
    universe: askedWhen ? inBoth((language) => conditionInWords(form, askedWhen, language)) : null,
  }
}

const both = (one: LocalText, other: LocalText): LocalText =>
  inBoth((language) => `${one[language]}: ${other[language]}`)

const keyReader = ({ keys, data }: KeyColumn) => ({ keys, read: (row: number) => data[row]! })

/** A round is its year; other choices are numbered as they stand in the code book, from 1. */
const valuesOf = (choices: readonly ColumnChoice[]): ResearchValue[] => {
  const years = choices.every(({ code }) => /^\d{1,4}$/.test(code))
  return choices.map(({ code, label: { nb, nn } }, at) => ({
    value: years ? Number(code) : at + 1,
    code,
    label: { nb, nn },
  }))
}

/** What stands for each position that a column of bytes can hold; `answers` first. */
function byteTable(answers: readonly number[]): Int16Array {
  const table = new Int16Array(256).fill(missingValues.blank)
  table.set(answers)
  for (const kind of missingKinds) table[missingCodes[kind]] = missingValues[kind]
  return table
}

function choiceReader(column: ChoiceColumn) {
  const values = valuesOf(column.choices)
  const table = byteTable(values.map(({ value }) => value))
  const { data } = column
  return {
    kind: 'number' as const,
    measure: 'nominal' as const,
    values,
    // a record always has its round and its type of unit
    missing: column.kindOfSource === 'record' ? [] : missingLabels,
    read: (row: number) => table[data[row]!]!,
  }
}

function flagReader({ flags, state }: FlagsColumn, at: number) {
  const chosen = flags[at]!
  const table = byteTable([])
  return {
    kind: 'number' as const,
    measure: 'nominal' as const,
    values: yesNo,
    missing: missingLabels,
    read: (row: number) => {
      const why = state[row]!
      return why >= firstMissingCode ? table[why]! : chosen[row]!
    },
  }
}

function numberReader({ data }: NumberColumn) {
  const table = new Map(missingKinds.map((kind) => [missingNumbers[kind], missingValues[kind]]))
  return {
    kind: 'number' as const,
    measure: 'scale' as const,
    values: [],
    missing: missingLabels,
    read: (row: number) => {
      const value = data[row]!
      return value < 0 ? table.get(value)! : value
    },
  }
}

/** Made-up registrations say so in every row, whatever the file is called later. */
const syntheticMark = (name: string): NumberVariable => ({
  kind: 'number',
  name,
  code: syntheticHead,
  choice: null,
  number: null,
  label: { nb: 'Oppdiktet registrering', nn: 'Oppdikta registrering' },
  question: null,
  universe: null,
  measure: 'nominal',
  values: [{ value: 1, code: 'true', label: { nb: 'Oppdiktet', nn: 'Oppdikta' } }],
  missing: [],
  read: () => 1,
})
