import { SaxesParser } from 'saxes'

/** An element as read back: names with their prefixes as written. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** The text directly in it, white space kept. */
  readonly text: string
}

interface Draft {
  name: string
  attributes: Record<string, string>
  children: Draft[]
  text: string
}

/**
 * Reads XML into a tree.
 *
 * @throws Error with place and reason where it is not well-formed or uses an undeclared prefix.
 */
export function parseXml(xml: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true })
  const document: Draft = { name: '', attributes: {}, children: [], text: '' }
  const open: Draft[] = [document]
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    const attributes = Object.fromEntries(
      Object.entries(tag.attributes).map(([key, { value }]) => [key, value]),
    )
    const element: Draft = { name: tag.name, attributes, children: [], text: '' }
    open.at(-1)!.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.on('text', (text) => {
    open.at(-1)!.text += text
  })
  parser.write(xml).close()
  return document.children[0]!
}

/** Every element with the name, at any depth, in document order. */
export function findAll(root: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = []
  visit(root, (element) => {
    if (element.name === name) found.push(element)
  })
  return found
}

/** The first element with the name, at any depth. */
export function findFirst(root: XmlElement, name: string): XmlElement | undefined {
  return findAll(root, name)[0]
}

/** The first child with the name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name)
}

/** Calls for every element, parents first. */
export function visit(
  root: XmlElement,
  call: (element: XmlElement, parent: XmlElement | null) => void,
): void {
  const walk = (element: XmlElement, parent: XmlElement | null) => {
    call(element, parent)
    for (const child of element.children) walk(child, element)
  }
  walk(root, null)
}

/** The text of DrawingML paragraphs, joined by line breaks. */
export function paragraphTexts(root: XmlElement): string[] {
  return findAll(root, 'a:p').map((paragraph) => {
    let text = ''
    visit(paragraph, ({ name, text: own }) => {
      if (name === 'a:t') text += own
      if (name === 'a:br') text += '\n'
    })
    return text
  })
}
