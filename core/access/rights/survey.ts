import type { Right } from './right.ts'
import { territorial } from './staff.ts'

/** The survey of users' experiences. Answers have no verb: nobody reads them one by one. */
export const surveyRights: readonly Right[] = [
  {
    roles: ['national-coordinator', 'national-analyst', 'coordinator', 'survey-clerk'],
    noun: 'survey-wave',
    verbs: ['list', 'read'],
    within: 'anywhere',
    level: 'low',
  },
  {
    roles: ['national-coordinator'],
    noun: 'survey-wave',
    verbs: ['create', 'change', 'open'],
    within: 'anywhere',
    level: 'substantial',
  },
  {
    // nothing can be answered afterwards, nor opened again
    roles: ['national-coordinator'],
    noun: 'survey-wave',
    verbs: ['close'],
    within: 'anywhere',
    level: 'high',
  },
  {
    roles: ['national-coordinator', 'national-analyst'],
    noun: 'survey-draw',
    verbs: ['list', 'read', 'verify'],
    within: 'anywhere',
    level: 'substantial',
  },
  {
    roles: ['national-coordinator'],
    noun: 'survey-draw',
    verbs: ['create'],
    within: 'anywhere',
    level: 'substantial',
  },
  {
    roles: ['national-coordinator', 'national-analyst', 'survey-clerk'],
    noun: 'survey-participant',
    verbs: ['list'],
    within: 'anywhere',
    level: 'substantial',
  },
  {
    // also what a municipality has answered by telephone or letter
    roles: ['national-coordinator'],
    noun: 'survey-participant',
    verbs: ['create', 'change', 'invite'],
    within: 'anywhere',
    level: 'substantial',
  },
  {
    // what came of a wave: made by a task, looked at, and shown to others when it is approved
    roles: ['national-coordinator', 'national-analyst'],
    noun: 'survey-release',
    verbs: ['list', 'read', 'create'],
    within: 'anywhere',
    level: 'substantial',
  },
  {
    roles: ['national-coordinator'],
    noun: 'survey-release',
    verbs: ['publish'],
    within: 'anywhere',
    level: 'high',
  },
  {
    // what is approved: the own, and what stands beside it
    roles: ['coordinator'],
    noun: 'survey-result',
    verbs: ['list', 'read'],
    within: 'own-municipality',
    level: 'substantial',
  },
  {
    roles: territorial,
    noun: 'survey-result',
    verbs: ['list', 'read'],
    within: 'own-territory',
    level: 'substantial',
  },
  {
    // texts over the generated ones of a report
    roles: ['national-coordinator', 'national-analyst'],
    noun: 'survey-text',
    verbs: ['list', 'create'],
    within: 'anywhere',
    level: 'substantial',
  },
  {
    // what people wrote in one field of the form, to code it; nothing else of an answer
    roles: ['survey-clerk'],
    noun: 'survey-service-coding',
    verbs: ['list', 'create', 'change', 'delete', 'close'],
    within: 'anywhere',
    level: 'substantial',
  },
  {
    // what people wrote freely, to clean, code and quote it; nothing else of an answer, nor where it was written
    roles: ['survey-clerk'],
    noun: 'survey-comment',
    verbs: ['list', 'create', 'change', 'verify', 'delete', 'close'],
    within: 'anywhere',
    level: 'substantial',
  },
  {
    // counts that may be shown, and quotes that two people have agreed to
    roles: ['national-coordinator', 'national-analyst'],
    noun: 'survey-comment',
    verbs: ['read'],
    within: 'anywhere',
    level: 'substantial',
  },
  {
    roles: ['coordinator'],
    noun: 'survey-participant',
    verbs: ['list', 'answer'],
    within: 'own-municipality',
    level: 'substantial',
  },
  {
    // the places that hand out forms, what they order and what they hand out: the municipality's own
    roles: ['coordinator'],
    noun: 'survey-service',
    verbs: ['list', 'create', 'change', 'delete'],
    within: 'own-municipality',
    level: 'substantial',
  },
  {
    roles: ['coordinator'],
    noun: 'survey-order',
    verbs: ['list', 'create', 'read'],
    within: 'own-municipality',
    level: 'substantial',
  },
  {
    roles: ['coordinator'],
    noun: 'survey-handed-out',
    verbs: ['list', 'change'],
    within: 'own-municipality',
    level: 'substantial',
  },
  {
    // counts of five and more
    roles: ['coordinator'],
    noun: 'survey-coverage',
    verbs: ['read'],
    within: 'own-municipality',
    level: 'substantial',
  },
  {
    roles: ['national-coordinator', 'national-analyst'],
    noun: 'survey-coverage',
    verbs: ['list', 'read'],
    within: 'anywhere',
    level: 'substantial',
  },
  {
    roles: ['coordinator'],
    noun: 'survey-feedback',
    verbs: ['create'],
    within: 'own-municipality',
    level: 'substantial',
  },
  {
    roles: ['national-coordinator', 'national-analyst'],
    noun: 'survey-feedback',
    verbs: ['read'],
    within: 'anywhere',
    level: 'substantial',
  },
  {
    roles: ['survey-clerk'],
    noun: 'survey-envelope',
    verbs: ['list', 'create', 'change', 'delete'],
    within: 'anywhere',
    level: 'substantial',
  },
  {
    // a paper form while it is entered and held: by its code alone, and gone when its answers are among others
    roles: ['survey-clerk'],
    noun: 'survey-sheet',
    verbs: ['list', 'read', 'create', 'change', 'complete', 'decide', 'delete'],
    within: 'anywhere',
    level: 'substantial',
  },
  {
    // counts: how many came in, and how well they are entered
    roles: ['national-coordinator', 'national-analyst'],
    noun: 'survey-envelope',
    verbs: ['list'],
    within: 'anywhere',
    level: 'substantial',
  },
  {
    roles: ['national-coordinator', 'national-analyst'],
    noun: 'survey-sheet',
    verbs: ['list'],
    within: 'anywhere',
    level: 'substantial',
  },
]
