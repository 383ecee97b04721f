import type { CsvProfile } from '#rim/exports'
import type { ImportResult } from '#rim/imports'
import { type FileImport, keepRegistrations, readRegistrations } from '#rim/services/files'
import type { Call, Command } from '../command.ts'
import { problemLine } from '../problem-line.ts'
import { readingFailure, writing } from './shared.ts'

/** How many problems are printed; the rest is counted, and all are in --json and in the file of rejected rows. */
const mostPrinted = 30

export const importCommand: Command = {
  name: 'import',
  summary: {
    nb: 'leser registreringer fra CSV eller Excel til et datasett',
    nn: 'les registreringar frå CSV eller Excel til eit datasett',
    en: 'reads registrations from CSV or Excel into a dataset',
  },
  args: [
    {
      name: 'fil',
      required: true,
      text: {
        nb: 'CSV- eller Excel-fil med én rad per registrering',
        nn: 'CSV- eller Excel-fil med éi rad per registrering',
        en: 'CSV or Excel file with one row per registration',
      },
    },
  ],
  options: [
    {
      name: 'profile',
      value: 'profil',
      allowed: ['excel', 'machine'],
      text: {
        nb: 'excel (semikolon, komma i tall) eller machine (komma, punktum); uten: avgjøres av filen',
        nn: 'excel (semikolon, komma i tal) eller machine (komma, punktum); utan: blir avgjort av fila',
        en: 'excel (semicolon, decimal comma) or machine (comma, point); without: found from the file',
      },
    },
    {
      name: 'accept-valid',
      text: {
        nb: 'ta inn radene uten feil, og legg de avviste i en fil for seg',
        nn: 'ta inn radene utan feil, og legg dei avviste i ei fil for seg',
        en: 'take the rows without errors, and put the rejected ones in a file of their own',
      },
    },
    {
      name: 'rejected',
      value: 'mappe',
      default: '.',
      text: {
        nb: 'mappen der filen med avviste rader legges',
        nn: 'mappa der fila med avviste rader blir lagd',
        en: 'the folder for the file of rejected rows',
      },
    },
    {
      name: 'out',
      value: 'fil',
      default: 'registreringer.lyttepost',
      text: { nb: 'datasettet som lages', nn: 'datasettet som blir laga', en: 'the dataset that is made' },
    },
  ],
  examples: [
    'lyttepost import registreringer.csv --out 2020.lyttepost',
    'lyttepost import registreringer.xlsx --accept-valid --rejected avvist',
    'lyttepost report --data 2020.lyttepost --municipality 1103',
  ],
  async run(call) {
    const { terminal, language } = call
    const file = call.args[0]!
    const profile = call.option('profile') as CsvProfile | undefined
    const request: FileImport = {
      path: file,
      acceptValid: call.flag('accept-valid'),
      onRow: (rows) => {
        if (rows % 500 === 0) terminal.progress(`${rows}`, 0.5)
      },
      ...(profile === undefined ? {} : { profile }),
    }
    const result = await readRegistrations(request).catch((cause: unknown) => {
      throw readingFailure(file, cause)
    })
    const places = { out: call.option('out')!, rejectedFolder: call.option('rejected')! }
    const written = await writing([places.out, places.rejectedFolder], () =>
      keepRegistrations(result, request, places, language),
    )
    tell(call, result, written)
    return result.refused || result.rejected.length > 0 || result.accepted.length === 0 ? 3 : 0
  },
}

function tell(call: Call, result: ImportResult, written: readonly string[]): void {
  const { terminal, language, json } = call
  const counts = {
    read: result.rowsRead,
    accepted: result.refused ? 0 : result.accepted.length,
    rejected: result.rejected.length,
    empty: result.emptyRows,
  }
  if (json) {
    terminal.out(
      JSON.stringify({ ...counts, refused: result.refused, written, problems: result.problems }, null, 1),
    )
    return
  }
  for (const met of result.problems.slice(0, mostPrinted)) terminal.note(problemLine(met, language))
  const more = result.problems.length - mostPrinted
  const words = {
    nb: {
      more: `… og ${more} meldinger til; --json viser alle.`,
      sum: `${counts.read} rader lest, ${counts.accepted} tatt inn, ${counts.rejected} avvist, ${counts.empty} tomme.`,
      refused:
        'Ingenting er tatt inn. Rett feilene og prøv igjen, eller bruk --accept-valid for å ta inn radene uten feil.',
    },
    nn: {
      more: `… og ${more} meldingar til; --json viser alle.`,
      sum: `${counts.read} rader lesne, ${counts.accepted} tekne inn, ${counts.rejected} avviste, ${counts.empty} tomme.`,
      refused:
        'Ingenting er teke inn. Rett feila og prøv igjen, eller bruk --accept-valid for å ta inn radene utan feil.',
    },
    en: {
      more: `… and ${more} more; --json shows all.`,
      sum: `${counts.read} rows read, ${counts.accepted} taken, ${counts.rejected} rejected, ${counts.empty} empty.`,
      refused:
        'Nothing was taken. Mend the errors and try again, or use --accept-valid to take the rows without errors.',
    },
  }[language]
  if (more > 0) terminal.note(words.more)
  terminal.out(words.sum)
  if (result.refused) terminal.out(words.refused)
  for (const path of written) terminal.out(path)
}
