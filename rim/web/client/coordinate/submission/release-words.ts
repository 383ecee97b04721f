import type { LocalText } from '#core/foundation'
import type { ReleaseAnswer } from './answers.ts'

/** What a file of a report is. */
export const editionNames: Readonly<Record<string, LocalText>> = {
  document: { nb: 'Rapporten (PDF)', nn: 'Rapporten (PDF)', en: 'The report (PDF)' },
  workbook: { nb: 'Alle tabellene (Excel)', nn: 'Alle tabellane (Excel)', en: 'All the tables (Excel)' },
  slides_substance: {
    nb: 'Lysbilder: rusproblemer (PowerPoint)',
    nn: 'Lysbilete: rusproblem (PowerPoint)',
    en: 'Slides: substance problems (PowerPoint)',
  },
  slides_mental: {
    nb: 'Lysbilder: psykiske problemer (PowerPoint)',
    nn: 'Lysbilete: psykiske problem (PowerPoint)',
    en: 'Slides: mental problems (PowerPoint)',
  },
  slides: { nb: 'Lysbilder (PowerPoint)', nn: 'Lysbilete (PowerPoint)', en: 'Slides (PowerPoint)' },
  key_figures: { nb: 'Nøkkeltall (CSV)', nn: 'Nøkkeltal (CSV)', en: 'Key figures (CSV)' },
}

/** The order that files are read in. */
export const editionOrder = [
  'document',
  'slides_substance',
  'slides_mental',
  'slides',
  'workbook',
  'key_figures',
]

export const reasonNames: Readonly<Record<ReleaseAnswer['reason'], LocalText>> = {
  submission: { nb: 'Etter levering', nn: 'Etter levering', en: 'After submission' },
  national: {
    nb: 'Med tallene for landet ved siden av',
    nn: 'Med tala for landet ved sida av',
    en: 'With the country’s figures beside',
  },
  deletion: {
    nb: 'Uten opplysninger som er slettet',
    nn: 'Utan opplysningar som er sletta',
    en: 'Without data that was deleted',
  },
  region: { nb: 'For fylket', nn: 'For fylket', en: 'For the county' },
}

export const stateNames: Readonly<Record<ReleaseAnswer['state'] | 'superseded', LocalText>> = {
  waiting: { nb: 'Venter', nn: 'Ventar', en: 'Waiting' },
  making: { nb: 'Lages nå', nn: 'Blir laga no', en: 'Being made' },
  made: { nb: 'Gjelder', nn: 'Gjeld', en: 'Valid' },
  failed: { nb: 'Ble ikke laget', nn: 'Blei ikkje laga', en: 'Could not be made' },
  withdrawn: { nb: 'Trukket tilbake', nn: 'Trekt tilbake', en: 'Withdrawn' },
  superseded: { nb: 'Erstattet', nn: 'Erstatta', en: 'Replaced' },
}

export const stateColours = {
  waiting: 'info',
  making: 'info',
  made: 'success',
  failed: 'danger',
  withdrawn: 'neutral',
  superseded: 'neutral',
} as const

/** A release's state as it is told: one that another has replaced is no longer valid. */
export const toldState = ({
  state,
  supersededAt,
}: Pick<ReleaseAnswer, 'state' | 'supersededAt'>): keyof typeof stateNames =>
  state === 'made' && supersededAt !== null ? 'superseded' : state
