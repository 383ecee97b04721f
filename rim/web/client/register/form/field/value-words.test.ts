import { describe, expect, test } from 'vitest'
import { questionsOf } from '#core/instruments'
import { form } from '../parts/test-forms.ts'
import { conflictLabel, conflictsByField } from './conflicts.ts'
import { fieldsOf } from './fields.ts'
import { valueInWords } from './value-words.ts'

test.each([
  ['housing', 'yellow', 'Gul', 'Gul', 'Gul'],
  ['age', 46, '46 år', '46 år', '46 år'],
  ['lives_with', ['alone'], 'Alene', 'Åleine', 'Alene'],
  [
    'lives_with',
    ['partner', 'friends'],
    'Partner, Venner/bekjente',
    'Partnar, Vener/kjenningar',
    'Partner, Venner/bekjente',
  ],
  ['services_nav', [], 'Ingen av disse', 'Ingen av desse', 'None of these'],
  ['education', { missing: 'unknown' }, 'Vet ikke', 'Veit ikkje', 'Don’t know'],
  ['education', null, 'Ikke besvart', 'Ikkje svart', 'Not answered'],
  ['comment:housing', 'Flytter i mai', '«Flytter i mai»', '«Flytter i mai»', '«Flytter i mai»'],
  ['comment:housing', null, 'Ikke skrevet', 'Ikkje skrive', 'Nothing written'],
  ['localReference', 'B-17', '«B-17»', '«B-17»', '«B-17»'],
])('%s: %j', (key, value, nb, nn, en) => {
  expect(valueInWords(form, key, value, 'nb')).toBe(nb)
  expect(valueInWords(form, key, value, 'nn')).toBe(nn)
  expect(valueInWords(form, key, value, 'en')).toBe(en)
})

test('parts are told one by one', () => {
  expect(valueInWords(form, 'part:children_contact', ['contact', null], 'nb')).toBe(
    'Barn 1: Samvær med barn; Barn 2: ikke fortalt',
  )
})

test('every choice of the form has words that are not its code', () => {
  for (const question of questionsOf(form)) {
    if (!('choices' in question)) continue
    for (const { code } of question.choices) {
      const value = question.type === 'multi' ? [code] : code
      expect(valueInWords(form, question.code, value, 'nn')).not.toBe(code)
    }
  }
})

describe('conflicts', () => {
  const fields = fieldsOf(form).flatMap((section) => section.fields)
  const two = { mine: 1, theirs: 2 }

  test('parts and what follows from them are one choice, told by the parts; comments are their own', () => {
    const parts = { mine: ['contact'], theirs: ['no_contact', null] }
    const found = conflictsByField(form, fields, {
      children_count: two,
      'part:children_contact': parts,
      children_contact: { mine: ['contact'], theirs: ['no_contact'] },
      'comment:children_contact': { mine: 'a', theirs: 'b' },
    }).get('children_contact')!
    expect(found).toHaveLength(2)
    expect(found[0]).toEqual({
      key: 'part:children_contact',
      keys: ['children_count', 'part:children_contact', 'children_contact'],
      conflict: parts,
    })
    expect(found[1]!.keys).toEqual(['comment:children_contact'])
  })

  test('a reason is chosen where its rule is told', () => {
    const found = conflictsByField(form, fields, { 'reason:1133': { mine: 'a', theirs: 'b' } })
    expect([...found.keys()]).toEqual(['education'])
  })

  test('none is lost: what has no field on the page is shown for itself', () => {
    const shown = fields.filter(({ question }) => question.code !== 'injecting')
    const found = conflictsByField(form, shown, { injecting: two, localReference: two, housing: two })
    expect(found.get('')!.map(({ key }) => key)).toEqual(['injecting', 'localReference'])
    expect(found.get('housing')).toHaveLength(1)
  })

  test.each([
    ['injecting', 'injecting'],
    ['injecting_equipment', 'injecting_equipment'],
    ['comment:injecting', 'injecting'],
    ['comment:injecting_equipment', 'injecting_equipment'],
    ['comment:plans/individual_plan', 'plans'],
    ['part:children_contact', 'children_contact'],
    ['corrected:injecting_equipment', 'injecting_equipment'],
  ])('%s is named by its own question', (key, code) => {
    const { text } = questionsOf(form).find((one) => one.code === code)!
    expect(conflictLabel(form, key, 'nb')).toBe(text.nb)
    expect(conflictLabel(form, key, 'nn')).toBe(text.nn)
    // the form has no English
    expect(conflictLabel(form, key, 'en')).toBe(text.nb)
  })

  test.each([
    ['localReference', 'Lokal referanse', 'Local reference'],
    ['reason:1130', 'Et annet felt', 'Another field'],
    ['review:recipient', 'Et annet felt', 'Another field'],
    ['gone_from_the_form', 'Et annet felt', 'Another field'],
  ])('%s is about no question', (key, nb, en) => {
    expect(conflictLabel(form, key, 'nb')).toBe(nb)
    expect(conflictLabel(form, key, 'en')).toBe(en)
  })
})
