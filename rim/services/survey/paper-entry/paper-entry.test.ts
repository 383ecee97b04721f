import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PaperEntry, showCode } from '#core/survey'
import { within } from '#rim/storage'
import { createSurveyHouse, type SurveyHouse } from '#rim/test-kit'
import {
  answeringRefusal,
  closeWave,
  findAnswering,
  finishAnswering,
  saveAnswering,
  voidCode,
} from '../answering/index.ts'
import { asClerk } from './clerk.ts'
import {
  completePaper,
  dropPaper,
  entryDesk,
  listBatchQuality,
  openPaper,
  savePaper,
  settlePaper,
} from './index.ts'
import { numbers, onPaper, receptionOf, sigurd, siri, solveig } from './test-entering.ts'

let here: SurveyHouse
let at: ReturnType<typeof receptionOf>
beforeAll(async () => {
  here = await createSurveyHouse({ participants: 1, services: 1, connections: 8 })
  at = receptionOf(here)
  await here.database.sql(
    'begin; set local session_replication_role = replica; update lyttepost.survey_wave set error_limit = 0.01; commit',
  )
})
afterAll(() => here?.close())

const codes = (count: number) => here.codes(here.participants[0]!.services[0]!.order, count)
const oneCode = async () => (await codes(1))[0]!
const desk = (clerk = siri) =>
  asClerk(here.desks.house, clerk, (work) => entryDesk(here.desks, work, here.wave, clerk))
const quality = () => asClerk(here.desks.house, siri, (work) => listBatchQuality(work, here.wave))
const webMode = { mode: { channel: 'web', helped: null }, language: 'nb' } as const
const web = (code: string) => saveAnswering(here.desks, code, { answers: { sex: 'male' }, ...webMode })
/** How many fields of the form are compared: 62 questions without the open one, and whether there was help. */
const fields = 63
/** What stands on forms that are not as the others, by code. */
const special = new Map<string, PaperEntry>()
const paperOf = (code: string): PaperEntry => special.get(code) ?? onPaper()
const count = async (table: string): Promise<number> =>
  Number((await here.database.sql(`select count(*) as n from lyttepost.${table}`))[0]!.n)

describe('opening a form', () => {
  it('takes the code as it is typed or scanned', async () => {
    const code = await oneCode()
    for (const typed of [code, showCode(code).toLowerCase(), `https://sted.example/svar/${code}`]) {
      const sheet = await at.open(siri, typed)
      expect(sheet).toMatchObject({ code, entryNumber: 'first', language: 'nb', differing: [] })
      await dropPaper(here.desks, siri, { wave: here.wave, code, turn: sheet.turn })
    }
  })

  it('tells what to do with one that is not to be entered', async () => {
    const [used, gone, web1] = await codes(3)
    await web(used!)
    await finishAnswering(here.desks, used!, '2021-02-10')
    await within(here.desks.house, { desk: 'house' }, (work) => voidCode(here.desks, work, here.wave, gone!))
    await web(web1!)
    expect(await numbers(at.open(siri, 'ABC'))).toEqual([4440])
    expect(await numbers(at.open(siri, 'AAAAAAAAAA'))).toEqual([4441])
    expect(await numbers(at.open(siri, used!))).toEqual([4443])
    expect(await numbers(at.open(siri, gone!))).toEqual([4444])
    expect(await numbers(at.open(siri, web1!))).toEqual([4446])
    expect(
      await numbers(openPaper(here.desks, siri, { wave: siri.staff, typed: web1!, takeOver: false })),
    ).toEqual([4442])
    // the paper counts, where somebody says so; what was begun on the web is gone
    expect(await at.open(siri, web1!, true)).toMatchObject({ entryNumber: 'first', entry: { seen: {} } })
    expect((await findAnswering(here.desks, web1!))?.answers).toEqual({})
    expect((await findAnswering(here.desks, web1!, 'paper'))?.answers).toEqual({})
  })

  it('keeps the web out from then on, and the other way', async () => {
    const code = await oneCode()
    await at.open(siri, code)
    expect(await numbers(web(code))).toHaveLength(1)
    expect(await numbers(finishAnswering(here.desks, code, '2021-02-10'))).toHaveLength(1)
    expect(await count('survey_pool')).toBe(1)
  })

  it('waits for the wave to open, and takes paper after the web has closed', async () => {
    const [early, late] = await codes(2)
    here.setToday('2021-01-31')
    expect(await numbers(at.open(siri, early!))).toEqual([4445])
    here.setToday('2021-04-05')
    expect(await at.open(siri, late!)).toMatchObject({ code: late })
    here.setToday('2021-02-10')
  })
})

