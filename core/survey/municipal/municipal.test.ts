import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { choiceColumn, type Dataset, missingCodes, momentStatistics } from '#core/dataset'
import { ProblemError } from '#core/foundation'
import type { Answers } from '#core/instruments'
import { linearByLinear, proportionInterval, tQuantile } from '#core/statistics'
import { loadInstruments, loadTerritory } from '#rim/assets'
import { surveyDataset } from '../tables/index.ts'
import { municipalAnswers, onScale } from './answers.ts'
import { coverageDataset } from './coverage.ts'
import { mappingsGroupOf, mappingsGroups } from './groups.ts'
import { finiteMeanInterval, finiteShareInterval } from './intervals.ts'
import { municipalQuestions } from './questions.ts'
import { mappingsTrend } from './trend.ts'

const form = loadInstruments('kommuneundersokelse')[0]!
const territory = loadTerritory()
const year = 2026
const numbers = territory.municipalitiesAt(year).map(({ number }) => number)

function dataset(rows: readonly { readonly number: string | null; readonly answers: Answers }[]): Dataset {
  const given = rows.map(({ number, answers }) => ({
    participant: number,
    channel: null,
    service: null,
    answers,
  }))
  return surveyDataset(given, { year, versions: [form], places: new Map(), synthetic: true })
}
const prepared = (list: readonly Answers[], asked = numbers) =>
  municipalAnswers(dataset(list.map((answers, at) => ({ number: numbers[at]!, answers }))), form, asked, {
    year,
    territory,
  })
const question = (code: string) => municipalQuestions(form).find((one) => one.code === code)!

describe('the questions of the form', () => {
  it('are the closed ones, each with its scale', () => {
    const on = (wanted: string): readonly string[] =>
      municipalQuestions(form).flatMap(({ code, scale }) => (scale === wanted ? [code] : []))
    expect(on('extent')).toHaveLength(12)
    expect(on('yes_no')).toEqual(['more_resources', 'new_services', 'analysis_help'])
    expect(on('likely')).toEqual(['take_part_again'])
    expect(on('choice')).toEqual(['role', 'time_used'])
    expect(on('several')).toEqual(['resource_kinds', 'wishes'])
  })

  it('have every point in one category, and none that stands apart', () => {
    for (const { code, points, categories } of municipalQuestions(form)) {
      expect(points.map((one) => one.code)).not.toContain('unknown_to_me')
      expect(points.map((one) => one.code)).not.toContain('not_relevant')
      if (code === 'role') continue
      expect(categories.flatMap(({ choices }) => choices).sort()).toEqual(
        points.map((one) => one.code).sort(),
      )
    }
  })
})

test('every number of mappings is in one group; none and a missing one are in none', () => {
  for (let count = 1; count <= 30; count++) {
    expect(mappingsGroups.filter(({ from, to }) => count >= from && count <= to)).toHaveLength(1)
  }
  expect([1, 2, 3, 4, 5, 30].map(mappingsGroupOf)).toEqual([0, 1, 2, 2, 3, 3])
  expect([0, -1, -4].map(mappingsGroupOf)).toEqual([-1, -1, -1])
})

