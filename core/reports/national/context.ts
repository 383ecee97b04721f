import type { SafeValue } from '#core/disclosure'
import { type LocalText, type Say, sayIn } from '#core/foundation'
import type { CodeBook, Instrument } from '#core/instruments'
import type { MainGroup } from '#core/mapping'
import type { ReportSection } from '../model.ts'
import { groups } from './populations.ts'
import type { Prevalence } from './prevalence.ts'
import { type AnnualRelease, type AnnualTables, annualTables } from './release.ts'

/** What the annual report is made of. */
export interface AnnualRequest {
  readonly release: AnnualRelease
  /** The form in use in the round: its help texts are printed. */
  readonly instrument: Instrument
  readonly codeBook: CodeBook
  readonly language: 'nb' | 'nn'
  /** ISO date, injected. */
  readonly made: string
  /** Recipients per 1,000 adults, or why they are not told. */
  readonly prevalence: Prevalence
  /** SHA-256 of the frozen data, in hex; its beginning stands among the facts. */
  readonly dataHash?: string
  /** Chapters that are made from other releases, between those under 18 and the appendices: development, panel. */
  readonly chapters?: readonly (readonly ReportSection[])[]
  /** What else must be said of how the numbers came about. */
  readonly notes?: readonly LocalText[]
}

/** The request, and what every chapter asks of it. */
export interface AnnualContext extends AnnualRequest {
  readonly say: Say
  readonly round: string
  readonly tables: AnnualTables
  /** The groups that somebody mapped. */
  readonly mapped: readonly MainGroup[]
  /** Whether the tables have counts beside the percentages. */
  readonly counts: boolean
}

export function annualContext(request: AnnualRequest, counts = false): AnnualContext {
  const { release, language } = request
  return {
    ...request,
    say: sayIn(language),
    round: release.country.round,
    tables: annualTables(release),
    mapped: groups.filter((group) => release.country.groups[group].length > 0),
    counts,
  }
}

export const numberOf = (value: SafeValue | undefined): number | null =>
  value && 'value' in value ? value.value : null