describe('two clerks with one form', () => {
  it('one has it; the other is told, and may take over what is saved; the first is told then', async () => {
    const code = await oneCode()
    const first = await at.open(siri, code)
    const saved = onPaper({ education: 'primary' })
    await savePaper(here.desks, siri, at.entered(first, saved))
    expect(await numbers(at.open(sigurd, code))).toEqual([4447])
    const second = await at.open(sigurd, code, true)
    expect(second).toMatchObject({ entryNumber: 'first', entry: saved })
    expect(await numbers(savePaper(here.desks, siri, at.entered(first, onPaper())))).toEqual([4476])
    expect(await numbers(completePaper(here.desks, siri, at.entered(first, onPaper())))).toEqual([4476])
    await savePaper(here.desks, sigurd, at.entered(second, onPaper()))
  })

  it('of many who open it at once, one wins', async () => {
    const code = await oneCode()
    const clerks = [siri, sigurd, solveig]
    const tries = await Promise.allSettled(clerks.map((clerk) => at.open(clerk, code)))
    const won = tries.flatMap((one, index) =>
      one.status === 'fulfilled' ? [{ index, sheet: one.value }] : [],
    )
    expect(won).toHaveLength(1)
    const { index, sheet } = won[0]!
    await savePaper(here.desks, clerks[index]!, at.entered(sheet, onPaper()))
  })

  it('the same clerk goes on in another window, and the first one saves no more', async () => {
    const code = await oneCode()
    const old = await at.open(siri, code)
    await savePaper(here.desks, siri, at.entered(old, onPaper()))
    const again = await at.open(siri, code)
    expect(again.entry).toEqual(onPaper())
    expect(await numbers(savePaper(here.desks, siri, at.entered(old, onPaper())))).toEqual([4476])
  })
})

describe('entering', () => {
  it('refuses a form with nothing on it, which can be put away', async () => {
    const code = await oneCode()
    const sheet = await at.open(siri, code)
    const empty = { seen: { sex: { unclear: true } }, helped: true } as const
    expect(await numbers(completePaper(here.desks, siri, at.entered(sheet, empty)))).toEqual([4449])
    await dropPaper(here.desks, siri, { wave: here.wave, code, turn: sheet.turn })
    expect((await desk()).batches).toEqual([])
    expect(await at.open(siri, code)).toMatchObject({ entry: { seen: {} } })
  })

  it('puts the form into the batch, with what is left out by rule, and holds it there', async () => {
    const code = await oneCode()
    special.set(
      code,
      onPaper({ has_children: 'no', care_for_children: 'daily', substances: ['none_used', 'alcohol'] }),
    )
    const done = await at.enter(siri, code, paperOf(code))
    expect(done).toMatchObject({ batch: 1, sheets: 1, full: false, differing: null })
    expect(done.takenOut).toEqual([{ question: 'care_for_children', reason: 'routed' }])
    expect(done.warnings.length).toBe(1)
    expect(await numbers(at.open(siri, code))).toEqual([4448])
    expect(await numbers(at.open(sigurd, code, true))).toEqual([4448])
    expect((await findAnswering(here.desks, code, 'paper'))?.state).toBe('started')
  })
})