describe('the interval of a finite population', () => {
  /** Every way to draw some of a list. */
  const draws = (list: readonly number[], size: number): number[][] =>
    size === 0
      ? [[]]
      : list.flatMap((one, at) => draws(list.slice(at + 1), size - 1).map((rest) => [one, ...rest]))
  const moments = (values: readonly number[]) =>
    momentStatistics({
      n: values.length,
      sum: values.reduce((sum, one) => sum + one, 0),
      sumOfSquares: values.reduce((sum, one) => sum + one * one, 0),
    })

  it('has a variance that is right on average over every draw that could have been made', () => {
    const scales = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 4, maxLength: 8 })
    fc.assert(
      fc.property(scales, fc.integer({ min: 2, max: 7 }), (population, size) => {
        fc.pre(size < population.length)
        const all = draws(population, size)
        const { mean } = moments(population)
        const spread = all.reduce((sum, one) => sum + (moments(one).mean - mean) ** 2, 0) / all.length
        const estimated = all.map((one) => {
          const { lower, upper } = finiteMeanInterval(moments(one), {
            answered: size,
            asked: population.length,
          })
          return ((upper - lower) / 2 / tQuantile(0.975, size - 1)) ** 2
        })
        expect(estimated.reduce((sum, one) => sum + one, 0) / all.length).toBeCloseTo(spread, 10)
      }),
      { seed: 1, numRuns: 60 },
    )
  })

  it('of a share holds the share, is narrower the more have answered, and has no width where all have', () => {
    const part = fc.record({
      n: fc.integer({ min: 1, max: 300 }),
      of: fc.double({ min: 0, max: 1, noNaN: true }),
      left: fc.integer({ min: 1, max: 500 }),
    })
    fc.assert(
      fc.property(part, ({ n, of, left }) => {
        const x = Math.round(n * of)
        const some = finiteShareInterval(x, n, { answered: n, asked: n + left })
        const fewer = finiteShareInterval(x, n, { answered: n, asked: n + 2 * left })
        const plain = proportionInterval(x, n)
        expect(some.lower).toBeLessThanOrEqual((100 * x) / n + 1e-9)
        expect(some.upper).toBeGreaterThanOrEqual((100 * x) / n - 1e-9)
        expect(some.upper - some.lower).toBeLessThan(fewer.upper - fewer.lower)
        expect(fewer.upper - fewer.lower).toBeLessThan(100 * (plain.high - plain.low))
        const all = finiteShareInterval(x, n, { answered: n, asked: n })
        expect([all.lower, all.upper]).toEqual([(100 * x) / n, (100 * x) / n])
      }),
      { seed: 2, numRuns: 300 },
    )
  })

  it('is none for nobody, and refuses more answers than were asked', () => {
    expect(finiteShareInterval(0, 0, { answered: 5, asked: 9 }).lower).toBeNaN()
    expect(finiteShareInterval(0, 0, { answered: 9, asked: 9 }).upper).toBeNaN()
    expect(finiteMeanInterval({ n: 1, mean: 3, sd: Number.NaN }, { answered: 5, asked: 9 }).lower).toBeNaN()
    expect(() => finiteShareInterval(1, 2, { answered: 3, asked: 2 })).toThrow(RangeError)
    expect(() => finiteMeanInterval({ n: 2, mean: 3, sd: 1 }, { answered: 0, asked: 0 })).toThrow(RangeError)
  })
})

const extents = ['not_at_all', 'little', 'some', 'large', 'very_large']

describe('the trend over the number of mappings', () => {
  it('of a scale is the linear-by-linear test of the numbers as they are', () => {
    const rows = [1, 1, 2, 3, 5, 5, 8].map((mappings, at) => ({
      mappings,
      usefulness: extents[Math.min(4, at)]!,
    }))
    const trend = mappingsTrend(prepared(rows), question('usefulness'))!
    const table = [
      [1, 1, 0, 0, 0],
      [0, 0, 1, 0, 0],
      [0, 0, 0, 1, 0],
      [0, 0, 0, 0, 2],
      [0, 0, 0, 0, 1],
    ]
    const wanted = linearByLinear(table, { rowScores: [1, 2, 3, 5, 8] })
    expect(trend).toMatchObject({ method: 'linear-by-linear', direction: 'up', n: 7, p: wanted.p })
  })

  it('turns with the answers, and leaves out who has no opinion or has not told how many times', () => {
    const answer = fc.record({
      mappings: fc.integer({ min: 1, max: 9 }),
      at: fc.integer({ min: 0, max: 4 }),
    })
    fc.assert(
      fc.property(fc.array(answer, { minLength: 3, maxLength: 30 }), (list) => {
        const rows = list.map(({ mappings, at }) => ({ mappings, usefulness: extents[at]! }))
        const turned = list.map(({ mappings, at }) => ({ mappings, usefulness: extents[4 - at]! }))
        const more = [...rows, { mappings: 30, usefulness: 'unknown_to_me' }, { usefulness: 'very_large' }]
        const [one, other, same] = [rows, turned, more].map(
          (all) => mappingsTrend(prepared(all), question('usefulness'))!,
        )
        expect(same).toEqual(one)
        expect(one!.n).toBe(list.length)
        if (Number.isNaN(one!.p)) return
        expect(other!.statistic).toBeCloseTo(one!.statistic, 8)
        if (one!.statistic > 1e-9) expect([one!.direction, other!.direction].sort()).toEqual(['down', 'up'])
      }),
      { seed: 3, numRuns: 60 },
    )
  })

  it('of yes and no is the trend of the share, and there is none without a high end', () => {
    const rows = [1, 1, 2, 2, 3, 3].map((mappings, at) => ({
      mappings,
      more_resources: at > 2 ? 'yes' : 'no',
    }))
    expect(mappingsTrend(prepared(rows), question('more_resources'))).toMatchObject({
      method: 'cochran-armitage',
      direction: 'up',
      n: 6,
    })
    expect(mappingsTrend(prepared(rows), question('wishes'))).toBeNull()
    expect(mappingsTrend(prepared(rows.slice(0, 1)), question('usefulness'))!.p).toBeNaN()
  })
})

