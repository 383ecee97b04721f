import { formRights } from './rights/form.ts'
import { municipalityRights } from './rights/municipality.ts'
import { nationRights } from './rights/nation.ts'
import { personRights } from './rights/persons.ts'
import type { Right } from './rights/right.ts'
import { studyRights } from './rights/study.ts'
import { surveyRights } from './rights/survey.ts'

export type { Noun, Right, Verb, Within } from './rights/right.ts'

/**
 * Who may do what: the whole of it. What is not here is refused. Rows about persons are within reach of their own unit,
 * and of the person, only (sixth and seventh of the breaches of 2021); everybody further away reads safe tables.
 */
export const rights: readonly Right[] = [
  ...personRights,
  ...municipalityRights,
  ...nationRights,
  ...formRights,
  ...surveyRights,
  ...studyRights,

  // the house itself
  { roles: ['operator'], noun: 'audit-chain', verbs: ['read'], within: 'anywhere', level: 'substantial' },
  { roles: ['operator'], noun: 'operation', verbs: ['read'], within: 'anywhere', level: 'substantial' },
]
