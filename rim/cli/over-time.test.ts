import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { datasetFromRegistrations } from '#core/dataset'
import type { Instrument } from '#core/instruments'
import { mappingInstruments, newestInstrument, saveTrainingDataset } from '#rim/services/files'
import { writeColumnFile } from '#rim/storage/files'
import { lyttepost, randomRegistrations } from '#rim/test-kit'

let folder: string
let data: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lyttepost-over-time-'))
  data = join(folder, 'data.lyttepost')
  saveTrainingDataset(data, { size: 250 })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (...words: string[]) => lyttepost(...words, '--data', data, '--policy', 'as-published-2020')

describe('development', () => {
  it('prints the sample, the changes, their sentences and the breaks', async () => {
    const { exit, out } = await run('development', '--from', '2017', '--to', '2020')
    expect(exit).toBe(0)
    for (const told of [
      'Folketall',
      'Andel med grønn skår',
      'Usikkerhet, fra',
      'brudd i tidsserien i 2018',
    ]) {
      expect(out).toContain(told)
    }
    const nn = await run('development', '--group', 'mental', '--lang', 'nn', '--same-year')
    expect(nn.out).toContain('Uvisse, frå')
  })

  it('tells it as JSON, without rows and with the municipalities by name', async () => {
    const told = JSON.parse((await run('development', '--json')).out)
    expect(told.municipalities[0]).toMatchObject({
      number: expect.any(String),
      mapped: { to: expect.any(String) },
    })
    expect(told.municipalities[0].rows).toBeUndefined()
    expect(told.changes.housing.rows[0].clustered.change.value).toEqual(expect.any(Number))
  })

  it('refuses a year that is no round, and unit types without a legal basis', async () => {
    expect((await run('development', '--from', '1999')).exit).toBe(3)
    expect((await run('development', '--units', 'nav')).notes).toContain('1506')
  })
})

describe('panel', () => {
  const basis = ['--legal-basis', 'forskrift § 4', '--purpose', 'årsrapport']

  it('links with a legal basis, and never without', async () => {
    const { exit, out } = await run('panel', '--area', 'housing,index_level', ...basis)
    expect(exit).toBe(0)
    expect(out).toContain('forskrift § 4')
    const refused = await run('panel')
    expect([refused.exit, refused.notes.includes('1507')]).toEqual([3, true])
    const told = JSON.parse((await run('panel', '--json', ...basis)).out)
    expect(told.variables.housing.shares.map(({ code: one }: { code: string }) => one)).toEqual([
      ...['better', 'unchanged', 'worse'],
    ])
  })

  it('refuses to follow the index over its break', async () => {
    const { notes } = await run('panel', '--from', '2017', '--to', '2018', '--area', 'index_level', ...basis)
    expect(notes).toContain('1508')
  })
})

describe('what is shown of two rounds', () => {
  it('is kept with both', async () => {
    const path = join(folder, 'two.lyttepost')
    const [older, newer] = ['2017', '2020'].map((round) => newestInstrument(round)) as [
      Instrument,
      Instrument,
    ]
    const registrations = ['0301', '1121', '4601'].flatMap((municipality, at) => [
      ...randomRegistrations(newer, 120, { municipality, round: '2020' }, at),
      ...randomRegistrations(
        older,
        100,
        { municipality: at === 2 ? '1201' : municipality, round: '2017' },
        9 + at,
      ),
    ])
    writeColumnFile(path, datasetFromRegistrations(registrations, mappingInstruments(), { synthetic: true }))
    const { exit, out } = await lyttepost('development', '--data', path)
    expect([exit, out.includes('færre enn 10 kommuner')]).toEqual([0, true])
    const kept = readdirSync(`${path}.releases`).filter((name) => name.includes('development-2017-2020'))
    expect(kept.map((name) => name.slice(0, 4)).sort()).toEqual(['2017', '2020'])
  }, 120_000)
})

describe('demand', () => {
  it('prints what is expected of each service, and what that rests on', async () => {
    const { exit, out } = await run(
      'demand',
      ...['--from', '2018', '--to', '2019', '--legal-basis', 'forskrift § 4', '--purpose', 'planlegging'],
    )
    expect(exit).toBe(0)
    for (const told of ['Alle mottakere', '2022', 'Endringer i folketallet er ikke regnet med']) {
      expect(out).toContain(told)
    }
  })

  it('is refused without a legal basis, and for a municipality that was not mapped', async () => {
    const years = ['--from', '2018', '--to', '2019']
    expect((await run('demand', ...years)).notes).toContain('1507')
    const basis = ['--legal-basis', 'forskrift § 4', '--purpose', 'planlegging']
    expect((await run('demand', ...years, ...basis, '--municipality', '9999')).notes).toContain('1530')
  })

  it('tells how a round that it has not seen was foretold', async () => {
    const basis = ['--legal-basis', 'forskrift § 4', '--purpose', 'planlegging']
    const { out } = await run(
      'demand',
      '--from',
      '2017',
      '--to',
      '2018',
      '--held-out',
      '2019',
      '--json',
      ...basis,
    )
    const told = JSON.parse(out)
    expect(told.within.possible).toBeGreaterThanOrEqual(told.within.likely)
    expect(told.foretold).toBeGreaterThan(0)
  })
})
