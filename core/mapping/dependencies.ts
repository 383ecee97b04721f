import { serviceFamilies } from './derived-labels.ts'
import { lifeAreas } from './index-settings.ts'
import { standardTables } from './standard-tables.ts'

const problems = ['substance_problem', 'mental_problem', 'substance_use', 'mental_health'] as const
const substances = [
  'alcohol',
  'cannabis',
  'central_stimulants',
  'heroin',
  'other_opioids',
  'prescription_drugs',
  'other',
]

/** The questions that each column which the program makes itself is made of (`deriveColumns`). */
export const derivedFrom: Readonly<Record<string, readonly string[]>> = {
  category: problems,
  group: problems,
  index_units: lifeAreas,
  index_level: lifeAreas,
  age_band: ['age'],
  services_any: serviceFamilies,
  services_count: serviceFamilies,
  overdose: ['overdose_last_year', 'overdose_risk'],
  substances_used: ['substances', ...substances.map((one) => `substance_degree_${one}`)],
}

/** The questions that decide which main group and category somebody stands in: every table is divided by them. */
export const groupingQuestions: readonly string[] = problems

/** The questions that a column of the dataset hangs on: itself, or what it is made of. */
export const questionsBehind = (column: string): readonly string[] => derivedFrom[column] ?? [column]

/**
 * The questions that a standard table hangs on: those of its column, and of the table that decides who is asked. Empty for a
 * table that does not exist.
 */
export function questionsOfTable(id: string): readonly string[] {
  const tables = standardTables.filter((one) => one.id === id)
  const routing = tables.flatMap(({ routedBy }) =>
    standardTables.filter((other) => other.id === routedBy?.table),
  )
  return [...new Set([...tables, ...routing].flatMap(({ column }) => questionsBehind(column)))]
}
