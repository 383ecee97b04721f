import { type House, type Scope, type Work, within } from '#rim/storage'

/** Whoever works in the reception: staff id. */
export interface Clerk {
  readonly staff: string
}

/**
 * A transaction with the clerk's eyes, and without the id of the request: a form must not be found by the line that a request
 * leaves in the log.
 */
export function asClerk<T>(house: House, { staff }: Clerk, work: (work: Work) => Promise<T>): Promise<T> {
  const scope: Scope = { desk: 'survey', staff, role: 'survey-clerk' }
  return within(house, scope, work)
}