describe('the web, of a code whose paper form has come in', () => {
  it('shows nothing of what is entered, and says why', async () => {
    const code = await oneCode()
    await saveAnswering(here.desks, code, {
      answers: { sex: 'male' },
      mode: { channel: 'paper', helped: true },
      language: 'nb',
    })
    const found = await findAnswering(here.desks, code)
    expect(found).toMatchObject({ state: 'on-paper', answers: {}, mode: { channel: 'paper', helped: null } })
    expect(answeringRefusal(found)?.problems).toMatchObject([{ number: 4478 }])
    expect(await findAnswering(here.desks, code, 'paper')).toMatchObject({
      state: 'started',
      answers: { sex: 'male' },
    })
  })

  it('may be used again when the form is put away', async () => {
    const [kept, again] = await codes(2)
    const sheet = await at.open(siri, again!)
    expect(answeringRefusal(await findAnswering(here.desks, again!))).not.toBeNull()
    await dropPaper(here.desks, siri, { wave: here.wave, code: again!, turn: sheet.turn })
    expect(await findAnswering(here.desks, again!)).toMatchObject({ state: 'issued', answers: {} })
    await web(again!)
    expect(await findAnswering(here.desks, again!)).toMatchObject({
      state: 'started',
      answers: { sex: 'male' },
    })
    // and what somebody answers meanwhile on the web is not touched by another form
    const other = await at.open(siri, kept!)
    await dropPaper(here.desks, siri, { wave: here.wave, code: kept!, turn: other.turn })
    expect((await findAnswering(here.desks, again!))?.answers).toEqual({ sex: 'male' })
  })
})

