import { expect, it } from 'vitest'
import { choicesOf, questionOf } from '#core/instruments'
import { loadInstruments } from '#rim/assets'
import { suggestServices, whySuggested } from './suggest.ts'
import { vocabulary } from './vocabulary.ts'

const choices = Object.keys(vocabulary)
const first = (text: string): string | undefined =>
  suggestServices(text, { choices, recruited: [], earlier: [] })[0]?.code

// as people write by hand: case, endings, torn words, short forms, slips of the pen, both forms of Norwegian
const written: readonly (readonly [string, string])[] = [
  ['NAV', 'nav'],
  ['N.A.V', 'nav'],
  ['Nav Sandnes', 'nav'],
  ['nav-kontoret', 'nav'],
  ['sosialkontoret', 'nav'],
  ['sosjalkontoret', 'nav'],
  ['Ruskonsulent', 'substance_service'],
  ['rus konsulenten', 'substance_service'],
  ['ruskonsulennt', 'substance_service'],
  ['Ruskonsolenten', 'substance_service'],
  ['rustjenesten i komm.', 'substance_service'],
  ['rustenesta', 'substance_service'],
  ['Rusteamet', 'substance_service'],
  ['FACT', 'outreach'],
  ['fact-teamet', 'outreach'],
  ['F.A.C.T. team', 'outreach'],
  ['uteteamet', 'outreach'],
  ['Utekontakten', 'outreach'],
  ['feltpleien', 'low_threshold'],
  ['Feltpleia', 'low_threshold'],
  ['felt pleien', 'low_threshold'],
  ['feltpelien', 'low_threshold'],
  ['MO-senteret', 'low_threshold'],
  ['mosenteret', 'low_threshold'],
  ['M.O. senteret', 'low_threshold'],
  ['Lavterskel helsetilbud', 'low_threshold'],
  ['hjemmesykepleien', 'home_nursing'],
  ['hj.spl.', 'home_nursing'],
  ['hjemesykepleien', 'home_nursing'],
  ['hjemmesykepleihen', 'home_nursing'],
  ['heimesjukepleia', 'home_nursing'],
  ['dagsenteret', 'activity_centre'],
  ['Dagsentret', 'activity_centre'],
  ['dag senter', 'activity_centre'],
  ['Aktivitetshuset', 'activity_centre'],
  ['fastlegen min', 'gp'],
  ['Fast legen', 'gp'],
  ['psykolog', 'psychologist'],
  ['Pyskolog i kommunen', 'psychologist'],
  ['Psykisk helse', 'mental_health'],
  ['psyk. helse', 'mental_health'],
  ['psykriatri', 'mental_health'],
  ['boligoppfølgingen', 'housing_support'],
  ['bolig oppfølging', 'housing_support'],
  ['Bo-oppfølging', 'housing_support'],
  ['boteamet', 'housing_support'],
  ['støttekontakt', 'support_contact'],
  ['støtekontakten', 'support_contact'],
  ['barneverne', 'child_welfare'],
  ['arbeidstreningen', 'work_training'],
  ['helsestasjonen', 'health_centre'],
  ['krisesenteret', 'other'],
]

it('suggests first what people mean, however they write it', () => {
  const missed = written.filter(([text, code]) => first(text) !== code)
  expect(missed.map(([text, code]) => `${text}: ${first(text)}, not ${code}`)).toEqual([])
})

it('has words for every code, and no word twice within one', () => {
  for (const { words, short = [] } of Object.values(vocabulary)) {
    expect(words.length).toBeGreaterThan(0)
    expect(new Set([...words, ...short]).size).toBe(words.length + short.length)
  }
})

it('suggests nothing for what means nothing, and never a choice that the form lacks', () => {
  for (const text of ['', '???', 'vet ikke', 'husker ikke', 'dere', 'kommunen'])
    expect([text, first(text)]).toEqual([text, undefined])
  expect(suggestServices('NAV', { choices: ['substance_service'], recruited: [], earlier: [] })).toEqual([])
  const recruited = [{ name: 'Huset', kind: 'nav' }]
  expect(suggestServices('Huset', { choices: ['substance_service'], recruited, earlier: [] })).toEqual([])
})

it('does not take short words for each other by a letter', () => {
  expect(first('nag')).toBeUndefined()
  expect(first('fakt')).toBeUndefined()
})

it('takes the name of a recruited service for its kind, and only mentions those that are not alike', () => {
  const recruited = [
    { name: 'Huset', kind: 'activity_centre' },
    { name: 'Oppfølgingstjenesten rus', kind: 'substance_service' },
  ]
  const found = suggestServices('Hused', { choices, recruited, earlier: [] })
  expect(found.map(({ code, why }) => [code, why.map(({ kind }) => kind)])).toEqual([
    ['activity_centre', ['service-name']],
    ['substance_service', ['service-joined']],
  ])
})

it('lets what was coded here before weigh most, then what was coded elsewhere, and says how often', () => {
  const earlier = [
    { key: 'huset', code: 'nav', here: false },
    { key: 'huset', code: 'nav', here: false },
    { key: 'huset', code: 'other', here: true },
    { key: 'noe annet', code: 'home_nursing', here: true },
  ]
  const found = suggestServices('HUSET!', { choices, recruited: [], earlier })
  expect(found).toEqual([
    { code: 'other', why: [{ kind: 'earlier-here' }] },
    { code: 'nav', why: [{ kind: 'earlier-elsewhere', times: 2 }] },
  ])
})

it('gives no more than there are keys for, the form deciding between equals', () => {
  const recruited = choices.map((kind) => ({ name: `Sted ${kind}`, kind }))
  const found = suggestServices('xyz', { choices, recruited, earlier: [] })
  expect(found.map(({ code }) => code)).toEqual(choices.slice(0, 9))
})

it('says each reason in words', () => {
  const reasons = [
    { kind: 'earlier-here' },
    { kind: 'earlier-elsewhere', times: 3 },
    { kind: 'word', word: 'feltpleie' },
    { kind: 'short-form', word: 'nav' },
    { kind: 'spelling', written: 'feltpelien', word: 'feltpleie' },
    { kind: 'service-name', name: 'Huset' },
    { kind: 'service-joined', name: 'Huset' },
  ] as const
  const said = reasons.map(whySuggested)
  expect(new Set(said.map(({ nb }) => nb)).size).toBe(reasons.length)
  expect(new Set(said.map(({ nn }) => nn)).size).toBe(reasons.length)
  expect(said[4]).toMatchObject({
    nb: '«feltpelien» ligner «feltpleie»',
    nn: '«feltpelien» liknar «feltpleie»',
  })
})

it('has words for the choices of the form, and for no others', () => {
  const asked = questionOf(loadInstruments('brukertilfredshet').at(-1)!, 'services_received')!
  expect([...choices].sort()).toEqual(
    choicesOf(asked)
      .map(({ code }) => code)
      .sort(),
  )
})
