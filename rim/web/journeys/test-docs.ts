import { readFileSync, writeFileSync } from 'node:fs'
import { expect } from 'vitest'
import { assetPath } from '#rim/assets'

const begins = '<!-- made by rim/web/journeys/nurse.test.ts -->'
const ends = '<!-- end -->'

/**
 * Holds what was counted against docs/registration.md, between its markers.
 * `UPDATE_DOCS=1 npx vitest run rim/web/journeys/nurse.test.ts` writes it there.
 */
export function keepInDocs(block: string): void {
  const path = assetPath('docs/registration.md')
  const page = readFileSync(path, 'utf8')
  const from = page.indexOf(begins)
  const to = page.indexOf(ends, from)
  expect(from, `the marker in ${path}`).toBeGreaterThanOrEqual(0)
  expect(to, `the end of the marker in ${path}`).toBeGreaterThan(from)
  const framed = `${begins}\n${block}\n`
  if (process.env.UPDATE_DOCS === '1') writeFileSync(path, page.slice(0, from) + framed + page.slice(to))
  else expect(unpadded(page.slice(from, to))).toBe(unpadded(framed))
}

/** Without what the formatter lines the columns up with. */
const unpadded = (text: string): string => text.replace(/ +/g, ' ').replace(/-{3,}/g, '---')
