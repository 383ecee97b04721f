import { v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fewestColleagues, lifeAreas } from '#core/training'
import type { Scope } from './scope.ts'
import { type Constraints, openConstraints, raw } from './test-refused.ts'
import {
  deleteTrainingAnswers,
  forgetTraining,
  keepTrainingAnswers,
  ownTrainingAnswers,
  trainingCounts,
} from './training-answers.ts'

let here: Constraints
beforeAll(async () => {
  here = await openConstraints()
})
afterAll(() => here?.world.close())
beforeEach(() => here.force('delete from lyttepost.training_answer'))

type Where = 'own' | 'otherUnit' | 'otherMunicipality'
/** Somebody appointed in a unit, as the server sees her. */
async function somebody(where: Where = 'own'): Promise<Scope & { staff: string }> {
  const { municipality, unit } = here.world[where]
  const staff = v7()
  const { seed } = here.world.database
  await seed('staff', { id: staff, issuer: 'https://login.example', subject: staff, name: 'Navn' })
  await seed('appointment', { id: v7(), role: 'registrar', municipality, unit, name: 'Navn', staff })
  return { desk: 'unit', municipality, unit, staff, role: 'registrar' }
}
const all = (colour: string) => Object.fromEntries(lifeAreas.map((area) => [area, colour]))
const answer = (who: Scope, colours: Readonly<Record<string, string>>, code = 'anita') =>
  here.done(who, (work) =>
    keepTrainingAnswers(
      work,
      { municipality: who.municipality!, unit: who.unit!, staff: who.staff! },
      code,
      colours,
    ),
  )
async function several(count: number, colour = 'red', where?: Where) {
  const people = []
  for (let at = 0; at < count; at++) {
    people.push(await somebody(where))
    await answer(people.at(-1)!, all(colour))
  }
  return people
}
const countsSeenBy = async (who: Scope, area = 'housing') =>
  (await here.done(who, trainingCounts))
    .filter((row) => row.area === area)
    .map(({ case: code, colour, count }) => `${code} ${colour} ${count}`)

describe('own training answers', () => {
  it('are kept, and the last one stands', async () => {
    const who = await somebody()
    await answer(who, all('red'))
    await answer(who, { ...all('green'), network: 'yellow' })
    const rows = await here.done(who, ownTrainingAnswers)
    expect(rows.map(({ area, colour }) => [area, colour]).sort()).toEqual(
      Object.entries({ ...all('green'), network: 'yellow' }).sort(),
    )
  })

  it('are one’s own also when met in another unit of the municipality, and nobody else’s', async () => {
    const who = await somebody()
    await answer(who, all('red'))
    const moved = { ...who, unit: here.world.otherUnit.unit }
    await answer(moved, all('green'))
    expect(await here.done(who, ownTrainingAnswers)).toEqual(await here.done(moved, ownTrainingAnswers))
    expect(await here.count('training_answer')).toBe(lifeAreas.length)
    const other = await somebody()
    const leader = { ...other, role: 'unit-leader' }
    const abroad = { ...who, municipality: '1103', unit: here.world.otherMunicipality.unit }
    for (const eyes of [other, leader, abroad, { ...who, staff: null }]) {
      expect(await here.done(eyes, ownTrainingAnswers)).toEqual([])
      await here.done(eyes, deleteTrainingAnswers)
    }
    expect(await here.count('training_answer')).toBe(lifeAreas.length)
  })

  it('are refused in another’s name, another unit or municipality, and to every other desk', async () => {
    const [who, other] = [await somebody(), await somebody()]
    const [own, far] = [here.world.otherUnit, here.world.otherMunicipality]
    for (const by of [
      { ...who, staff: other.staff },
      { ...who, unit: own.unit },
      { ...who, municipality: '1103', unit: far.unit },
    ]) {
      await here.refused('notYours', who, (work) =>
        keepTrainingAnswers(
          work,
          { municipality: by.municipality!, unit: by.unit!, staff: by.staff },
          'anita',
          all('red'),
        ),
      )
    }
    for (const eyes of [here.municipality, here.national, here.house]) {
      await here.refused('notYours', eyes, ownTrainingAnswers)
      await here.refused('notYours', eyes, trainingCounts)
      await here.refused('notYours', eyes, deleteTrainingAnswers)
    }
    await here.refused('notAllowedValue', who, (work) =>
      keepTrainingAnswers(
        work,
        { municipality: '1101', unit: who.unit!, staff: who.staff },
        'anita',
        all('blue'),
      ),
    )
  })

  it('are deleted by oneself; each writing has its line in the log, without any answer', async () => {
    const who = await somebody()
    const before = await here.count('audit_event')
    await answer(who, all('red'))
    await here.done(who, deleteTrainingAnswers)
    expect(await here.count('training_answer')).toBe(0)
    // nothing left to delete is nothing to tell
    await here.done(who, deleteTrainingAnswers)
    expect(await here.count('audit_event')).toBe(before + 2)
    const events = await here.world.database.sql(
      `select verb, thing, subject, details from lyttepost.audit_event
       where noun = 'training' and actor = '${who.staff}' order by id`,
    )
    expect(events).toEqual([
      { verb: 'create', thing: 'anita', subject: null, details: {} },
      { verb: 'delete', thing: null, subject: null, details: {} },
    ])
    await here.refused(
      'noEvent',
      who,
      raw(`insert into lyttepost.training_answer
      (municipality, unit, staff, training_case, area, colour)
      values ('1101', '${who.unit}', '${who.staff}', 'anita', 'housing', 'red')`),
    )
  })
})

