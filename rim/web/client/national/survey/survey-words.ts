import type { LocalText } from '#core/foundation'
import { surveySizes } from '#core/survey'
import type { ParticipantAnswer, SampleAnswer, SizeClass, WaveAnswer } from './answers.ts'

/** Where a wave stands, in a word. */
export const stateNames: Readonly<Record<WaveAnswer['state'], LocalText>> = {
  planned: { nb: 'Planlagt', nn: 'Planlagd', en: 'Planned' },
  open: { nb: 'Åpen', nn: 'Open', en: 'Open' },
  closed: { nb: 'Avsluttet', nn: 'Avslutta', en: 'Closed' },
}
export const stateColours = { planned: 'info', open: 'success', closed: 'neutral' } as const

/** How somebody came into a wave. */
export const originNames: Readonly<Record<ParticipantAnswer['origin'], LocalText>> = {
  'last-wave': { nb: 'Med sist', nn: 'Med sist', en: 'Took part last' },
  drawn: { nb: 'Trukket', nn: 'Trekt', en: 'Drawn' },
  replacement: { nb: 'Erstatter', nn: 'Erstattar', en: 'Replacement' },
  outside: { nb: 'Utenom trekkingen', nn: 'Utanom trekkinga', en: 'Outside the draw' },
}

export const sizeName = (size: SizeClass): LocalText => surveySizes.find(({ code }) => code === size)!.label

/** A region's name; its code where the name is not there. */
export const regionName = (regions: SampleAnswer['regions'] | undefined, code: string): LocalText =>
  regions?.find((region) => region.code === code)?.name ?? { nb: code, nn: code }
