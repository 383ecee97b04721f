import { type Language, type Problem, textIn } from '#core/foundation'
import {
  checkInstrument,
  codeBook,
  codeBookCsv,
  codeBookMarkdown,
  diffInstruments,
  type Instrument,
  type InstrumentDiff,
  questionsOf,
} from '#core/instruments'
import { derivedVariables } from '#core/mapping'
import type { Command } from '../command.ts'
import { problemLine } from '../problem-line.ts'
import { instrumentFileCommands } from './instrument-files.ts'
import { idArgument, knownForms } from './instrument-shared.ts'

/** Values that the program adds are those of the mapping. */
const derivedOf = ({ family }: Instrument, language: Language) =>
  family === 'brukerplan' ? derivedVariables(language) : []

const list: Command = {
  name: 'instrument list',
  summary: { nb: 'lister skjemaene', nn: 'listar skjemaa', en: 'lists the forms' },
  args: [],
  options: [],
  examples: ['lyttepost instrument list', 'lyttepost instrument list --json'],
  async run({ terminal, language, json }) {
    const rows = knownForms().list.map((instrument) => ({
      id: instrument.id,
      title: textIn(instrument.title, language),
      rounds: instrument.rounds,
      questions: questionsOf(instrument).length,
      rules: instrument.rules.length,
    }))
    const word = { nb: 'spørsmål', nn: 'spørsmål', en: 'questions' }[language]
    terminal.out(
      json
        ? JSON.stringify(rows, null, 1)
        : rows
            .map(
              (row) =>
                `${row.id.padEnd(26)}${row.rounds.join(', ').padEnd(20)}${row.questions} ${word}  ${row.title}`,
            )
            .join('\n'),
    )
    return 0
  },
}

const show: Command = {
  name: 'instrument show',
  summary: { nb: 'viser et skjema', nn: 'viser eit skjema', en: 'shows a form' },
  args: [idArgument()],
  options: [],
  examples: [
    'lyttepost instrument show brukerplan@2020.1',
    'lyttepost instrument show brukerplan@2020.1 --json',
  ],
  async run({ args, terminal, language, json }) {
    const instrument = knownForms().get(args[0]!)
    terminal.out(json ? JSON.stringify(instrument, null, 1) : codeBookMarkdown(instrument, language))
    return 0
  },
}

const book: Command = {
  name: 'instrument codebook',
  summary: { nb: 'skriver kodeboken', nn: 'skriv kodeboka', en: 'writes the code book' },
  args: [idArgument()],
  options: [
    {
      name: 'format',
      value: 'format',
      allowed: ['md', 'json', 'csv'],
      default: 'md',
      text: { nb: 'md, json eller csv', nn: 'md, json eller csv', en: 'md, json or csv' },
    },
  ],
  examples: ['lyttepost instrument codebook brukerplan@2020.1 --format csv > kodebok.csv'],
  async run(call) {
    const { args, terminal, language } = call
    const instrument = knownForms().get(args[0]!)
    const derived = derivedOf(instrument, language)
    const format = call.json ? 'json' : call.option('format')
    if (format === 'json') terminal.out(JSON.stringify(codeBook(instrument, language, derived), null, 1))
    else if (format === 'csv') terminal.out(codeBookCsv(instrument, language, derived).trimEnd())
    else terminal.out(codeBookMarkdown(instrument, language, derived))
    return 0
  },
}

const diff: Command = {
  name: 'instrument diff',
  summary: {
    nb: 'viser hva som er endret mellom to skjemaer',
    nn: 'viser kva som er endra mellom to skjema',
    en: 'shows what changed between two forms',
  },
  args: [idArgument('fra'), idArgument('til')],
  options: [],
  examples: ['lyttepost instrument diff brukerplan@2019.1 brukerplan@2020.1'],
  async run({ args, terminal, language, json }) {
    const known = knownForms()
    const difference = diffInstruments(known.get(args[0]!), known.get(args[1]!))
    terminal.out(json ? JSON.stringify(difference, null, 1) : diffText(difference, language))
    return 0
  },
}

