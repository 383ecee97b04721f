import { daysAfter } from '#core/foundation'
import { systemClock } from '#rim/services'

/** The day in Norway some days from now, as the program counts days: near midnight it is another than in UTC. */
export const dayFromNow = (days: number): string => daysAfter(systemClock.today(), days)
