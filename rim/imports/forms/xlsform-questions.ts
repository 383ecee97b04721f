import { problem } from '#core/foundation'
import type { Condition, Question } from '#core/instruments'
import { absentNames, rowNames } from '#rim/exports'
import { assumedRange, assumedText, choiceCodes, type Draft } from './draft.ts'
import { formImportProblems as kinds } from './problems.ts'
import { ownTexts, type Row, textsIn } from './xlsform-sheets.ts'

type Json = Readonly<Record<string, unknown>>

/** A row that asks something. */
export interface AskedRow {
  readonly code: string
  readonly type: Question['type']
  /** The list that its choices stand in. */
  readonly list: string | null
  readonly at: number
}

/** What reading a row needs of the form. */
export interface FormRows {
  readonly draft: Draft
  readonly choices: readonly Row[]
  /** The questions, by their rows. */
  readonly asked: ReadonlyMap<Row, AskedRow>
  /** Reads an expression; null where it cannot be. */
  condition(expression: string): Condition | null
}

/** Rows that ask nothing and carry nothing that a draft has. */
const silent = /^(|begin[ _]group|end[ _]group|start|end|today|deviceid|username|audit)$/

/** Reads what a row asks and gives it a code; null where it asks nothing, or nothing that our forms can ask. */
export function askedRow(row: Row, draft: Draft): AskedRow | null {
  const type = (row.type ?? '').trim()
  const name = row.name ?? ''
  const select = /^select[ _](one|multiple)\s+(\S+)(\s+or_other)?$/i.exec(type)
  const plain = { integer: 'integer', int: 'integer', text: 'text', string: 'text' } as const
  const simple = plain[type.toLowerCase() as keyof typeof plain]
  if (!select && !simple) {
    const ours = name === rowNames.closing || name.startsWith(rowNames.rule)
    if (!silent.test(type.toLowerCase()) && !ours) {
      draft.note(problem(kinds.typeNotCarried, { item: name, type }))
    }
    return null
  }
  if (select?.[3]) draft.note(problem(kinds.featureNotCarried, { item: name, what: 'or_other' }))
  const label = textsIn(row, 'label')?.nb ?? name
  const code = draft.newCode(name, label)
  const kind = select ? (select[1]!.toLowerCase() === 'one' ? 'choice' : 'multi') : simple!
  return { code, type: kind, list: select?.[2] ?? null, at: draft.nextNumber() }
}

export function questionOfRow(row: Row, asked: AskedRow, form: FormRows): Json {
  const { draft } = form
  const { code, type } = asked
  const help = textsIn(row, 'hint')
  const title = ownTexts(row, 'title')
  const condition = row.relevant === undefined ? null : form.condition(row.relevant)
  if (row.relevant !== undefined && !condition) {
    draft.note(problem(kinds.conditionNotRead, { item: row.name ?? '', expression: row.relevant }))
  }
  const listed = form.choices.filter((choice) => (choice.list_name ?? choice['list name']) === asked.list)
  const names = [...listed.map(({ name }) => name), ...(row.lyttepost_allows ?? '').split(' ').map(allowName)]
  return {
    code,
    number: row.lyttepost_number ?? String(asked.at),
    type,
    text: draft.text(textsIn(row, 'label') ?? {}),
    ...(title ? { title: draft.text(title) } : {}),
    ...(help ? { help: draft.text(help) } : {}),
    ...(condition ? { askedWhen: condition } : {}),
    required: /^(yes|true|true\(\)|1)$/i.test(row.required ?? ''),
    allowsUnknown: names.includes(absentNames.unknown),
    allowsRefused: names.includes(absentNames.refused),
    ...ownMembers(row, type, listed, draft),
  }
}

const allowName = (kind: string): string | undefined => absentNames[kind as keyof typeof absentNames]

function ownMembers(row: Row, type: Question['type'], listed: readonly Row[], draft: Draft): Json {
  const read = readConstraint(row.constraint ?? '')
  if (!read) draft.note(problem(kinds.ruleNotRead, { item: row.name ?? '', expression: row.constraint! }))
  switch (type) {
    case 'integer': {
      const min = read?.min ?? assumedRange.min
      const max = read?.max ?? assumedRange.max
      if (read?.min === undefined || read.max === undefined) {
        draft.note(problem(kinds.rangeAssumed, { item: row.name ?? '', min, max }))
      }
      const unit = ownTexts(row, 'unit')
      return { min, max, ...(unit ? { unit: draft.text(unit) } : {}) }
    }
    case 'text':
      return {
        lines: /^\d+$/.test(row.lyttepost_lines ?? '')
          ? Number(row.lyttepost_lines)
          : row.appearance?.includes('multiline')
            ? assumedText.lines
            : 1,
        longest: read?.longest ?? assumedText.longest,
      }
    default:
      return { choices: choicesOf(listed, type === 'multi' ? (read?.alone ?? []) : [], draft) }
  }
}

function choicesOf(listed: readonly Row[], alone: readonly string[], draft: Draft): Json[] {
  const absent: readonly string[] = Object.values(absentNames)
  const codeOf = choiceCodes(draft)
  return listed
    .filter(({ name }) => !absent.includes(name ?? ''))
    .map((row) => {
      const label = textsIn(row, 'label') ?? {}
      const help = ownTexts(row, 'help')
      return {
        code: codeOf(row.name ?? '', label.nb ?? ''),
        label: draft.text(label),
        ...(help ? { help: draft.text(help) } : {}),
        ...(alone.includes(row.name ?? '') ? { exclusive: true } : {}),
        ...(row.lyttepost_apart === 'yes' ? { apart: true } : {}),
      }
    })
}

interface Constraint {
  readonly min?: number
  readonly max?: number
  readonly longest?: number
  /** Choices that are chosen alone or not at all. */
  readonly alone?: readonly string[]
}

/** What a constraint says, where it says one of the things that our questions have; null where it says something else. */
function readConstraint(text: string): Constraint | null {
  const plain = text.trim()
  if (plain === '') return {}
  const alone = /^not\(count-selected\(\.\) > 1 and \((.+)\)\)$/.exec(plain)
  if (alone) {
    const parts = alone[1]!.split(' or ').map((part) => /^selected\(\., '([^']+)'\)$/.exec(part)?.[1])
    return parts.includes(undefined) ? null : { alone: parts as string[] }
  }
  let found: Constraint = {}
  for (const part of plain.split(/\s+and\s+/)) {
    const one = readLimit(part)
    if (!one) return null
    found = { ...found, ...one }
  }
  return found
}

function readLimit(part: string): Constraint | null {
  const length = /^string-length\(\s*\.\s*\)\s*(<=?)\s*(\d+)$/.exec(part)
  if (length) return { longest: Number(length[2]) - (length[1] === '<' ? 1 : 0) }
  const limit = /^\.\s*(>=|<=|>|<)\s*(-?\d+)$/.exec(part)
  if (!limit) return null
  const value = Number(limit[2])
  switch (limit[1]) {
    case '>=':
      return { min: value }
    case '>':
      return { min: value + 1 }
    case '<=':
      return { max: value }
    default:
      return { max: value - 1 }
  }
}
