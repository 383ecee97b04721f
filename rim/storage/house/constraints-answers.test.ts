import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Scope } from './scope.ts'
import { closeStoredWave, holdAnswering, mixPool, readPool } from './survey-answers.ts'
import {
  beginFinish,
  finishCode,
  forgetDrafts,
  issueCodes,
  saveDraft,
  voidStoredCodes,
} from './survey-codes.ts'
import { type Constraints, metIn, openConstraints, raw } from './test-refused.ts'
import { fillSurvey, surveyPlaces, surveyWave } from './test-survey-rows.ts'

const respondent: Scope = { desk: 'respondent' }
const house: Scope = { desk: 'house' }
const today = '2021-02-10'
const sealed = (fill = 1) => Buffer.alloc(8192, fill)
const { order, participant } = surveyPlaces['1101']

let here: Constraints
let made = 0
beforeAll(async () => {
  here = await openConstraints()
  await fillSurvey(here.world.database.seed, [{ municipality: '1101' }, { municipality: '1103' }])
})
afterAll(async () => {
  expect([...here.reached].sort()).toEqual([...metIn.answers].sort())
  await here.world.close()
})

/** A code that is issued. */
async function issued(): Promise<Buffer> {
  const hash = Buffer.alloc(32)
  hash.writeUInt32BE(++made)
  expect(await here.done(house, (work) => issueCodes(work, order, [hash]))).toHaveLength(1)
  return hash
}
const save = (hash: Buffer, channel: 'web' | 'paper' = 'web', on = today) =>
  here.done(respondent, (work) => saveDraft(work, hash, channel, on, sealed()))
const finish = (hash: Buffer, channel: 'web' | 'paper' = 'web', on = today, bytes = sealed(2)) =>
  here.done(respondent, (work) =>
    finishCode(work, hash, { channel, today: on, day: on, language: 'nb', sealed: bytes }),
  )
const stateOf = async (hash: Buffer) =>
  (
    await here.world.database.sql('select state, channel from lyttepost.survey_code where hash = $1', [hash])
  )[0]

describe('a code', () => {
  it('that exists is not issued again', async () => {
    const hash = await issued()
    expect(await here.done(house, (work) => issueCodes(work, order, [hash]))).toEqual([])
  })

  it('is unknown where it was never issued', async () => {
    const nobody = Buffer.alloc(32, 9)
    await here.refused('codeUnknown', respondent, (work) => saveDraft(work, nobody, 'web', today, sealed()))
    await here.refused('codeUnknown', respondent, (work) => beginFinish(work, nobody, 'web', today))
  })

  it('is answered while its wave is open: on the web to its last day, on paper until it is closed', async () => {
    const hash = await issued()
    for (const on of ['2021-01-31', '2021-04-01']) {
      await here.refused('surveyNotOpen', respondent, (work) => saveDraft(work, hash, 'web', on, sealed()))
    }
    await save(hash, 'web', '2021-03-31')
    await save(hash, 'paper', '2021-05-01')
  })

  it('begun on paper is not answered on the web; what was begun on the web may be taken over by paper', async () => {
    const hash = await issued()
    await save(hash, 'web')
    await save(hash, 'paper')
    await here.refused('codeOnOtherChannel', respondent, (work) =>
      saveDraft(work, hash, 'web', today, sealed()),
    )
    await here.refused('codeOnOtherChannel', respondent, (work) => beginFinish(work, hash, 'web', today))
  })

  it('is finished once, and what is saved goes into the pool in the same moment', async () => {
    const hash = await issued()
    await here.refused('nothingSaved', respondent, (work) => beginFinish(work, hash, 'web', today))
    await save(hash)
    const before = await here.count('survey_pool')
    await finish(hash)
    expect(await here.count('survey_pool')).toBe(before + 1)
    expect(await here.count('survey_draft', `hash = '\\x${hash.toString('hex')}'`)).toBe(0)
    expect(await stateOf(hash)).toEqual({ state: 'finished', channel: 'web' })
    await here.refused('codeUsed', respondent, (work) => saveDraft(work, hash, 'web', today, sealed()))
    await here.refused('codeUsed', respondent, (work) => beginFinish(work, hash, 'paper', today))
    await here.refused('codeUsed', respondent, (work) =>
      finishCode(work, hash, { channel: 'web', today, day: today, language: 'nb', sealed: sealed() }),
    )
    expect(await here.done(respondent, (work) => beginFinish(work, hash, 'web', today))).toBeNull()
  })

  it('that is void is used no more', async () => {
    const hash = await issued()
    await save(hash)
    expect(await here.done(house, (work) => voidStoredCodes(work, { hash }))).toBe(1)
    await here.refused('codeUsed', respondent, (work) => saveDraft(work, hash, 'web', today, sealed()))
  })

  it('whose draft of the web is forgotten is as it was issued; paper is left alone', async () => {
    const [web, paper] = [await issued(), await issued()]
    await save(web)
    await save(paper, 'paper')
    await here.done(house, (work) => forgetDrafts(work, '2021-03-31'))
    expect(await stateOf(web)).toEqual({ state: 'started', channel: 'web' })
    await here.done(house, (work) => forgetDrafts(work, '2021-04-01'))
    expect(await stateOf(web)).toEqual({ state: 'issued', channel: null })
    expect(await stateOf(paper)).toEqual({ state: 'started', channel: 'paper' })
  })
})

