import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dayFromNow, type LaidStudy, layStudy, testSheet } from '#rim/test-kit'
import { createTestProgram, type TestProgram, type Visitor } from './test-program.ts'

let program: TestProgram
let leader: Visitor
let nation: Visitor
let laid: LaidStudy
let other: LaidStudy
beforeAll(async () => {
  program = await createTestProgram()
  const { world } = program
  laid = await layStudy(world, { code: 'egen', leader: world.staff.interviewer })
  other = await layStudy(world, { code: 'annen', leader: world.staff['survey-clerk'] })
  leader = await program.enter('interviewer')
  nation = await program.enter('national-coordinator')
}, 120_000)
afterAll(() => program.close())

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
const ask = async (method: Method, path: string, payload?: object, as = leader, study = laid.study) => {
  const answer = await as.send({
    method,
    url: `/api/studies/${study}${path}`,
    ...(payload && { payload }),
  })
  const isJson = String(answer.headers['content-type']).includes('json')
  return { status: answer.statusCode, body: isJson ? answer.json() : null, answer }
}
const told = ({ status, body }: Awaited<ReturnType<typeof ask>>) => [status, body?.number]

const line = {
  channel: 'Hjemmesykepleien',
  site: null,
  state: 'asked',
  askedOn: '2026-03-01',
  since: '2026-03-01',
  reason: null,
  told: '',
  meetingOn: null,
  meetingAt: null,
  meetingPlace: '',
  interviewer: null,
  compensation: null,
  compensationForm: '',
  compensationOn: null,
  receipt: '',
  helpToldOn: null,
}

describe('recruitment', () => {
  it('from asked to interviewed, with a code, and a name for those alone who may', async () => {
    const made = await ask('POST', '/prospects', line)
    expect([made.status, made.body.number]).toEqual([201, 1])
    const { id } = made.body
    const contact = { name: 'Dag Dalen', phone: '00 00 00 00', note: '' }
    expect((await ask('PUT', `/prospects/${id}/contact`, contact)).status).toBe(200)
    expect((await ask('GET', `/prospects/${id}/contact`)).body).toEqual(contact)
    const list = await ask('GET', '/prospects')
    expect(JSON.stringify(list.body)).not.toContain('Dag Dalen')
    expect(list.body).toMatchObject([{ id, contact: true, informant: null }])
    const held = {
      informant: {
        sex: 'male',
        age: 71,
        site: null,
        attributes: { housing: 'leilighet', yearsInMunicipality: 12 },
      },
      interview: {
        heldOn: '2026-03-20',
        minutes: 55,
        setting: 'hjemme',
        others: '',
        interviewer: laid.people.interviewer,
        source: 'notes',
      },
    }
    const born = await ask('POST', `/prospects/${id}/interview`, held)
    expect([born.status, born.body.code]).toEqual([201, 'I04'])
    expect(told(await ask('POST', `/prospects/${id}/interview`, held))).toEqual([422, 4576])
    expect((await ask('GET', '/prospects')).body).toMatchObject([
      { state: 'interviewed', informant: born.body.informant, since: '2026-03-20' },
    ])
  })

  it('a line that does not hang together is refused, and whoever says no is forgotten', async () => {
    expect(told(await ask('POST', '/prospects', { ...line, state: 'declined' }))).toEqual([422, 1953])
    const { body } = await ask('POST', '/prospects', line)
    await ask('PUT', `/prospects/${body.id}/contact`, { name: 'Eli Elv', phone: '', note: '' })
    const no = { ...line, state: 'declined', reason: 'no-wish', since: '2026-03-05' }
    expect((await ask('PUT', `/prospects/${body.id}`, no)).status).toBe(200)
    expect((await ask('GET', `/prospects/${body.id}/contact`)).body).toBeNull()
    expect(
      await program.world.database.sql('select from lyttepost.study_contact where prospect = $1', [body.id]),
    ).toEqual([])
  })

  it('is nobody else’s: not of another study, and not the nation’s', async () => {
    expect((await ask('GET', '/prospects', undefined, leader, other.study)).status).toBe(404)
    expect((await ask('GET', '/prospects', undefined, nation)).status).toBe(403)
    const elsewhere = other.interviews[0]!.informant
    const consent = {
      sheet: v7(),
      recording: false,
      quotes: false,
      reuse: false,
      givenOn: '2026-03-01',
      form: 'written',
    }
    expect((await ask('POST', `/informants/${elsewhere}/consents`, consent)).status).toBe(404)
    expect((await ask('GET', `/informants/${elsewhere}/withdrawal`)).status).toBe(404)
  })
})

