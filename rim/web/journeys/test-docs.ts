import { readFileSync, writeFileSync } from 'node:fs'
import { expect } from 'vitest'
import { assetPath } from '#rim/assets'

const ends = '<!-- end -->'

/**
 * Holds what was counted against a page of docs, between its markers.
 * `UPDATE_DOCS=1 npx vitest run rim/web/journeys/nurse.test.ts` writes it there.
 *
 * @param kept the page, and the test that counts; the registrar's where left out
 */
export function keepInDocs(
  block: string,
  kept: Kept = { page: 'docs/registration.md', test: 'nurse.test.ts' },
): void {
  const begins = `<!-- made by rim/web/journeys/${kept.test} -->`
  const path = assetPath(kept.page)
  const page = readFileSync(path, 'utf8')
  const from = page.indexOf(begins)
  const to = page.indexOf(ends, from)
  expect(from, `the marker in ${path}`).toBeGreaterThanOrEqual(0)
  expect(to, `the end of the marker in ${path}`).toBeGreaterThan(from)
  const framed = `${begins}\n${block}\n`
  if (process.env.UPDATE_DOCS === '1') writeFileSync(path, page.slice(0, from) + framed + page.slice(to))
  else expect(unpadded(page.slice(from, to))).toBe(unpadded(framed))
}

interface Kept {
  readonly page: string
  readonly test: string
}

/** Without what the formatter lines the columns up with. */
const unpadded = (text: string): string => text.replace(/ +/g, ' ').replace(/-{3,}/g, '---')
