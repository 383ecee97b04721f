import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256Hex } from '#core/foundation'
import {
  checkRelease,
  type FoundRelease,
  manifestFormat,
  manifestHash,
  type ReleaseManifest,
  releaseHolds,
} from './index.ts'

const hash = (text: string): string => sha256Hex(text)
const manifest: ReleaseManifest = {
  format: manifestFormat,
  round: { code: 'kartlegging-2026', year: 2026 },
  territory: '1121',
  number: 2,
  reason: 'submission',
  instrument: 'brukerplan@2026.1',
  policy: 'default',
  ruleVersion: 'default-1',
  data: [{ round: '2026', territory: '1121', sha256: hash('data') }],
  files: [
    { edition: 'document', name: '1121-time-2026.pdf', sha256: hash('pdf') },
    { edition: 'workbook', name: '1121-time-2026.xlsx', sha256: hash('xlsx') },
  ],
  supersedes: null,
  madeAt: '2026-12-15T10:00:00.000000Z',
}
const whole: FoundRelease = {
  manifest,
  hash: manifestHash(manifest),
  logged: manifestHash(manifest),
  files: new Map([
    ['document', hash('pdf')],
    ['workbook', hash('xlsx')],
  ]),
  data: new Map([[hash('data'), hash('data')]]),
}
const outcomes = (found: FoundRelease): string[] =>
  checkRelease(found).map(({ part, outcome }) => `${part} ${outcome}`)

describe('a release held against its manifest', () => {
  it('agrees in every part where nothing was changed', () => {
    expect(outcomes(whole)).toEqual([
      'manifest agrees',
      'log agrees',
      'file agrees',
      'file agrees',
      'data agrees',
    ])
    expect(releaseHolds(checkRelease(whole))).toBe(true)
  })

  it('tells a file that was changed or is gone by its name', () => {
    const files = new Map([['document', hash('other')]])
    const checked = checkRelease({ ...whole, files })
    expect(checked.filter(({ outcome }) => outcome !== 'agrees')).toEqual([
      { part: 'file', name: '1121-time-2026.pdf', outcome: 'differs' },
      { part: 'file', name: '1121-time-2026.xlsx', outcome: 'missing' },
    ])
    expect(releaseHolds(checked)).toBe(false)
  })

  it('does not mind data that is kept no longer, but data that was changed or was never there', () => {
    const data = (found: string | null | undefined) =>
      checkRelease({ ...whole, data: new Map(found === undefined ? [] : [[hash('data'), found]]) })
    expect(releaseHolds(data(null))).toBe(true)
    expect(data(null).at(-1)).toEqual({ part: 'data', name: '1121, 2026', outcome: 'removed' })
    expect(data(hash('x')).at(-1)?.outcome).toBe('differs')
    expect(data(undefined).at(-1)?.outcome).toBe('missing')
  })

  it('finds out whoever changes the manifest and its hash, by the log', () => {
    const changed = { ...manifest, number: 3 }
    expect(outcomes({ ...whole, manifest: changed }).slice(0, 2)).toEqual(['manifest differs', 'log differs'])
    const rehashed = { ...whole, manifest: changed, hash: manifestHash(changed) }
    expect(outcomes(rehashed).slice(0, 2)).toEqual(['manifest agrees', 'log differs'])
    expect(outcomes({ ...whole, logged: null })[1]).toBe('log missing')
  })

  it('has a hash that does not depend on the order that it was stored in, and on everything else', () => {
    const shuffled = Object.fromEntries(Object.entries(manifest).reverse()) as unknown as ReleaseManifest
    expect(manifestHash(JSON.parse(JSON.stringify(shuffled)))).toBe(manifestHash(manifest))
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(manifest) as (keyof ReleaseManifest)[])),
        fc.string(),
        (key, value) => {
          fc.pre(JSON.stringify(manifest[key]) !== JSON.stringify(value))
          expect(manifestHash({ ...manifest, [key]: value })).not.toBe(manifestHash(manifest))
        },
      ),
      { seed: 1, numRuns: 100 },
    )
  })
})
