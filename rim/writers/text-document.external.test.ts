import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { type TextDocument, textsOf } from '#core/privacy'
import { createPdfContext } from './pdf/index.ts'
import { privacyDocuments } from './sample-privacy.ts'
import { writeTextDocument } from './text-document.ts'

/** Reads the documents back with poppler's pdftotext, without the head and the foot of the pages. */
const folder = mkdtempSync(join(tmpdir(), 'lyttepost-text-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const context = createPdfContext()
const body = ['-x', '0', '-y', '56', '-W', '596', '-H', '724']
function printed(document: TextDocument): string {
  const path = join(folder, `${document.fileName}.pdf`)
  writeFileSync(path, writeTextDocument(document, context))
  const text = execFileSync('pdftotext', ['-raw', ...body, path, '-'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return letters(text)
}
/** Without spaces, line ends, and hyphens, since those that break words at a line's end are the typesetter's. */
const letters = (text: string): string => text.replace(/[\s\u00ad-]/g, '')

/** The texts outside tables, and the cells of tables. */
function split(document: TextDocument): { lines: readonly string[]; cells: readonly string[] } {
  const cells = document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'table' ? [block.head, ...block.rows].flat() : [])),
  )
  const sections = document.sections.map(({ heading, blocks }) => ({
    heading,
    blocks: blocks.map((block) => (block.type === 'table' ? { ...block, head: [], rows: [] } : block)),
  }))
  return { lines: textsOf({ ...document, sections }), cells }
}

it.each(['nb', 'nn'] as const)('every text is printed, in its order, in %s', (language) => {
  for (const size of ['usual', 'long'] as const) {
    for (const document of privacyDocuments(size, language)) {
      const whole = printed(document)
      const { lines, cells } = split(document)
      let at = 0
      for (const line of lines) {
        const found = whole.indexOf(letters(line), at)
        expect(found, `${document.fileName}: ${line}`).toBeGreaterThanOrEqual(at)
        at = found + letters(line).length
      }
      for (const cell of cells) {
        const text = letters(cell)
        // a row may go on over the page, and then each of its cells is in two parts
        const parted = (): boolean =>
          Array.from(text, (_, cut) => cut).some(
            (cut) => whole.includes(text.slice(0, cut)) && whole.includes(text.slice(cut)),
          )
        expect(whole.includes(text) || parted(), `${document.fileName}: ${cell}`).toBe(true)
      }
    }
  }
})
