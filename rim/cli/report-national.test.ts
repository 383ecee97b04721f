import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { datasetFromRegistrations } from '#core/dataset'
import { mappingInstruments, newestInstrument, saveTrainingDataset } from '#rim/services/files'
import { writeColumnFile } from '#rim/storage/files'
import { lyttepost, randomRegistrations } from '#rim/test-kit'

let folder: string
let data: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lyttepost-national-'))
  data = join(folder, 'data.lyttepost')
  saveTrainingDataset(data, { size: 900, seed: 3 })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const report = (...more: readonly string[]) =>
  lyttepost('report', '--national', '--data', data, '--out', join(folder, 'ut'), ...more)
const page = (): string => readFileSync(join(folder, 'ut', 'landet-2020-arsrapport.html'), 'utf8')

describe('the annual report of a dataset', () => {
  it('is written in every format, and its decision is kept and used again', async () => {
    const { exit, out } = await report('--format', 'pdf,pptx,xlsx,html', '--json')
    expect(exit).toBe(0)
    expect(JSON.parse(out).paths).toHaveLength(4)
    for (const path of JSON.parse(out).paths) expect(existsSync(path)).toBe(true)
    const kept = (): string[] => readdirSync(`${data}.releases`).sort()
    const before = kept()
    expect(before).toContain('2020-default-annual.release')
    const first = page()
    // nothing allows real persons to be followed, so that chapter needs to be asked for
    expect(first).not.toContain('De samme mottakerne i 2015 og 2016')
    expect(first).toContain('Utvikling 2017–2020')
    expect((await report('--format', 'html')).exit).toBe(0)
    expect(page()).toBe(first)
    expect(kept().filter((name) => name.includes('annual'))).toEqual(
      before.filter((name) => name.includes('annual')),
    )
  })

  it('follows persons where somebody answers for it', async () => {
    const basis = ['--legal-basis', 'prøve', '--purpose', 'årsrapport']
    expect((await report('--format', 'html', ...basis)).exit).toBe(0)
    expect(page()).toContain('De samme mottakerne i 2015 og 2016')
    const { exit, notes } = await report('--format', 'html', '--legal-basis', 'prøve')
    expect([exit, notes]).toEqual([3, expect.stringContaining('1507')])
  })

  it('has the writer’s own texts, and tells where the numbers are others now', async () => {
    const texts = join(folder, 'tekster.json')
    const edit = {
      kind: 'replaced',
      node: 'housing_said',
      section: 'part_housing',
      replaced: 'Før.',
      text: 'Vårt.',
    }
    writeFileSync(texts, JSON.stringify([edit]))
    const { exit, out } = await report('--format', 'html', '--texts', texts, '--json')
    expect([exit, JSON.parse(out).conflicts]).toEqual([0, 1])
    expect(page()).toContain('<p>Vårt.</p>')
    for (const bad of ['ikke json', '{}', '[{"kind":"replaced"}]']) {
      writeFileSync(texts, bad)
      const refused = await report('--texts', texts)
      expect([refused.exit, refused.notes]).toEqual([3, expect.stringContaining('1522')])
    }
  })

  it.each([['--all'], ['--municipality', '1103']])('is not asked for together with %s', async (...other) => {
    const { exit, notes } = await report(...other)
    expect([exit, notes]).toEqual([2, expect.stringContaining('4108')])
  })

  it('refuses the policy for training data where the people are real', async () => {
    const real = join(folder, 'real.lyttepost')
    const people = randomRegistrations(
      newestInstrument('2020'),
      250,
      { municipality: '1103', round: '2020' },
      1,
    )
    writeColumnFile(real, datasetFromRegistrations(people, mappingInstruments(), { synthetic: false }))
    const words = ['report', '--national', '--data', real, '--out', join(folder, 'ekte'), '--format', 'html']
    const { exit, notes } = await lyttepost(...words, '--policy', 'as-published-2020')
    expect([exit, notes]).toEqual([3, expect.stringContaining('3001')])
    expect((await lyttepost(...words)).exit).toBe(0)
    expect(readFileSync(join(folder, 'ekte', 'landet-2020-arsrapport.html'), 'utf8')).not.toContain(
      'Opplæringsdata',
    )
  })
})
