import { type Problem, problem } from '#core/foundation'
import { listTellingSettings, within } from '#rim/storage'
import type { Desks } from '../../house/desks.ts'
import { answeringProblems } from './problems.ts'

/**
 * Settings of the database's server that would let its log, or its rows, tell who answered what: statements written down with
 * their values, or the time of each row. None where all is as it should be; the program's own server is.
 */
export async function tellingSettings(desks: Pick<Desks, 'house'>): Promise<readonly Problem[]> {
  const settings = await within(desks.house, { desk: 'house' }, listTellingSettings)
  return settings.map((setting) => problem(answeringProblems.telling, { ...setting }))
}
