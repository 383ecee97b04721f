import { expect, it } from 'vitest'
import { numberFault, referenceFault } from './check-number.ts'

const today = '2026-11-22'

it.each(['13827929780', '138279 29780', ' 138279-29780 '])('takes %s', (typed) => {
  expect(numberFault(typed, today, 'nb')).toBeNull()
})

it.each([
  ['', 'Skriv fødselsnummeret'],
  ['1382792978', 'her er det 10'],
  ['13827929781', 'kontrollsifrene stemmer ikke'],
  ['Kari', 'bare inneholde sifre'],
])('tells what is wrong with «%s», without repeating it', (typed, told) => {
  const fault = numberFault(typed, today, 'nb')
  expect(fault).toContain(told)
  if (typed !== '') expect(fault).not.toContain(typed)
})

it('says it in the language of the page', () => {
  expect(numberFault('', today, 'nn')).toContain('11 siffer')
  expect(numberFault('', today, 'en')).toContain('11 digits')
})

it.each([
  ['skap 14', null],
  ['Saken 2026/12345', null],
  ['22 22 22 22', null],
  ['13827929780', 'number'],
  ['mappe 138279 29780', 'number'],
  ['12345678901', 'digits'],
  ['123 456 789 01', 'digits'],
])('reference «%s»: %s', (reference, fault) => {
  expect(referenceFault(reference)).toBe(fault)
})
