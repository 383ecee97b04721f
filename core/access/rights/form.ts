import type { Right } from './right.ts'
import { national } from './staff.ts'

/** The form: proposals, decisions, new versions and how they were tried. */
export const formRights: readonly Right[] = [
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
]
