import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lyttepost } from '#rim/test-kit'
import { readPptx } from '#rim/writers'

let folder: string
let data: string
let asked: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lyttepost-municipal-'))
  data = join(folder, 'svar.csv')
  asked = join(folder, 'svar-spurt.csv')
  await lyttepost('synthetic', '--municipal-survey', '--out', data)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const report = (...words: string[]) => lyttepost('report', '--instrument', 'kommuneundersokelse', ...words)

describe('synthetic --municipal-survey', () => {
  it('writes 172 answers and the 257 who were asked', async () => {
    expect(readFileSync(data, 'utf8').trim().split('\n')).toHaveLength(173)
    expect(readFileSync(asked, 'utf8').trim().split('\n')).toHaveLength(258)
    const again = join(folder, 'igjen.csv')
    const { exit, out } = await lyttepost('synthetic', '--municipal-survey', '--out', again, '--json')
    expect(exit).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      answers: 172,
      asked: 257,
      paths: [again, join(folder, 'igjen-spurt.csv')],
    })
    expect(readFileSync(again, 'utf8')).toBe(readFileSync(data, 'utf8'))
    const both = await lyttepost('synthetic', '--municipal-survey', '--survey', '2021', '--out', again)
    expect([both.exit, both.notes.includes('--survey')]).toEqual([2, true])
  })
})

describe('table --instrument kommuneundersokelse', () => {
  const table = (...words: string[]) =>
    lyttepost('table', '--instrument', 'kommuneundersokelse', '--data', data, '--asked', asked, ...words)

  it('prints every table that the workbook has, as text, as CSV, and as JSON', async () => {
    const { exit, out } = await table('--lang', 'nn')
    expect(exit).toBe(0)
    expect(out).toContain('15. Kva ville gjort kartlegginga meir nyttig? 2026. Prosent')
    expect((await table('--format', 'csv')).out).toMatch(/^Alle;257;172;67/m)
    const rows: { table: string; row: string; column: string; value: number | null }[] = JSON.parse(
      (await table('--json')).out,
    )
    const yes = rows.find(
      (one) => one.table === 'question_more_resources' && one.row === 'Ja' && one.column === 'Alle',
    )
    expect(yes!.value).toBeCloseTo((100 * 112) / 172, 10)
  })

  it('is refused with what is of other tables, and a list without a form', async () => {
    expect((await table('--report', 'waves')).notes).toContain('--report')
    expect((await lyttepost('table', 'sex', '--asked', asked)).notes).toContain('--asked')
  })
})

describe('report --instrument kommuneundersokelse', () => {
  it('makes the files that are asked for, in the form that is asked for', async () => {
    const out = join(folder, 'rapport')
    const made = await report(
      '--data',
      data,
      '--asked',
      asked,
      '--out',
      out,
      '--format',
      'pptx,xlsx,html',
      '--lang',
      'nn',
    )
    expect(made.exit).toBe(0)
    expect(readdirSync(out).sort()).toEqual(
      ['html', 'pptx', 'xlsx'].map((ending) => `kommuneundersokelse-2026.${ending}`),
    )
    const page = readFileSync(join(out, 'kommuneundersokelse-2026.html'), 'utf8')
    expect(page).toContain('172 av 257 kommunar svara (67 prosent).')
    const slides = await readPptx(readFileSync(join(out, 'kommuneundersokelse-2026.pptx')))
    expect(JSON.stringify(slides)).toContain('172 av 257 kommunar svara (67 prosent)')
  })

  it('reads a list with a heading, names, a byte-order mark and lost zeros', async () => {
    const list = join(folder, 'liste.csv')
    const lines = readFileSync(asked, 'utf8').trim().split('\n').slice(1)
    writeFileSync(
      list,
      ['\ufeff"kommunenr";"navn"', ...lines.map((one) => `"${one.replace(/^0/, '')}";"Navn 12"`)].join(
        '\r\n',
      ),
    )
    const out = join(folder, 'lest')
    const { exit } = await report('--data', data, '--asked', list, '--out', out, '--format', 'html')
    expect(exit).toBe(0)
    expect(readFileSync(join(out, 'kommuneundersokelse-2026.html'), 'utf8')).toContain('172 av 257 kommuner')
  })

  it('is refused without answers or list, with what does not go together, and with answers of others', async () => {
    const refused = async (...words: string[]) => (await report(...words)).notes
    expect(await refused('--asked', asked)).toContain('4103')
    expect(await refused('--data', data)).toContain('4103')
    expect(await refused('--data', data, '--asked', join(folder, 'finnes-ikke.csv'))).toContain('4106')
    expect(await refused('--data', data, '--asked', asked, '--all')).toContain(
      '--instrument kommuneundersokelse',
    )
    const short = join(folder, 'kort.csv')
    writeFileSync(short, readFileSync(asked, 'utf8').split('\n').slice(0, 100).join('\n'))
    expect(await refused('--data', data, '--asked', short)).toContain('1781')
    writeFileSync(short, 'kommunenr\n')
    expect(await refused('--data', data, '--asked', short)).toContain('1783')
  })
})
