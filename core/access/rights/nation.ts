import type { Right } from './right.ts'
import { municipalStaff, national, territorial } from './staff.ts'

/** The nation and its regions: rounds, projects and safe tables, never rows. */
export const nationRights: readonly Right[] = [
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
    roles: ['national-coordinator', 'national-analyst'],
    noun: 'annual-report',
    verbs: ['list', 'read'],
    within: 'anywhere',
    level: 'substantial',
  },
  {
    // to decide what the report shows: it counts as shown from then on
    roles: ['national-coordinator'],
    noun: 'annual-report',
    verbs: ['create'],
    within: 'anywhere',
    level: 'high',
  },
  {
    // texts over the generated ones, and files with them: nothing is decided
    roles: ['national-coordinator', 'national-analyst'],
    noun: 'annual-text',
    verbs: ['list', 'create', 'publish'],
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
  {
    // the survey to the municipalities: begun, followed and reported
    roles: ['national-coordinator'],
    noun: 'municipal-survey',
    verbs: ['list', 'read', 'create', 'change', 'export'],
    within: 'nation',
    level: 'substantial',
  },
  {
    roles: ['national-analyst'],
    noun: 'municipal-survey',
    verbs: ['list', 'read', 'export'],
    within: 'nation',
    level: 'substantial',
  },
  {
    // the nation's goals: what is entered of indicators, and how goals are judged
    roles: ['national-coordinator', 'national-analyst'],
    noun: 'indicator-value',
    verbs: ['list', 'create'],
    within: 'nation',
    level: 'substantial',
  },
  {
    roles: ['national-coordinator', 'national-analyst'],
    noun: 'goal-judgement',
    verbs: ['list', 'create', 'withdraw', 'export'],
    within: 'nation',
    level: 'substantial',
  },
  {
    // what everybody may read: written by both, approved by a coordinator who has not written it
    roles: ['national-coordinator', 'national-analyst'],
    noun: 'publication',
    verbs: ['list', 'read', 'create', 'change', 'submit', 'invite', 'answer', 'verify', 'export'],
    within: 'nation',
    level: 'substantial',
  },
  {
    roles: ['national-coordinator'],
    noun: 'publication',
    verbs: ['decide', 'reopen', 'publish', 'withdraw'],
    within: 'nation',
    level: 'high',
  },
  {
    // tables put together of a round that is released: of any place
    roles: ['national-coordinator', 'national-analyst'],
    noun: 'built-table',
    verbs: ['list', 'read', 'export'],
    within: 'anywhere',
    level: 'substantial',
  },
  {
    roles: territorial,
    noun: 'built-table',
    verbs: ['list', 'read', 'export'],
    within: 'own-territory',
    level: 'substantial',
  },
  {
    roles: ['national-coordinator', 'national-analyst'],
    noun: 'saved-table',
    verbs: ['list', 'read', 'create', 'change', 'delete'],
    within: 'nation',
    level: 'substantial',
  },
  {
    roles: territorial,
    noun: 'saved-table',
    verbs: ['list', 'read', 'create', 'change', 'delete'],
    within: 'own-territory',
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
]
