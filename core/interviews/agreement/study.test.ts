import { expect, test } from 'vitest'
import type { Coding } from '../project/entities.ts'
import { coding, projectOf, spoken } from '../retrieval/test-texts.ts'
import { codePointLength, textVersion } from '../texts/index.ts'
import { pairAgreement, pooled } from './measures.ts'
import { studyAgreement } from './study.ts'
import { comparedUnits } from './units.ts'

const one = spoken('i1', 'INTERVJUER: Hva da?\nMANN: Ikke noe. Alt gikk. 😀 Nei.\n')
const two = spoken('i2', 'INTERVJUER: Og så?\nMANN: Hjem igjen.\n')
const by = (coder: string, all: readonly Coding[]): readonly Coding[] =>
  all.map((each) => ({ ...each, id: `${coder}${each.id}`, coder }))
const doubles = [
  { interview: 'i1', text: one, first: 'kari', second: 'nils' },
  { interview: 'i2', text: two, first: 'nils', second: 'kari' },
]
const from = (text: typeof one, words: string): number =>
  codePointLength(text.text.slice(0, text.text.indexOf(words)))
const project = projectOf([
  ...by('kari', [
    coding('1', 'i1', 'a', from(one, 'Ikke'), from(one, 'Alt')),
    coding('2', 'i1', 'b', from(one, 'Alt'), from(one, 'Nei') + 4),
    coding('3', 'i2', 'a', from(two, 'Hjem'), from(two, 'Hjem') + 12),
  ]),
  ...by('nils', [
    // with white space at its ends, which does not count
    coding('1', 'i1', 'a', from(one, 'Ikke') - 1, from(one, 'Alt') - 1),
    coding('2', 'i1', 'b', from(one, 'Nei'), from(one, 'Nei') + 4),
    { ...coding('3', 'i1', 'b', 0, 5), adrift: true },
    { ...coding('4', 'i1', 'c', 0, 5), version: 'i1-v0' },
  ]),
])

test('two coders are compared code by code, interview by interview and together', () => {
  const { codes, interviews, together, unit } = studyAgreement(project, doubles, 'character')
  expect(unit).toBe('character')
  // nobody has used `c` in the version that is compared
  expect(codes.map(({ code }) => code)).toEqual(['a', 'b'])
  const [a, b] = codes
  expect(a!.interviews[0]!.agreement).toMatchObject({
    both: 9,
    firstOnly: 0,
    secondOnly: 0,
    kappa: 1,
    alpha: 1,
  })
  // in the second interview nils is the first, and the line feed that kari marked does not count
  expect(a!.interviews[1]!.agreement).toMatchObject({ both: 0, firstOnly: 0, secondOnly: 11, kappa: 0 })
  expect(b!.interviews[0]!.agreement).toMatchObject({ both: 4, firstOnly: 12, secondOnly: 0 })
  expect(b!.interviews[1]!.agreement).toMatchObject({ kappa: null, alpha: null, jaccard: null })
  for (const { together, interviews } of codes) {
    expect(together).toEqual(pairAgreement(pooled(interviews.map(({ agreement }) => agreement))))
  }
  expect(together).toEqual(pairAgreement(pooled(codes.map((code) => code.together))))
  expect(interviews.map(({ agreement }) => agreement.both)).toEqual([13, 0])
})

test('by turns and sentences what touches a unit counts for it', () => {
  const [turns] = studyAgreement(project, doubles, 'turn').codes
  expect(turns!.together).toMatchObject({ both: 1, firstOnly: 0, secondOnly: 1, neither: 2, units: 4 })
  const [, sentences] = studyAgreement(project, doubles, 'sentence').codes
  expect(sentences!.interviews[0]!.agreement).toMatchObject({ both: 1, neither: 2 })
  const informant = studyAgreement(project, doubles, 'turn', { informantsOnly: true })
  expect(informant.codes[0]!.together).toMatchObject({ units: 2, neither: 0 })
})

test('units of a text are its code points, its sentences, its turns, or lines where it has none', () => {
  const places = (unit: 'character' | 'sentence' | 'turn', text = one, informantsOnly = false) =>
    comparedUnits(text, unit, { informantsOnly }).stretches.map(({ start, end }) =>
      [...text.text].slice(start, end).join(''),
    )
  expect(places('character')).toEqual([one.text])
  expect(places('turn')).toEqual(['Hva da?', 'Ikke noe. Alt gikk. 😀 Nei.'])
  expect(places('character', one, true)).toEqual(['Ikke noe. Alt gikk. 😀 Nei.'])
  expect(places('sentence', one, true).slice(0, 2)).toEqual(['Ikke noe.', 'Alt gikk.'])
  const notes = textVersion({
    id: 'n',
    interview: 'i3',
    number: 1,
    kind: 'notes',
    text: 'Bor 😀 alene.\n\nVil hjem.',
  })
  expect(places('turn', notes, true)).toEqual(['Bor 😀 alene.', 'Vil hjem.'])
  expect(places('character', notes, true)).toEqual([notes.text])
  const asking = spoken('i4', 'INTERVJUER: Hva? Ja.')
  expect(places('sentence', asking, true)).toEqual([])
})
