import { v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Scope, Work } from './scope.ts'
import { type Constraints, metIn, openConstraints, raw } from './test-refused.ts'
import { fillStudies, studies } from './test-study-rows.ts'

let here: Constraints
let leader: Scope
let nation: Scope
const house: Scope = { desk: 'house' }
const columns = new Map<string, readonly string[]>()

beforeAll(async () => {
  here = await openConstraints()
  const { staff, database } = here.world
  await fillStudies(database.seed, { interviewer: staff.interviewer, colleague: staff['survey-clerk'] })
  leader = { desk: 'interview', role: 'interviewer', staff: staff.interviewer }
  nation = here.national
  await here.force(
    `update lyttepost.study_sheet set state = 'published', published_at = now(), published_by = '${staff.interviewer}'`,
  )
  const found =
    await database.sql(`select c.relname as table, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and a.attgenerated = ''
    where c.relnamespace = 'lyttepost'::regnamespace and c.relkind = 'r' group by c.relname
    having 'study' = any (array_agg(a.attname::text))`)
  for (const { table, columns: names } of found) columns.set(String(table), names as string[])
})
afterAll(async () => {
  expect([...here.reached].sort()).toEqual([...metIn.studiesClosed].sort())
  await here.world.close()
})
beforeEach(() =>
  here.force(`update lyttepost.study set state = 'closed', closed_at = now() where id = '${studies.own}'`),
)

const own = `study = '${studies.own}'`
/** By table: what somebody who works in a study changes in it while it is open. */
const changes: Readonly<Record<string, string | null>> = {
  study_site: "name = 'ny'",
  informant: 'age = age + 1',
  interview: "setting = 'nytt'",
  interview_text: 'confirmed_by = lyttepost.current_staff()',
  second_coding: 'opened_at = now()',
  study_approval: "told = 'nytt'",
  study_meeting: "agreed = 'nytt'",
  study_member_facts: "training = 'nytt'",
  study_prospect: 'meeting_on = since + 1',
  study_contact: "sealed = 'nytt'",
  study_sheet: `content = '{"a": 1}'`,
  // ended alone, which stays possible
  study_consent: null,
  study_guide: `content = '{"a": 1}'`,
  study_recording: "state = 'whole'",
  study_recording_part: null,
  study_text_draft: 'revision = 2',
  study_token_key: null,
  study_text_return: null,
  study_event: null,
}
/** What is taken out of a study that is open, by somebody who works in it. */
const takenOut = ['study_approval', 'study_meeting', 'study_sheet', 'study_guide', 'study_text_draft']
/** Who works in it, and what tells of it. What was done goes with its event. */
const leftOpen = ['study_member', 'study_export', 'study_report', 'study_report_file', 'study_operation']

/** The rows of a table once more, by those columns that the desk may write. */
const copied = async (table: string): Promise<string> => {
  const may = await here.world.database.sql(
    `select name from unnest($1::text[]) name where has_column_privilege('lyttepost_interview', $2, name, 'insert')`,
    [columns.get(table), `lyttepost.${table}`],
  )
  const names = may.map(({ name }) => name).join(', ')
  return `insert into lyttepost.${table} (${names}) select ${names} from lyttepost.${table} where ${own}`
}
const logged =
  (...nouns: string[]) =>
  async (work: Work) => {
    for (const noun of nouns)
      await raw(`select lyttepost.log_event('change', '${noun}', null, null, null, '{}')`)(work)
  }
const doing =
  (noun: string, ...statements: string[]) =>
  async (work: Work) => {
    for (const statement of statements) await raw(statement)(work)
    await logged(noun)(work)
  }

