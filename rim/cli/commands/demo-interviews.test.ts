import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
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
  expect(facts.paths).toHaveLength(11)
  const begins = {
    pdf: '%PDF-',
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

it('is not played twice in the same house', async () => {
  const again = await lyttepost(...words())
  expect([again.exit, again.notes]).toEqual([2, expect.stringContaining('4130')])
})
