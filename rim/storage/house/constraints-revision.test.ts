import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonicalHash } from '#core/foundation'
import { applyRevision, newestVersion, type RevisionChange } from '#core/instruments'
import { loadInstruments } from '#rim/assets'
import { addDraft, changeDraft, findDraft, listVersions, publishVersion } from './instrument-versions.ts'
import { addPilot, addPilotAnswer, closePilot } from './pilots.ts'
import { addDecision, addProposal, deleteProposal, findProposal, supportProposal } from './proposals.ts'
import type { Scope } from './scope.ts'
import { type Constraints, metIn, openConstraints, raw } from './test-refused.ts'

let here: Constraints
let group: Scope
beforeAll(async () => {
  here = await openConstraints()
  group = { desk: 'national', staff: here.world.staff['revision-group'], role: 'revision-group' }
})
afterAll(() => here?.world.close())

const versions = loadInstruments()
const base = newestVersion(versions)!
const now = () => new Date().toISOString()
const retiring = (decision: string): RevisionChange => ({
  id: v7(),
  because: { decision },
  kind: 'retire-rule',
  number: 1130,
})

/** A draft with one change, and the version that it makes. */
async function drafted(year: number, change: RevisionChange = retiring(v7())) {
  const { staff } = here.world
  const id = v7()
  await here.done(group, async (work) => {
    await addDraft(work, { id, base: base.id, year }, staff['revision-group'])
    await changeDraft(work, id, 0, { changes: [change] }, now())
  })
  const { instrument } = applyRevision(base, [change], { version: `${year}.1`, versions })
  return { id, changes: [change], version: { content: instrument, hash: canonicalHash(instrument) } }
}

async function proposed(): Promise<string> {
  const id = v7()
  const proposal = { id, kind: 'other', instrument: base.id, question: null } as const
  await here.done(here.municipality, (work) =>
    addProposal(work, { ...proposal, text: 'Færre spørsmål', why: 'Det tar tid' }, '1101'),
  )
  return id
}

describe('a published version', () => {
  it('is never changed, deleted or written over, by no desk and not by the administrator', async () => {
    const { national, refused, done, world } = here
    const by = world.staff['national-coordinator']
    const draft = await drafted(2031)
    const publish = (what = draft) => done(national, (work) => publishVersion(work, what, what.version, by))
    await refused('notYours', group, (work) => publishVersion(work, draft, draft.version, group.staff!))
    await refused('notYours', here.house, (work) => publishVersion(work, draft, draft.version, null))
    await refused('notYours', national, (work) => publishVersion(work, draft, draft.version, v7()))
    // with other changes than the draft's, or of another form than it says
    await refused('notAllowedValue', national, (work) =>
      publishVersion(work, { ...draft, changes: [] }, draft.version, by),
    )
    await refused('notAllowedValue', national, (work) =>
      publishVersion(work, draft, { ...draft.version, hash: 'x' }, by),
    )
    const other = { ...draft.version.content, id: base.id }
    await refused(
      'notAllowedValue',
      national,
      raw(`insert into lyttepost.instrument_version
      (id, base, content, hash, changes, draft, published_by) values ('brukerplan@2031.1', '${base.id}',
      '${JSON.stringify(other).replaceAll("'", "''")}', '${draft.version.hash}', '${JSON.stringify(draft.changes)}',
      '${draft.id}', '${by}')`),
    )
    await publish()
    const [stored] = await world.database.sql('select * from lyttepost.instrument_version')
    const statements = [
      `update lyttepost.instrument_version set content = content || '{"source": "En annen"}'`,
      `update lyttepost.instrument_version set hash = '${'b'.repeat(64)}'`,
      'update lyttepost.instrument_version set published_at = now()',
      'delete from lyttepost.instrument_version',
      'truncate lyttepost.instrument_version',
    ]
    for (const statement of statements) {
      await expect(world.database.sql(statement), statement).rejects.toMatchObject({ code: 'LY030' })
      for (const scope of [national, group, here.house, here.municipality]) {
        await refused('notYours', scope, raw(statement), statement)
      }
    }
    // nor the draft that it came from
    await refused('versionStands', group, (work) => changeDraft(work, draft.id, 1, { changes: [] }, now()))
    await expect(
      world.database.sql(`update lyttepost.revision_draft set year = 2032 where id = '${draft.id}'`),
    ).rejects.toMatchObject({ code: 'LY030' })
    expect(await world.database.sql('select * from lyttepost.instrument_version')).toEqual([stored])
    expect(await done(here.unit, listVersions)).toMatchObject([{ id: 'brukerplan@2031.1', base: base.id }])
    // one from another line: the base has its successor
    const beside = await drafted(2032)
    await refused('exists', national, (work) => publishVersion(work, beside, beside.version, by))
  })

  it('is seen in a draft by whoever writes in it, and two do not write over each other', async () => {
    const { id } = await drafted(2033)
    const write = (seen: number) =>
      here.done(group, (work) => changeDraft(work, id, seen, { year: 2034 }, now()))
    const written = await Promise.all([write(1), write(1), write(1)])
    expect(written.filter((revision) => revision !== null)).toEqual([2])
    expect(await here.done(group, (work) => findDraft(work, id))).toMatchObject({ revision: 2, year: 2034 })
  })
})

