import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { valuesFromCsv } from './index.ts'

const numbers = (text: string): number[] => valuesFromCsv(text, 'x').problems.map(({ number }) => number)

describe('values from a table of text', () => {
  it('reads heads in any order, decimal comma, signs, places and what stands beside', () => {
    const text =
      '\ufeffKommune;År;Verdi;N;Lav;Høy;Kilde\n1103;2020;54,5;200;50;59\n0;2021;:;;;;"Tabell 3; side 2"\nEAK;2022;1\u00a0234\n'
    expect(valuesFromCsv(text, 'fil.csv')).toEqual({
      problems: [],
      values: [
        {
          year: 2020,
          territory: '1103',
          status: 'value',
          value: 54.5,
          n: 200,
          low: 50,
          high: 59,
          cited: 'fil.csv',
        },
        { year: 2021, territory: 'NO', status: 'withheld', value: null, cited: 'Tabell 3; side 2' },
        { year: 2022, territory: 'NO', status: 'value', value: 1234, cited: 'fil.csv' },
      ],
    })
  })

  it('is of the country where no place is told, with comma or tab between too', () => {
    for (const text of ['year,value\n2020,54.5', 'År\tProsent\n2020\t54,5 %\n'])
      expect(valuesFromCsv(text, 'x').values).toEqual([
        { year: 2020, territory: 'NO', status: 'value', value: 54.5, cited: 'x' },
      ])
  })

  it('names line and column of everything that cannot be read, and enters nothing by halves', () => {
    const { values, problems } = valuesFromCsv('År;Sted;Verdi\n2020;NO;5\n20;Bergen;ti\n', 'x')
    expect(values).toEqual([])
    expect(problems.map(({ number, where }) => [number, where?.row, where?.column])).toEqual([
      [3223, 3, 'År'],
      [3223, 3, 'Sted'],
      [3223, 3, 'Verdi'],
    ])
    expect(numbers('År;Verdi;N\n2020;5;-1\n')).toEqual([3223])
    // the line is the file's own, empty ones counted
    expect(valuesFromCsv('År;Verdi\n\n2020;5\n\n2021;ti\n', 'x').problems[0]!.where?.row).toBe(5)
  })

  it('a word that every object knows is no sign', () => {
    for (const word of ['constructor', 'toString', '__proto__'])
      expect(numbers(`År;Verdi\n2020;${word}\n`)).toEqual([3223])
  })

  it('is none without years, values or lines, and never throws', () => {
    for (const text of ['', 'År;Verdi', 'a;b\n1;2', 'År;Verdi\n"2020;5'])
      expect(numbers(text)).toEqual([3222])
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { values, problems } = valuesFromCsv(`År;Verdi\n${text}`, 'x')
        expect(values.length === 0 || problems.length === 0).toBe(true)
      }),
      { seed: 1, numRuns: 200 },
    )
  })
})