function diffText(difference: InstrumentDiff, language: 'nb' | 'nn' | 'en'): string {
  const words = {
    nb: {
      new: 'Nye spørsmål',
      gone: 'Tatt ut',
      changed: 'Endret',
      rules: 'Regler',
      declared: 'Erklært sammenheng',
      breaks: 'bryter tidsserien',
      none: 'ingen',
    },
    nn: {
      new: 'Nye spørsmål',
      gone: 'Tekne ut',
      changed: 'Endra',
      rules: 'Reglar',
      declared: 'Erklært samanheng',
      breaks: 'bryt tidsserien',
      none: 'ingen',
    },
    en: {
      new: 'New questions',
      gone: 'Dropped',
      changed: 'Changed',
      rules: 'Rules',
      declared: 'Declared relation',
      breaks: 'breaks the series',
      none: 'none',
    },
  }[language]
  const listed = (items: readonly (string | number)[]): string =>
    items.length > 0 ? items.join(', ') : words.none
  return [
    `${difference.from} → ${difference.to}`,
    '',
    `${words.new}: ${listed(difference.questions.added)}`,
    `${words.gone}: ${listed(difference.questions.removed)}`,
    `${words.changed}:`,
    ...difference.changed.map(({ question, changes, choices }) => {
      const parts = [...choices.added.map((code) => `+${code}`), ...choices.removed.map((code) => `-${code}`)]
      return `  ${question}: ${changes.join(', ')}${parts.length > 0 ? ` (${parts.join(' ')})` : ''}`
    }),
    `${words.rules}: +${difference.rules.added.length} -${difference.rules.removed.length} ~${difference.rules.changed.length}`,
    '',
    `${words.declared}:`,
    ...difference.declared.map((entry) => {
      const note = entry.note ? ` – ${textIn(entry.note, language)}` : ''
      const from =
        entry.kind === 'recoded'
          ? ` ← ${entry.sources.join(', ')}${entry.breaksSeries ? ` (${words.breaks})` : ''}`
          : ''
      return `  ${entry.question}: ${entry.kind}${from}${note}`
    }),
  ].join('\n')
}

const check: Command = {
  name: 'instrument check',
  summary: {
    nb: 'kontrollerer at alle spørsmål kan nås, og at ingen regel viser til noe som ikke finnes',
    nn: 'kontrollerer at alle spørsmål kan nåast, og at ingen regel viser til noko som ikkje finst',
    en: 'checks that every question can be reached and that no rule refers to something missing',
  },
  args: [idArgument()],
  options: [],
  examples: ['lyttepost instrument check brukerplan@2020.1'],
  async run({ args, terminal, language, json }) {
    const known = knownForms()
    const instrument = known.get(args[0]!)
    const problems: readonly Problem[] = checkInstrument(instrument, known.list)
    const count = questionsOf(instrument).length
    if (json)
      terminal.out(
        JSON.stringify(
          { instrument: instrument.id, questions: count, rules: instrument.rules.length, problems },
          null,
          1,
        ),
      )
    else {
      for (const met of problems) terminal.out(problemLine(met, language))
      const good = {
        nb: `${instrument.id}: ${count} spørsmål kan nås, ${instrument.rules.length} regler viser til felt som finnes.`,
        nn: `${instrument.id}: ${count} spørsmål kan nåast, ${instrument.rules.length} reglar viser til felt som finst.`,
        en: `${instrument.id}: ${count} questions can be reached, ${instrument.rules.length} rules refer to fields that exist.`,
      }[language]
      if (problems.length === 0) terminal.out(good)
    }
    return problems.some((met) => met.severity === 'error') ? 4 : 0
  },
}

export const instrumentCommands: readonly Command[] = [
  list,
  show,
  book,
  diff,
  check,
  ...instrumentFileCommands,
]
