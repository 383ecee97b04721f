import { appendFileSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Rows, unionOf } from '#core/dataset'
import { type PurposedRows, releaseRows } from '#core/disclosure'
import { type CountryRound, participantOf } from '#core/mapping'

export interface RowRequest {
  readonly country: CountryRound
  /** Absent: every registration of the round's population. */
  readonly municipality?: string
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
 * Opens the door for a municipality's own rows in a round, or for all of it: refused without purpose and legal basis, logged before it
 * opens. (Who asks is known from login once the server stands; on the command line it is the machine's owner.)
 */
export function releaseRoundRows(request: RowRequest): PurposedRows {
  const { country, municipality, purpose, legalBasis, auditId, auditPath, date } = request
  const all = municipality === undefined ? everybody(country) : ownRows(country, municipality)
  const released = releaseRows(country.dataset, all, { purpose, legalBasis, auditId })
  const line = {
    id: auditId,
    date,
    event: 'rows.released',
    municipality: municipality ?? null,
    round: country.round,
    rows: all.length,
    purpose,
    legalBasis,
  }
  mkdirSync(dirname(auditPath), { recursive: true })
  appendFileSync(auditPath, `${JSON.stringify(line)}\n`)
  return released
}

function ownRows(country: CountryRound, municipality: string): Rows {
  const { rows, young } = participantOf(country, municipality)
  return unionOf(rows.substance, rows.mental, young)
}

const everybody = ({ population: { adults, young } }: CountryRound): Rows => unionOf(adults, young)
