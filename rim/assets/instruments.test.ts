import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { assetPath } from './files.ts'
import { loadInstruments } from './instruments.ts'

describe('loadInstruments', () => {
  it.each(['brukerplan', 'brukertilfredshet', 'datainnsamling', 'kommuneundersokelse'] as const)(
    'ships every version of %s in its folder',
    (family) => {
      const files = readdirSync(assetPath(`core/instruments/data/${family}`)).sort()
      expect(loadInstruments(family).map((instrument) => `${instrument.version}.json`)).toEqual(files)
    },
  )
})
