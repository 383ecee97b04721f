import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Dataset } from '#core/dataset'
import { designEffectOfMean } from '#core/statistics'
import { loadInstruments } from '#rim/assets'
import { categoryValues, publishedTables, tableQuestions } from '../tables/index.ts'
import { clusterDesign } from './cluster-design.ts'
import { type RobustComparison, robustMarks, robustMethods } from './index.ts'
import { type Reference, referenceWave } from './test-reference.ts'

const file = (name: string): string => readFileSync(new URL(`./reference/${name}`, import.meta.url), 'utf8')
const answers = file('answers.csv')
const form = loadInstruments('brukertilfredshet').find(({ id }) => id === 'brukertilfredshet@2021.1')!
const asked = ['gets_needed_help', 'treated_badly']
const questions = tableQuestions(form).filter(({ code }) => asked.includes(code))
const now = { ...referenceWave(form, answers), questions }
const marks = robustMarks(now)
const expected = JSON.parse(file('methods.json')) as Reference

const within = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1e-3, Math.abs(b))

it('is what R makes of the same answers, from counts to corrected p-values', () => {
  expect(expected.comparisons.length).toBe(35)
  for (const one of expected.comparisons) {
    const own = marks.comparisons.find(
      ({ question, variable, group, category }) =>
        question === one.question &&
        variable === one.variable &&
        group === one.group &&
        category === one.category,
    )!
    expect(own).toMatchObject({ x: one.x, n: one.n, otherX: one.otherX, otherN: one.otherN })
    const pairs: [number, number][] = [
      [own.zP, one.zP],
      [own.clustered.share, one.share],
      [own.clustered.otherShare, one.otherShare],
      [own.clustered.standardError, one.standardError],
      [own.clustered.degreesOfFreedom, one.degreesOfFreedom],
      [own.clustered.p, one.p],
    ]
    expect(pairs.filter(([a, b]) => !within(a, b))).toEqual([])
  }
})

it('corrects as R does over the same family', () => {
  // the fixture has a third activity, which R's family leaves out: the family is R's when that one is taken away
  const others = { ...now, dataset: withoutActivity(now.dataset) }
  const same = robustMarks(others)
  expect(same.tests).toBe(expected.tests)
  for (const one of expected.comparisons) {
    const own = same.comparisons.find(
      (found) =>
        found.question === one.question && found.group === one.group && found.category === one.category,
    )!
    expect(within(own.benjaminiHochberg, one.benjaminiHochberg)).toBe(true)
    expect(within(own.holm, one.holm)).toBe(true)
  }
  const counted = robustMethods.map(
    (method) => same.comparisons.filter((one) => one.marks[method] !== null).length,
  )
  expect(counted.slice(2)).toEqual([8, 8, 4])
})

function withoutActivity(dataset: Dataset): Dataset {
  const columns = new Map(dataset.columns)
  const daily = columns.get('by_daily')!
  if (daily.kind !== 'flags') throw new Error('not flags')
  const other = daily.choices.findIndex(({ code }) => code === 'other')
  const flags = daily.flags.map((flag, at) => (at === other ? new Uint8Array(flag.length) : flag))
  columns.set('by_daily', { ...daily, flags })
  return { ...dataset, columns }
}

it("has R's shares, standard errors and design effects of everybody", () => {
  for (const one of expected.totals) {
    const own = marks.questions
      .find(({ question }) => question === one.question)!
      .categories.find(({ category }) => category === one.category)!
    const pairs: [number, number][] = [
      [own.clusteredShare, one.share],
      [own.standardError, one.standardError],
      [own.degreesOfFreedom, one.degreesOfFreedom],
      [own.designEffect, one.designEffect],
    ]
    expect(pairs.filter(([a, b]) => !within(a, b))).toEqual([])
  }
})

it('has the design effect of core/statistics', () => {
  const { design } = clusterDesign(now.dataset, now.design)
  for (const question of questions) {
    const { values, width } = categoryValues(now.dataset, question)
    const column = Float64Array.from(values, (value) => (value >= width ? Number.NaN : value === 0 ? 1 : 0))
    const own = marks.questions.find((one) => one.question === question.code)!.categories[0]!
    expect(own.designEffect).toBeCloseTo(designEffectOfMean(design, column, 'with-replacement'), 10)
    expect(own.effectiveAnswers * own.designEffect).toBeCloseTo(
      column.filter((value, row) => !Number.isNaN(value) && design.weights[row]! > 0).length,
      8,
    )
  }
})

it('compares waves as R does, as samples of their own', () => {
  const half = { ...referenceWave(form, answers, true), questions, sourceOf: (code: string) => code }
  const people = { ...now, dataset: referenceWave(form, answers).dataset }
  const found = robustMarks(people, half).comparisons.filter(({ against }) => against === 'before')
  expect(found.length).toBe(5)
  for (const one of expected.waves) {
    const own = found.find(
      ({ question, category }) => question === one.question && category === one.category,
    )!
    expect(own.clustered.difference).toBeCloseTo(one.difference, 10)
    expect(own.clustered.degreesOfFreedom).toBe(one.degreesOfFreedom)
    expect(within(own.clustered.p, one.p)).toBe(true)
  }
})

