import { currentSession } from '../api/index.ts'

/** Who makes, changes and closes rounds; others at the national desk look. */
export const mayDecideRounds = (): boolean => currentSession().role === 'national-coordinator'

/** Who may see how far each municipality has come, and answer what they order. */
export const maySeeStatus = (): boolean =>
  ['national-coordinator', 'national-analyst'].includes(currentSession().role ?? '')

/** Who may write in drafts of a form and about proposals. */
export const mayRevise = (): boolean =>
  ['revision-group', 'national-coordinator'].includes(currentSession().role ?? '')

/** Who decides on proposals. */
export const mayDecide = (): boolean => currentSession().role === 'revision-group'

/** Who publishes: forms, and what everybody reads. */
export const mayPublish = (): boolean => currentSession().role === 'national-coordinator'
