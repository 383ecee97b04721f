import {
  deepFreeze,
  type Language,
  type LocalText,
  missingKinds,
  ProblemError,
  problem,
  type Severity,
} from '#core/foundation'
import { kinds } from './problems.ts'
import { createShapeReader, type ShapeReader } from './shape.ts'
import type {
  Block,
  Choice,
  Condition,
  InclusionCriterion,
  Instrument,
  InstrumentText,
  MappingEntry,
  Origin,
  Question,
  Rule,
  Section,
  VersionMapping,
} from './types.ts'

const origins: readonly Origin[] = ['printed', 'reconstructed', 'translated']
const severities: readonly Severity[] = ['error', 'warning', 'info']
const questionTypes = ['choice', 'multi', 'integer', 'text'] as const
const languages: readonly Language[] = ['nb', 'nn', 'en']
const operators = [
  'is',
  'in',
  'has',
  'countAtLeast',
  'atLeast',
  'atMost',
  'answered',
  'missing',
  'and',
  'or',
  'not',
] as const
const mappingKinds = ['same', 'new', 'dropped', 'recoded'] as const

/**
 * Reads a form from its JSON: every member is checked, none may be left over, and the result is frozen to the bottom.
 * Checks the shape only; that the form makes sense is for `checkInstrument`.
 *
 * Throws a ProblemError with all that is wrong (1000, 1001).
 */
export function parseInstrument(json: unknown): Instrument {
  const reader = createShapeReader()
  const instrument = readInstrument(reader, json)
  const expected = `${instrument.family}@${instrument.version}`
  if (reader.problems.length === 0 && instrument.id !== expected) {
    reader.problems.push(problem(kinds.wrongId, { id: instrument.id, expected }))
  }
  if (reader.problems.length > 0) throw new ProblemError(...reader.problems)
  return deepFreeze(instrument)
}

function readInstrument(reader: ShapeReader, json: unknown): Instrument {
  const required = [
    'id',
    'family',
    'version',
    'title',
    'rounds',
    'source',
    'notes',
    'sections',
    'rules',
    'inclusion',
    'mapping',
  ]
  const from = reader.object(json, '$', required, ['languages', 'closing'])
  return {
    id: reader.text(from.id, '$.id'),
    family: reader.code(from.family, '$.family'),
    version: reader.text(from.version, '$.version'),
    title: readText(reader, from.title, '$.title'),
    rounds: reader.list(from.rounds, '$.rounds', reader.text),
    source: reader.text(from.source, '$.source'),
    notes: reader.list(from.notes, '$.notes', (note, path) => readLocalText(reader, note, path)),
    ...(from.languages === undefined
      ? {}
      : {
          languages: reader.list(from.languages, '$.languages', (one, path) =>
            reader.oneOf(one, path, languages),
          ),
        }),
    sections: reader.list(from.sections, '$.sections', (section, path) => readSection(reader, section, path)),
    ...(from.closing === undefined ? {} : { closing: readText(reader, from.closing, '$.closing') }),
    rules: reader.list(from.rules, '$.rules', (rule, path) => readRule(reader, rule, path)),
    inclusion: reader.list(from.inclusion, '$.inclusion', (one, path) => readInclusion(reader, one, path)),
    mapping: from.mapping === null ? null : readMapping(reader, from.mapping, '$.mapping'),
  }
}

function readLocalText(reader: ShapeReader, json: unknown, path: string): LocalText {
  const from = reader.object(json, path, ['nb', 'nn'], ['en'])
  const norwegian = { nb: reader.text(from.nb, `${path}.nb`), nn: reader.text(from.nn, `${path}.nn`) }
  return from.en === undefined ? norwegian : { ...norwegian, en: reader.text(from.en, `${path}.en`) }
}

function readText(reader: ShapeReader, json: unknown, path: string): InstrumentText {
  const from = reader.object(json, path, ['nb', 'nn', 'origin'], ['en'])
  const origin = reader.object(from.origin, `${path}.origin`, ['nb', 'nn'], ['en'])
  const { nb, nn, en } = from
  return {
    ...readLocalText(reader, en === undefined ? { nb, nn } : { nb, nn, en }, path),
    origin: {
      nb: reader.oneOf(origin.nb, `${path}.origin.nb`, origins),
      nn: reader.oneOf(origin.nn, `${path}.origin.nn`, origins),
      ...(origin.en === undefined ? {} : { en: reader.oneOf(origin.en, `${path}.origin.en`, origins) }),
    },
  }
}

