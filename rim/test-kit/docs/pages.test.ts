import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { assetPath } from '#rim/assets'
import { pages } from './pages.ts'

describe('the documents', () => {
  it.each(pages)('$path says what the program says (else: npm run docs)', ({ path, make }) => {
    expect(readFileSync(assetPath(path), 'utf8')).toBe(make())
  })

  it('link only to files that exist', () => {
    const files = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'TERMS.md', ...listed('docs')]
    let links = 0
    for (const file of files) {
      const text = readFileSync(assetPath(file), 'utf8')
      for (const [, target] of text.matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)) {
        expect(existsSync(join(dirname(assetPath(file)), target!)), `${file}: ${target}`).toBe(true)
        links++
      }
    }
    expect(links).toBeGreaterThan(5)
  })
})

function listed(folder: string): string[] {
  return readdirSync(assetPath(folder), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name))
}
