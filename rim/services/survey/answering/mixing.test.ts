import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { within } from '#rim/storage'
import { createSurveyHouse, type SurveyHouse } from '#rim/test-kit'
import { closeWave, findAnswering, helpedOfWave, mixPools, saveAnswering, writtenTexts } from './index.ts'
import { fill } from './test-filling.ts'

let here: SurveyHouse
beforeEach(async () => {
  here = await createSurveyHouse({ participants: 3, connections: 8 })
})
afterEach(() => here?.close())

const codesOf = (participant: number, count: number) =>
  here.codes(here.participants[participant]!.services[0]!.order, count)
const fillMany = async (
  participant: number,
  count: number,
  more: Partial<Parameters<typeof fill>[2]> = {},
  first = 0,
) => {
  for (const [at, code] of (await codesOf(participant, count)).entries())
    await fill(here, code, { answers: { birth_year: 1940 + first + at }, ...more })
}
const sizeOf = async (table: string, where = 'true') =>
  Number((await here.database.sql(`select count(*) as n from lyttepost.${table} where ${where}`))[0]!.n)
const answersOut = () =>
  here.database.sql('select participant, channel, language, helped, answers from lyttepost.survey_answer')
const events = (noun: string) =>
  here.database.sql(
    'select verb, thing, actor, details from lyttepost.audit_event where noun = $1 order by id',
    [noun],
  )
const close = () => closeWave(here.desks, here.wave, here.staff)

describe('mixing', () => {
  it('leaves a pool alone until there are ten, then lets out all but five', async () => {
    await fillMany(0, 9)
    expect(await mixPools(here.desks)).toEqual({ answers: 0, batches: 0 })
    expect(await sizeOf('survey_answer')).toBe(0)
    await fillMany(0, 4, {}, 9)
    const before = await here.database.sql('select id, sealed from lyttepost.survey_pool')
    expect(await mixPools(here.desks)).toEqual({ answers: 8, batches: 1 })
    const after = await here.database.sql('select id, sealed from lyttepost.survey_pool')
    expect(after).toHaveLength(5)
    // those that stay are not known again
    const known = new Set(
      before.flatMap(({ id, sealed }) => [String(id), (sealed as Buffer).toString('hex')]),
    )
    for (const { id, sealed } of after) {
      expect(known.has(String(id)) || known.has((sealed as Buffer).toString('hex'))).toBe(false)
    }
    const out = await answersOut()
    const years = out.map(({ answers }) => (answers as { birth_year: number }).birth_year)
    expect(new Set(years).size).toBe(8)
    for (const year of years) expect(year >= 1940 && year <= 1952).toBe(true)
    expect(await mixPools(here.desks)).toEqual({ answers: 0, batches: 0 })
    // one line in the log for all of it, of nobody
    expect(await events('survey-answer')).toEqual([
      { verb: 'mix', thing: here.participants[0]!.id, actor: null, details: { count: 8 } },
    ])
  })

  it('mixes participants, channels and languages each by itself', async () => {
    await fillMany(0, 9)
    await fillMany(1, 9)
    await fillMany(0, 9, { channel: 'paper' })
    await fillMany(0, 9, { language: 'en' })
    expect((await mixPools(here.desks)).answers).toBe(0)
    await fillMany(0, 1, { channel: 'paper' })
    expect(await mixPools(here.desks)).toEqual({ answers: 5, batches: 1 })
    expect(new Set((await answersOut()).map(({ channel }) => channel))).toEqual(new Set(['paper']))
  })

  it('by several instances at once lets each answer out once', async () => {
    await fillMany(0, 30)
    const other = here.otherInstance()
    try {
      const done = await Promise.all([mixPools(here.desks), mixPools(other.desks), mixPools(here.desks)])
      expect(done.reduce((sum, { answers }) => sum + answers, 0)).toBe(25)
      expect([await sizeOf('survey_answer'), await sizeOf('survey_pool')]).toEqual([25, 5])
    } finally {
      await other.close()
    }
  })

  it('is refused by the database for a pool of fewer than ten, or where more than is said would stay', async () => {
    await fillMany(0, 9)
    const ids = (await here.database.sql('select id from lyttepost.survey_pool')).map(({ id }) => id)
    const asHouse = (text: string, values: readonly unknown[]) =>
      here.database.sql(`with s as (select 1) ${text}`, values).then(
        () => null,
        (cause: { code?: string }) => cause.code,
      )
    const sealed = Buffer.alloc(8192)
    const five = [sealed, sealed, sealed, sealed, sealed]
    const out = JSON.stringify([1, 2, 3, 4].map((one) => ({ helped: null, answers: { birth_year: one } })))
    const call = 'select lyttepost.mix_pool($1, $2, $3, $4) from s'
    expect(await asHouse(call, [ids, five, out, five.slice(1)])).toBe('LY105')
    expect(await sizeOf('survey_pool')).toBe(9)
    await fillMany(0, 1)
    const all = (await here.database.sql('select id from lyttepost.survey_pool')).map(({ id }) => id)
    expect(await asHouse(call, [all, [], out, five.slice(1)])).toBe('LY105')
    expect(await asHouse(call, [[...all.slice(1), all[1]], five, out, five.slice(1)])).toBe('LY105')
    expect(await sizeOf('survey_pool')).toBe(10)
  })

  it('keeps what people wrote sealed beside their answers, of one length, and gives it by itself', async () => {
    for (const [at, code] of (await codesOf(0, 12)).entries()) {
      const text = at < 6 ? `NAV Lillevik ${at}` : ''
      await fill(here, code, {
        answers: { birth_year: 1950 + at, service_of_form: text, open_comment: 'Lykke til' },
      })
    }
    await mixPools(here.desks)
    await close()
    const stored = JSON.stringify(await here.database.sql('select answers from lyttepost.survey_answer'))
    expect(stored).toContain('birth_year')
    for (const word of ['Lillevik', 'service_of_form', 'Lykke', 'open_comment'])
      expect(stored).not.toContain(word)
    expect(
      await here.database.sql('select distinct octet_length(texts) as length from lyttepost.survey_answer'),
    ).toEqual([{ length: 8192 }])
    const written = await writtenTexts(here.desks, here.wave, 'service_of_form')
    expect(written.map(({ text }) => text).sort()).toEqual(
      [0, 1, 2, 3, 4, 5].map((at) => `NAV Lillevik ${at}`),
    )
    expect(new Set(written.map(({ participant }) => participant))).toEqual(
      new Set([here.participants[0]!.id]),
    )
  })
})

