import {
  choiceColumn,
  choicePosition,
  type Dataset,
  keyColumnOf,
  numberColumn,
  type Rows,
  rowsWith,
  selectRows,
  unionOf,
} from '#core/dataset'
import type { LocalText } from '#core/foundation'
import type { InclusionCriterion } from '#core/instruments'
import type { MainGroup } from './category.ts'
import { conditionOverRows } from './inclusion.ts'

/** A unit type whose registrations had no legal basis in a round, as data with its reason. */
interface LackingLegalBasis {
  readonly round: string
  readonly unitType: string
  readonly reason: LocalText
}

/** The annual report for 2020: permission was renewed for health and care services only; NAV and child welfare were left out. */
export const lackingLegalBasis: readonly LackingLegalBasis[] = [
  {
    round: '2020',
    unitType: 'nav',
    reason: {
      nb: 'Kartlagt av NAV, uten rettslig grunnlag i 2020',
      nn: 'Kartlagt av NAV, utan rettsleg grunnlag i 2020',
    },
  },
  {
    round: '2020',
    unitType: 'child_welfare',
    reason: {
      nb: 'Kartlagt av barnevernet, uten rettslig grunnlag i 2020',
      nn: 'Kartlagt av barnevernet, utan rettsleg grunnlag i 2020',
    },
  },
]

export interface Excluded {
  readonly code: string
  readonly reason: LocalText
  readonly rows: Rows
}

/** The people a report is about, and those left out with the reason. No row stands in two of them. */
export interface ReportPopulation {
  /** The report's round; percentages and comparisons are for it. */
  readonly round: string
  readonly adults: Rows
  /** 16 and 17 years, reported apart. */
  readonly young: Rows
  readonly excluded: readonly Excluded[]
}

/**
 * The report's population: for each municipality its latest mapping in the round or the year before, because many map
 * every second year; unit types without a legal basis in the report's round are left out of both years, so that the
 * two can be added (annual report 2020, introduction).
 *
 * @param criteria the form's inclusion criteria; a person is left out where one of them does not hold.
 * @param municipalityNow the municipality's number in the report's round, for a number of an earlier round.
 */
export function reportPopulation(
  dataset: Dataset,
  round: string,
  criteria: readonly InclusionCriterion[],
  municipalityNow: (number: string, round: string) => string | null,
): ReportPopulation {
  const before = String(Number(round) - 1)
  const rounds = choiceColumn(dataset, 'round')
  const municipalities = keyColumnOf(dataset, 'municipality')
  const rowsOf = (code: string): Rows =>
    rounds.choices.some((choice) => choice.code === code)
      ? rowsWith(dataset, 'round', code)
      : new Uint32Array(0)
  const now = splitPopulation(dataset, rowsOf(round), round, criteria)
  // a municipality whose registrations of this round all are left out still has its older mapping
  const mappedNow = new Set<string>()
  for (const rows of [now.adults, now.young]) {
    for (const row of rows) mappedNow.add(municipalities.keys[municipalities.data[row]!]!)
  }
  const successors = municipalities.keys.map((number) => municipalityNow(number, before))
  const successorOf = (row: number): string | null => successors[municipalities.data[row]!]!
  const older = rowsOf(before)
  const divided = selectRows(dataset, (row) => successorOf(row) === null, older)
  const latest = selectRows(
    dataset,
    (row) => {
      const successor = successorOf(row)
      return successor !== null && !mappedNow.has(successor)
    },
    older,
  )
  const then = splitPopulation(dataset, latest, round, criteria)
  const reason = {
    nb: `Kommunen er delt siden ${before}, og registreringene kan ikke føres videre`,
    nn: `Kommunen er delt sidan ${before}, og registreringane kan ikkje førast vidare`,
  }
  return {
    round,
    adults: unionOf(now.adults, then.adults),
    young: unionOf(now.young, then.young),
    excluded: [
      ...joinedExclusions(now.excluded, then.excluded),
      ...(divided.length > 0 ? [{ code: 'divided', reason, rows: divided }] : []),
    ],
  }
}