describe('a batch', () => {
  const thirdBatch: string[] = []
  it('goes from first entries to the pool: drawn, entered by another, looked at, finished', async () => {
    const all = await codes(19)
    // together with the one above: twenty
    for (const code of all) await at.enter(siri, code)
    expect((await quality())[0]).toMatchObject({ number: 1, state: 'filling', sheets: 20, rate: null })
    expect(await at.advance(1)).toBe('drawn')
    const drawn = await desk(sigurd)
    const waiting = drawn.batches[0]!.waiting
    expect(waiting).toHaveLength(2)
    expect(waiting.every(({ needs, mine }) => needs === 'second' && !mine)).toBe(true)
    expect((await desk(siri)).batches[0]!.waiting.every(({ mine }) => mine)).toBe(true)
    expect(await numbers(at.advance(1))).toEqual([4452])

    const [one, other] = waiting.map(({ code }) => code)
    // blind: by somebody else, from nothing
    expect(await numbers(at.open(siri, one!))).toEqual([4477])
    expect(await at.open(sigurd, one!)).toMatchObject({
      entryNumber: 'second',
      entry: { seen: {} },
      second: null,
    })
    expect(await at.enter(sigurd, one!, paperOf(one!))).toMatchObject({ differing: 0 })
    const different = { ...paperOf(other!), helped: true }
    expect(await at.enter(sigurd, other!, different)).toMatchObject({ differing: 1 })
    // siri sees her own
    expect((await desk(siri)).own).toMatchObject({ differing: 1, compared: 2 * fields })
    expect((await desk(sigurd)).own).toEqual({ differing: 0, compared: 0, rate: null })

    expect(await numbers(at.advance(1))).toEqual([4452])
    const third = await at.open(siri, other!)
    expect(third).toMatchObject({ entryNumber: 'third', differing: ['helped'], second: { helped: true } })
    const look = { wave: here.wave, code: other!, turn: third.turn }
    expect(await numbers(settlePaper(here.desks, siri, { ...look, looked: {} }))).toEqual([4451])
    await settlePaper(here.desks, siri, { ...look, looked: { helped: 'yes' } })

    const pool = await count('survey_pool')
    // one field of 126 is within this wave's limit, and nobody judges by another
    expect(await numbers(at.advance(1, { limit: 0.005 }))).toEqual([4479])
    expect(await at.advance(1)).toBe('released')
    expect(await count('survey_pool')).toBe(pool + 20)
    expect((await quality())[0]).toMatchObject({
      state: 'released',
      chosen: 2,
      compared: 2 * fields,
      differing: 1,
      passed: true,
      mended: 1,
      routed: 1,
      refused: 0,
      releasedOn: '2021-02-10',
      rate: { estimate: 1 / (2 * fields) },
    })
    // nobody finds a form again
    const held = await here.database.sql('select 1 from lyttepost.survey_sheet where batch is not null')
    expect(held).toEqual([])
    expect(await numbers(at.open(sigurd, one!))).toEqual([4443])
    expect(await at.advance(1)).toBeNull()
    // nor is it answered on the web besides
    expect(await numbers(web(one!))).toHaveLength(1)
    expect(await numbers(finishAnswering(here.desks, one!, '2021-02-10'))).toHaveLength(1)
    expect(await count('survey_pool')).toBe(pool + 20)
  })

  it('that is not good is stopped: all of it is entered twice, and so are the next two', async () => {
    const all = await codes(12)
    for (const code of all) await at.enter(siri, code)
    expect(await at.advance(2)).toBe('drawn')
    const waits = async (clerk = sigurd, batch = 2) =>
      (await desk(clerk)).batches.find(({ number }) => number === batch)?.waiting ?? []
    expect(await waits()).toHaveLength(2)
    for (const { code } of await waits())
      await at.enter(sigurd, code, onPaper({ sex: 'male', education: 'primary' }))
    for (const { code } of await waits()) await at.settleAsFirst(sigurd, code)
    expect(await at.advance(2)).toBe('stopped')
    expect((await quality())[0]).toMatchObject({
      state: 'stopped',
      passed: false,
      compared: 2 * fields,
      differing: 4,
    })
    expect(await waits()).toHaveLength(10)
    expect(await numbers(at.advance(2))).toEqual([4452])
    // the next batch cannot be drawn before this one is judged; it is now, and takes all
    thirdBatch.push(...(await codes(3)))
    special.set(thirdBatch[2]!, onPaper({ has_children: 'no', care_for_children: 'daily' }))
    for (const code of thirdBatch) await at.enter(sigurd, code, paperOf(code))
    for (const { code } of await waits()) await at.enter(sigurd, code)
    expect(await at.advance(2)).toBe('released')
    expect((await quality()).find(({ number }) => number === 2)).toMatchObject({
      state: 'released',
      passed: false,
      compared: 2 * fields,
      differing: 4,
      allCompared: 12 * fields,
      allDiffering: 4,
      mended: 0,
    })
    expect(await at.advance(3)).toBe('drawn')
    expect(await waits(siri, 3)).toHaveLength(3)
    expect((await quality())[0]).toMatchObject({ number: 3, share: 1, chosen: 3 })
  })

  it('waits for the one before it to be judged', async () => {
    for (const code of await codes(2)) await at.enter(siri, code)
    expect(await numbers(at.advance(4))).toEqual([4453])
  })

  it('that was cut off while it was finished is finished without loss or doubles', async () => {
    for (const { code } of (await desk(siri)).batches.find(({ number }) => number === 3)?.waiting ?? []) {
      await at.enter(siri, code, paperOf(code))
    }
    const held = (await desk()).batches.find(({ number }) => number === 3)!
    expect(held.waiting).toEqual([])
    // as if the power went when one of its three forms had become a row of the pool
    const sheets = await here.database.sql('select hash from lyttepost.survey_sheet where batch = 3')
    const done = thirdBatch[0]!
    await saveAnswering(here.desks, done, {
      answers: { sex: 'female', birth_year: 1980 },
      mode: { channel: 'paper', helped: null },
      language: 'nb',
    })
    await finishAnswering(here.desks, done, '2021-02-10', 'paper')
    const pool = await count('survey_pool')
    // and one of the others has been made void meanwhile
    await within(here.desks.house, { desk: 'house' }, (work) =>
      voidCode(here.desks, work, here.wave, thirdBatch[1]!),
    )
    expect(sheets).toHaveLength(3)
    expect(await at.advance(3)).toBe('released')
    expect(await count('survey_pool')).toBe(pool + 1)
    const third = (await quality()).find(({ number }) => number === 3)
    // fewer than five forms: what was left out of them is not told, as the codes of a batch are known while it is held
    expect(third).toMatchObject({ state: 'released', passed: true, refused: 1, routed: 0 })
  })

  it('that takes part in a wave that is closed meanwhile keeps it open', async () => {
    await expect(closeWave(here.desks, here.wave, here.staff)).rejects.toMatchObject({
      problems: [{ number: 4479 }],
    })
  })

  it('and is being finished, neither waits for whoever closes nor is waited for', async () => {
    const code = await oneCode()
    await asClerk(here.desks.house, siri, async (work) => {
      // as whoever finishes a batch: the wave is held, and each form needs the answering besides
      await work
        .updateTable('survey_batch')
        .set((old) => ({ sheets: old.ref('sheets') }))
        .where('state', '=', 'filling')
        .execute()
      expect(await numbers(closeWave(here.desks, here.wave, here.staff))).toEqual([4479])
      await web(code)
    })
  })
})
