import type { PurposedRows } from '#core/disclosure'
import type { LocalText } from '#core/foundation'
import type { Instrument } from '#core/instruments'
import { researchCodeBook, researchCsv } from './csv.ts'
import { rowsDdi } from './ddi.ts'
import { rowsParquet } from './parquet.ts'
import { rowsSav } from './sav.ts'
import { missingLabels, type ResearchVariables, researchVariables } from './variables.ts'

/** The formats for researchers. `ddi` is CSV with a description that an archive can take. */
export const researchFormats = ['csv', 'sav', 'parquet', 'ddi'] as const
export type ResearchFormat = (typeof researchFormats)[number]

/** A file that is written piece by piece. */
export interface ChunkedFile {
  readonly name: string
  chunks(): Iterable<Uint8Array>
}

export interface ResearchExport {
  readonly format: ResearchFormat
  /** What the files' names begin with. */
  readonly name: string
  /** What the rows are of. */
  readonly title: LocalText
  /** ISO date. */
  readonly date: string
  readonly language: 'nb' | 'nn'
  /** The forms that wordings are taken from, the newest last. */
  readonly forms: readonly Instrument[]
  /** More to tell of the rows, in the export's language. */
  readonly notes?: readonly string[]
}

/**
 * Released rows as files for researchers: the data, and beside it what is needed to read it and what it may be used for. Names
 * and values are the same in every format. The rows are read when the chunks are asked for.
 *
 * @throws RangeError where a text of the record is too long for the format (`sav`: 255 bytes).
 */
export function researchFiles(released: PurposedRows, asked: ResearchExport): ChunkedFile[] {
  const { format, name, title, date, language, forms } = asked
  const what = researchVariables(released.dataset, forms)
  const notes = notesOf(released, what, asked)
  const facts = { title: title[language], date, notes }
  const text = (file: string, make: () => Iterable<string>): ChunkedFile => ({
    name: file,
    *chunks() {
      for (const chunk of make()) yield Buffer.from(chunk, 'utf8')
    },
  })
  const data = `${name}.${format === 'ddi' ? 'csv' : format}`
  const readMe = text(`${name}-${words.readMe[language]}.txt`, () => [
    `${[facts.title, ...notes].join('\n')}\n`,
  ])
  switch (format) {
    case 'sav':
      return [{ name: data, chunks: () => rowsSav(released, what, facts, language) }, readMe]
    case 'parquet':
      return [{ name: data, chunks: () => rowsParquet(released, what, facts) }, readMe]
    case 'csv':
      return [
        text(data, () => researchCsv(released, what)),
        text(`${name}-${words.codeBook[language]}.csv`, () => [researchCodeBook(what, language)]),
        readMe,
      ]
    case 'ddi': {
      const { purpose, legalBasis, auditId } = released
      const study = { ...facts, id: auditId, purpose, legalBasis, fileName: data, rounds: roundsOf(released) }
      return [
        text(data, () => researchCsv(released, what)),
        text(`${name}-ddi.xml`, () => [rowsDdi(released, what, study, language)]),
        readMe,
      ]
    }
  }
}

/** The rounds that the rows are of, ascending. */
function roundsOf({ dataset, rows }: PurposedRows): string[] {
  const column = dataset.columns.get('round')
  if (column?.kind !== 'choice') return []
  const seen = new Set<number>()
  for (const row of rows) seen.add(column.data[row]!)
  return [...seen].map((at) => column.choices[at]!.code).sort()
}

function notesOf(released: PurposedRows, what: ResearchVariables, asked: ResearchExport): string[] {
  const { dataset, rows, purpose, legalBasis, auditId } = released
  const { language, date } = asked
  const say = (key: keyof typeof words, value: string | number): string => `${words[key][language]}: ${value}`
  return [
    ...(dataset.synthetic ? [words.synthetic[language]] : []),
    say('purpose', purpose),
    say('basis', legalBasis),
    say('log', auditId),
    say('released', date),
    say('rows', rows.length),
    say('variables', what.variables.length),
    ...(asked.notes ?? []),
    `${words.missing[language]}: ${missingLabels.map(({ value, label }) => `${value} ${label[language]}`).join(', ')}.`,
    words.several[language],
    words.never[language],
  ]
}

const words = {
  readMe: { nb: 'lesmeg', nn: 'lesmeg' },
  codeBook: { nb: 'kodebok', nn: 'kodebok' },
  purpose: { nb: 'Formål', nn: 'Formål' },
  basis: { nb: 'Rettslig grunnlag', nn: 'Rettsleg grunnlag' },
  log: { nb: 'Linje i loggen', nn: 'Linje i loggen' },
  released: { nb: 'Gitt ut', nn: 'Gitt ut' },
  rows: { nb: 'Rader', nn: 'Rader' },
  variables: { nb: 'Variabler', nn: 'Variablar' },
  synthetic: {
    nb: 'OPPDIKTEDE REGISTRERINGER: ingen av dem finnes. Bare til opplæring og prøving.',
    nn: 'OPPDIKTA REGISTRERINGAR: ingen av dei finst. Berre til opplæring og prøving.',
  },
  missing: { nb: 'Uten svar', nn: 'Utan svar' },
  several: {
    nb: 'Spørsmål med flere svar har én variabel for hvert svaralternativ: 1 valgt, 0 ikke valgt.',
    nn: 'Spørsmål med fleire svar har éin variabel for kvart svaralternativ: 1 vald, 0 ikkje vald.',
  },
  never: {
    nb: 'Bruk radene bare til formålet. Prøv aldri å finne ut hvem noen er.',
    nn: 'Bruk radene berre til formålet. Prøv aldri å finne ut kven nokon er.',
  },
} satisfies Record<string, LocalText>
