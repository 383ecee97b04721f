import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { all, codePointLength, type Imported, type ImportOptions, imported } from '#core/interviews'
import { readRefi } from '#rim/imports'
import { codes, g, packed, project, selection, source } from './fixtures.ts'

const text = 'INTERVJUER: Hva synes du?\nMANN: Noen sier det 😀, og da blir det litt … surkål.\n'
const said = 'da blir det litt … surkål'
/** Code points; the emoji before it is one. */
const at = [...text.slice(0, text.indexOf(said))].length
const whole = selection(said, at, at + said.length)

const read = (
  files: Parameters<typeof packed>[0],
  options: Partial<ImportOptions> = {},
): Imported & { readonly problems: readonly number[] } => {
  const file = readRefi(packed(files))
  const back = imported({ ...file, refi: file.refi! }, { importer: 'kari', ...options })
  return { ...back, problems: [...file.problems, ...back.warnings].map(({ number }) => number) }
}

const words = ({ project: made, texts }: Imported): readonly string[] =>
  [...all(made, 'coding')].map(({ version, start, end }) =>
    [...texts.find(({ id }) => id === version)!.text].slice(start, end).join(''),
  )

const usual = project(`${codes}<Sources>${source(whole)}</Sources>`)
const file = `sources/${g(30)}.txt`

