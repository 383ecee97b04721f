import type { WrittenStaffKey } from './study/about.ts'

/** Staff ids of the three who did it, as the house has them. */
export type Actors = Readonly<Record<WrittenStaffKey, string>>

export const madeUpActors: Actors = { first: 'ingvild', second: 'torbjorn', third: 'siri' }
