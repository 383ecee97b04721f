import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { datasetFromRegistrations } from '#core/dataset'
import { policies } from '#core/disclosure'
import { loadLinearSolver } from '#rim/assets'
import { legalRegistrations } from '#rim/test-kit'
import {
  countryOf,
  makeAllReports,
  makeReport,
  mappingInstruments,
  newestInstrument,
  type ReportJob,
  releaseFor,
} from '../index.ts'

let folder: string
let job: ReportJob

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lyttepost-reports-'))
  const form = newestInstrument('2020')
  const registrations = ['1103', '0301', '5425'].flatMap((municipality, at) =>
    legalRegistrations(form, 60 - at * 20, { municipality, round: '2020' }),
  )
  const data = datasetFromRegistrations(registrations, mappingInstruments(), { synthetic: true })
  job = {
    release: releaseFor({
      country: countryOf(data, '2020'),
      policy: policies.default,
      solver: await loadLinearSolver(),
      scope: 'country',
      made: '2020-12-15',
    }),
    instrument: form,
    language: 'nn',
    formats: ['pdf', 'pptx', 'xlsx'],
    folder,
    made: '2020-12-15',
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('reports for every municipality', () => {
  it('are the same bytes written in threads as one by one in this thread', async () => {
    const done: string[] = []
    await makeAllReports({ ...job, folder: join(folder, 'all') }, (number) => done.push(number), 2)
    expect(done.sort()).toEqual(['0301', '1103', '5425'])
    const names = readdirSync(join(folder, 'all')).sort()
    expect(names).toHaveLength(12)
    makeReport({ ...job, folder: join(folder, 'one') }, '1103')
    for (const name of names.filter((candidate) => candidate.startsWith('1103'))) {
      const [a, b] = ['all', 'one'].map((place) => readFileSync(join(folder, place, name)))
      expect(a!.equals(b!), name).toBe(true)
    }
  })

  it('stop with the writer’s own error, and leave no half file', async () => {
    const broken: ReportJob = { ...job, folder: join(folder, 'broken'), made: 'not a date' }
    await expect(makeAllReports(broken, () => {}, 1)).rejects.toThrow()
    let left: string[] = []
    try {
      left = readdirSync(join(folder, 'broken'))
    } catch {
      // nothing was written at all
    }
    expect(left).toEqual([])
  })
})
