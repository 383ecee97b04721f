import type { Project } from '../project/index.ts'
import type { TextVersion } from '../texts/index.ts'

/** An informant as a case of the exchange format. Who it is stands in the sealed register alone and is never here. */
export interface ExchangeCase {
  readonly id: string
  /** As the informant is called inside: `I07`. */
  readonly code: string
  /** `null` where a file from another program does not tell, or not so that it is understood. */
  readonly sex: 'female' | 'male' | 'other' | null
  /** Years at the interview. */
  readonly age: number | null
  readonly site: string | null
  readonly attributes: Readonly<Record<string, string | number>>
}

export interface ExchangeInterview {
  readonly id: string
  /** Id of the informant; `null` where none is known. */
  readonly informant: string | null
}

/** One who codes: the staff id of the house, and the initials that others may see. */
export interface ExchangeCoder {
  readonly id: string
  readonly initials: string
}

/** What of a study can be exchanged. Consents, recruitment, recordings and names have no place in it. */
export interface ExchangeStudy {
  readonly name: string
  readonly project: Project
  readonly interviews: readonly ExchangeInterview[]
  readonly informants: readonly ExchangeCase[]
  readonly texts: readonly TextVersion[]
  readonly coders: readonly ExchangeCoder[]
}

/**
 * Versions of which identifiers have been taken out: de-identified ones, and corrections made after. A text that is transcribed
 * anew begins from the beginning.
 */
export function clearedVersions(texts: readonly TextVersion[]): ReadonlySet<string> {
  const cleared = new Set<string>()
  const state = new Map<string, boolean>()
  for (const { id, interview, kind } of [...texts].sort((a, b) => a.number - b.number)) {
    const now = kind === 'deidentified' || (kind === 'corrected' && state.get(interview) === true)
    state.set(interview, now)
    if (now) cleared.add(id)
  }
  return cleared
}
