import { type Instrument, parseInstrument } from '#core/instruments'
import { readJson } from './files.ts'

/** The forms that ship with the program, oldest first. A new version is a new file and a line here. */
const shipped = [
  'core/instruments/data/brukerplan/2015.1.json',
  'core/instruments/data/brukerplan/2018.1.json',
  'core/instruments/data/brukerplan/2019.1.json',
  'core/instruments/data/brukerplan/2020.1.json',
  'core/instruments/data/brukerplan/2026.1.json',
]

let loaded: readonly Instrument[] | undefined

/** The forms that ship with the program, oldest first; read once per process. Throws a ProblemError if a file is not a form. */
export function loadInstruments(): readonly Instrument[] {
  loaded ??= shipped.map((path) => parseInstrument(readJson(path)))
  return loaded
}
