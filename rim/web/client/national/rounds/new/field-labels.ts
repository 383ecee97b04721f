import type { LocalText } from '#core/foundation'
import type { RoundDraft } from '../draft.ts'

/** What the fields of a round are called, in the form and in the summaries. */
export const fieldLabels: Readonly<Record<keyof RoundDraft, LocalText>> = {
  nameNb: { nb: 'Navn på bokmål', nn: 'Namn på bokmål', en: 'Name in bokmål' },
  nameNn: { nb: 'Navn på nynorsk', nn: 'Namn på nynorsk', en: 'Name in nynorsk' },
  code: { nb: 'Kortnavn', nn: 'Kortnamn', en: 'Short name' },
  year: { nb: 'År', nn: 'År', en: 'Year' },
  opensOn: { nb: 'Åpner', nn: 'Opnar', en: 'Opens' },
  closesOn: { nb: 'Siste dag', nn: 'Siste dag', en: 'Last day' },
  retentionUntil: {
    nb: 'Registreringene oppbevares til',
    nn: 'Registreringane blir oppbevarte til',
    en: 'Registrations are kept until',
  },
  instrument: { nb: 'Skjema', nn: 'Skjema', en: 'Form' },
  groups: { nb: 'Hvem som kartlegges', nn: 'Kven som blir kartlagde', en: 'Who is mapped' },
  unitTypes: {
    nb: 'Typer enheter som kan registrere',
    nn: 'Typar einingar som kan registrere',
    en: 'Types of units that may register',
  },
  populationNb: {
    nb: 'Hvem som skal registreres, med ord, på bokmål',
    nn: 'Kven som skal registrerast, med ord, på bokmål',
    en: 'Who is to be registered, in words, in bokmål',
  },
  populationNn: {
    nb: 'Hvem som skal registreres, med ord, på nynorsk',
    nn: 'Kven som skal registrerast, med ord, på nynorsk',
    en: 'Who is to be registered, in words, in nynorsk',
  },
  bases: {
    nb: 'Anbefalt behandlingsgrunnlag',
    nn: 'Tilrådd behandlingsgrunnlag',
    en: 'Recommended legal basis',
  },
}
