import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ProblemError } from '#core/foundation'
import { choicesOf, questionOf } from '#core/instruments'
import { surveyDataset } from '#core/survey'
import { loadTerritory } from '#rim/assets'
import { answersCsv, surveyForm, type TestAnswer, testAnswers } from '#rim/test-kit'
import { fittingForm, readSurveyAnswers, surveyImportProblems } from './index.ts'
import type { SurveyFileOptions } from './read.ts'

const form = surveyForm('brukertilfredshet@2021.1')
const territory = loadTerritory()
const read = (text: string | Uint8Array, options: Partial<SurveyFileOptions> = {}) =>
  readSurveyAnswers(typeof text === 'string' ? Buffer.from(text) : text, {
    instrument: form,
    year: 2021,
    territory,
    ...options,
  })
const numbers = (file: ReturnType<typeof read>): number[] => file.problems.map(({ number }) => number)
const thrown = (text: string | Uint8Array): readonly { number: number; where?: unknown }[] => {
  try {
    read(text)
  } catch (cause) {
    if (cause instanceof ProblemError) return cause.problems
    throw cause
  }
  return []
}
const direct = (answers: readonly TestAnswer[], places: ReturnType<typeof read>['places']) =>
  surveyDataset(answers, { year: 2021, versions: [form], places, synthetic: false })
const answers = testAnswers(form, 400, 1)

describe('a file of answers', () => {
  test('gives the same columns as the answers themselves', () => {
    const file = read(answersCsv(form, answers))
    expect(file.problems).toEqual([])
    expect([file.rows, file.badRows, file.refused]).toEqual([400, 0, false])
    const wanted = direct(answers, file.places)
    expect([...file.dataset.columns.keys()]).toEqual([...wanted.columns.keys()])
    for (const [code, column] of wanted.columns) expect(file.dataset.columns.get(code)).toEqual(column)
  })

  test('any answers: also none at all, and answers without a municipality', () => {
    const scale = choicesOf(questionOf(form, 'gets_needed_help')!).map(({ code }) => code)
    const daily = choicesOf(questionOf(form, 'daily_activity')!).map(({ code }) => code)
    const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
    const one = fc.record({
      participant: fc.constantFrom('0301', '030115', '1103', null),
      channel: fc.constantFrom('web' as const, 'paper' as const, null),
      service: fc.constantFrom('nav', 'gp', null),
      help: maybe(fc.constantFrom(...scale)),
      born: maybe(fc.integer({ min: 1900, max: 2021 })),
      daily: maybe(fc.uniqueArray(fc.constantFrom(...daily), { minLength: 1 })),
      comment: maybe(fc.string()),
    })
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 12 }), (rows) => {
        const given = rows.map(({ participant, channel, service, help, born, daily: does, comment }) => ({
          participant,
          channel,
          service,
          answers: Object.fromEntries(
            Object.entries({
              gets_needed_help: help,
              birth_year: born,
              daily_activity: does,
              open_comment: comment,
              sex: 'female',
            }).filter(([, value]) => value !== undefined),
          ) as TestAnswer['answers'],
        }))
        const file = read(answersCsv(form, given))
        expect(numbers(file)).toEqual([])
        expect(file.dataset).toEqual(direct(given, file.places))
      }),
      { seed: 1, numRuns: 200 },
    )
  })

  test('semicolons, tabs, a byte-order mark, CR LF, quoted cells and spaces say the same', () => {
    const plain = read('kommunenr,sex,birth_year\n0301,female,1980\n1103,male,\n')
    for (const text of [
      'kommunenr;sex;birth_year\r\n0301;female;1980\r\n1103;male;\r\n',
      '\ufeffkommunenr\tsex\tbirth_year\n0301\tfemale\t1980\n1103\tmale\t',
      '"kommunenr","sex","birth_year"\r0301,"female","1980"\r"1103",male,""\r',
      'kommunenr, sex ,birth_year\n0301, female ,1980.0\n 1103,male, \n',
    ]) {
      expect(read(text).dataset).toEqual(plain.dataset)
      expect(read(text).problems).toEqual(plain.problems)
    }
  })

  test('several choices in one cell, and a column of 0 and 1 for each, say the same', () => {
    const joined = read('sex,substances\nmale,alcohol|cannabis\nmale,\nmale,none_used\nmale,#none\n')
    const wanted = joined.dataset.columns.get('substances')
    for (const between of ['.', '_', '__']) {
      const heads = ['alcohol', 'cannabis', 'none_used'].map((code) => `substances${between}${code}`)
      const apart = read(`sex,${heads.join()}\nmale,1,1,0\nmale,,,\nmale,0,0,1\nmale,0,0,0\n`)
      expect(apart.dataset.columns.get('substances')).toEqual(wanted)
    }
  })

  test("a number's lost zero is put back, and told of", () => {
    const file = read('kommunenr,sex\n0301,male\n301,male\n30103,male\n301.0,male\n')
    expect(file.dataset.columns.get('participant')).toMatchObject({ keys: ['0301', '030103'] })
    expect(file.problems.at(-1)).toMatchObject({ number: 2067, details: { count: '3', row: '3' } })
  })

  test('what is left out is told: unknown columns, questions without one, no place, weights, empty rows', () => {
    const file = read('sex,colour,weight\nmale,red,2\n\n,,\nfemale,,\n')
    expect(numbers(file)).toEqual([2057, 2058, 2059, 2060, 2068])
    expect(file.problems[0]!.where).toEqual({ row: 1, column: 'colour' })
    expect(file.problems[2]!.details.count).toBe('60')
    expect(file.problems.at(-1)!.details).toEqual({ count: '2', row: '3' })
    expect(file.dataset.size).toBe(2)
  })

  test('is made up only where every row says so', () => {
    expect(read('sex,#synthetic\nmale,1\nmale,1\n').dataset.synthetic).toBe(true)
    expect(read('sex,#synthetic\nmale,1\nmale,\n').dataset.synthetic).toBe(false)
    expect(read('sex\nmale\n').dataset.synthetic).toBe(false)
  })
})

