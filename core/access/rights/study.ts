import type { Right } from './right.ts'

const interviewer = ['interviewer'] as const
const own = { roles: interviewer, within: 'own-study', level: 'substantial' } as const
const led = { roles: interviewer, within: 'led-study', level: 'substantial' } as const

/** Interview studies. Whoever works in one sees that one; the nation begins studies and names who leads them. */
export const studyRights: readonly Right[] = [
  {
    roles: ['national-coordinator', 'national-analyst', 'interviewer'],
    noun: 'study',
    verbs: ['list'],
    within: 'anywhere',
    level: 'low',
  },
  {
    roles: ['national-coordinator'],
    noun: 'study',
    verbs: ['create', 'change', 'close'],
    within: 'anywhere',
    level: 'substantial',
  },
  {
    roles: ['national-coordinator'],
    noun: 'study-member',
    verbs: ['list'],
    within: 'anywhere',
    level: 'substantial',
  },
  {
    roles: ['national-coordinator'],
    noun: 'study-leader',
    verbs: ['create'],
    within: 'anywhere',
    level: 'substantial',
  },
  { ...own, noun: 'study', verbs: ['read'] },
  { ...led, noun: 'study', verbs: ['change'] },
  { ...own, noun: 'study-facts', verbs: ['read'] },
  { ...led, noun: 'study-facts', verbs: ['change'] },
  { ...own, noun: 'study-member', verbs: ['list'] },
  { ...led, noun: 'study-member', verbs: ['create', 'change'] },
  // who was asked, who they are, what they agreed to
  { ...own, noun: 'informant', verbs: ['list', 'read', 'create', 'change'] },
  { ...own, noun: 'consent', verbs: ['list', 'read', 'create', 'change'] },
  { ...led, noun: 'consent', verbs: ['publish'] },
  { ...own, noun: 'withdrawal', verbs: ['read'] },
  { ...led, noun: 'withdrawal', verbs: ['create'] },
  { ...own, noun: 'interview-guide', verbs: ['list', 'read'] },
  { ...led, noun: 'interview-guide', verbs: ['create', 'change', 'publish'] },
  { ...own, noun: 'interview', verbs: ['list', 'read', 'create', 'change'] },
  { ...own, noun: 'interview-text', verbs: ['list', 'read', 'create', 'change', 'verify'] },
  { ...own, noun: 'recording', verbs: ['list', 'read', 'create', 'delete'] },
  // the analysis: everything that is coded, gathered, quoted and written
  { ...own, noun: 'study-event', verbs: ['list', 'read', 'create'] },
  { ...own, noun: 'second-coding', verbs: ['list', 'read'] },
  { ...led, noun: 'second-coding', verbs: ['create', 'open'] },
  { ...own, noun: 'study-report', verbs: ['list', 'read', 'create'] },
  { ...led, noun: 'study-report', verbs: ['publish'] },
  // what is published; drafts are the study's own
  {
    roles: ['national-coordinator', 'national-analyst'],
    noun: 'study-report',
    verbs: ['list', 'read'],
    within: 'anywhere',
    level: 'substantial',
  },
  { ...own, noun: 'study-exchange', verbs: ['read', 'export'] },
  { ...led, noun: 'study-exchange', verbs: ['create'] },
]
