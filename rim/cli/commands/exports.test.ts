import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { lyttepost } from '#rim/test-kit'

let folder: string
let data: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lyttepost-exports-'))
  data = join(folder, 'small.lyttepost')
  expect(await lyttepost('synthetic', '--size', '2000', '--rounds', '2020', '--out', data)).toMatchObject({
    exit: 0,
  })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('rows leave with a purpose and a legal basis, in files that name the line of the log, and not otherwise', async () => {
  const out = join(folder, 'rows')
  const args = ['export', 'rows', '--data', data, '--format', 'ddi', '--out', out]
  expect(await lyttepost(...args, '--purpose', 'egne analyser')).toMatchObject({ exit: 3 })
  expect(existsSync(join(out, 'logg.jsonl'))).toBe(false)
  expect(await lyttepost(...args, '--purpose', 'egne analyser', '--legal-basis', '§ 26')).toMatchObject({
    exit: 0,
  })
  expect(readdirSync(out).sort()).toEqual([
    '2020-registreringer-ddi.xml',
    '2020-registreringer-lesmeg.txt',
    '2020-registreringer.csv',
    'logg.jsonl',
  ])
  const line = JSON.parse(readFileSync(join(out, 'logg.jsonl'), 'utf8')) as { id: string; rows: number }
  expect(line).toMatchObject({ event: 'rows.released', municipality: null, legalBasis: '§ 26' })
  expect(readFileSync(join(out, '2020-registreringer-ddi.xml'), 'utf8')).toContain(line.id)
  const rows = readFileSync(join(out, '2020-registreringer.csv'), 'utf8').trim().split('\n')
  expect(rows).toHaveLength(line.rows + 1)
})

it.each(['fhir', 'xlsform'])(
  'a form goes out as %s and comes back as a draft that the check lets through',
  async (format) => {
    const file = join(folder, `form.${format}`)
    const draft = join(folder, `${format}.json`)
    const out = await lyttepost(
      'instrument',
      'export',
      'brukertilfredshet@2021.1',
      '--as',
      format,
      '--out',
      file,
    )
    expect(out.exit).toBe(0)
    expect(out.out).toContain('2162')
    expect(await lyttepost('instrument', 'import', file, '--out', draft)).toMatchObject({ exit: 0 })
    expect(JSON.parse(readFileSync(draft, 'utf8'))).toMatchObject({ id: 'brukertilfredshet@2021.1' })
  },
)

it('a file that is no form is refused, with its number', async () => {
  const said = await lyttepost('instrument', 'import', 'package.json')
  expect(said.exit).toBe(3)
  expect(said.notes).toContain('2130')
})