describe('information and consent', () => {
  it('a sheet is taken into use when it tells everything, stands then, and is printed', async () => {
    const { version: _, from: __, ...written } = testSheet
    const narrow = { ...written, offered: { recording: false, quotes: true, reuse: false } }
    const draft = await ask('PUT', '/information-sheets', { ...narrow, help: null })
    expect(draft.status).toBe(200)
    expect(told(await ask('POST', `/information-sheets/${draft.body.id}/publication`))).toEqual([422, 4578])
    await ask('PUT', '/information-sheets', narrow)
    expect((await ask('POST', `/information-sheets/${draft.body.id}/publication`)).status).toBe(200)
    const sheets = (await ask('GET', '/information-sheets')).body
    expect(
      sheets.map((one: { state: string; sheet: { version: number } }) => [one.state, one.sheet.version]),
    ).toEqual([
      ['published', 2],
      ['published', 1],
    ])
    const { answer } = await ask('GET', `/information-sheets/${draft.body.id}/information?lang=nn`)
    expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    await expect(
      program.world.database.sql('update lyttepost.study_sheet set reuse = true where id = $1', [
        draft.body.id,
      ]),
    ).rejects.toMatchObject({ code: 'LY167' })
  })

  it('a consent holds what the sheet asks for and no more, and the last one stands', async () => {
    const { informant } = laid.interviews[0]!
    const sheets = (await ask('GET', '/information-sheets')).body
    const today = dayFromNow(0)
    const wide = {
      sheet: sheets[0].id,
      recording: true,
      quotes: true,
      reuse: false,
      givenOn: today,
      form: 'written',
    }
    expect(told(await ask('POST', `/informants/${informant}/consents`, wide))).toEqual([422, 1957])
    const fewer = { ...wide, recording: false }
    expect((await ask('POST', `/informants/${informant}/consents`, fewer)).status).toBe(201)
    const own = (await ask('GET', '/consents')).body.filter(
      (one: { informant: string }) => one.informant === informant,
    )
    expect(
      own.map((one: { recording: boolean; ending: string | null }) => [one.recording, one.ending]),
    ).toEqual([
      [true, 'replaced'],
      [false, null],
    ])
    const consented = async (what: string) => {
      const rows = await program.world.database.sql('select lyttepost.consented($1, $2) as yes', [
        laid.interviews[0]!.id,
        what,
      ])
      return rows[0]!.yes
    }
    expect([await consented('interview'), await consented('recording'), await consented('quotes')]).toEqual([
      true,
      false,
      true,
    ])
  })

  it('no text comes in without a consent that stands', async () => {
    const interview = (await program.world.database.sql(
      `select i.id, i.study from lyttepost.interview i join lyttepost.informant f on f.id = i.informant
        where f.code = 'I04' and i.study = $1`,
      [laid.study],
    )) as readonly { id: string; study: string }[]
    await expect(
      program.world.database.sql(
        `insert into lyttepost.interview_text (id, study, interview, number, kind, sha256, length, sealed, made_by)
          values ($1, $2, $3, 1, 'raw', repeat('a', 64), 1, 'x', $4)`,
        [v7(), laid.study, interview[0]!.id, laid.people.leader],
      ),
    ).rejects.toMatchObject({ code: 'LY165' })
  })
})

