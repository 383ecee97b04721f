import { describe, expect, it } from 'vitest'
import { codesIn } from './last-wave-codes.ts'
import { changeOf, emptyDraft, errorsOf, percentOf, shareOf } from './wave-draft.ts'

describe('a wave in a form', () => {
  const draft = emptyDraft('brukertilfredshet@2021.1', 2027)

  it('is right as it is offered, and sent as shares', () => {
    expect(errorsOf(draft)).toEqual({})
    expect(changeOf({ ...draft, nb: ' Målingen ' })).toMatchObject({
      title: { nb: 'Målingen' },
      secondEntryShare: 0.1,
      errorLimit: 0.005,
    })
  })

  it.each([
    ['year', '27'],
    ['year', '2016'],
    ['nb', '  '],
    ['opensOn', ''],
    ['closesOn', ''],
    ['closesOn', '2027-01-31'],
    ['responsible', 'x'.repeat(201)],
    ['contact', 'x'.repeat(201)],
    ['secondEntry', '101'],
    ['errorLimit', 'litt'],
  ] as const)('tells that %s cannot be «%s»', (field, value) => {
    expect(Object.keys(errorsOf({ ...draft, [field]: value }))).toContain(field)
  })
})

it('shares are written in percent with a comma, and read back the same', () => {
  for (const share of [0, 0.005, 0.1, 0.3343, 1]) expect(shareOf(percentOf(share))).toBe(share)
  expect([shareOf('33.43'), shareOf('1,234'), shareOf(''), shareOf('-1')]).toEqual([0.3343, null, null, null])
})

it('numbers are read from what is pasted, each once, and the rest is told', () => {
  expect(codesIn('1103, 1201;030103\n1103 Oslo 12')).toEqual({
    codes: ['1103', '1201', '030103'],
    wrong: ['Oslo', '12'],
  })
  expect(codesIn('  ')).toEqual({ codes: [], wrong: [] })
})
