import { mkdtempSync, chmodSync } from 'node:fs'
import { createRegistry } from '#core/instruments'
import { loadInstruments } from '#rim/assets'
import { openHouse, fillTrainingHouse, playSurvey, systemClock } from '#rim/services'
const folder = process.argv[2]!
const n = Number(process.argv[3] ?? 4), answers = Number(process.argv[4] ?? 60), web = Number(process.argv[5] ?? 8)
const opened = await openHouse({ folder, env: {}, make: true } as never)
const desks = { house: opened.house, keys: opened.keys, clock: systemClock, instruments: createRegistry(loadInstruments()), surveys: createRegistry(loadInstruments('brukertilfredshet')), training: true, publicUrl: 'http://127.0.0.1:8207', printDocument: async () => new Uint8Array() }
try {
  await fillTrainingHouse(desks as never, opened.administrator!, 'http://127.0.0.1:8208')
  const t = performance.now(); let last = t
  const got = await playSurvey(desks as never, { seed: 'brukertilfredshet 2021', participants: n, answers, web, issuer: 'http://127.0.0.1:8208', tell: (s, share) => { const now = performance.now(); console.error(s, share.toFixed(2), ((now-last)/1000).toFixed(1)); last = now } })
  console.log(JSON.stringify(got, null, 1), (performance.now() - t) / 1000)
} finally { await opened.stop() }
