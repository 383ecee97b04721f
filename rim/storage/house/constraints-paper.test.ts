import { createHash, randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Scope, Work } from './scope.ts'
import { addToBatch, drawBatch, listBatches, releaseBatch, settleBatch, stopBatch } from './survey-batches.ts'
import {
  addEnvelopes,
  changeEnvelopes,
  findEnvelopes,
  listEnvelopePlaces,
  listEnvelopes,
  removeEnvelopes,
  type StoredEnvelopes,
} from './survey-envelopes.ts'
import {
  beginSheet,
  changeSheet,
  chooseSheets,
  countTyping,
  dropSheet,
  findSheet,
  listSheets,
  openSheet,
  removeSheets,
  type SheetChange,
  tellSheet,
} from './survey-sheets.ts'
import { type Constraints, metIn, openConstraints, raw } from './test-refused.ts'
import { fillSurvey, surveyPlaces, surveyWave } from './test-survey-rows.ts'

let here: Constraints
let siri: Scope
let sigurd: Scope
const wave = surveyWave
const { participant, service, order } = surveyPlaces['1101']
const sealed = Buffer.alloc(8220, 7)

beforeAll(async () => {
  here = await openConstraints()
  siri = { desk: 'survey', staff: here.world.staff['survey-clerk'], role: 'survey-clerk' }
  sigurd = { ...siri, staff: v7() }
  await fillSurvey(here.world.database.seed, [{ municipality: '1101' }, { municipality: '1103' }])
  await here.force(
    'delete from lyttepost.survey_sheet; delete from lyttepost.survey_batch; delete from lyttepost.survey_envelope',
  )
})
afterAll(async () => {
  expect([...here.reached].sort()).toEqual([...metIn.paper].sort())
  await here.world.close()
})

const envelopes = (more: Partial<StoredEnvelopes> = {}): StoredEnvelopes => ({
  id: v7(),
  wave,
  participant,
  service,
  day: '2021-02-11',
  received: 3,
  empty: 1,
  unusable: 1,
  reason: 'Koden mangler',
  ...more,
})
const add =
  (more: Partial<StoredEnvelopes> = {}) =>
  (work: Work) =>
    addEnvelopes(work, envelopes(more))

describe('envelopes', () => {
  it('are counted once for a place and a day, and add up', async () => {
    const one = envelopes()
    await here.done(siri, (work) => addEnvelopes(work, one))
    await here.refused('exists', siri, add())
    await here.done(siri, add({ service: null }))
    await here.refused('exists', siri, add({ service: null }))
    const day = '2021-02-12'
    await here.refused('notAllowedValue', siri, add({ day, empty: 2, unusable: 2 }))
    await here.refused('notAllowedValue', siri, add({ day, reason: '' }))
    await here.refused('notAllowedValue', siri, add({ day, unusable: 0 }))
    await here.refused('notAllowedValue', siri, add({ day, received: 0, empty: 0, unusable: 0, reason: '' }))
    await here.refused('pointsNowhere', siri, add({ day, service: surveyPlaces['1103'].service }))
    await here.done(siri, (work) =>
      changeEnvelopes(work, one.id, { received: 5, empty: 0, unusable: 0, reason: '' }),
    )
    expect(await here.done(siri, (work) => findEnvelopes(work, one.id))).toMatchObject({ received: 5 })
    expect(await here.done(siri, (work) => listEnvelopes(work, wave))).toHaveLength(2)
    const places = await here.done(siri, (work) => listEnvelopePlaces(work, wave))
    expect(places.filter((place) => place.participant === participant)).toMatchObject([
      { service, serviceName: 'Rusteamet', handedOut: 4, received: 5, empty: 0, unusable: 0 },
      { service: null, handedOut: 0, received: 3, empty: 1, unusable: 1 },
    ])
    await here.done(siri, (work) => removeEnvelopes(work, one.id))
    expect(await here.done(siri, (work) => findEnvelopes(work, one.id))).toBeNull()
  })

  it('are written by clerks alone, and seen by the nation', async () => {
    await here.refused('notYours', here.municipality, add({ day: '2021-02-13' }))
    await here.refused('notYours', here.national, add({ day: '2021-02-13' }))
    const nation = { ...here.national, staff: here.world.staff['national-coordinator']! }
    expect(await here.done(nation, (work) => listEnvelopes(work, wave))).not.toEqual([])
  })
})

