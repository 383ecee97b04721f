import { describe, expect, it } from 'vitest'
import { type Instrument, questionsOf, toYou } from '#core/instruments'
import { loadInstruments } from '#rim/assets'
import { fillIns, notesInWords, type PrintedRegistration, registrationPrintout, textsOf } from './index.ts'
import { longFacts, sampleFacts } from './test-facts.ts'

const instruments: readonly Instrument[] = loadInstruments()
const form = instruments.find(({ id }) => id === 'brukerplan@2020.1')!
const usual = sampleFacts(form)
const registration: PrintedRegistration = {
  answers: { sex: 'male', age: 41, housing: 'yellow', education: { missing: 'refused' }, services_nav: [] },
  notes: {},
  status: 'draft',
  changedAt: '2026-10-01T10:00:00Z',
  birthYear: 1985,
  sex: 'male',
  hasLocalReference: false,
}
const printed = (language: 'nb' | 'nn', more: Partial<PrintedRegistration> = {}, facts = usual) =>
  registrationPrintout(facts, { ...registration, ...more }, language)
const flat = (document: ReturnType<typeof printed>): string =>
  textsOf(document).join('\n').replaceAll('\u00a0', ' ')
const cellsOf = (document: ReturnType<typeof printed>): Record<string, string> =>
  Object.fromEntries(
    document.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.type === 'table' ? block.rows.map(([name, text]) => [name!, text!]) : [],
      ),
    ),
  )
const notes = {
  'comment:housing': 'Flytter i mai',
  'comment:plans/crisis_plan': 'Fra i fjor',
  'part:children_contact': ['contact', null],
  'reason:1137': 'Tvillinger',
  'corrected:network': '2026-09-30',
  'review:recipient': '2026-09-30',
}

/** What the paper must say, in bokmål and nynorsk. */
const demanded: [string, nb: string, nn: string][] = [
  ['who answers for it', 'Stavanger kommune, postmottak@stavanger.example', 'Stavanger kommune, postmottak@'],
  ['why', 'planlegge og styre tjenestene', 'planleggje og styre tenestene'],
  ['that it decides nothing', 'ikke til å bestemme hvilken hjelp', 'ikkje brukte til å bestemme kva hjelp'],
  ['the law', 'Helsepersonelloven § 29, vedtak 26/1234-5', 'Helsepersonelloven § 29, vedtak 26/1234-5'],
  ['how long it is kept', 'slettes senest 31. desember 2029', 'sletta seinast 31. desember 2029'],
  ['who sees it', 'Ansatte med tilgang ved enheten', 'Tilsette med tilgang ved eininga'],
  ['the right to see', 'se det som står om deg', 'sjå det som står om deg'],
  ['the right to correct', 'få rettet det som er feil', 'få retta det som er feil'],
  ['the right to say no, without a reason', 'uten å si hvorfor', 'utan å seie kvifor'],
  ['that a no has no consequences', 'ingen følger for hjelpen du får', 'ingen følgjer for hjelpa du får'],
  [
    'how',
    'Logg inn med ID-porten på lyttepost.example/meg',
    'sei frå til Oppfølgingstjenesten, 51 00 00 01.',
  ],
  ['where to complain', 'klage til Datatilsynet', 'klage til Datatilsynet'],
  [
    'that neither name nor number is kept',
    'Navn og fødselsnummer\nikke lagret',
    'fødselsnummer\nikkje lagra',
  ],
]

