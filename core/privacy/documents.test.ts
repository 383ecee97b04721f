import { describe, expect, it } from 'vitest'
import type { Instrument } from '#core/instruments'
import { loadInstruments } from '#rim/assets'
import {
  fillIns,
  impactAssessment,
  informationLetter,
  processingRecord,
  type TextBlock,
  type TextDocument,
  textsOf,
} from './index.ts'
import { breachesOf2021, otherRisks } from './risks.ts'
import { sayIn } from './say.ts'
import { securityMeasures } from './shared-words.ts'
import { subjectLines } from './subjects.ts'
import { longFacts, sampleFacts } from './test-facts.ts'

const instruments: readonly Instrument[] = loadInstruments()
const form = instruments.find(({ id }) => id === 'brukerplan@2020.1')!
const usual = sampleFacts(form)
const long = longFacts(form)
const languages = ['nb', 'nn'] as const
type Written = (facts: typeof usual, language: 'nb' | 'nn') => TextDocument
const kinds: [string, Written][] = [
  ['letter', informationLetter],
  ['record', processingRecord],
  ['impact assessment', impactAssessment],
]
/** The document as one text, with plain spaces. */
const flat = (document: TextDocument): string => textsOf(document).join('\n').replaceAll('\u00a0', ' ')
const tablesOf = (document: TextDocument) =>
  document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'table' ? [block] : [])),
  )

describe.each(languages)('the record in %s', (language) => {
  const record = processingRecord(long, language)
  const [items, rounds, bases] = tablesOf(record)

  it('has letters a to g with what is set up', () => {
    expect(items!.rows.map(([letter]) => letter).join('')).toBe('abcdefg')
    const content = Object.fromEntries(
      items!.rows.map(([letter, , text]) => [letter, text!.replaceAll('\u00a0', ' ')]),
    )
    const expected: Record<string, readonly string[]> = {
      a: [long.controller.name, long.controller.contact, long.municipality.contact, 'Drift AS', '«Fyll ut: '],
      b: long.purposes.map((purpose) => purpose[language]),
      c: [...subjectLines(form, sayIn(language)), '16 år', 'artikkel 9'],
      d: long.recipients.flatMap(({ who, what }) => [who[language], what[language]]),
      e: ['Ingen.'],
      f: ['BrukerPlan 2026', 'BrukerPlan 2025', '31. desember 2029', '«Fyll ut: '],
      g: [...securityMeasures.map((measure) => measure[language]), '«Fyll ut: '],
    }
    for (const [letter, parts] of Object.entries(expected)) {
      for (const part of parts) expect(content[letter], letter).toContain(part)
    }
  })

  it('lists every round and every legal basis', () => {
    expect(rounds!.rows.map(([name]) => name)).toEqual(['BrukerPlan 2026', 'BrukerPlan 2025'])
    expect(
      bases!.rows.map(([, type, law, , , linking]) => [type, law!.replace('\u00a0', ' '), linking]),
    ).toEqual([
      [
        usual.unitTypes.health_care![language],
        'Lov om kommunale helse- og omsorgstjenester m.m. § 12-3 fjerde ledd',
        'Ja',
      ],
      [usual.unitTypes.health_care![language], 'Helsepersonelloven § 29', 'Nei'],
      ['NAV', 'Sosialtjenesteloven § 44', 'Nei'],
      [usual.unitTypes.health_care![language], 'Helsepersonelloven § 29', 'Nei'],
    ])
    const none = processingRecord({ ...usual, round: { ...usual.round, legalBases: [] } }, language)
    expect(tablesOf(none)).toHaveLength(2)
    expect(flat(none)).toMatch(/Ingen (enheter|einingar) kan registrere person[ea]r\./)
  })
})

