import { describe, expect, it } from 'vitest'
import { type Instrument, questionsOf, session } from '#core/instruments'
import { colours, type LifeArea, lifeAreas } from '#core/mapping'
import { loadInstruments, loadTrainingCases } from '#rim/assets'
import { expertColours } from './compare.ts'
import { howToRead } from './instruction.ts'
import type { FullText, TrainingCase } from './types.ts'

const cases = loadTrainingCases()
const named = cases.map((one) => [one.code, one] as const)
const formOf = ({ instrument }: TrainingCase): Instrument =>
  loadInstruments().find(({ id }) => id === instrument)!
const words = (text: string): number => text.trim().split(/\s+/).length

describe.each(named)('the case %s', (_, one) => {
  const form = formOf(one)
  const met = session(form, one.answers)

  it('is answered so that it could be completed, of somebody who belongs in the mapping', () => {
    expect(met.problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect([met.complete, met.included]).toEqual([true, true])
    const warnings = met.problems.filter(({ severity }) => severity === 'warning').map(({ rule }) => rule)
    expect(warnings).toEqual(one.keptWarnings.map(({ rule }) => rule))
  })

  it('leaves no field open: each is answered, unknown or not asked', () => {
    for (const { question, answer } of met.states.values()) {
      expect(answer, question.code).not.toEqual({ missing: 'blank' })
    }
  })

  it('is told in 90 to 160 words in each language, and said to be made up', () => {
    for (const text of Object.values(one.text)) {
      expect(words(text), text.slice(0, 30)).toBeGreaterThanOrEqual(90)
      expect(words(text), text.slice(0, 30)).toBeLessThanOrEqual(160)
    }
    expect([one.title.nb, one.title.nn, one.title.en].map((title) => /\((.*)\)/.exec(title)?.[1])).toEqual([
      'oppdiktet',
      'oppdikta',
      'made up',
    ])
    expect(one.title.nb).toContain(`${one.year - one.birthYear} år`)
  })

  it.each(lifeAreas)('explains the colour of %s by the form’s own words, and against a neighbour', (area) => {
    const question = questionsOf(form).find(({ code }) => code === area)!
    const explanation = one.explanations[area]
    for (const language of ['nb', 'nn'] as const) {
      const quoted = [...explanation[language].matchAll(/«([^»]+)»/g)].map(([, text]) => text!.toLowerCase())
      expect(quoted.length, explanation[language]).toBeGreaterThan(0)
      const helps = 'choices' in question ? question.choices.map(({ help }) => help?.[language] ?? '') : []
      const printed = [question.help?.[language] ?? '', ...helps].join(' | ').toLowerCase()
      for (const quote of quoted) expect(printed, explanation[language]).toContain(quote)
    }
    const own = expertColours(one)[area]
    const others = colours.filter((colour) => colour !== own)
    for (const language of ['nb', 'nn', 'en'] as const) {
      const said = explanation[language].toLowerCase()
      expect(
        others.some((colour) => stems[language][colour].test(said)),
        said,
      ).toBe(true)
      // two or three sentences; a semicolon parts two more
      expect(said.split(/[.;](?:\s|$)/).length - 1, said).toBeGreaterThanOrEqual(2)
    }
  })
})

const stems = {
  nb: { green: /grønn/, yellow: /gul/, red: /rød/ },
  nn: { green: /grøn/, yellow: /gul/, red: /raud/ },
  en: { green: /green/, yellow: /yellow/, red: /\bred\b/ },
} as const

describe('the cases together', () => {
  it('are eight to ten, each with a code of its own', () => {
    expect(cases.length).toBeGreaterThanOrEqual(8)
    expect(cases.length).toBeLessThanOrEqual(10)
    expect(new Set(cases.map(({ code }) => code)).size).toBe(cases.length)
  })

  it.each(lifeAreas)('show all three colours of %s', (area) => {
    expect(new Set(cases.map((one) => expertColours(one)[area])).size).toBe(3)
  })

  it('have all three language forms of every text, no two the same', () => {
    const texts: FullText[] = [howToRead]
    for (const one of cases) {
      const reasons = one.keptWarnings.map(({ reason }) => reason)
      texts.push(one.title, one.text, ...Object.values(one.explanations), ...reasons)
    }
    expect(texts.length).toBeGreaterThan(cases.length * 10)
    for (const { nb, nn, en } of texts) {
      expect([nb, nn, en].every((text) => text.trim() !== '')).toBe(true)
      expect(new Set([nb, nn, en]).size, nb).toBe(3)
    }
  })

  it('are varied: both sexes, young and old, substances, mental health or both, children, prison, LAR, homeless', () => {
    const ages = cases.map(({ year, birthYear }) => year - birthYear)
    expect([Math.min(...ages), Math.max(...ages)]).toEqual([17, 74])
    const has = (what: (answers: TrainingCase['answers']) => boolean) =>
      cases.filter(({ answers }) => what(answers)).length
    const problems = (substance: string, mental: string) =>
      has((given) => given.substance_problem === substance && given.mental_problem === mental)
    const holds = (question: string, choice: string) =>
      has((given) => Array.isArray(given[question]) && given[question].includes(choice))
    expect(has(({ sex }) => sex === 'female')).toBeGreaterThan(2)
    expect(has(({ sex }) => sex === 'male')).toBeGreaterThan(2)
    for (const count of [
      problems('yes', 'no'),
      problems('no', 'yes'),
      problems('yes', 'yes'),
      has((given) => given.own_children === 'yes'),
      has((given) => given.housing === 'red'),
      holds('services_tsb', 'lar'),
      holds('services_other', 'probation_prison'),
    ]) {
      expect(count).toBeGreaterThan(0)
    }
    expect(cases.some(({ keptWarnings }) => keptWarnings.length > 0)).toBe(true)
  })

  it('are about the life areas that the form asks of by colour', () => {
    const asked = questionsOf(formOf(cases[0]!))
      .filter(
        (question) =>
          question.type === 'choice' && String(question.choices.map(({ code }) => code)) === String(colours),
      )
      .map(({ code }) => code)
    expect(asked).toEqual([...lifeAreas] satisfies LifeArea[])
  })
})
