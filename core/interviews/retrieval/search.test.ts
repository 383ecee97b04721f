import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textVersion } from '../texts/index.ts'
import { type Hit, type SearchOptions, type SearchQuery, search } from './search.ts'
import { spoken } from './test-texts.ts'
import { textIndex } from './text-index.ts'

const first = spoken(
  'i1',
  `INTERVJUER: Hva betyr tjenestene for deg? 😀
MANN: Tjenesten i Nav betyr alt. Uten NAV-kontoret hadde jeg ikke hatt noe å gjøre, sånn er det.
INTERVJUER: Noe å gjøre?
MANN: Ja, noe
å gjøre. Idéen var min. Å gjøre noe.
`,
)
const second = spoken('i2', 'MANN: Brukarane får tenester. Brukaren 👩‍👧 får teneste, og idéar.\n')
const indexes = [first, second].map(textIndex)

const said = (query: SearchQuery, options: SearchOptions = {}): readonly string[] =>
  search(indexes, query, options).hits.map((hit) => hit.said)
const words = (text: string, more: Partial<Extract<SearchQuery, { kind: 'words' }>> = {}): SearchQuery => ({
  kind: 'words',
  text,
  ...more,
})

describe('searching for words', () => {
  test('finds those of one stem, whole words, and all that begin so', () => {
    expect(said(words('tjeneste'))).toEqual(['tjenestene', 'Tjenesten'])
    expect(said(words('brukar'))).toEqual(['Brukarane', 'Brukaren'])
    expect(said(words('tjenesten', { whole: true }))).toEqual(['Tjenesten'])
    expect(said(words('"tjenesten"'))).toEqual(['Tjenesten'])
    expect(said(words('t*'))).toEqual(['tjenestene', 'Tjenesten', 'tenester', 'teneste'])
    expect(said(words('tjenest*', { whole: true }))).toEqual(['tjenestene', 'Tjenesten'])
  })

  test('finds phrases, but not across a line, and words with signs between', () => {
    expect(said(words('"noe å gjøre"'))).toEqual(['noe å gjøre', 'Noe å gjøre'])
    expect(said(words('«å gjøre noe»'))).toEqual(['Å gjøre noe'])
    expect(said(words('NAV-kontor'))).toEqual(['NAV-kontoret'])
    // a quotation mark that is not closed
    expect(said(words('"betyr alt'))).toEqual(['betyr alt'])
  })

  test('finds several words where one turn has them all', () => {
    expect(said(words('nav betyr'))).toEqual(['Nav', 'betyr', 'NAV'])
    expect(said(words('brukar teneste'))).toEqual(['Brukarane', 'tenester', 'Brukaren', 'teneste'])
    expect(said(words('tjenestene tjenesten'))).toEqual(['tjenestene', 'Tjenesten'])
    expect(said(words('nav teneste'))).toEqual([])
  })

  test('tells capitals and accents apart only where asked', () => {
    expect(said(words('nav'))).toEqual(['Nav', 'NAV'])
    expect(said(words('NAV', { matchCase: true }))).toEqual(['NAV'])
    expect(said(words('ide'))).toEqual(['Idéen', 'idéar'])
    expect(said(words('idé', { matchAccents: true }))).toEqual(['Idéen', 'idéar'])
    expect(said(words('ide', { matchAccents: true }))).toEqual([])
    // a letter of its own is no accent
    expect(said(words('"a"'))).toEqual([])
    expect(said(words('"å"', { matchCase: true }))).toEqual(['å', 'å', 'å'])
    expect(said(words('Å', { whole: true, matchCase: true }))).toEqual(['Å'])
    // with the ring as a mark of its own
    expect(said(words('"a\u030a gjøre"'))).toHaveLength(4)
  })

  test('never finds the names before turns, and only those who are asked for', () => {
    expect(said(words('intervjuer*'))).toEqual([])
    expect(said(words('mann'))).toEqual([])
    expect(said(words('"noe"'), { roles: ['interviewer'] })).toEqual(['Noe'])
    expect(said(words('"noe"'), { roles: ['informant'] })).toEqual(['noe', 'noe', 'noe'])
  })

  test('finds nothing without letters', () => {
    for (const text of ['', '  ', '*', '""', '…']) expect(search(indexes, words(text)).total).toBe(0)
  })

  test('gives places in code points, what stands around, and all counts with few hits', () => {
    const { hits, total, byInterview } = search(indexes, words('bet* får'), { context: 12 })
    expect([hits, total]).toEqual([[], 0])
    const { hits: two, ...rest } = search(indexes, words('tenest* tjenest*'), { limit: 1 })
    expect([two.length, rest.total, byInterview.size]).toEqual([0, 0, 0])
    const found = search(indexes, words('teneste*'), { limit: 1, context: 12 })
    expect(found.total).toBe(2)
    expect([...found.byInterview]).toEqual([['i2', 2]])
    expect(found.hits).toEqual([
      {
        interview: 'i2',
        version: 'i2-v1',
        start: 20,
        end: 28,
        turn: second.turns[0],
        said: 'tenester',
        before: '… får ',
        after: '. Brukaren …',
      },
    ])
    const [hit] = search(indexes, words('"idear"')).hits
    expect([...second.text].slice(hit!.start, hit!.end).join('')).toBe('idéar')
  })
})