it("has the report's own marks where the report has them, and no others", () => {
  const printed = publishedTables(now.dataset, questions).flatMap(({ question, table }) =>
    table.rows.flatMap((row) =>
      (row.cells ?? []).flatMap((cell, at) =>
        cell.flag
          ? [`${question.code}/${row.variable}/${row.group}/${question.categories[at]!.code}/${cell.flag}`]
          : [],
      ),
    ),
  )
  const own = marks.comparisons
    .filter((one) => one.marks.published)
    .map((one) => `${one.question}/${one.variable}/${one.group}/${one.category}/${one.marks.published}`)
  expect(printed.length).toBeGreaterThan(0)
  expect(own.sort()).toEqual(printed.sort())
})

it('does not compare a question by groups that are its own answers', () => {
  const all = tableQuestions(form)
  const found = robustMarks({ ...now, questions: all, dataset: withCoordinators(now.dataset) }).comparisons
  const by = (question: string, variable: string): number =>
    found.filter((one) => one.question === question && one.variable === variable).length
  expect(by('gets_needed_help', 'contact')).toBe(6)
  expect(by('has_contact_person', 'sex')).toBeGreaterThan(0)
  expect(by('has_contact_person', 'contact')).toBe(0)
  // the groups after it are still its own
  const sizes = found.filter(
    ({ question, variable }) => question === 'has_contact_person' && variable === 'size',
  )
  const column = now.dataset.columns.get('by_size')!
  const small = column.kind === 'choice' ? column.data.filter((at) => at === 0).length : 0
  expect(sizes[0]).toMatchObject({ group: 'small', n: small })
})

/** Every other has a coordinator. */
function withCoordinators(dataset: Dataset): Dataset {
  const columns = new Map(dataset.columns)
  const data = Uint8Array.from({ length: dataset.size }, (_, row) => row % 2)
  for (const code of ['has_contact_person', 'by_contact']) {
    const column = columns.get(code)!
    if (column.kind === 'choice') columns.set(code, { ...column, data })
  }
  return { ...dataset, columns }
}

it('tells what does not fit the draw: outside, alone in a stratum, without a participant', () => {
  expect(marks.wave).toEqual({ clusters: 21, strata: 5, outside: 3, leftOut: 12 })
})

it('never marks by a stricter method what a milder one does not', () => {
  const stricter = (one: RobustComparison): boolean =>
    (!one.marks.holm || one.marks['benjamini-hochberg'] !== null) &&
    (!one.marks['benjamini-hochberg'] || one.marks.clustered !== null)
  expect(marks.comparisons.every(stricter)).toBe(true)
  expect(
    marks.comparisons.every(
      ({ clustered, benjaminiHochberg, holm }) =>
        Number.isNaN(clustered.p) || (clustered.p <= benjaminiHochberg && benjaminiHochberg <= holm),
    ),
  ).toBe(true)
})

it('is the same whatever the unit of the weights, and outside is a stratum like another', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.1, max: 10, noNaN: true }), (unit) => {
      const weights = new Map([...now.design.weights].map(([key, weight]) => [key, (weight ?? 1) * unit]))
      const strata = new Map(
        [...now.design.weights].map(
          ([key, weight]) => [key, weight === null ? 'outside' : now.design.strata.get(key)!] as const,
        ),
      )
      const scaled = robustMarks({ ...now, design: { weights, strata } })
      expect(scaled.comparisons.map(({ marks: m }) => m)).toEqual(marks.comparisons.map(({ marks: m }) => m))
      scaled.comparisons.forEach((one, at) => {
        const before = marks.comparisons[at]!.clustered.p
        if (!Number.isNaN(before)) expect(Math.abs(one.clustered.p - before)).toBeLessThan(1e-9)
      })
    }),
    { seed: 1, numRuns: 10 },
  )
})

it('without weights, strata and spread between participants is near the z test of many single answers', () => {
  // each answer its own participant: linearisation is the unpooled z test but for n / (n - 1) and t for z
  const columns = new Map(now.dataset.columns)
  const keys = Array.from({ length: now.dataset.size }, (_, at) => `p${at}`)
  const participant = columns.get('participant')!
  if (participant.kind !== 'key') throw new Error('not a key')
  columns.set('participant', { ...participant, keys, data: Uint32Array.from(keys.keys()) })
  const alone = robustMarks({
    dataset: { ...now.dataset, columns },
    questions,
    design: { weights: new Map(), strata: new Map() },
  })
  for (const { clustered, x, n, otherX, otherN } of alone.comparisons) {
    const [p, q] = [x / n, otherX / otherN]
    const unpooled = Math.sqrt((p * (1 - p)) / n + (q * (1 - q)) / otherN)
    expect(clustered.difference).toBeCloseTo(p - q, 12)
    // n of all participants, also those who did not answer: n / (n - 1) is 1.004
    expect(clustered.standardError / unpooled).toBeCloseTo(1, 2)
  }
})
