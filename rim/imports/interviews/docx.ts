import { type Problem, ProblemError, problem } from '#core/foundation'
import { Lines } from './lines.ts'
import { hasText, partsOf, readPart } from './package.ts'
import { transcriptProblems as kinds } from './problems.ts'

/** The text of a document, and what was left out of it. */
export interface DocumentText {
  readonly text: string
  readonly warnings: readonly Problem[]
}

/** Elements with what is not read: what was deleted or moved away, what is shown only by old programs, and codes of fields. */
const passedOver = new Set(['del', 'moveFrom', 'Fallback', 'instrText', 'rPrChange', 'pPrChange'])
const changes = new Set(['del', 'ins', 'moveFrom'])
const noteMarks = new Set(['footnoteReference', 'endnoteReference'])
/** How runs and paragraphs look; the tabulators in these are places on the ruler. */
const looks = new Set(['rPr', 'pPr'])
/** What stands for a character within a run. */
const signs: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
}

/**
 * Reads the running text of a Word document (ECMA-376 part 1, 17.3): paragraphs, tabulators, line breaks, tables row by row. Tracked
 * deletions, comments, notes, headers and hidden text are left out, each with a warning.
 *
 * @param main the package's part with the text.
 * @throws ProblemError where it cannot be read.
 */
export function readDocx(bytes: Uint8Array, main: string): DocumentText {
  const parts = partsOf(bytes, (name) => name === main || /^word\/(?:header|footer)\d*\.xml$/u.test(name))
  const part = parts.get(main)
  if (!part) throw new ProblemError(problem(kinds.damaged))
  const reading = new Reading()
  readPart(part, reading)
  const margins = [...parts].some(([name, bytes]) => name !== main && hasText(bytes))
  return { text: reading.lines.text, warnings: warningsOf(reading.counts, margins) }
}

/** How many of each were left out. */
export interface LeftOut {
  changes: number
  comments: number
  notes: number
  hidden: number
}

/** Tells what was left out. */
export const warningsOf = ({ changes, comments, notes, hidden }: LeftOut, margins: boolean): Problem[] => [
  ...(changes > 0 ? [problem(kinds.trackedChanges, { count: changes })] : []),
  ...(comments > 0 ? [problem(kinds.comments, { count: comments })] : []),
  ...(notes > 0 ? [problem(kinds.notes, { count: notes })] : []),
  ...(hidden > 0 ? [problem(kinds.hidden, { count: hidden })] : []),
  ...(margins ? [problem(kinds.pageMargins)] : []),
]

class Reading {
  readonly lines = new Lines()
  readonly counts: LeftOut = { changes: 0, comments: 0, notes: 0, hidden: 0 }
  #passing = 0
  #runs = 0
  #inText = false
  #inLook = false
  #hidden = false

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (changes.has(name) && this.#passing === 0) this.counts.changes++
    if (this.#passing > 0 || passedOver.has(name)) {
      this.#passing++
      return
    }
    if (name === 'p') this.lines.openParagraph()
    else if (name === 'tr') this.lines.openRow()
    else if (name === 'tc') this.lines.openCell()
    else if (name === 'r') {
      this.#runs++
      this.#hidden = false
    } else if (looks.has(name)) this.#inLook = true
    else if (name === 'vanish') this.#vanish(attributes.val)
    else if (name === 't') this.#inText = true
    else if (name === 'commentReference') this.counts.comments++
    else if (noteMarks.has(name)) this.counts.notes++
    else if (this.#runs > 0 && !this.#inLook && !this.#hidden) this.lines.add(signs[name] ?? '')
  }

  text(piece: string): void {
    if (this.#inText && this.#passing === 0 && !this.#hidden) this.lines.add(piece)
  }

  close(name: string): void {
    if (this.#passing > 0) {
      this.#passing--
      return
    }
    if (name === 'p') this.lines.closeParagraph()
    else if (name === 'tr') this.lines.closeRow()
    else if (name === 'tc') this.lines.closeCell()
    else if (name === 'r') this.#runs--
    else if (looks.has(name)) this.#inLook = false
    else if (name === 't') this.#inText = false
  }

  /** The look of a paragraph's own mark stands outside runs and hides nothing. */
  #vanish(value: string | undefined): void {
    if (this.#runs === 0 || value === '0' || value === 'false' || value === 'off') return
    this.#hidden = true
    this.counts.hidden++
  }
}
