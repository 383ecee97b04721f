import type { LocalText } from '#core/foundation'

/** Names of the types of units, as in the letters and the records. */
export const unitTypeNames: Readonly<Record<string, LocalText>> = {
  health: {
    nb: 'Helse- og omsorgstjenester',
    nn: 'Helse- og omsorgstenester',
    en: 'Health and care services',
  },
  nav: { nb: 'NAV', nn: 'NAV', en: 'NAV (labour and welfare)' },
  'child-welfare': { nb: 'Barnevern', nn: 'Barnevern', en: 'Child welfare' },
  'general-practitioner': { nb: 'Fastlege', nn: 'Fastlege', en: 'General practitioner' },
}

/** The name of a type of unit; of one that has none, its code. */
export const unitTypeName = (code: string): LocalText => unitTypeNames[code] ?? { nb: code, nn: code }
