import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Language, ProblemError } from '#core/foundation'
import type { Answers } from '#core/instruments'
import { showCode } from '#core/survey'
import { within } from '#rim/storage'
import { createSurveyHouse, type SurveyHouse } from '#rim/test-kit'
import {
  type AnswerChannel,
  answersByDay,
  findAnswering,
  finishAnswering,
  mixPools,
  saveAnswering,
  surveyCodes,
  tellingSettings,
  voidCode,
  voidCodes,
} from './index.ts'

let here: SurveyHouse
beforeAll(async () => {
  here = await createSurveyHouse({ participants: 2, services: 2, languages: ['nb', 'nn'], connections: 8 })
})
afterAll(() => here?.close())

const day = '2021-02-10'
const answers: Answers = { sex: 'female', birth_year: 1980 }
const given = (more: Answers = answers, channel: AnswerChannel = 'web', language: Language = 'nb') => ({
  answers: more,
  mode: { channel, helped: null },
  language,
})
const order = (participant = 0, service = 0) => here.participants[participant]!.services[service]!.order
const oneCode = async (participant = 0, service = 0) => (await here.codes(order(participant, service), 1))[0]!
const numbers = async (attempt: Promise<unknown>): Promise<readonly number[]> => {
  const met = await attempt.then(
    () => [],
    (cause: unknown) => {
      if (cause instanceof ProblemError) return cause.problems
      throw cause
    },
  )
  return met.map(({ number }) => number)
}
const rows = (table: string) => here.database.sql(`select * from lyttepost.${table}`)
const count = async (table: string, where = 'true') =>
  Number((await here.database.sql(`select count(*) as n from lyttepost.${table} where ${where}`))[0]!.n)

describe('a code', () => {
  it('is found as it is typed, with its wave, language and nothing answered', async () => {
    const code = await oneCode(0, 1)
    const found = await findAnswering(here.desks, showCode(code).toLowerCase())
    expect(found).toMatchObject({
      code,
      state: 'issued',
      language: 'nn',
      answers: {},
      mode: { channel: 'web', helped: null },
      wave: {
        id: here.wave,
        instrument: 'brukertilfredshet@2021.1',
        closesOn: '2021-03-31',
        refusalOffered: true,
      },
    })
    expect(await findAnswering(here.desks, `${code}A`)).toBeNull()
    expect(await findAnswering(here.desks, 'CCCCCCCCCC')).toBeNull()
  })

  it('is never stored in clear, and each is issued once', async () => {
    const codes = await here.codes(order(), 50)
    expect(new Set(codes).size).toBe(50)
    const stored = JSON.stringify(await rows('survey_code'))
    for (const code of codes) expect(stored).not.toContain(code)
  })

  it('that is unknown is refused by the database itself', async () => {
    expect(await numbers(saveAnswering(here.desks, 'CCCCCCCCCC', given()))).toEqual([4470])
    expect(await numbers(finishAnswering(here.desks, 'CCCCCCCCCC', day))).toEqual([4470])
  })

  it('is void with its order, or by itself, where nobody has finished it; its draft is gone', async () => {
    const own = here.participants[1]!.services[1]!.order
    const [first, second, third] = await here.codes(own, 3)
    await saveAnswering(here.desks, first!, given())
    await saveAnswering(here.desks, second!, given())
    await finishAnswering(here.desks, second!, day)
    const atHouse = { desk: 'house' } as const
    expect(
      await within(here.desks.house, atHouse, (work) => voidCode(here.desks, work, here.wave, third!)),
    ).toBe(true)
    expect(await within(here.desks.house, atHouse, (work) => voidCodes(work, own))).toBe(1)
    expect((await findAnswering(here.desks, first!))?.state).toBe('void')
    expect((await findAnswering(here.desks, third!))?.state).toBe('void')
    expect((await findAnswering(here.desks, second!))?.state).toBe('finished')
    expect(await numbers(saveAnswering(here.desks, first!, given()))).toEqual([4471])
  })

  it('is not issued where the transaction that makes its order is undone', async () => {
    const before = await count('survey_code')
    await expect(
      within(here.desks.house, { desk: 'house' }, async (work) => {
        await surveyCodes.issue(here.desks, work, { order: order(), count: 5 })
        throw new Error('killed')
      }),
    ).rejects.toThrow('killed')
    expect(await count('survey_code')).toBe(before)
  })
})

