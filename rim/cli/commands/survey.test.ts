import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SurveyDraw } from '#core/survey'
import { lyttepost } from '#rim/test-kit'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lyttepost-survey-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const sample = (...words: string[]) => lyttepost('survey', 'sample', '--seed', 'x', ...words)
const drawn = async (...words: string[]): Promise<SurveyDraw> =>
  JSON.parse((await sample(...words, '--json')).out)

describe('survey sample', () => {
  it('prints the strata, everybody invited, the replacements and the hashes', async () => {
    const { exit, out } = await sample('--year', '2021')
    expect(exit).toBe(0)
    expect(out).toMatch(/^I alt +356 +0 +\d+ +15 +119$/m)
    expect(out).toMatch(/^KoRus Nord, under 5\s000 +59 +0 +17 +5 +22 +22\/59$/m)
    expect(out).toMatch(/^0301 Oslo +trukket \(1\/1\)$/m)
    expect(out).toContain('Erstattere i trukket rekkefølge')
    const { resultHash } = await drawn('--year', '2021')
    expect(out).toContain(`Kontrollsum: ${resultHash}`)
    expect((await sample('--lang', 'nn')).out).toContain('Erstattarar i trekt rekkjefølgje')
    expect((await sample('--lang', 'en')).out).toContain('Replacements in drawn order')
  })

  it('takes shares with comma or point, and who took part last from a list or a file', async () => {
    const comma = await drawn('--share', '0,2', '--small-raise', '0')
    expect(comma.plan).toMatchObject({ share: 2000, smallRaise: 0, lastWave: null })
    expect((await drawn('--share', '0.2', '--small-raise', '0')).resultHash).toBe(comma.resultHash)
    const path = join(folder, 'sist.txt')
    writeFileSync(path, '1103;Stavanger\n1201;Bergen\n030103;Sagene\n')
    const file = await drawn('--last-wave', path)
    expect(file.plan.lastWave).toEqual({ year: 2019, codes: ['030103', '1103', '1201'] })
    const given = await drawn('--last-wave', '1103,1201,030103', '--last-year', '2019')
    expect(given.resultHash).toBe(file.resultHash)
    const certain = file.result.strata.flatMap((stratum) => stratum.certain)
    expect(certain.sort()).toEqual(['0301', '1103', '4601'])
  })

  it('writes everybody to a sheet', async () => {
    const path = join(folder, 'trekking.csv')
    expect((await sample('--out', path)).exit).toBe(0)
    const [head, ...rows] = readFileSync(path, 'utf8').trim().split('\n')
    expect(head).toBe('number;name;region;size;origin;order;probability')
    expect(rows).toHaveLength(356)
    expect(rows.filter((row) => row.includes(';drawn;'))).toHaveLength(119)
  })

  it('is refused without a seed, with a share that is none, or with numbers that nobody had', async () => {
    const refused = async (...words: string[]) => (await lyttepost('survey', 'sample', ...words)).notes
    expect(await refused()).toContain('4103')
    expect(await refused('--seed', 'x', '--share', '2')).toContain('4105')
    expect(await refused('--seed', 'x', '--share', 'mye')).toContain('4105')
    expect(await refused('--seed', 'x', '--share', '0')).toContain('1800')
    expect(await refused('--seed', 'x', '--last-wave', '9999')).toContain('101')
  })
})

describe('survey verify-draw', () => {
  it('finds a draw that is as it was, and one that is not', async () => {
    const path = join(folder, 'trekking.json')
    const draw = await drawn()
    writeFileSync(path, JSON.stringify(draw))
    const same = await lyttepost('survey', 'verify-draw', path)
    expect(same.exit).toBe(0)
    expect(same.out).toContain(draw.resultHash)
    writeFileSync(path, JSON.stringify({ ...draw, seed: 'y' }))
    const other = await lyttepost('survey', 'verify-draw', path)
    expect(other.exit).toBe(4)
    expect(other.out).toContain('et annet resultat')
  })

  it('tells what cannot be read', async () => {
    const path = join(folder, 'ikke.json')
    expect((await lyttepost('survey', 'verify-draw', path)).notes).toContain('4106')
    for (const text of ['ikke json', '{}', 'null']) {
      writeFileSync(path, text)
      expect((await lyttepost('survey', 'verify-draw', path)).notes, text).toContain('4106')
    }
  })
})
