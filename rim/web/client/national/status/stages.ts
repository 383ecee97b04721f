import type { LocalText } from '#core/foundation'
import type { StatusStage } from './answers.ts'

/** From nothing to done, as in the legend. */
export const statusStages: readonly StatusStage[] = [
  'submitted',
  'registering',
  'joined',
  'invited',
  'declined',
  'not-invited',
  'outside',
]

export const stageNames: Readonly<Record<StatusStage, LocalText>> = {
  submitted: { nb: 'Levert', nn: 'Levert', en: 'Submitted' },
  registering: { nb: 'Registrerer', nn: 'Registrerer', en: 'Registering' },
  joined: { nb: 'Meldt på, ikke begynt', nn: 'Meld på, ikkje begynt', en: 'Joined, not begun' },
  invited: { nb: 'Invitert, ikke svart', nn: 'Invitert, ikkje svart', en: 'Invited, not answered' },
  declined: { nb: 'Takket nei', nn: 'Takka nei', en: 'Declined' },
  'not-invited': { nb: 'Ikke invitert', nn: 'Ikkje invitert', en: 'Not invited' },
  outside: { nb: 'Ikke i Lyttepost', nn: 'Ikkje i Lyttepost', en: 'Not in Lyttepost' },
}

/** A sign for each, so that nothing hangs on colour. */
export const stageSigns: Readonly<Record<StatusStage, string>> = {
  submitted: '✓',
  registering: '◐',
  joined: '○',
  invited: '?',
  declined: '✕',
  'not-invited': '–',
  outside: '·',
}

export const stageTags = {
  submitted: 'success',
  registering: 'info',
  joined: 'info',
  invited: 'warning',
  declined: 'danger',
  'not-invited': 'neutral',
  outside: 'neutral',
} as const satisfies Record<StatusStage, string>

export const reportNames: Readonly<Record<'waiting' | 'making' | 'made' | 'failed', LocalText>> = {
  waiting: { nb: 'Venter', nn: 'Ventar', en: 'Waiting' },
  making: { nb: 'Lages nå', nn: 'Blir laga no', en: 'Being made' },
  made: { nb: 'Ferdig', nn: 'Ferdig', en: 'Made' },
  failed: { nb: 'Feilet', nn: 'Feila', en: 'Failed' },
}
