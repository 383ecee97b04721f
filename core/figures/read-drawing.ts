import { SaxesParser } from 'saxes'
import type { Hex } from './contrast.ts'
import type { FigureMetrics } from './metrics.ts'

/** For tests: a drawing read back from its SVG, by a route that shares no code with the drawing. */
export interface ReadElement {
  readonly name: string
  readonly role: string
  readonly attributes: Readonly<Record<string, string>>
  readonly content: string
}

export interface ReadBox {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** All elements in drawing order; throws where the XML is not well-formed. */
export function readDrawing(svg: string): ReadElement[] {
  const elements: { name: string; role: string; attributes: Record<string, string>; content: string }[] = []
  const open: number[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    const attributes = tag.attributes as Record<string, string>
    open.push(elements.length)
    elements.push({ name: tag.name, role: attributes.class ?? '', attributes, content: '' })
  })
  parser.on('text', (content) => {
    const current = open.at(-1)
    if (current !== undefined) elements[current]!.content += content
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.write(svg).close()
  return elements
}

function number(element: ReadElement, name: string): number {
  const value = Number(element.attributes[name])
  if (Number.isNaN(value)) throw new Error(`${element.name} has no number ${name}`)
  return value
}

export function rectBox(element: ReadElement): ReadBox {
  const [x, y] = [number(element, 'x'), number(element, 'y')]
  return { left: x, right: x + number(element, 'width'), top: y, bottom: y + number(element, 'height') }
}

/** The ink of a line of text: measured width; figures and capitals reach 0.66 over the baseline, tails 0.2 under. */
export function textBox(element: ReadElement, metrics: FigureMetrics): ReadBox {
  const size = number(element, 'font-size')
  const weight = element.attributes['font-weight'] === '600' ? 'semibold' : 'regular'
  const width = metrics.width(element.content, size, weight)
  const anchor = element.attributes['text-anchor'] ?? 'start'
  const left = number(element, 'x') - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0)
  const y = number(element, 'y')
  return { left, right: left + width, top: y - 0.66 * size, bottom: y + 0.2 * size }
}

export function boxesOverlap(a: ReadBox, b: ReadBox): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/** What lies under the middle of a text: the last plain fill drawn before it there, or `pattern`. White if nothing. */
export function groundUnder(
  text: ReadElement,
  elements: readonly ReadElement[],
  metrics: FigureMetrics,
): Hex | 'pattern' {
  const at = textBox(text, metrics)
  const [x, y] = [(at.left + at.right) / 2, (at.top + at.bottom) / 2]
  let ground: Hex | 'pattern' = '#ffffff'
  let last: ReadBox = { left: 0, right: 0, top: 0, bottom: 0 }
  for (const element of elements.slice(0, elements.indexOf(text))) {
    const isRect = element.name === 'rect' && element.attributes.fill !== 'none'
    if (!isRect && element.role !== 'pattern') continue
    // a pattern lies over the box drawn just before it
    if (isRect) last = rectBox(element)
    if (x < last.left || x > last.right || y < last.top || y > last.bottom) continue
    ground = isRect ? (element.attributes.fill as Hex) : 'pattern'
  }
  return ground
}

/** The elements of one role, in drawing order. */
export function withRole(elements: readonly ReadElement[], role: string): ReadElement[] {
  return elements.filter((element) => element.role === role)
}

/** The words of the texts of one role, in drawing order. */
export function contents(elements: readonly ReadElement[], role: string): string[] {
  return withRole(elements, role).map((element) => element.content)
}
