import { type Instrument, parseInstrument } from '#core/instruments'
import { readJson } from './files.ts'

/**
 * What forms there are: those that staff register in, those that users answer, what staff tell of the field work, and what
 * municipalities tell of use and usefulness.
 */
export type InstrumentFamily = 'brukerplan' | 'brukertilfredshet' | 'datainnsamling' | 'kommuneundersokelse'

/** The forms that ship with the program, oldest first. A new version is a new file and a line here. */
const shipped: Readonly<Record<InstrumentFamily, readonly string[]>> = {
  brukerplan: [
    'core/instruments/data/brukerplan/2015.1.json',
    'core/instruments/data/brukerplan/2018.1.json',
    'core/instruments/data/brukerplan/2019.1.json',
    'core/instruments/data/brukerplan/2020.1.json',
    'core/instruments/data/brukerplan/2026.1.json',
  ],
  brukertilfredshet: [
    'core/instruments/data/brukertilfredshet/2017.1.json',
    'core/instruments/data/brukertilfredshet/2019.1.json',
    'core/instruments/data/brukertilfredshet/2021.1.json',
    'core/instruments/data/brukertilfredshet/2026.1.json',
  ],
  datainnsamling: ['core/instruments/data/datainnsamling/2021.1.json'],
  kommuneundersokelse: ['core/instruments/data/kommuneundersokelse/2026.1.json'],
}

const loaded = new Map<InstrumentFamily, readonly Instrument[]>()

/**
 * The forms of a family that ship with the program, oldest first; read once per process. Throws a ProblemError if a file
 * is not a form.
 */
export function loadInstruments(family: InstrumentFamily = 'brukerplan'): readonly Instrument[] {
  const known = loaded.get(family)
  if (known) return known
  const read = shipped[family].map((path) => parseInstrument(readJson(path)))
  loaded.set(family, read)
  return read
}
