import type { LocalText } from '#core/foundation'
import type { ProposalKind, ProposalState, Verdict } from './answers.ts'

/** What somebody proposes, by kind. */
export const kindWords: Readonly<Record<ProposalKind, LocalText>> = {
  'new-question': { nb: 'Nytt spørsmål', nn: 'Nytt spørsmål', en: 'New question' },
  wording: { nb: 'Annen ordlyd', nn: 'Annan ordlyd', en: 'Other wording' },
  'new-choice': { nb: 'Nytt svaralternativ', nn: 'Nytt svaralternativ', en: 'New answer choice' },
  'take-away': { nb: 'Ta noe bort', nn: 'Ta noko bort', en: 'Take something away' },
  other: { nb: 'Noe annet', nn: 'Noko anna', en: 'Something else' },
}

/** Where a proposal stands. */
export const stateWords: Readonly<Record<ProposalState, LocalText>> = {
  received: { nb: 'Mottatt', nn: 'Motteke', en: 'Received' },
  discussed: { nb: 'Til behandling', nn: 'Til behandling', en: 'Being discussed' },
  accepted: { nb: 'Godkjent', nn: 'Godkjent', en: 'Accepted' },
  declined: { nb: 'Avslått', nn: 'Avslått', en: 'Declined' },
  postponed: { nb: 'Utsatt', nn: 'Utsett', en: 'Postponed' },
  'in-version': { nb: 'Med i {version}', nn: 'Med i {version}', en: 'In {version}' },
}

export const stateColours = {
  received: 'neutral',
  discussed: 'info',
  accepted: 'success',
  declined: 'danger',
  postponed: 'warning',
  'in-version': 'success',
} as const satisfies Record<ProposalState, string>

/** What the revision group decides. */
export const verdictWords: Readonly<Record<Verdict, LocalText>> = {
  accepted: { nb: 'Godkjenn', nn: 'Godkjenn', en: 'Accept' },
  declined: { nb: 'Avslå', nn: 'Avslå', en: 'Decline' },
  postponed: { nb: 'Utsett', nn: 'Utset', en: 'Postpone' },
}

/** A version of the form without the family: «2027.1». */
export const shortVersion = (id: string): string => id.split('@')[1] ?? id
