import type { KeyObject } from 'node:crypto'
import type { Desks } from '../../house/desks.ts'

/** The key that a wave's frozen answers and decisions are sealed with. */
export const resultsKey = ({ keys }: Pick<Desks, 'keys'>, wave: string): Promise<KeyObject> =>
  keys.dataKey('survey-results', wave)

/** What sealed frozen answers are bound to. */
export const frozenName = (wave: string, hash: string): string => `survey-frozen:${wave}/${hash}`

/** What a sealed decision is bound to. */
export const decisionName = (release: string): string => `survey-decision:${release}`
