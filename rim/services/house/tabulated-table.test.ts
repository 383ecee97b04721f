import { expect, it } from 'vitest'
import { questionsOf } from '#core/instruments'
import { loadInstruments } from '#rim/assets'
import { type CountedQuestion, type Places, tabulatedTable } from './tabulated-table.ts'

const form = loadInstruments().at(-1)!
const question = (code: string): CountedQuestion =>
  questionsOf(form).find((one) => one.code === code) as CountedQuestion
const item = (code: string) => ({ code, label: { nb: code, nn: code } })
const places: Places = {
  country: item('NO'),
  counties: [
    { ...item('11'), municipalities: [item('1101'), item('1103')] },
    { ...item('46'), municipalities: [item('4601')] },
  ],
}
const counts = (municipality: string, of: Record<string, number>) =>
  Object.entries(of).map(([value, count]) => ({ municipality, value, count }))

it('adds municipalities up to counties and the country, with a row for everybody who has not answered', () => {
  const table = tabulatedTable(
    question('housing'),
    [
      ...counts('1101', { '*': 12, green: 7, red: 3, '': 1, '{"missing": "refused"}': 1 }),
      ...counts('1103', { '*': 5, green: 5 }),
      ...counts('4601', { '*': 20, yellow: 12, '{"missing": "unknown"}': 8 }),
    ],
    places,
  )
  expect(table.columns.map(({ code }) => code)).toEqual(['NO', '11', '1101', '1103', '46', '4601'])
  expect(table.bases).toEqual([37, 17, 12, 5, 20, 20])
  const unknown = question('housing').allowsUnknown
  expect(Object.fromEntries(table.rows.map(({ code }, row) => [code, table.counts[row]]))).toEqual({
    green: [12, 12, 7, 5, 0, 0],
    yellow: [12, 0, 0, 0, 12, 12],
    red: [3, 3, 3, 0, 0, 0],
    ...(unknown && { unknown: [8, 0, 0, 0, 8, 8] }),
    unanswered: unknown ? [2, 2, 2, 0, 0, 0] : [10, 2, 2, 0, 8, 8],
  })
  expect(table.shape).toBe('partition')
  expect(table.title.nb).toBe(question('housing').text.nb)
})

it('counts several choices of one person, without a row for the rest', () => {
  const table = tabulatedTable(
    question('substances'),
    counts('1101', { '*': 9, alcohol: 8, heroin: 6, '': 1 }),
    places,
  )
  expect(table.shape).toBe('multiple')
  expect(table.rows.map(({ code }) => code)).not.toContain('unanswered')
  const row = table.rows.findIndex(({ code }) => code === 'heroin')
  expect(table.counts[row]).toEqual([6, 6, 6, 0, 0, 0])
  expect(table.bases).toEqual([9, 9, 9, 0, 0, 0])
})