/** A code that nobody has used, stored as the hash that it is called by. */
async function code(state: 'issued' | 'started' | 'void' | 'finished' = 'issued'): Promise<Buffer> {
  const hash = randomBytes(32)
  await here.world.database.seed('survey_code', {
    hash,
    wave,
    participant,
    service,
    survey_order: order,
    state,
    channel: state === 'started' || state === 'finished' ? 'paper' : null,
  })
  return hash
}
/** Work on a form, with its own secret told. */
const at =
  (hash: Buffer, act: (work: Work) => Promise<unknown>) =>
  async (work: Work): Promise<unknown> => {
    await tellSheet(work, hash.toString('hex'))
    return await act(work)
  }
const begin = (hash: Buffer) => at(hash, (work) => beginSheet(work, { hash, wave, entry: sealed }))
const change = (hash: Buffer, turn: number, what: SheetChange) =>
  at(hash, (work) => changeSheet(work, hash, turn, what))
/** A form that is entered the first time by somebody. */
async function entered(by: Scope): Promise<Buffer> {
  const hash = await code()
  await here.done(by, begin(hash))
  await here.done(
    by,
    at(hash, async (work) => {
      const { number } = await addToBatch(work, wave, { seed: 'frø til prøven', size: 50 })
      expect(await changeSheet(work, hash, 1, { state: 'waiting', batch: number })).toBe(true)
    }),
  )
  return hash
}
const batchOf = async (number: number) =>
  (await here.done(siri, (work) => listBatches(work, wave))).find((one) => one.number === number)!
/** Draws one form of a batch. */
const draw = (number: number, chosen: readonly Buffer[], share: number) => async (work: Work) => {
  await chooseSheets(work, chosen, true)
  await drawBatch(work, await batchOf(number), { share, chosen: chosen.length })
}
const second = (hash: Buffer, by: Scope, differing: number, turn = 2) =>
  here.done(
    by,
    at(hash, async (work) => {
      expect(await openSheet(work, hash, turn - 1)).toBe(turn)
      const outcome: SheetChange = differing === 0 ? { state: 'ready', mended: 0 } : { state: 'differs' }
      await changeSheet(work, hash, turn, { ...outcome, compared: 63, differing, secondEntry: sealed })
    }),
  )

