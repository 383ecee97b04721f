import { type Problem, ProblemError, problem } from '#core/foundation'
import type { RefiCodeBook, RefiLoss, RefiProject, RefiText } from '#core/interviews'
import { decoded } from './decode.ts'
import { openPackage, type PackageLimits } from './open-package.ts'
import { refiImportProblems as kinds } from './problems.ts'
import { type ReadRefi, readRefiXml } from './read-xml.ts'

/** What a file of the exchange format holds, for `imported` and `importedBook`. */
export interface RefiFile {
  readonly refi: RefiProject | null
  /** A code book by itself (`.qdc`). */
  readonly book: RefiCodeBook | null
  /** Texts as they stand in their files, by the path that the project has for them. */
  readonly files: ReadonlyMap<string, string>
  /** What in the project file is no part of the standard. */
  readonly unknown: readonly RefiLoss[]
  readonly problems: readonly Problem[]
}

/**
 * Reads a `.qdpx` package, a bare project file or a `.qdc` code book, told apart by what they hold. No file outside the package
 * is ever opened, whatever its path says.
 *
 * @throws ProblemError on what cannot be read safely or at all.
 */
export function readRefi(bytes: Uint8Array, limits?: PackageLimits): RefiFile {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    const read = readRefiXml(xmlIn(bytes))
    return whole(read, new Map(), [])
  }
  const opened = openPackage(bytes, limits)
  const read = readRefiXml(decoded(opened.project, 'project.qde').text)
  if (read.project === null) throw new ProblemError(problem(kinds.noProject))
  const problems: Problem[] = []
  const files = new Map<string, string>()
  for (const path of pathsIn(read.project)) {
    const file = opened.file(path)
    if ('number' in file) {
      problems.push(file)
      continue
    }
    const { text, notice } = decoded(file, path)
    if (notice) problems.push(notice)
    files.set(path, text)
  }
  return whole(read, files, problems)
}

const whole = (
  { project, book, unknown, notices }: ReadRefi,
  files: ReadonlyMap<string, string>,
  problems: readonly Problem[],
): RefiFile => ({ refi: project, book, files, unknown, problems: [...notices, ...problems] })

function xmlIn(bytes: Uint8Array): string {
  const { text } = decoded(bytes, '')
  if (!/^\ufeff?\s*</.test(text)) throw new ProblemError(problem(kinds.notPackage))
  return text
}

/** The paths of all texts, each once. A text that stands in the project file itself has none. */
function pathsIn({ sources, notes }: RefiProject): ReadonlySet<string> {
  const paths = new Set<string>()
  const meet = (one: Pick<RefiText, 'plainTextPath' | 'plainTextContent'> | null): void => {
    if (one?.plainTextPath && one.plainTextContent === null) paths.add(one.plainTextPath)
  }
  for (const source of sources) {
    if (source.element === 'TextSource') meet(source)
    else if (source.element === 'PictureSource') meet(source.textDescription)
    else if (source.element === 'PDFSource') meet(source.representation)
    else source.transcripts.forEach(meet)
  }
  notes.forEach(meet)
  return paths
}
