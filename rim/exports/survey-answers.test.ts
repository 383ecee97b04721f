import { expect, it } from 'vitest'
import { loadInstruments } from '#rim/assets'
import { surveyAnswersCsv } from './survey-answers.ts'

const formOf = (year: string) =>
  loadInstruments('brukertilfredshet').find(({ rounds }) => rounds.includes(year))!
const row = {
  participant: '1103',
  channel: 'web',
  service: 'nav',
  answers: {
    sex: 'male',
    birth_year: 1980,
    services_received: ['gp', 'nav'],
    housing: { missing: 'refused' },
    open_comment: 'Bra, "takk"',
  },
} as const

/** Cells by head; commas and quotes in cells are not looked for. */
const cellsOf = (csv: string): Record<string, string> => {
  const [heads, cells] = csv.trim().split('\n')
  const split = cells!.match(/("([^"]|"")*"|[^,]*)(,|$)/gu)!.map((cell) => cell.replace(/,$/u, ''))
  return Object.fromEntries(heads!.split(',').map((head, at) => [head, split[at]!]))
}

it('writes codes, several joined, and leaves what is missing blank', () => {
  const csv = [...surveyAnswersCsv(formOf('2021'), [row], 'machine')].join('')
  expect(cellsOf(csv.replace(/^\ufeff/u, ''))).toMatchObject({
    kommunenr: '1103',
    channel: 'web',
    service: 'nav',
    sex: 'male',
    birth_year: '1980',
    services_received: 'gp|nav',
    housing: '',
    education: '',
    '#synthetic': 'true',
    open_comment: '"Bra, ""takk"""',
  })
})

it('has no column of services where the form asks of none, and comes in chunks that are one file', () => {
  const heads = (year: string) => [...surveyAnswersCsv(formOf(year), [], 'machine')].join('').split(',')
  expect([heads('2021').includes('service'), heads('2017').includes('service')]).toEqual([true, false])
  const chunks = [
    ...surveyAnswersCsv(
      formOf('2021'),
      Array.from({ length: 1001 }, () => row),
      'machine',
    ),
  ]
  expect(chunks).toHaveLength(3)
  const lines = chunks.join('').trim().split('\n')
  expect(lines).toHaveLength(1002)
  expect(new Set(lines.slice(1)).size).toBe(1)
})
