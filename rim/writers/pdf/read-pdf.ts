import { inflateSync } from 'node:zlib'

/** What the tests want to know of a PDF, read from its bytes; finds its way in the files Typst writes, no others. */
export interface ReadPdf {
  /** The document's objects without their streams' contents, as text. */
  readonly objects: string
  readonly language: string | undefined
  /** Width and height of each page in points. */
  readonly pages: readonly { readonly width: number; readonly height: number }[]
  /** Titles of the bookmarks, in order. */
  readonly bookmarks: readonly string[]
  /** Alternative texts, in the order of the file. */
  readonly alternatives: readonly string[]
  /** How many structure elements there are of each kind: Table, TH, Figure, H1 ... */
  readonly tags: Readonly<Record<string, number>>
  /** The XMP metadata. */
  readonly metadata: string
}

/** Reads a PDF written by `writePdf`. Throws where it is none. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const file = Buffer.from(bytes)
  if (file.subarray(0, 5).toString('latin1') !== '%PDF-') throw new Error('Not a PDF')
  let objects = ''
  let metadata = ''
  let at = 0
  for (;;) {
    const start = file.indexOf('stream\n', at)
    if (start < 0) break
    const head = file.subarray(at, start).toString('latin1')
    const length = Number(/\/Length (\d+)\s/.exec(head.slice(head.lastIndexOf(' obj')))?.[1])
    const content = file.subarray(start + 7, start + 7 + length)
    if (/\/Type \/Metadata/.test(head)) {
      metadata = (/FlateDecode/.test(head.slice(-300)) ? inflateSync(content) : content).toString('utf8')
    }
    objects += head
    at = file.indexOf('endstream', start + 7 + length) + 'endstream'.length
  }
  objects += file.subarray(at).toString('latin1')
  const all = (pattern: RegExp) => [...objects.matchAll(pattern)]
  const tags: Record<string, number> = {}
  for (const [, tag] of all(/\/Type \/StructElem\s+\/S \/(\w+)/g)) tags[tag!] = (tags[tag!] ?? 0) + 1
  return {
    objects,
    language: /\/Lang \(([^)]*)\)/.exec(objects)?.[1],
    pages: all(/\/MediaBox \[([\d. ]+)\]/g).map(([, box]) => {
      const [, , width, height] = box!.split(' ').map(Number)
      return { width: width!, height: height! }
    }),
    bookmarks: all(/\/Title (.+)\n\s+\/Dest /g).map(([, title]) => textString(title!)),
    alternatives: all(/\/Alt (.+)\n/g).map(([, text]) => textString(text!)),
    tags,
    metadata,
  }
}

/** A PDF text string: `(latin)` with escapes or `<FEFF....>` in UTF-16. */
function textString(text: string): string {
  if (text.startsWith('(')) return text.slice(1, -1).replace(/\\(.)/g, '$1')
  const bytes = Buffer.from(text.slice(1, -1), 'hex')
  return bytes.subarray(0, 2).toString('hex') === 'feff'
    ? bytes.subarray(2).swap16().toString('utf16le')
    : bytes.toString('latin1')
}
