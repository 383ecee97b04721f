import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { problem } from '#core/foundation'
import { connect, storageProblems } from '#rim/storage'
import { isAway, problemAnswer } from './problem-answer.ts'
import { serverProblems } from './problems.ts'
import { httpStatusOf } from './status.ts'
import { createGround, publicUrl, refusedWith, type TestGround } from './test-ground.ts'

let ground: TestGround
beforeAll(async () => {
  const settings = { publicUrl, production: true }
  ground = await createGround({ settings, problems: Object.values(storageProblems) })
})
afterAll(() => ground.close())

describe('a problem', () => {
  it('is explained at its address, to programs and to people', async () => {
    const json = (await ground.server.inject('/problems/4001')).json()
    expect(json).toEqual({
      number: 4001,
      severity: 'error',
      status: 500,
      text: storageProblems.notAColumnFile.text,
    })
    const page = await ground.server.inject({ url: '/problems/5004', headers: { accept: 'text/html' } })
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(page.body).toContain('<p lang="nn">Dette finst ikkje')
    expect(refusedWith(await ground.server.inject('/problems/9999'))).toBe('404 5004')
    expect(refusedWith(await ground.server.inject('/problems/x'))).toBe('400 5006')
  })

  it('has a status that fits it', () => {
    const fitting = Object.fromEntries(
      Object.entries(serverProblems)
        // the program does not start: nobody asks then
        .filter(([, { number }]) => number < 5040)
        .map(([name, { number }]) => [name, httpStatusOf(number)]),
    )
    expect(fitting).toEqual({
      fault: 500,
      notLoggedIn: 401,
      refused: 403,
      strongerLogin: 403,
      notFound: 404,
      methodNotAllowed: 405,
      fieldWrong: 400,
      tooLarge: 413,
      tooManyRequests: 429,
      mediaType: 415,
      keyMissing: 400,
      keyReused: 422,
      underWay: 409,
      tokenWrong: 403,
      otherSite: 403,
      sessionEnded: 401,
      unavailable: 503,
      noAppointment: 403,
      tookTooLong: 503,
      notReadable: 400,
    })
    // a rule of a form
    expect(httpStatusOf(1042)).toBe(422)
  })

  it('is answered with the others that were met, and their places', () => {
    const met = [
      problem(serverProblems.tooLarge, { limit: 256 }),
      problem(serverProblems.tooManyRequests, { seconds: 7 }, { row: 3, column: 'name' }),
    ]
    expect(problemAnswer(met, { language: 'nn', request: 'r' })).toEqual({
      type: '/problems/5007',
      title: 'For stort',
      status: 413,
      detail:
        'Det som blei sendt, er for stort. Grensa er 256 kB. Det kom for mange førespurnader på kort tid. Prøv igjen om 7 sekund.',
      number: 5007,
      problems: [
        { number: 5007, severity: 'error', text: 'Det som blei sendt, er for stort. Grensa er 256 kB.' },
        {
          number: 5008,
          severity: 'error',
          text: 'Det kom for mange førespurnader på kort tid. Prøv igjen om 7 sekund.',
          where: { row: 3, column: 'name' },
        },
      ],
      request: 'r',
    })
  })

  it('of the database being away is known from a fault of ours', async () => {
    const unreachable = connect('postgres://nobody@localhost:1/nothing')
    const cause = await unreachable
      .selectFrom('round')
      .selectAll()
      .execute()
      .then(String, (error: unknown) => error)
    await unreachable.destroy()
    expect(isAway(cause)).toBe(true)
    const pidOf = sql<{ pid: number }>`select pg_backend_pid() as pid`
    const broken = await ground.database.house
      .transaction()
      .execute(async (work) => {
        const { rows } = await pidOf.execute(work)
        await ground.database.sql('select pg_terminate_backend($1)', [rows[0]?.pid])
        await pidOf.execute(work)
      })
      .catch((error: unknown) => error)
    expect(isAway(broken)).toBe(true)
    expect(isAway(Object.assign(new Error('no such file'), { code: 'ENOENT', syscall: 'open' }))).toBe(false)
    expect(isAway(Object.assign(new Error('unique'), { code: '23505', severity: 'ERROR' }))).toBe(false)
    // as Node tells of a host with several addresses
    const refused = Object.assign(new Error('refused'), { code: 'ECONNREFUSED', syscall: 'connect' })
    expect(isAway(new AggregateError([refused, refused]))).toBe(true)
    expect(isAway(new AggregateError([new Error('another thing')]))).toBe(false)
    expect(isAway('away')).toBe(false)
  })
})
