import { describe, expect, it } from 'vitest'
import type { ReportNode } from '#core/reports'
import { pdfData } from './document.ts'
import { textWidth } from './measures.ts'
import { hardModel, longTable, modelOf } from './sample-model.ts'

const drawn = (height: number) => () => ({ svg: '<svg/>', width: textWidth, height })
const figureNode = hardModel().sections[0]!.nodes.find((node) => node.type === 'figure')!
const paragraph: ReportNode = { type: 'paragraph', id: 'p', text: 'Tekst' }
/** The first figure of a section of these nodes, drawn so high. */
function placed(height: number, note: string, nodes: readonly ReportNode[] = []) {
  const node = { ...figureNode, figure: { ...figureNode.figure, note } }
  const { data } = pdfData(modelOf([{ id: 's', title: 'Kapittel', nodes: [...nodes, node] }]), drawn(height))
  const figure = data.sections[0]!.nodes.find((one) => one.type === 'figure')
  return { figure: figure!, key: data.sections[0]!.key }
}
const provenance = figureNode.table.notes[0]!

describe('a figure and its table', () => {
  it('stand together where they fit a page, shrunk a little if need be, else apart', () => {
    expect(placed(300, '').figure).toMatchObject({ together: true, width: textWidth })
    const shrunk = placed(400, '').figure
    expect(shrunk.together).toBe(true)
    expect(shrunk.width / textWidth).toBeGreaterThan(0.88)
    expect(shrunk.width / textWidth).toBeLessThan(1)
    expect(placed(560, '').figure).toMatchObject({ together: false, width: textWidth })
  })

  it('say their source once together and twice apart', () => {
    expect(placed(300, provenance).figure.note).toBeNull()
    expect(placed(560, provenance).figure.note).toBe(provenance)
    expect(placed(300, 'Noe annet').figure.note).toBe('Noe annet')
  })

  it('have less room under a heading with key points', () => {
    const long: ReportNode = { ...paragraph, text: 'x'.repeat(1500) }
    expect(placed(350, '').figure.together).toBe(true)
    expect(placed(350, '', [long]).figure.together).toBe(false)
  })
})

describe('a table', () => {
  it('has a number, unless it is said to stand under its figure', () => {
    const nodes: readonly ReportNode[] = [
      { ...figureNode, table: { ...figureNode.table, underFigure: 'Tallene i figuren' } },
      figureNode,
      { type: 'table', id: 't', table: { ...longTable('t', 3), underFigure: 'Tallene i figuren' } },
    ]
    const { data } = pdfData(modelOf([{ id: 's', title: 'Kapittel', nodes }]), drawn(300))
    const tables = data.sections[0]!.nodes.flatMap((node) => ('table' in node ? [node.table] : []))
    expect(tables.map(({ caption, numbered }) => [caption, numbered])).toEqual([
      ['Tallene i figuren', false],
      [figureNode.table.caption, true],
      [longTable('t', 3).caption, true],
    ])
  })

  it('stays on one page where it is short, and breaks where it is long', () => {
    const table = (rows: number) => {
      const node: ReportNode = { type: 'table', id: 't', table: longTable('t', rows) }
      const { data } = pdfData(modelOf([{ id: 's', title: 'Kapittel', nodes: [node] }]), drawn(1))
      const made = data.sections[0]!.nodes[0]!
      return made.type === 'table' ? made.table.together : undefined
    }
    expect([table(9), table(12), table(25), table(70)]).toEqual([true, true, false, false])
  })
})

describe('the list of contents', () => {
  it('has the chapters and the numbered parts; an appendix with a part for each question would fill pages', () => {
    const section = (id: string, level: 1 | 2, number?: string) => ({
      ...{ id, title: id, level, nodes: [paragraph] },
      ...(number && { number }),
    })
    const { data } = pdfData(
      modelOf([
        ...[section('a', 1), section('b', 1, '1'), section('c', 2, '1.1'), section('d', 1, 'Vedlegg 1')],
        section('e', 2),
      ]),
      drawn(1),
    )
    expect(data.sections.map(({ listed }) => listed)).toEqual([true, true, true, true, false])
  })
})

describe('key points', () => {
  it('are the texts before the first table or figure, if few', () => {
    expect(placed(300, '', [paragraph, paragraph]).key).toBe(2)
    expect(placed(300, '').key).toBe(0)
    expect(
      placed(
        300,
        '',
        Array.from({ length: 5 }, () => paragraph),
      ).key,
    ).toBe(0)
  })

  it('are none in a section of text alone', () => {
    const { data } = pdfData(modelOf([{ id: 's', title: 'Tekst', nodes: [paragraph] }]), drawn(1))
    expect(data.sections[0]!.key).toBe(0)
  })
})

it('drawings get file names in their order', () => {
  const model = modelOf([{ id: 's', title: 'Kapittel', nodes: [figureNode, figureNode] }])
  expect([...pdfData(model, drawn(100)).drawings.keys()]).toEqual(['figure-1.svg', 'figure-2.svg'])
})
