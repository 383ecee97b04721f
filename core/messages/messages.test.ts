import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textsOf } from '#core/privacy'
import {
  fillMessage,
  messageLetter,
  messageTemplates,
  oneLine,
  placeMeanings,
  smsSize,
  smsText,
  surveyTemplates,
  trainingDayLines,
  unknownPlaces,
} from './index.ts'

const facts = {
  kontakt: 'Kari Åsnes',
  kommune: 'Nord-Østfold',
  runde: 'BrukerPlan 2026',
  år: '2026',
  svarfrist: '1. oktober 2026',
  startdato: '15. november 2026',
  sluttdato: '15. desember 2026',
  opplæring: '– 3. november 2026 kl. 09.00–15.00: Rådhuset',
  adresse: 'https://lyttepost.example.no/coordinate',
  tema: 'Barn som pårørende',
  undersøkelse: 'Brukerundersøkelsen 2026',
  deltakere: 'Nord-Østfold kommune',
}

describe.each(Object.entries({ ...messageTemplates, ...surveyTemplates }))(
  'the text «%s»',
  (_, { name, texts, sms, places }) => {
    it('says the same in both forms, with places that it may have, and is filled whole', () => {
      expect(name.nb).not.toBe('')
      for (const form of ['nb', 'nn'] as const) {
        const { subject, body } = texts[form]
        expect(unknownPlaces(`${subject} ${body} ${sms?.[form] ?? ''}`, places)).toEqual([])
        const filled = fillMessage(texts[form], facts)
        expect(`${filled.subject}${filled.body}`).not.toMatch(/[{}]|undefined|null/)
        expect(filled.subject.length).toBeLessThan(100)
      }
      const used = ({ subject, body }: { subject: string; body: string }) =>
        unknownPlaces(`${subject} ${body}`, []).toSorted()
      expect(used(texts.nn)).toEqual(used(texts.nb))
      const nb = JSON.stringify(texts.nb) + sms?.nb
      const nn = JSON.stringify(texts.nn) + sms?.nn
      expect(nn).not.toMatch(/\b(ikke|ennå|enheter|enhetene|innen|fra|hvilke|dere|være|velg|gjør|sendes)\b/i)
      expect(nb).not.toMatch(/\b(ikkje|enno|einingar|einingane|innan|frå|kva|vere|vel runden|gjer)\b/i)
    })

    it('is one message on the telephone, however long the round is called', () => {
      if (sms === null) return
      for (const form of ['nb', 'nn'] as const) {
        const short = { ...facts, svarfrist: '01.10.2026', sluttdato: '15.12.2026' }
        const { body } = fillMessage({ subject: '', body: sms[form] }, short)
        expect(smsSize(smsText(body))).toMatchObject({ encoding: 'gsm-7', fits: true })
      }
    })
  },
)

it('every place is told what it is, in both forms', () => {
  for (const { nb, nn } of Object.values(placeMeanings)) expect([nb, nn]).not.toContain('')
})

describe('filling', () => {
  it('keeps a subject on one line, whatever is filled in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const { subject } = fillMessage(
          { subject: 'Til {kontakt}', body: '' },
          { kontakt: `${name}\r\nBcc: x` },
        )
        expect(subject).not.toMatch(/[\r\n\u2028\u2029\u0085]/)
      }),
      { seed: 1, numRuns: 300 },
    )
    expect(oneLine(' a\r\n b\u2028c\t\u0000d ')).toBe('a b c d')
  })

  it('does not fill in what was filled in', () => {
    expect(
      fillMessage({ subject: '{kontakt}', body: '{kontakt}' }, { kontakt: '{adresse}', adresse: 'x' }),
    ).toEqual({
      subject: '{adresse}',
      body: '{adresse}',
    })
  })

  it('fails rather than leave a place open, and finds what is not known, also misspelt', () => {
    expect(() => fillMessage({ subject: 'x', body: '{svarfrist}' }, {})).toThrow(/svarfrist/)
    expect(unknownPlaces('Hei {navn}, {name} og {års-tall} {navn} {}', ['name'])).toEqual([
      'navn',
      'års-tall',
      '',
    ])
  })

  it('has line breaks of one kind, no spaces at ends and no holes', () => {
    const body = 'Hei \r\n\r\n\r\n\r\nder\t\rslutt\n\n'
    expect(fillMessage({ subject: 's', body }, {}).body).toBe('Hei\n\nder\nslutt')
  })
})

