import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dayFromNow } from '#rim/test-kit'
import type { Work } from './scope.ts'
import { tabulate } from './tabulations.ts'
import { type Constraints, metIn, openConstraints, raw } from './test-refused.ts'

let here: Constraints
beforeAll(async () => {
  here = await openConstraints()
})
afterAll(() => here?.world.close())

const asked = { question: 'housing', kind: 'statistics', purpose: 'statistikk', project: null } as const

describe('reading across municipalities', () => {
  it('is for the nation, by counting, with a purpose that is logged', async () => {
    const { national, unit, municipality, house, refused, done } = here
    const { round, staff, database } = here.world
    for (const scope of [unit, municipality, house, { desk: 'person' }, { desk: 'operator' }] as const) {
      await refused('notYours', scope, (work) => tabulate(work, { round, ...asked }), scope.desk)
    }
    await refused('notAllowedValue', national, (work) => tabulate(work, { round, ...asked, purpose: 'x' }))
    await refused('notAllowedValue', national, (work) => tabulate(work, { round, ...asked, question: "a'b" }))
    const id = await done(national, (work) => tabulate(work, { round, ...asked, purpose: 'årsrapporten' }))
    const [event] = await database.sql("select * from lyttepost.audit_event where purpose = 'årsrapporten'")
    const actor = staff['national-coordinator']
    expect(event).toMatchObject({ verb: 'create', noun: 'tabulation', thing: id, actor })
    const [stored] = await database.sql('select * from lyttepost.tabulation where id = $1', [id])
    expect(stored).toMatchObject({ purpose: 'årsrapporten', requested_by: actor })
  })

  it('leaves no other way: no desk reads another’s rows or raw counts, or writes a tabulation itself', async () => {
    const { national, unit, municipality, refused } = here
    await refused('notYours', national, raw('select id from lyttepost.registration'))
    await refused('notYours', national, raw('select count(*) from lyttepost.registration'))
    await refused('notYours', national, raw('select * from lyttepost.tabulation_count'))
    for (const scope of [national, unit, municipality]) {
      await refused('notYours', scope, raw("insert into lyttepost.tabulation (question) values ('housing')"))
      await refused('notYours', scope, raw("insert into lyttepost.safe_table (policy) values ('none')"))
      await refused('notYours', scope, raw('set role tabulator'))
    }
  })

  it('for research needs both approvals, holding today', async () => {
    const { national, refused, done, world } = here
    const project = v7()
    await world.database.seed('project', { id: project, title: 'a', purpose: 'b', responsible: 'c' })
    const research = { round: world.round, ...asked, kind: 'research', project } as const
    const ask = (work: Work) => tabulate(work, research)
    const approve = (kind: string, from: number, to: number) =>
      world.database.seed('approval', {
        id: v7(),
        project,
        kind,
        reference: '1',
        decided_on: dayFromNow(from),
        valid_to: dayFromNow(to),
      })
    await refused('notApproved', national, ask)
    await approve('ethics-committee', -9, 9)
    await approve('ethics-committee', -8, 9)
    await refused('notApproved', national, ask, 'one of them twice')
    await approve('privacy-officer', -9, -2)
    await approve('privacy-officer', 2, 9)
    await refused('notApproved', national, ask, 'over, and not yet')
    await refused('notApproved', national, (work) => tabulate(work, { ...research, project: null }))
    // nor by calling it something else
    await refused('notAllowedValue', national, (work) => tabulate(work, { ...research, kind: 'statistics' }))
    await approve('privacy-officer', -9, 9)
    await done(national, ask)
  })

  it('counts submitted municipalities and stores counts, not rows', async () => {
    const { sql } = here.world.database
    const counted = async () => {
      const asking = { round: here.world.round, ...asked }
      const id = await here.done(here.national, (work) => tabulate(work, asking))
      return sql('select * from lyttepost.tabulation_count where tabulation = $1', [id])
    }
    // a draft of who has submitted, and a complete one of who has not
    await here.force("update lyttepost.participation set submitted_at = now() where municipality = '1101'")
    await here.force(`update lyttepost.registration set status = 'complete', completed_at = now()
      where municipality = '1103'`)
    expect(await counted()).toEqual([])
    await here.force("update lyttepost.participation set submitted_at = now() where municipality = '1103'")
    const stored = await counted()
    expect(stored.map(({ municipality, value, count }) => [municipality, value, count]).sort()).toEqual([
      ['1103', '*', 1],
      ['1103', 'red', 1],
    ])
    const { registration, unit, canary } = here.world.otherMunicipality
    for (const trace of [registration, unit, canary]) expect(JSON.stringify(stored)).not.toContain(trace)
  })
})

it('and each refusal that belongs here has been met', () => {
  expect([...here.reached].sort()).toEqual([...metIn.nation].sort())
})
