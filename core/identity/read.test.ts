import { describe, expect, it, test } from 'vitest'
import { checkDigitsOf } from './check-digits.ts'
import { digitsFor } from './number.ts'
import { identityProblems } from './problems.ts'
import { type ReadIdentityNumber, readIdentityNumber } from './read.ts'

const today = '2026-11-22'
const inUse = { today, synthetic: false }
const inTests = { today, synthetic: true }

function read(text: string, options = inUse): ReadIdentityNumber {
  const result = readIdentityNumber(text, options)
  if (Array.isArray(result)) throw new Error(`refused: ${result.map((met) => met.number)}`)
  return result
}

function refused(text: string, options = inUse): readonly number[] {
  const result = readIdentityNumber(text, options)
  return Array.isArray(result) ? result.map((met) => met.number) : []
}

/** Date and individual number, as nine digits, with check digits; the nearest below that has any. */
function numbered(date: string, individual: number): string {
  for (let tried = individual; ; tried -= 2) {
    const nine = date + String(tried).padStart(3, '0')
    const check = checkDigitsOf(nine)
    if (check !== undefined) return nine + check
  }
}

describe('kinds of number', () => {
  // the numbers are the examples of the fnrvalidator library and of the Tax Administration, made up by them
  it.each([
    ['13097248022', inUse, { kind: 'fnr', birthDate: '1972-09-13', birthYear: 1972, sex: 'female' }],
    ['29029648784', inUse, { kind: 'fnr', birthDate: '1996-02-29', birthYear: 1996, sex: 'male' }],
    ['29020075838', inUse, { kind: 'fnr', birthDate: '2000-02-29', birthYear: 2000, sex: 'female' }],
    ['15021951940', inUse, { kind: 'fnr', birthDate: '2019-02-15', birthYear: 2019, sex: 'male' }],
    ['53097248016', inUse, { kind: 'dnr', birthDate: '1972-09-13', birthYear: 1972, sex: 'female' }],
    ['13527248013', inUse, { kind: 'hnr', birthDate: '1972-12-13', birthYear: 1972, sex: 'female' }],
    ['10915596784', inTests, { kind: 'fnr', birthDate: '1955-11-10', birthYear: 1955, sex: 'male' }],
    ['50846202355', inTests, { kind: 'dnr', birthDate: '1962-04-10', birthYear: 1962, sex: 'male' }],
    ['68467038838', inTests, { kind: 'dnr', birthDate: '1970-06-28', birthYear: 1970, sex: 'female' }],
  ] as const)('%s', (digits, options, told) => {
    const { number, ...rest } = read(digits, options)
    expect(rest).toEqual({ ...told, synthetic: options === inTests })
    expect(digitsFor(number)).toBe(digits)
  })

  it('takes month + 40 for an H-number in use and for a synthetic number in tests', () => {
    expect(read('13527248013', inUse)).toMatchObject({ kind: 'hnr', synthetic: false })
    expect(read('13527248013', inTests)).toMatchObject({ kind: 'hnr', synthetic: true })
  })

  it('takes month + 65 for a synthetic number', () => {
    const digits = numbered('147371', 123)
    expect(read(digits, inTests)).toMatchObject({ kind: 'fnr', birthDate: '1971-08-14', synthetic: true })
    expect(refused(digits)).toEqual([identityProblems.syntheticNumber.number])
  })

  it('reads neither date nor sex from a common auxiliary number', () => {
    const told = read('88888888831')
    expect(told).toMatchObject({ kind: 'fhnr', birthYear: null, sex: null, synthetic: false })
    expect('birthDate' in told).toBe(false)
    expect(refused('88888888832')).toEqual([identityProblems.wrongCheckDigits.number])
  })
})

describe('the century', () => {
  it.each([
    ['010154', 749, 1854],
    ['311299', 500, 1899],
    ['010100', 499, 1900],
    ['010100', 9, 1900],
    ['311299', 499, 1999],
    ['010140', 999, 1940],
    ['311299', 999, 1999],
    ['020140', 900, 1940],
    ['010100', 999, 2000],
    ['010100', 509, 2000],
    ['010126', 999, 2026],
  ])('of %s with individual number %i is that of %i', (date, individual, year) => {
    expect(read(numbered(date, individual)).birthYear).toBe(year)
  })

  it.each([
    ['010140', 899],
    ['010153', 749],
    ['010140', 509],
    ['311299', 899],
    ['010154', 899],
  ])('of %s with individual number %i is none: no such numbers are issued', (date, individual) => {
    expect(refused(numbered(date, individual))).toEqual([identityProblems.unusedSeries.number])
  })

  it('decides whether there is a leap day', () => {
    expect(read(numbered('290200', 999)).birthDate).toBe('2000-02-29')
    expect(refused(numbered('290200', 499))).toEqual([identityProblems.noSuchDate.number])
    expect(read(numbered('290296', 749)).birthDate).toBe('1896-02-29')
  })
})

