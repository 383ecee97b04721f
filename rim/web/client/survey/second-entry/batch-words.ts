import type { LocalText } from '#core/foundation'
import type { BatchAnswer } from '../types.ts'

/** What a batch's state is called. */
export const batchStates: Readonly<Record<BatchAnswer['state'], LocalText>> = {
  filling: { nb: 'Fylles', nn: 'Blir fylt', en: 'Being filled' },
  full: { nb: 'Full', nn: 'Full', en: 'Full' },
  drawn: { nb: 'Trukket ut', nn: 'Trekt ut', en: 'Drawn' },
  stopped: { nb: 'Stanset', nn: 'Stansa', en: 'Stopped' },
  settled: { nb: 'Gjort opp', nn: 'Gjord opp', en: 'Settled' },
  released: { nb: 'Fullført', nn: 'Fullført', en: 'Finished' },
}

export const batchColours: Readonly<Record<BatchAnswer['state'], 'neutral' | 'info' | 'success' | 'danger'>> =
  {
    filling: 'neutral',
    full: 'info',
    drawn: 'info',
    stopped: 'danger',
    settled: 'info',
    released: 'success',
  }
