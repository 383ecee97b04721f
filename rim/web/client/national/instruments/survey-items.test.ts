import { expect, it } from 'vitest'
import { loadInstruments } from '#rim/assets'
import { surveyItems } from './survey-items.ts'

const form = loadInstruments('brukertilfredshet').find(({ version }) => version === '2021.1')!

it('hold every question of a section once, in its order, and those of a block together', () => {
  for (const section of form.sections) {
    const items = surveyItems(section)
    expect(items.flatMap(({ questions }) => questions)).toEqual(section.questions)
    const blocks = items.flatMap(({ block }) => block ?? [])
    expect(blocks).toEqual(section.blocks ?? [])
    for (const { block, questions } of items) {
      if (block) expect(questions.map(({ code }) => code)).toEqual(block.questions)
      else expect(questions).toHaveLength(1)
    }
  }
})