describe('files as programs write them', () => {
  test('the standard’s own', () => {
    const back = read({ 'project.qde': usual, [file]: text })
    expect(words(back)).toEqual([said])
    expect(back.losses).toEqual([])
    expect(back.problems).toEqual([])
    expect([...all(back.project, 'coding')][0]).toMatchObject({ coder: 'kari', code: g(10) })
  })

  test('a project file of another name, and a folder with a capital letter', () => {
    expect(words(read({ 'Min studie.qde': usual, [`Sources/${g(30).toUpperCase()}.TXT`]: text }))).toEqual([
      said,
    ])
  })

  test.each(['urn:QDA-XML:project:0:10', 'urn:QDA-XML:project:1:0'])('the namespace %s', (namespace) => {
    const xml = project(`${codes}<Sources>${source(whole)}</Sources>`, { namespace })
    const back = read({ 'project.qde': xml, [file]: text })
    expect(words(back)).toEqual([said])
    expect(back.problems).toEqual([2112])
  })

  test('a mark before the XML', () => {
    expect(words(read({ 'project.qde': `\ufeff${usual}`, [file]: text }))).toEqual([said])
  })

  test('a text in Windows-1252', () => {
    const latin = Uint8Array.from('Vi får ikke svar på døgnet', (one) => one.charCodeAt(0))
    const xml = project(`${codes}<Sources>${source(selection('får ikke', 3, 11))}</Sources>`)
    const back = read({ 'project.qde': xml, [file]: latin })
    expect(words(back)).toEqual(['får ikke'])
    expect(back.problems).toEqual([2110])
  })

  test('memos as descriptions, of a code, a source and a selection', () => {
    const described = `<CodeBook><Codes><Code guid="${g(10)}" name="A" isCodable="true"><Description>Hva den dekker</Description></Code></Codes></CodeBook>`
    const inside = `<Description>Om intervjuet</Description><PlainTextSelection guid="${g(50)}" name="Noen" startPosition="32" endPosition="36"><Description>Hvem?</Description></PlainTextSelection>`
    const back = read({
      'project.qde': project(`${described}<Sources>${source(inside)}</Sources>`),
      [file]: text,
    })
    expect([...all(back.project, 'code')][0]!.text).toBe('Hva den dekker')
    expect([...all(back.project, 'memo')].map((memo) => memo.text)).toEqual([
      '«Noen» [32–36]\n\nHvem?',
      'Om intervjuet',
    ])
    expect(back.losses.map(({ what, became }) => `${what} ${became}`)).toEqual([
      'PlainTextSelection memo',
      'PlainTextSelection/Description memo',
      'TextSource/Description memo',
    ])
  })

  test('a selection of nothing, with a note', () => {
    const inside = `<PlainTextSelection guid="${g(50)}" name="" startPosition="5" endPosition="5"><NoteRef targetGUID="${g(60)}"/></PlainTextSelection>`
    const note = `<Notes><Note guid="${g(60)}" name="Her"><PlainTextContent>Pause</PlainTextContent></Note></Notes>`
    const back = read({ 'project.qde': project(`<Sources>${source(inside)}</Sources>${note}`), [file]: text })
    expect([...all(back.project, 'memo')][0]).toMatchObject({
      text: '[5]\n\nHer\n\nPause',
      about: { kind: 'interview' },
    })
  })

  test('values at the source, a case without a name, and a case with one', () => {
    const variables = `<Variables><Variable guid="${g(20)}" name="Kjønn" typeOfVariable="Text"/><Variable guid="${g(21)}" name="Alder" typeOfVariable="Integer"/><Variable guid="${g(22)}" name="Bolig" typeOfVariable="Text"/></Variables>`
    const value = (id: number, element: string, told: string): string =>
      `<VariableValue><VariableRef targetGUID="${g(id)}"/><${element}>${told}</${element}></VariableValue>`
    const cases = `<Cases><Case guid="${g(40)}"><SourceRef targetGUID="${g(31)}"/></Case><Case guid="${g(41)}" name="I09">${value(20, 'TextValue', 'Kvinne')}${value(21, 'IntegerValue', '81')}<SourceRef targetGUID="${g(32)}"/></Case></Cases>`
    const sources = `<Sources>${source(value(22, 'TextValue', 'eier'), 'I07', 30)}${source('', 'I08', 31)}${source(value(21, 'IntegerValue', '81'), 'x', 32)}</Sources>`
    const files = { [file]: 'a', [`sources/${g(31)}.txt`]: 'b', [`sources/${g(32)}.txt`]: 'c' }
    const back = read({ 'project.qde': project(variables + cases + sources), ...files })
    expect(back.informants.map(({ code, sex, age, attributes }) => ({ code, sex, age, attributes }))).toEqual(
      [
        { code: 'I08', sex: null, age: null, attributes: {} },
        { code: 'I09', sex: 'female', age: 81, attributes: {} },
        { code: 'I07', sex: null, age: null, attributes: { Bolig: 'eier' } },
      ],
    )
    expect(back.interviews.every(({ informant }) => back.informants.some(({ id }) => id === informant))).toBe(
      true,
    )
  })

  test('codes that others stand in: categories, and both where they are coded with; names that are taken', () => {
    const tree = `<CodeBook><Codes><Code guid="${g(10)}" name="Hjelp" isCodable="true"><Code guid="${g(11)}" name="Nav" isCodable="true"><Code guid="${g(12)}" name="Vente" isCodable="true"/></Code></Code><Code guid="${g(13)}" name="vente" isCodable="true"/><Code guid="${g(14)}" name="Tom" isCodable="false"/></Codes></CodeBook>`
    const back = read({ 'project.qde': project(`${tree}<Sources>${source(whole)}</Sources>`), [file]: text })
    expect([...all(back.project, 'category')].map(({ name }) => name)).toEqual([
      'Hjelp',
      'Hjelp / Nav',
      'Tom',
    ])
    expect([...all(back.project, 'code')].map(({ name, categories }) => [name, categories])).toEqual([
      ['Hjelp', [g(10)].map(() => [...all(back.project, 'category')][0]!.id)],
      ['Vente', [g(11)]],
      ['vente (2)', []],
    ])
  })

  test('no users, no dates, one selection with two codings, and one stretch selected twice', () => {
    const two = `<CodeBook><Codes><Code guid="${g(10)}" name="A" isCodable="true"/><Code guid="${g(11)}" name="B" isCodable="true"/></Codes></CodeBook>`
    const inside = `${selection(said, at, at + said.length)}${selection(said, at, at + said.length, 51, g(11))}`
    const back = read({ 'project.qde': project(`${two}<Sources>${source(inside)}</Sources>`), [file]: text })
    expect(words(back)).toEqual([said, said])
  })

  test('a link to a note, a set of codes, a coding of a whole source', () => {
    const inside = `<Coding guid="${g(70)}"><CodeRef targetGUID="${g(10)}"/></Coding>`
    const rest = `<Notes><Note guid="${g(60)}" name="Tanke"><PlainTextContent>x</PlainTextContent></Note></Notes><Links><Link guid="${g(80)}" name="om" direction="OneWay" originGUID="${g(10)}" targetGUID="${g(60)}"/></Links><Sets><Set guid="${g(90)}" name="Tema 1"><MemberCode targetGUID="{${g(10).toUpperCase()}}"/></Set></Sets>`
    const back = read({
      'project.qde': project(`${codes}<Sources>${source(inside)}</Sources>${rest}`),
      [file]: text,
    })
    expect([...all(back.project, 'memo')].map((memo) => [memo.type, memo.text])).toEqual([
      ['relation', 'Samhandling → Tanke: om'],
      ['note', 'Tanke\n\nx'],
    ])
    expect([...all(back.project, 'theme')][0]).toMatchObject({ name: 'Tema 1' })
    expect([...all(back.project, 'category')][0]!.themes).toEqual([g(90)])
    expect(words(back)).toEqual([text])
    expect(back.losses).toContainEqual({
      what: 'TextSource/Coding',
      count: 1,
      where: ['I07'],
      became: 'changed',
    })
  })

  test('everything that has no place here is counted, and named', () => {
    const inside = `<Sources><PictureSource guid="${g(31)}" name="Kart" path="internal://x.png"><PictureSelection guid="${g(32)}" firstX="1" firstY="1" secondX="2" secondY="2"/></PictureSource><AudioSource guid="${g(33)}" name="Opptak" path="absolute:///C:/opptak.mp3"/></Sources><Graphs><Graph guid="${g(34)}" name="Modell"/></Graphs>`
    const extra = `<Strange xmlns="urn:other" a="1"/>`
    const back = read({ 'project.qde': project(`${inside}${extra}`, { attributes: 'wrong="1"' }) })
    expect(back.losses.map(({ what, count, where }) => [what, count, where[0]])).toEqual([
      ['AudioSource', 1, 'Opptak'],
      ['Graph', 1, 'Modell'],
      ['PictureSelection', 1, 'Kart'],
      ['PictureSource', 1, 'Kart'],
      ['Project/@wrong', 1, 'P'],
      ['Project/Strange', 1, 'P'],
    ])
  })

  test('a transcript of a recording, with selections between points of time', () => {
    const transcript = `<Transcript guid="${g(31)}" name="T"><PlainTextContent>Ja, det er fint.</PlainTextContent><SyncPoint guid="${g(35)}" timeStamp="0" position="4"/><SyncPoint guid="${g(36)}" timeStamp="900" position="15"/><TranscriptSelection guid="${g(37)}" name="det er fint" fromSyncPoint="${g(35)}" toSyncPoint="${g(36)}"><Coding guid="${g(38)}"><CodeRef targetGUID="${g(10)}"/></Coding></TranscriptSelection></Transcript>`
    const xml = project(
      `${codes}<Sources><AudioSource guid="${g(30)}" name="Opptak">${transcript}</AudioSource></Sources>`,
    )
    expect(words(read({ 'project.qde': xml }))).toEqual(['det er fint'])
  })

  test('what the schema lets pass and is wrong all the same', () => {
    const wrong = `<CodeBook><Codes><Code guid="${g(10)}" name="A" isCodable="true" color="#FFAABBCC"/><Code guid="${g(10)}" name="B" isCodable="true"/></Codes></CodeBook><Variables><Variable guid="${g(20)}" name="Alder" typeOfVariable="Integer"/></Variables>`
    const inside = `<PlainTextContent>${text}</PlainTextContent>${selection('x', 9, 3)}${selection('x', 3, 9999, 52)}${selection('MANN', 26, 30, 54, g(99))}<VariableValue><VariableRef targetGUID="${g(20)}"/></VariableValue>`
    const xml = project(`${wrong}<Sources>${source(inside)}</Sources>`, {
      attributes: 'creationDateTime="2020-01-31T10:00:00"',
    })
    const back = read({ 'project.qde': xml, [file]: text })
    expect([...back.problems].sort()).toEqual([1930, 1931, 1932, 1933, 1934, 1935, 1936, 1937, 1938])
    expect(words(back)).toEqual([])
  })
})

