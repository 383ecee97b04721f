import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ReportModel, ReportNode } from '../model.ts'
import { applyEdits } from './apply.ts'
import type { ReportEdit } from './edit.ts'
import { numbersIn } from './text-of.ts'
import { shownNumbers, unknownNumbers } from './unknown-numbers.ts'
import { type WritersText, writersView } from './writers-view.ts'

const paragraph = (id: string, text: string): ReportNode => ({ type: 'paragraph', id, text })
const report = (sections: Readonly<Record<string, readonly ReportNode[]>>): ReportModel => ({
  kind: 'survey',
  language: 'nb',
  edition: 'document',
  fileName: 'x.pdf',
  title: 'Rapport',
  subtitle: '',
  place: { number: '', name: 'Landet' },
  round: '2021',
  made: '2021-11-01',
  syntheticMark: null,
  facts: [],
  words: {
    page: '',
    contents: '',
    table: '',
    figure: '',
    notes: '',
    codeBook: '',
    definitions: '',
    overview: '',
    symbols: '',
  },
  sections: Object.entries(sections).map(([id, nodes]) => ({ id, title: id, nodes })),
  codeBook: [],
})
const texts = (model: ReportModel): readonly string[] =>
  model.sections.flatMap(({ nodes }) =>
    nodes.map((node) =>
      node.type === 'paragraph' ? node.text : node.type === 'list' ? node.items.join('|') : node.id,
    ),
  )
const level = '63 prosent svarer i stor grad.'

describe('a writer’s texts over a report', () => {
  const model = report({
    help: [paragraph('level', level), paragraph('groups', 'Ingen grupper skiller seg ut.')],
  })

  test('a text in the place of a generated one, of several paragraphs', () => {
    const edit: ReportEdit = {
      kind: 'replaced',
      node: 'level',
      section: 'help',
      replaced: level,
      text: 'Vår tekst om 63 prosent.\nSamme avsnitt.\n\nNeste avsnitt.',
    }
    const edited = applyEdits(model, [edit])
    expect(texts(edited.model)).toEqual([
      'Vår tekst om 63 prosent. Samme avsnitt.',
      'Neste avsnitt.',
      'Ingen grupper skiller seg ut.',
    ])
    expect(edited.conflicts).toEqual([])
  })

  test('new numbers: the writer’s text stands, and both are told of, with the numbers that are old', () => {
    const edit: ReportEdit = {
      kind: 'replaced',
      node: 'level',
      section: 'help',
      replaced: level,
      text: 'Hele 63 prosent av 1 121 er fornøyde.',
    }
    const now = '64 prosent svarer i stor grad.'
    const edited = applyEdits(report({ help: [paragraph('level', now)] }), [edit])
    expect(texts(edited.model)).toEqual(['Hele 63 prosent av 1 121 er fornøyde.'])
    expect(edited.conflicts).toEqual([{ kind: 'changed', edit, now, stale: ['63'] }])
  })

  test('what is left out stays out, and is told of when it is another', () => {
    const edit: ReportEdit = { kind: 'removed', node: 'level', section: 'help', replaced: level }
    expect(texts(applyEdits(model, [edit]).model)).toEqual(['Ingen grupper skiller seg ut.'])
    const other = applyEdits(report({ help: [paragraph('level', 'Noe annet.')] }), [edit])
    expect(texts(other.model)).toEqual([])
    expect(other.conflicts).toEqual([{ kind: 'changed', edit, now: 'Noe annet.', stale: [] }])
    expect(applyEdits(report({ help: [] }), [edit]).conflicts).toEqual([])
  })

  test('what is no longer generated: the writer’s text stands last in its section', () => {
    const edit: ReportEdit = {
      kind: 'replaced',
      node: 'level',
      section: 'help',
      replaced: level,
      text: 'Om 63.',
    }
    const edited = applyEdits(report({ help: [paragraph('groups', 'Ingen.')] }), [edit])
    expect(texts(edited.model)).toEqual(['Ingen.', 'Om 63.'])
    expect(edited.conflicts).toEqual([{ kind: 'gone', edit, now: null, stale: ['63'] }])
    const nowhere = applyEdits(report({ other: [] }), [edit])
    expect(nowhere.conflicts.map(({ kind }) => kind)).toEqual(['section-gone'])
  })

  test('texts added first, after a node, after each other, and after a text of several paragraphs', () => {
    const added = (node: string, after: string | null): ReportEdit => ({
      kind: 'added',
      node,
      section: 'help',
      after,
      text: node,
    })
    const replaced: ReportEdit = {
      kind: 'replaced',
      node: 'level',
      section: 'help',
      replaced: level,
      text: 'en\n\nto',
    }
    const edits = [added('b', 'level'), added('a', null), added('c', 'b'), replaced]
    expect(texts(applyEdits(model, edits).model)).toEqual([
      'a',
      'en',
      'to',
      'b',
      'c',
      'Ingen grupper skiller seg ut.',
    ])
    const without = applyEdits(report({ help: [paragraph('groups', 'Ingen.')] }), [added('b', 'level')])
    expect(texts(without.model)).toEqual(['Ingen.', 'b'])
    expect(without.conflicts.map(({ kind }) => kind)).toEqual(['place-gone'])
  })

  test('a list stays a list; quotes cannot be changed', () => {
    const nodes: ReportNode[] = [
      { type: 'list', id: 'list', items: ['a', 'b'] },
      { type: 'quote', id: 'quote', text: 'Bra hjelp.', label: '' },
    ]
    const edited = applyEdits(report({ help: nodes }), [
      { kind: 'replaced', node: 'list', section: 'help', replaced: 'a\nb', text: 'x\n\n y ' },
      { kind: 'replaced', node: 'quote', section: 'help', replaced: 'Bra hjelp.', text: 'Dårlig hjelp.' },
    ])
    expect(edited.model.sections[0]!.nodes).toEqual([
      { type: 'list', id: 'list', items: ['x', 'y'] },
      nodes[1],
    ])
  })

  test('an edition with fewer nodes passes over what it does not have', () => {
    const edits: ReportEdit[] = [
      { kind: 'replaced', node: 'level', section: 'help', replaced: level, text: 'Vår.' },
      { kind: 'added', node: 'x', section: 'help', after: 'level', text: 'Tillegg.' },
    ]
    const slides = applyEdits(report({ help: [paragraph('groups', 'Ingen.')] }), edits, false)
    expect(texts(slides.model)).toEqual(['Ingen.'])
    expect(slides.conflicts).toEqual([])
  })

  test('no text of a writer is lost: it stands in the report, or is told of', () => {
    const id = fc.constantFrom('n1', 'n2', 'n3', 'n4')
    const section = fc.constantFrom('s1', 's2', 's3')
    const nodes = fc.uniqueArray(fc.tuple(id, section, fc.constantFrom('A 1', 'B 2')), {
      selector: ([node]) => node,
    })
    const edits = fc.uniqueArray(
      fc.record({
        node: id,
        section,
        old: fc.constantFrom('A 1', 'B 2'),
        kind: fc.constantFrom('replaced', 'added'),
      }),
      { selector: ({ node }) => node },
    )
    fc.assert(
      fc.property(nodes, edits, (there, wanted) => {
        const of = (name: string): ReportNode[] =>
          there.filter(([, at]) => at === name).map(([node, , text]) => paragraph(node, text))
        const made: ReportEdit[] = wanted.map(({ node, section: at, old, kind }, n) =>
          kind === 'added'
            ? { kind, node: `own${n}`, section: at, after: node, text: `mine ${n}` }
            : { kind: 'replaced', node, section: at, replaced: old, text: `mine ${n}` },
        )
        const { model: edited, conflicts } = applyEdits(report({ s1: of('s1'), s2: of('s2') }), made)
        const shown = texts(edited)
        for (const edit of made) {
          if (edit.kind === 'removed') continue
          const told = conflicts.some((one) => one.edit === edit)
          expect(shown.includes(edit.text) || told).toBe(true)
          expect(shown.filter((one) => one === edit.text).length).toBeLessThanOrEqual(1)
        }
      }),
      { seed: 1, numRuns: 500 },
    )
  })
})