describe('a draft', () => {
  it('is taken up again anywhere, by any instance, until it is finished', async () => {
    const code = await oneCode()
    await saveAnswering(here.desks, code, {
      ...given(),
      mode: { channel: 'web', helped: true },
      language: 'en',
    })
    const other = here.otherInstance()
    try {
      expect(await findAnswering(other.desks, code)).toMatchObject({
        state: 'started',
        answers,
        mode: { channel: 'web', helped: true },
        language: 'en',
      })
      await saveAnswering(other.desks, code, given({ sex: 'male' }))
    } finally {
      await other.close()
    }
    expect((await findAnswering(here.desks, code))?.answers).toEqual({ sex: 'male' })
  })

  it('has one length, whatever is in it', async () => {
    const long = { open_comment: 'Å'.repeat(1000), service_of_form: '🙂'.repeat(100) }
    for (const some of [{}, answers, long]) {
      const code = await oneCode()
      await saveAnswering(here.desks, code, given(some))
      expect((await findAnswering(here.desks, code))?.answers).toEqual(some)
    }
    for (const table of ['survey_draft', 'survey_pool']) {
      const lengths = await here.database.sql(
        `select distinct octet_length(sealed) as length, pg_column_size(sealed) as stored from lyttepost.${table}`,
      )
      expect(lengths).toEqual([{ length: 8192, stored: 8192 }])
    }
  })

  it('that is too long is refused, in bytes and not in characters', async () => {
    const code = await oneCode()
    expect(
      await numbers(saveAnswering(here.desks, code, given({ open_comment: '🙂'.repeat(2100) }))),
    ).toEqual([4408])
    expect((await findAnswering(here.desks, code))?.state).toBe('issued')
  })

  it('on the web is forgotten when the wave is over, and its code may still come in on paper', async () => {
    const [web, paper] = await here.codes(order(1, 0), 2)
    await saveAnswering(here.desks, web!, given())
    await saveAnswering(here.desks, paper!, given(answers, 'paper'))
    here.setToday('2021-04-01')
    try {
      expect((await findAnswering(here.desks, web!))?.state).toBe('closed')
      expect((await findAnswering(here.desks, web!, 'paper'))?.state).toBe('started')
      expect(await numbers(saveAnswering(here.desks, web!, given()))).toEqual([4472])
      expect(await numbers(finishAnswering(here.desks, web!, '2021-04-01'))).toEqual([4472])
      await mixPools(here.desks)
      expect(await findAnswering(here.desks, web!, 'paper')).toMatchObject({ state: 'issued', answers: {} })
      expect(await findAnswering(here.desks, paper!, 'paper')).toMatchObject({ state: 'started', answers })
      await saveAnswering(here.desks, web!, given(answers, 'paper'))
      expect(await finishAnswering(here.desks, web!, '2021-04-01', 'paper')).toBe('finished')
    } finally {
      here.setToday(day)
    }
  })

  it('cannot be saved before the wave opens', async () => {
    const code = await oneCode()
    here.setToday('2021-01-31')
    try {
      expect((await findAnswering(here.desks, code))?.state).toBe('not-open')
      expect(await numbers(saveAnswering(here.desks, code, given()))).toEqual([4472])
    } finally {
      here.setToday(day)
    }
  })
})