function readSection(reader: ShapeReader, json: unknown, path: string): Section {
  const from = reader.object(json, path, ['code', 'title', 'questions'], ['blocks'])
  return {
    code: reader.text(from.code, `${path}.code`),
    title: readText(reader, from.title, `${path}.title`),
    questions: reader.list(from.questions, `${path}.questions`, (question, at) =>
      readQuestion(reader, question, at),
    ),
    ...(from.blocks === undefined
      ? {}
      : { blocks: reader.list(from.blocks, `${path}.blocks`, (block, at) => readBlock(reader, block, at)) }),
  }
}

function readBlock(reader: ShapeReader, json: unknown, path: string): Block {
  const from = reader.object(json, path, ['number', 'lead', 'questions'])
  return {
    number: reader.text(from.number, `${path}.number`),
    lead: readText(reader, from.lead, `${path}.lead`),
    questions: reader.list(from.questions, `${path}.questions`, reader.code),
  }
}

/** What each type of question has beside what all have. */
const ownMembers = {
  choice: ['choices'],
  multi: ['choices'],
  integer: ['min', 'max'],
  text: ['lines', 'longest'],
} as const

function readQuestion(reader: ShapeReader, json: unknown, path: string): Question {
  const common = ['code', 'number', 'type', 'text', 'required', 'allowsUnknown', 'allowsRefused']
  const isObject = typeof json === 'object' && json !== null
  const type = reader.oneOf(
    isObject ? (json as { type?: unknown }).type : undefined,
    `${path}.type`,
    questionTypes,
  )
  const from = reader.object(
    json,
    path,
    [...common, ...ownMembers[type]],
    ['title', 'help', 'askedWhen', ...(type === 'integer' ? ['unit'] : [])],
  )
  const base = {
    code: reader.code(from.code, `${path}.code`),
    number: reader.text(from.number, `${path}.number`),
    text: readText(reader, from.text, `${path}.text`),
    ...(from.title === undefined ? {} : { title: readText(reader, from.title, `${path}.title`) }),
    ...(from.help === undefined ? {} : { help: readText(reader, from.help, `${path}.help`) }),
    ...(from.askedWhen === undefined
      ? {}
      : { askedWhen: readCondition(reader, from.askedWhen, `${path}.askedWhen`) }),
    required: reader.boolean(from.required, `${path}.required`),
    allowsUnknown: reader.boolean(from.allowsUnknown, `${path}.allowsUnknown`),
    allowsRefused: reader.boolean(from.allowsRefused, `${path}.allowsRefused`),
  }
  if (type === 'integer') {
    return {
      ...base,
      type,
      min: reader.integer(from.min, `${path}.min`),
      max: reader.integer(from.max, `${path}.max`),
      ...(from.unit === undefined ? {} : { unit: readText(reader, from.unit, `${path}.unit`) }),
    }
  }
  if (type === 'text') {
    return {
      ...base,
      type,
      lines: reader.integer(from.lines, `${path}.lines`),
      longest: reader.integer(from.longest, `${path}.longest`),
    }
  }
  const choices = reader.list(from.choices, `${path}.choices`, (choice, at) =>
    readChoice(reader, choice, at, type === 'multi'),
  )
  return { ...base, type, choices }
}

function readChoice(reader: ShapeReader, json: unknown, path: string, multi: boolean): Choice {
  const from = reader.object(
    json,
    path,
    ['code', 'label'],
    multi ? ['help', 'exclusive', 'apart'] : ['help', 'apart'],
  )
  return {
    code: reader.code(from.code, `${path}.code`),
    label: readText(reader, from.label, `${path}.label`),
    ...(from.help === undefined ? {} : { help: readText(reader, from.help, `${path}.help`) }),
    ...(from.exclusive === undefined
      ? {}
      : { exclusive: reader.boolean(from.exclusive, `${path}.exclusive`) }),
    ...(from.apart === undefined ? {} : { apart: reader.boolean(from.apart, `${path}.apart`) }),
  }
}

/** A nested condition deeper than this is a mistake (or an attack on the reader), not a question's routing. */
const deepest = 20

