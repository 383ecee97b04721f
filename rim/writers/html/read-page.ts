import { SaxesParser } from 'saxes'

/** An element of a page as read back. */
export interface PageElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (PageElement | string)[]
}

/** Reads a page that `writeHtml` made, which is XML too. Throws on the first fault. */
export function readPage(bytes: Uint8Array): PageElement {
  const root: PageElement = { name: '', attributes: {}, children: [] }
  const open: PageElement[] = [root]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element: PageElement = { name, attributes, children: [] }
    open.at(-1)!.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => open.at(-1)!.children.push(text))
  parser.on('closetag', () => {
    open.pop()
  })
  parser.write(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).close()
  return root
}

/** All elements of these names inside, in the page's order; all there are where none is named. */
export function within(element: PageElement, ...names: readonly string[]): PageElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return []
    const own = names.length === 0 || names.includes(child.name) ? [child] : []
    return [...own, ...within(child, ...names)]
  })
}

/** What is read: all the text inside. */
export const textOf = (element: PageElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')

/** What is seen: the text inside but what only a screen reader says. */
export const seenIn = (element: PageElement): string =>
  element.attributes.class === 'aloud'
    ? ''
    : element.children.map((child) => (typeof child === 'string' ? child : seenIn(child))).join('')

/** What is heard: the text inside but what is hidden from a screen reader. */
export const heardIn = (element: PageElement): string =>
  element.attributes['aria-hidden'] === 'true'
    ? ''
    : element.children.map((child) => (typeof child === 'string' ? child : heardIn(child))).join('')
