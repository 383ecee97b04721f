import type { LocalText } from '#core/foundation'
import type { PrivacyFacts } from './facts.ts'
import { basesOf } from './say.ts'
import { attentionPurpose } from './shared-words.ts'

/** Whether somebody may be looked up by who may need attention first: by the own unit, or by any where no unit is named. */
export function attentionAllowed({ round, unit }: PrivacyFacts): boolean {
  const bases = unit ? basesOf(round, unit.unitType) : round.legalBases
  return bases.some(({ allowsAttention }) => allowsAttention)
}

/** What the registrations are used for, with what the legal basis allows besides; each goes on from "to". */
export const purposesOf = (facts: PrivacyFacts): readonly LocalText[] =>
  attentionAllowed(facts) ? [...facts.purposes, attentionPurpose] : facts.purposes
