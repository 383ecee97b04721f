import { expect, it } from 'vitest'
import { questionsOf } from '#core/instruments'
import { loadInstruments } from '#rim/assets'
import { comparedQuestions, helpedField } from './entry.ts'
import { entryPages } from './pages.ts'

const form = loadInstruments('brukertilfredshet').find(({ id }) => id === 'brukertilfredshet@2021.1')!

it('every question of the form stands on one page, in the form’s order, and the help last', () => {
  const pages = entryPages(form)
  expect(pages.flatMap(({ fields }) => fields)).toEqual([
    ...questionsOf(form).map(({ code }) => code),
    helpedField,
  ])
  expect(pages.map(({ number }) => number)).toEqual([...new Set(pages.map(({ number }) => number))])
})

it('all questions but the open one are compared', () => {
  const compared = comparedQuestions(form).map(({ code }) => code)
  expect(
    questionsOf(form)
      .filter(({ code }) => !compared.includes(code))
      .map(({ code }) => code),
  ).toEqual(['open_comment'])
  // with the help, as docs/paper-entry.md tells
  expect(compared.length + 1).toBe(63)
})
