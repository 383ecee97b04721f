import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { imported } from '#core/interviews'
import { readRefi } from '#rim/imports'
import { codes, g, packed, project, selection, source } from './fixtures.ts'

const numbersOf = (act: () => unknown): unknown => {
  try {
    act()
    return 'read'
  } catch (error) {
    return (error as { problems?: readonly { number: number }[] }).problems?.map(({ number }) => number)
  }
}
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

test('what cannot be read, or not safely, is refused and told', () => {
  const fine = project('')
  expect(numbersOf(() => readRefi(packed({ 'project.qde': fine })))).toBe('read')
  expect(numbersOf(() => readRefi(utf8('Dette er en tekst')))).toEqual([2100])
  expect(numbersOf(() => readRefi(packed({ 'sources/a.txt': 'x' })))).toEqual([2101])
  expect(numbersOf(() => readRefi(packed({ 'a.qde': fine, 'b.qde': fine })))).toEqual([2102])
  expect(numbersOf(() => readRefi(Uint8Array.of(0x50, 0x4b, 3, 4, 1, 2, 3)))).toEqual([2104])
  expect(numbersOf(() => readRefi(packed({ 'project.qde': fine }).subarray(0, 60)))).toEqual([2104])
  expect(numbersOf(() => readRefi(utf8(fine.slice(0, -4))))).toEqual([2105])
  expect(
    numbersOf(() =>
      readRefi(utf8(`<!DOCTYPE Project [<!ENTITY a "b">]>${project('')}`.replace(/<\?.*\?>\n/, ''))),
    ),
  ).toEqual([2106])
  expect(numbersOf(() => readRefi(utf8('<html/>')))).toEqual([2107])
  const deep = '<Code guid="x" name="x" isCodable="true">'.repeat(200)
  expect(numbersOf(() => readRefi(utf8(project(`<CodeBook><Codes>${deep}`))))).toEqual([2111])
})

test('a package that swells is stopped while it does', () => {
  const zeros = new Uint8Array(3 << 20)
  const limits = { bytes: 2 << 20, file: 2 << 20, files: 10 }
  expect(
    numbersOf(() => readRefi(packed({ 'project.qde': project(''), 'sources/a.txt': zeros }), limits)),
  ).toEqual([2103])
  const half = new Uint8Array(3 << 19)
  const two = packed({ 'project.qde': project(''), 'sources/a.txt': half, 'sources/b.txt': half })
  expect(numbersOf(() => readRefi(two, limits))).toEqual([2103])
  const many = Object.fromEntries(
    Array.from({ length: 11 }, (_, at) => [`sources/${at}.txt`, new Uint8Array(1)]),
  )
  expect(numbersOf(() => readRefi(zipSync(many), limits))).toEqual([2103])
  // recordings are not unpacked at all
  expect(
    numbersOf(() => readRefi(packed({ 'project.qde': project(''), 'sources/a.mp3': zeros }), limits)),
  ).toBe('read')
})

test.each([
  ['internal://../../etc/passwd', 2108],
  ['internal://..', 2108],
  ['internal://sub/x.txt', 2108],
  ['absolute:///etc/passwd', 2108],
  ['relative:///etc/passwd', 2108],
  ['file:///etc/passwd', 2108],
  ['internal://gone.txt', 2109],
])('no file outside the package is opened: %s', (path, number) => {
  const xml = project(`<Sources><TextSource guid="${g(30)}" name="A" plainTextPath="${path}"/></Sources>`)
  const file = readRefi(packed({ 'project.qde': xml, 'sources/../../etc/passwd': 'x', '../passwd': 'x' }))
  expect(file.files.size).toBe(0)
  expect(file.problems.map((one) => one.number)).toEqual([number])
  const { losses, texts } = imported({ ...file, refi: file.refi! }, { importer: 'kari' })
  expect(texts).toEqual([])
  expect(losses).toEqual([{ what: 'TextSource', count: 1, where: ['A'], became: 'dropped' }])
})

test('lines that somebody has tampered with make no entity of another form', () => {
  const note = (lines: string): string =>
    `<Notes><Note guid="${g(60)}"><PlainTextContent>x\n\n[lyttepost recommendation]\n${lines}</PlainTextContent></Note></Notes>`
  const read = (lines: string) => {
    const file = readRefi(utf8(project(note(lines))))
    return imported({ ...file, refi: file.refi! }, { importer: 'kari' })
  }
  expect(read('place = 1\nto = "Nav"').project.recommendation.size).toBe(1)
  expect(read('place = "1"\nto = "Nav"').project.recommendation.size).toBe(0)
  expect(read('place = "1"\nto = "Nav"').losses).toEqual([
    { what: '[lyttepost recommendation]', count: 1, where: [g(60)], became: 'dropped' },
  ])
  const more = [
    ...read('place = 1\nto = "Nav"\n__proto__ = {"a":1}\nhtml = "x"').project.recommendation.values(),
  ]
  expect(Object.keys(more[0]!).sort()).toEqual(['id', 'kind', 'place', 'quotes', 'text', 'themes', 'to'])
})

test('fifty thousand selections are read in the time of a few', () => {
  const text = 'ord og 😀 flere ord. '.repeat(6000)
  const selections = Array.from({ length: 50_000 }, (_, at) =>
    selection('ord', 19 * (at % 6000), 19 * (at % 6000) + 3, 2 * at),
  ).join('')
  const bytes = packed({
    'project.qde': project(`${codes}<Sources>${source(selections)}</Sources>`),
    [`sources/${g(30)}.txt`]: text,
  })
  const file = readRefi(bytes)
  const { project: made } = imported({ ...file, refi: file.refi! }, { importer: 'kari' })
  expect(made.interviewOfCoding.size).toBe(50_000)
})
