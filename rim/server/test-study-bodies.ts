import { asked, sentGuide } from './test-study.ts'
import type { Target } from './test-target.ts'

const question = {
  kind: 'question',
  id: '0199a000-0000-7000-8000-00000000a001',
  number: 1,
  text: { nb: 'a', nn: 'b' },
}
const told = {
  titleNb: 'Ny studie',
  titleNn: 'Ny studie',
  purpose: '',
  stance: 'mixed',
  startsOn: '2026-01-01',
  endsOn: '2027-01-01',
}
const both = { nb: 'Om studien', nn: 'Om studien' }
const party = { name: 'Senteret', contact: 'telefon' }
const sheet = {
  title: both,
  responsible: party,
  contact: party,
  protectionOfficer: null,
  help: null,
  approvals: [],
  legalBasis: both,
  minutes: 60,
  compensation: null,
  replyWithinDays: 14,
  offered: { recording: true, quotes: true, reuse: false },
  withdrawalCutOff: { until: 'publication' },
  recordingsDeletedBy: '2027-01-01',
  projectEnds: '2027-01-01',
  keyDeletedBy: '2027-01-01',
  blocks: {
    purpose: both,
    selection: both,
    participation: both,
    effects: both,
    protection: both,
    results: both,
  },
}
const informant = { sex: 'female', age: 70, site: null, attributes: {} }
const interview = (interviewer: string) => ({
  heldOn: '2026-03-01',
  minutes: 50,
  setting: 'hjemme',
  others: '',
  interviewer,
  source: 'recording',
})
const approval = { body: 'REK', caseNumber: '1', decidedOn: null, verdict: 'applied', told: '' }
const draft = { text: 'INTERVJUER: Hei', roles: {}, imported: null }
const base64 = (text: string): string => Buffer.from(text).toString('base64')

/** A code book of another program. */
const codeBook = base64(
  `<?xml version="1.0" encoding="utf-8"?><CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes><Code
  guid="0199a000-0000-7000-8000-00000000a003" name="Kode" isCodable="true"/></Codes></CodeBook>`,
)

/** Bodies of requests about interview studies. */
export const studyBodies: Readonly<Record<string, (target: Target) => unknown>> = {
  'POST /api/studies': ({ staff }) => ({ ...told, code: 'ny-studie', leader: { staff, initials: 'NY' } }),
  'PUT /api/studies/{study}': () => told,
  'PUT /api/studies/{study}/members/{staff}': () => ({ initials: 'NY', part: 'interviewer', raw: false }),
  'PUT /api/studies/{study}/leaders/{staff}': () => ({ initials: 'NY' }),
  'POST /api/studies/{study}/events': () => ({
    doing: 'begin',
    reason: '',
    operations: [{ kind: 'question', id: question.id, before: null, after: question }],
  }),
  'POST /api/studies/{study}/undoings': () => ({ which: 'undo' }),
  'POST /api/studies/{study}/prospects': () => asked,
  'PUT /api/studies/{study}/prospects/{prospect}': () => asked,
  'PUT /api/studies/{study}/prospects/{prospect}/contact': () => ({ name: 'Ny', phone: '', note: '' }),
  'POST /api/studies/{study}/prospects/{prospect}/interview': ({ staff }) => ({
    informant,
    interview: interview(staff),
  }),
  'PUT /api/studies/{study}/informants/{informant}': () => informant,
  'PUT /api/studies/{study}/interviews/{interview}': ({ staff }) => interview(staff),
  'PUT /api/studies/{study}/information-sheets': () => sheet,
  'POST /api/studies/{study}/informants/{informant}/consents': ({ sheet: which }) => ({
    sheet: which,
    ...{ recording: true, quotes: true, reuse: false, givenOn: '2026-03-01', form: 'written' },
  }),
  'PUT /api/studies/{study}/approvals/{id}': () => approval,
  'PUT /api/studies/{study}/meetings/{id}': ({ staff }) => ({
    heldOn: '2026-02-02',
    present: [staff],
    agreed: 'Noe',
  }),
  'POST /api/studies/{study}/sites': () => ({ name: 'Et sted', municipality: null }),
  'PUT /api/studies/{study}/members/{staff}/facts': () => ({
    credentials: 'MA',
    occupation: 'forsker',
    training: '',
    relation: '',
  }),
  'POST /api/studies/{study}/guides': () => ({ from: 'elderly-2019' }),
  'PUT /api/studies/{study}/guides/{guide}': () => ({ revision: 1, guide: sentGuide() }),
  'POST /api/studies/{study}/informants/{informant}/withdrawal': () => ({ code: 'I01' }),
  'PUT /api/studies/{study}/interviews/{interview}/transcript': () => ({ after: 0, content: draft }),
  'POST /api/studies/{study}/interviews/{interview}/transcript/finishing': () => ({ revision: 1 }),
  'POST /api/studies/{study}/interviews/{interview}/transcript/reading': () => ({
    file: base64('INTERVJUER: Hei\nINFORMANT: Hei\nINTERVJUER: Hei\nINFORMANT: Hei\n'),
  }),
  'PUT /api/studies/{study}/interviews/{interview}/deidentification': ({ version }) => ({
    version,
    ...{ after: 0, marks: [], ticked: [] },
  }),
  'POST /api/studies/{study}/interviews/{interview}/deidentification/finishing': () => ({ revision: 1 }),
  'POST /api/studies/{study}/texts/{version}/confirmation': () => ({ ticked: [] }),
  'POST /api/studies/{study}/texts/{version}/return': () => ({ note: 'Et navn står igjen' }),
  'POST /api/studies/{study}/texts/{version}/correction': () => ({
    text: 'INTERVJUER: Hvordan er hjelpen?\nINFORMANT: Den er god.\n',
    reason: 'Skrivefeil',
  }),
  'POST /api/studies/{study}/interviews/{interview}/recordings': () => ({
    bytes: 16,
    head: base64('ID3aaaaaaaaaaaaa'),
  }),
  'PUT /api/studies/{study}/recordings/{recording}/parts/{recordingPart}': () => ({
    content: base64('ID3aaaaaaaaaaaaa'),
  }),
  'POST /api/studies/{study}/reports': () => ({ reason: 'Sett på' }),
  'POST /api/studies/{study}/import-drafts': () => ({ file: codeBook }),
  'POST /api/studies/{study}/imports': () => ({ file: codeBook, changed: false }),
  'POST /api/studies/{study}/second-codings': ({ interview: which, staff, leader }) => ({
    interview: which,
    ...{ first: leader, second: staff },
  }),
  'POST /api/studies/{study}/second-coding-openings': ({ secondCoding }) => ({ id: secondCoding }),
}

/** What requests ask for in their addresses, where they must. */
export const studyQueries: Readonly<Record<string, (target: Target) => string>> = {
  'GET /api/studies/{study}/events': () => '?after=0',
  'GET /api/studies/{study}/beside': () => '?links=survey:trusts_staff',
  'GET /api/studies/{study}/hits': () => '?text=hjelpen',
  'GET /api/studies/{study}/code-history': () => '?code=0199a000-0000-7000-8000-00000000a003',
  'GET /api/studies/{study}/analysis-at': () => '?event=0',
  'GET /api/studies/{study}/event': () => '?number=1',
}
