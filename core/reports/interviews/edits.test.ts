import { describe, expect, it } from 'vitest'
import type { WrittenEdit } from '#core/interviews'
import type { ReportModel } from '../model.ts'
import { interviewReport, reportEditsOf } from './edits.ts'
import { testFacts } from './test-facts.ts'
import { testProject } from './test-project.ts'

const edit = (id: string, change: Partial<WrittenEdit>): WrittenEdit => ({
  kind: 'edit',
  id,
  language: 'nb',
  section: 'about',
  node: 'about_purpose',
  change: 'replaced',
  after: null,
  text: 'Vår tekst.',
  replaced: testFacts().study.purpose.nb,
  ...change,
})
const reported = (edits: readonly WrittenEdit[], language: 'nb' | 'nn' = 'nb') =>
  interviewReport({
    facts: {
      ...testFacts(),
      project: { ...testProject, edit: new Map(edits.map((one) => [one.id, one])) },
    },
    language,
    made: '2026-05-04',
  })
const textsOf = (model: ReportModel): readonly string[] =>
  model.sections.flatMap(({ nodes }) =>
    nodes.flatMap((node) => (node.type === 'paragraph' ? [node.text] : [])),
  )

describe('writers’ edits of the report on a study', () => {
  const edits = [
    edit('e1', {}),
    edit('e2', { change: 'added', node: '', after: 'about_purpose', text: 'Et tillegg.', replaced: '' }),
    edit('e3', { language: 'nn', text: 'Teksten vår.', replaced: testFacts().study.purpose.nn }),
  ]

  it('lie over the document and the manuscript in their own form', () => {
    const { models, conflicts } = reported(edits)
    expect(conflicts).toEqual([])
    for (const model of models.filter(({ edition }) => edition !== 'slides')) {
      const texts = textsOf(model)
      expect(texts.slice(texts.indexOf('Vår tekst.')).slice(0, 2)).toEqual(['Vår tekst.', 'Et tillegg.'])
      expect(texts).not.toContain(testFacts().study.purpose.nb)
      expect(texts).not.toContain('Teksten vår.')
    }
    expect(textsOf(reported(edits, 'nn').models[0]!)).toContain('Teksten vår.')
    expect(
      reportEditsOf({ ...testProject, edit: new Map(edits.map((one) => [one.id, one])) }, 'nn'),
    ).toHaveLength(1)
  })

  it('tell once where the text under them has changed', () => {
    const stale = edit('e1', { replaced: 'Studien skulle gi noe annet.' })
    const { conflicts } = reported([stale])
    expect(conflicts.map(({ kind, now }) => [kind, now])).toEqual([['changed', testFacts().study.purpose.nb]])
  })

  it('leave a generated text out', () => {
    const gone = edit('e1', { change: 'removed', text: '' })
    expect(textsOf(reported([gone]).models[0]!)).not.toContain(testFacts().study.purpose.nb)
  })
})