describe('closing a wave', () => {
  it('empties the pools, forgets drafts and codes, and deletes the key', async () => {
    await fillMany(0, 12)
    await fillMany(1, 3)
    await fillMany(2, 3)
    const [unfinished] = await codesOf(0, 1)
    await saveAnswering(here.desks, unfinished!, {
      answers: { birth_year: 1999 },
      mode: { channel: 'web', helped: null },
      language: 'nb',
    })
    await mixPools(here.desks)
    expect(await close()).toEqual({ answers: 5, withoutParticipant: 6, lost: 0, drafts: 1 })
    const out = await answersOut()
    expect(out).toHaveLength(18)
    expect(out.filter(({ participant }) => participant === here.participants[0]!.id)).toHaveLength(12)
    expect(out.filter(({ participant }) => participant === null)).toHaveLength(6)
    for (const table of ['survey_pool', 'survey_draft', 'survey_code']) expect(await sizeOf(table)).toBe(0)
    expect(await sizeOf('wrapped_key', "kind = 'survey'")).toBe(0)
    expect(await sizeOf('survey_wave', "state = 'closed'")).toBe(1)
    expect(await findAnswering(here.desks, unfinished!)).toBeNull()
    expect((await events('survey-wave')).at(-1)).toEqual({
      verb: 'close',
      thing: here.wave,
      actor: here.staff,
      details: { answers: 11, lost: 0, drafts: 1 },
    })
    await expect(close()).rejects.toThrow('4099')
    // no instance can have a key made for it again
    const other = here.otherInstance()
    try {
      await expect(other.desks.keys.dataKey('survey', here.wave)).rejects.toThrow()
    } finally {
      await other.close()
    }
    expect(await sizeOf('wrapped_key', "kind = 'survey'")).toBe(0)
  })

  it('writes all answers into a new file, in the order of their ids, by one transaction', async () => {
    await fillMany(0, 25)
    await mixPools(here.desks)
    const file = async () =>
      (await here.database.sql("select pg_relation_filepath('lyttepost.survey_answer') as path"))[0]!.path
    const before = await file()
    await close()
    expect(await file()).not.toBe(before)
    const stored = await here.database.sql(
      'select id, xmin::text as transaction from lyttepost.survey_answer order by ctid',
    )
    expect(stored).toHaveLength(25)
    expect(new Set(stored.map(({ transaction }) => transaction)).size).toBe(1)
    const ids = stored.map(({ id }) => String(id))
    expect(ids).toEqual([...ids].sort())
  })

  it('tells nothing of the channel, and of no refusal, where that would single somebody out', async () => {
    await fillMany(0, 6, { channel: 'paper' })
    const [web] = await codesOf(0, 1)
    await fill(here, web!, { answers: { birth_year: 1980, sex: { missing: 'refused' } }, helped: true })
    await close()
    const out = await answersOut()
    expect(out).toHaveLength(7)
    for (const { channel, language, answers } of out) {
      expect([channel, language]).toEqual([null, 'nb'])
      expect(JSON.stringify(answers)).not.toContain('refused')
    }
  })

  it('keeps a refusal apart where the channel is told', async () => {
    for (const code of await codesOf(0, 5)) {
      await fill(here, code, { answers: { birth_year: 1980, sex: { missing: 'refused' } }, helped: true })
    }
    await close()
    for (const { channel, helped, answers } of await answersOut()) {
      expect([channel, helped, answers]).toEqual([
        'web',
        true,
        { birth_year: 1980, sex: { missing: 'refused' } },
      ])
    }
    const national = { desk: 'national', role: 'national-coordinator' } as const
    expect(await within(here.desks.house, national, (work) => helpedOfWave(work, here.wave))).toEqual({
      answers: 5,
      helped: 5,
    })
  })

  it('gives nothing out where there are fewer than five in the whole country', async () => {
    await fillMany(0, 4)
    expect(await close()).toEqual({ answers: 0, withoutParticipant: 0, lost: 4, drafts: 0 })
    expect(await sizeOf('survey_answer')).toBe(0)
  })

  it('leaves other waves’ drafts, pools and answers as they are', async () => {
    await fillMany(0, 12)
    await mixPools(here.desks)
    const [draft] = await codesOf(0, 1)
    await saveAnswering(here.desks, draft!, {
      answers: { birth_year: 1999 },
      mode: { channel: 'web', helped: null },
      language: 'nb',
    })
    const other = '00000000-0000-4000-8000-000000002023'
    await here.database.seed('survey_wave', {
      id: other,
      instrument: 'brukertilfredshet@2021.1',
      year: 2023,
      title_nb: 'En annen',
      title_nn: 'Ei anna',
      title_en: 'Another',
      opens_on: '2021-02-01',
      closes_on: '2021-03-31',
      state: 'open',
      opened_at: '2021-02-01T08:00:00Z',
    })
    // with two waves open a code is looked for in both
    expect((await findAnswering(here.desks, draft!))?.answers).toEqual({ birth_year: 1999 })
    await closeWave(here.desks, other, here.staff)
    expect((await findAnswering(here.desks, draft!))?.answers).toEqual({ birth_year: 1999 })
    expect([await sizeOf('survey_answer'), await sizeOf('survey_pool')]).toEqual([7, 5])
    expect((await close()).answers).toBe(5)
  })

  it('and mixing at once wait for each other, and each answer comes out once', async () => {
    await fillMany(0, 25)
    await fillMany(1, 15)
    const other = here.otherInstance()
    try {
      await Promise.all([mixPools(other.desks), close(), mixPools(here.desks)])
    } finally {
      await other.close()
    }
    expect([await sizeOf('survey_answer'), await sizeOf('survey_pool')]).toEqual([40, 0])
  })

  it('waits for whoever finishes, and loses nobody’s answers', async () => {
    const codes = await codesOf(0, 40)
    for (const code of codes) {
      await saveAnswering(here.desks, code, {
        answers: { birth_year: 1980 },
        mode: { channel: 'web', helped: null },
        language: 'nb',
      })
    }
    const other = here.otherInstance()
    try {
      const finishing = Promise.allSettled(
        codes.map((code, at) =>
          fill({ desks: at % 2 ? other.desks : here.desks }, code, { answers: { birth_year: 1980 } }),
        ),
      )
      await new Promise((resolve) => setTimeout(resolve, 40))
      await close()
      const finished = (await finishing).filter(({ status }) => status === 'fulfilled').length
      expect(await sizeOf('survey_answer')).toBe(finished >= 5 ? finished : 0)
    } finally {
      await other.close()
    }
  })
})
