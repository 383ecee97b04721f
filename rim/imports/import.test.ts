import { describe, expect, it } from 'vitest'
import { session } from '#core/instruments'
import { simpleWorkbook } from '#rim/writers'
import { importProblems as kinds } from './problems.ts'
import { rejectedCsv } from './rejected.ts'
import { excelFile, form, head, ordinary, questionCodes, read, row } from './sample-rows.ts'
import { workbookOf } from './sample-workbooks.ts'

const normal = session(form, ordinary)
const numbers = (result: { readonly problems: readonly { readonly number: number }[] }): number[] =>
  result.problems.map(({ number }) => number)

describe('importing a file of registrations', () => {
  it('takes an ordinary row as it is', async () => {
    expect(normal.problems).toEqual([])
    const result = await read(excelFile(head, row()))
    expect(result).toMatchObject({
      kind: 'csv',
      profile: 'excel',
      rowsRead: 1,
      refused: false,
      problems: [],
      rejected: [],
    })
    expect(result.accepted).toEqual([
      {
        municipality: '1103',
        round: '2020',
        unitType: 'health_care',
        unit: 'A',
        person: 'p1',
        answers: normal.answers,
      },
    ])
  })

  it('takes labels in both forms, numbers with decimals, other names and any case', async () => {
    const names = head.map((name) =>
      name === 'municipality'
        ? ' Kommunenummer'
        : name === 'unit'
          ? 'EINING'
          : name === 'housing'
            ? 'd1'
            : name.toUpperCase(),
    )
    const label = (code: string, choice: string, language: 'nb' | 'nn'): string => {
      const question = form.sections.flatMap(({ questions }) => questions).find((q) => q.code === code)!
      if (!('choices' in question)) throw new Error(code)
      return question.choices.find((c) => c.code === choice)!.label[language]
    }
    const cells = row({
      municipality: '301',
      unit_type: 'helse- og omsorgstenester',
      age: '42,0',
      education: label('education', 'upper_secondary', 'nb').toUpperCase(),
      birth_country: 'Veit ikkje',
      services_municipal: `${label('services_municipal', 'gp', 'nn')} | substance_work`,
    })
    const result = await read(excelFile(names, cells))
    expect(result.problems).toEqual([])
    expect(result.accepted[0]).toMatchObject({ municipality: '0301', unitType: 'health_care' })
    expect(result.accepted[0]!.answers).toEqual({ ...normal.answers, birth_country: { missing: 'unknown' } })
  })

  it('keeps four kinds of missing, and nothing chosen, apart', async () => {
    const cells = row({
      education: '#Unknown',
      cognitive: '',
      services_nav: '#none',
      services_other: '#unknown',
    })
    const { accepted } = await read(excelFile(head, cells))
    expect(accepted[0]!.answers).toMatchObject({
      education: { missing: 'unknown' },
      cognitive: { missing: 'blank' },
      services_nav: [],
      services_other: { missing: 'unknown' },
      children_count: { missing: 'notAsked' },
    })
  })

  it('refuses the whole file for one error, and tells all there are by row, column and number', async () => {
    const content = excelFile(
      head,
      row(),
      row({ person: 'p2', age: '1,5', sex: 'x' }),
      row({ person: 'p3', age: '' }),
    )
    const refused = await read(content)
    expect(refused).toMatchObject({ refused: true, rowsRead: 3, accepted: [] })
    expect(refused.rejected.map((one) => [one.row, one.problems.length])).toEqual([
      [2, 0],
      [3, 2],
      [4, 1],
    ])
    expect(refused.problems.map(({ number, where }) => [number, where])).toEqual([
      [1044, { file: 'fil.csv', row: 3, column: 'sex' }],
      [1043, { file: 'fil.csv', row: 3, column: 'age' }],
      [1047, { file: 'fil.csv', row: 4, column: 'age' }],
    ])
    const divided = await read(content, { acceptValid: true })
    expect(divided).toMatchObject({ refused: false, rowsRead: 3 })
    expect(divided.accepted.map(({ person }) => person)).toEqual(['p1'])
    expect(divided.rejected.map((one) => one.row)).toEqual([3, 4])
    expect(divided.problems).toEqual(refused.problems)
  })

  it('gives the rejected rows as a file that can be mended and imported again', async () => {
    const bad = row({ person: 'p2', age: '=HYPERLINK("x")', unit: 'A;B' })
    const cells = bad.map((cell) => (/[;"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    const divided = await read(excelFile(head, row(), cells), { acceptValid: true })
    const file = [...rejectedCsv(divided, 'nn')].join('')
    expect(file).toMatch(
      /^\ufeffmunicipality;.*;#avvist fordi\r\n1103;2020;health_care;"A;B";p2;male;"'=HYPERLINK/,
    )
    expect(file).toContain('1043 age: ')
    const again = await read(file.replace('"\'=HYPERLINK(""x"")"', '42'))
    expect(numbers(again)).toEqual([kinds.remarkColumn.number])
    expect(again.accepted).toMatchObject([{ person: 'p2', unit: 'A;B' }])
  })

  it('passes warnings of the form on, and still takes the row', async () => {
    const result = await read(excelFile(head, row({ children_count: '3' })))
    expect(result.problems).toMatchObject([
      { number: 1050, severity: 'warning', where: { row: 2, column: 'children_count' } },
    ])
    expect(result.accepted[0]!.answers.children_count).toEqual({ missing: 'notAsked' })
  })

  it('counts empty rows anywhere as a spreadsheet does, and says so', async () => {
    const [first, second] = excelFile(head, row()).slice(1).split('\r\n')
    const blank = ';'.repeat(head.length - 1)
    const result = await read(`\r\n${first}\r\n${blank}\r\n${second}\r\n\r\n${blank}\r\n`)
    expect(result).toMatchObject({ rowsRead: 1, emptyRows: 4, refused: false })
    expect(result.problems).toMatchObject([
      { number: kinds.emptyRows.number, details: { count: '4', row: '1' } },
    ])
    const wrong = await read(`\r\n${first}\r\n${blank}\r\n${second!.replace('health_care', 'x')}\r\n`)
    expect(wrong.problems.at(-1)).toMatchObject({
      number: kinds.unknownUnitType.number,
      where: { row: 4, column: 'unit_type' },
    })
  })

  it('tells the profile by the first line, takes every line end, and can be overruled', async () => {
    const comma = [head.join(','), row().join(',')]
    for (const end of ['\n', '\r\n', '\r']) {
      const result = await read(comma.join(end), {}, 3)
      expect(result).toMatchObject({ profile: 'machine', rowsRead: 1, refused: false })
    }
    const overruled = await read(comma.join('\n'), { profile: 'excel' })
    expect(overruled.profile).toBe('excel')
    expect(numbers(overruled)).toContain(kinds.unknownColumn.number)
  })

  it('reads letters that fall between two pieces of the file', async () => {
    const units = await Promise.all(
      [1, 2, 3, 5].map((size) => read(excelFile(head, row({ unit: 'Sjølvhjelp på Østsida' })), {}, size)),
    )
    for (const { accepted } of units) expect(accepted[0]!.unit).toBe('Sjølvhjelp på Østsida')
  })

  it('stops at an unclosed quote and takes nothing, even with acceptValid', async () => {
    const result = await read(excelFile(head, row(), row({ person: '"p2' }), row({ person: 'p3' })), {
      acceptValid: true,
    })
    expect(result).toMatchObject({ refused: true, rowsRead: 1, accepted: [] })
    expect(result.rejected).toHaveLength(1)
    expect(result.problems).toMatchObject([{ number: kinds.unclosedQuote.number, where: { row: 3 } }])
  })

  it('never repeats what stands in the field for the person', async () => {
    const result = await read(excelFile(head, row({ person: '01019000083' })))
    expect(JSON.stringify(result.problems)).not.toContain('01019000083')
    expect(numbers(await read(excelFile(head, row({ person: '01019000084' }))))).toEqual([])
  })

  it('takes the same person in another unit, round or municipality', async () => {
    const rows = [row(), row({ unit: 'B' }), row({ municipality: '0301' })]
    expect(numbers(await read(excelFile(head, ...rows)))).toEqual([])
  })

  it('tells of each row, and knows made-up registrations by their mark', async () => {
    const seen: number[] = []
    const content = excelFile([...head, '#synthetic'], [...row(), 'true'], [...row({ person: 'p2' }), 'true'])
    const result = await read(content, { onRow: (n) => seen.push(n) })
    expect(seen).toEqual([1, 2])
    expect(result).toMatchObject({ synthetic: true, problems: [] })
    expect((await read(excelFile(head, row()))).synthetic).toBe(false)
  })

  it('refuses made-up registrations among others, also with acceptValid, and takes none for made up', async () => {
    const marked = (...marks: string[]): string =>
      excelFile([...head, '#synthetic'], ...marks.map((mark, at) => [...row({ person: `p${at}` }), mark]))
    const mixed = await read(marked('', 'true', ''), { acceptValid: true })
    expect(mixed).toMatchObject({ refused: true, synthetic: false, accepted: [] })
    expect(mixed.problems).toMatchObject([
      { number: kinds.mixedRows.number, details: { marked: '1', others: '2', row: '2' } },
    ])
    expect(mixed.rejected).toHaveLength(3)
    // what Excel makes of true, and a plain no
    expect(await read(marked('TRUE', 'SANN'))).toMatchObject({ synthetic: true, refused: false })
    expect(await read(marked('false', 'USANN', ''))).toMatchObject({ synthetic: false, refused: false })
  })

  it('reads old rounds against their own form, also by number', async () => {
    const old = ['sex', 'suicide_attempt_last_year']
    const columns = [...head.filter((name) => !['substances', ...old].includes(name)), ...old]
    const cells = columns.map((name) =>
      name === 'round'
        ? '2016'
        : name === 'suicide_attempt_last_year'
          ? 'no'
          : (row()[head.indexOf(name)] ?? ''),
    )
    const in2016 = ['others_children', 'work_experience', 'mental_duration', 'care_pathway']
    const blanked = columns.map((name, at) => (in2016.includes(name) ? '#notAsked' : cells[at]!))
    const result = await read(excelFile(columns, blanked))
    expect(result.problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(result.accepted[0]).toMatchObject({ round: '2016', answers: { suicide_attempt_last_year: 'no' } })
    expect(numbers(result)).toContain(kinds.missingOptionalColumn.number)
  })
})

describe('importing a workbook', () => {
  it('gives what the same rows in a text file give', async () => {
    const rows = [[...head], row(), row({ person: 'p2', unit: '=1+1 Ærlig_x0041_' })]
    const text = await read(excelFile(...rows))
    const result = await read(simpleWorkbook('Ark1', rows))
    expect(result).toMatchObject({ kind: 'xlsx', profile: null, problems: [], rowsRead: 2 })
    expect(result.accepted).toEqual(text.accepted)
    // exceljs does not write the escape, so its file says `A` there, to Excel too
    const foreign = await read(await workbookOf(rows))
    expect(foreign.accepted.map(({ unit }) => unit)).toEqual(['A', '=1+1 ÆrligA'])
    expect(foreign.accepted[0]).toEqual(text.accepted[0])
  })

  it('reads numbers, texts in parts, and letters wherever they fall', async () => {
    const units = Array.from({ length: 3000 }, (_, i) => `${'a'.repeat(i % 7)}${'øæå'.repeat(10)}${i}`)
    const many = await read(simpleWorkbook('A', [[...head], ...units.map((unit) => row({ unit }))]))
    expect(many.accepted.map(({ unit }) => unit)).toEqual(units)
    const rich = { richText: [{ text: 'Rød ' }, { font: { bold: true }, text: 'avdeling' }] }
    const cell = { unit: rich, age: 42, municipality: 301, round: 2020, person: 12 }
    const result = await read(await workbookOf([[...head], row()], { cell }))
    expect(result.problems).toEqual([])
    expect(result.accepted).toMatchObject([
      { unit: 'Rød avdeling', municipality: '0301', person: '12', answers: { age: 42 } },
    ])
  })

  it('counts rows as the sheet does, also those that the file leaves out', async () => {
    const result = await read(await workbookOf([[], [...head], [], [], row({ round: '1999' })]))
    expect(result).toMatchObject({ rowsRead: 1, emptyRows: 3 })
    expect(result.problems.at(-1)).toMatchObject({
      number: kinds.unknownRound.number,
      where: { row: 5, column: 'round' },
    })
  })

  it('tells once what is peculiar about a cell', async () => {
    const result = await read(
      await workbookOf([[...head], row()], { cell: { housing: { formula: 'A1', result: 'green' } } }),
    )
    expect(result.problems).toMatchObject([
      { number: kinds.formulaCell.number, where: { row: 2, column: 'housing' } },
    ])
  })

  it('does not take an empty file for a workbook, or the other way round', async () => {
    expect(numbers(await read('   \r\n'))).toEqual([kinds.emptyRows.number, kinds.emptyFile.number])
    expect(numbers(await read('PK er ikke en zip'))).toEqual([kinds.damagedWorkbook.number])
    expect(numbers(await read(simpleWorkbook('A', [])))).toEqual([kinds.emptyFile.number])
    expect(questionCodes.length).toBe(51)
  })
})
