import type { Right } from './right.ts'
import { municipalStaff, unitStaff } from './staff.ts'

/** The municipality's own house: what coordinators and units do there. */
export const municipalityRights: readonly Right[] = [
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
    // the municipality's own answer to the survey on what it uses the mapping for
    roles: ['coordinator'],
    noun: 'municipal-survey',
    verbs: ['list', 'read', 'change', 'submit', 'reopen'],
    within: 'own-municipality',
    level: 'substantial',
  },
  {
    // goals that the municipality has made its own: targets, values, judgements
    roles: ['coordinator'],
    noun: 'own-goal',
    verbs: ['list', 'read', 'create', 'change', 'close', 'export'],
    within: 'own-municipality',
    level: 'substantial',
  },
  {
    roles: ['coordinator'],
    noun: 'indicator-value',
    verbs: ['create'],
    within: 'own-municipality',
    level: 'substantial',
  },
  {
    roles: ['coordinator'],
    noun: 'goal-judgement',
    verbs: ['create', 'withdraw'],
    within: 'own-municipality',
    level: 'substantial',
  },
  {
    // how many recipients of each service are to be expected
    roles: ['coordinator'],
    noun: 'demand',
    verbs: ['read'],
    within: 'own-municipality',
    level: 'substantial',
  },
  {
    // tables put together of the own municipality, with what stands beside it
    roles: ['coordinator'],
    noun: 'built-table',
    verbs: ['list', 'read', 'export'],
    within: 'own-municipality',
    level: 'substantial',
  },
  {
    roles: ['coordinator'],
    noun: 'saved-table',
    verbs: ['list', 'read', 'create', 'change', 'delete'],
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
]
