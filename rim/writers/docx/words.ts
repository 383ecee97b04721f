import type { ReportModel } from '#core/reports'

type Language = ReportModel['language']

/** Names of the styles that are the report's own, as Word's list of styles shows them. Built-in ones Word names itself. */
export interface StyleNames {
  readonly place: string
  readonly mark: string
  readonly fact: string
  readonly quoteSource: string
  readonly note: string
  readonly tableText: string
  readonly tableNumber: string
  readonly tableHead: string
  readonly tableGroup: string
  readonly unlisted: string
  readonly table: string
  readonly figure: string
}

const names: Readonly<Record<Language, StyleNames>> = {
  nb: {
    place: 'Forside sted',
    mark: 'Merke',
    fact: 'Forside fakta',
    quoteSource: 'Sitat kilde',
    note: 'Merknad',
    tableText: 'Tabell tekst',
    tableNumber: 'Tabell tall',
    tableHead: 'Tabell hode',
    tableGroup: 'Tabell mellomtittel',
    unlisted: 'Mellomtittel',
    table: 'Rapporttabell',
    figure: 'Figur',
  },
  nn: {
    place: 'Framside stad',
    mark: 'Merke',
    fact: 'Framside fakta',
    quoteSource: 'Sitat kjelde',
    note: 'Merknad',
    tableText: 'Tabell tekst',
    tableNumber: 'Tabell tal',
    tableHead: 'Tabell hovud',
    tableGroup: 'Tabell mellomtittel',
    unlisted: 'Mellomtittel',
    table: 'Rapporttabell',
    figure: 'Figur',
  },
}

export const styleNames = (language: Language): StyleNames => names[language]

/** Stands in a number's place until the word processor has laid the pages out. */
export const pageUnknown = '·'