describe('a paper form', () => {
  it('is of a code that can be answered, and one has it open at a time', async () => {
    for (const state of ['void', 'finished'] as const) {
      await here.refused('sheetTaken', siri, begin(await code(state)), state)
    }
    const hash = await code()
    await here.refused(
      'sheetTaken',
      siri,
      (work) => beginSheet(work, { hash, wave, entry: sealed }),
      'no secret',
    )
    await here.refused(
      'notAllowedValue',
      siri,
      at(hash, (work) => beginSheet(work, { hash, wave, entry: Buffer.alloc(9) })),
    )
    expect(await here.done(siri, begin(hash))).toBe(true)
    expect(await here.done(sigurd, begin(hash))).toBe(false)
    await here.refused('sheetTaken', sigurd, change(hash, 1, { firstEntry: sealed }))
    expect(
      await here.done(
        sigurd,
        at(hash, (work) => openSheet(work, hash, 1)),
      ),
    ).toBe(2)
    expect(await here.done(siri, change(hash, 1, { firstEntry: sealed }))).toBe(false)
    await here.refused('sheetTaken', siri, change(hash, 2, { firstEntry: sealed }))
    expect(
      await here.done(
        sigurd,
        at(hash, (work) => findSheet(work, hash)),
      ),
    ).toMatchObject({
      state: 'typing',
      turn: 2,
      mine: true,
      enteredByMe: true,
    })
    expect(await here.done(siri, (work) => countTyping(work, wave))).toBe(1)
    // entered by both of them: neither may enter it the second time
    const row = await here.world.database.sql(
      'select first_marks from lyttepost.survey_sheet where hash = $1',
      [hash],
    )
    expect(row[0]?.first_marks).toHaveLength(2)
    await here.done(
      sigurd,
      at(hash, (work) => dropSheet(work, hash)),
    )
    await here.refused('notYours', here.national, begin(hash))
  })

  it('leaves a mark that leads to nobody without its secret, and is another on the next form', async () => {
    const [one, other] = [await code(), await code()]
    for (const hash of [one, other]) await here.done(siri, begin(hash))
    const rows = await here.world.database.sql(
      'select hash, holder from lyttepost.survey_sheet where holder is not null',
    )
    const marks = rows.map(({ holder }) => (holder as Buffer).toString('hex'))
    expect(new Set(marks).size).toBe(rows.length)
    const own = (secret: string) => createHash('sha256').update(`${secret} ${siri.staff}`).digest('hex')
    expect(marks).toContain(own(one.toString('hex')))
    expect(marks).not.toContain(own(''))
    const log = await here.world.database.sql(
      `select count(*) as n from lyttepost.audit_event where noun = 'survey-sheet'`,
    )
    expect(Number(log[0]?.n)).toBe(0)
    for (const hash of [one, other])
      await here.done(
        siri,
        at(hash, (work) => dropSheet(work, hash)),
      )
  })

  it('keeps its code from the web', async () => {
    const hash = await code()
    await here.done(siri, begin(hash))
    const respondent: Scope = { desk: 'respondent' }
    await here.force(
      `update lyttepost.survey_wave set opens_on = current_date - 1, closes_on = current_date + 1`,
    )
    const save = `select lyttepost.save_draft(decode('${hash.toString('hex')}', 'hex'), 'web', current_date,
      decode(repeat('00', 8192), 'hex'))`
    await here.refused('enteredOnPaper', respondent, raw(save))
    await here.done(
      siri,
      at(hash, (work) => dropSheet(work, hash)),
    )
    await here.done(respondent, raw(save))
  })
})

