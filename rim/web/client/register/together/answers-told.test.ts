import { describe, expect, it } from 'vitest'
import { type Answers, questionsOf } from '#core/instruments'
import { loadInstruments } from '#rim/assets'
import { answersTold, isOpen } from './answers-told.ts'

const forms = loadInstruments()
const form = forms.find(({ id }) => id === 'brukerplan@2020.1')!
const tell = (answers: Answers, notes: Record<string, unknown> = {}, language: 'nb' | 'nn' = 'nb') =>
  answersTold(form, answers, notes, language)
const find = (sections: ReturnType<typeof tell>, code: string) =>
  sections.flatMap(({ rows }) => rows).find((one) => one.question.code === code)

describe('answersTold', () => {
  it('tells each answer in words, with what a colour means', () => {
    const sections = tell({
      housing: 'yellow',
      age: 37,
      lives_with: ['alone'],
      birth_country: { missing: 'unknown' },
    })
    expect(find(sections, 'housing')).toMatchObject({
      answered: true,
      answer: 'Gul',
      meaning: { nb: 'Ikke permanent og/eller ikke tilfredsstillende bosituasjon' },
    })
    expect(find(sections, 'age')).toMatchObject({ answer: '37 år', text: { nb: 'Hvor gammel er du?' } })
    expect(find(sections, 'birth_country')).toMatchObject({ answered: true, answer: 'Vet ikke' })
    expect(find(tell({ housing: 'red' }, {}, 'nn'), 'housing')).toMatchObject({ answer: 'Raud' })
  })

  it('knows what is not filled in, and leaves out what is not asked', () => {
    const [background, children] = tell({ sex: 'female', own_children: 'no' })
    expect(background!.rows.map((row) => [row.question.code, isOpen(row)])).toEqual([
      ['sex', false],
      ['age', true],
      ['education', true],
      ['birth_country', true],
      ['lives_with', true],
    ])
    const codes = children!.rows.map(({ question }) => question.code)
    expect(codes).toContain('others_children')
    expect(codes).not.toContain('children_count')
  })

  it('leaves nothing out that is stored: also an answer whose question is asked no longer', () => {
    expect(find(tell({ own_children: 'no', children_count: 2 }), 'children_count')).toMatchObject({
      answered: true,
    })
  })

  it('tells comments, parts and corrections beside their question', () => {
    const notes = {
      'comment:plans': 'Se mappen',
      'comment:plans/crisis_plan': 'Fra 2024',
      'part:children_contact': ['contact', null],
      'corrected:plans': '2026-11-22',
    }
    const sections = tell(
      { plans: ['crisis_plan'], own_children: 'yes', children_count: 2, children_contact: ['contact'] },
      notes,
    )
    expect(find(sections, 'plans')).toMatchObject({
      corrected: '2026-11-22',
      notes: [
        { label: 'Kommentar', text: 'Se mappen' },
        { label: 'Kommentar om Kriseplan', text: 'Fra 2024' },
      ],
    })
    expect(find(sections, 'children_contact')!.notes).toHaveLength(1)
  })

  it('tells a comment on a question that has no answer', () => {
    const sections = tell({}, { 'comment:housing': 'Flytter snart' })
    const section = sections.find(({ section: { code } }) => code === 'D')!
    const told = section.rows.filter((row) => !isOpen(row))
    expect(told.map(({ question }) => question.code)).toEqual(['housing'])
  })

  it('tells a reason with what was unusual, to the person; and plainly where it no longer is', () => {
    const notes = { 'reason:1130': 'Kontrollert: det stemmer' }
    expect(find(tell({ age: 97 }, notes), 'age')!.notes).toEqual([
      {
        key: 'reason:1130',
        label: 'Uvanlig, men riktig',
        text: 'Alderen er over 95 år. Kontrollert: det stemmer',
      },
    ])
    expect(find(tell({ age: 79 }, notes), 'age')!.notes).toEqual([
      { key: 'reason:1130', label: 'Begrunnelse fra før', text: 'Kontrollert: det stemmer' },
    ])
  })

  it.each(forms.map((one) => [one.id, one] as const))(
    'tells every question of %s when all are blank',
    (_, one) => {
      const sections = answersTold(one, {}, {}, 'nn')
      const asked = sections.flatMap(({ rows }) => rows)
      expect(asked.length).toBeGreaterThan(30)
      expect(asked.length).toBeLessThanOrEqual(questionsOf(one).length)
      expect(asked.every(isOpen)).toBe(true)
    },
  )
})