describe('searching by an expression', () => {
  /** Only in tests: an expression of our own may use the language's. */
  const by = (expression: RegExp): SearchQuery => ({
    kind: 'expression',
    matches: (text) => [...text.matchAll(expression)].map(({ index, 0: { length } }) => ({ index, length })),
  })

  test('finds what it meets, outward to whole characters, without white space and names', () => {
    expect(said(by(/tj\p{L}+/giu))).toEqual(['tjenestene', 'Tjenesten'])
    expect(said(by(/INTERVJUER/gu))).toEqual([])
    expect(said(by(/👩/gu))).toEqual(['👩‍👧'])
    expect(said(by(/ alt\. /gu))).toEqual(['alt.'])
    expect(said(by(/x*/gu))).toEqual([])
    expect(said(by(/👩|👧/gu))).toEqual(['👩‍👧'])
  })
})

/** What a search is to find, word by word and without any index. */
function slowly(text: string, wanted: RegExp): readonly [number, number][] {
  return text.split('\n').flatMap((line, at, lines) => {
    const before = lines.slice(0, at).join('\n').length + (at > 0 ? 1 : 0)
    const head = /^(?:INTERVJUER|MANN): /u.exec(line)?.[0].length ?? 0
    return [...line.slice(head).matchAll(wanted)].map(({ index, 0: { length } }): [number, number] => {
      const from = [...text.slice(0, before + head + index)].length
      return [from, from + [...text.slice(before + head + index, before + head + index + length)].length]
    })
  })
}

test('finds what going through the text finds', () => {
  const word = fc.constantFrom('nav', 'Nav', 'navet', 'bolig', 'år', 'ar', '😀', 'a-b', '.', 'noe nav')
  const lines = fc.array(
    fc.tuple(fc.constantFrom('INTERVJUER: ', 'MANN: '), fc.array(word, { maxLength: 8 })),
  )
  const queries = [
    ['"nav"', /(?<![\p{L}\p{N}])nav(?![\p{L}\p{N}])/giu],
    ['nav*', /(?<![\p{L}\p{N}])nav[\p{L}\p{N}]*/giu],
    ['"år"', /(?<![\p{L}\p{N}])år(?![\p{L}\p{N}])/giu],
    ['"a b"', /(?<![\p{L}\p{N}])a[^\p{L}\p{N}]+b(?![\p{L}\p{N}])/giu],
  ] as const
  fc.assert(
    fc.property(lines, fc.constantFrom(...queries), (drawn, [query, wanted]) => {
      const version = spoken('i1', drawn.map(([name, of]) => `${name}${of.join(' ')}`).join('\n'))
      const { hits } = search([textIndex(version)], words(query), { limit: 1e9 })
      expect(hits.map(({ start, end }: Hit) => [start, end])).toEqual(slowly(version.text, wanted))
    }),
    { seed: 1, numRuns: 400 },
  )
})

test('a word finds the other forms of it, whatever form is asked for', () => {
  const families = [
    'bruker brukere brukeren brukerne brukernes',
    'brukar brukarar brukaren brukarane',
    'sykdom sykdommen sykdommer sykdommene',
    'skam skammen',
    'tjeneste tjenesten tjenester tjenestene',
    'hjem hjemmet',
    'viktig viktige',
  ]
  for (const family of families) {
    const index = textIndex(spoken('i1', `MANN: annet ${family} noe`))
    for (const one of family.split(' ')) {
      const { hits } = search([index], words(one))
      expect([one, hits.map((hit) => hit.said).join(' ')]).toEqual([one, family])
    }
  }
})

test('in notes without turns, several words are to stand in one line', () => {
  const notes = textVersion({
    id: 'n',
    interview: 'i9',
    number: 1,
    kind: 'notes',
    text: 'Bor alene i bolig.\nLiker ikke Nav.\nNav ordnet bolig.',
  })
  const { hits } = search([textIndex(notes)], words('nav bolig'))
  expect(hits.map(({ said, turn, start }) => [said, turn, start])).toEqual([
    ['Nav', null, 35],
    ['bolig', null, 46],
  ])
})
