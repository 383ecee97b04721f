import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { datasetFromRegistrations } from '#core/dataset'
import { mappingInstruments, newestInstrument } from '#rim/services'
import { writeColumnFile } from '#rim/storage'
import { lyttepost, randomRegistrations } from '#rim/test-kit'

let folder: string
let data: string
const people = (municipality: string, size: number) =>
  randomRegistrations(newestInstrument('2020'), size, { municipality, round: '2020' }, size)
const kept = (): string[] => readdirSync(`${data}.releases`).sort()

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lyttepost-disclosure-'))
  data = join(folder, 'data.lyttepost')
  const registrations = [...people('1103', 160), ...people('0301', 240), ...people('5425', 120)]
  writeColumnFile(data, datasetFromRegistrations(registrations, mappingInstruments(), { synthetic: true }))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('disclosure', () => {
  it('decides the whole round before the first report of it, and keeps the decision for its owner alone', async () => {
    const out = join(folder, 'ut')
    const report = await lyttepost(
      ...['report', '--municipality', '1103', '--data', data, '--out', out, '--format', 'xlsx'],
    )
    expect(report.exit).toBe(0)
    expect(kept()).toEqual(['2020-default-country.release'])
    expect(statSync(join(`${data}.releases`, kept()[0]!)).mode & 0o777).toBe(0o600)
  })

  it('takes a table that is asked for afterwards beside it, and every kept release stands an audit', async () => {
    for (const by of ['category', 'sex']) {
      const asked = ['table', 'housing', '--municipality', '1103', '--by', by, '--data', data, '--json']
      expect((await lyttepost(...asked)).exit).toBe(0)
      expect(kept()).toContain(`2020-default-table-housing-${by}-1103-all.release`)
    }
    for (const name of kept()) {
      const audit = await lyttepost('disclosure', 'audit', join(`${data}.releases`, name), '--json')
      expect(audit.exit, name).toBe(0)
      expect(JSON.parse(audit.out)).toMatchObject({ safe: true, exposed: [] })
    }
  })

  it('keeps the earlier decision as one when the round is decided again', async () => {
    await lyttepost('disclosure', 'decide', '--data', data)
    expect(existsSync(join(`${data}.releases`, '2020-default-country~1.release'))).toBe(true)
  })

  it('says in words what it found, in every language', async () => {
    const path = join(`${data}.releases`, '2020-default-country.release')
    const words = {
      nb: 'Trygt: ingen skjulte tall',
      nn: 'Trygt: ingen skjulte tal ',
      en: 'Safe: no withheld',
    }
    for (const [language, text] of Object.entries(words)) {
      const { exit, out } = await lyttepost('disclosure', 'audit', path, '--lang', language)
      expect(exit).toBe(0)
      expect(out).toContain(text)
    }
  })

  it('refuses a decision made for other registrations', async () => {
    const other = join(folder, 'other.lyttepost')
    writeColumnFile(
      other,
      datasetFromRegistrations(people('1103', 31), mappingInstruments(), { synthetic: true }),
    )
    const { cpSync } = await import('node:fs')
    cpSync(`${data}.releases`, `${other}.releases`, { recursive: true })
    const { exit, notes } = await lyttepost(
      ...['report', '--municipality', '1103', '--data', other, '--out', join(folder, 'x')],
    )
    expect(exit).toBe(3)
    expect(notes).toContain('Feil 3004')
  })

  it('refuses a file that is no decision, and one that is not there', async () => {
    expect((await lyttepost('disclosure', 'audit', data)).notes).toContain('Feil 3101')
    expect((await lyttepost('disclosure', 'audit', join(folder, 'none.release'))).notes).toContain(
      'Feil 4106',
    )
  })
})
