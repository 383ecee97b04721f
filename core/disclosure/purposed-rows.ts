import type { Dataset, Rows } from '#core/dataset'
import { ProblemError, problem } from '#core/foundation'
import { disclosureProblems } from './problems.ts'

declare const purposed: unique symbol

/** Single registrations released for a stated purpose: the second of the two doors. Only `releaseRows` makes one. */
export interface PurposedRows {
  readonly [purposed]: true
  readonly dataset: Dataset
  readonly rows: Rows
  readonly purpose: string
  readonly legalBasis: string
  /** Identifies the line in the audit log that was written for this release. */
  readonly auditId: string
}

/** Opens the door for rows, or refuses where purpose, legal basis or audit line is lacking. */
export function releaseRows(
  dataset: Dataset,
  rows: Rows,
  grounds: { readonly purpose: string; readonly legalBasis: string; readonly auditId: string },
): PurposedRows {
  const { purpose, legalBasis, auditId } = grounds
  if ([purpose, legalBasis, auditId].some((ground) => ground.trim() === '')) {
    throw new ProblemError(problem(disclosureProblems.rowsNeedPurpose))
  }
  return { dataset, rows, ...grounds } as unknown as PurposedRows
}
