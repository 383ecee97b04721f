import { createRegistry } from '#core/instruments'
import { loadInstruments } from '#rim/assets'
import { createKeyRing, fileKeys } from '#rim/keys'
import { connect } from '#rim/storage'
import { databaseKeys } from '../../house/key-store.ts'
import { makeSurveyOrders } from './make-survey-orders.ts'

/** A program that makes orders and is killed while it prints, for a test: the printing never ends. */
const [address, keyFile, lease] = process.argv.slice(2)
const house = connect(address!, { connections: 3 })
const keyHouse = connect(address!, { connections: 1 })
const today = '2021-02-10'
await makeSurveyOrders(
  {
    house,
    keys: createKeyRing([await fileKeys(keyFile!)], databaseKeys(keyHouse), Date.now),
    clock: { now: () => `${today}T12:00:00.000Z`, today: () => today },
    instruments: createRegistry(loadInstruments()),
    surveys: createRegistry(loadInstruments('brukertilfredshet')),
    training: false,
    publicUrl: 'https://lyttepost.example',
    printDocument: () => Promise.reject(new Error('nothing is printed here')),
  },
  {
    lease: Number(lease),
    workshop: {
      closed: false,
      print: () => {
        process.stdout.write('printing\n')
        return new Promise(() => {})
      },
    },
  },
)
