import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMetrics } from '#core/figures'
import type { ReportModel, ReportSection, ShownTable } from '#core/reports'
import { fontFile } from '#rim/assets'
import { hardModel, specialCharacters } from '../pdf/sample-model.ts'
import { municipalSample, nationalSample } from '../sample-survey.ts'
import { bodyOfPage, writeHtml, writeHtmlBody } from './index.ts'
import { heardIn, type PageElement, readPage, seenIn, textOf, within } from './read-page.ts'

const metrics = createMetrics(fontFile('regular'), fontFile('semibold'))
const write = (model: ReportModel): Uint8Array => writeHtml(model, metrics)
const pageOf = (model: ReportModel): PageElement => readPage(write(model))
const hard = (language: 'nb' | 'nn' = 'nb'): ReportModel => ({ ...hardModel(language), edition: 'page' })
const withNodes = (...nodes: ReportSection['nodes']): ReportModel => ({
  ...hard(),
  sections: [{ id: 's', title: 'Del', nodes }],
})
const withTable = (table: ShownTable): ReportModel => withNodes({ type: 'table', id: 't', table })
const tablesOf = (model: ReportModel): ShownTable[] =>
  model.sections.flatMap((section) =>
    section.nodes.flatMap((node) => (node.type === 'table' || node.type === 'figure' ? [node.table] : [])),
  )
const plainTable: ShownTable = {
  id: 'plain',
  caption: 'En tabell',
  corner: 'Gruppe',
  columnGroups: [],
  columns: [
    { label: 'Kvinner', base: 'n = 12' },
    { label: 'Menn', base: null },
  ],
  rows: [
    { label: 'Alder', role: 'heading', cells: [] },
    {
      label: 'Under 30 år',
      role: 'normal',
      cells: [
        { text: '45 %', value: 45.2, format: 'percent0', mark: 'higher' },
        { text: '31 %', value: 31, format: 'percent0', mark: 'lower' },
      ],
    },
    {
      label: 'Alle',
      role: 'total',
      cells: [
        { text: ':', value: null, format: 'percent0' },
        { text: '12', value: 12, format: 'count' },
      ],
    },
  ],
  notes: ['Kilde: prøve.'],
}

