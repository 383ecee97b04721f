import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRegistry, questionOf, type RevisionChange } from '#core/instruments'
import { loadInstruments } from '#rim/assets'
import { addDraft, findDraft, listVersions, type Scope, within } from '#rim/storage'
import { createWorld, type World } from '#rim/test-kit'
import { publishDraft, reviseDraft, viewDraft } from './drafts.ts'
import { knownInstruments } from './known-instruments.ts'
import { problemsOf } from './test-desk.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world?.close())

const base = 'brukertilfredshet@2021.1'
const surveys = () => ({ ...world.desks, instruments: createRegistry(loadInstruments('brukertilfredshet')) })
const nation = (): Scope => ({
  desk: 'national',
  role: 'national-coordinator',
  staff: world.staff['national-coordinator'],
})
const wording = (text: { nb: string; nn: string; en?: string }): RevisionChange => ({
  id: v7(),
  because: { editorial: 'Til prøve' },
  kind: 'question-wording',
  question: 'education',
  text,
})
const norwegian = { nb: 'Hvilken skole har du gått på?', nn: 'Kva skule har du gått på?' }

/** Begins a draft of the survey's form with one change; what is done with it is one transaction. */
async function drafted(year: number, change: RevisionChange) {
  const desks = surveys()
  const id = v7()
  await within(desks.house, nation(), async (work) => {
    await addDraft(work, { id, base, year }, world.staff['national-coordinator'])
    await reviseDraft(desks, work, (await findDraft(work, id))!, 0, { changes: [change] })
  })
  const publish = () =>
    within(desks.house, nation(), async (work) =>
      publishDraft(desks, work, (await findDraft(work, id))!, 1, world.staff['national-coordinator']),
    )
  const view = () =>
    within(desks.house, nation(), async (work) => viewDraft(desks, work, (await findDraft(work, id))!))
  return { publish, view }
}

describe('a draft of the survey’s form', () => {
  it('is not published while a text lacks its English', async () => {
    const { publish, view } = await drafted(2030, wording(norwegian))
    expect((await view()).problems).toMatchObject([{ number: 1074, details: { language: 'engelsk' } }])
    expect(await problemsOf(publish())).toEqual([4261, 1074])
    const stored = await within(world.desks.house, nation(), listVersions)
    expect(stored.some(({ id }) => id.startsWith('brukertilfredshet'))).toBe(false)
  })

  it('is published with it, keeps the English of the rest, and stays out of the rounds’ forms', async () => {
    const { publish } = await drafted(2031, wording({ ...norwegian, en: 'What schools have you been to?' }))
    const id = await publish()
    expect(id).toBe('brukertilfredshet@2031.1')
    const known = (await knownInstruments(surveys())).get(id)
    expect(known.languages).toEqual(['nb', 'nn', 'en'])
    expect(questionOf(known, 'education')!.text.en).toBe('What schools have you been to?')
    expect(questionOf(known, 'sex')!.title!.en).toBe('Gender')
    expect((await knownInstruments(world.desks)).list.some(({ family }) => family !== 'brukerplan')).toBe(
      false,
    )
  })
})