describe('finishing', () => {
  it('moves the answers into the pool, uses the code up and counts the day', async () => {
    const code = await oneCode(1, 0)
    const before = await count('survey_pool')
    await saveAnswering(here.desks, code, given())
    expect(await finishAnswering(here.desks, code, day)).toBe('finished')
    expect(await count('survey_pool')).toBe(before + 1)
    expect(await findAnswering(here.desks, code)).toMatchObject({ state: 'finished', answers: {} })
    expect(
      await count('survey_count', `service = '${here.participants[1]!.services[0]!.id}' and channel = 'web'`),
    ).toBe(1)
    // pressed once more
    expect(await finishAnswering(here.desks, code, day)).toBe('already')
    expect(await count('survey_pool')).toBe(before + 1)
    expect(await numbers(saveAnswering(here.desks, code, given()))).toEqual([4471])
    expect(await numbers(finishAnswering(here.desks, code, day, 'paper'))).toEqual([4471])
  })

  it('is refused, and nothing is lost, where nothing is answered or the form refuses it', async () => {
    const code = await oneCode()
    expect(await numbers(finishAnswering(here.desks, code, day))).toEqual([4474])
    await saveAnswering(here.desks, code, given({}))
    expect(await numbers(finishAnswering(here.desks, code, day))).toEqual([4409])
    await saveAnswering(here.desks, code, given({ sex: 'neither', birth_year: 1980 }))
    expect((await numbers(finishAnswering(here.desks, code, day))).length).toBeGreaterThan(0)
    expect((await findAnswering(here.desks, code))?.state).toBe('started')
    // a contradiction is a warning, which whoever answers may leave
    await saveAnswering(here.desks, code, given({ substances: ['alcohol', 'none_used'] }))
    expect(await finishAnswering(here.desks, code, day)).toBe('finished')
  })

  it('of a code whose draft a backup did not bring back is refused, and it is begun again', async () => {
    const code = await oneCode()
    await saveAnswering(here.desks, code, given())
    await here.database.sql('delete from lyttepost.survey_draft')
    expect(await findAnswering(here.desks, code)).toMatchObject({ state: 'started', answers: {} })
    expect(await numbers(finishAnswering(here.desks, code, day))).toEqual([4474])
    await saveAnswering(here.desks, code, given())
    expect(await finishAnswering(here.desks, code, day)).toBe('finished')
  })

  it('counts on the day it happens', async () => {
    const code = await oneCode()
    await saveAnswering(here.desks, code, given())
    expect(await numbers(finishAnswering(here.desks, code, '2021-02-09'))).toEqual([4410])
  })

  it('on paper takes over from the web, which is refused from then on', async () => {
    const code = await oneCode()
    await saveAnswering(here.desks, code, given())
    expect(await numbers(finishAnswering(here.desks, code, day, 'paper'))).toEqual([4473])
    await saveAnswering(here.desks, code, given({ sex: 'male' }, 'paper'))
    expect(await numbers(saveAnswering(here.desks, code, given()))).toEqual([4473])
    expect(await numbers(finishAnswering(here.desks, code, day))).toEqual([4473])
    expect(await finishAnswering(here.desks, code, day, 'paper')).toBe('finished')
    expect(await numbers(finishAnswering(here.desks, code, day))).toEqual([4471])
  })

  it('happens once however many try at once, on paper and on the web, from several instances', async () => {
    const other = here.otherInstance()
    try {
      for (const code of await here.codes(order(), 12)) {
        const before = await count('survey_pool')
        await saveAnswering(here.desks, code, given())
        const attempts = await Promise.allSettled([
          finishAnswering(here.desks, code, day),
          finishAnswering(other.desks, code, day),
          saveAnswering(other.desks, code, given(answers, 'paper')).then(() =>
            finishAnswering(other.desks, code, day, 'paper'),
          ),
          saveAnswering(here.desks, code, given(answers, 'paper')).then(() =>
            finishAnswering(here.desks, code, day, 'paper'),
          ),
        ])
        const done = attempts.filter((one) => one.status === 'fulfilled' && one.value === 'finished')
        expect(done).toHaveLength(1)
        for (const one of attempts)
          if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(ProblemError)
        expect(await count('survey_pool')).toBe(before + 1)
        const draft = await here.database.sql(
          "select count(*) as n from lyttepost.survey_draft d join lyttepost.survey_code c using (hash) where c.state = 'finished'",
        )
        expect(Number(draft[0]!.n)).toBe(0)
      }
    } finally {
      await other.close()
    }
  })
})

describe('what is told of finished answers', () => {
  it('is nothing of fewer than five, and of the own municipality alone', async () => {
    const [own] = here.participants
    const told = (municipality: string, today: string) =>
      within(here.desks.house, { desk: 'municipality', municipality, role: 'coordinator' }, (work) =>
        answersByDay(work, own!.id, today),
      )
    expect(await told(own!.municipality, day)).toEqual([])
    const [step] = await told(own!.municipality, '2021-02-11')
    expect(step).toMatchObject({ service: own!.services[0]!.id, until: day })
    expect(step!.finished).toBeGreaterThanOrEqual(5)
    expect(await told('1102', '2021-02-11')).toEqual([])
  })
})

describe('the database’s server', () => {
  it('is not set to tell who answered what; one that is, is told of', async () => {
    expect(await tellingSettings(here.desks)).toEqual([])
    const { house } = here.desks
    await here.database.sql(`alter database "${here.database.name}" set log_statement = 'all'`)
    try {
      const other = here.otherInstance()
      try {
        expect((await tellingSettings(other.desks)).map(({ details }) => details)).toEqual([
          { name: 'log_statement', setting: 'all' },
        ])
      } finally {
        await other.close()
      }
    } finally {
      await here.database.sql(`alter database "${here.database.name}" reset log_statement`)
    }
    expect(await tellingSettings({ house })).toEqual([])
  })
})
