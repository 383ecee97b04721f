import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { researchFiles } from './files.ts'
import { asked, expectedRows, released } from './test-rows.ts'

/** The SPSS file as two other programs read it: PSPP, and R's haven, which reads by ReadStat. */
let folder: string
const path = (name: string): string => join(folder, name)
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lyttepost-sav-'))
  for (const { name, chunks } of researchFiles(released(), { ...asked, format: 'sav' })) {
    writeFileSync(path(name), Buffer.concat([...chunks()]))
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const syntax = (file: string): string => `
GET FILE='${file}'.
DISPLAY DICTIONARY.
DISPLAY DOCUMENTS.
MRSETS /DISPLAY NAME=ALL.
`

it('PSPP reads every value as it was answered', () => {
  execFileSync('pspp-convert', [path('rader.sav'), path('pspp.csv')])
  const [head, ...rows] = parse(readFileSync(path('pspp.csv')), { trim: true }) as string[][]
  const expected = expectedRows()
  expect(head).toEqual(expected.names)
  expect(rows).toEqual(expected.rows)
})

it('PSPP knows labels, missing values, levels, sets and what the file is for, and warns of nothing', () => {
  writeFileSync(path('look.sps'), syntax(path('rader.sav')))
  const told = execFileSync('pspp', ['-O', 'width=250', path('look.sps')], { encoding: 'utf8' })
  expect(told).not.toMatch(/warning|error/i)
  expect(told).toMatch(/housing\s*\|.*Bosituasjon.*\|Nominal\b.*-9 THRU -6/)
  expect(told).toMatch(/age\s*\|.*\|Scale\b/)
  expect(told).toContain('$set_substances')
  expect(told).toContain('Formål: analyse av boforhold')
  expect(told).toContain('Rød')
})

const program = String.raw`
library(haven)
args <- commandArgs(trailingOnly = TRUE)
d <- read_sav(args[1], user_na = TRUE)
say <- function(...) cat(..., "\n", sep = "\t")
say("names", names(d))
say("range", attr(d$housing, "na_range"))
say("labels", paste(names(attr(d$housing, "labels")), attr(d$housing, "labels"), sep = "="))
say("label", attr(d$sex, "label"))
say("missing", sum(is.na(read_sav(args[1])$housing)))
write.csv(as.data.frame(lapply(d, function(x) as.vector(unclass(x)))), args[2], row.names = FALSE, na = "")
`

it('R’s haven reads the same, and takes the missing kinds for missing', () => {
  const out = execFileSync('Rscript', ['-e', program, path('rader.sav'), path('r.csv')], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  })
  const told = Object.fromEntries(
    out
      .trim()
      .split('\n')
      .map((line) => line.trim().split('\t'))
      .map(([what, ...values]) => [what!, values]),
  )
  const expected = expectedRows()
  const [, ...rows] = parse(readFileSync(path('r.csv'))) as string[][]
  expect(rows).toEqual(expected.rows)
  expect(told.names).toEqual(expected.names)
  expect(told.range).toEqual(['-9', '-6'])
  expect(told.labels).toEqual(
    expect.arrayContaining(['ubesvart=-9', 'ikke spurt=-8', 'vet ikke=-7', 'Grønn=1', 'Rød=3']),
  )
  expect(told.label).toEqual(['Hvilket kjønn har mottakeren?'])
  const at = expected.names.indexOf('housing')
  expect(Number(told.missing)).toBe(expected.rows.filter((row) => Number(row[at]) < 0).length)
})
