import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { showCode } from '#core/survey'
import { closeWave, finishAnswering, mixPools, openPaper, saveAnswering, savePaper } from '#rim/services'
import { backup } from '#rim/storage'
import { createSurveyHouse, type SurveyHouse } from '../house/survey.ts'
import { backupText, filesIn, foundIn, foundInBytes } from './bytes.ts'

const comment = 'Kanarifuglen i kommentarfeltet'
const written = 'Kanarifuglens oppfølgingstjeneste'
const control = 'Tjenesten som skal finnes igjen'

let here: SurveyHouse
let folder: string
let began: number
const codes: string[] = []
const secrets = () => [comment, written, ...codes, ...codes.map(showCode)]

beforeAll(async () => {
  here = await createSurveyHouse()
  folder = mkdtempSync(join(tmpdir(), 'lyttepost-attack-'))
  began = Date.now() - 2000
  const [service] = here.participants[0]!.services
  await here.database.seed('survey_service', {
    id: '00000000-0000-4000-8000-000000000001',
    participant: here.participants[0]!.id,
    name: control,
    kind: 'nav',
    state: 'joined',
  })
  codes.push(...(await here.codes(service!.order, 17)))
  for (const [at, code] of codes.slice(0, 16).entries()) {
    const answers = { birth_year: 1950 + at, open_comment: comment, service_of_form: written }
    await saveAnswering(here.desks, code, { answers, mode: { channel: 'web', helped: null }, language: 'nb' })
    // the last is left unfinished
    if (at < 15) await finishAnswering(here.desks, code, here.desks.clock.today())
  }
  // and one lies half entered from paper
  const clerk = { staff: here.staff }
  const opening = { wave: here.wave, typed: codes[16]!, takeOver: false }
  const { turn, code, language } = await openPaper(here.desks, clerk, opening)
  const seen = { birth_year: 1949, open_comment: comment, service_of_form: written }
  await savePaper(here.desks, clerk, {
    wave: here.wave,
    code,
    turn,
    language,
    entry: { seen, helped: null },
  })
})
afterAll(async () => {
  await here?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** What an operator could copy of the server: the database's files, the write-ahead log, and the server's own log. */
async function serverFiles(): Promise<readonly string[]> {
  await here.database.sql('checkpoint')
  const [place] = await here.database.sql(
    `select current_setting('data_directory') as data, current_setting('log_directory') as log,
       pg_relation_filepath('lyttepost.survey_code') as file`,
  )
  const data = String(place!.data)
  return [
    ...filesIn(join(data, dirname(String(place!.file)))),
    ...filesIn(join(data, 'pg_wal')),
    ...filesIn(String(place!.log)),
  ]
}

/** The part of a backup that tells of wrapped keys, answers and all else. */
async function backupBytes(name: string): Promise<Buffer> {
  const path = join(folder, name)
  await backup(here.database.administrator, path)
  return backupText(path)
}

describe('codes, and what people write,', () => {
  it('lie nowhere in the clear while the wave is open: files, write-ahead log, server’s log, backup', async () => {
    const files = await serverFiles()
    expect(foundIn(files, [control], began)).toEqual(new Set([control]))
    expect(foundIn(files, secrets(), began)).toEqual(new Set())
    const copy = await backupBytes('open.tar')
    expect(foundInBytes(copy, [control])).toEqual([control])
    expect(foundInBytes(copy, secrets())).toEqual([])
    expect(foundInBytes(copy, [`\tsurvey\t${here.wave}\t`])).toHaveLength(1)
    // nor have the answers of those who wait begun to come out
    expect(foundInBytes(copy, ['{"birth_year": 19'])).toEqual([])
  }, 120_000)

  it('nor when pools are mixed and the wave is closed, when its key is in no new backup', async () => {
    await mixPools(here.desks)
    await closeWave(here.desks, here.wave, here.staff)
    expect(foundIn(await serverFiles(), secrets(), began)).toEqual(new Set())
    const copy = await backupBytes('closed.tar')
    expect(foundInBytes(copy, secrets())).toEqual([])
    expect(foundInBytes(copy, ['{"birth_year": 19'])).toEqual(['{"birth_year": 19'])
    const rows = copy
      .toString('latin1')
      .split('\n')
      .filter((row) => row.includes(here.wave))
    expect(rows.some((row) => row.includes(`\tsurvey-text\t${here.wave}\t`))).toBe(true)
    expect(rows.some((row) => row.includes(`\tsurvey\t${here.wave}\t`))).toBe(false)
  }, 120_000)

  it('and rows of the answering have no clock, no number in order, and no actor', async () => {
    const tables = [
      'survey_code',
      'survey_draft',
      'survey_pool',
      'survey_answer',
      'survey_count',
      'survey_sheet',
    ]
    const columns = await here.database.sql(
      `select table_name || '.' || column_name as name, data_type as type, column_default as given
       from information_schema.columns where table_schema = 'lyttepost' and table_name = any ($1)`,
      [tables],
    )
    expect(columns.length).toBeGreaterThan(20)
    for (const { name, type, given } of columns) {
      expect(String(type), String(name)).not.toMatch(/timestamp|time/)
      expect(String(given), String(name)).not.toMatch(/nextval|now|clock|uuidv7|new_id/)
    }
    expect(columns.filter(({ type }) => type === 'date').map(({ name }) => name)).toEqual([
      'survey_count.day',
    ])
    const by = columns.map(({ name }) => String(name)).filter((name) => /staff|actor|_by$/.test(name))
    expect(by).toEqual([])
    // the time of a transaction is not kept either
    expect(await here.database.sql('show track_commit_timestamp')).toEqual([
      { track_commit_timestamp: 'off' },
    ])
    // and the log tells of batches, never of an answer
    const events = await here.database.sql(
      "select verb || ' ' || noun as event, actor from lyttepost.audit_event where noun like 'survey%' order by id",
    )
    expect(events).toEqual([
      { event: 'mix survey-answer', actor: null },
      { event: 'close survey-wave', actor: here.staff },
    ])
  })
})
