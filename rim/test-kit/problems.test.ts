import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { disclosureProblems } from '#core/disclosure'
import { type ProblemKind, territoryProblems } from '#core/foundation'
import { instrumentProblemKinds } from '#core/instruments'
import { mappingProblems } from '#core/mapping'
import { assetPath } from '#rim/assets'
import { cliProblems } from '#rim/cli'
import { importProblems } from '#rim/imports'
import { storageProblems } from '#rim/storage'

type Catalogue = readonly ProblemKind[]
const of = (kinds: Record<string, ProblemKind> | readonly ProblemKind[]): Catalogue =>
  Array.isArray(kinds)
    ? (kinds as readonly ProblemKind[])
    : Object.values(kinds as Record<string, ProblemKind>)

const catalogues: [name: string, from: number, to: number, kinds: Catalogue][] = [
  ['foundation', 100, 999, of(territoryProblems)],
  ['instruments', 1000, 1099, of(instrumentProblemKinds)],
  ['mapping', 1500, 1599, of(mappingProblems)],
  ['imports', 2000, 2999, of(importProblems)],
  ['disclosure', 3000, 3999, of(disclosureProblems)],
  ['storage', 4000, 4099, of(storageProblems)],
  ['command line', 4100, 4199, of(cliProblems)],
]

const places = (text: string): string[] => [...text.matchAll(/\{([^}]+)\}/g)].map((match) => match[1]!).sort()

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sources(path)
    return entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts') ? [readFileSync(path, 'utf8')] : []
  })
}

describe('every problem', () => {
  const all = catalogues.flatMap(([, , , kinds]) => kinds)

  it('has a number of its own', () => {
    expect(new Set(all.map((kind) => kind.number)).size).toBe(all.length)
  })

  it.each(catalogues)(
    'of %s is numbered within its range, with both forms saying the same',
    (_, from, to, kinds) => {
      expect(kinds.length).toBeGreaterThan(0)
      for (const { number, text } of kinds) {
        expect(number).toBeGreaterThanOrEqual(from)
        expect(number).toBeLessThanOrEqual(to)
        expect(text.nb.trim(), `${number}`).toMatch(/[.!?»)]$/)
        expect(text.nn.trim(), `${number}`).toMatch(/[.!?»)]$/)
        expect(places(text.nn), `${number}`).toEqual(places(text.nb))
        if (text.en !== undefined) expect(places(text.en), `${number}`).toEqual(places(text.nb))
      }
    },
  )

  it('is used by the program', () => {
    const code = [...sources(assetPath('core')), ...sources(assetPath('rim'))].join('\n')
    const named = {
      ...territoryProblems,
      ...mappingProblems,
      ...disclosureProblems,
      ...storageProblems,
      ...cliProblems,
    }
    for (const name of Object.keys(named)) expect(code, name).toMatch(new RegExp(`Problems\\.${name}\\b`))
  })
})
