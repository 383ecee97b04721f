import { describe, expect, it } from 'vitest'
import { fontFile } from '#rim/assets'
import { flowFigures } from './gallery/flow-figures.ts'
import { createMetrics } from './metrics.ts'
import { boxesOverlap, contents, readDrawing, rectBox, textBox, withRole } from './read-drawing.ts'
import type { Figure } from './specification.ts'
import { drawFigure } from './svg.ts'

const metrics = createMetrics(fontFile('regular'), fontFile('semibold'))
const shown = (drawn: Figure, width = 640) =>
  readDrawing(drawFigure(drawn, metrics, { width, idPrefix: 'f-' }))
const [whole, hiding] = flowFigures as [Figure, Figure]

/** Heights of a band where it begins and ends, read from its path. */
function bandHeights(d: string): [number, number] {
  // a command's last two numbers are where it ends
  const points = [...d.matchAll(/[MCL]([\d. ]+)/g)].map(([, list]) => list!.split(' ').map(Number).slice(-2))
  const xs = points.map(([x]) => x!)
  const side = (x: number): number[] => points.filter(([px]) => px === x).map(([, y]) => y!)
  const height = (ys: readonly number[]): number => Math.max(...ys) - Math.min(...ys)
  return [height(side(Math.min(...xs))), height(side(Math.max(...xs)))]
}

describe('a flow', () => {
  it('has bands as thick as their numbers at both ends, and ends as high as what they hold', () => {
    const elements = shown(whole)
    const values = whole.categories.flatMap((_, c) => whole.series.map((__, s) => whole.cells[s]![c]!.value!))
    const bands = withRole(elements, 'band').map(({ attributes }) => bandHeights(attributes.d!))
    expect(bands).toHaveLength(values.length)
    const scale = bands[0]![0] / values[0]!
    bands.forEach(([start, end], at) => {
      expect(Math.abs(start - values[at]! * scale)).toBeLessThan(0.05)
      expect(Math.abs(end - values[at]! * scale)).toBeLessThan(0.05)
    })
    const heights = withRole(elements, 'end').map((element) => Number(element.attributes.height))
    const sums = [
      ...whole.categories.map((_, c) => whole.cells.reduce((sum, row) => sum + row[c]!.value!, 0)),
      ...whole.cells.map((row) => row.reduce((sum, { value }) => sum + value!, 0)),
    ]
    heights.forEach((height, at) => {
      expect(Math.abs(height - sums[at]! * scale)).toBeLessThan(0.05)
    })
  })

  it('prints numbers as they are given, and words at both sides', () => {
    const elements = shown(whole)
    expect(contents(elements, 'value')).toContain(whole.cells[0]![0]!.text)
    expect(contents(elements, 'label')).toEqual(['Grønn', 'Gul', 'Rød', 'Grønn', 'Gul', 'Rød'])
    expect(contents(elements, 'base')).toHaveLength(6)
    expect(whole.alternative).toContain('Grønn (n = 5 422): Grønn 4')
  })

  it('gives every withheld number the same place at both its ends, whatever it is, and no band', () => {
    const elements = shown(hiding)
    const cells = hiding.cells.flat()
    const withheld = cells.filter(({ value }) => value === null).length
    const heights = withRole(elements, 'withheld').map((element) => Number(element.attributes.height))
    expect(heights).toHaveLength(2 * withheld)
    expect(new Set(heights).size).toBe(1)
    expect(withRole(elements, 'band')).toHaveLength(cells.filter(({ value }) => (value ?? 0) > 0).length)
    expect(contents(elements, 'legend')).toEqual([': vises ikke'])
  })

  it.each([320, 640, 1000])('keeps its labels apart and inside at %i px', (width) => {
    for (const figure of flowFigures) {
      const elements = shown(figure, width)
      const height = Number(elements[0]!.attributes.height)
      const boxes = [...withRole(elements, 'label'), ...withRole(elements, 'base')].map((one) =>
        textBox(one, metrics),
      )
      boxes.forEach((box, at) => {
        expect([box.left >= 0, box.right <= width, box.top >= 0, box.bottom <= height]).toEqual(
          Array(4).fill(true),
        )
        for (const other of boxes.slice(at + 1)) expect(boxesOverlap(box, other)).toBe(false)
        for (const end of withRole(elements, 'end')) expect(boxesOverlap(box, rectBox(end))).toBe(false)
      })
    }
  })

  it('says so where there is nobody', () => {
    const nobody = { ...whole, cells: whole.cells.map((row) => row.map(() => ({ value: 0, text: '0' }))) }
    expect(withRole(shown(nobody), 'band')).toEqual([])
  })
})
