import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { filesInZip } from '#rim/exports'
import { readRefi } from '#rim/imports'
import { stopEmbedded } from '#rim/storage'
import { lyttepost, type Said } from '#rim/test-kit'

let home: string
let said: Said
const words = (): string[] => [
  'demo',
  'interviews',
  '--folder',
  join(home, 'house'),
  '--out',
  join(home, 'out'),
  '--json',
]
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'lyttepost-demo-'))
  chmodSync(home, 0o711)
  said = await lyttepost(...words())
}, 180_000)
afterAll(async () => {
  await stopEmbedded(join(home, 'house'))
  rmSync(home, { recursive: true, force: true })
})

it('carries the study to a published report, and places its files', () => {
  expect(said.notes).not.toContain('Feil')
  expect(said.exit).toBe(0)
  const facts = JSON.parse(said.out)
  expect(facts).toMatchObject({
    interviews: 11,
    unsigned: 2,
    report: 1,
    withdrawal: { informant: 'I04', texts: 2 },
  })
  expect(facts.paths).toHaveLength(13)
  const begins = {
    pdf: '%PDF-',
    html: '<!DOCTYPE html>',
    docx: 'PK',
    pptx: 'PK',
    qdpx: 'PK',
    qdc: '<?xml',
    csv: '\ufeffType;',
    md: '# ',
  }
  for (const path of facts.paths as string[]) {
    const wanted = begins[path.split('.').at(-1) as keyof typeof begins]
    expect([path, readFileSync(path).toString().startsWith(wanted)]).toEqual([path, true])
  }
  const archive = (facts.paths as string[]).find((path) => path.endsWith('arkiv.qdpx'))!
  const { refi } = readRefi(readFileSync(archive))
  expect(refi!.cases).toHaveLength(11)
  expect(refi!.cases.map(({ name }) => name)).not.toContain('I04')
})

it('is kept as a package without anybody’s words but those that are published', async () => {
  const { study } = JSON.parse(said.out)
  const place = ['--folder', join(home, 'house'), '--out', join(home, 'kept')]
  const made = await lyttepost('archive', 'make', study.id, '--kind', 'study', ...place, '--json')
  expect([made.exit, made.notes]).toEqual([0, expect.not.stringContaining('Feil')])
  const { path, hash, files } = JSON.parse(made.out)
  expect(files).toBe(18)
  const verified = await lyttepost('archive', 'verify', path, '--hash', hash)
  expect([verified.exit, verified.out]).toEqual([0, expect.stringContaining('Uendret')])
  const names = [...filesInZip(readFileSync(path))!.keys()]
  expect(names).toEqual(
    expect.arrayContaining([
      ...['intervjuguide-1.json', 'rapport-1/document-nb.pdf', 'rapport-1/page-nn.html', 'slettelogg.json'],
    ]),
  )
  expect(names.filter((name) => /transkrip|tekst|opptak|kodebok/.test(name))).toEqual([])
  const bytes = readFileSync(path)
  bytes[Math.floor(bytes.length / 2)]! ^= 1
  writeFileSync(path, bytes)
  const broken = await lyttepost('archive', 'verify', path)
  expect([broken.exit, broken.out]).toEqual([4, expect.stringMatching(/Feil 317[0-2]/)])
})

it('is not played twice in the same house', async () => {
  const again = await lyttepost(...words())
  expect([again.exit, again.notes]).toEqual([2, expect.stringContaining('4130')])
})
