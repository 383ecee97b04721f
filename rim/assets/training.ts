import { createRegistry } from '#core/instruments'
import { parseTrainingCase, type TrainingCase } from '#core/training'
import { readJson } from './files.ts'
import { loadInstruments } from './instruments.ts'

/** The cases to practise on, in the order in which they are shown. A new case is a new file and a line here. */
const shipped = [
  'core/training/data/brukerplan/anita.json',
  'core/training/data/brukerplan/jonas.json',
  'core/training/data/brukerplan/gerd.json',
  'core/training/data/brukerplan/amir.json',
  'core/training/data/brukerplan/kristian.json',
  'core/training/data/brukerplan/silje.json',
  'core/training/data/brukerplan/roger.json',
  'core/training/data/brukerplan/maria.json',
  'core/training/data/brukerplan/tor.json',
]

let loaded: readonly TrainingCase[] | undefined

/** The training cases that ship, checked against their form; read once per process. Throws a ProblemError for a wrong file. */
export function loadTrainingCases(): readonly TrainingCase[] {
  if (loaded === undefined) {
    const instruments = createRegistry(loadInstruments())
    loaded = shipped.map((path) => parseTrainingCase(readJson(path), (id) => instruments.get(id)))
  }
  return loaded
}
