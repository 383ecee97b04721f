import { type Dataset, frequencyTable, type RawFrequencyTable, selectRows } from '#core/dataset'
import {
  createLinkers,
  type Decision,
  decide,
  type LinearSolver,
  linkFrequencies,
  type Origin,
  type Policy,
  protectFrequencies,
  type SafeFrequencyTable,
} from '#core/disclosure'
import type { LocalText } from '#core/foundation'
import {
  type CodedComment,
  type ColumnAgreement,
  commentDataset,
  commentServices,
  overallColumn,
  serviceColumn,
} from '#core/survey'
import { everybodyColumn } from './tables.ts'

/** A quote that two people have agreed to print. */
export interface CommentQuote {
  readonly id: string
  /** Cleaned. */
  readonly text: string
  /** Codes of services, questions or chapters that it belongs to. */
  readonly tags: readonly string[]
}

/** The counts of the open comments that may be shown. Rows: praise, criticism, mixed, neutral. Column: `all`. */
export interface CommentTables {
  readonly overall: SafeFrequencyTable
  /** Services that some comment names, in the grid's order. The base is the comments that name it. */
  readonly services: readonly {
    readonly code: string
    readonly label: LocalText
    readonly table: SafeFrequencyTable
  }[]
}

/** What the chapter on open comments is made of. */
export interface CommentChapter {
  /** Comments that tell something, each time it was written; null where so few that they are not told. */
  readonly comments: number | null
  readonly tables: CommentTables
  readonly agreement: readonly ColumnAgreement[]
  /** The share that was coded twice, 0 to 1, and the seed it was drawn with. */
  readonly second: { readonly share: number; readonly seed: string }
  readonly quotes: readonly CommentQuote[]
}

/** The wave as the tables of its comments name it. */
export interface CommentedWave {
  readonly year: number
  readonly synthetic: boolean
}

/** Counts coded comments, and decides what of it may be shown; all tables together. */
export function commentTables(
  coded: readonly CodedComment[],
  wave: CommentedWave,
  policy: Policy,
  solver: LinearSolver,
): CommentTables {
  const dataset = commentDataset(coded, wave)
  const named = commentServices.filter(({ code }) =>
    coded.some(({ coding }) => coding.services[code] !== undefined),
  )
  const overall = rawTable(dataset, overallColumn, text('Åpne kommentarer', 'Opne kommentarar'))
  const services = named.map(({ code, label }) => ({
    code,
    label,
    raw: rawTable(dataset, serviceColumn(code), label),
  }))
  const name = `survey/${wave.year}/comments`
  const linkers = createLinkers()
  for (const raw of [overall, ...services.map((one) => one.raw)])
    linkFrequencies(linkers, raw, policy, () => name)
  const decision = allOrNothing(decide(linkers, policy, solver))
  const safe = (raw: RawFrequencyTable): SafeFrequencyTable =>
    protectFrequencies(raw, decision, originOf(wave), () => name)
  return {
    overall: safe(overall),
    services: services.map(({ code, label, raw }) => ({ code, label, table: safe(raw) })),
  }
}

/** So few comments that not all can be protected are told of in no number. */
export function allOrNothing(decision: Decision): Decision {
  const { counts } = decision
  return counts.unresolved === 0
    ? decision
    : { ...decision, counts: { ...counts, hidden: counts.hidden.map(() => 1), unresolved: 0 } }
}

const text = (nb: string, nn: string): LocalText => ({ nb, nn })

const rawTable = (dataset: Dataset, column: string, title: LocalText): RawFrequencyTable =>
  frequencyTable(dataset, { id: column, title, column, base: 'asked' }, [
    { code: everybodyColumn, label: text('Totalt', 'Totalt'), rows: selectRows(dataset, () => true) },
  ])

const originOf = ({ year, synthetic }: CommentedWave): Origin => ({
  source: synthetic
    ? text('Lyttepost, syntetiske svar', 'Lyttepost, syntetiske svar')
    : text('Brukertilfredshetsevalueringen', 'Brukartilfredsheitsevalueringa'),
  round: String(year),
  population: text('De som skrev en kommentar', 'Dei som skreiv ein kommentar'),
  excluded: [],
  notes: [],
  synthetic,
})