describe('what is typed', () => {
  it.each([
    '13097248022',
    ' 130972 48022 ',
    '130972-48022',
    '13.09.72 480 22',
    '130972\u00a048022',
    '130972\u201348022',
    '\u200e130972\u202f48022\u00ad\n',
  ])('is taken as people write it: %j', (text) => {
    expect(digitsFor(read(text).number)).toBe('13097248022')
  })

  it.each([
    ['', ['missing']],
    [' - ', ['missing']],
    ['1309724802A', ['otherCharacters']],
    ['130972/48022', ['otherCharacters']],
    ['١٣٠٩٧٢٤٨٠٢٢', ['otherCharacters']],
    ['1309724802', ['wrongLength']],
    ['130972480222', ['wrongLength']],
    ['13097248032', ['wrongCheckDigits']],
    ['13097248023', ['wrongCheckDigits']],
    ['31027248022', ['noSuchDate', 'wrongCheckDigits']],
    ['13137248022', ['noSuchDate', 'wrongCheckDigits']],
    ['00000000000', ['noSuchDate']],
    [numbered('310272', 480), ['noSuchDate']],
    [numbered('321272', 480), ['noSuchDate']],
    [numbered('720172', 480), ['noSuchDate']],
    [numbered('131372', 480), ['noSuchDate']],
    [numbered('130072', 480), ['noSuchDate']],
    [numbered('231126', 999), ['bornInFuture']],
    [numbered('010139', 999), ['bornInFuture']],
    ['10915596784', ['syntheticNumber']],
    ['50846202355', ['syntheticNumber']],
    ['68467038838', ['syntheticNumber']],
  ] as const)('is refused with its reason: %j, %j', (text, names) => {
    expect(refused(text)).toEqual(names.map((name) => identityProblems[name].number))
  })

  it('may be born today', () => {
    expect(read(numbered('221126', 999)).birthDate).toBe(today)
  })

  it('says how many digits there are, and nothing more of the number', () => {
    const result = readIdentityNumber('130972480', inUse)
    expect(Array.isArray(result) && result[0]?.details).toEqual({ count: '9' })
  })

  it('is not read on a day that is none', () => {
    expect(() => readIdentityNumber('13097248022', { today: '22.11.2026', synthetic: false })).toThrow(
      RangeError,
    )
  })
})

describe('the numbers issued from 2032 on', () => {
  const later = { today: '2032-01-02', synthetic: false }

  // the examples of the Tax Administration
  it.each([
    ['02013299997', { birthYear: null, sex: null }], // 1932 or 2032
    ['30108299920', { birthYear: 1982, birthDate: '1982-10-30', sex: null }],
    ['30108299939', { birthYear: 1982, birthDate: '1982-10-30', sex: null }],
  ])('%s is read without sex', (digits, told) => {
    expect(read(digits, later)).toMatchObject({ kind: 'fnr', ...told })
  })

  it('are wrong before that day, except synthetic ones in tests', () => {
    const dayBefore = { today: '2031-12-31', synthetic: false }
    expect(refused('30108299939', dayBefore)).toEqual([identityProblems.wrongCheckDigits.number])
    expect(refused('30108299939', { ...dayBefore, synthetic: true })).toEqual([
      identityProblems.wrongCheckDigits.number,
    ])
    const synthetic = newSeries('309082')
    expect(read(synthetic, inTests)).toMatchObject({ birthYear: 1982, sex: null, synthetic: true })
  })

  it('leave the year open where two centuries are possible', () => {
    const digits = numbered('150620', 999)
    expect(read(digits)).toMatchObject({ birthYear: 2020, sex: 'male' })
    const told = read(digits, later)
    expect(told).toMatchObject({ birthYear: null, sex: null })
    expect('birthDate' in told).toBe(false)
    // no one born in 1905 can be living in 2032
    expect(read(numbered('150605', 999), later)).toMatchObject({ birthYear: 2005, sex: null })
  })

  it('make sex unread from old numbers too: they look the same', () => {
    expect(read('13097248022', inUse).sex).toBe('female')
    expect(read('13097248022', later)).toMatchObject({ birthYear: 1972, sex: null })
  })
})

/** The first number of this date that the new rule alone allows: its first check leaves 1, not 0. */
function newSeries(date: string): string {
  for (let last = 0; last < 100_000; last++) {
    const digits = date + String(99_999 - last)
    const first = remainder(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1])
    if (first === 1 && remainder(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) === 0) return digits
  }
  throw new Error('none')
}

const remainder = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11

test('the catalogue has no place for a number', () => {
  const places = Object.values(identityProblems).flatMap(({ text }) =>
    [
      ...Object.values(text)
        .join(' ')
        .matchAll(/\{([^}]+)\}/g),
    ].map((match) => match[1]),
  )
  expect(new Set(places)).toEqual(new Set(['count']))
})
