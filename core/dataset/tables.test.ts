import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadInstruments } from '#rim/assets'
import { plainAnswers, plainSubstanceAnswers, randomRegistrations } from '#rim/test-kit'
import {
  choiceColumn,
  type Dataset,
  datasetFromRegistrations,
  flagsColumn,
  frequencyTable,
  meanTable,
  missingCodes,
  numberColumn,
  populationsBy,
  type Registration,
  rowsWith,
  selectRows,
} from './index.ts'

const versions = loadInstruments()
const newest = versions.find((version) => version.id === 'brukerplan@2020.1')!
const text = { nb: 'T', nn: 'T' }

function dataset(...answers: Registration['answers'][]): Dataset {
  const registrations = answers.map(
    (given, at): Registration => ({
      municipality: '1103',
      round: '2020',
      unitType: 'health_care',
      unit: 'a',
      person: `p${at}`,
      answers: given,
    }),
  )
  return datasetFromRegistrations(registrations, versions, { synthetic: true })
}
const all = (data: Dataset) => ({ code: 'all', label: text, rows: selectRows(data, () => true) })

describe('frequencyTable', () => {
  it('counts a single choice with everyone in the base', () => {
    const data = dataset(plainAnswers(), plainAnswers({ housing: 'red' }), plainAnswers({ housing: 'red' }))
    const table = frequencyTable(data, { id: 'h', title: text, column: 'housing', base: 'population' }, [
      all(data),
    ])
    // the last row is those who left it open
    expect(table.counts).toEqual([[1], [0], [2], [0]])
    expect(table.bases).toEqual([3])
    expect(table.rowsCoverBase).toBe(true)
  })

  it('keeps unknown, blank and refused apart, and none of them as a choice', () => {
    const { housing: _, ...blank } = plainAnswers()
    const data = dataset(
      plainAnswers({ education: { missing: 'unknown' } }),
      plainAnswers({ education: { missing: 'refused' } }),
      plainAnswers({ education: { missing: 'blank' } }),
      { ...blank },
    )
    const spec = { id: 'e', title: text, column: 'education', base: 'population' as const, unknownRow: text }
    const table = frequencyTable(data, spec, [all(data)])
    expect(table.rows.map((row) => row.code)).toEqual([
      'none',
      'primary',
      'upper_secondary',
      'higher',
      'unknown',
      'unanswered',
    ])
    expect(table.counts.map((row) => row[0])).toEqual([0, 0, 1, 0, 1, 2])
    expect(choiceColumn(data, 'housing').data[3]).toBe(missingCodes.blank)
  })

  it('takes those who were not asked out of the base only where the base is those asked', () => {
    const data = dataset(
      plainAnswers(),
      plainSubstanceAnswers({
        mental_problem: 'no',
        mental_health: 'green',
        mental_duration: { missing: 'notAsked' },
      }),
    )
    const spec = { id: 'd', title: text, column: 'mental_duration' }
    expect(frequencyTable(data, { ...spec, base: 'asked' }, [all(data)]).bases).toEqual([1])
    expect(frequencyTable(data, { ...spec, base: 'population' }, [all(data)]).bases).toEqual([2])
  })

  it('lets multiple answers exceed 100 per cent', () => {
    const data = dataset(
      plainAnswers({ plans: ['individual_plan', 'crisis_plan'] }),
      plainAnswers({ plans: ['crisis_plan'] }),
    )
    const table = frequencyTable(data, { id: 'p', title: text, column: 'plans', base: 'population' }, [
      all(data),
    ])
    const sum = table.counts.reduce((total, row) => total + row[0]!, 0)
    expect(table.shape).toBe('multiple')
    expect(sum).toBe(3)
    expect(table.bases).toEqual([2])
  })

  it('calls a question that the round did not have not available, instead of counting nobody', () => {
    const registrations: Registration[] = ['2018', '2020'].map((round) => ({
      municipality: '1103',
      round,
      unitType: 'health_care',
      unit: 'a',
      person: round,
      answers: plainAnswers(),
    }))
    const data = datasetFromRegistrations(registrations, versions, { synthetic: true })
    const spec = { id: 'w', title: text, column: 'work_experience', base: 'population' as const }
    const people = ['2018', '2020'].map((round) => ({
      code: round,
      label: text,
      rows: rowsWith(data, 'round', round),
    }))
    const table = frequencyTable(data, spec, people)
    expect(table.available.map((row) => row.join())).toEqual(Array(5).fill('false,true'))
    expect(table.bases).toEqual([0, 1])
    const rows = [{ code: 'guardian', label: text, choices: ['guardian'] }]
    const other = frequencyTable(
      data,
      { ...spec, column: 'services_other', rows, since: { guardian: '2019' } },
      people,
    )
    expect(other.available).toEqual([[false, true]])
  })

  it('refuses a wrong column, kind or choice', () => {
    const data = dataset(plainAnswers())
    const spec = { id: 'x', title: text, column: 'nothing', base: 'population' as const }
    expect(() => frequencyTable(data, spec, [])).toThrow('no column "nothing"')
    expect(() => frequencyTable(data, { ...spec, column: 'age' }, [])).toThrow('cannot be counted')
    const rows = [{ code: 'a', label: text, choices: ['purple'] }]
    expect(() => frequencyTable(data, { ...spec, column: 'housing', rows }, [])).toThrow('no choice "purple"')
  })

  it('equals a plain loop over the registrations, for any registrations', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer(), (count, seed) => {
        const registrations = randomRegistrations(
          newest,
          count,
          { municipality: '1103', round: '2020' },
          seed,
        )
        const data = datasetFromRegistrations(registrations, versions, { synthetic: true })
        for (const code of ['housing', 'sex', 'cognitive']) {
          const table = frequencyTable(data, { id: code, title: text, column: code, base: 'population' }, [
            all(data),
          ])
          table.rows.forEach((row, r) => {
            if (row.code === 'unanswered') return
            expect(table.counts[r]![0]).toBe(
              registrations.filter(({ answers }) => answers[code] === row.code).length,
            )
          })
        }
        const plans = frequencyTable(data, { id: 'p', title: text, column: 'plans', base: 'population' }, [
          all(data),
        ])
        plans.rows.forEach((row, r) => {
          const holds = registrations.filter(
            ({ answers }) => Array.isArray(answers.plans) && answers.plans.includes(row.code),
          )
          expect(plans.counts[r]![0]).toBe(holds.length)
        })
      }),
      { numRuns: 25, seed: 7 },
    )
  })
})

