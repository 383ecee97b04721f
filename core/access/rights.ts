import type { Level, Role } from './roles.ts'

/** What things are called in routes, storage, audit and rights: one noun each. */
export type Noun =
  | 'municipality'
  | 'unit'
  | 'appointment'
  | 'round'
  | 'participation'
  | 'legal-basis'
  | 'registration'
  | 'opt-out'
  | 'coverage'
  | 'access-log'
  | 'own-registrations'
  | 'training'
  | 'information-letter'
  | 'processing-record'
  | 'impact-assessment'
  | 'project'
  | 'approval'
  | 'tabulation'
  | 'safe-table'
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
  | 'invite'

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

const unitStaff = ['registrar', 'unit-leader'] as const
const municipalStaff = [...unitStaff, 'coordinator'] as const
const national = ['national-coordinator', 'national-analyst', 'revision-group'] as const
const territorial = ['regional-adviser', 'state-administrator', 'user-organisation'] as const
const everyStaff = [...municipalStaff, ...territorial, ...national, 'operator'] as const

/**
 * Who may do what: the whole of it. What is not here is refused. Rows about persons are within reach of their own unit,
 * and of the person, only (sixth and seventh of the breaches of 2021); everybody further away reads safe tables.
 */
export const rights: readonly Right[] = [
  // what everybody in the house must know to find the way
  { roles: everyStaff, noun: 'round', verbs: ['list', 'read'], within: 'anywhere', level: 'low' },
  { roles: everyStaff, noun: 'municipality', verbs: ['list', 'read'], within: 'anywhere', level: 'low' },

  // rows about persons
  {
    roles: unitStaff,
    noun: 'registration',
    // whoever is registered by mistake is deleted at once, and gets what is registered on paper: by those who meet her
    verbs: ['list', 'read', 'create', 'change', 'complete', 'reopen', 'delete', 'export'],
    within: 'own-unit',
    level: 'high',
  },
  { roles: unitStaff, noun: 'opt-out', verbs: ['create'], within: 'own-unit', level: 'high' },
  {
    roles: ['registered-person'],
    noun: 'own-registrations',
    verbs: ['read', 'export', 'delete'],
    within: 'self',
    level: 'high',
  },

  // the municipality's own house
  {
    // practice on made-up cases: one's own answers; of colleagues the database gives counts
    roles: unitStaff,
    noun: 'training',
    verbs: ['read', 'create', 'delete'],
    within: 'own-unit',
    level: 'substantial',
  },
  { roles: unitStaff, noun: 'unit', verbs: ['list', 'read'], within: 'own-unit', level: 'substantial' },
  {
    roles: ['coordinator'],
    noun: 'unit',
    verbs: ['list', 'read', 'create', 'change'],
    within: 'own-municipality',
    level: 'substantial',
  },
  {
    roles: ['coordinator'],
    noun: 'appointment',
    verbs: ['list', 'create', 'delete'],
    within: 'own-municipality',
    level: 'high',
  },
  {
    roles: municipalStaff,
    noun: 'participation',
    verbs: ['read'],
    within: 'own-municipality',
    level: 'substantial',
  },
  {
    roles: ['coordinator'],
    noun: 'participation',
    verbs: ['change', 'submit', 'reopen'],
    within: 'own-municipality',
    level: 'high',
  },
  {
    roles: municipalStaff,
    noun: 'legal-basis',
    verbs: ['list'],
    within: 'own-municipality',
    level: 'substantial',
  },
  {
    roles: ['coordinator'],
    noun: 'legal-basis',
    verbs: ['create', 'delete'],
    within: 'own-municipality',
    level: 'high',
  },
  {
    roles: ['coordinator'],
    noun: 'coverage',
    verbs: ['read'],
    within: 'own-municipality',
    level: 'substantial',
  },
  { roles: ['coordinator'], noun: 'access-log', verbs: ['list'], within: 'own-municipality', level: 'high' },
  {
    roles: unitStaff,
    noun: 'information-letter',
    verbs: ['read'],
    within: 'own-unit',
    level: 'substantial',
  },
  {
    roles: ['coordinator'],
    noun: 'information-letter',
    verbs: ['read'],
    within: 'own-municipality',
    level: 'substantial',
  },
  {
    roles: ['coordinator'],
    noun: 'processing-record',
    verbs: ['read', 'change'],
    within: 'own-municipality',
    level: 'substantial',
  },
  {
    roles: ['coordinator'],
    noun: 'impact-assessment',
    verbs: ['read'],
    within: 'own-municipality',
    level: 'substantial',
  },

  // the nation: rounds, projects and safe tables, never rows
  {
    roles: ['national-coordinator'],
    noun: 'round',
    verbs: ['create', 'change'],
    within: 'anywhere',
    level: 'substantial',
  },
  {
    // the nation's own roles; what a municipality appoints is the municipality's
    roles: ['national-coordinator'],
    noun: 'appointment',
    verbs: ['list', 'create', 'delete'],
    within: 'nation',
    level: 'high',
  },
  {
    roles: ['national-coordinator'],
    noun: 'municipality',
    verbs: ['create', 'invite'],
    within: 'anywhere',
    level: 'substantial',
  },
  {
    roles: ['national-coordinator', 'national-analyst'],
    noun: 'project',
    verbs: ['list', 'read', 'create'],
    within: 'anywhere',
    level: 'substantial',
  },
  {
    roles: ['national-coordinator'],
    noun: 'approval',
    verbs: ['list', 'create'],
    within: 'anywhere',
    level: 'substantial',
  },
  {
    roles: ['national-analyst'],
    noun: 'approval',
    verbs: ['list'],
    within: 'anywhere',
    level: 'substantial',
  },
  {
    roles: ['national-coordinator', 'national-analyst'],
    noun: 'tabulation',
    verbs: ['list', 'create'],
    within: 'anywhere',
    level: 'substantial',
  },
  { roles: national, noun: 'safe-table', verbs: ['list', 'read'], within: 'anywhere', level: 'low' },
  { roles: territorial, noun: 'safe-table', verbs: ['list', 'read'], within: 'own-territory', level: 'low' },
  {
    roles: municipalStaff,
    noun: 'safe-table',
    verbs: ['list', 'read'],
    within: 'own-municipality',
    level: 'low',
  },

  // the house itself
  { roles: ['operator'], noun: 'audit-chain', verbs: ['read'], within: 'anywhere', level: 'substantial' },
  { roles: ['operator'], noun: 'operation', verbs: ['read'], within: 'anywhere', level: 'substantial' },
]
