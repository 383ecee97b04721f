import { describe, expect, it } from 'vitest'
import { informationTexts } from './information-texts.ts'
import { instructionTexts } from './instruction-texts.ts'
import { informationSheet, orderInstruction, type Sheet, staffInstruction } from './sheets.ts'
import { cardWords, paperWords } from './words.ts'

const facts = {
  responsible: 'Kari Nordmann',
  contact: '55 00 00 00',
  lastDay: '31. mars 2021',
  address: 'lyttepost.example/svar',
}
const order = { ...facts, service: 'Rusteamet', place: 'Stavanger', copies: 30 }
const languages = ['nb', 'nn', 'en'] as const
const all = ({ title, lead, parts }: Sheet): string =>
  [title, lead, ...parts.flatMap(({ heading, lines }) => [heading, ...lines])].join('\n')

/** Every text of a tree of texts. */
const texts = (tree: unknown): readonly Record<string, string>[] =>
  typeof tree !== 'object' || tree === null
    ? []
    : 'nb' in tree
      ? [tree as Record<string, string>]
      : Object.values(tree).flatMap(texts)

describe.each(languages)('the sheets in %s', (language) => {
  it('tell who answers for the survey, how to reach them, where and until when one can answer', () => {
    const sheet = all(informationSheet(facts, language))
    for (const fact of Object.values(facts)) expect(sheet).toContain(fact)
    for (const what of ['forms', 'cards'] as const) {
      const instruction = all(orderInstruction(order, what, language))
      for (const fact of ['Rusteamet', 'Stavanger', '30', facts.lastDay, facts.responsible, facts.contact]) {
        expect(instruction).toContain(fact)
      }
    }
    expect(all(staffInstruction(facts, language))).not.toMatch(/[{}]/)
  })

  it('have the information on one page and how to answer on its back', () => {
    expect(informationSheet(facts, language).parts.map(({ turn }) => turn)).toEqual([
      false,
      false,
      false,
      false,
      true,
      false,
      false,
    ])
  })
})

it('every text is there in three languages, with the same places to fill', () => {
  const every = texts([informationTexts, instructionTexts, paperWords, cardWords])
  expect(every.length).toBeGreaterThan(60)
  const places = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort()
  for (const { nb, nn, en } of every) {
    expect(nb!.trim()).not.toBe('')
    expect(places(nn!), nn).toEqual(places(nb!))
    expect(places(en!), en).toEqual(places(nb!))
  }
})
