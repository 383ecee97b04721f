import { unzipSync } from 'fflate'
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { ProblemError, problem } from '#core/foundation'
import { importProblems as kinds } from './problems.ts'

/** The largest part of a workbook that is unpacked: a small file may hold a great many zeros. */
const largestPart = 1 << 29

/** One part of a package, or null where there is none. Throws on a package that cannot be unpacked. */
export function partOf(bytes: Uint8Array, path: string): Uint8Array | null {
  let size = 0
  let parts: Record<string, Uint8Array>
  try {
    parts = unzipSync(bytes, {
      filter: (file) => {
        if (file.name !== path) return false
        size = file.originalSize
        return size <= largestPart
      },
    })
  } catch {
    throw new ProblemError(problem(kinds.damagedWorkbook))
  }
  if (size > largestPart) throw new ProblemError(problem(kinds.tooLarge, { limit: largestPart >> 20 }))
  return parts[path] ?? null
}

export interface XmlHandlers {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  text(text: string): void
  close(name: string): void
}

/** Without the prefix: files differ in what they call a name space. */
const bare = (name: string): string => name.slice(name.indexOf(':') + 1)

/**
 * Reads XML in pieces; after each piece the caller may take what the handlers have gathered. Names come without their
 * prefix. Throws on what is not well-formed.
 */
export function* readXml(bytes: Uint8Array, handlers: XmlHandlers): Iterable<void> {
  const parser = new SaxesParser()
  const decoder = new TextDecoder('utf-8')
  let failure: Error | null = null
  parser.on('error', (error) => {
    failure ??= error
  })
  parser.on('opentag', (tag: SaxesTagPlain) => {
    const { attributes } = tag
    for (const name in attributes) if (name.includes(':')) attributes[bare(name)] ??= attributes[name]!
    handlers.open(bare(tag.name), attributes)
  })
  parser.on('text', (text) => handlers.text(text))
  parser.on('cdata', (text) => handlers.text(text))
  parser.on('closetag', (tag: SaxesTagPlain) => handlers.close(bare(tag.name)))
  const check = (): void => {
    if (failure) throw new ProblemError(problem(kinds.damagedWorkbook))
  }
  for (let at = 0; at < bytes.length; at += 1 << 16) {
    parser.write(decoder.decode(bytes.subarray(at, at + (1 << 16)), { stream: true }))
    check()
    yield
  }
  parser.write(decoder.decode())
  parser.close()
  check()
}

/** All of a part at once, for the small ones. */
function readWhole(bytes: Uint8Array, handlers: Partial<XmlHandlers>): void {
  const nothing = (): void => {}
  for (const _ of readXml(bytes, { open: nothing, text: nothing, close: nothing, ...handlers }));
}

/** Excel writes characters that XML lacks as `_x000D_`. */
export const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** The workbook's texts, by their number. Reading aids for pronunciation are left out. */
export function sharedTexts(bytes: Uint8Array): string[] {
  const texts: string[] = []
  let text = ''
  let inText = false
  let inPhonetic = false
  readWhole(bytes, {
    open(name) {
      if (name === 'si') text = ''
      if (name === 'rPh') inPhonetic = true
      if (name === 't') inText = !inPhonetic
    },
    text(piece) {
      if (inText) text += piece
    },
    close(name) {
      if (name === 't') inText = false
      if (name === 'rPh') inPhonetic = false
      if (name === 'si') texts.push(unescaped(text))
    },
  })
  return texts
}

/** Excel's own formats that show a date or a time (ECMA-376 part 1, 18.8.30). */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

/** Which looks, by their number, show their number as a date or a time. */
export function dateLooks(bytes: Uint8Array): ReadonlySet<number> {
  const ownDates = new Set<number>()
  const looks = new Set<number>()
  let inCells = false
  let number = 0
  readWhole(bytes, {
    open(name, attributes) {
      if (name === 'numFmt') {
        const plain = (attributes.formatCode ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '')
        if (/[dmyhs]/i.test(plain.replace(/general|standard/gi, '')))
          ownDates.add(Number(attributes.numFmtId))
      }
      if (name === 'cellXfs') inCells = true
      if (name === 'xf' && inCells) {
        const id = Number(attributes.numFmtId ?? 0)
        if (isBuiltInDate(id) || ownDates.has(id)) looks.add(number)
        number++
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return looks
}

/** The sheets in the order of their tabs, and where the package keeps each; null where it does not say. */
export function sheetsOf(
  bytes: Uint8Array,
  book: Uint8Array,
): readonly { readonly name: string; readonly path: string | null }[] {
  const sheets: { name: string; id: string }[] = []
  readWhole(book, {
    open(name, attributes) {
      if (name === 'sheet') sheets.push({ name: attributes.name ?? '', id: attributes.id ?? '' })
    },
  })
  const rels = partOf(bytes, 'xl/_rels/workbook.xml.rels')
  const paths = new Map<string, string>()
  if (rels) {
    readWhole(rels, {
      open(name, attributes) {
        if (name !== 'Relationship') return
        const target = attributes.Target ?? ''
        paths.set(attributes.Id ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`)
      },
    })
  }
  return sheets.map(({ name, id }) => ({ name, path: paths.get(id) ?? null }))
}
