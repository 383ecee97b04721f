/** What the filler writes with, of its own. */
interface Parts {
  readonly id: (base: string, n?: string) => string
  readonly hard: string
  readonly hardLine: string
  readonly bytes: string
}

type Fill = readonly [table: string, columns: string, values: string, times: number]

/** Rows for the tables of interview studies, in the order of their foreign keys. `n` counts from 1. */
export function studyFills({ id, hard, hardLine, bytes }: Parts): readonly Fill[] {
  const study = id('70', '1')
  const staff = id('2', '1')
  const interview = id('73', '1')
  const hash = "encode(sha256(n::text::bytea), 'hex')"
  const content = `jsonb_build_object('a', ${hard})`
  return [
    [
      'study',
      'id, code, title_nb, title_nn, purpose, starts_on, ends_on',
      `${id('70')}, 'studie-' || n, ${hardLine}, ${hardLine}, ${hard}, '2026-01-01', '2026-12-31'`,
      2,
    ],
    [
      'study_member',
      'study, staff, name, initials, part',
      `${study}, ${id('2')}, ${hardLine}, 'A' || chr(64 + n), 'leader'`,
      2,
    ],
    ['study_site', 'id, study, name', `${id('71')}, ${study}, ${hardLine}`, 2],
    [
      'informant',
      'id, study, code, sex, age, site, attributes',
      `${id('72')}, ${study}, 'I0' || n, 'female', 60 + n, ${id('71', '1')}, ${content}`,
      2,
    ],
    [
      'interview',
      'id, study, informant, held_on, minutes, setting, others, interviewer, source',
      `${id('73')}, ${study}, ${id('72')}, '2026-03-01', 60, ${hard}, '', ${staff}, 'recording'`,
      2,
    ],
    [
      'interview_text',
      'id, study, interview, number, kind, parent, sha256, length, sealed, made_by',
      `${id('74')}, ${study}, ${interview}, n, (array['raw', 'deidentified'])[n], case n when 2 then ${id('74', '1')} end, ${hash},
        10, ${bytes}, ${staff}`,
      2,
    ],
    [
      'second_coding',
      'id, study, interview, first, second, asked_by',
      `${id('75')}, ${study}, ${interview}, ${staff}, ${id('2', '2')}, ${staff}`,
      1,
    ],
    ['study_event', 'study, number, actor, doing, reason', `${study}, n, ${staff}, 'code', ${hard}`, 2],
    [
      'study_operation',
      'study, number, place, kind, thing, interview, owner, before, after',
      `${study}, 1, n, 'memo', n::text, ${interview}, ${staff}, case n when 2 then ${content} end, ${content}`,
      2,
    ],
    [
      'study_approval',
      'id, study, body, case_number, verdict, told',
      `${id('76')}, ${study}, ${hardLine}, ${hardLine}, 'applied', ${hard}`,
      2,
    ],
    [
      'study_meeting',
      'id, study, held_on, present, agreed',
      `${id('77')}, ${study}, '2026-02-01', array[${staff}], ${hard}`,
      2,
    ],
    ['study_member_facts', 'study, staff, training', `${study}, ${id('2')}, ${hard}`, 2],
    [
      'study_prospect',
      'id, study, number, channel, state, asked_on, since, told',
      `${id('78')}, ${study}, n, ${hardLine}, 'asked', '2026-01-10', '2026-01-10', ${hard}`,
      2,
    ],
    ['study_contact', 'prospect, study, sealed', `${id('78')}, ${study}, ${bytes}`, 2],
    [
      'study_sheet',
      'id, study, version, recording, quotes, reuse, content',
      `${id('79')}, ${id('70')}, n, true, true, false, ${content}`,
      2,
    ],
    [
      'study_consent',
      'id, study, informant, sheet, recording, quotes, reuse, given_on, form',
      `${id('7a')}, ${study}, ${id('72')}, ${id('79', '1')}, true, true, false, '2026-03-01', 'written'`,
      2,
    ],
    ['study_guide', 'id, study, version, content', `${id('7b')}, ${id('70')}, n, ${content}`, 2],
    [
      'study_recording',
      'id, study, interview, type, bytes, delete_by, added_by',
      `${id('7c')}, ${study}, ${id('73')}, 'audio/mpeg', 3000000, '2026-12-31', ${staff}`,
      2,
    ],
    [
      'study_recording_part',
      'study, recording, number, bytes, sealed',
      `${study}, ${id('7c', '1')}, n, 5, ${bytes}`,
      2,
    ],
    [
      'study_text_draft',
      'interview, kind, study, version, revision, sealed, changed_by',
      `${interview}, (array['transcript', 'deidentification'])[n], ${study}, case n when 2 then ${id('74', '1')} end, 1, ${bytes},
        ${staff}`,
      2,
    ],
    [
      'study_token_key',
      'version, study, interview, sealed, delete_by, made_by',
      `${id('74', '2')}, ${study}, ${interview}, ${bytes}, '2026-12-31', ${staff}`,
      1,
    ],
    [
      'study_text_return',
      'version, study, interview, sealed, sent_by',
      `${id('74', '2')}, ${study}, ${interview}, ${bytes}, ${staff}`,
      1,
    ],
    [
      'study_export',
      'id, study, form, language, interviews, sha256, size, made_by',
      `${id('7d')}, ${study}, 'share', 'nb', array[${interview}], ${hash}, 5, ${staff}`,
      2,
    ],
    [
      'study_report',
      'id, study, number, event, quotes, interviews, warnings, reason, made_by',
      `${id('7e')}, ${study}, n, 1, array[${id('7f', '1')}], array[${interview}], 1, ${hard}, ${staff}`,
      2,
    ],
    [
      'study_report_file',
      'study, report, edition, language, name, media_type, size, sha256, content',
      `${study}, ${id('7e')}, 'document', 'nb', ${hardLine}, 'application/pdf', octet_length(${bytes}),
        encode(sha256(${bytes}), 'hex'), ${bytes}`,
      2,
    ],
    // beside a goal, out of the report
    [
      'goal_quote',
      'id, plan, goal, report, quoted, cited_nb, cited_nn, chosen_by',
      `${id('84')}, 'prove', 'g', ${id('7e')}, n || ${hard}, ${hardLine}, ${hardLine}, ${staff}`,
      2,
    ],
  ]
}