describe.each(languages)('the impact assessment in %s', (language) => {
  const assessment = impactAssessment(usual, language)
  const [breaches, others] = tablesOf(assessment)

  it('is marked as a draft with the parts of article 35 (7)', () => {
    expect(assessment.mark).toMatch(/^Utkast/)
    const headings = assessment.sections.map(({ heading }) => heading).join('\n')
    for (const part of [
      /(Beskrivelse|Skildring) av behandling/,
      /[Nn]ødvendig.*forholdsmessig/,
      /Risiko for/,
      /Tiltak/,
      /vurdering|Vurdering/,
    ]) {
      expect(headings).toMatch(part)
    }
  })

  it('answers each of the seven breaches of 2021, and every other risk', () => {
    expect(breachesOf2021).toHaveLength(7)
    for (const [table, risks, first] of [
      [breaches, breachesOf2021, 1],
      [others, otherRisks, 8],
    ] as const) {
      expect(table!.rows).toEqual(
        risks.map(({ what, measure }, at) => [
          String(first + at),
          what[language],
          measure[language],
          expect.stringMatching(/^«Fyll ut: [^»]+»$/),
        ]),
      )
    }
  })

  it('counts the places that the municipality must fill in', () => {
    const count = textsOf(assessment).flatMap(fillIns).length
    expect(count).toBeGreaterThan(breachesOf2021.length + otherRisks.length)
    expect(flat(assessment)).toMatch(new RegExp(`(^|\\n)${count} sta?e?der må`))
    const without = textsOf(impactAssessment({ ...usual, article: null }, language)).flatMap(fillIns).length
    expect(without).toBe(count + 1)
  })
})

describe.each(kinds)('the %s', (_, write) => {
  const shape = ({ sections }: TextDocument) => sections.map(({ blocks }) => blocks.map(shapeOf))
  const shapeOf = (block: TextBlock) =>
    block.type === 'paragraph'
      ? 1
      : block.type === 'table'
        ? [block.head.length, block.rows.length]
        : block.items.length

  it('has the same parts in both forms, each in its own words', () => {
    for (const facts of [usual, long]) {
      const nb = write(facts, 'nb')
      const nn = write(facts, 'nn')
      expect(shape(nn)).toEqual(shape(nb))
      const only = {
        nb: /(?<!\p{L})(ikkje|kven|kva|kvar|korleis|kvifor|nokon|noko|frå|vere|dei|ein|eit|berre|blei|eining|einingar|tilsett|tilsette|sjå|opplysningar|rundar)(?!\p{L})/iu,
        nn: /(?<!\p{L})(ikke|hvem|hva|hver|hvert|hvor|hvordan|hvorfor|noen|noe|fra|være|de|en|et|bare|ble|enhet|enheter|ansatt|ansatte|se|opplysninger|runder|slettes|brukes|lages)(?!\p{L})/iu,
      }
      // the names of laws are as they are
      const own = (document: TextDocument) => flat(document).replaceAll(/Lov om [^§]*§/g, '')
      expect(own(nb)).not.toMatch(only.nb)
      expect(own(nn)).not.toMatch(only.nn)
    }
  })

  it('tells what nobody has said as open, and what is none as none', () => {
    for (const language of languages) {
      const count = (facts: typeof usual): number => textsOf(write(facts, language)).flatMap(fillIns).length
      const none = { ...usual, processor: null, transfer: null }
      expect(count({ ...none, processor: undefined, transfer: undefined })).toBe(count(none) + 2)
      expect(flat(write({ ...none, processor: undefined }, language))).not.toMatch(
        /driv(er)? systemet (selv|sjølv)[.,]/,
      )
    }
  })

  it('has no empty text, no unfilled place, and table rows as wide as their head', () => {
    for (const language of languages) {
      for (const facts of [usual, long]) {
        const document = write(facts, language)
        for (const text of textsOf(document)) {
          expect(text.trim()).not.toBe('')
          expect(text).not.toMatch(/[{}]|undefined|null/)
        }
        for (const { head, rows } of tablesOf(document))
          for (const row of rows) expect(row).toHaveLength(head.length)
        expect(document.fileName).toMatch(/^\d{4}-[a-z0-9-]+$/)
        expect(document.dated).toBe('1.\u00a0oktober\u00a02026')
      }
    }
  })
})

it('every question of every form is told in plain words', () => {
  for (const instrument of instruments) {
    for (const language of languages) {
      const lines = subjectLines(instrument, sayIn(language))
      expect(lines).toHaveLength(instrument.sections.length)
      // a question without words of its own would be told as a question
      for (const line of lines) expect(line, instrument.id).not.toContain('?')
    }
  }
})
