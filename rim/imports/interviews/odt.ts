import { ProblemError, problem } from '#core/foundation'
import { type DocumentText, type LeftOut, warningsOf } from './docx.ts'
import { Lines } from './lines.ts'
import { hasText, partsOf, readPart } from './package.ts'
import { transcriptProblems as kinds } from './problems.ts'

/** Elements with what is not read, and what each is counted as. */
const passedOver: ReadonlyMap<string, keyof LeftOut | null> = new Map([
  ['tracked-changes', null],
  ['annotation', 'comments'],
  ['note', 'notes'],
  ['hidden-text', 'hidden'],
  ['hidden-paragraph', 'hidden'],
  ['ruby-text', null],
  ['automatic-styles', null],
  ['scripts', null],
  ['forms', null],
])

/** The most spaces that one element may stand for. */
const mostSpaces = 1000

/**
 * Reads the running text of an OpenDocument text (ODF 1.3 part 3, 5 and 6): paragraphs and headings, white space as elements, tables
 * row by row. Tracked deletions, comments, notes, headers and hidden text are left out, each with a warning.
 *
 * @throws ProblemError where it cannot be read.
 */
export function readOdt(bytes: Uint8Array): DocumentText {
  const parts = partsOf(bytes, (name) =>
    ['content.xml', 'styles.xml', 'META-INF/manifest.xml'].includes(name),
  )
  const manifest = parts.get('META-INF/manifest.xml')
  if (manifest && names(manifest).has('encryption-data'))
    throw new ProblemError(problem(kinds.oldOrEncrypted))
  const content = parts.get('content.xml')
  if (!content) throw new ProblemError(problem(kinds.damaged))
  const reading = new Reading()
  readPart(content, reading)
  const styles = parts.get('styles.xml')
  const margins = styles !== undefined && ['header', 'footer'].some((one) => names(styles).has(one))
  return { text: reading.lines.text, warnings: warningsOf(reading.counts, margins && hasText(styles!)) }
}

/** The names of all elements of a part. */
function names(bytes: Uint8Array): ReadonlySet<string> {
  const found = new Set<string>()
  readPart(bytes, { open: (name) => found.add(name), text: () => {}, close: () => {} })
  return found
}

class Reading {
  readonly lines = new Lines()
  readonly counts: LeftOut = { changes: 0, comments: 0, notes: 0, hidden: 0 }
  #passing = 0
  #paragraphs = 0

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'changed-region') this.counts.changes++
    const passed = passedOver.get(name)
    if (this.#passing === 0 && passed) this.counts[passed]++
    if (this.#passing > 0 || passed !== undefined) {
      this.#passing++
      return
    }
    if (name === 'p' || name === 'h') {
      this.lines.openParagraph()
      this.#paragraphs++
    } else if (name === 'table-row') this.lines.openRow()
    else if (name === 'table-cell') this.lines.openCell()
    else if (name === 's') this.lines.add(' '.repeat(Math.min(mostSpaces, Number(attributes.c ?? 1) || 1)))
    else if (name === 'tab') this.lines.add('\t')
    else if (name === 'line-break') this.lines.add('\n')
  }

  text(piece: string): void {
    if (this.#passing > 0 || this.#paragraphs === 0) return
    // white space of any length is one space, also where it is divided between elements
    const plain = piece.replace(/[ \t\r\n]+/gu, ' ')
    this.lines.add(this.lines.endsInSpace ? plain.trimStart() : plain)
  }

  close(name: string): void {
    if (this.#passing > 0) {
      this.#passing--
      return
    }
    if (name === 'p' || name === 'h') {
      this.lines.closeParagraph()
      this.#paragraphs--
    } else if (name === 'table-row') this.lines.closeRow()
    else if (name === 'table-cell') this.lines.closeCell()
  }
}
