import {
  choiceColumn,
  choicePosition,
  type Dataset,
  keyColumnOf,
  numberColumn,
  type Rows,
  rowsWith,
  selectRows,
} from '#core/dataset'
import type { LocalText } from '#core/foundation'
import type { InclusionCriterion } from '#core/instruments'
import type { MainGroup } from './category.ts'
import { conditionOverRows } from './inclusion.ts'

/** A unit type whose registrations had no legal basis in a round, as data with its reason. */
export interface LackingLegalBasis {
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
  const at = (code: string): number => rounds.choices.findIndex((choice) => choice.code === code)
  const [now, then] = [at(round), at(before)]
  const mappedNow = new Set<string>()
  for (let row = 0; row < dataset.size; row++) {
    if (rounds.data[row] === now) mappedNow.add(municipalities.keys[municipalities.data[row]!]!)
  }
  const keepOld = municipalities.keys.map((number) => {
    const successor = municipalityNow(number, before)
    return successor !== null && !mappedNow.has(successor)
  })
  const inRound = selectRows(dataset, (row) => {
    const r = rounds.data[row]
    return (now >= 0 && r === now) || (then >= 0 && r === then && keepOld[municipalities.data[row]!]!)
  })
  return splitPopulation(dataset, inRound, round, criteria)
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
    const out = selectRows(dataset, (row) => truth[row] === 0, kept)
    if (out.length === 0) continue
    kept = selectRows(dataset, (row) => truth[row] !== 0, kept)
    const reason = {
      nb: `Fyller ikke vilkåret «${criterion.text.nb.replace(/\.$/, '')}»`,
      nn: `Fyller ikkje vilkåret «${criterion.text.nn.replace(/\.$/, '')}»`,
    }
    excluded.push({ code: `inclusion_${criterion.code}`, reason, rows: out })
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
