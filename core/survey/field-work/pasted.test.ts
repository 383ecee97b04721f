import { describe, expect, it } from 'vitest'
import { readPasted } from './pasted.ts'

const window = { from: '2021-02-01', to: '2021-03-31' }
const names = ['NAV Lillevik', 'Dagsenteret']

describe('a pasted table', () => {
  it('is read with tabs or semicolons, days in three ways, and without the heading', () => {
    const text = [
      'Tjeneste\tDag\tDelt ut\tTakket nei',
      'NAV Lillevik\t2021-02-05\t4\t1',
      ' nav  lillevik ;06.02.2021;0;2',
      'Dagsenteret;7.2.21;12',
      '',
      'Dagsenteret;8. 2. 2021;3;',
    ].join('\r\n')
    expect(readPasted(text, names, window)).toEqual({
      faults: [],
      lines: [
        { service: 'NAV Lillevik', day: '2021-02-05', handedOut: 4, declined: 1 },
        { service: 'NAV Lillevik', day: '2021-02-06', handedOut: 0, declined: 2 },
        { service: 'Dagsenteret', day: '2021-02-07', handedOut: 12, declined: 0 },
        { service: 'Dagsenteret', day: '2021-02-08', handedOut: 3, declined: 0 },
      ],
    })
  })
  it.each([
    ['NAV Lillevik;2021-02-05', 'columns'],
    ['NAV Lillevik;2021-02-05;1;2;3', 'columns'],
    ['NAV Storvik;2021-02-05;1', 'service'],
    ['NAV Lillevik;2021-02-30;1', 'day'],
    ['NAV Lillevik;2021-01-31;1', 'day'],
    ['NAV Lillevik;2021-04-01;1', 'day'],
    ['NAV Lillevik;5/2;1', 'day'],
    ['NAV Lillevik;2021-02-05;1,5', 'count'],
    ['NAV Lillevik;2021-02-05;-1', 'count'],
    ['NAV Lillevik;2021-02-05;1000', 'count'],
    ['NAV Lillevik;2021-02-05;1;mange', 'count'],
  ])('tells of %s: %s', (text, fault) => {
    expect(readPasted(text, names, window)).toEqual({ lines: [], faults: [{ line: 1, text, fault }] })
  })
  it('does not take the same place and day twice', () => {
    const twice = 'Dagsenteret;5.2.21;1\nDagsenteret;05.02.2021;2'
    const read = readPasted(twice, names, window)
    expect(read.lines).toHaveLength(1)
    expect(read.faults).toEqual([{ line: 2, text: 'Dagsenteret;05.02.2021;2', fault: 'twice' }])
  })
})