describe('populationsBy', () => {
  it('puts the whole last, and those without an answer in a part of their own, so that the sum always holds', () => {
    const data = dataset(
      plainAnswers(),
      plainAnswers({ sex: 'male' }),
      plainAnswers({ sex: { missing: 'blank' } }),
    )
    const everyone = selectRows(data, () => true)
    const open = populationsBy(data, 'sex', everyone, { code: 'all', label: text })
    expect(open.populations.map((p) => [p.code, p.rows.length])).toEqual([
      ['female', 1],
      ['male', 1],
      ['unanswered', 1],
      ['all', 3],
    ])
    expect(open.columnTotals).toEqual([{ total: 3, parts: [0, 1, 2] }])
    const covered = populationsBy(data, 'sex', everyone.slice(0, 2), { code: 'all', label: text })
    expect(covered.columnTotals).toEqual([{ total: 2, parts: [0, 1] }])
  })
})

describe('a column that is the sum of others', () => {
  it('is the same added up as counted', () => {
    const registrations = randomRegistrations(newest, 70, { municipality: '1103', round: '2020' }, 9)
    const data = datasetFromRegistrations(registrations, versions, { synthetic: true })
    const { populations, columnTotals } = populationsBy(
      data,
      'sex',
      selectRows(data, () => true),
      { code: 'all', label: text },
    )
    expect(columnTotals).toHaveLength(1)
    for (const column of ['housing', 'education', 'plans', 'services_municipal', 'mental_duration']) {
      const spec = { id: column, title: text, column, base: 'asked' as const, unknownRow: text }
      const added = frequencyTable(data, spec, populations, columnTotals)
      const counted = frequencyTable(data, spec, populations)
      expect(added.counts).toEqual(counted.counts)
      expect(added.bases).toEqual(counted.bases)
    }
  })
})

describe('meanTable', () => {
  it('sums whole numbers exactly and leaves missing ones out', () => {
    const data = dataset(
      plainAnswers({ age: 20 }),
      plainAnswers({ age: 31 }),
      plainAnswers({ age: { missing: 'blank' } }),
    )
    const spec = { id: 'a', title: text, column: 'age', unit: 1 }
    const rows = selectRows(data, () => true)
    const table = meanTable(
      data,
      spec,
      [{ code: 'all', label: text }],
      [{ code: 'x', label: text }],
      () => rows,
    )
    expect(table.cells[0]![0]).toEqual({ n: 2, sum: 51, sumOfSquares: 400 + 961, largest: 31, second: 20 })
    expect(numberColumn(data, 'age').data[2]).toBe(-4)
  })
})

describe('datasetFromRegistrations', () => {
  it('sets flags only for what was chosen and keeps the state of what was not answered', () => {
    const data = dataset(plainAnswers(), plainAnswers({ plans: { missing: 'unknown' } }))
    const plans = flagsColumn(data, 'plans')
    const none = plans.choices.findIndex((choice) => choice.code === 'none')
    expect([...plans.flags[none]!]).toEqual([1, 0])
    expect([...plans.state]).toEqual([0, missingCodes.unknown])
  })

  it('throws on a choice that no version of the form has', () => {
    expect(() => dataset(plainAnswers({ housing: 'purple' }))).toThrow('no choice "purple"')
  })
})
