import { v7 } from 'uuid'

/** Two studies: the interviewer works in the first and not in the second. Rows of a study say it in their column `study`. */
export const studies = {
  own: '00000000-0000-7000-8000-000000000a01',
  other: '00000000-0000-7000-8000-000000000a02',
} as const

/** The letter of a row of a study: S the own one, N another; nothing where it is of none. */
export function studyPlaceOf(table: string, row: Readonly<Record<string, unknown>>): string | undefined {
  const study = table === 'study' ? row.id : row.study
  if (study === studies.own) return 'S'
  return study === studies.other ? 'N' : undefined
}

/** What stands in the other study and nowhere else. */
export const otherStudysMark = 'merke-annen-studie'

type Seed = (table: string, row: Readonly<Record<string, unknown>>) => Promise<void>

/** A row of each table of studies, in each of two. */
export async function fillStudies(
  seed: Seed,
  staff: { readonly interviewer: string; readonly colleague: string },
): Promise<void> {
  for (const [name, study] of Object.entries(studies)) {
    const mark = name === 'other' ? otherStudysMark : 'egen'
    const worker = name === 'own' ? staff.interviewer : staff.colleague
    const [site, informant, interview, text] = [v7(), v7(), v7(), v7()]
    await seed('study', {
      id: study,
      code: `studie-${name}`,
      title_nb: name,
      title_nn: name,
      starts_on: '2026-01-01',
      ends_on: '2026-12-31',
    })
    await seed('study_member', {
      study,
      staff: worker,
      name: mark,
      initials: 'AB',
      part: 'leader',
      raw: true,
    })
    await seed('study_site', { id: site, study, name: mark })
    await seed('informant', { id: informant, study, code: 'I01', sex: 'female', age: 70, site })
    await seed('interview', {
      id: interview,
      study,
      informant,
      held_on: '2026-02-01',
      setting: mark,
      interviewer: worker,
      source: 'notes',
    })
    await seed('interview_text', {
      id: text,
      study,
      interview,
      number: 1,
      kind: 'raw',
      sha256: 'd'.repeat(64),
      length: 10,
      sealed: Buffer.from(mark),
      made_by: worker,
    })
    const [prospect, sheet] = [v7(), v7()]
    await seed('study_approval', { id: v7(), study, body: mark, verdict: 'applied' })
    await seed('study_meeting', {
      id: v7(),
      study,
      held_on: '2026-01-05',
      present: [worker],
      agreed: mark,
    })
    await seed('study_member_facts', { study, staff: worker, occupation: mark })
    await seed('study_prospect', {
      id: prospect,
      study,
      number: 1,
      channel: mark,
      state: 'interviewed',
      asked_on: '2026-01-10',
      since: '2026-02-01',
      informant,
    })
    await seed('study_contact', { prospect, study, sealed: Buffer.from(mark) })
    const scope = { recording: true, quotes: true, reuse: false }
    await seed('study_sheet', {
      id: sheet,
      study,
      version: 1,
      ...scope,
      // a draft: one that is published can be taken out by nobody, whoever's it is
      content: JSON.stringify({ title: mark }),
    })
    await seed('study_consent', {
      id: v7(),
      study,
      informant,
      sheet,
      ...scope,
      given_on: '2026-02-01',
      form: 'written',
    })
    await seed('study_guide', { id: v7(), study, version: 1, content: JSON.stringify({ title: mark }) })
    await fillTexts(seed, { study, interview, text, worker, mark })
    await seed('study_export', {
      id: v7(),
      study,
      form: 'share',
      language: 'nb',
      interviews: [interview],
      sha256: 'e'.repeat(64),
      size: 1,
      made_by: worker,
    })
    const report = v7()
    await seed('study_report', {
      id: report,
      study,
      number: 1,
      event: 0,
      quotes: [],
      interviews: [interview],
      warnings: 1,
      reason: mark,
      made_by: worker,
    })
    await seed('study_report_file', {
      ...{ study, report, edition: 'document', language: 'nb', name: mark, media_type: 'application/pdf' },
      ...{ size: 1, sha256: 'd'.repeat(64), content: Buffer.from('x') },
    })
    await seed('second_coding', {
      id: v7(),
      study,
      interview,
      first: staff.interviewer,
      second: staff.colleague,
      asked_by: worker,
      opened_at: '2026-03-01T10:00:00Z',
    })
    await seed('study_event', { study, number: 1, actor: worker, doing: 'create', reason: mark })
    await seed('study_operation', {
      study,
      number: 1,
      place: 1,
      kind: 'memo',
      thing: v7(),
      after: JSON.stringify({ kind: 'memo', text: mark }),
    })
  }
}

/** What there is on the way from a recording to a text that two have read. */
async function fillTexts(
  seed: Seed,
  about: Readonly<Record<'study' | 'interview' | 'text' | 'worker' | 'mark', string>>,
): Promise<void> {
  const { study, interview, text, worker, mark } = about
  const [recording, cleaned] = [v7(), v7()]
  const sealed = Buffer.from(mark)
  await seed('study_recording', {
    id: recording,
    study,
    interview,
    type: 'audio/mpeg',
    bytes: 3,
    delete_by: '2026-12-31',
    added_by: worker,
  })
  // one that is being deleted: the parts of others stand, whoever's they are
  const going = v7()
  await seed('study_recording', {
    ...{
      id: going,
      study,
      interview,
      type: 'audio/mpeg',
      bytes: 3,
      delete_by: '2026-12-31',
      added_by: worker,
    },
    ...{ state: 'deleted', deleted_at: '2026-03-01T10:00:00Z', deleted_because: 'person' },
  })
  await seed('study_recording_part', { study, recording: going, number: 0, bytes: 3, sealed })
  await seed('interview_text', {
    id: cleaned,
    study,
    interview,
    number: 2,
    kind: 'deidentified',
    parent: text,
    sha256: 'e'.repeat(64),
    length: 10,
    sealed,
    made_by: worker,
  })
  await seed('study_text_draft', {
    interview,
    kind: 'transcript',
    study,
    revision: 1,
    sealed,
    changed_by: worker,
  })
  await seed('study_token_key', {
    version: text,
    study,
    interview,
    sealed,
    delete_by: '2026-12-31',
    made_by: worker,
  })
  await seed('study_text_return', { version: cleaned, study, interview, sealed, sent_by: worker })
}