describe.each(['nb', 'nn'] as const)('the printout in %s', (language) => {
  const text = flat(printed(language))

  it.each(demanded)('says %s', (_, nb, nn) => {
    expect(text).toContain(language === 'nb' ? nb : nn)
  })

  it('speaks to the person, not about her', () => {
    expect(text).not.toMatch(/mottak(er|ar)en/i)
    const asked =
      language === 'nb' ? 'Hvilke tjenester fra NAV har du fått' : 'Kva tenester frå NAV har du fått'
    expect(text).toContain(asked)
  })

  it('has every answer that is stored in words, with what a colour means, and no question that is not answered', () => {
    const asked = new Map(questionsOf(form).map(({ code, text }) => [code, toYou(text[language])]))
    const cells = cellsOf(printed(language))
    expect(Object.keys(cells).sort()).toEqual(
      Object.keys(registration.answers)
        .map((code) => asked.get(code)!)
        .sort(),
    )
    const told = (code: string) => cells[asked.get(code)!]
    expect(told('age')).toBe('41 år')
    expect(told('housing')).toMatch(/^Gul: Ikk?j?e permanent/)
    expect(told('education')).toMatch(/^Ønsk/)
    expect(told('services_nav')).toMatch(/^Ingen val/)
  })

  it('has every note: beside its question, and reasons by themselves', () => {
    const document = printed(language, { notes })
    const whole = flat(document)
    for (const note of ['Flytter i mai', 'Fra i fjor', 'Tvillinger', '30. september 2026'])
      expect(whole).toContain(note)
    for (const { about, label } of notesInWords(form, notes, language)) {
      expect(whole.includes(about) || whole.includes(label) || /gått gjennom/.test(whole), about).toBe(true)
    }
    const cells = cellsOf(document)
    const beside =
      cells[
        form.sections.flatMap(({ questions }) => questions).find(({ code }) => code === 'network')!.text[
          language
        ]
      ]
    expect(beside?.replaceAll('\u00a0', ' ')).toBe(
      language === 'nb'
        ? 'Ikke besvart\nRettet sammen med deg: 30. september 2026'
        : 'Ikkje svara på\nRetta saman med deg: 30. september 2026',
    )
    expect(whole).toContain(`Derfor er svaret ${language === 'nb' ? 'riktig' : 'rett'}: Tvillinger`)
  })

  it('leaves nothing to fill in, whatever the municipality has not decided', () => {
    const open = { ...longFacts(form), processor: undefined, transfer: undefined }
    for (const facts of [usual, open, { ...usual, controller: { name: 'X', contact: ' ' } }]) {
      expect(fillIns(flat(printed(language, {}, facts)))).toEqual([])
      expect(printed(language, {}, facts).mark).toBeNull()
    }
    expect(flat(printed(language, {}, open))).not.toMatch(/EØS/)
  })

  it('tells that no law holds, where none does', () => {
    const round = { ...usual.round, legalBases: [] }
    const none = language === 'nb' ? 'ikke noe behandlingsgrunnlag' : 'ikkje noko behandlingsgrunnlag'
    expect(flat(printed(language, {}, { ...usual, round }))).toContain(none)
    expect(text).not.toContain(none)
  })
})

describe('the printout', () => {
  it('tells how far it has come, and of a local reference only that there is one', () => {
    expect(flat(printed('nb'))).toContain('ikke ferdig ennå. Det ble sist endret 1. oktober 2026 kl. 12.00.')
    expect(flat(printed('nb', { status: 'complete' }))).toContain('ferdig utfylt')
    expect(flat(printed('nb', { notes }))).toContain('gått gjennom sammen med deg 30. september 2026')
    expect(flat(printed('nb'))).not.toContain('Lokal referanse')
    expect(flat(printed('nb', { hasLocalReference: true }))).toContain('Lokal referanse')
    expect(flat(printed('nb', { answers: {} }))).toContain('Ingen spørsmål er besvart ennå.')
  })

  it('leaves out nothing that is stored, also what the form has no place for', () => {
    const strange = flat(printed('nb', { answers: { gone: 'gammelt svar' }, notes: { 'other:x': ['y'] } }))
    expect(strange).toContain('gone: gammelt svar')
    expect(strange).toContain('other:x: ["y"]')
  })

  it('can always be printed: signs that fonts lack become question marks', () => {
    const told = flat(printed('nb', { notes: { 'comment:housing': 'Čáppa 漢🙂\n\tša “ok” – 20 €' } }))
    expect(told).toContain('Kommentar: Čáppa ?? ša “ok” – 20 €')
  })
})

describe('notes in words', () => {
  it('stand in the order of the form, whatever order they were written in', () => {
    const keys = (given: Record<string, unknown>) => notesInWords(form, given, 'nb').map(({ key }) => key)
    const order = keys(notes)
    expect(order).toEqual([
      'part:children_contact',
      'comment:housing',
      'corrected:network',
      'comment:plans/crisis_plan',
      'reason:1137',
      'review:recipient',
    ])
    expect(keys(Object.fromEntries(Object.entries(notes).reverse()))).toEqual(order)
  })
  it('are told in three languages', () => {
    const told = (['nb', 'nn', 'en'] as const).map((language) =>
      notesInWords(form, notes, language).map(({ about }) => about),
    )
    for (const [at] of told[0]!.entries()) {
      const forms = told.map((list) => list[at]!)
      expect(forms[0]).not.toBe(forms[2])
    }
  })
})
