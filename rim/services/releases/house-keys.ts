import type { KeyObject } from 'node:crypto'
import type { Desks } from '../house/desks.ts'

/** The key that a territory's frozen data and decisions of a round are sealed with. It dies with the round. */
export const releaseKey = (
  { keys }: Pick<Desks, 'keys'>,
  round: string,
  territory: string,
): Promise<KeyObject> => keys.dataKey('release', `${round}/${territory}`)

/** What sealed frozen data is bound to. */
export const frozenName = (round: string, municipality: string, hash: string): string =>
  `frozen:${round}/${municipality}/${hash}`

/** What a sealed decision is bound to. */
export const keptName = (release: string): string => `kept:${release}`
