import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lyttepost, refi } from '#rim/test-kit'

const { g } = refi
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lyttepost-interviews-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const placed = (name: string, bytes: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}
const text = 'INTERVJUER: Og så? 😀\nMANN: Da ventet jeg lenge på svar.\n'
const said = 'Da ventet jeg lenge'
/** As NVivo counts: the emoji is two, and so is a line's end. */
const start = text.indexOf(said) + 1

const packed = (words = text, more = ''): Uint8Array =>
  refi.packed({
    'project.qde': refi.project(
      `${refi.codes}<Sources>${refi.source(refi.selection(said, start, start + said.length))}${more}</Sources>`,
      { attributes: 'origin="NVivo"' },
    ),
    [`sources/${g(30)}.txt`]: words,
  })
const check = (...words: string[]) => lyttepost('interviews', 'check', ...words)

describe('interviews check', () => {
  it('shows what is in a project, how it counts, and that nothing is lost', async () => {
    const { exit, out } = await check(placed('studie.qdpx', packed()))
    expect(exit).toBe(0)
    expect(out).toContain('Prosjekt «P», skrevet av NVivo')
    expect(out).toMatch(/^ {2}Koder +1$/m)
    expect(out).toMatch(/^ {2}Kodede steder +1$/m)
    expect(out).toContain(`I07: ${[...text].length} tegn, 1 kodede steder`)
    const ways = out.split('\n').filter((line) => line.includes('linjeskift som'))
    expect(ways).toHaveLength(4)
    expect(ways[0]).toBe('    UTF-16-enheter, linjeskift som 2: 1 av 1 steder passer, 100 % ved ordgrenser')
    expect(ways.slice(1).every((line) => line.includes('0 av 1 steder'))).toBe(true)
    expect(out.endsWith('Alt kan overføres.')).toBe(true)
    const path = placed('studie.qdpx', packed())
    expect((await check(path, '--lang', 'nn')).out).toContain('Koda stader')
    expect((await check(path, '--lang', 'en')).out).toContain('Coded places')
  })

  it('tells each thing that is not carried over, and what is to be looked at', async () => {
    const more = `<PictureSource guid="${g(40)}" name="Kart" path="internal://kart.png"/>`
    const { exit, out } = await check(placed('bilde.qdpx', packed(text, more)), '--lang', 'nn')
    expect(exit).toBe(0)
    expect(out).toContain('Ikkje overført slik det var:\n  PictureSource: 1 utelate (Kart)')
    expect(out).not.toContain('Alt kan overførast.')
    const facts = JSON.parse((await check(placed('bilde.qdpx', packed(text, more)), '--json')).out)
    expect(facts.losses).toEqual([{ what: 'PictureSource', count: 1, where: ['Kart'], became: 'dropped' }])
    expect(facts.texts).toMatchObject([{ name: 'I07', codings: 1, countings: [{ matching: 1 }, {}, {}, {}] }])
  })

  it('reads a code book by itself', async () => {
    const xml = `<?xml version="1.0" encoding="utf-8"?>\n<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes><Code guid="${g(10)}" name="Samhandling" isCodable="true"/></Codes></CodeBook>`
    for (const path of [placed('bok.qdc', xml), placed('bok.csv', 'Navn\nSamhandling\n')]) {
      const { exit, out } = await check(path)
      expect(exit).toBe(0)
      expect(out).toMatch(/^Kodebok/)
      expect(out).toMatch(/^ {2}Koder +1$/m)
    }
  })

  it('fails where there is an identity number, and where the file cannot be read', async () => {
    const numbered = await check(placed('nummer.qdpx', packed(`${text}MANN: 13827929780.\n`)))
    expect(numbered.exit).toBe(4)
    expect(numbered.out).toContain('fødselsnummer, i I07')
    expect(numbered.out).not.toContain('13827929780')
    const broken = await check(placed('skadet.qdpx', packed().slice(0, 60)))
    expect([broken.exit, broken.out]).toEqual([3, ''])
    expect(broken.notes).toContain('2104')
    const other = await check(placed('annet.xml', '<html></html>'))
    expect([other.exit, other.out]).toEqual([3, ''])
    expect(other.notes).toContain('2107')
    const missing = await check(join(folder, 'finnes-ikke.qdpx'))
    expect([missing.exit, missing.out]).toEqual([2, ''])
    expect(missing.notes).toContain('4106')
    expect((await check()).exit).toBe(2)
    expect((await check('--help')).out).toContain('interviews check <fil>')
  })
})
