import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Scope, Work } from './scope.ts'
import { addSurveyText, listSurveyTexts, listTextHistory, type StoredSurveyText } from './survey-texts.ts'
import { type Constraints, metIn, openConstraints, raw } from './test-refused.ts'

let here: Constraints
let nation: Scope
const wave = v7()
const open = v7()
const place = { wave, scope: 'country', language: 'nb' } as const

beforeAll(async () => {
  here = await openConstraints()
  nation = { ...here.national, staff: here.world.staff['national-coordinator'] }
  for (const [id, year, state] of [
    [wave, 2021, 'closed'],
    [open, 2026, 'open'],
  ] as const) {
    await here.world.database.seed('survey_wave', {
      id,
      instrument: 'brukertilfredshet@2021.1',
      year,
      title_nb: 'a',
      title_nn: 'b',
      title_en: 'c',
      opens_on: `${year}-02-01`,
      closes_on: `${year}-03-31`,
      state,
      opened_at: `${year}-02-01T08:00:00Z`,
      closed_at: state === 'closed' ? `${year}-04-10T08:00:00Z` : null,
    })
  }
})
afterAll(async () => {
  expect([...here.reached].sort()).toEqual([...metIn.surveyTexts].sort())
  await here.world.close()
})

const written = (
  node: string,
  number: number,
  more: Partial<StoredSurveyText> = {},
): Omit<StoredSurveyText, 'writtenAt'> => ({
  section: 'help',
  node,
  number,
  kind: 'replaced',
  follows: null,
  text: `${node} ${number}`,
  replaced: 'Generert.',
  writtenBy: nation.staff!,
  ...more,
})
const add =
  (text: Omit<StoredSurveyText, 'writtenAt'>, at = place as Parameters<typeof addSurveyText>[1]) =>
  (work: Work) =>
    addSurveyText(work, at, text)

describe('texts of a writer', () => {
  it('are kept, all of them, and the last one counts, in the order of the first', async () => {
    await here.done(nation, add(written('level', 1)))
    await here.done(nation, add(written('own', 1, { kind: 'added', follows: 'level', replaced: '' })))
    await here.done(nation, add(written('level', 2)))
    const last = await here.done(nation, (work) => listSurveyTexts(work, place))
    expect(last.map(({ node, number, text }) => [node, number, text])).toEqual([
      ['level', 2, 'level 2'],
      ['own', 1, 'own 1'],
    ])
    const all = await here.done(nation, (work) => listTextHistory(work, place, 'level'))
    expect(all.map(({ text }) => text)).toEqual(['level 1', 'level 2'])
    expect(await here.done(nation, (work) => listSurveyTexts(work, { ...place, language: 'nn' }))).toEqual([])
    expect(await here.done(here.house, (work) => listSurveyTexts(work, place))).toHaveLength(2)
  })

  it('are not written over by somebody who has not seen the last one', async () => {
    await here.done(nation, add(written('raced', 1)))
    await here.refused('textElsewhere', nation, add(written('raced', 1)))
    await here.refused('textElsewhere', nation, add(written('raced', 3)))
    // of two at once one wins
    const both = await Promise.allSettled([1, 2].map(() => here.done(nation, add(written('raced', 2)))))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('are of a closed wave, have words, and are written in the own name', async () => {
    await here.refused('noReportYet', nation, add(written('early', 1), { ...place, wave: open }))
    await here.refused('notAllowedValue', nation, add(written('empty', 1, { text: ' \n ' })))
    await here.refused('notAllowedValue', nation, add(written('gone', 1, { kind: 'removed' })))
    await here.refused('notAllowedValue', nation, add(written('there', 1), { ...place, scope: 'county/11' }))
    await here.refused('notYours', nation, add(written('other', 1, { writtenBy: v7() })))
    await here.refused('notYours', here.municipality, add(written('other', 1)))
  })

  it('stay as they were written', async () => {
    await here.refused('notYours', nation, raw(`update lyttepost.survey_text set text = 'x'`))
    await here.refused('notYours', nation, raw('delete from lyttepost.survey_text'))
  })
})
