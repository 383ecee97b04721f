import type { PurposedRows } from '#core/disclosure'
import type { CodeBook } from '#core/instruments'
import { codeBookRows } from '#core/reports'
import { sheetsWorkbook } from '#rim/writers'
import { rowColumns } from './row-cells.ts'

/** What the workbook says of itself: labels and what they tell, in the order given. */
export type PurposedFacts = readonly (readonly [label: string, value: string])[]

/** Columns that would let a person be followed from one file to another. */
const followed: readonly string[] = ['person']

const words = {
  nb: {
    about: 'Om uttaket',
    rows: 'Registreringer',
    synthetic: 'Syntetiske registreringer',
    book: 'Kodebok',
    fact: ['Opplysning', 'Verdi'],
    heads: ['Nr.', 'Kode', 'Spørsmål', 'Svarkode', 'Svar', 'Opphav'],
    purpose: 'Formål',
    basis: 'Behandlingsgrunnlag',
    id: 'Linje i loggen',
    missing: 'Uten svar',
    missingIs:
      '#notAsked: ikke spurt. #unknown: vet ikke. #refused: vil ikke svare. #none: ingen valgt. Tomt: ikke besvart.',
  },
  nn: {
    about: 'Om uttaket',
    rows: 'Registreringar',
    synthetic: 'Syntetiske registreringar',
    book: 'Kodebok',
    fact: ['Opplysning', 'Verdi'],
    heads: ['Nr.', 'Kode', 'Spørsmål', 'Svarkode', 'Svar', 'Opphav'],
    purpose: 'Formål',
    basis: 'Behandlingsgrunnlag',
    id: 'Linje i loggen',
    missing: 'Utan svar',
    missingIs:
      '#notAsked: ikkje spurd. #unknown: veit ikkje. #refused: vil ikkje svare. #none: ingen vald. Tomt: ikkje svara på.',
  },
} as const

/**
 * Registrations that were released for a purpose, as a workbook: what it is for, the rows, and the code book. No pseudonym
 * stands in it: a person cannot be followed to another file.
 */
export function purposedWorkbook(
  released: PurposedRows,
  book: CodeBook,
  facts: PurposedFacts,
  language: 'nb' | 'nn',
): Uint8Array {
  const { dataset, rows, purpose, legalBasis, auditId } = released
  const say = words[language]
  const columns = rowColumns(dataset).filter(({ head }) => !followed.includes(head))
  return sheetsWorkbook([
    {
      name: say.about,
      head: say.fact,
      widths: [28, 90],
      rows: [
        [say.purpose, purpose],
        [say.basis, legalBasis],
        ...facts.map(([label, value]) => [label, value]),
        [say.id, auditId],
        [say.missing, say.missingIs],
      ],
    },
    {
      name: dataset.synthetic ? say.synthetic : say.rows,
      head: columns.map(({ head }) => head),
      rows: Array.from(rows, (row) => columns.map((column) => column.cell(row))),
    },
    {
      name: say.book,
      head: say.heads,
      widths: [8, 28, 60, 28, 50, 24],
      rows: codeBookRows(book, language).map(({ number, code, question, choiceCode, choice, origin }) => [
        number,
        code,
        question,
        choiceCode,
        choice,
        origin,
      ]),
    },
  ])
}
