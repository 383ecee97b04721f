import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { FigureNode, ReportModel } from '#core/reports'
import { lintPptx } from './lint.ts'
import { type ReadChart, type ReadSlide, readPptx } from './read.ts'
import { hardModel, largeModel, longTable, makeFigure, populations } from './test-model.ts'
import { writePptx } from './write.ts'

const bytes = writePptx(hardModel)
const slides = readPptx(bytes)

const figures = hardModel.sections.flatMap(({ nodes }) => nodes.filter((each) => each.type === 'figure'))

/** All slides that show one thing, the continued ones too. */
function slidesOf(title: string): ReadSlide[] {
  return slides.filter((slide) => slide.title === title || slide.title.startsWith(`${title} (framh.`))
}

/** What Excel plots of a workbook cell: a text counts as 0 in bars, and as nothing where the cache has nothing. */
function expectCacheEqualsWorkbook(chart: ReadChart): void {
  const [head, ...rows] = chart.workbook
  expect(head).toEqual(['', ...chart.series.map(({ name }) => name)])
  expect(rows.map((row) => row[0])).toEqual(chart.categories)
  rows.forEach((row, c) => {
    chart.series.forEach((series, s) => {
      const cell = row[s + 1] ?? null
      if (typeof cell === 'string') expect([0, null]).toContain(series.values[c])
      else expect(series.values[c]).toBe(cell)
    })
  })
}

describe('a deck with every kind of node', () => {
  it('passes the lint', () => {
    expect(lintPptx(bytes)).toEqual([])
  })

  it('has the same bytes when written again', () => {
    expect(Buffer.compare(writePptx(structuredClone(hardModel)), bytes)).toBe(0)
  })

  it('begins with cover and contents, ends with definitions, and leaves out the empty section', () => {
    expect(slides[0]!.title).toBe('BrukerPlan 2020: Storfjord - Omasvuotna - Omasvuono')
    expect(slides[0]!.texts).toContain('Mottakarar med rusproblem')
    expect(slides[0]!.texts).toContain('Kjelde: Lyttepost, syntetisk opplæringsland')
    expect(slides[1]!.title).toBe('Innhald')
    expect(slides.at(-1)!.title).toBe('Definisjonar og etterhald')
    expect(slides.some(({ title }) => title === 'Tom del')).toBe(false)
    const contents = slides[1]!.tables[0]!.cells
    expect(contents.map(([title]) => title)).toEqual([
      'Del',
      'Levekår',
      'Aktivitet og livsopphald',
      'Tenester',
      'Definisjonar og etterhald',
    ])
    // a section without key messages begins with its first figure
    const firstTitles = [
      'Levekår',
      'Aktivitet på dagtid. Mottakarar med rusproblem i Storfjord - Omasvuotna - Omasvuono',
      longTable.caption,
      'Definisjonar og etterhald',
    ]
    expect(contents.slice(1).map(([, number]) => slides[Number(number) - 1]!.title)).toEqual(firstTitles)
  })

  it('says on every slide whose numbers these are, of which round, and that they are made up', () => {
    slides.forEach((slide, i) => {
      expect(slide.texts).toContain('Storfjord - Omasvuotna - Omasvuono · 2020')
      expect(slide.texts).toContain('Opplæringsdata: ingen av personane finst')
      expect(slide.texts).toContain(String(i + 1))
      expect(slide.notes.join('').length).toBeGreaterThan(20)
    })
  })

  it('gives every slide a title of its own', () => {
    expect(new Set(slides.map(({ title }) => title)).size).toBe(slides.length)
  })

  it('gathers a section’s texts as points, with marks of XML unharmed', () => {
    const texts = slides.find(({ title }) => title === 'Levekår')!.texts
    expect(texts.slice(0, 3)).toEqual([
      'Tre funn er viktige for kommunen:',
      '62 % har gult nivå, mot 59 % i landet.',
      'Bustad & økonomi er "betre" enn <før>.',
    ])
  })

  it('carries the language on every run and in the properties', () => {
    const files = unzipSync(bytes)
    for (const [path, content] of Object.entries(files)) {
      if (!path.endsWith('.xml')) continue
      const languages = [...strFromU8(content).matchAll(/ lang="([^"]+)"/g)].map((match) => match[1])
      expect(languages.filter((language) => language !== 'nn-NO')).toEqual([])
    }
    expect(strFromU8(files['docProps/core.xml']!)).toContain('<dc:language>nn-NO</dc:language>')
    expect(strFromU8(files['docProps/core.xml']!)).toContain('2026-11-20T00:00:00Z</dcterms:created>')
  })

  it('leaves no text of the other language form in the layouts', () => {
    const nynorsk = strFromU8(unzipSync(bytes)['ppt/slideLayouts/slideLayout3.xml']!)
    expect(nynorsk).toContain('Tittel og innhald')
    expect(nynorsk).not.toMatch(/innhold|Lysbilde|Klikk for å skrive en /i)
    const bokmal = unzipSync(writePptx({ ...hardModel, language: 'nb' }))
    expect(strFromU8(bokmal['ppt/slideLayouts/slideLayout3.xml']!)).toContain('Tittel og innhold')
  })
})

