import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRegistry, questionOf, type RevisionChange } from '#core/instruments'
import { loadInstruments } from '#rim/assets'
import { findDraft, listVersions, type Scope, type StoredDraft, type Work, within } from '#rim/storage'
import { createWorld, type World } from '#rim/test-kit'
import { beginDraft, draftConsequences, publishDraft, reviseDraft, viewDraft } from './drafts.ts'
import { everyKnownForm, knowing, knownForms, knownInstruments } from './known-instruments.ts'
import { openPilot } from './pilots.ts'
import { problemsOf } from './test-desk.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world?.close())

const family = 'brukertilfredshet'
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
  const { desks } = world
  const by = world.staff['national-coordinator']
  const id = await within(desks.house, nation(), async (work) => {
    const begun = await beginDraft(desks, work, year, by, family)
    await reviseDraft(desks, work, (await findDraft(work, begun))!, 0, { changes: [change] })
    return begun
  })
  const publish = () =>
    within(desks.house, nation(), async (work) =>
      publishDraft(desks, work, (await findDraft(work, id))!, 1, world.staff['national-coordinator']),
    )
  const view = () =>
    within(desks.house, nation(), async (work) => viewDraft(desks, work, (await findDraft(work, id))!))
  const on = <T>(act: (work: Work, draft: StoredDraft) => Promise<T>) =>
    within(desks.house, nation(), async (work) => act(work, (await findDraft(work, id))!))
  return { publish, view, on }
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
    const known = (await knownForms(world.desks, family)).get(id)
    expect(known.mapping!.from).toBe('brukertilfredshet@2026.1')
    expect(known.languages).toEqual(['nb', 'nn', 'en'])
    expect(questionOf(known, 'education')!.text.en).toBe('What schools have you been to?')
    expect(questionOf(known, 'sex')!.title!.en).toBe('Gender')
    expect((await knownInstruments(world.desks)).list.some(({ family }) => family !== 'brukerplan')).toBe(
      false,
    )
  })

  it('is learnt by another instance, where something fails for want of it', async () => {
    const { publish } = await drafted(2032, wording({ ...norwegian, en: 'Which schools?' }))
    const id = await publish()
    const other = {
      ...world.desks,
      instruments: createRegistry(loadInstruments()),
      surveys: createRegistry(loadInstruments(family)),
    }
    expect((await knowing(other, async () => other.surveys.get(id))).id).toBe(id)
    const forms = await everyKnownForm(other)
    expect(forms[0]!.family).toBe('brukerplan')
    expect(forms.at(-1)!.id).toBe(id)
    expect(
      await problemsOf(knowing(other, async () => other.surveys.get('brukertilfredshet@1999.1'))),
    ).toEqual([1002])
  })

  it('leads to no table of the report and to none of the mapping’s answers, and is not sent to coordinators', async () => {
    const { on } = await drafted(2033, {
      id: v7(),
      because: { editorial: 'Til prøve' },
      kind: 'retire-question',
      // a code that the mapping form has too, with tables and stored answers of its own
      question: 'education',
    })
    const { desks, staff } = world
    const told = await on((work, draft) => draftConsequences(desks, work, draft))
    expect(told.fields).toMatchObject([{ question: 'education', change: 'dropped', series: 'ended' }])
    expect([told.tables, told.grouping, told.answers]).toEqual([[], [], null])
    const asked = { revision: 1, request: '', municipalities: [] }
    const by = staff['national-coordinator']
    expect(await problemsOf(on((work, draft) => openPilot(desks, work, draft, asked, by)))).toEqual([4269])
  })
})
