import { z } from 'zod'
import { longestVersion, tokenForm } from '#core/interviews'
import { id, moment } from './shapes.ts'

/** What the routes of interviews' texts share. */
export const version = z.object({
  id,
  interview: id,
  number: z.int(),
  kind: z.enum(['raw', 'deidentified', 'corrected']),
  parent: id.nullable(),
  sha256: z.string(),
  length: z.int(),
  madeBy: id,
  madeAt: moment,
  confirmedBy: id.nullable(),
  confirmedAt: moment.nullable(),
})
export const turn = z.object({
  start: z.int(),
  end: z.int(),
  speaker: z.string(),
  role: z.enum(['interviewer', 'informant', 'other']),
  startMs: z.int().nullable(),
  endMs: z.int().nullable(),
})
export const listed = z.object({
  id,
  code: z.string(),
  informant: id,
  sex: z.enum(['female', 'male', 'other']),
  age: z.int(),
  heldOn: z.string(),
  minutes: z.int().nullable(),
  setting: z.string(),
  others: z.string(),
  interviewer: id,
  source: z.enum(['recording', 'notes']),
  withdrawnOn: z.string().nullable(),
  current: version.nullable(),
  versions: z.array(version),
})

export const ofInterview = z.strictObject({ study: id, interview: id })
export const ofVersion = z.strictObject({ study: id, version: id })

const position = z.int().min(0).max(10_000_000)
/** A whole interview: composed letters can take several units each. */
export const wholeText = z.string().max(4 * longestVersion)
const cue = z.strictObject({ start: position, end: position, startMs: z.int().min(0), endMs: z.int().min(0) })

/** What somebody is writing down. Sealed as it is: what was said may hold whatever somebody said. */
export const transcriptDraft = z.strictObject({
  text: wholeText,
  roles: z.record(z.string().max(80), z.enum(['interviewer', 'informant', 'other']).nullable()),
  imported: z.strictObject({ text: wholeText, cues: z.array(cue).max(100_000) }).nullable(),
})

const kind = z.enum([
  'name',
  'place',
  'institution',
  'address',
  'phone',
  'identity-number',
  'e-mail',
  'url',
  'date',
  'age',
  'other',
])
/** A place that may tell who somebody is, and what is decided about it. */
export const mark = z.strictObject({
  start: position,
  end: position,
  kind,
  certainty: z.enum(['certain', 'likely', 'possible']),
  origin: z.enum(['found', 'hand']),
  token: z.string().max(50).regex(tokenForm),
  state: z.enum(['open', 'taken', 'kept']),
})
export const ticked = z.array(z.string().max(40)).max(20)

/** Most bytes of a request with a whole interview in it. */
export const textLimit = 8 << 20
