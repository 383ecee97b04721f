import { describe, expect, it } from 'vitest'
import { type Column, type Dataset, datasetFromRegistrations } from '#core/dataset'
import { createRegistry, questionsOf } from '#core/instruments'
import { loadInstruments } from '#rim/assets'
import { randomRegistrations } from '#rim/test-kit'
import { derivedFrom, questionsOfTable } from './dependencies.ts'
import { deriveColumns } from './derive.ts'
import { standardTables } from './standard-tables.ts'

const versions = loadInstruments()
const questions = new Set(versions.flatMap((version) => questionsOf(version).map(({ code }) => code)))
const data = ['2019', '2020'].flatMap((round) => {
  const form = createRegistry(versions).forRound('brukerplan', round)
  // those drawn all have a mental problem and a colour for every area
  const drawn = randomRegistrations(form, 150, { municipality: '1103', round }, 1)
  return drawn.map((one, at) => ({
    ...one,
    answers: {
      ...one.answers,
      ...(at % 5 === 0 && { mental_problem: 'no' }),
      ...(at % 7 === 0 && { substance_use: { missing: 'blank' } as const }),
    },
  }))
})
const dataset = datasetFromRegistrations(data, versions, { synthetic: true })

/** The values of a column, whatever its kind. */
const valuesOf = (column: Column): string =>
  column.kind === 'flags'
    ? [...column.flags, column.state].map((part) => part.join()).join(';')
    : column.data.join()

const withColumn = (column: Column): Dataset => ({
  ...dataset,
  columns: new Map([...dataset.columns, [column.code, column]]),
})

/** The dataset with other answers to one question: those of other rows, and none at all. */
function otherwise(code: string): Dataset[] {
  const column = dataset.columns.get(code)!
  if (column.kind === 'flags') {
    const turned = column.flags.map((flag) => flag.toReversed())
    const none = column.flags.map((flag) => flag.map(() => 0))
    return [
      withColumn({ ...column, flags: turned, state: column.state.toReversed() }),
      withColumn({ ...column, flags: none }),
    ]
  }
  return [withColumn({ ...column, data: column.data.toReversed() } as Column)]
}

describe('what the program makes of the answers', () => {
  it('is made of the declared questions, of all of them, and of no others', () => {
    const plain = deriveColumns(dataset).columns
    const made = [...plain.keys()].filter((code) => !dataset.columns.has(code))
    expect(Object.keys(derivedFrom).sort()).toEqual(made.sort())
    const found = Object.fromEntries(made.map((code): [string, string[]] => [code, []]))
    for (const question of questions) {
      const others = otherwise(question).map((other) => deriveColumns(other).columns)
      for (const code of made) {
        const before = valuesOf(plain.get(code)!)
        if (others.some((other) => valuesOf(other.get(code)!) !== before)) found[code]!.push(question)
      }
    }
    for (const code of made) expect(found[code]!.sort(), code).toEqual([...derivedFrom[code]!].sort())
  })

  it('is what every standard table hangs on, or a question of the form', () => {
    for (const { id, routedBy } of standardTables) {
      const behind = questionsOfTable(id)
      expect(behind.length, id).toBeGreaterThan(0)
      for (const question of behind) expect(questions.has(question), `${id}: ${question}`).toBe(true)
      if (routedBy) expect(behind, id).toEqual(expect.arrayContaining([...questionsOfTable(routedBy.table)]))
    }
    expect(questionsOfTable('work_position')).toEqual(['work_position', 'livelihood'])
    expect(questionsOfTable('overdose')).toEqual(['overdose_last_year', 'overdose_risk'])
    expect(questionsOfTable('no_such_table')).toEqual([])
  })
})
