import { createRegistry, type InstrumentRegistry } from '#core/instruments'
import { loadInstruments } from '#rim/assets'
import type { ArgumentSpec } from '../command.ts'

/** The forms that the program comes with. */
export const knownForms = (): InstrumentRegistry =>
  createRegistry([
    ...loadInstruments(),
    ...loadInstruments('brukertilfredshet'),
    ...loadInstruments('kommuneundersokelse'),
  ])

/** The form that a command is about. */
export const idArgument = (name = 'id'): ArgumentSpec => ({
  name,
  required: true,
  text: {
    nb: 'skjemaets id, for eksempel brukerplan@2020.1',
    nn: 'id-en til skjemaet, til dømes brukerplan@2020.1',
    en: "the form's id, e.g. brukerplan@2020.1",
  },
})
