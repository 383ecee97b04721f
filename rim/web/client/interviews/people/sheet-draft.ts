import type { InfoSheet } from '#core/interviews'
import type { OwnStudyAnswer } from '../queries.ts'
import type { ApprovalAnswer } from './queries.ts'

/** An information sheet as it is written; its version and first day come when it is taken into use. */
export type WrittenSheet = Omit<InfoSheet, 'version' | 'from'>

const nothing = { nb: '', nn: '' }
const nobody = { name: '', contact: '' }

/** The sheet that a study begins with. */
export const newSheet = (study: OwnStudyAnswer): WrittenSheet => ({
  title: { nb: study.titleNb, nn: study.titleNn },
  responsible: nobody,
  contact: nobody,
  protectionOfficer: nobody,
  help: nobody,
  approvals: [],
  legalBasis: nothing,
  minutes: 60,
  compensation: null,
  replyWithinDays: 14,
  offered: { recording: true, quotes: true, reuse: false },
  withdrawalCutOff: { until: 'publication' },
  recordingsDeletedBy: study.endsOn,
  projectEnds: study.endsOn,
  keyDeletedBy: study.endsOn,
  blocks: {
    purpose: { nb: study.purpose, nn: '' },
    selection: nothing,
    participation: nothing,
    effects: nothing,
    protection: nothing,
    results: nothing,
  },
})

/** The approvals of the study as the sheet tells them. */
export const approvalsTold = (
  approvals: readonly ApprovalAnswer[],
  verdicts: Readonly<Record<ApprovalAnswer['verdict'], string>>,
): WrittenSheet['approvals'] =>
  approvals
    .filter(({ verdict }) => verdict === 'approved' || verdict === 'not-needed')
    .map(({ body, caseNumber, decidedOn, verdict, told }) => ({
      body,
      number: caseNumber,
      on: decidedOn,
      verdict: (told === '' ? verdicts[verdict] : told).slice(0, 200),
    }))

/** What is sent: whoever is not named is nobody, and what is not given is nothing. */
export function sheetBody({ protectionOfficer, help, compensation, ...rest }: WrittenSheet): WrittenSheet {
  const named = (one: WrittenSheet['help']) =>
    one === null || (one.name.trim() === '' && one.contact.trim() === '') ? null : one
  const given = compensation && (compensation.nb.trim() !== '' || compensation.nn.trim() !== '')
  return {
    ...rest,
    protectionOfficer: named(protectionOfficer),
    help: named(help),
    compensation: given ? compensation : null,
  }
}
