import type { LocalText } from '#core/foundation'
import { houseDesk, type TextDesk } from '../../../report-texts/index.ts'

const words = {
  conflicts: {
    nb: '{count} tekster passer ikke lenger sammen med tallene. Se på dem før resultatene blir godkjent.',
    nn: '{count} tekstar passar ikkje lenger saman med tala. Sjå på dei før resultata blir godkjende.',
    en: '{count} texts no longer go with the numbers. Look at them before the results are approved.',
  },
  oneConflict: {
    nb: 'Én tekst passer ikke lenger sammen med tallene. Se på den før resultatene blir godkjent.',
    nn: 'Éin tekst passar ikkje lenger saman med tala. Sjå på han før resultata blir godkjende.',
    en: 'One text no longer goes with the numbers. Look at it before the results are approved.',
  },
} satisfies Record<string, LocalText>

/** Which report of a wave is written on. */
export interface SurveyTextPlace {
  readonly wave: string
  readonly scope: string
  readonly language: 'nb' | 'nn'
}

/** Where the texts of one of a wave's reports are written. */
export const surveyDesk = ({ wave, scope, language }: SurveyTextPlace): TextDesk =>
  houseDesk({ base: `/api/survey-waves/${wave}/texts`, place: { scope, language }, conflicts: words })
