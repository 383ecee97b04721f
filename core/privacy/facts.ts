import type { LocalText } from '#core/foundation'
import type { Instrument } from '#core/instruments'

/** Somebody who answers for something. */
export interface Party {
  readonly name: string
  /** Address, telephone or e-mail, as printed. */
  readonly contact: string
}

/** What allows the units of a type to register persons in a round. */
export interface LegalBasisFacts {
  readonly unitType: string
  /** Name of the act, e.g. `Helsepersonelloven`. */
  readonly law: string
  /** With or without the sign: `29` or `§ 29`. */
  readonly paragraph: string
  /** Reference of the decision, e.g. a case number. */
  readonly decision: string
  readonly validFrom: string
  readonly validTo: string
  /** Registrations may be tied to the same person's in other rounds. */
  readonly allowsLinking: boolean
  /** The unit may go through its own registrations to see who may need attention first. */
  readonly allowsAttention: boolean
}

/** A round in the municipality. Dates are `YYYY-MM-DD`. */
export interface RoundFacts {
  readonly code: string
  readonly name: LocalText
  readonly opensOn: string
  readonly closesOn: string
  readonly retentionUntil: string
  readonly instrument: Instrument
  readonly legalBases: readonly LegalBasisFacts[]
}

/** Somebody who gets something out of the mapping. */
export interface Recipient {
  readonly who: LocalText
  readonly what: LocalText
}

/** Everything that the documents about the processing are written from. Nothing in it is about a registered person. */
export interface PrivacyFacts {
  /** Date of the document, `YYYY-MM-DD`. */
  readonly made: string
  /** The bare name, without the word for municipality: `Storfjord - Omasvuotna - Omasvuono`. */
  readonly municipality: { readonly code: string; readonly name: string; readonly contact: string }
  /** The unit that a letter is from. */
  readonly unit?: { readonly name: string; readonly unitType: string; readonly contact: string }
  readonly round: RoundFacts
  /** Other rounds that the municipality still holds registrations of. */
  readonly otherRounds: readonly RoundFacts[]
  readonly controller: Party
  /** Who runs the system for the municipality; null: the municipality itself; undefined: nobody has said. */
  readonly processor: Party | null | undefined
  readonly dataProtectionOfficer: Party | null
  /** Letters of the regulation's article 6 (1) and 9 (2) that the controller relies on; null: not decided yet. */
  readonly article: { readonly six: 'c' | 'e'; readonly nine: 'g' | 'h' | 'i' | 'j' } | null
  readonly purposes: readonly LocalText[]
  readonly recipients: readonly Recipient[]
  /** Where registered persons log in to see, correct and opt out; null: they turn to the unit only. */
  readonly ownPage: string | null
  /** To which country outside the EEA, and on what ground; null: nothing leaves it; undefined: nobody has said. */
  readonly transfer: LocalText | null | undefined
  /** Names of the unit types by code. */
  readonly unitTypes: Readonly<Record<string, LocalText>>
}
