import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createLinkers, decide, policies } from '#core/disclosure'
import { loadLinearSolver } from '#rim/assets'
import { readReleaseFile, releaseFiles, releaseName, releasePath, writeReleaseFile } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'lyttepost-releases-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('release files', () => {
  it('keep a decision for its owner alone, and find it by round, policy and name', async () => {
    const linkers = createLinkers()
    linkers.counts.cell('g|', { count: 12, cost: 13 })
    const decision = decide(linkers, policies.default, await loadLinearSolver())
    const facts = {
      name: '1103',
      round: '2020',
      synthetic: true,
      made: '2020-12-15',
      reason: 'r',
      besides: [],
    }
    const path = releasePath(join(folder, 'd.releases'), '2020', 'default', '1103')
    writeReleaseFile(path, { facts, decision })
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(readReleaseFile(path)).toEqual({ facts, decision })
    expect(releaseFiles(join(folder, 'd.releases'), '2020', 'default')).toEqual([path])
    expect(releaseFiles(join(folder, 'd.releases'), '2019', 'default')).toEqual([])
    expect(releaseFiles(join(folder, 'none'), '2020', 'default')).toEqual([])
    expect(releaseName(path, '2020', 'default')).toBe('1103')
  })

  it('refuse what is none', () => {
    const path = join(folder, 'x.release')
    writeFileSync(path, 'hei')
    expect(() => readReleaseFile(path)).toThrow(/^3101: /)
  })
})
