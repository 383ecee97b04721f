import type { Right } from './right.ts'
import { everyStaff, unitStaff } from './staff.ts'

/** What everybody must know to find the way, and rows about persons: within reach of their own unit, and of the person, only. */
export const personRights: readonly Right[] = [
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
]