function joinedExclusions(a: readonly Excluded[], b: readonly Excluded[]): Excluded[] {
  const byCode = new Map<string, Excluded>()
  for (const one of [...a, ...b]) {
    const known = byCode.get(one.code)
    byCode.set(one.code, known ? { ...known, rows: unionOf(known.rows, one.rows) } : one)
  }
  return [...byCode.values()]
}

/** One round alone (an earlier one, for comparison), with the same unit types left out as in the report's round. */
export function roundPopulation(
  dataset: Dataset,
  round: string,
  asReportedIn: string,
  criteria: readonly InclusionCriterion[],
): ReportPopulation {
  const rounds = choiceColumn(dataset, 'round')
  if (!rounds.choices.some((choice) => choice.code === round)) {
    return { round, adults: new Uint32Array(0), young: new Uint32Array(0), excluded: [] }
  }
  return { ...splitPopulation(dataset, rowsWith(dataset, 'round', round), asReportedIn, criteria), round }
}

function splitPopulation(
  dataset: Dataset,
  rows: Rows,
  legalRound: string,
  criteria: readonly InclusionCriterion[],
): ReportPopulation {
  const unitType = choiceColumn(dataset, 'unit_type')
  const excluded: Excluded[] = []
  let kept = rows
  for (const lacking of lackingLegalBasis) {
    if (lacking.round !== legalRound) continue
    const position = choicePosition(unitType, lacking.unitType)
    const out = selectRows(dataset, (row) => unitType.data[row] === position, kept)
    kept = selectRows(dataset, (row) => unitType.data[row] !== position, kept)
    if (out.length > 0)
      excluded.push({ code: `legal_${lacking.unitType}`, reason: lacking.reason, rows: out })
  }
  for (const criterion of criteria) {
    const truth = conditionOverRows(dataset, criterion.condition)
    for (const [value, code, reason] of inclusionReasons(criterion)) {
      const out = selectRows(dataset, (row) => truth[row] === value, kept)
      if (out.length > 0) excluded.push({ code, reason, rows: out })
    }
    kept = selectRows(dataset, (row) => truth[row] === 1, kept)
  }
  const category = choiceColumn(dataset, 'category')
  const age = numberColumn(dataset, 'age').data
  const placed = (row: number): boolean => category.data[row]! < category.choices.length && age[row]! >= 0
  const without = selectRows(dataset, (row) => !placed(row), kept)
  if (without.length > 0) {
    kept = selectRows(dataset, placed, kept)
    const reason = {
      nb: 'Mangler svar som avgjør alder eller kategori',
      nn: 'Manglar svar som avgjer alder eller kategori',
    }
    excluded.push({ code: 'no_category', reason, rows: without })
  }
  return {
    round: legalRound,
    adults: selectRows(dataset, (row) => age[row]! >= 18, kept),
    young: selectRows(dataset, (row) => age[row]! < 18, kept),
    excluded,
  }
}

/** The rows of one main group. */
export function groupRows(dataset: Dataset, group: MainGroup, rows: Rows): Rows {
  return rowsWith(dataset, 'group', group, rows)
}

/** The rows of some municipalities, by their numbers as registered. */
export function municipalityRows(dataset: Dataset, numbers: readonly string[], rows: Rows): Rows {
  const column = keyColumnOf(dataset, 'municipality')
  const wanted = column.keys.map((key) => numbers.includes(key))
  return selectRows(dataset, (row) => wanted[column.data[row]!]!, rows)
}

/** Why a criterion leaves somebody out: it does not hold (0), or what would decide it is not answered (2). */
function inclusionReasons(criterion: InclusionCriterion): [truth: number, code: string, reason: LocalText][] {
  const nb = criterion.text.nb.replace(/\.$/, '')
  const nn = criterion.text.nn.replace(/\.$/, '')
  return [
    [
      0,
      `inclusion_${criterion.code}`,
      { nb: `Fyller ikke vilkåret «${nb}»`, nn: `Fyller ikkje vilkåret «${nn}»` },
    ],
    [
      2,
      `undetermined_${criterion.code}`,
      { nb: `Mangler svar som avgjør vilkåret «${nb}»`, nn: `Manglar svar som avgjer vilkåret «${nn}»` },
    ],
  ]
}