describe('the guide', () => {
  it('is begun from the guide of 2019, saved by one at a time, and stands when it is in use', async () => {
    const { body } = await ask('POST', '/guides', { from: 'elderly-2019' })
    expect(told(await ask('POST', '/guides', { from: 'nothing' }))[1]).toBe(4051)
    const all = await ask('GET', '/guides')
    expect(all.status, JSON.stringify(all.body)).toBe(200)
    const [draft] = all.body
    expect(draft).toMatchObject({ id: body.id, state: 'draft', revision: 1 })
    const { version: _, from: __, ...guide } = draft.guide
    const changed = { ...guide, topics: guide.topics.slice(0, 3) }
    expect((await ask('PUT', `/guides/${body.id}`, { revision: 1, guide: changed })).body).toEqual({
      revision: 2,
    })
    expect(told(await ask('PUT', `/guides/${body.id}`, { revision: 1, guide }))[1]).toBe(4579)
    expect((await ask('POST', `/guides/${body.id}/publication`)).status).toBe(200)
    const [stands] = (await ask('GET', '/guides')).body
    expect(stands).toMatchObject({ state: 'published' })
    expect(stands.guide.topics).toHaveLength(3)
    expect(stands.guide.from).toMatch(/^\d{4}-\d\d-\d\d$/)
    await expect(
      program.world.database.sql('delete from lyttepost.study_guide where id = $1', [body.id]),
    ).rejects.toMatchObject({ code: 'LY167' })
  })
})

describe('what a study rests on', () => {
  it('approvals, meetings, sites and who interviews are kept and read', async () => {
    const [approval, meeting] = [v7(), v7()]
    const asked = { body: 'REK', caseNumber: '1', decidedOn: null, verdict: 'applied', told: '' }
    expect((await ask('PUT', `/approvals/${approval}`, asked)).status).toBe(200)
    expect((await ask('PUT', `/approvals/${approval}`, { ...asked, verdict: 'approved' })).status).toBe(400)
    const held = { heldOn: '2026-02-01', present: [laid.people.coder], agreed: 'Likt.' }
    expect((await ask('PUT', `/meetings/${meeting}`, held)).status).toBe(200)
    expect(told(await ask('PUT', `/meetings/${v7()}`, { ...held, present: [v7()] }))[1]).toBe(4577)
    await ask('POST', '/sites', { name: 'Lyngvær', municipality: null })
    const about = { credentials: 'Sosiolog', occupation: '', training: '', relation: '' }
    await ask('PUT', `/members/${laid.people.coder}/facts`, about)
    expect((await ask('GET', '/facts')).body).toMatchObject({
      sites: [{ name: 'Lyngvær' }],
      approvals: [{ id: approval, ...asked }],
      meetings: [{ id: meeting, ...held }],
      people: [{ staff: laid.people.coder, ...about }],
    })
    await ask('DELETE', `/approvals/${approval}`)
    expect((await ask('GET', '/facts')).body.approvals).toEqual([])
  })
})

describe('withdrawal', () => {
  it('is shown, and done by whoever leads and writes the code', async () => {
    const { informant } = laid.interviews[1]!
    const shown = await ask('GET', `/informants/${informant}/withdrawal`)
    expect(shown.body).toMatchObject({ code: 'I02', interviews: [{ texts: 2, recordings: 0 }] })
    expect(told(await ask('POST', `/informants/${informant}/withdrawal`, { code: 'I01' }))[1]).toBe(4582)
    const done = await ask('POST', `/informants/${informant}/withdrawal`, { code: 'I02' })
    expect(done.body).toMatchObject({ texts: 2, kept: 0 })
    expect((await ask('GET', '/events?after=0')).body).toEqual({ anew: true, events: [] })
    expect(
      (await ask('GET', '/informants')).body.find((one: { id: string }) => one.id === informant),
    ).toMatchObject({
      code: 'I02',
      site: null,
      attributes: {},
    })
    expect(told(await ask('GET', `/informants/${informant}/withdrawal`))[1]).toBe(4581)
  })
})
