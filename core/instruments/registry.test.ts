import { describe, expect, it } from 'vitest'
import { loadInstruments } from '#rim/assets'
import { createRegistry } from './registry.ts'

const instruments = loadInstruments()

describe('createRegistry', () => {
  it('finds forms by id and by round', () => {
    const registry = createRegistry([...instruments].reverse())
    expect(registry.list.map((instrument) => instrument.version)).toEqual([
      '2015.1',
      '2018.1',
      '2019.1',
      '2020.1',
      '2026.1',
    ])
    expect(registry.get('brukerplan@2018.1').rounds).toEqual(['2018'])
    expect(
      ['2015', '2016', '2017', '2018', '2019', '2020', '2026'].map(
        (round) => registry.forRound('brukerplan', round).version,
      ),
    ).toEqual(['2015.1', '2015.1', '2015.1', '2018.1', '2019.1', '2020.1', '2026.1'])
  })
  it('names the known ones when asked for another', () => {
    const registry = createRegistry(instruments)
    expect(() => registry.get('brukerplan@2021.1')).toThrow(/1002.*brukerplan@2020\.1/)
    expect(() => registry.forRound('brukerplan', '2014')).toThrow(/1003.*2015, 2016, 2017, 2018, 2019, 2020/)
    expect(() => registry.forRound('survey', '2020')).toThrow(/1003/)
  })
  it('refuses two for the same', () => {
    const [first] = instruments
    expect(() => createRegistry([first!, first!])).toThrow(/1004/)
    expect(() => createRegistry([first!, { ...first!, id: 'brukerplan@2015.2', version: '2015.2' }])).toThrow(
      /1004.*brukerplan 2015/,
    )
  })
})