test('numbers as they are printed', () => {
  expect(numbersIn('I alt 1\u00a0121 svar, 7,3 % (12 av 64).')).toEqual(['1 121', '7,3', '12', '64'])
})

test('numbers that the report shows nowhere', () => {
  const shown = shownNumbers(report({ a: [paragraph('x', '63 prosent av 1 121')] }))
  expect(unknownNumbers('Av 1\u00a0121 svarte 63 prosent, 71 prosent i 2019 og 3 av 4.', shown)).toEqual([
    '71',
  ])
})

describe('a report as its writer works on it', () => {
  const table: ReportNode = {
    type: 'table',
    id: 'table',
    table: { id: 'table', caption: 'Tabell', corner: '', columnGroups: [], columns: [], rows: [], notes: [] },
  }
  const model = report({ help: [paragraph('a', 'A 1'), table, paragraph('b', 'B 2'), paragraph('c', 'C 3')] })
  const own = { kind: 'added', node: 'own', section: 'help', after: 'a', text: 'Eget, 99 prosent.' } as const
  const edits: ReportEdit[] = [
    { kind: 'removed', node: 'b', section: 'help', replaced: 'B 2' },
    { kind: 'replaced', node: 'c', section: 'help', replaced: 'C 4', text: 'Vår C\n\nto avsnitt' },
    own,
    { ...own, node: 'lost', section: 'gone', after: null },
  ]
  const view = writersView(model, edits)
  const seen = (part: { readonly type: string; readonly id: string }): string =>
    `${part.id} ${part.type === 'text' ? (part as WritersText).state : part.type}`

  test('everything in reading order, what is left out in its place', () => {
    expect(view.sections[0]!.parts.map(seen)).toEqual([
      'a generated',
      'own added',
      'table shown',
      'b removed',
      'c replaced',
    ])
  })

  test('both texts of a conflict, and numbers of nowhere', () => {
    const of = (id: string): WritersText =>
      view.sections[0]!.parts.find((part) => part.id === id) as WritersText
    expect(of('c')).toMatchObject({
      generated: 'C 3',
      replaced: 'C 4',
      conflict: { kind: 'changed', now: 'C 3' },
    })
    expect(of('own').unknown).toEqual(['99'])
    expect(view.homeless.map(({ id }) => id)).toEqual(['lost'])
    expect(view.conflicts).toBe(2)
  })
})