describe('positions', () => {
  type Way = { unit: 'code-point' | 'utf-16'; lineEnd: 1 | 2; mark: boolean }
  const ways: Way[] = (['code-point', 'utf-16'] as const).flatMap((unit) =>
    ([1, 2] as const).flatMap((lineEnd) => [true, false].map((mark) => ({ unit, lineEnd, mark }))),
  )

  test('of every way of counting are found again, with emoji, joined letters, line ends and a mark', () => {
    const word = fc.constantFrom('hjelp', 'bla\u030a', '😀', '👩‍🦳', 'Åse', 'e\u0301n', 'nav', '𝄞x')
    const line = fc.array(word, { minLength: 1, maxLength: 6 })
    const drawn = fc.record({
      lines: fc.array(line, { minLength: 4, maxLength: 8 }),
      way: fc.constantFrom(...ways),
      crlf: fc.boolean(),
      withMark: fc.boolean(),
    })
    fc.assert(
      fc.property(drawn, ({ lines, way, crlf, withMark }) => {
        const told: { name: string; start: number; end: number }[] = []
        let position = withMark && way.mark ? 1 : 0
        const size = (one: string): number => (way.unit === 'utf-16' ? one.length : codePointLength(one))
        // a number in each line makes every name its own
        const made = lines.map((those, row) => {
          ;[...those, `rad${row}`].forEach((one, column) => {
            if (column > 0) position += 1
            told.push({ name: one, start: position, end: position + size(one) })
            position += size(one)
          })
          position += way.lineEnd
          return [...those, `rad${row}`].join(' ')
        })
        const content = (withMark ? '\ufeff' : '') + made.join(crlf ? '\r\n' : '\n')
        const selections = told
          .map(({ name, start, end }, n) => selection(name, start, end, 100 + n))
          .join('')
        const back = read({
          'project.qde': project(`${codes}<Sources>${source(selections)}</Sources>`),
          [file]: content,
        })
        expect(words(back)).toEqual(told.map(({ name }) => name.normalize('NFC')))
      }),
      { seed: 4, numRuns: 300 },
    )
  })

  test('can be counted in the way that a person chooses, and the score is told', () => {
    const xml = project(`${codes}<Sources>${source(selection('', 1, 3))}</Sources>`)
    const files = { 'project.qde': xml, [file]: '😀ab' }
    expect(words(read(files))).toEqual(['ab'])
    const countings = new Map([[g(30), { unit: 'utf-16', lineEnd: 1, mark: false } as const]])
    const other = read(files, { countings })
    expect(words(other)).toEqual(['a'])
    expect(other.countings[0]!.scores).toHaveLength(2)
  })
})
