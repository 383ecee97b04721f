import type { Registration } from '#core/dataset'
import {
  type Answers,
  createRegistry,
  type Instrument,
  type InstrumentRegistry,
  questionsOf,
} from '#core/instruments'
import { loadInstruments } from '#rim/assets'
import { importRegistrations } from './import.ts'
import type { ImportOptions, ImportResult } from './result.ts'

// Files for this folder's tests. Nobody in them exists.

export const registry: InstrumentRegistry = createRegistry(loadInstruments())
export const form: Instrument = registry.forRound('brukerplan', '2020')

/** An ordinary registration that breaks no rule. */
export const ordinary: Answers = {
  sex: 'male',
  age: 42,
  education: 'upper_secondary',
  birth_country: 'norway',
  lives_with: ['alone'],
  own_children: 'no',
  others_children: ['none'],
  substance_problem: 'yes',
  mental_problem: 'no',
  cognitive: 'none',
  housing: 'yellow',
  meaningful_activity: 'red',
  finances: 'yellow',
  physical_health: 'green',
  mental_health: 'green',
  substance_use: 'red',
  social_functioning: 'yellow',
  network: 'yellow',
  activity: ['none'],
  livelihood: ['nav_benefits'],
  substances: ['alcohol'],
  injecting: 'no',
  services_municipal: ['gp', 'substance_work'],
  services_nav: [],
}

export const record = {
  municipality: '1103',
  round: '2020',
  unit_type: 'health_care',
  unit: 'A',
  person: 'p1',
}

const cellOf = (answer: Answers[string] | undefined): string =>
  answer === undefined
    ? ''
    : Array.isArray(answer)
      ? answer.join('|') || '#none'
      : typeof answer === 'object'
        ? ''
        : String(answer)

export const questionCodes = questionsOf(form).map(({ code }) => code)
export const head: readonly string[] = [...Object.keys(record), ...questionCodes]

/** A row under `head`: the ordinary one with changed cells. */
export function row(change: Readonly<Record<string, string>> = {}): string[] {
  return head.map((name) => change[name] ?? record[name as keyof typeof record] ?? cellOf(ordinary[name]))
}

/** Rows as an Excel-Norwegian file. */
export const excelFile = (...rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((cells) => `${cells.join(';')}\r\n`).join('')}`

async function* inPieces(bytes: Uint8Array, size = 7): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

export const options: ImportOptions = {
  instruments: registry,
  municipalityExists: (number, round) => number === '1103' || (number === '0301' && round === '2020'),
}

/** Imports a text or bytes under a name. */
export function read(
  content: string | Uint8Array,
  change: Partial<ImportOptions> = {},
  pieceSize?: number,
): Promise<ImportResult> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return importRegistrations(
    { name: 'fil.csv', bytes: inPieces(bytes, pieceSize) },
    { ...options, ...change },
  )
}

export const registrationOf = (answers: Answers, person = 'p1'): Registration => ({
  municipality: '1103',
  round: '2020',
  unitType: 'health_care',
  unit: 'A',
  person,
  answers,
})