describe('a batch', () => {
  it('is drawn by the rule, entered twice by another, judged by the limit, and let go whole', async () => {
    const forms = await Promise.all([entered(siri), entered(siri), entered(siri)])
    const [one, other] = forms as [Buffer, Buffer, Buffer]
    await here.refused('batchHeld', siri, draw(1, [], 0), 'less than the share')
    await here.refused('notAllowedValue', siri, draw(1, [one, other], 0.1), 'more than the share')
    await here.refused(
      'batchHeld',
      siri,
      async (work) => drawBatch(work, await batchOf(1), { share: 0.1, chosen: 1 }),
      'none chosen',
    )
    await here.done(siri, draw(1, [one], 0.1))
    // by the same person never: neither opened nor, past the program, written
    await here.refused(
      'sameClerk',
      siri,
      at(one, (work) => openSheet(work, one, 1)),
    )
    await here.refused(
      'sameClerk',
      siri,
      change(one, 1, { state: 'ready', compared: 63, differing: 0, mended: 0 }),
    )
    await here.refused('sheetTaken', sigurd, change(one, 1, { secondEntry: sealed }), 'not opened')
    await here.refused('sheetTaken', siri, change(other, 1, { firstEntry: sealed }), 'entered already')
    await here.refused(
      'batchHeld',
      siri,
      at(other, (work) => dropSheet(work, other)),
      'held',
    )
    await here.refused('batchHeld', siri, (work) => removeSheets(work, wave, 1), 'held')

    const good = { compared: 0, differing: 0, passed: true }
    const none = { allCompared: 0, allDiffering: 0, mended: 0 }
    await here.refused(
      'batchHeld',
      siri,
      async (work) => settleBatch(work, await batchOf(1), good, none),
      'not compared',
    )
    await second(one, sigurd, 3)
    const bad = { compared: 63, differing: 3, passed: false }
    const all = { allCompared: 63, allDiffering: 3, mended: 0 }
    await here.refused(
      'batchHeld',
      siri,
      async (work) => settleBatch(work, await batchOf(1), { ...bad, passed: true }, all),
      'judged good',
    )
    await here.refused(
      'batchHeld',
      siri,
      async (work) => settleBatch(work, await batchOf(1), { ...bad, differing: 0, passed: true }, all),
      'counted away',
    )
    await here.refused(
      'batchHeld',
      siri,
      async (work) => settleBatch(work, await batchOf(1), bad, all),
      'not stopped',
    )
    await here.refused(
      'batchHeld',
      siri,
      async (work) => stopBatch(work, await batchOf(1), bad),
      'the rest not chosen',
    )
    await here.done(siri, async (work) => {
      await chooseSheets(work, forms.slice(1), false)
      await stopBatch(work, await batchOf(1), bad)
    })
    await here.refused(
      'batchHeld',
      siri,
      async (work) => settleBatch(work, await batchOf(1), bad, all),
      'not entered',
    )
    for (const hash of forms.slice(1)) await second(hash, sigurd, 0)
    await here.refused(
      'batchHeld',
      siri,
      async (work) => settleBatch(work, await batchOf(1), bad, all),
      'not looked at',
    )
    await here.done(
      siri,
      at(one, async (work) => {
        expect(await openSheet(work, one, 2)).toBe(3)
        expect(await changeSheet(work, one, 3, { state: 'ready', firstEntry: sealed, mended: 2 })).toBe(true)
      }),
    )
    const leftOut = { unclear: 1, unreadable: 0, routed: 2, contradiction: 0, refused: 0 }
    const ended = { ...all, allCompared: 189, mended: 2 }
    await here.refused(
      'batchHeld',
      siri,
      async (work) => {
        await settleBatch(work, await batchOf(1), bad, ended)
        await releaseBatch(work, await batchOf(1), '2021-02-20', leftOut)
      },
      'forms are held still',
    )
    await here.done(siri, async (work) => {
      await settleBatch(work, await batchOf(1), bad, ended)
      expect(await listSheets(work, wave, 1)).toHaveLength(3)
      await removeSheets(work, wave, 1)
      await releaseBatch(work, await batchOf(1), '2021-02-20', leftOut)
    })
    expect(await batchOf(1)).toMatchObject({ state: 'released', passed: false, mended: 2, routed: 2 })
    await here.refused('batchHeld', siri, raw(`update lyttepost.survey_batch set passed = true`))
    const events = await here.world.database.sql(
      `select details from lyttepost.audit_event where noun = 'survey-sheet' order by id`,
    )
    expect(events.map(({ details }) => (details as { step: string }).step)).toEqual([
      'drawn',
      'stopped',
      'released',
    ])
  })

  it('after one that was stopped is drawn whole', async () => {
    const form = await entered(siri)
    const next = await entered(siri)
    await here.refused('batchHeld', siri, draw(2, [form], 0.5))
    await here.done(siri, draw(2, [form, next], 1))
    expect(await batchOf(2)).toMatchObject({ state: 'drawn', share: 1, chosen: 2 })
  })

  it('is full at its size, and the next is begun', async () => {
    await here.done(siri, async (work) => {
      const filled: string[] = []
      for (let at = 0; at < 5; at++) {
        const { number, sheets } = await addToBatch(work, wave, { seed: 'frø til prøven', size: 2 })
        filled.push(`${number}:${sheets}`)
      }
      expect(filled).toEqual(['3:1', '3:2', '4:1', '4:2', '5:1'])
      const batches = await listBatches(work, wave)
      expect(batches.map(({ state }) => state)).toEqual(['released', 'drawn', 'full', 'full', 'filling'])
      expect(new Set(batches.map(({ seed }) => seed)).size).toBe(1)
    })
  })

  it('that is held keeps the wave from being closed, and a closed wave takes no more', async () => {
    const close = `update lyttepost.survey_wave set state = 'closed', closed_at = now() where id = '${wave}'`
    const keeper = (statement: string) =>
      here.world.database.sql(`set local role lyttepost_keeper; ${statement}`)
    await expect(keeper(close)).rejects.toMatchObject({ code: 'LY113' })
    await here.force('delete from lyttepost.survey_sheet')
    await here.force(close)
    await here.refused('waveStands', siri, add({ day: '2021-02-20' }))
    await here.refused('waveStands', siri, begin(await code()))
  })
})