describe('colleagues’ answers', () => {
  it('are counted of five others at least, never of four, and the own is not among them', async () => {
    const others = await several(fewestColleagues - 1)
    const me = await somebody()
    await answer(me, all('green'))
    for (const who of [me, others[0]!]) expect(await countsSeenBy(who)).toEqual([])
    await several(1, 'yellow', 'otherUnit')
    expect(await countsSeenBy(me)).toEqual(['anita red 4', 'anita yellow 1'])
    expect(await countsSeenBy(others[0]!)).toEqual(['anita green 1', 'anita red 3', 'anita yellow 1'])
    for (const area of lifeAreas) expect(await countsSeenBy(me, area), area).toHaveLength(2)
  })

  it('come into the counts six people at a time, the same for all, so that a new one is not told apart', async () => {
    const first = await several(6)
    const seen = await countsSeenBy(first[0]!)
    expect(seen).toEqual(['anita red 5'])
    for (let at = 0; at < 5; at++) {
      const [newcomer] = await several(1, 'green')
      expect(await countsSeenBy(first[0]!)).toEqual(seen)
      expect(await countsSeenBy(newcomer!)).toEqual(['anita red 6'])
    }
    const [last] = await several(1, 'yellow')
    expect(await countsSeenBy(first[0]!)).toEqual(['anita green 5', 'anita red 5', 'anita yellow 1'])
    expect(await countsSeenBy(last!)).toEqual(['anita green 5', 'anita red 6'])
  })

  it('are not told before one has answered oneself, nor of another case or municipality', async () => {
    await several(12)
    const me = await somebody()
    expect(await countsSeenBy(me)).toEqual([])
    await answer(me, all('green'), 'tor')
    expect(await countsSeenBy(me)).toEqual([])
    const [far] = await several(6, 'yellow', 'otherMunicipality')
    expect(await countsSeenBy(far!)).toEqual(['anita yellow 5'])
    expect(await countsSeenBy({ ...far!, municipality: '1101' })).toEqual([])
    expect(await countsSeenBy({ ...far!, staff: null })).toEqual([])
  })

  it('count a person once, wherever she answered', async () => {
    const people = await several(6)
    for (const who of people) await answer({ ...who, unit: here.world.otherUnit.unit }, all('green'))
    expect(await countsSeenBy(people[0]!)).toEqual(['anita green 5'])
  })
})

describe('answers of those who have left', () => {
  const end = (who: { staff: string }, how: string) =>
    here.force(`update lyttepost.appointment set ${how} where staff = '${who.staff}'`)
  const left = async () =>
    (await here.world.database.sql('select distinct staff from lyttepost.training_answer')).map(
      ({ staff }) => staff,
    )

  it('are deleted, in that municipality alone, with one line that names nobody', async () => {
    const [stays, revoked, over, today] = (await several(4)) as [Leaver, Leaver, Leaver, Leaver]
    const [far] = (await several(1, 'red', 'otherMunicipality')) as [Leaver]
    await end(revoked, 'revoked_at = now()')
    await end(over, `valid_to = lyttepost.today() - 1`)
    await end(today, 'valid_to = lyttepost.today()')
    await end(far, 'revoked_at = now()')
    const before = await here.count('audit_event')
    expect(await here.done(here.house, forgetTraining)).toBe(2)
    expect((await left()).sort()).toEqual([stays.staff, today.staff, far.staff].sort())
    expect(await here.done(here.house, forgetTraining)).toBe(0)
    expect(await here.count('audit_event')).toBe(before + 1)
    const [event] = await here.world.database.sql(
      `select actor, subject, thing, details from lyttepost.audit_event where noun = 'training' order by id desc limit 1`,
    )
    expect(event).toEqual({ actor: null, subject: null, thing: null, details: { count: 2 } })
    // a house that has not said of which municipality deletes nothing
    expect(await here.done({ desk: 'house' }, forgetTraining)).toBe(0)
    await here.refused('notYours', stays, forgetTraining)
  })
  type Leaver = Scope & { staff: string }
})
