import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closingGroups, type PoolPlace } from './closing.ts'

const place = (participant: string, more: Partial<PoolPlace> = {}): PoolPlace => ({
  participant,
  channel: 'paper',
  language: 'nb',
  region: 'vest',
  sizeClass: 'small',
  ...more,
})
const times = (count: number, one: PoolPlace): PoolPlace[] =>
  Array.from({ length: count }, () => ({ ...one }))
const told = (pooled: readonly PoolPlace[]) =>
  closingGroups(pooled)
    .groups.map(
      ({ participant, channel, language, members }) =>
        `${members.length} ${participant ?? '–'} ${channel ?? '–'} ${language ?? '–'}`,
    )
    .sort()

describe('what waits when a wave closes', () => {
  it('comes out with participant, channel and language where five share them', () => {
    expect(told([...times(5, place('a')), ...times(6, place('b', { channel: 'web' }))])).toEqual([
      '5 a paper nb',
      '6 b web nb',
    ])
  })

  it('comes out without channel and language where the few of a participant are put with its others', () => {
    expect(told([...times(7, place('a')), place('a', { channel: 'web' })])).toEqual(['8 a – nb'])
    expect(told([...times(3, place('a')), ...times(2, place('a', { language: 'en' }))])).toEqual([
      '5 a paper –',
    ])
  })

  it('leaves the participant’s larger groups as they are', () => {
    expect(
      told([
        ...times(9, place('a')),
        ...times(6, place('a', { channel: 'web' })),
        place('a', { channel: 'web', language: 'en' }),
      ]),
    ).toEqual(['7 a web –', '9 a paper nb'])
  })

  it('comes out without participant where that has too few: by stratum, region, country', () => {
    expect(told([...times(3, place('a')), ...times(2, place('b'))])).toEqual(['5 – paper nb'])
    expect(told([...times(3, place('a')), ...times(2, place('b', { sizeClass: 'large' }))])).toEqual([
      '5 – paper nb',
    ])
    expect(told([...times(3, place('a')), ...times(4, place('b', { region: 'sor' }))])).toEqual([
      '7 – paper nb',
    ])
  })

  it('has the last few of the country with a group that has no participant to lose, or with the smallest', () => {
    const few = times(2, place('z', { region: 'sor' }))
    expect(told([...times(8, place('a')), ...few])).toEqual(['10 – paper nb'])
    const others = [...times(3, place('b')), ...times(3, place('c'))]
    expect(told([...times(5, place('a')), ...others, ...few])).toEqual(['5 a paper nb', '8 – paper nb'])
  })

  it('is lost where there are fewer than five in the whole country', () => {
    const { groups, lost } = closingGroups(times(4, place('a')))
    expect([groups.length, lost.length]).toEqual([0, 4])
    expect(closingGroups([])).toEqual({ groups: [], lost: [] })
  })

  it('always comes out once, in groups of five or more that share what is told of them', () => {
    const any = fc.record({
      participant: fc.constantFrom('a', 'b', 'c', 'd'),
      channel: fc.constantFrom('web', 'paper'),
      language: fc.constantFrom('nb', 'nn', 'en'),
      region: fc.constantFrom('vest', 'sor'),
      sizeClass: fc.constantFrom('small', 'large'),
    } satisfies Record<keyof PoolPlace, fc.Arbitrary<string>>) as fc.Arbitrary<PoolPlace>
    fc.assert(
      fc.property(fc.array(any, { maxLength: 60 }), (pooled) => {
        const { groups, lost } = closingGroups(pooled)
        expect(new Set([...groups.flatMap(({ members }) => members), ...lost])).toEqual(new Set(pooled))
        expect(groups.reduce((sum, { members }) => sum + members.length, lost.length)).toBe(pooled.length)
        expect(lost.length).toBe(pooled.length < 5 ? pooled.length : 0)
        for (const group of groups) {
          expect(group.members.length).toBeGreaterThanOrEqual(5)
          for (const about of ['participant', 'channel', 'language'] as const) {
            const values = new Set<string>(group.members.map((one) => one[about]))
            expect(group[about]).toBe(values.size === 1 ? [...values][0] : null)
          }
        }
      }),
      { seed: 1, numRuns: 300 },
    )
  })
})
