import type { Level, Role } from '../roles.ts'

/** What things are called in routes, storage, audit and rights: one noun each. */
export type Noun =
  | 'municipality'
  | 'unit'
  | 'appointment'
  | 'round'
  | 'round-status'
  | 'participation'
  | 'legal-basis'
  | 'registration'
  | 'opt-out'
  | 'coverage'
  | 'expectation'
  | 'quality'
  | 'entered-table'
  | 'access-log'
  | 'own-registrations'
  | 'training'
  | 'release'
  | 'report-file'
  | 'result'
  | 'regional-report'
  | 'report-order'
  | 'row-export'
  | 'information-letter'
  | 'processing-record'
  | 'impact-assessment'
  | 'proposal'
  | 'instrument-version'
  | 'pilot'
  | 'contact'
  | 'invitation'
  | 'training-day'
  | 'message'
  | 'project'
  | 'approval'
  | 'tabulation'
  | 'safe-table'
  | 'survey-wave'
  | 'survey-draw'
  | 'survey-participant'
  | 'survey-service'
  | 'survey-order'
  | 'survey-handed-out'
  | 'survey-coverage'
  | 'survey-feedback'
  | 'survey-envelope'
  | 'survey-sheet'
  | 'survey-service-coding'
  | 'audit-chain'
  | 'operation'

export type Verb =
  | 'list'
  | 'read'
  | 'create'
  | 'change'
  | 'complete'
  | 'delete'
  | 'export'
  | 'submit'
  | 'reopen'
  | 'verify'
  | 'invite'
  | 'decline'
  | 'sign-up'
  | 'send'
  | 'support'
  | 'discuss'
  | 'publish'
  | 'answer'
  | 'decide'
  | 'close'
  | 'open'

/** Where a right holds: the thing must lie there. */
export type Within = 'own-unit' | 'own-municipality' | 'own-territory' | 'nation' | 'anywhere' | 'self'

/** A right: this role may do this with such things there, when logged in this surely. */
export interface Right {
  readonly roles: readonly Role[]
  readonly noun: Noun
  readonly verbs: readonly Verb[]
  readonly within: Within
  /** The weakest login that will do. */
  readonly level: Level
}