describe('a proposal', () => {
  it('is counted by the database, each municipality once', async () => {
    const { done, municipality, refused, world } = here
    const id = await proposed()
    const neighbour: Scope = { desk: 'municipality', municipality: '1103', role: 'coordinator' }
    const counted = async () => (await done(municipality, (work) => findProposal(work, id)))?.supporters
    for (const wanted of [true, true, false, false, true]) {
      await done(neighbour, (work) => supportProposal(work, id, '1103', wanted))
      const rows = await here.count('proposal_support', `proposal = '${id}'`)
      expect(await counted()).toBe(rows)
    }
    // in another's name, or past the count
    await refused('notYours', municipality, (work) => supportProposal(work, id, '1103', true))
    await refused(
      'notYours',
      municipality,
      raw(`update lyttepost.proposal set supporters = 99 where id = '${id}'`),
    )
    await refused(
      'exists',
      neighbour,
      raw(`insert into lyttepost.proposal_support (proposal, municipality, asked)
      values ('${id}', '1103', true)`),
    )
    expect(await done(municipality, (work) => deleteProposal(work, id))).toBe(false)
    expect(world.own.municipality).toBe('1101')
  })

  it('is decided by the revision group alone, and not again when it is in a version', async () => {
    const { national, municipality, refused, done } = here
    const proposal = await proposed()
    const decision = { id: v7(), verdict: 'accepted', reason: 'Det er bedre' } as const
    for (const scope of [national, municipality]) {
      await refused('notYours', scope, (work) => addDecision(work, decision, [proposal], scope.staff ?? null))
    }
    await refused('notYours', group, (work) => addDecision(work, decision, [proposal], v7()))
    await done(group, (work) => addDecision(work, decision, [proposal], group.staff ?? null))
    await here.force(`delete from lyttepost.instrument_version`)
    const draft = await drafted(2035, retiring(decision.id))
    const by = national.staff ?? null
    await done(national, (work) => publishVersion(work, draft, draft.version, by))
    expect(await done(municipality, (work) => findProposal(work, proposal))).toMatchObject({
      version: 'brukerplan@2035.1',
      decisions: [{ verdict: 'accepted' }],
    })
    const again = { ...decision, id: v7(), verdict: 'declined' } as const
    await refused('inVersion', group, (work) => addDecision(work, again, [proposal], group.staff ?? null))
  })
})

it('a pilot that is over takes no answers, and one for others is not there', async () => {
  const { done, refused, municipality } = here
  const draft = await drafted(2036)
  const pilot = { draft: draft.id, form: draft.version.content, formHash: draft.version.hash, request: '' }
  const opened = async (municipalities: readonly string[]) => {
    const id = v7()
    await done(group, (work) => addPilot(work, { id, ...pilot, municipalities }, group.staff ?? null))
    return id
  }
  const answer = (to: string, from: string | null) => ({
    id: v7(),
    pilot: to,
    municipality: from,
    answers: {},
    minutes: 1,
    basis: 'made-up' as const,
    remarks: {},
    comment: '',
  })
  const theirs = await opened(['1103'])
  const ours = await opened([])
  await done(municipality, (work) => addPilotAnswer(work, answer(ours, '1101')))
  await refused('notYours', municipality, (work) => addPilotAnswer(work, answer(ours, '1103')))
  await refused('notYours', municipality, (work) => addPilotAnswer(work, answer(theirs, '1101')))
  await done(group, (work) => closePilot(work, ours, now()))
  await refused('pilotClosed', municipality, (work) => addPilotAnswer(work, answer(ours, '1101')))
  await refused('pilotClosed', group, (work) => addPilotAnswer(work, answer(ours, null)))
})

it('and each refusal that belongs here has been met', () => {
  expect([...here.reached].sort()).toEqual([...metIn.revision].sort())
})
