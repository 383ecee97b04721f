import { readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { type Problem, ProblemError } from '#core/foundation'
import { checkInstrument, type Instrument, parseInstrument, questionsOf } from '#core/instruments'
import { readForm } from '#rim/imports'
import { type FormFileFormat, formFile, formFileFormats, placeFiles } from '#rim/services/files'
import type { Command } from '../command.ts'
import { problemLine } from '../problem-line.ts'
import { idArgument, knownForms } from './instrument-shared.ts'
import { readingFailure, writing } from './shared.ts'

const exportCommand: Command = {
  name: 'instrument export',
  summary: {
    nb: 'skriver et skjema for andre programmer, og sier hva som ikke følger med',
    nn: 'skriv eit skjema for andre program, og seier kva som ikkje følgjer med',
    en: 'writes a form for other programs, and tells what does not come along',
  },
  args: [idArgument()],
  options: [
    {
      name: 'as',
      value: 'format',
      allowed: [...formFileFormats],
      default: 'fhir',
      text: {
        nb: 'fhir (FHIR R4 Questionnaire) eller xlsform (arbeidsbok)',
        nn: 'fhir (FHIR R4 Questionnaire) eller xlsform (arbeidsbok)',
        en: 'fhir (FHIR R4 Questionnaire) or xlsform (workbook)',
      },
    },
    {
      name: 'out',
      value: 'fil',
      text: {
        nb: 'filen; uten: skjemaets id i mappen du står i',
        nn: 'fila; utan: id-en til skjemaet i mappa du står i',
        en: "the file; without: the form's id in the folder you are in",
      },
    },
  ],
  examples: [
    'lyttepost instrument export brukerplan@2020.1 --as fhir --out brukerplan.json',
    'lyttepost instrument export brukertilfredshet@2021.1 --as xlsform --out skjema.xlsx',
  ],
  async run(call) {
    const { args, terminal, language, json } = call
    const instrument = knownForms().get(args[0]!)
    const format = call.option('as') as FormFileFormat
    const { name, bytes, losses } = formFile(instrument, format)
    const path = call.option('out') ?? name
    await writing(path, () => placeFiles(dirname(path), [{ name: basename(path), bytes }]))
    if (json) terminal.out(JSON.stringify({ instrument: instrument.id, path, losses }, null, 1))
    else for (const line of [path, ...losses.map((loss) => problemLine(loss, language))]) terminal.out(line)
    return 0
  },
}

const importCommand: Command = {
  name: 'instrument import',
  summary: {
    nb: 'leser et skjema fra FHIR Questionnaire eller XLSForm som et utkast, og sier hva som mangler',
    nn: 'les eit skjema frå FHIR Questionnaire eller XLSForm som eit utkast, og seier kva som manglar',
    en: 'reads a form from FHIR Questionnaire or XLSForm as a draft, and tells what is lacking',
  },
  args: [
    {
      name: 'fil',
      required: true,
      text: {
        nb: 'skjemaet, som JSON eller arbeidsbok',
        nn: 'skjemaet, som JSON eller arbeidsbok',
        en: 'the form, as JSON or a workbook',
      },
    },
  ],
  options: [
    {
      name: 'out',
      value: 'fil',
      text: {
        nb: 'skriver utkastet hit, som skjemafil i JSON',
        nn: 'skriv utkastet hit, som skjemafil i JSON',
        en: 'writes the draft here, as the JSON file of a form',
      },
    },
  ],
  examples: [
    'lyttepost instrument import skjema.xlsx --out utkast.json',
    'lyttepost instrument import questionnaire.json --json',
  ],
  async run(call) {
    const { args, terminal, language, json } = call
    const { draft, problems } = readForm(bytesOf(args[0]!))
    const out = call.option('out')
    if (out !== undefined) {
      const bytes = Buffer.from(`${JSON.stringify(draft, null, 2)}\n`, 'utf8')
      await writing(out, () => placeFiles(dirname(out), [{ name: basename(out), bytes }]))
    }
    const { instrument, faults } = checked(draft)
    const all = [...problems, ...faults]
    if (json) terminal.out(JSON.stringify({ draft, problems: all }, null, 1))
    else {
      for (const met of all) terminal.out(problemLine(met, language))
      const count = instrument ? questionsOf(instrument).length : 0
      const said = {
        nb: `${draft.id}: ${count} spørsmål i utkastet${out === undefined ? '' : `, skrevet til ${out}`}.`,
        nn: `${draft.id}: ${count} spørsmål i utkastet${out === undefined ? '' : `, skrive til ${out}`}.`,
        en: `${draft.id}: ${count} questions in the draft${out === undefined ? '' : `, written to ${out}`}.`,
      }
      terminal.out(said[language])
    }
    return all.some(({ severity }) => severity === 'error') ? 4 : 0
  },
}

/** What the check says of a draft, and the form that it is where its shape is right. */
function checked(draft: unknown): {
  readonly instrument: Instrument | null
  readonly faults: readonly Problem[]
} {
  try {
    const instrument = parseInstrument(draft)
    return { instrument, faults: checkInstrument(instrument) }
  } catch (cause) {
    if (cause instanceof ProblemError) return { instrument: null, faults: cause.problems }
    throw cause
  }
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (cause) {
    throw readingFailure(path, cause)
  }
}

export const instrumentFileCommands: readonly Command[] = [exportCommand, importCommand]
