import type { Generated } from 'kysely'

/** Rounds, and how the municipalities take part in them. */
export interface RoundTables {
  round: RoundTable
  round_basis: RoundBasisTable
  round_closing: RoundClosingTable
  participation: ParticipationTable
  legal_basis: LegalBasisTable
  unit_expectation: UnitExpectationTable
  unit_count: UnitCountTable
}

interface RoundTable {
  id: string
  code: string
  name_nb: string
  name_nn: string
  instrument: string
  opens_on: string
  closes_on: string
  retention_until: string
  created_at: Generated<string>
  year: Generated<number>
  population_nb: Generated<string>
  population_nn: Generated<string>
  groups: Generated<('substance' | 'mental')[]>
  unit_types: Generated<string[]>
  closed_at: string | null
  released_at: string | null
}

interface RoundBasisTable {
  round: string
  unit_type: string
  law: string
  paragraph: string
  explanation_nb: Generated<string>
  explanation_nn: Generated<string>
}

interface RoundClosingTable {
  id: string
  round: string
  kind: 'closed' | 'reopened'
  reason: string | null
  at: Generated<string>
}

interface ParticipationTable {
  round: string
  municipality: string
  mode: 'person' | 'aggregate'
  groups: Generated<('substance' | 'mental')[]>
  language: Generated<'nb' | 'nn'>
  joined_at: Generated<string>
  submitted_at: string | null
  release: Generated<number>
  reopened_for: Generated<string>
}

interface LegalBasisTable {
  id: string
  round: string
  municipality: string
  unit_type: string
  law: string
  paragraph: string
  decision_reference: string
  valid_from: string
  valid_to: string
  allows_linking: Generated<boolean>
  allows_attention: Generated<boolean>
  recorded_by: string | null
  recorded_at: Generated<string>
  withdrawn_at: string | null
}

interface UnitExpectationTable {
  round: string
  municipality: string
  unit: string
  expected: number | null
  changed_by: string | null
  changed_at: Generated<string>
}

interface UnitCountTable {
  round: string
  municipality: string
  unit: string
  complete: number
  also_elsewhere: number
  expected: number | null
  release: number
  kept_at: Generated<string>
}
