import { describe, expect, it } from 'vitest'
import { loadInstruments } from '#rim/assets'
import { createRegistry } from './registry.ts'
import { applyRevision, newestVersion } from './revision.ts'

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
  it('learns what is published after it was made, once', () => {
    const registry = createRegistry(instruments)
    const base = newestVersion(instruments)!
    const next = applyRevision(base, [], { version: '2027.1', versions: instruments }).instrument
    expect(registry.learn([next])).toBe(true)
    expect(registry.learn([next, base])).toBe(false)
    expect([registry.get(next.id), registry.forRound('brukerplan', '2027'), registry.list.at(-1)]).toEqual([
      next,
      next,
      next,
    ])
  })
  it('takes the version that mends another for the round of both, and refuses one that does not', () => {
    const registry = createRegistry(instruments)
    const base = newestVersion(instruments)!
    const mended = applyRevision(base, [], { version: '2026.2', versions: instruments }).instrument
    const tenth = applyRevision(mended, [], {
      version: '2026.10',
      versions: [...instruments, mended],
    }).instrument
    registry.learn([tenth, mended])
    expect(registry.forRound('brukerplan', '2026')).toEqual(tenth)
    expect(registry.list.slice(-2).map(({ version }) => version)).toEqual(['2026.2', '2026.10'])
    const stranger = { ...mended, id: 'brukerplan@2026.3', version: '2026.3', mapping: null }
    expect(() => registry.learn([stranger])).toThrow(/1004.*brukerplan 2026/)
    expect(() => registry.learn([{ ...mended, source: 'En annen' }])).toThrow(/1004/)
    expect(registry.get('brukerplan@2026.2')).toEqual(mended)
  })
})