describe('charts', () => {
  it.each(figures.map((node) => [node.figure.id, node] as const))(
    'the numbers of %s are the model’s',
    (_, node: FigureNode) => {
      const { figure } = node
      const shown = slidesOf(figure.title)
      const charts = shown.flatMap((slide) => slide.charts)
      expect(charts.length).toBe(shown.length)
      const labels = charts.flatMap((chart) => chart.categories.map((text) => text.split('\n')[0]))
      expect(labels).toEqual(figure.categories.map(({ label }) => label))
      for (const chart of charts) {
        expectCacheEqualsWorkbook(chart)
        expect(chart.alternative).toBe(figure.alternative)
        expect(chart.series.slice(0, figure.series.length).map(({ name }) => name)).toEqual(
          figure.series.map(({ label }) => label),
        )
      }
      figure.cells.forEach((row, s) => {
        const workbook = charts.flatMap((chart) => chart.workbook.slice(1).map((line) => line[s + 1] ?? null))
        const printed = charts.flatMap((chart) => chart.series[s]!.labels)
        row.forEach((cell, c) => {
          if (cell.value !== null) expect(workbook[c]).toBe(cell.value)
          else expect([cell.text, null]).toContain(workbook[c])
          if (printed[c] !== null) expect(printed[c]).toBe(cell.text)
        })
      })
      expect(shown[0]!.notes).toContain('Legg merke til at tala er små.')
    },
  )

  it('prints every number of grouped bars, and the symbol of withheld ones', () => {
    const charts = slidesOf(figures[2]!.figure.title).flatMap((slide) => slide.charts)
    const printed = populations.map((_, s) => charts.flatMap((chart) => chart.series[s]!.labels))
    expect(printed).toEqual(figures[2]!.figure.cells.map((row) => row.map(({ text }) => text)))
    expect(printed[0]![2]).toBe(':')
  })

  it('prints numbers on segments from 3 per cent, and a symbol on what is withheld', () => {
    const [chart] = slidesOf(figures[0]!.figure.title)[0]!.charts
    // 2.4 per cent has no room; 3.9 has
    expect(chart!.series[3]!.labels).toEqual([null, null, '4\u00a0%', '4\u00a0%'])
    const place = chart!.series[4]!
    expect(place.labels).toEqual([null, ':', null, null])
    // the rest of 100, so that the known segments keep their size
    expect(place.values[1]).toBeCloseTo(100 - 55.1 - 31.2, 9)
  })

  it('shares a figure with many bars out over slides with one scale', () => {
    const parts = slidesOf(figures[2]!.figure.title)
    expect(parts.map((slide) => slide.charts[0]!.categories.length)).toEqual([4, 4])
    const scales = Object.entries(unzipSync(bytes))
      .filter(([path]) => path.startsWith('ppt/charts/chart'))
      .map(([, content]) => /<c:max val="([^"]+)"/.exec(strFromU8(content))![1])
    // charts 3 and 4 are the parts; the highest bar is 59.75
    expect(scales.slice(2, 4)).toEqual(['60', '60'])
  })

  it('shows a figure of nothing but symbols, and a sentence for one without categories', () => {
    const all = (kind: 'stacked' | 'grouped' | 'line', title: string) =>
      makeFigure({ id: kind, kind, title, categories: [{ code: 'a', label: 'A' }], series: populations }, [
        [null],
        [null],
        [null],
        [null],
      ])
    const made = [
      all('stacked', 'Stabla'),
      all('grouped', 'Side om side'),
      all('line', 'Linje'),
      makeFigure({ id: 'none', kind: 'grouped', title: 'Ingen', categories: [], series: populations }, [
        [],
        [],
        [],
        [],
      ]),
    ]
    const table = { ...longTable, rows: [], notes: [] }
    const nodes = made.map((figure): FigureNode => {
      return { type: 'figure', id: figure.id, figure, table, speakerNotes: [] }
    })
    const model: ReportModel = {
      ...hardModel,
      syntheticMark: null,
      facts: [],
      sections: [{ id: 'a', title: 'A & B', nodes: [...nodes, { type: 'table', id: 't', table }] }],
    }
    const deck = writePptx(model)
    expect(lintPptx(deck)).toEqual([])
    const read = readPptx(deck)
    const labels = (title: string) =>
      read.find((slide) => slide.title === title)!.charts[0]!.series.flatMap((series) => series.labels)
    expect(labels('Stabla')).toEqual([null, null, null, null, ':'])
    expect(labels('Side om side')).toEqual([':', ':', ':', ':'])
    expect(labels('Linje')).toEqual([null, null, null, null, ':'])
    expect(read.find(({ title }) => title === 'Ingen')!.texts).toContain('Det er ingen tal å vise.')
  })
})

