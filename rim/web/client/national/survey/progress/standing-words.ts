import type { LocalText } from '#core/foundation'
import type { Standing } from '#core/survey'

/** How a participant does, in a word. */
export const standingNames: Readonly<Record<Standing, LocalText>> = {
  'late-answer': { nb: 'Mangler svar', nn: 'Manglar svar', en: 'Answer overdue' },
  behind: { nb: 'Henger etter', nn: 'Heng etter', en: 'Behind' },
  'no-services': { nb: 'Uten tjenestesteder', nn: 'Utan tenestestader', en: 'No services' },
  'no-forms': { nb: 'Uten skjemaer', nn: 'Utan skjema', en: 'No forms' },
  invited: { nb: 'Ikke svart ennå', nn: 'Ikkje svart enno', en: 'Not answered yet' },
  ready: { nb: 'Klar', nn: 'Klar', en: 'Ready' },
  underway: { nb: 'I gang', nn: 'I gang', en: 'Under way' },
  reached: { nb: 'Målet nådd', nn: 'Målet nådd', en: 'Target reached' },
  finished: { nb: 'Ferdig', nn: 'Ferdig', en: 'Finished' },
  declined: { nb: 'Takket nei', nn: 'Takka nei', en: 'Declined' },
}

export const standingColours: Readonly<
  Record<Standing, 'neutral' | 'info' | 'success' | 'warning' | 'danger'>
> = {
  'late-answer': 'danger',
  behind: 'danger',
  'no-services': 'warning',
  'no-forms': 'warning',
  invited: 'info',
  ready: 'info',
  underway: 'info',
  reached: 'success',
  finished: 'neutral',
  declined: 'neutral',
}
