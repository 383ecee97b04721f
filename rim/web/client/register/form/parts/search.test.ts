import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { questionsOf } from '#core/instruments'
import { found, searchable } from './search.ts'
import { form, multi } from './test-forms.ts'

const items = (code: string, language: 'nb' | 'nn' = 'nb') =>
  multi(code).choices.map((choice) => searchable(choice, language))
const codes = (code: string, sought: string, language: 'nb' | 'nn' = 'nb') =>
  found(items(code, language), sought).map((item) => item.code)

describe('found', () => {
  test('three letters of a service are enough to add it with Enter', () => {
    expect(codes('services_municipal', 'fas')[0]).toBe('gp')
    expect(codes('services_municipal', 'psy').slice(0, 2)).toEqual(['mental_health_work', 'psychologist'])
  })

  test('Norwegian letters may be written without the keys for them', () => {
    for (const sought of ['økonomi', 'okon', 'oekon', 'ØKON']) {
      expect(codes('services_nav', sought)).toEqual(['money_management', 'social_assistance'])
    }
    expect(codes('services_nav', 'rad')).toContain('advice')
    expect(codes('services_nav', 'raad')).toEqual(['advice'])
    expect(codes('services_municipal', 'støttek')).toEqual(['support_contact'])
  })

  test('what begins with it comes before words that do, those before parts of words', () => {
    const texts = ['Tverrsosial', 'Økonomisk sosialhjelp', 'Sosialt nettverk', 'Hjelp, sosial']
    const made = texts.map((label) => ({ code: label, label, others: [] }))
    expect(found(made, 'sosial').map(({ code }) => code)).toEqual([
      'Sosialt nettverk',
      'Økonomisk sosialhjelp',
      'Hjelp, sosial',
      'Tverrsosial',
    ])
  })

  test('words may stand apart and in any order; signs do not count', () => {
    expect(codes('services_tsb', 'tvang 10 3')).toEqual(['coercion_10_3'])
    expect(codes('services_tsb', '§ 10-4')).toEqual(['coercion_10_4'])
    expect(codes('services_municipal', 'ungdom helse')).toEqual(['youth_health_centre'])
  })

  test('the other written form and what a choice means are found too, after the label', () => {
    expect(codes('services_municipal', 'sykehjem', 'nn')).toEqual(['nursing_home'])
    expect(codes('services_municipal', 'sjukeheim')).toEqual(['nursing_home'])
    // «NAV» stands in the help text of «I arbeid» alone
    expect(codes('activity', 'nav')).toEqual(['work'])
  })

  test('nothing sought gives all as they stand; nonsense gives none', () => {
    expect(codes('services_nav', ' - ')).toEqual(multi('services_nav').choices.map(({ code }) => code))
    expect(codes('services_nav', 'xyzzy')).toEqual([])
  })

  test('every choice of the form is found by its own label, and first by its whole label', () => {
    for (const question of questionsOf(form)) {
      if (question.type !== 'multi') continue
      const all = question.choices.map((choice) => searchable(choice, 'nn'))
      for (const { label } of all) expect(found(all, label)[0]!.label).toBe(label)
    }
  })

  test('what is found is a selection of the items, whatever is written', () => {
    const all = items('services_municipal')
    fc.assert(
      fc.property(fc.string(), (sought) => {
        const hits = found(all, sought)
        expect(new Set(hits).size).toBe(hits.length)
        expect(hits.every((hit) => all.includes(hit))).toBe(true)
      }),
      { seed: 1, numRuns: 300 },
    )
  })

  test('writing more never finds more', () => {
    const all = items('services_municipal')
    fc.assert(
      fc.property(
        fc.constantFrom(...all),
        fc.nat(12),
        fc.constantFrom(...'aeinrstøå'),
        (item, length, more) => {
          // a whole word more may bring in other words; a letter more may not
          const sought = item.label.slice(0, length)
          const fewer = found(all, `${sought}${more}`)
          const hits = sought.trim() === '' ? all : found(all, sought)
          expect(fewer.every((hit) => hits.includes(hit))).toBe(true)
        },
      ),
      { seed: 1, numRuns: 500 },
    )
  })
})
