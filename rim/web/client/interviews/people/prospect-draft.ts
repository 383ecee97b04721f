import { endsWithReason, type Prospect } from '#core/interviews'
import type { ProspectAnswer } from './queries.ts'

/** A line as it stands in the form: everything is text, and what is not told is empty. */
export interface WrittenProspect {
  readonly channel: string
  readonly site: string
  readonly state: Prospect['state']
  readonly askedOn: string
  readonly since: string
  readonly reason: NonNullable<Prospect['reason']> | ''
  readonly told: string
  readonly meetingOn: string
  readonly meetingAt: string
  readonly meetingPlace: string
  readonly interviewer: string
  readonly compensation: string
  readonly compensationForm: string
  readonly compensationOn: string
  readonly receipt: string
  readonly helpToldOn: string
}

/** The form of a new line. */
export const newProspect = (today: string, channel: string): WrittenProspect => ({
  channel,
  site: '',
  state: 'asked',
  askedOn: today,
  since: today,
  reason: '',
  told: '',
  meetingOn: '',
  meetingAt: '',
  meetingPlace: '',
  interviewer: '',
  compensation: '',
  compensationForm: '',
  compensationOn: '',
  receipt: '',
  helpToldOn: '',
})

/** The form of a line that is there. */
export const draftOf = (line: ProspectAnswer): WrittenProspect => ({
  channel: line.channel,
  site: line.site ?? '',
  state: line.state,
  askedOn: line.askedOn ?? '',
  since: line.since,
  reason: line.reason ?? '',
  told: line.told,
  meetingOn: line.meetingOn ?? '',
  meetingAt: line.meetingAt ?? '',
  meetingPlace: line.meetingPlace,
  interviewer: line.interviewer ?? '',
  compensation: line.compensation === null ? '' : String(line.compensation),
  compensationForm: line.compensationForm,
  compensationOn: line.compensationOn ?? '',
  receipt: line.receipt,
  helpToldOn: line.helpToldOn ?? '',
})

/** The fields that something is wrong with. */
export function faultsIn(draft: WrittenProspect): ReadonlySet<string> {
  const faults = new Set<string>()
  const ended = endsWithReason.has(draft.state)
  if (draft.channel.trim() === '') faults.add('channel')
  if (draft.state !== 'not-asked' && draft.askedOn === '') faults.add('askedOn')
  if (draft.state !== 'asked' && draft.since === '') faults.add('since')
  if (ended && draft.reason === '') faults.add('reason')
  if (!ended && draft.meetingAt !== '' && timeOf(draft.meetingAt) === null) faults.add('meetingAt')
  if (!/^\d*$/.test(draft.compensation.trim())) faults.add('compensation')
  return faults
}

/** A time as it is kept, `HH:MM`; null for what is none. */
function timeOf(written: string): string | null {
  const parts = /^([01]?\d|2[0-3])[.:]([0-5]\d)$/.exec(written.trim())
  return parts && `${parts[1]!.padStart(2, '0')}:${parts[2]}`
}

const orNull = (text: string): string | null => (text === '' ? null : text)

/** What is sent of a form without faults. What does not belong to how far it has come is left out. */
export function bodyOf(draft: WrittenProspect) {
  const ended = endsWithReason.has(draft.state)
  const askedOn = draft.state === 'not-asked' ? null : orNull(draft.askedOn)
  const meets = !ended && draft.meetingOn !== ''
  return {
    channel: draft.channel.trim(),
    site: orNull(draft.site),
    state: draft.state,
    askedOn,
    since: draft.state === 'asked' && askedOn !== null ? askedOn : draft.since,
    reason: ended ? orNull(draft.reason) : null,
    told: draft.told.trim(),
    meetingOn: meets ? draft.meetingOn : null,
    meetingAt: meets ? timeOf(draft.meetingAt) : null,
    meetingPlace: meets ? draft.meetingPlace.trim() : '',
    interviewer: ended ? null : orNull(draft.interviewer),
    compensation: draft.compensation.trim() === '' ? null : Number(draft.compensation),
    compensationForm: draft.compensationForm.trim(),
    compensationOn: orNull(draft.compensationOn),
    receipt: draft.receipt.trim(),
    helpToldOn: orNull(draft.helpToldOn),
  }
}