describe('in a closed study', () => {
  it('nothing is added, changed or taken out, in any table of it', async () => {
    expect([...columns.keys()].sort()).toEqual([...Object.keys(changes), ...leftOpen].sort())
    for (const [table, change] of Object.entries(changes)) {
      const statements = [
        // what was agreed to has a rule of its own
        ...(table === 'study_consent' ? [] : [await copied(table)]),
        ...(change === null ? [] : [`update lyttepost.${table} set ${change} where ${own}`]),
        ...(takenOut.includes(table) ? [`delete from lyttepost.${table} where ${own}`] : []),
      ]
      for (const statement of statements) await here.refused('studyClosed', leader, raw(statement), statement)
    }
  })

  it('what changes nothing is let through, and of somebody else’s study nothing is told', async () => {
    await here.done(
      leader,
      doing('interview-guide', `update lyttepost.study_guide set content = content where ${own}`),
    )
    await here.force(
      `update lyttepost.study set state = 'closed', closed_at = now() where id = '${studies.other}'`,
    )
    const site = `insert into lyttepost.study_site (id, study, name) values ('${v7()}', '${studies.other}', 'sted')`
    await here.refused('notYours', leader, raw(site))
  })

  it('the study itself stands, and can be opened again', async () => {
    const set = (what: string): string => `update lyttepost.study set ${what} where id = '${studies.own}'`
    await here.refused('studyClosed', leader, raw(set("purpose = 'nytt'")))
    await here.refused('studyClosed', nation, raw(set("title_nb = 'nytt'")))
    await here.refused('studyClosed', nation, raw(set("title_nb = 'nytt', state = 'open', closed_at = null")))
    await here.done(nation, doing('study', set("state = 'open', closed_at = null")))
    await here.done(leader, doing('study', set("purpose = 'nytt'")))
  })

  it('who works in it can be changed', async () => {
    const { staff } = here.world
    const member = `insert into lyttepost.study_member (study, staff, name, initials, part, raw)
      values ('${studies.own}', '${staff['national-analyst']}', 'Ny', 'NY', 'leader', true)`
    const left = `update lyttepost.study_member set left_at = now() where ${own} and initials = 'NY'`
    await here.done(nation, doing('study-member', member))
    await here.done(leader, doing('study-member', left))
  })
})

describe('an informant of a closed study', () => {
  const agreed = (scope: string, on = '2026-03-01') => `insert into lyttepost.study_consent
    (id, study, informant, sheet, recording, quotes, reuse, given_on, form)
    select '${v7()}', study, id, (select id from lyttepost.study_sheet where ${own}), ${scope}, '${on}', 'written'
    from lyttepost.informant where ${own}`
  const ended = (ending: string): string =>
    `update lyttepost.study_consent set ended_on = '2026-03-01', ending = '${ending}' where ${own} and ended_on is null`

  it('agrees to less, and never again to more', async () => {
    await here.done(leader, doing('consent', ended('replaced'), agreed('false, true, false')))
    for (const more of ['true, true, false', 'false, true, true']) {
      await here.refused('studyClosed', leader, doing('consent', ended('replaced'), agreed(more)), more)
    }
    // written down last, though given long before
    await here.done(leader, doing('consent', ended('replaced'), agreed('false, false, false', '2025-12-01')))
    await here.refused(
      'studyClosed',
      leader,
      doing('consent', ended('replaced'), agreed('false, true, false')),
    )
    await here.done(leader, doing('consent', ended('withdrawn')))
    await here.refused('studyClosed', leader, doing('consent', agreed('false, false, false')))
  })

  it('is forgotten: name and recording by those who work in it, the rest by the house', async () => {
    await here.done(leader, doing('informant', `delete from lyttepost.study_contact where ${own}`))
    const deleted = `update lyttepost.study_recording set state = 'deleted', deleted_because = 'person'
      where ${own} and state = 'coming'`
    await here.done(
      leader,
      doing('recording', `delete from lyttepost.study_recording_part where ${own}`, deleted),
    )
    await here.done(
      house,
      doing(
        'withdrawal',
        `update lyttepost.study_token_key set sealed = null, deleted_at = now() where ${own}`,
        ...['study_text_draft', 'second_coding'].map(
          (table) => `delete from lyttepost.${table} where ${own}`,
        ),
        // with what was sent back, and the key from token to original
        `delete from lyttepost.interview_text where ${own} and number = 2`,
        `update lyttepost.informant set withdrawn_on = '2026-06-01', attributes = '{}', site = null where ${own}`,
        `update lyttepost.interview set withdrawn_on = '2026-06-01', setting = '' where ${own}`,
        `update lyttepost.study_prospect set told = '', receipt = 'x' where ${own}`,
      ),
    )
    for (const table of ['study_contact', 'study_recording_part', 'study_text_draft', 'study_text_return']) {
      expect(await here.count(table, own), table).toBe(0)
    }
    expect(await here.count('informant', `${own} and withdrawn_on is not null`)).toBe(1)
  })
})