describe('what is sealed', () => {
  it('has the one length, or is refused', async () => {
    const hash = await issued()
    for (const length of [0, 8191, 8193]) {
      await here.refused('notAllowedValue', respondent, (work) =>
        saveDraft(work, hash, 'web', today, Buffer.alloc(length)),
      )
    }
    await save(hash)
    await expect(finish(hash, 'web', today, Buffer.alloc(100))).rejects.toThrow('4053')
    // of what is refused in the middle, nothing has happened
    expect(await stateOf(hash)).toEqual({ state: 'started', channel: 'web' })
    expect(await here.done(respondent, (work) => beginFinish(work, hash, 'web', today))).toEqual(sealed())
    await finish(hash)
  })
})

describe('the tables', () => {
  it('are looked at by no desk, and written by none but through the functions', async () => {
    for (const scope of [respondent, house, here.national, here.municipality, { desk: 'survey' } as const]) {
      for (const table of ['survey_code', 'survey_draft', 'survey_pool', 'survey_answer', 'survey_count']) {
        await here.refused('notYours', scope, raw(`select from ${table}`), `${table} as ${scope.desk}`)
        await here.refused('notYours', scope, raw(`delete from ${table}`), `${table} as ${scope.desk}`)
      }
    }
    for (const table of ['survey_wave', 'survey_participant', 'audit_event', 'staff']) {
      await here.refused('notYours', respondent, raw(`select from ${table}`), table)
    }
  })
})

describe('a pool', () => {
  const out = (count: number) =>
    Array.from({ length: count }, () => ({ helped: null, answers: {}, texts: sealed(3) }))
  const five = [1, 2, 3, 4, 5].map(() => sealed(4))

  it('is mixed whole, of ten or more, keeping five; and closed whole, in groups of five or more', async () => {
    await here.force('delete from lyttepost.survey_pool')
    for (let at = 0; at < 12; at++) {
      const hash = await issued()
      await save(hash)
      await finish(hash)
    }
    const pool = await here.done(house, (work) => readPool(work, surveyWave))
    const ids = pool.map(({ id }) => id)
    expect(ids).toHaveLength(12)
    for (const [taken, stay, come] of [
      [ids.slice(0, 9), five, out(4)],
      [ids, five.slice(1), out(8)],
      [ids, five, out(6)],
      [[...ids.slice(1), v7()], five, out(7)],
    ] as const) {
      await here.refused('poolNotMixed', house, (work) => mixPool(work, taken, stay, come))
    }
    await here.done(house, (work) => mixPool(work, ids, five, out(7)))
    expect([await here.count('survey_pool'), await here.count('survey_answer')]).toEqual([5, 7])

    const closing = (counts: readonly number[], lost = 0) =>
      counts
        .flatMap((count, group) =>
          out(count).map((one) => ({ ...one, group, participant, channel: null, language: null })),
        )
        .slice(lost)
    const left = (await here.done(house, (work) => readPool(work, surveyWave))).map(({ id }) => id)
    for (const [counts, lost] of [
      [[4], 1],
      [[3, 2], 0],
      [[6], 0],
    ] as const) {
      await here.refused('poolNotMixed', house, (work) =>
        closeStoredWave(work, surveyWave, left, closing(counts), lost),
      )
    }
    await here.done(house, async (work) => {
      await holdAnswering(work)
      await closeStoredWave(work, surveyWave, left, closing([5]), 0)
    })
    expect([await here.count('survey_pool'), await here.count('survey_answer')]).toEqual([0, 12])
    expect(await here.count('survey_code')).toBe(0)
    await here.refused('waveStands', house, (work) => closeStoredWave(work, surveyWave, [], [], 0))
  })
})