describe('answers', () => {
  it('have only those on the scale in what is counted, and only those who were asked', () => {
    const rows: Answers[] = [
      { mappings: 1, more_resources: 'yes', resource_kinds: ['housing'], use_training: 'large' },
      { mappings: 2, more_resources: 'no', resource_kinds: ['housing'], use_training: 'not_relevant' },
      { mappings: 3, more_resources: 'unknown_to_me', use_training: 'unknown_to_me' },
      { mappings: 4 },
    ]
    const { dataset: counted } = prepared(rows)
    const { notAsked } = missingCodes
    expect([...choiceColumn(counted, onScale('use_training')).data]).toEqual([
      3,
      notAsked,
      notAsked,
      notAsked,
    ])
    expect([...choiceColumn(counted, onScale('more_resources')).data]).toEqual([0, 1, notAsked, notAsked])
    const kinds = counted.columns.get(onScale('resource_kinds'))
    expect(kinds?.kind === 'flags' && [...kinds.state]).toEqual([0, notAsked, notAsked, notAsked])
    expect([...choiceColumn(counted, 'by_mappings').data]).toEqual([0, 1, 2, 2])
  })

  it('know who was asked, each once, and who has answered', () => {
    const asked = [...numbers.slice(0, 6), numbers[0]!]
    const answers = prepared([{ mappings: 1 }, { mappings: 2 }], asked)
    expect(answers.asked.map(({ number, answered }) => [number, answered])).toEqual(
      numbers.slice(0, 6).map((number, at) => [number, at < 2]),
    )
    expect([...choiceColumn(coverageDataset(answers), 'answered').data]).toEqual([0, 0, 1, 1, 1, 1])
  })

  const refused = (make: () => unknown): readonly (readonly [number, unknown])[] => {
    try {
      make()
    } catch (cause) {
      if (cause instanceof ProblemError) return cause.problems.map((met) => [met.number, met.details])
      throw cause
    }
    return []
  }
  const from = (rows: Parameters<typeof dataset>[0], asked: readonly string[], instrument = form) =>
    refused(() => municipalAnswers(dataset(rows), instrument, asked, { year, territory }))
  const row = (number: string | null) => ({ number, answers: { mappings: 1 } })

  it('are refused where one answers twice, was not asked, or has no number', () => {
    expect(from([row('1103'), row('1103')], ['1103'])).toEqual([[1780, { number: '1103', count: '2' }]])
    expect(from([row('1103')], ['0301'])).toEqual([[1781, { number: '1103' }]])
    expect(from([row(null), row('1103')], ['1103'])).toEqual([[1782, { count: '1' }]])
  })

  it('are refused where the list is empty or has a number that nobody had, or the form does not ask', () => {
    expect(from([row('1103')], [])).toEqual([[1783, {}]])
    expect(from([row('1103')], ['1103', '9999'])).toEqual([[1784, { number: '9999', year: '2026' }]])
    expect(from([row('1103')], ['1103', '030103'])[0]![0]).toBe(1784)
    const other = loadInstruments('brukertilfredshet')[0]!
    expect(from([row('1103')], ['1103'], other)).toEqual([[1785, { form: other.id, question: 'mappings' }]])
  })
})