describe('the page of a report', () => {
  const models = [hard(), hard('nn'), municipalSample('page'), municipalSample('page', '0301', 'nn')]

  it.each(models.map((model) => [`${model.kind} ${model.language}`, model] as const))(
    'has one title, headings in order, landmarks, and links that lead somewhere: %s',
    (_, model) => {
      const page = pageOf(model)
      const html = within(page, 'html')[0]!
      expect(html.attributes.lang).toBe(model.language)
      expect(textOf(within(page, 'title')[0]!)).toBe(model.title)
      const headings = within(page, 'h1', 'h2', 'h3', 'h4')
      expect(headings.filter(({ name }) => name === 'h1').map(textOf)).toEqual([model.title])
      const levels = headings.map(({ name }) => Number(name[1]))
      levels.slice(1).forEach((level, i) => {
        expect(level - levels[i]!).toBeLessThanOrEqual(1)
      })
      const body = within(page, 'body')[0]!.children.filter((child) => typeof child !== 'string')
      expect(body.map(({ name }) => name)).toEqual(['a', 'header', 'nav', 'main', 'footer'])
      const all = within(page)
      const ids = all.flatMap(({ attributes }) => attributes.id ?? [])
      expect(new Set(ids).size).toBe(ids.length)
      const named = all.flatMap(({ attributes }) => [
        ...(attributes['aria-labelledby'] ?? '').split(' '),
        ...(attributes.href ? [attributes.href.slice(1)] : []),
      ])
      for (const id of named.filter((name) => name !== '')) expect(ids).toContain(id)
      const sections = within(body[3]!, 'h2', 'h3').map(textOf)
      expect(within(body[2]!, 'a').map(textOf)).toEqual(sections)
      expect(sections).toEqual(
        model.sections.map(({ number, title }) => (number ? `${number} ${title}` : title)),
      )
    },
  )

  it('fetches nothing, runs nothing, and says so', () => {
    for (const model of models) {
      const page = pageOf(model)
      const all = within(page)
      for (const { name, attributes } of all) {
        expect(['script', 'link', 'img', 'iframe', 'object', 'embed', 'form', 'input']).not.toContain(name)
        for (const [key, value] of Object.entries(attributes)) {
          expect(key).not.toMatch(/^on|^src|^xlink/)
          if (key === 'href') expect(value).toMatch(/^#/)
        }
      }
      expect(textOf(within(page, 'style')[0]!)).not.toMatch(/url\(|@import/)
      const policy = all.find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy')
      expect(policy?.attributes.content).toContain("default-src 'none'")
    }
  })

  it('folds the parts of a chapter that has many, so that the chapters are seen', () => {
    const parts = (chapter: string, count: number): ReportSection[] => [
      { id: chapter, title: chapter, level: 1, nodes: [] },
      ...Array.from({ length: count }, (_, at) => ({
        id: `${chapter}${at}`,
        title: `${chapter} ${at}`,
        level: 2 as const,
        nodes: [],
      })),
    ]
    const page = pageOf({ ...hard(), sections: [...parts('Kapittel', 3), ...parts('Vedlegg', 50)] })
    const contents = within(page, 'nav')[0]!
    const folded = within(contents, 'details')
    expect(folded.map((one) => within(one, 'a').length)).toEqual([50])
    expect(textOf(within(folded[0]!, 'summary')[0]!)).toContain('Vedlegg')
    expect(within(contents, 'a')).toHaveLength(55)
  })

  it('prints every row of every table: label, then cells in order', () => {
    for (const model of [...models, nationalSample('page')]) {
      const drawn = within(pageOf(model), 'table')
      const tables = tablesOf(model)
      expect(drawn).toHaveLength(tables.length)
      tables.forEach((table, i) => {
        const bodies = within(drawn[i]!, 'tbody')
        const rows = bodies.flatMap((body) => within(body, 'tr'))
        expect(textOf(within(drawn[i]!, 'caption')[0]!)).toBe(`Tabell ${i + 1}. ${table.caption}`)
        if (table.rows.length > 0)
          expect(rows.map((row) => within(row, 'th', 'td').map((cell) => seenIn(cell)))).toEqual(
            table.rows.map(({ label, cells }) => [
              label,
              ...cells.map(({ mark, text }) => (mark ? `${mark === 'higher' ? '▲' : '▼'} ${text}` : text)),
            ]),
          )
      })
    }
  })

  it('prints paragraphs, lists, quotes and facts as they were written', () => {
    const model = municipalSample('page')
    const page = pageOf(model)
    const paragraphs = within(page, 'p').map(textOf)
    const items = within(page, 'li').map(textOf)
    for (const node of model.sections.flatMap(({ nodes }) => nodes)) {
      if (node.type === 'paragraph') expect(paragraphs).toContain(node.text)
    }
    expect(within(pageOf(hard()), 'li').map(textOf)).toContain(`Tegn: ${specialCharacters}`)
    expect(items.length).toBeGreaterThan(5)
    const quotes = within(page, 'blockquote')
    expect(quotes.length).toBe(8)
    expect(textOf(quotes[0]!)).toBe(
      '«De møter meg med respekt, men jeg må vente altfor lenge på svar. <b>Ring meg heller</b> & si ifra.»',
    )
    for (const { value } of model.facts) expect(within(page, 'dd').map(textOf)).toContain(value)
    expect(paragraphs.filter((text) => text === model.syntheticMark)).toHaveLength(2)
    expect(textOf(pageOf({ ...model, syntheticMark: null }))).not.toContain('Syntetiske')
  })
})

describe('a table of a page', () => {
  const table = within(pageOf(withTable(plainTable)), 'table')[0]!

  it('ties each number to its heads', () => {
    expect(within(within(table, 'thead')[0]!, 'th').map(({ attributes }) => attributes.scope)).toEqual([
      'col',
      'col',
      'col',
    ])
    const [group, ...rows] = within(within(table, 'tbody')[0]!, 'th').map(({ attributes }) => attributes)
    expect(group).toMatchObject({ scope: 'rowgroup', colspan: '3' })
    expect(rows.map(({ scope }) => scope)).toEqual(['row', 'row'])
    const grouped = { ...plainTable, columnGroups: [{ label: 'Kjønn', span: 2 }] }
    const head = within(within(pageOf(withTable(grouped)), 'thead')[0]!, 'th').map(
      ({ attributes }) => attributes,
    )
    expect(head.map(({ scope, colspan, rowspan }) => ({ scope, colspan, rowspan }))).toEqual([
      { scope: 'col', rowspan: '2' },
      { scope: 'colgroup', colspan: '2' },
      { scope: 'col' },
      { scope: 'col' },
    ])
  })

  it('says marks and symbols in words, and explains the signs', () => {
    const cells = within(table, 'td')
    expect(cells.map(seenIn)).toEqual(['▲ 45 %', '▼ 31 %', ':', '12'])
    expect(cells.map(heardIn)).toEqual(['45 %, høyere', '31 %, lavere', 'vises ikke', '12'])
    const notes = (of: ShownTable, model = withTable(of)) =>
      within(within(pageOf(model), 'div').find(({ attributes }) => attributes.class === 'notes')!, 'p').map(
        textOf,
      )
    expect(notes(plainTable)).toEqual([
      'Kilde: prøve.',
      '▲ høyere og ▼ lavere enn det som tallet er sammenlignet med.',
    ])
    // one that explains them itself is not explained twice
    const own = { ...plainTable, notes: ['▲ flere enn blant andre. ▼ færre.'] }
    expect(notes(own)).toEqual(own.notes)
    expect(notes(plainTable, { ...withTable(plainTable), language: 'nn' })[1]).toContain('høgare')
  })

  it('is moved in a frame of its own where it is broad, which the keyboard reaches', () => {
    const frames = (model: ReportModel, element = 'section') =>
      within(pageOf(model), element).filter(({ attributes }) => attributes.class === 'frame')
    const narrow = {
      ...plainTable,
      columns: plainTable.columns.slice(0, 1),
      rows: plainTable.rows.map((row) => ({ ...row, cells: row.cells.slice(0, 1) })),
    }
    expect(frames(withTable(narrow))).toEqual([])
    expect(frames(withTable(narrow), 'div')[0]!.attributes.tabindex).toBeUndefined()
    const broad = frames(municipalSample('page')).at(-1)!.attributes
    expect(broad.tabindex).toBe('0')
    expect(broad['aria-labelledby']).toMatch(/^table-\d+$/)
  })

  it('without rows says so', () => {
    const empty = within(pageOf(withTable({ ...plainTable, rows: [] })), 'td')
    expect(empty.map(textOf)).toEqual(['Tabellen har ingen rader.'])
  })
})

describe('the numbers of tables and figures', () => {
  const captions = (model: ReportModel): string[] => within(pageOf(model), 'caption').map(textOf)
  const table = (id: string): ReportSection['nodes'][number] => ({
    type: 'table',
    id,
    table: { ...plainTable, id, caption: id },
  })

  it('follow the order in which they are read: a chapter’s own before its parts’', () => {
    const sections: readonly ReportSection[] = [
      { id: 'chapter', title: 'Kapittel', nodes: [table('først')] },
      { id: 'part', title: 'Del', level: 2, nodes: [table('så')] },
    ]
    expect(captions({ ...hard(), sections })).toEqual(['Tabell 1. først', 'Tabell 2. så'])
  })

  it('are not given to a table that is said to stand under its figure', () => {
    const figure = hard()
      .sections.flatMap(({ nodes }) => [...nodes])
      .find((node) => node.type === 'figure')!
    const under = { ...figure, table: { ...plainTable, underFigure: 'Tallene i figuren' } }
    expect(captions(withNodes(under, table('etter')))).toEqual(['Tallene i figuren', 'Tabell 1. etter'])
  })
})

describe('a figure of a page', () => {
  const model = municipalSample('page')
  const figures = within(pageOf(model), 'figure').filter(({ attributes }) => attributes.class === 'drawn')

  it('is drawn for broad and narrow screens, with title and alternative text each', () => {
    const nodes = model.sections.flatMap(({ nodes }) => nodes.filter((node) => node.type === 'figure'))
    expect(figures).toHaveLength(nodes.length)
    nodes.forEach((node, i) => {
      if (node.type !== 'figure') return
      expect(textOf(within(figures[i]!, 'figcaption')[0]!)).toBe(`Figur ${i + 1}. ${node.figure.title}`)
      const drawings = within(figures[i]!, 'svg')
      expect(drawings.map(({ attributes }) => attributes.width)).toEqual(['760', '340'])
      for (const drawing of drawings) {
        expect(drawing.attributes.role).toBe('img')
        expect(textOf(within(drawing, 'desc')[0]!)).toBe(node.figure.alternative)
      }
    })
  })
})

describe('nothing gets out of its place', () => {
  it('whatever the texts hold', () => {
    const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>\'&amp;<!--]]>'
    const text = fc.oneof(fc.constant(evil), fc.string({ unit: 'grapheme', maxLength: 30 }))
    fc.assert(
      fc.property(text, (words) => {
        const change = <T>(value: T): T =>
          typeof value === 'string' ? (words as T) : Array.isArray(value) ? (value.map(change) as T) : value
        const table: ShownTable = {
          ...plainTable,
          caption: words,
          corner: words,
          columnGroups: [{ label: words, span: 2 }],
          columns: plainTable.columns.map(() => ({ label: words, base: words })),
          rows: plainTable.rows.map((row) => ({
            ...row,
            label: words,
            cells: row.cells.map((cell) => ({ ...cell, text: words })),
          })),
          notes: change(plainTable.notes),
        }
        const model: ReportModel = {
          ...hard(),
          title: words,
          subtitle: words,
          syntheticMark: words,
          round: words,
          place: { number: '0301', name: words },
          facts: [{ label: words, value: words }],
          sections: [
            {
              id: words,
              title: words,
              number: words,
              nodes: [
                { type: 'paragraph', id: words, text: words },
                { type: 'list', id: words, items: [words] },
                { type: 'quote', id: words, text: words, label: words },
                { type: 'table', id: words, table },
              ],
            },
          ],
        }
        const page = pageOf(model)
        expect(within(page, 'script', 'img')).toEqual([])
        expect(within(page, 'table')).toHaveLength(1)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML cannot hold is left out
        const kept = words.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
        if (!/[\r\n\t]/.test(kept)) expect(textOf(within(page, 'blockquote')[0]!)).toBe(`«${kept}»`)
      }),
      { seed: 1, numRuns: 60, examples: [[evil]] },
    )
  })

  it('refuses another edition and a figure without alternative text', () => {
    expect(() => write({ ...hard(), edition: 'document' })).toThrow(/document/)
    const mute = structuredClone(hard())
    const figure = mute.sections[0]!.nodes.find((node) => node.type === 'figure')!
    Object.assign(figure.figure, { alternative: ' ' })
    expect(() => write(mute)).toThrow(/no alternative text/)
  })

  it('is the same bytes each time, and not too many', () => {
    const national = write(nationalSample('page'))
    expect(Buffer.compare(write(nationalSample('page')), national)).toBe(0)
    expect(national.length).toBeLessThan(3_000_000)
    const one = { ...municipalSample('page'), sections: municipalSample('page').sections.slice(0, 8) }
    expect(write(one).length).toBeLessThan(400_000)
  })
})

describe('a page inside another', () => {
  it.each([hard(), hard('nn'), municipalSample('page')])(
    'is found again in the file that was written',
    (model) => {
      expect(bodyOfPage(write(model))).toBe(writeHtmlBody(model, metrics))
    },
  )

  it('is not made of other bytes', () => {
    expect(() => bodyOfPage(new TextEncoder().encode('<html><main>x</main></html>'))).toThrow()
  })
})