describe('rows with errors', () => {
  const bad = [
    ['kommunenr', '9999', 2066],
    ['kommunenr', '0104', 2066],
    ['kommunenr', '03', 2066],
    ['kommunenr', 'Oslo', 2066],
    ['sex', 'woman', 2063],
    ['sex', 'FEMALE', 2063],
    ['birth_year', '1899', 2064],
    ['birth_year', '2022', 2064],
    ['birth_year', '80-tallet', 2064],
    ['birth_year', '-1980', 2064],
    ['substances', 'alcohol|beer', 2063],
    ['substances', 'alcohol|', 2063],
    ['substances', 'alcohol| ', 2063],
    ['daily_activity.other', '2', 2065],
    ['channel', 'phone', 2063],
  ] as const
  test.each(bad)('%s: %s is problem %i', (column, cell, number) => {
    const heads = ['care_for_children', column]
    const text = `${heads.join()}\nno,\nno,${cell}\nno,\n`
    const file = read(text)
    expect(file.refused).toBe(true)
    expect(file.dataset.size).toBe(0)
    const told = file.problems.filter(({ severity }) => severity === 'error')
    expect(told.map((met) => met.number)).toEqual([number, 2054])
    expect(told[0]!.where).toEqual({ row: 3, column })
    const rest = read(text, { skipBadRows: true })
    expect([rest.refused, rest.dataset.size, rest.problems.at(-1)!.number]).toEqual([false, 2, 2069])
    expect(rest.problems.at(-1)!.details).toEqual({ bad: '1', rows: '3' })
  })

  test('a row left out leaves nothing behind in the next', () => {
    const text = 'sex,substances,birth_year\nmale,alcohol,x\nfemale,,\nmale,cannabis,1980\n'
    const clean = 'sex,substances,birth_year\nfemale,,\nmale,cannabis,1980\n'
    expect(read(text, { skipBadRows: true }).dataset).toEqual(read(clean).dataset)
  })

  test('a cell too many or too few', () => {
    const file = read('sex,birth_year\nmale\nmale,1980\nmale,1980,1\n')
    const rows = file.problems.filter(({ number }) => number === 2061).map(({ where }) => where?.row)
    expect(rows).toEqual([2, 4])
  })

  test('the first twenty are told one by one, all are counted', () => {
    const file = read(`sex\n${'x\n'.repeat(5000)}male\n`)
    expect(file.problems.filter(({ number }) => number === 2063)).toHaveLength(20)
    expect(file.problems.at(-1)).toMatchObject({ number: 2054, details: { bad: '5000', rows: '5001' } })
    expect(file.badRows).toBe(5000)
  })

  test('every row is taken, or has an error, or is empty', () => {
    const cell = fc.constantFrom('male', 'x', '', ' ', '"male"', 'male,female')
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 30 }), (cells) => {
        const text = `sex\n${cells.map((one) => `${one}\n`).join('')}`
        const empty = cells.filter((one) => one === '').length
        fc.pre(empty < cells.length)
        const file = read(text, { skipBadRows: true })
        expect(file.dataset.size + file.badRows + empty).toBe(cells.length)
      }),
      { seed: 1, numRuns: 200 },
    )
  })
})

