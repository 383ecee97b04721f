import { describe, expect, test } from 'vitest'
import { session } from '#core/instruments'
import { belonging, keptWarnings, sectionSummaries } from './summary.ts'
import { form } from './test-forms.ts'

describe('sectionSummaries', () => {
  test('counts what is asked, unknown and refused as answers', () => {
    const met = session(form, {
      sex: 'male',
      age: 40,
      education: { missing: 'unknown' },
      own_children: 'no',
    })
    const [background, children] = sectionSummaries(form, met)
    expect(background).toMatchObject({ filled: 3, fields: 5 })
    // of his own children nothing more is asked, and whether he is pregnant neither
    expect(children!.asked.map(({ question }) => question.code)).toEqual(['own_children', 'others_children'])
  })

  test('how many children and which contact are one field, as in the form', () => {
    const answers = { own_children: 'yes', children_count: 2, children_contact: ['contact'] }
    const children = sectionSummaries(form, session(form, answers)).find(
      ({ section }) => section.code === 'B',
    )!
    expect(children.asked.map(({ question }) => question.code).slice(0, 3)).toEqual([
      'own_children',
      'children_count',
      'children_contact',
    ])
    expect(children.filled).toBe(2)
  })

  test('a section where nothing is asked is left out', () => {
    const sections = sectionSummaries(form, session(form, { substance_problem: 'no' }))
    expect(sections.map(({ section }) => section.code)).not.toContain('G')
  })
})

describe('belonging', () => {
  const included = { age: 40, substance_problem: 'yes', mental_problem: 'no', services_nav: ['advice'] }

  test('nothing to say of one who belongs', () => {
    expect(belonging(form, session(form, included))).toEqual({ failing: [], undecided: [] })
  })

  test('the criterion that fails, and where it is decided', () => {
    const { failing } = belonging(form, session(form, { ...included, substance_problem: 'no' }))
    expect(failing).toEqual([
      {
        criterion: form.inclusion.find(({ code }) => code === 'problem'),
        questions: ['substance_problem', 'mental_problem'],
      },
    ])
  })

  test('no services answered leave it undecided; those not answered come first, those not asked never', () => {
    const { services_nav: _, ...rest } = included
    const answers = { ...rest, substance_problem: 'no', mental_problem: 'yes', services_nav: [] }
    const { failing, undecided } = belonging(form, session(form, answers))
    expect(failing).toEqual([])
    expect(undecided.map(({ criterion }) => criterion.code)).toEqual(['service_last_12_months'])
    expect(undecided[0]!.questions).toEqual([
      'services_municipal',
      'services_mental_care',
      'services_somatic',
      'services_other',
      'services_nav',
    ])
  })
})

test('warnings kept are those with a reason that holds, each with it', () => {
  const met = session(form, { age: 99 })
  const notes = { 'reason:1130': 'Er 99' }
  const kept = keptWarnings(met, { notes, answeredIn: { age: 1, 'reason:1130': 2 } })
  expect(kept.map(({ problem, reason }) => [problem.rule, reason])).toEqual([[1130, 'Er 99']])
  expect(keptWarnings(met, { notes, answeredIn: { age: 3, 'reason:1130': 2 } })).toEqual([])
})
