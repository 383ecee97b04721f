import { describe, expect, it } from 'vitest'
import { loadInstruments } from '#rim/assets'
import { fillIns, informationLetter, type TextDocument, textsOf } from './index.ts'
import { sampleFacts } from './test-facts.ts'

const usual = sampleFacts(loadInstruments().find(({ id }) => id === 'brukerplan@2020.1')!)
/** The letter as one text, with plain spaces. */
const flat = (document: TextDocument): string =>
  [...textsOf(document), document.dated].join('\n').replaceAll('\u00a0', ' ')

/** What the general data protection regulation demands of the letter, and how it is said in bokmål and nynorsk. */
const demanded: [string, nb: string, nn: string][] = [
  [
    '13(1)a, 14(1)a: the controller with contact',
    'Behandlingsansvarlig\nStavanger kommune, postmottak@stavanger.example',
    'Behandlingsansvarleg\nStavanger kommune, postmottak@stavanger.example',
  ],
  [
    '13(1)b, 14(1)b: the data protection officer',
    'Personvernombud\nKari Ombud, personvernombud@stavanger.example',
    'Personvernombod\nKari Ombud, personvernombud@stavanger.example',
  ],
  ['13(1)c, 14(1)c: purposes', 'brukes til å\nplanlegge og styre', 'brukast til å\nplanleggje og styre'],
  [
    '13(1)c, 14(1)c: the legal basis in the regulation',
    'personvernforordningen artikkel 6 nr. 1 bokstav e og artikkel 9 nr. 2 bokstav j',
    'personvernforordninga artikkel 6 nr. 1 bokstav e og artikkel 9 nr. 2 bokstav j',
  ],
  [
    '13(1)c, 14(1)c: act, decision and how long it holds',
    'Helsepersonelloven § 29, vedtak 26/1234-5, gyldig fra 1. september 2026 til 31. august 2027.',
    'Helsepersonelloven § 29, vedtak 26/1234-5, gyldig frå 1. september 2026 til 31. august 2027.',
  ],
  [
    '14(1)d: categories of data',
    'Levekårsområder: bosituasjon, meningsfull aktivitet, økonomi, fysisk helse, psykisk helse, rusmiddelbruk, sosial fungering, nettverk',
    'Levekårsområde: busituasjon, meiningsfull aktivitet, økonomi, fysisk helse, psykisk helse, rusmiddelbruk, sosial fungering, nettverk',
  ],
  [
    '13(1)e, 14(1)e: recipients',
    'Kommunens koordinator: hvor mange som er registrert',
    'Koordinatoren i kommunen: kor mange som er registrerte',
  ],
  ['13(1)f, 14(1)f: third countries', 'ikke sendt ut av EØS', 'ikkje sende ut av EØS'],
  ['13(2)a, 14(2)a: for how long', 'slettes senest 31. desember 2029', 'sletta seinast 31. desember 2029'],
  ['13(2)b, 14(2)c: access', 'se det som står om deg', 'sjå det som står om deg'],
  ['13(2)b, 14(2)c: rectification', 'få rettet det som er feil', 'få retta det som er feil'],
  ['13(2)b, 14(2)c: erasure', 'få registreringen slettet', 'få registreringa sletta'],
  ['13(2)b, 14(2)c: restriction', 'kreve at den blir begrenset', 'krevje at han blir avgrensa'],
  ['13(2)b, 14(2)c: objection', 'protestere mot bruken', 'protestere mot bruken'],
  ['13(2)d, 14(2)e: complaint', 'klage til Datatilsynet: postboks', 'klage til Datatilsynet: postboks'],
  ['13(2)e: nothing must be given', 'Du trenger ikke å gi', 'Du treng ikkje å gi'],
  [
    '13(2)f, 14(2)g: automated decisions',
    'ingen avgjørelse om deg blir tatt av en datamaskin',
    'inga avgjerd om deg blir teken av ei datamaskin',
  ],
  ['13(3), 14(4): other purposes', 'noe annet, får du vite det først', 'noko anna, får du vite det først'],
  ['14(2)f: the source', 'ut fra det tjenesten vet om deg', 'ut frå det tenesta veit om deg'],
  ['12(3): when there is an answer', 'svar innen én måned', 'svar innan éin månad'],
  ['12(5): free of charge', 'Det koster ingenting', 'Det kostar ingenting'],
  [
    'no name and no identity number is kept',
    'Navn, adresse og fødselsnummer blir ikke lagret',
    'Namn, adresse og fødselsnummer blir ikkje lagra',
  ],
  ['keyed pseudonyms', 'en kode med en hemmelig nøkkel', 'ein kode med ein hemmeleg nøkkel'],
  [
    'no: before or after, without a reason',
    'før eller etter at skjemaet er fylt ut, og uten å si hvorfor',
    'før eller etter at skjemaet er fylt ut, og utan å seie kvifor',
  ],
  [
    'how to say no',
    'lyttepost.example/meg, eller si fra til Oppfølgingstjenesten, 51 00 00 01.',
    'lyttepost.example/meg, eller sei frå til Oppfølgingstjenesten, 51 00 00 01.',
  ],
  ['the log', 'hvem som har lest eller endret noe om deg', 'kven som har lese eller endra noko om deg'],
  ['the processor', 'Drift AS, post@drift.example', 'Drift AS, post@drift.example'],
  ['the date', '\n1. oktober 2026', '\n1. oktober 2026'],
]