describe('tables', () => {
  const parts = slidesOf(longTable.caption)
  const cells = parts.map((slide) => slide.tables[0]!.cells)

  it('are shared out over slides with the head repeated', () => {
    expect(parts.length).toBe(2)
    for (const part of cells) {
      expect(part[0]).toEqual(['Teneste', 'Kommunen', '', '', 'Samanlikning', ''])
      expect(part[1]!.slice(1)).toEqual([
        '2020, tal',
        '2020, %\nn = 48',
        '2018, %\nn = 51',
        'Under 2 000, %\nn = 1 204',
        'Landet, %\nn = 21 480',
      ])
      expect(part.length - 2).toBeLessThanOrEqual(14)
    }
  })

  it('print every cell of the model, and repeat a heading that goes on', () => {
    const rows = cells.flatMap((part) => part.slice(2))
    expect(rows.filter(([label]) => label!.endsWith('(framh.)'))).toEqual([
      ['Tenestefamilie 2 (framh.)', '', '', '', '', ''],
    ])
    const own = rows.filter(([label]) => !label!.endsWith('(framh.)'))
    expect(own.map(([label]) => label)).toEqual(longTable.rows.map(({ label }) => label))
    longTable.rows.forEach((row, r) => {
      if (row.role !== 'heading') expect(own[r]!.slice(1)).toEqual(row.cells.map(({ text }) => text))
    })
    expect(own[5]![3]).toBe(':')
  })

  it('carry notes, n and what symbols mean in the speaker notes', () => {
    expect(parts[1]!.notes).toContain('2020, %: n = 48')
    expect(parts[1]!.notes).toContain(hardModel.words.symbols)
    expect(parts[1]!.notes.join('\n')).toContain('Reglar for vising: default (2020-1)')
  })
})

it('refuses an edition that is not slides', () => {
  expect(() => writePptx({ ...hardModel, edition: 'workbook' })).toThrow('workbook')
})

it('writes 30 slides with 25 charts', () => {
  const deck = writePptx(largeModel(25))
  expect(lintPptx(deck)).toEqual([])
  expect(readPptx(deck).flatMap((slide) => slide.charts).length).toBeGreaterThanOrEqual(25)
})
