import { zipSync } from 'fflate'

/** A GUID for a number, in the form that the standard wants. */
export const g = (at: number): string => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`

const bytes = (text: string | Uint8Array): Uint8Array =>
  typeof text === 'string' ? new TextEncoder().encode(text) : text

/** A package of these files. */
export const packed = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, bytes(text)])))

/** A project file with these contents. */
export const project = (
  inside: string,
  {
    namespace = 'urn:QDA-XML:project:1.0',
    attributes = '',
  }: { namespace?: string; attributes?: string } = {},
): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n<Project xmlns="${namespace}" name="P" ${attributes}>${inside}</Project>`

export const codes = `<CodeBook><Codes><Code guid="${g(10)}" name="Samhandling" isCodable="true" color="#3366CC"/></Codes></CodeBook>`

/** A text source with these contents, of which the text is another file. */
export const source = (inside: string, name = 'I07', at = 30): string =>
  `<TextSource guid="${g(at)}" name="${name}" plainTextPath="internal://${g(at)}.txt">${inside}</TextSource>`

export const selection = (name: string, start: number, end: number, at = 50, code = g(10)): string =>
  `<PlainTextSelection guid="${g(at)}" name="${name}" startPosition="${start}" endPosition="${end}">` +
  `<Coding guid="${g(at + 1_000_000)}"><CodeRef targetGUID="${code}"/></Coding></PlainTextSelection>`

/** A text as another program has it, with the words in it that are coded, some with a note. */
export interface ForeignText {
  readonly name: string
  readonly text: string
  readonly coded: readonly { readonly words: string; readonly note?: string }[]
}

/** GUIDs of what stands in a project of `foreign`: the text at an index, and the coding of some words in it. */
export const foreignText = (at: number): string => g(30 + at)
export const foreignCoding = (at: number, of: number): string => g(1_000_100 + 10 * at + of)

/** A package as NVivo writes it, with one code that all is coded with. Positions are code points, which fit its texts best. */
export function foreign(texts: readonly ForeignText[]): Uint8Array {
  const notes: string[] = []
  const placed = ({ text, coded }: ForeignText, at: number): string =>
    coded
      .map(({ words, note }, of) => {
        const start = [...text.slice(0, text.indexOf(words))].length
        const made = selection(words, start, start + [...words].length, 100 + 10 * at + of)
        if (note === undefined) return made
        const guid = g(70 + notes.length)
        notes.push(`<Note guid="${guid}" name="Notat"><PlainTextContent>${note}</PlainTextContent></Note>`)
        return made.replace('</Coding>', `<NoteRef targetGUID="${guid}"/></Coding>`)
      })
      .join('')
  const sources = texts.map((one, at) => source(placed(one, at), one.name, 30 + at)).join('')
  const inside = `${codes}<Sources>${sources}</Sources><Notes>${notes.join('')}</Notes>`
  return packed({
    'project.qde': project(inside, { attributes: 'origin="NVivo"' }),
    ...Object.fromEntries(texts.map(({ text }, at) => [`sources/${g(30 + at)}.txt`, text])),
  })
}