describe.each(['nb', 'nn'] as const)('the letter in %s', (language) => {
  const text = flat(informationLetter(usual, language))
  const written = (change: Partial<typeof usual>) =>
    flat(informationLetter({ ...usual, ...change }, language))

  it.each(demanded)('says %s', (_, nb, nn) => {
    expect(text).toContain(language === 'nb' ? nb : nn)
  })

  it('leaves nothing to fill in where all is recorded', () => {
    expect(fillIns(text)).toEqual([])
    expect(informationLetter(usual, language).mark).toBeNull()
  })

  it.each([
    ['article', null],
    ['processor', undefined],
    ['transfer', undefined],
    ['dataProtectionOfficer', null],
  ])('is a draft while the %s is open', (fact, open) => {
    expect(informationLetter({ ...usual, [fact]: open }, language).mark).toMatch(/^Utkast\. Fyll ut/)
  })

  it('changes with the facts', () => {
    const { round } = usual
    const legalBases = round.legalBases.map((basis) => ({ ...basis, allowsLinking: true }))
    const renewed = /Koden er ny i (hver|kvar) runde/
    expect(text).toMatch(renewed)
    expect(written({ round: { ...round, legalBases } })).not.toMatch(renewed)
    expect(written({ round: { ...round, legalBases } })).toContain('runde til den neste')
    const covering = round.legalBases.map((basis) => ({ ...basis, allowsAttention: true }))
    expect(text).not.toMatch(/trenge .+ først/)
    expect(written({ round: { ...round, legalBases: covering } })).toMatch(/trenge .+ først, etter/)
    // another type of unit's basis is not told in this unit's letter
    const others = covering.map((basis) => ({ ...basis, unitType: 'nav' }))
    const both = { ...round, legalBases: [...round.legalBases, ...others] }
    expect(written({ round: both })).not.toMatch(/trenge .+ først/)
    expect(written({ ownPage: null })).not.toContain('ID-porten')
    expect(written({ dataProtectionOfficer: null })).toMatch(/Personvernomb[uo]d\n«Fyll ut: /)
    expect(written({ controller: { name: 'X', contact: ' ' } })).toMatch(/X, «Fyll ut: kontaktopplysning/)
    expect(written({ article: null })).toMatch(/artikkel 6 og 9 \(«Fyll ut: bokstav i artikkel 6 /)
    expect(written({ processor: null })).not.toContain('Drift AS')
    expect(written({ processor: undefined })).toMatch(/for kommunen\n«Fyll ut: (hvem|kven) som dri/)
    expect(written({ transfer: undefined })).toMatch(/«Fyll ut: om opplysning/)
    expect(written({ transfer: undefined })).not.toMatch(/ikk?j?e send[te]/)
    const transfer = { nb: 'Prøveland.', nn: 'Prøveland.' }
    expect(written({ transfer })).toContain('EØS-området: Prøveland.')
  })

  it('names the bases of its own type that hold in the round, and is refused without one', () => {
    const basis = usual.round.legalBases[0]!
    const withBases = (...legalBases: (typeof basis)[]) => written({ round: { ...usual.round, legalBases } })
    const over = { ...basis, decision: '#1', validFrom: '2020-01-01', validTo: '2026-11-01' }
    const later = { ...basis, decision: '#2', validFrom: '2026-12-16', validTo: '2027-12-31' }
    const others = { ...basis, decision: '#3', unitType: 'nav' }
    const firstDay = { ...basis, decision: '#4', validFrom: '2020-01-01', validTo: '2026-11-02' }
    const lastDay = { ...basis, decision: '#5', validFrom: '2026-12-15', validTo: '2027-12-31' }
    const told = withBases(basis, over, later, others, firstDay, lastDay)
    expect(told.match(/#\d/g)).toEqual(['#4', '#5'])
    expect(() => withBases(over, later, others)).toThrow(/^1720: /)
  })
})
