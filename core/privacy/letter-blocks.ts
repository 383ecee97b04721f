import { dateText } from '#core/foundation'
import { list, paragraph, type TextBlock, type TextSection } from './document.ts'
import type { LegalBasisFacts, PrivacyFacts } from './facts.ts'
import { letterWords as words } from './letter-words.ts'
import { attentionAllowed, purposesOf } from './purposes.ts'
import { lawText, period, type Say } from './say.ts'

// What the letter and the recipient's printout tell in the same words.

export const section = (heading: string, blocks: readonly TextBlock[]): TextSection => ({ heading, blocks })

export const whySection = (facts: PrivacyFacts, say: Say): TextSection =>
  section(say(words.whyHeading), [
    paragraph(say(words.purposes)),
    list(purposesOf(facts).map((purpose) => say(purpose))),
    paragraph(say(attentionAllowed(facts) ? words.attention : words.notDecisions)),
  ])

export const keptSection = ({ round }: PrivacyFacts, say: Say): TextSection =>
  section(say(words.keptHeading), [paragraph(say(words.kept, { until: dateText(round.retentionUntil) }))])

export const recipientList = ({ recipients }: PrivacyFacts, say: Say): TextBlock =>
  list(recipients.map(({ who, what }) => say(words.recipient, { who: say(who), what: say(what) })))

/** Whether it is sent out of the country; null where the municipality has not decided. */
export function transferText({ transfer }: PrivacyFacts, say: Say): string | null {
  if (transfer === undefined) return null
  return transfer === null ? say(words.noTransfer) : say(words.transfer, { transfer: say(transfer) })
}

export const basisList = (bases: readonly LegalBasisFacts[], say: Say): TextBlock =>
  list(
    bases.map((basis) =>
      say(words.basis, {
        law: lawText(basis, say),
        decision: basis.decision,
        ...period(basis.validFrom, basis.validTo),
      }),
    ),
  )

/** How the rights are used: on the own page where there is one, and otherwise by the unit. */
export const howText = ({ ownPage }: PrivacyFacts, unit: string, say: Say): string =>
  ownPage === null ? say(words.howUnit, { unit }) : say(words.howOwnPage, { page: ownPage, unit })
