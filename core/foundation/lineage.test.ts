import { describe, expect, test } from 'vitest'
import { createLineage, type TerritoryChange } from './lineage.ts'

describe('createLineage on six municipalities', () => {
  const changes: TerritoryChange[] = [
    { year: 2001, kind: 'renumbered', from: ['A'], to: ['A1'] },
    { year: 2002, kind: 'merged', from: ['B', 'C'], to: ['BC'] },
    {
      year: 2003,
      kind: 'mixed',
      from: ['D', 'E'],
      to: ['X', 'Y'],
      links: [
        { from: 'D', to: 'X' },
        { from: 'D', to: 'Y' },
        { from: 'E', to: 'Y' },
      ],
    },
    {
      year: 2004,
      kind: 'split',
      from: ['BC'],
      to: ['B2', 'C2'],
      links: [
        { from: 'BC', to: 'B2', of: ['B'] },
        { from: 'BC', to: 'C2', of: ['C'] },
      ],
    },
  ]
  const lineage = createLineage(['A', 'B', 'C', 'D', 'E', 'F'], changes)

  test('numbers in use', () => {
    expect(lineage.numbersIn(1990)).toEqual(['A', 'B', 'C', 'D', 'E', 'F'])
    expect(lineage.numbersIn(2002)).toEqual(['A1', 'BC', 'D', 'E', 'F'])
    expect(lineage.numbersIn(2050)).toEqual(['A1', 'B2', 'C2', 'F', 'X', 'Y'])
  })

  test('each kind, both ways', () => {
    expect(lineage.between('F', 2000, 2004)).toEqual({ numbers: ['F'], kind: 'same' })
    expect(lineage.between('A', 2000, 2004)).toEqual({ numbers: ['A1'], kind: 'renumbered' })
    expect(lineage.between('BC', 2003, 2000)).toEqual({ numbers: ['B', 'C'], kind: 'merged' })
    expect(lineage.between('B', 2000, 2003)).toEqual({ numbers: ['BC'], kind: 'merged' })
    expect(lineage.between('BC', 2003, 2004)).toEqual({ numbers: ['B2', 'C2'], kind: 'split' })
    expect(lineage.between('B2', 2004, 2003)).toEqual({ numbers: ['BC'], kind: 'split' })
    expect(lineage.between('D', 2000, 2004)).toEqual({ numbers: ['X', 'Y'], kind: 'mixed' })
    expect(lineage.between('Y', 2004, 2000)).toEqual({ numbers: ['D', 'E'], kind: 'mixed' })
    // X is a part of D alone
    expect(lineage.between('X', 2004, 2000)).toEqual({ numbers: ['D'], kind: 'split' })
  })

  test('a merger that was undone leaves the old municipality as it was', () => {
    expect(lineage.between('B2', 2004, 2001)).toEqual({ numbers: ['B'], kind: 'renumbered' })
  })

  test('changes that contradict themselves are refused', () => {
    const make =
      (...bad: TerritoryChange[]) =>
      () =>
        createLineage(['A', 'B'], bad)
    expect(make({ year: 2001, kind: 'renumbered', from: ['Z'], to: ['Q'] })).toThrow(
      'Z changes but is not in use',
    )
    expect(make({ year: 2001, kind: 'renumbered', from: ['A'], to: ['B'] })).toThrow(
      'B is new but already in use',
    )
    expect(make({ year: 2001, kind: 'split', from: ['A'], to: ['P', 'Q'] })).toThrow('division without links')
    const lost: TerritoryChange = {
      year: 2001,
      kind: 'mixed',
      from: ['A', 'B'],
      to: ['P', 'Q'],
      links: [{ from: 'A', to: 'P' }],
    }
    expect(make(lost)).toThrow('do not hand on every area once')
    expect(() => createLineage(['A'], []).between('Q', 2000, 2001)).toThrow('The number Q is not in use')
  })
})
