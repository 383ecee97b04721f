import { appendFileSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { unionOf } from '#core/dataset'
import { type PurposedRows, releaseRows } from '#core/disclosure'
import { type CountryRound, participantOf } from '#core/mapping'

export interface RowRequest {
  readonly country: CountryRound
  readonly municipality: string
  readonly purpose: string
  readonly legalBasis: string
  /** File that the release is logged in, one JSON line each, before any row leaves. */
  readonly auditPath: string
  /** ISO date. */
  readonly date: string
  /** Identifies the line; random. */
  readonly auditId: string
}

/**
 * Opens the door for a municipality's own rows in a round: refused without purpose and legal basis, logged before it
 * opens. (Who asks is known from login once the server stands; on the command line it is the machine's owner.)
 */
export function releaseMunicipalityRows(request: RowRequest): PurposedRows {
  const { country, municipality, purpose, legalBasis, auditId, auditPath, date } = request
  const { rows, young } = participantOf(country, municipality)
  const all = unionOf(rows.substance, rows.mental, young)
  const released = releaseRows(country.dataset, all, { purpose, legalBasis, auditId })
  const line = {
    id: auditId,
    date,
    event: 'rows.released',
    municipality,
    round: country.round,
    rows: all.length,
    purpose,
    legalBasis,
  }
  mkdirSync(dirname(auditPath), { recursive: true })
  appendFileSync(auditPath, `${JSON.stringify(line)}\n`)
  return released
}