describe('files that cannot be read', () => {
  test.each<[string, string | Uint8Array, number[]]>([
    ['nothing', '', [2050]],
    ['a byte-order mark', '\ufeff', [2050]],
    ['a head alone', 'sex,birth_year\n', [2051]],
    ['a head and empty rows', 'sex,birth_year\n\n,\n', [2051]],
    ['another encoding', Buffer.from('sex\nmale\n\xe6\n', 'latin1'), [2052]],
    ['UTF-16', Buffer.from('\ufeffsex\nmale\n', 'utf16le'), [2053]],
    ['a workbook', Buffer.from([0x50, 0x4b, 3, 4, 20, 0]), [2053]],
    ['another separator', 'sex/birth_year\nmale/1980\n', [2055]],
    ['no question', 'kommunenr,channel\n0301,web\n', [2055]],
    ['a column twice', 'sex,birth_year,sex\nmale,1980,male\n', [2056]],
    ['choices joined and apart', 'substances,substances.alcohol\nalcohol,1\n', [2056]],
    ['choices apart and joined', 'substances_alcohol,substances\n1,alcohol\n', [2056]],
    ['a choice twice', 'substances_alcohol,substances.alcohol\n1,1\n', [2056]],
    ['a quotation mark never closed', 'sex\n"male\n', [2062]],
    ['a quotation mark within', 'sex\nma"le\n', [2062]],
    ['text after a closing mark', 'sex\n"male"x\n', [2062]],
  ])('%s', (_, file, wanted) => {
    expect(thrown(file).map(({ number }) => number)).toEqual(wanted)
  })

  test('tell where', () => {
    expect(thrown(Buffer.from('sex\nmale\n\xe6\n', 'latin1'))[0]).toMatchObject({ details: { line: '3' } })
    expect(thrown('sex\nmale\nma"le\n')[0]!.where).toEqual({ row: 3 })
  })
})

test('texts that hold separators, marks and line ends are one cell', () => {
  const file = read('sex,open_comment,birth_year\nmale,"a, ""b""\r\nc",1980\nfemale,,1990\n')
  expect(file.dataset.size).toBe(2)
  expect(file.dataset.columns.get('birth_year')).toMatchObject({ data: Int16Array.of(1980, 1990) })
})

test('the form that a file fits best is found by its columns', () => {
  const forms = [2017, 2019, 2021, 2026].map((year) => surveyForm(`brukertilfredshet@${year}.1`))
  for (const one of forms) expect(fittingForm(Buffer.from(answersCsv(one, [])), forms).id).toBe(one.id)
  expect(fittingForm(Buffer.from('nothing known\n'), forms).id).toBe(forms[0]!.id)
})

test('problems have numbers of their own', () => {
  const all = Object.values(surveyImportProblems).map(({ number }) => number)
  expect(all).toEqual(Array.from({ length: 20 }, (_, at) => 2050 + at))
})