function readCondition(reader: ShapeReader, json: unknown, path: string, depth = 0): Condition {
  const isObject = typeof json === 'object' && json !== null
  const op = reader.oneOf(isObject ? (json as { op?: unknown }).op : undefined, `${path}.op`, operators)
  if (depth > deepest) {
    reader.wrong(path, `at most ${deepest} levels`)
    return { op: 'and', all: [] }
  }
  const members = (...names: string[]) => reader.object(json, path, ['op', ...names])
  const question = (from: Readonly<Record<string, unknown>>) => reader.code(from.question, `${path}.question`)
  const scalar = (value: unknown, at: string): string | number =>
    typeof value === 'number' ? reader.integer(value, at) : reader.text(value, at)
  switch (op) {
    case 'and':
    case 'or': {
      const from = members('all')
      const all = reader.list(from.all, `${path}.all`, (one, at) => readCondition(reader, one, at, depth + 1))
      if (all.length === 0) reader.wrong(`${path}.all`, 'list, not empty')
      return { op, all }
    }
    case 'not': {
      const from = members('condition')
      return { op, condition: readCondition(reader, from.condition, `${path}.condition`, depth + 1) }
    }
    case 'is': {
      const from = members('question', 'value')
      return { op, question: question(from), value: scalar(from.value, `${path}.value`) }
    }
    case 'in': {
      const from = members('question', 'values')
      const values = reader.list(from.values, `${path}.values`, scalar)
      if (values.length === 0) reader.wrong(`${path}.values`, 'list, not empty')
      return { op, question: question(from), values }
    }
    case 'has': {
      const from = members('question', 'value')
      return { op, question: question(from), value: reader.code(from.value, `${path}.value`) }
    }
    case 'countAtLeast': {
      const from = members('question', 'count')
      return { op, question: question(from), count: reader.integer(from.count, `${path}.count`) }
    }
    case 'atLeast':
    case 'atMost': {
      const from = members('question', 'value')
      return { op, question: question(from), value: reader.integer(from.value, `${path}.value`) }
    }
    case 'answered':
      return { op, question: question(members('question')) }
    case 'missing': {
      const from = members('question', 'kind')
      return { op, question: question(from), kind: reader.oneOf(from.kind, `${path}.kind`, missingKinds) }
    }
  }
}

function readRule(reader: ShapeReader, json: unknown, path: string): Rule {
  const from = reader.object(json, path, ['number', 'severity', 'brokenWhen', 'questions', 'message'])
  const questions = reader.list(from.questions, `${path}.questions`, reader.code)
  if (questions.length === 0) reader.wrong(`${path}.questions`, 'list, not empty')
  return {
    number: reader.integer(from.number, `${path}.number`),
    severity: reader.oneOf(from.severity, `${path}.severity`, severities),
    brokenWhen: readCondition(reader, from.brokenWhen, `${path}.brokenWhen`),
    questions,
    message: readText(reader, from.message, `${path}.message`),
  }
}

function readInclusion(reader: ShapeReader, json: unknown, path: string): InclusionCriterion {
  const from = reader.object(json, path, ['code', 'condition', 'text'])
  return {
    code: reader.code(from.code, `${path}.code`),
    condition: readCondition(reader, from.condition, `${path}.condition`),
    text: readText(reader, from.text, `${path}.text`),
  }
}

function readMapping(reader: ShapeReader, json: unknown, path: string): VersionMapping {
  const from = reader.object(json, path, ['from', 'entries'])
  return {
    from: reader.text(from.from, `${path}.from`),
    entries: reader.list(from.entries, `${path}.entries`, (entry, at) => readEntry(reader, entry, at)),
  }
}

function readEntry(reader: ShapeReader, json: unknown, path: string): MappingEntry {
  const isObject = typeof json === 'object' && json !== null
  const kind = reader.oneOf(
    isObject ? (json as { kind?: unknown }).kind : undefined,
    `${path}.kind`,
    mappingKinds,
  )
  if (kind !== 'recoded') {
    const from = reader.object(json, path, ['question', 'kind'], ['note'])
    const question = reader.code(from.question, `${path}.question`)
    return from.note === undefined
      ? { question, kind }
      : { question, kind, note: readLocalText(reader, from.note, `${path}.note`) }
  }
  const from = reader.object(json, path, ['question', 'kind', 'sources', 'breaksSeries', 'note'], ['choices'])
  const sources = reader.list(from.sources, `${path}.sources`, reader.code)
  if (sources.length === 0) reader.wrong(`${path}.sources`, 'list, not empty')
  return {
    question: reader.code(from.question, `${path}.question`),
    kind,
    sources,
    ...(from.choices === undefined ? {} : { choices: readRecoding(reader, from.choices, `${path}.choices`) }),
    breaksSeries: reader.boolean(from.breaksSeries, `${path}.breaksSeries`),
    note: readLocalText(reader, from.note, `${path}.note`),
  }
}

function readRecoding(reader: ShapeReader, json: unknown, path: string): Record<string, string | null> {
  const isObject = typeof json === 'object' && json !== null
  const from = reader.object(json, path, isObject ? Object.keys(json) : [])
  return Object.fromEntries(
    Object.entries(from).map(([older, newer]) => [
      older,
      newer === null ? null : reader.code(newer, `${path}.${older}`),
    ]),
  )
}
