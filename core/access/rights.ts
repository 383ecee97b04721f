import type { Level, Role } from './roles.ts'

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
  {
    roles: ['coordinator'],
    noun: 'expectation',
    verbs: ['change'],
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

  {
    // counts and reasons by unit, never of whom
    roles: ['coordinator'],
    noun: 'quality',
    verbs: ['read', 'create', 'change'],
    within: 'own-municipality',
    level: 'high',
  },
  {
    // the own registrations that should be looked at
    roles: unitStaff,
    noun: 'quality',
    verbs: ['list', 'create', 'change'],
    within: 'own-unit',
    level: 'high',
  },
  {
    // numbers of a municipality without registrations
    roles: ['coordinator'],
    noun: 'entered-table',
    verbs: ['list', 'change'],
    within: 'own-municipality',
    level: 'substantial',
  },
  {
    // what the municipality's submissions have become: releases and their files
    roles: ['coordinator'],
    noun: 'release',
    verbs: ['list', 'read', 'create', 'verify'],
    within: 'own-municipality',
    level: 'substantial',
  },
  {
    roles: ['unit-leader', 'coordinator'],
    noun: 'report-file',
    verbs: ['read'],
    within: 'own-municipality',
    level: 'substantial',
  },
  {
    // the report on the screen: what may be shown, and no more than that
    roles: ['unit-leader', 'coordinator'],
    noun: 'result',
    verbs: ['read'],
    within: 'own-municipality',
    level: 'substantial',
  },
  {
    roles: ['coordinator'],
    noun: 'report-order',
    verbs: ['list', 'read', 'create', 'change', 'delete'],
    within: 'own-municipality',
    level: 'substantial',
  },
  {
    // the municipality's own registrations, for a purpose: asked for, confirmed and taken out
    roles: ['coordinator'],
    noun: 'row-export',
    verbs: ['list', 'create', 'complete', 'export'],
    within: 'own-municipality',
    level: 'high',
  },

  {
    // wishes for the form; who asked is seen by the revision group alone
    roles: ['coordinator'],
    noun: 'proposal',
    verbs: ['list', 'create', 'support', 'delete'],
    within: 'own-municipality',
    level: 'substantial',
  },
  {
    // a draft of the form tried on a made-up case
    roles: ['coordinator'],
    noun: 'pilot',
    verbs: ['list', 'read', 'answer'],
    within: 'own-municipality',
    level: 'substantial',
  },

  {
    // who is written to: municipal staff at work
    roles: ['coordinator'],
    noun: 'contact',
    verbs: ['list', 'create', 'change', 'delete'],
    within: 'own-municipality',
    level: 'substantial',
  },
  {
    // accepting is joining the round
    roles: ['coordinator'],
    noun: 'invitation',
    verbs: ['read', 'decline'],
    within: 'own-municipality',
    level: 'substantial',
  },
  {
    roles: ['coordinator'],
    noun: 'training-day',
    verbs: ['list', 'sign-up'],
    within: 'own-municipality',
    level: 'substantial',
  },

  // the nation: rounds, projects and safe tables, never rows
  {
    roles: ['national-coordinator'],
    noun: 'contact',
    verbs: ['list', 'create', 'change', 'delete'],
    within: 'anywhere',
    level: 'substantial',
  },
  {
    roles: ['national-coordinator'],
    noun: 'invitation',
    verbs: ['list', 'create', 'change', 'delete'],
    within: 'anywhere',
    level: 'substantial',
  },
  {
    roles: ['national-coordinator'],
    noun: 'training-day',
    verbs: ['read', 'create', 'change', 'export'],
    within: 'anywhere',
    level: 'substantial',
  },
  {
    roles: ['national-coordinator'],
    noun: 'message',
    verbs: ['list', 'read', 'create', 'send'],
    within: 'anywhere',
    level: 'substantial',
  },
  {
    roles: ['national-coordinator'],
    noun: 'round',
    verbs: ['create', 'change', 'close', 'reopen'],
    within: 'anywhere',
    level: 'substantial',
  },
  {
    // how far each municipality has come, in counts
    roles: ['national-coordinator', 'national-analyst'],
    noun: 'round-status',
    verbs: ['read'],
    within: 'anywhere',
    level: 'substantial',
  },
  {
    roles: territorial,
    noun: 'round-status',
    verbs: ['read'],
    within: 'own-territory',
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
  {
    // how far the reports have come; the files are the municipalities' own
    roles: ['national-coordinator', 'national-analyst'],
    noun: 'release',
    verbs: ['list', 'read', 'verify'],
    within: 'anywhere',
    level: 'substantial',
  },
  {
    roles: ['national-coordinator'],
    noun: 'release',
    verbs: ['create'],
    within: 'anywhere',
    level: 'high',
  },
  {
    // the country's and the counties'
    roles: ['national-coordinator', 'national-analyst'],
    noun: 'report-file',
    verbs: ['read'],
    within: 'nation',
    level: 'substantial',
  },
  {
    roles: territorial,
    noun: 'report-file',
    verbs: ['read'],
    within: 'own-territory',
    level: 'substantial',
  },
  {
    // a county's report is made of the national figures; whoever answers for the region, or the nation, asks for it
    roles: territorial,
    noun: 'regional-report',
    verbs: ['list', 'read'],
    within: 'own-territory',
    level: 'substantial',
  },
  {
    roles: ['regional-adviser'],
    noun: 'regional-report',
    verbs: ['create'],
    within: 'own-territory',
    level: 'substantial',
  },
  {
    roles: ['national-coordinator', 'national-analyst'],
    noun: 'regional-report',
    verbs: ['list', 'read', 'create'],
    within: 'anywhere',
    level: 'substantial',
  },
  {
    // what is asked for and how far it has come, never the files
    roles: ['national-coordinator', 'national-analyst'],
    noun: 'report-order',
    verbs: ['list', 'decide'],
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

  // the form: proposals, decisions, new versions and how they were tried
  { roles: national, noun: 'proposal', verbs: ['list'], within: 'anywhere', level: 'substantial' },
  {
    roles: ['national-coordinator', 'revision-group'],
    noun: 'proposal',
    verbs: ['discuss'],
    within: 'anywhere',
    level: 'substantial',
  },
  {
    roles: ['revision-group'],
    noun: 'proposal',
    verbs: ['decide'],
    within: 'anywhere',
    level: 'substantial',
  },
  {
    // which versions there are; drafts are the nation's
    roles: ['coordinator', ...national],
    noun: 'instrument-version',
    verbs: ['list'],
    within: 'anywhere',
    level: 'low',
  },
  { roles: national, noun: 'instrument-version', verbs: ['read'], within: 'anywhere', level: 'low' },
  {
    roles: ['national-coordinator', 'revision-group'],
    noun: 'instrument-version',
    verbs: ['create', 'change'],
    within: 'anywhere',
    level: 'substantial',
  },
  {
    // what is published can never be changed
    roles: ['national-coordinator'],
    noun: 'instrument-version',
    verbs: ['publish'],
    within: 'anywhere',
    level: 'high',
  },
  { roles: national, noun: 'pilot', verbs: ['list', 'read'], within: 'anywhere', level: 'low' },
  {
    roles: ['national-coordinator', 'revision-group'],
    noun: 'pilot',
    verbs: ['create', 'change', 'answer'],
    within: 'anywhere',
    level: 'substantial',
  },

  // the house itself
  { roles: ['operator'], noun: 'audit-chain', verbs: ['read'], within: 'anywhere', level: 'substantial' },
  { roles: ['operator'], noun: 'operation', verbs: ['read'], within: 'anywhere', level: 'substantial' },
]
