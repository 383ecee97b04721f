import { currentSession } from '../../api/index.ts'

/** Whether the role may write in drafts and about proposals. */
export const mayRevise = (): boolean =>
  ['revision-group', 'national-coordinator'].includes(currentSession().role ?? '')

/** The revision group decides. */
export const mayDecide = (): boolean => currentSession().role === 'revision-group'

/** The national coordinator publishes. */
export const mayPublish = (): boolean => currentSession().role === 'national-coordinator'
