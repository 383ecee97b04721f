import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { problemText } from '#core/foundation'
import { createRegistry, type Instrument } from '#core/instruments'
import { simpleWorkbook } from '#rim/writers'
import { importRegistrations } from './import.ts'
import { importProblems } from './problems.ts'
import type { ImportResult } from './result.ts'
import { excelFile, form, head, options, read, record, row } from './sample-rows.ts'
import { workbookOf } from './sample-workbooks.ts'

const without = (name: string): string => {
  const keep = head.map((_, at) => at).filter((at) => head[at] !== name)
  return excelFile(
    keep.map((at) => head[at]!),
    keep.map((at) => row()[at]!),
  )
}
const one = (change: Readonly<Record<string, string>>): string => excelFile(head, row(change))
const extra = (name: string, cell: string): string => excelFile([...head, name], [...row(), cell])
const compound = (text: string): Uint8Array =>
  new Uint8Array([
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ...Buffer.from(`......${text}......`, 'utf16le'),
  ])

const text = { nb: 'x', nn: 'x', origin: { nb: 'reconstructed', nn: 'translated' } } as const
const yes = { code: 'yes', label: text }
const waiting: Instrument = {
  ...form,
  sections: [
    {
      code: 'a',
      title: text,
      questions: [
        { ...question('first', 'A1'), required: false },
        {
          ...question('second', 'A2'),
          required: true,
          askedWhen: { op: 'is', question: 'first', value: 'yes' },
        },
      ],
    },
  ],
  rules: [],
  inclusion: [],
  mapping: null,
}
function question(code: string, number: string) {
  return {
    type: 'choice',
    code,
    number,
    text,
    choices: [yes],
    allowsUnknown: false,
    allowsRefused: false,
  } as const
}

async function* endless(): AsyncIterable<Uint8Array> {
  const piece = new Uint8Array(1 << 20)
  piece.set([0x50, 0x4b])
  for (;;) yield piece
}

type Case = () => Promise<ImportResult>

/** A file for each kind of problem, and nothing else wrong with it that matters. */
const cases: Readonly<Record<keyof typeof importProblems, Case>> = {
  emptyFile: () => read(''),
  headerOnly: () => read(excelFile(head)),
  notUtf8: () => read(Buffer.from(one({ unit: 'Rød avdeling' }).slice(1), 'latin1')),
  nulBytes: () => read(one({ unit: 'a\0b' })),
  notWorkbook: () => read(zipSync({ 'word/document.xml': new Uint8Array(3) })),
  encryptedWorkbook: () => read(compound('EncryptedPackage')),
  oldWorkbook: () => read(compound('Workbook')),
  damagedWorkbook: () => read(simpleWorkbook('A', [[...head], row()]).subarray(0, 700)),
  tooLarge: () => importRegistrations({ name: 'x', bytes: endless() }, options),
  unclosedQuote: () => read(excelFile(head, row(), row({ person: '"p2' }))),
  misplacedQuote: () => read(excelFile(head, row({ unit: 'a"b' }))),
  columnCount: () => read(excelFile(head, row().slice(1))),
  cellOutsideColumns: () => read(extra('', 'hei')),
  repeatedMark: () => read(`\ufeff${one({})}`),
  emptyRows: () => read(`${one({})}\r\n\r\n`),
  otherSheets: async () => read(await workbookOf([head, row()], { sheets: ['A', 'B', 'C'] })),
  remarkColumn: () => read(extra('#avvist fordi', 'hei')),
  unknownColumn: () => read(extra('hårfarge', '')),
  duplicateColumn: () => read(extra('D1', 'green')),
  missingRecordColumn: () => read(without('person')),
  missingQuestionColumn: () => read(without('housing')),
  missingOptionalColumn: () => read(without('cognitive')),
  emptyRecordField: () => read(one({ unit: ' ' })),
  municipalityForm: () => read(one({ municipality: 'Stavanger' })),
  unknownMunicipality: () => read(one({ municipality: '1201' })),
  unknownRound: () => read(one({ round: '2014' })),
  unknownUnitType: () => read(one({ unit_type: 'politi' })),
  identityNumber: () => read(one({ person: '010190 00083' })),
  shortenedNumber: () => read(one({ person: '1,23E+11' })),
  duplicateRow: () => read(excelFile(head, row(), row())),
  unknownMark: () => read(one({ housing: '#ukjent' })),
  questionNotInRound: () => read(extra('suicide_attempt_last_year', 'no')),
  dateCell: async () =>
    read(await workbookOf([head, row()], { cell: { age: new Date(Date.UTC(2020, 0, 3)) } })),
  formulaCell: async () =>
    read(await workbookOf([head, row()], { cell: { age: { formula: '40+2', result: 42 } } })),
  errorCell: async () => read(await workbookOf([head, row()], { cell: { age: { error: '#N/A' } } })),
  mixedRows: () =>
    read(excelFile([...head, '#synthetic'], [...row(), ''], [...row({ person: 'p2' }), 'true'])),
  incompleteRow: () =>
    importRegistrations(
      {
        name: 'x',
        bytes: (async function* () {
          const cells = { ...record, first: '', second: '' }
          yield new TextEncoder().encode(excelFile(Object.keys(cells), Object.values(cells)))
        })(),
      },
      { ...options, instruments: createRegistry([waiting]) },
    ),
}

describe('the catalogue of import problems', () => {
  it.each(Object.entries(cases))(
    '%s is told where it is met, and its severity decides',
    async (name, met) => {
      const kind = importProblems[name as keyof typeof importProblems]
      const result = await met()
      const found = result.problems.filter(({ number }) => number === kind.number)
      expect(found).toHaveLength(1)
      for (const language of ['nb', 'nn'] as const) {
        expect(problemText(found[0]!, language)).not.toMatch(/[{}]|undefined/)
      }
      const errors = result.problems.filter(({ severity }) => severity === 'error')
      expect(errors.map(({ number }) => number)).toEqual(kind.severity === 'error' ? [kind.number] : [])
      expect(result.refused).toBe(kind.severity === 'error')
      expect(result.accepted.length + result.rejected.length).toBe(result.rowsRead)
    },
  )

  it('has its own numbers from 2000, and texts in both forms', () => {
    const kinds = Object.values(importProblems)
    const numbers = kinds.map(({ number }) => number)
    expect(new Set(numbers).size).toBe(numbers.length)
    for (const { number, text } of kinds) {
      expect(number).toBeGreaterThanOrEqual(2000)
      expect(number).toBeLessThan(3000)
      expect(text.nb).toMatch(/\.$/)
      expect(text.nn).toMatch(/\.$/)
      expect(text.nn).not.toMatch(/\b(ikke|hvor|noen|filen|fra)\b/i)
      const places = (form: string): string[] => (form.match(/\{\w+\}/g) ?? []).sort()
      expect(places(text.nn)).toEqual(places(text.nb))
    }
  })
})
