import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ArchiveFacts, type ArchivePart, archiveFaults, archiveOf, deletionLog } from './index.ts'

const facts: ArchiveFacts = {
  ...{ kind: 'round', id: 'r1', title: { nb: 'Runden 2026', nn: 'Runden 2026' }, synthetic: true },
  ...{ madeAt: '2026-11-24T08:00:00Z', ruleVersion: 'default-2' },
}
const text = { nb: 'Tall', nn: 'Tal' }
const part = (path: string, content: string): ArchivePart => ({
  ...{ path, type: 'text/csv', text, bytes: new TextEncoder().encode(content) },
})
const parts = [
  part('tabeller/bolig.csv', 'a;1\n'),
  part('slettelogg.json', '{}'),
  part('rapport.pdf', '%PDF'),
]
const made = archiveOf(facts, parts)
const numbers = (files: ReadonlyMap<string, Uint8Array>, expected?: string): number[] =>
  archiveFaults(files, expected).map(({ number }) => number)

describe('an archive package', () => {
  it('is as it was made, in whatever order its parts came', () => {
    expect(numbers(made.files)).toEqual([])
    expect(numbers(made.files, made.hash)).toEqual([])
    const again = archiveOf(facts, [...parts].reverse())
    expect(again.hash).toBe(made.hash)
    expect([...again.files]).toEqual([...made.files])
  })

  it('tells of any byte that is another, by the file that it is in', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...made.files.keys()),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (path, at, by) => {
          const bytes = Uint8Array.from(made.files.get(path)!)
          bytes[at % bytes.length] = bytes[at % bytes.length]! ^ by
          const faults = archiveFaults(new Map(made.files).set(path, bytes))
          expect(faults.length).toBeGreaterThan(0)
          if (path !== 'manifest.json' && path !== 'SHA256SUMS')
            expect(faults).toEqual([expect.objectContaining({ number: 3172, details: { path } })])
        },
      ),
      { seed: 1, numRuns: 300 },
    )
  })

  it('tells of a file that is gone or was added, and of lists that do not agree', () => {
    const without = (path: string) => new Map([...made.files].filter(([one]) => one !== path))
    expect(numbers(without('rapport.pdf'))).toEqual([3171])
    expect(numbers(without('SHA256SUMS'))).toEqual([3174])
    expect(numbers(without('manifest.json'))).toEqual([3170])
    expect(numbers(new Map(made.files).set('virus.exe', new Uint8Array(1)))).toEqual([3173])
    const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))
    for (const other of [
      null,
      {},
      { format: 'lyttepost-archive-1' },
      { format: 'lyttepost-archive-1', files: [{}] },
    ])
      expect(numbers(new Map(made.files).set('manifest.json', json(other)))).toEqual([3170])
    // the list and what it lists, both
    const bytes = new TextEncoder().encode('a;2\n')
    const forged = archiveOf(facts, [part('tabeller/bolig.csv', 'a;2\n'), ...parts.slice(1)])
    const half = new Map(made.files).set('tabeller/bolig.csv', bytes)
    expect(numbers(half.set('manifest.json', forged.files.get('manifest.json')!))).toEqual([3174])
    // one that is made anew is whole, and another than the one whose hash is known
    expect(numbers(forged.files)).toEqual([])
    expect(numbers(forged.files, made.hash)).toEqual([3175])
  })

  it('has no path that leads out of it', () => {
    for (const path of [
      '../x',
      '/x',
      'a//b',
      'manifest.json',
      'SHA256SUMS',
      'LES-MEG.txt',
      'æ.csv',
      'LES MEG.txt',
    ])
      expect(() => archiveOf(facts, [part(path, '')]), path).toThrow(RangeError)
  })

  it('does not tell how few were deleted', () => {
    const why = text
    const line = (count: number | null) => ({ what: text, why, day: '2026-01-01', count })
    const { lines } = deletionLog([line(0), line(1), line(4), line(5), line(null)])
    expect(lines.map(({ count }) => count)).toEqual([0, '1-4', '1-4', 5, null])
  })
})
