import type { Problem } from '#core/foundation'
import { type Imported, type ImportOptions, imported, importedBook } from '#core/interviews'
import { readCodeBookCsv, readRefi } from '#rim/imports'

/** A file of the exchange format as a study of our own, beside no other. */
export interface ExchangeFile {
  readonly kind: 'project' | 'code-book'
  readonly taken: Imported
  /** What was met in reading the file itself. */
  readonly problems: readonly Problem[]
}

/**
 * Reads a `.qdpx`, `.qde`, `.qdc` or a code book as CSV. Nothing of it is stored.
 *
 * @throws ProblemError 2100-2129 on what cannot be read.
 */
export function readExchangeFile(bytes: Uint8Array, options: ImportOptions): ExchangeFile {
  if (!isRefi(bytes)) {
    const { book, problems } = readCodeBookCsv(bytes)
    return { kind: 'code-book', taken: importedBook({ book }, options), problems }
  }
  const file = readRefi(bytes)
  return file.refi === null
    ? {
        kind: 'code-book',
        taken: importedBook({ ...file, book: file.book! }, options),
        problems: file.problems,
      }
    : { kind: 'project', taken: imported({ ...file, refi: file.refi }, options), problems: file.problems }
}

/** A package, or text that begins as XML does, in whatever encoding; a CSV begins with neither. */
function isRefi(bytes: Uint8Array): boolean {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return true
  const head = [...bytes.subarray(0, 64)].filter((one) => one !== 0 && one < 0x80)
  return String.fromCharCode(...head)
    .trimStart()
    .startsWith('<')
}

/** What a text is called in a file: the name of its source, else its informant's. */
export function nameOfText({ countings, interviews, informants }: Imported, text: TextOf): string {
  const source = countings.find((one) => one.source === text.id)?.name
  return source || (codeOfText({ interviews, informants }, text) ?? text.id)
}

type TextOf = Imported['texts'][number]

/** What a file calls the informant whose text it is, or `null`. */
export function codeOfText(taken: Pick<Imported, 'interviews' | 'informants'>, text: TextOf): string | null {
  return caseOfText(taken, text)?.code ?? null
}

/** What a file tells of the informant whose text it is. */
export function caseOfText(
  { interviews, informants }: Pick<Imported, 'interviews' | 'informants'>,
  { interview }: TextOf,
): Imported['informants'][number] | undefined {
  const informant = interviews.find(({ id }) => id === interview)?.informant
  return informants.find(({ id }) => id === informant)
}
