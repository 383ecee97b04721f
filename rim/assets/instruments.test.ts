import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { assetPath } from './files.ts'
import { loadInstruments } from './instruments.ts'

describe('loadInstruments', () => {
  it('ships every version that lies in the folder', () => {
    const files = readdirSync(assetPath('core/instruments/data/brukerplan')).sort()
    expect(loadInstruments().map((instrument) => `${instrument.version}.json`)).toEqual(files)
  })
})
