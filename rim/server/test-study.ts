import { v7 } from 'uuid'
import { guideElderly2019 } from '#core/interviews'
import { beginGuide, beginRecording, enterProspect, keepStudyContact, takeRecordingPart } from '#rim/services'
import { findRecording, findStudy } from '#rim/storage'
import type { World } from '#rim/test-kit'
import { type LaidStudy, layStudy } from '#rim/test-kit'
import type { Target, Where } from './test-target.ts'

/** What there is to ask about in a study. */
export type StudyTarget = Pick<
  Target,
  | 'study'
  | 'staff'
  | 'leader'
  | 'version'
  | 'informant'
  | 'interview'
  | 'prospect'
  | 'sheet'
  | 'guide'
  | 'recording'
  | 'report'
  | 'reportEdition'
  | 'secondCoding'
  | 'recordingPart'
  | 'exportForm'
  | 'list'
  | 'id'
>

/** Two studies: the one that the interviewer leads, and another; mixed is the own one in the address with the other's things. */
export async function furnishStudies(world: World): Promise<Record<Where, StudyTarget>> {
  const leader = world.staff.interviewer
  const own = await furnished(world, await layStudy(world, { code: 'egen-studie', leader }))
  const colleague = world.staff['survey-clerk']
  const other = await furnished(world, await layStudy(world, { code: 'annen-studie', leader: colleague }))
  return { own, otherUnit: own, otherMunicipality: other, mixed: { ...other, study: own.study } }
}

export const asked = {
  channel: 'Rustjenesten',
  site: null,
  state: 'agreed',
  askedOn: '2026-02-01',
  since: '2026-02-10',
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
} as const

/** Something of everything in a study. */
async function furnished(world: World, laid: LaidStudy): Promise<StudyTarget> {
  const { study, people, interviews, as } = laid
  const { desks, database } = world
  const [held] = interviews
  const id = v7()
  const report = v7()
  const prospect = await as(people.leader, (work) => enterProspect(work, study, asked))
  const contact = { name: 'Navn Navnesen', phone: '', note: '' }
  await as(people.leader, (work) =>
    keepStudyContact(desks.keys, work, { study, prospect: prospect.id }, contact),
  )
  const guide = await as(people.leader, (work) => beginGuide(work, study, 'elderly-2019'))
  const recording = await as(people.leader, async (work) => {
    const stored = (await findStudy(work, study))!
    const head = Buffer.from('ID3aaaaaaaaaaaaa')
    const begun = { interview: held!.id, staff: people.leader, bytes: 16, head }
    const coming = (await beginRecording(work, stored, begun))!
    await takeRecordingPart(desks.keys, work, (await findRecording(work, coming.id))!, 0, head)
    return coming.id
  })
  const { seed } = database
  await seed('study_approval', { id, study, body: 'REK', verdict: 'applied' })
  await seed('study_meeting', { id, study, held_on: '2026-02-01', present: [people.leader], agreed: 'Det' })
  await seed('study_report', {
    id: report,
    study,
    number: 1,
    event: 0,
    quotes: [],
    interviews: [],
    made_by: people.leader,
  })
  await database.sql('update lyttepost.study set last_report = 1 where id = $1', [study])
  await seed('study_report_file', {
    ...{ study, report, edition: 'document', language: 'nb', name: 'rapport.pdf' },
    ...{ media_type: 'application/pdf', size: 3, sha256: 'a'.repeat(64), content: Buffer.from('pdf') },
  })
  const secondCoding = v7()
  await seed('second_coding', {
    ...{ id: secondCoding, study, interview: held!.id, first: people.interviewer },
    ...{ second: people.coder, asked_by: people.leader },
  })
  const [{ sheet }] = (await database.sql('select id as sheet from lyttepost.study_sheet where study = $1', [
    study,
  ])) as [{ sheet: string }]
  return {
    study,
    staff: people.coder,
    leader: people.leader,
    version: held!.version,
    informant: held!.informant,
    interview: held!.id,
    prospect: prospect.id,
    sheet,
    guide,
    recording,
    report,
    reportEdition: 'document',
    secondCoding,
    recordingPart: '0',
    exportForm: 'share',
    list: 'coreq',
    id,
  }
}

/** Those who lead have written a memo. */
const written = `insert into lyttepost.study_event (study, number, actor, doing)
    select m.study, 1, m.staff, 'write' from lyttepost.study_member m where m.part = 'leader';
  insert into lyttepost.study_operation (study, number, place, kind, thing, owner, after)
    select e.study, 1, 1, 'memo', e.study::text, e.actor, jsonb_build_object('kind', 'memo', 'id', e.study, 'about', null,
      'interview', null, 'type', 'note', 'text', 'x', 'author', e.actor) from lyttepost.study_event e`
/** Versions that wait for a second reader. */
const unconfirmed = `update lyttepost.interview_text set confirmed_by = null, confirmed_at = null,
  made_by = '00000000-0000-4000-8000-000000000001' where kind = 'deidentified'`
const noGuide = 'delete from lyttepost.study_guide'
const noVersions = `delete from lyttepost.interview_text where kind <> 'raw'`

/** What must stand there for a route of studies to have something to do, as SQL. */
export const studyPreparations: Readonly<Record<string, string>> = {
  'POST /api/studies/{study}/undoings': written,
  'POST /api/studies/{study}/guides': noGuide,
  'POST /api/studies/{study}/texts/{version}/confirmation': unconfirmed,
  'POST /api/studies/{study}/texts/{version}/return': unconfirmed,
  'PUT /api/studies/{study}/interviews/{interview}/deidentification': noVersions,
  'POST /api/studies/{study}/second-codings': 'delete from lyttepost.second_coding',
  'POST /api/studies/{study}/information-sheets/{sheet}/publication':
    "update lyttepost.study_sheet set state = 'draft', published_at = null, published_by = null",
  'GET /api/studies/{study}/recordings/{recording}/sound':
    "update lyttepost.study_recording set state = 'whole'",
}

/** The source's guide, as somebody sends it. */
export const sentGuide = () => {
  const { version: _, from: __, ...guide } = guideElderly2019
  return guide
}
