import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LaidStudy, layStudy } from '#rim/test-kit'
import type { Scope } from './scope.ts'
import { type Constraints, metIn, openConstraints, raw } from './test-refused.ts'

let here: Constraints
let laid: LaidStudy
let ids: {
  readonly study: string
  readonly interview: string
  readonly raw: string
  readonly version: string
}

beforeAll(async () => {
  here = await openConstraints()
  laid = await layStudy(here.world, { code: 'grenser', leader: here.world.staff.interviewer })
  const [held] = laid.interviews
  ids = { study: laid.study, interview: held!.id, raw: held!.raw, version: held!.version }
})
afterAll(async () => {
  expect([...here.reached].sort()).toEqual([...metIn.studies].sort())
  await here.world.close()
})

const as = (staff: string): Scope => ({ desk: 'interview', role: 'interviewer', staff })
const leader = (): Scope => as(laid.people.leader)
const insert = (table: string, columns: string, values: string): string =>
  `insert into lyttepost.${table} (study, ${columns}) values ('${ids.study}', ${values})`
const text = ({ interview = ids.interview, number = 3, kind = 'raw', parent = 'null' } = {}): string =>
  insert(
    'interview_text',
    'id, interview, number, kind, parent, sha256, length, sealed, made_by',
    `'${v7()}', '${interview}', ${number}, '${kind}', ${parent}, repeat('f', 64), 3, 'x', lyttepost.current_staff()`,
  )
const recording = (id: string): string =>
  insert(
    'study_recording',
    'id, interview, type, bytes, delete_by, added_by',
    `'${id}', '${ids.interview}', 'audio/mpeg', 5, '2027-01-01', lyttepost.current_staff()`,
  )
const report = (columns = '', values = ''): string =>
  insert(
    'study_report',
    `id, number, event, quotes, interviews, made_by${columns}`,
    `'${v7()}', 1, 0, '{}', array['${ids.interview}'::uuid], lyttepost.current_staff()${values}`,
  )
const logged = (noun: string): string =>
  `select lyttepost.log_event('change', '${noun}', null, null, null, '{}')`

describe('texts of an interview', () => {
  it('stand as they were made, and are numbered one after the other', async () => {
    await here.refused('somebodyQuicker', leader(), raw(text({ number: 7 })))
    const confirm = (id: string): string =>
      `update lyttepost.interview_text set confirmed_by = lyttepost.current_staff() where id = '${id}'`
    // confirmed already
    await here.refused('versionOfTextStands', leader(), raw(confirm(ids.version)))
    const waiting = laid.interviews[1]!
    await here.force(
      `update lyttepost.interview_text set confirmed_by = null, confirmed_at = null where id = '${waiting.version}'`,
    )
    await here.refused('secondReader', leader(), raw(confirm(waiting.version)))
    const sent = (version: string): string =>
      insert(
        'study_text_return',
        'version, interview, sealed, sent_by',
        `'${version}', '${waiting.id}', 'x', lyttepost.current_staff()`,
      )
    const colleague = as(laid.people.interviewer)
    await here.refused('textNotWaiting', colleague, raw(sent(waiting.raw)))
    await here.done(colleague, async (work) => {
      await raw(sent(waiting.version))(work)
      await raw(logged('interview-text'))(work)
    })
    await here.refused('textSentBack', colleague, raw(confirm(waiting.version)))
  })

  it('are made of a text of the same interview', async () => {
    const other = `'${laid.interviews[2]!.raw}'`
    await here.refused('madeFromOther', leader(), raw(text({ kind: 'deidentified', parent: other })))
  })

  it('are not stored without a consent', async () => {
    await here.force(`update lyttepost.study_consent set ended_on = '2026-05-01', ending = 'withdrawn'
      where informant = '${laid.interviews[2]!.informant}'`)
    await here.refused('noConsent', leader(), raw(text({ interview: laid.interviews[2]!.id })))
  })
})

describe('a recording', () => {
  it('is whole when all of it has come, and stands', async () => {
    const id = v7()
    await here.done(leader(), async (work) => {
      await raw(recording(id))(work)
      await raw(logged('recording'))(work)
    })
    const whole = `update lyttepost.study_recording set state = 'whole' where id = '${id}'`
    await here.refused('partsMissing', leader(), raw(whole))
    await here.force(whole)
    const part = insert('study_recording_part', 'recording, number, bytes, sealed', `'${id}', 0, 5, 'x'`)
    await here.refused('recordingStands', leader(), raw(part))
  })
})

describe('what was asked and answered', () => {
  it('is what the sheet asks for, and a published sheet stands', async () => {
    await here.force("update lyttepost.study_sheet set reuse = false where state = 'published'")
    await here.refused(
      'notAskedFor',
      leader(),
      raw(
        insert(
          'study_consent',
          'id, informant, sheet, recording, quotes, reuse, given_on, form',
          `'${v7()}', '${laid.interviews[0]!.informant}', (select id from lyttepost.study_sheet where study = '${ids.study}'),
            true, true, true, '2026-04-01', 'written'`,
        ),
      ),
    )
    const changed = `update lyttepost.study_sheet set content = '{"a": 1}' where study = '${ids.study}'`
    await here.refused('publishedStands', leader(), raw(changed))
  })
})

describe('a report', () => {
  it('has a number that no other ever has, also where a draft is deleted', async () => {
    const made = (): Promise<number> =>
      here.done(leader(), async (work) => {
        const { rows } = await raw(`${report()} returning number`)(work)
        await raw(logged('study-report'))(work)
        return Number((rows[0] as { number: number }).number)
      })
    const deleted = (number: number): Promise<unknown> =>
      here.done(leader(), async (work) => {
        await raw(`delete from lyttepost.study_report where study = '${ids.study}' and number = ${number}`)(
          work,
        )
        await raw(logged('study-report'))(work)
      })
    expect([await made(), await made()]).toEqual([1, 2])
    await deleted(2)
    expect(await made()).toBe(3)
    await deleted(1)
    await deleted(3)
    // what is taken back was never there
    await expect(here.done(leader(), async (work) => raw(report())(work))).rejects.toThrow()
    expect(await made()).toBe(4)
  })

  it('stands when it is published, and none is made with somebody who has withdrawn', async () => {
    await here.done(leader(), async (work) => {
      await raw(report())(work)
      await raw(logged('study-report'))(work)
    })
    await here.force(
      "update lyttepost.study_report set state = 'published', published_by = made_by, published_at = now()",
    )
    await here.refused('reportStands', leader(), raw('delete from lyttepost.study_report'))
    await here.force(
      `update lyttepost.interview set withdrawn_on = '2026-06-01' where id = '${ids.interview}'`,
    )
    await here.refused('reportOfWithdrawn', leader(), raw(report()))
    await here.refused('informantWithdrawn', leader(), raw(text()))
  })
})
