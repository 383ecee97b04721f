import { createRegistry } from '#core/instruments'
import { loadInstruments } from '#rim/assets'
import { createKeyRing, fileKeys } from '#rim/keys'
import { connect } from '#rim/storage'
import { systemClock } from '../../house/desks.ts'
import { databaseKeys } from '../../house/key-store.ts'
import { makeSurveyResults } from './make-results.ts'
import { createResultsWorkshop } from './workshop.ts'

/** A process of its own that makes results until there are none, to be killed by a test. */
const [address = '', keyFile = '', lease = '60'] = process.argv.slice(2)
const keys = createKeyRing([await fileKeys(keyFile)], databaseKeys(connect(address)), Date.now)
const desks = {
  house: connect(address),
  keys,
  clock: systemClock,
  instruments: createRegistry(loadInstruments()),
  surveys: createRegistry(loadInstruments('brukertilfredshet')),
  training: true,
  printDocument: () => Promise.reject(new Error('no letters are printed here')),
}
await makeSurveyResults(desks, { workshop: createResultsWorkshop(1), lease: Number(lease) })
process.exit(0)
