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
