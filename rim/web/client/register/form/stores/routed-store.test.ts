import { expect, test } from 'vitest'
import type { Answers } from '#core/instruments'
import { answerEdit, isCopyable } from '../field/answering.ts'
import { fieldsOf } from '../field/fields.ts'
import { form } from '../parts/test-forms.ts'
import { createLocalStore } from './local-store.ts'
import { routedStore } from './routed-store.ts'
import { routingWords } from './routing-words.ts'

const fields = fieldsOf(form).flatMap((section) => section.fields)
const field = (code: string) => fields.find(({ question }) => question.code === code)!
const blank = { missing: 'blank' } as const

test('what an edit takes away is told once, and comes back', () => {
  const told: unknown[] = []
  const inner = createLocalStore({ answers: { own_children: 'yes', children_count: 3 } })
  const store = routedStore(inner, form, (news) => told.push(news))
  store.edit({ own_children: 'no' })
  expect(inner.state().answers).toEqual({ own_children: 'no' })
  store.edit({ own_children: 'yes' })
  expect(inner.state().answers).toEqual({ own_children: 'yes', children_count: 3 })
  store.edit({ housing: 'green' })
  expect(told).toEqual([
    { taken: ['children_count'], restored: [], cause: ['own_children'] },
    { taken: [], restored: ['children_count'], cause: ['own_children'] },
  ])
})

test('what others have written is tidied after, and nothing is written where there is nothing to tidy', () => {
  const inner = createLocalStore({ answers: { substance_problem: 'no', injecting: 'yes' } })
  const store = routedStore(inner, form, () => {})
  store.tidy()
  expect(inner.state().answers).toEqual({ substance_problem: 'no' })
  const { revision } = inner.state()
  store.tidy()
  expect(inner.state().revision).toBe(revision)
})

test('a reason is older than an answer that was changed after it', () => {
  const store = createLocalStore({ answers: {} })
  store.edit({ age: 99 })
  store.edit({ 'reason:1130': 'Det stemmer' })
  expect(store.state().answeredIn['reason:1130']).toBeGreaterThan(store.state().answeredIn.age!)
  store.edit({ age: 98 })
  expect(store.state().answeredIn.age).toBeGreaterThan(store.state().answeredIn['reason:1130']!)
})

test('one answer is all there is to say; one of several is not, unless it stands alone', () => {
  const edit = (
    code: string,
    meaning: Parameters<typeof answerEdit>[1],
    answer: Parameters<typeof answerEdit>[2] = blank,
  ) => answerEdit(field(code), meaning, answer, undefined)
  expect(edit('housing', { kind: 'choose', code: 'red' })).toMatchObject({
    patch: { housing: 'red' },
    whole: true,
  })
  expect(edit('lives_with', { kind: 'toggle', code: 'partner', alone: false })!.whole).toBe(false)
  expect(edit('lives_with', { kind: 'toggle', code: 'alone', alone: true })!.whole).toBe(true)
  // whoever had something taken away stays to see it, and so does one who takes it away again
  expect(edit('lives_with', { kind: 'toggle', code: 'alone', alone: true }, ['partner'])).toMatchObject({
    whole: false,
    takenAway: ['partner'],
  })
  expect(edit('lives_with', { kind: 'toggle', code: 'alone', alone: true }, ['alone'])!.whole).toBe(false)
  expect(edit('substances', { kind: 'none' })!.patch).toEqual({ substances: [] })
  expect(edit('substances', { kind: 'none' }, [])!.patch).toEqual({ substances: null })
  expect(edit('education', { kind: 'missing', missing: 'unknown' })!.patch).toEqual({
    education: { missing: 'unknown' },
  })
  expect(edit('housing', { kind: 'next' })).toBeNull()
})

test('last round is copied with both questions of a field, and never the age', () => {
  const earlier: Answers = { age: 40, children_count: 2, children_contact: ['contact'] }
  const children = field('children_contact')
  expect(answerEdit(children, { kind: 'same' }, blank, earlier)!.patch).toEqual({
    children_count: 2,
    children_contact: ['contact'],
    'part:children_contact': null,
  })
  expect(isCopyable(field('age'), earlier)).toBe(false)
  expect(isCopyable(field('housing'), earlier)).toBe(false)
  expect(answerEdit(field('housing'), { kind: 'same' }, blank, earlier)).toBeNull()
})

test('what was taken away is named, and many are counted', () => {
  const said = (taken: readonly string[], restored: readonly string[] = []) =>
    routingWords({ taken, restored, cause: [] }, form, 'nb')
  expect(said(['injecting'])).toMatch(/^Svaret på «Injiserer mottakeren rusmidler\?» er tatt bort/)
  expect(said(['injecting', 'overdose_risk'])).toContain(
    'rusmidler?» og «Er det fare for overdose?» er tatt bort',
  )
  expect(said(['substances', 'injecting', 'overdose_risk', 'services_tsb', 'future_need_tsb'])).toMatch(
    /rusmidler bruker mottakeren\?», «Injiserer mottakeren rusmidler\?» og 3 spørsmål til er tatt bort/,
  )
  expect(said([], ['injecting'])).toMatch(/kommet tilbake\.$/)
})
