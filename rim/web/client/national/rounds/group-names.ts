import type { LocalText } from '#core/foundation'

/** The two main groups of the mapping. */
export const groupNames: Readonly<Record<'substance' | 'mental', LocalText>> = {
  substance: {
    nb: 'Mottakere med rusproblemer',
    nn: 'Mottakarar med rusproblem',
    en: 'Recipients with substance-use problems',
  },
  mental: {
    nb: 'Mottakere med bare psykiske problemer',
    nn: 'Mottakarar med berre psykiske problem',
    en: 'Recipients with mental-health problems only',
  },
}