describe('training days in a message', () => {
  const day = { day: '2026-11-03', begins: '09:00', ends: '15:30', place: 'Rådhuset', link: '' }
  it('are lines, with place and link', () => {
    expect(trainingDayLines([day, { ...day, day: '2026-11-10', link: 'https://møte.example' }], 'nb')).toBe(
      '– 3. november 2026 kl. 09.00–15.30: Rådhuset\n– 10. november 2026 kl. 09.00–15.30: Rådhuset, https://møte.example',
    )
    expect(trainingDayLines([{ ...day, place: '', link: 'https://x.example' }], 'nn')).toBe(
      '– 3. november 2026 kl. 09.00–15.30: https://x.example',
    )
  })
  it('are said to be none', () => {
    expect(trainingDayLines([], 'nn')).toBe('Ingen opplæringsdagar er sette opp enno.')
    expect(trainingDayLines([], 'nb')).toBe('Ingen opplæringsdager er satt opp ennå.')
  })
})

describe('the size of a text on the telephone', () => {
  it.each([
    ['', 'gsm-7', 0, true],
    ['æøåÆØÅéÄöü', 'gsm-7', 10, true],
    ['x'.repeat(160), 'gsm-7', 160, true],
    ['x'.repeat(161), 'gsm-7', 161, false],
    // the extension table takes two
    ['€[]{}\\^~|\f', 'gsm-7', 20, true],
    [`${'x'.repeat(159)}€`, 'gsm-7', 161, false],
    // outside the alphabet: each takes a unit of sixteen bits, and fewer have room
    ['«hei»', 'ucs-2', 5, true],
    [`${'x'.repeat(69)}–`, 'ucs-2', 70, true],
    [`${'x'.repeat(70)}–`, 'ucs-2', 71, false],
    ['🙂', 'ucs-2', 2, true],
    ['č', 'ucs-2', 1, true],
  ] as const)('%j', (text, encoding, used, fits) => {
    expect(smsSize(text)).toEqual({ encoding, used, limit: encoding === 'gsm-7' ? 160 : 70, fits })
  })

  it('puts other signs for those that would make it dearer', () => {
    expect(smsText('«Øvingsrunden» – nr.\u00a01 …')).toBe('"Øvingsrunden" - nr. 1 ...')
  })
})

describe('a message as a letter', () => {
  it('has all its words, lists as lists, and who it is to', () => {
    const { subject, body } = fillMessage(messageTemplates.invitation.texts.nn, facts)
    const made = messageLetter({
      subject,
      body,
      language: 'nn',
      toName: 'Kari $& Åsnes',
      municipality: { code: '3118', name: 'Indre Østfold' },
      round: 'BrukerPlan 2026',
      made: '2026-09-01',
    })
    expect(made).toMatchObject({
      kind: 'letter',
      language: 'nn',
      title: 'Invitasjon til BrukerPlan 2026',
      fileName: '3118-brev-2026-09-01-nn',
    })
    expect(made.sections[0]?.heading).toBe('Til Kari $& Åsnes, Indre Østfold kommune')
    expect(made.sections[0]?.blocks.map(({ type }) => type)).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
      'paragraph',
      'list',
      'paragraph',
      'list',
      'paragraph',
      'paragraph',
    ])
    const words = (text: string) => text.replace(/^– /gm, '').split(/\s+/).filter(Boolean)
    const printed = textsOf(made).flatMap(words)
    for (const word of words(body)) expect(printed).toContain(word)
  })
})
