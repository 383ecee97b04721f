import { v7 } from 'uuid'
import type { Scope } from './scope.ts'
import { studies } from './test-study-rows.ts'

/** By table: a write to it by somebody who may, which leaves no event. The interviewer leads the study `studies.own`. */
export const studyWrites = (
  staff: () => Readonly<Record<'interviewer' | 'national-coordinator', string>>,
): Readonly<Record<string, readonly [() => Scope, () => string]>> => {
  const nation = (): Scope => ({
    desk: 'national',
    role: 'national-coordinator',
    staff: staff()['national-coordinator'],
  })
  const own = (): Scope => ({ desk: 'interview', role: 'interviewer', staff: staff().interviewer })
  const of = (table: string, columns: string, values: string): string =>
    `insert into lyttepost.${table} (study, ${columns}) values ('${studies.own}', ${values})`
  const informant = `(select id from lyttepost.informant where study = '${studies.own}' limit 1)`
  const interview = `(select id from lyttepost.interview where study = '${studies.own}' limit 1)`
  return {
    study: [
      nation,
      () => `insert into lyttepost.study (id, code, title_nb, title_nn, starts_on, ends_on)
        values ('${v7()}', 's${v7()}', 'a', 'b', '2026-01-01', '2026-02-01')`,
    ],
    study_member: [own, () => `update lyttepost.study_member set name = 'ny' where study = '${studies.own}'`],
    study_site: [own, () => of('study_site', 'id, name', `'${v7()}', 'sted'`)],
    informant: [own, () => `update lyttepost.informant set age = age + 1 where study = '${studies.own}'`],
    interview: [
      own,
      () =>
        of(
          'interview',
          'id, informant, held_on, interviewer, source',
          `'${v7()}', ${informant}, '2026-02-02', lyttepost.current_staff(), 'notes'`,
        ),
    ],
    interview_text: [
      own,
      () =>
        of(
          'interview_text',
          'id, interview, number, kind, sha256, length, sealed, made_by',
          `'${v7()}', ${interview}, 3, 'raw', repeat('b', 64), 3, 'x', lyttepost.current_staff()`,
        ),
    ],
    study_recording: [
      own,
      () => `update lyttepost.study_recording set state = 'deleted', deleted_because = 'person'
        where study = '${studies.own}' and state = 'coming'`,
    ],
    study_text_draft: [
      own,
      () => `update lyttepost.study_text_draft set revision = 2 where study = '${studies.own}'`,
    ],
    study_token_key: [
      own,
      () =>
        of(
          'study_token_key',
          'version, interview, sealed, delete_by, made_by',
          `(select id from lyttepost.interview_text where study = '${studies.own}' and number = 2), ${interview}, 'x',
            '2026-12-31', lyttepost.current_staff()`,
        ),
    ],
    study_text_return: [
      () => ({ desk: 'house' }),
      () => `delete from lyttepost.study_text_return where study = '${studies.own}'`,
    ],
    study_approval: [own, () => of('study_approval', 'id, body, verdict', `'${v7()}', 'REK', 'applied'`)],
    study_meeting: [
      own,
      () => `update lyttepost.study_meeting set agreed = 'x' where study = '${studies.own}'`,
    ],
    study_member_facts: [
      own,
      () => `update lyttepost.study_member_facts set training = 'x' where study = '${studies.own}'`,
    ],
    study_prospect: [
      own,
      () => `update lyttepost.study_prospect set told = 'x' where study = '${studies.own}'`,
    ],
    study_contact: [own, () => `delete from lyttepost.study_contact where study = '${studies.own}'`],
    study_sheet: [
      own,
      () => `update lyttepost.study_sheet set content = '{"a": 1}' where study = '${studies.own}'`,
    ],
    study_consent: [
      own,
      () =>
        `update lyttepost.study_consent set ended_on = '2026-05-01', ending = 'replaced' where study = '${studies.own}'`,
    ],
    study_guide: [own, () => `delete from lyttepost.study_guide where study = '${studies.own}'`],
    study_export: [
      own,
      () =>
        of(
          'study_export',
          'id, form, language, interviews, sha256, size, made_by',
          `'${v7()}', 'share', 'nb', '{}', repeat('b', 64), 1, lyttepost.current_staff()`,
        ),
    ],
    study_report: [own, () => `delete from lyttepost.study_report where study = '${studies.own}'`],
    study_report_file: [
      own,
      () =>
        of(
          'study_report_file',
          'report, edition, language, name, media_type, size, sha256, content',
          `(select id from lyttepost.study_report where study = '${studies.own}'), 'slides', 'nb', 'a', 'application/pdf', 1,
            repeat('b', 64), 'x'`,
        ),
    ],
    second_coding: [
      own,
      () => `update lyttepost.second_coding set opened_at = now() where study = '${studies.own}'`,
    ],
    study_event: [
      own,
      () => of('study_event', 'number, actor, doing', `2, lyttepost.current_staff(), 'code'`),
    ],
  }
}
