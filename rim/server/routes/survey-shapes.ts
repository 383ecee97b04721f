import { z } from 'zod'
import type { Noun } from '#core/access'
import {
  findSurveyParticipant,
  findSurveyWave,
  type StoredSurveyParticipant,
  type StoredSurveyWave,
} from '#rim/storage'
import type { Call, Found } from '../route.ts'
import { day, id, instrumentId, line, lineOrNone, localText, moment, municipalityCode } from './shapes.ts'

/** A wave of the survey in an address. */
export const ofWave = z.strictObject({ wave: id })
/** A participant in an address. */
export const ofParticipant = z.strictObject({ participant: id })
/** A number of 0 to 1. */
const share = z.number().min(0).max(1)
/** A four-digit municipality or a six-digit city district. */
export const participantCode = z.string().regex(/^([0-9]{4}|[0-9]{6})$/)

export const waveFields = {
  instrument: instrumentId,
  title: z.strictObject({ nb: line, nn: line, en: line }),
  opensOn: day,
  closesOn: day,
  /** Who answers for the survey, and how to reach them; '': not told, and the wave is not opened. */
  responsible: lineOrNone,
  contact: lineOrNone,
  refusalOffered: z.boolean(),
  secondEntryShare: share,
  errorLimit: share,
}
export const wave = z.object({
  id,
  ...waveFields,
  year: z.int(),
  title: z.object({ nb: z.string(), nn: z.string(), en: z.string() }),
  responsible: z.string(),
  contact: z.string(),
  state: z.enum(['planned', 'open', 'closed']),
  openedAt: moment.nullable(),
  closedAt: moment.nullable(),
})

export const sizeClass = z.enum(['small', 'medium', 'large'])
/** A participant as everybody sees it who does. */
export const participant = z.object({
  id,
  wave: id,
  municipality: municipalityCode,
  district: z.string().nullable(),
  name: z.string(),
  origin: z.enum(['last-wave', 'drawn', 'replacement', 'outside']),
  invitedAt: moment.nullable(),
  answerBy: day.nullable(),
  answer: z.enum(['accepted', 'declined']).nullable(),
  answeredAt: moment.nullable(),
  reason: z.string(),
  target: z.int().nullable(),
})
/** The competence centres' regions, with their names. */
export const region = z.object({ code: z.string(), name: localText })

type Of<T extends z.ZodType> = { readonly params: z.output<T> }

/** The wave in the address, about which something lies in no municipality. */
export const waveFor =
  (noun: Noun) =>
  async ({ work }: Call, { params }: Of<typeof ofWave>): Promise<Found<StoredSurveyWave> | null> => {
    const value = await findSurveyWave(work, params.wave)
    return value && { thing: { noun }, value }
  }

/** A participant with its wave. */
export interface InWave {
  readonly participant: StoredSurveyParticipant
  readonly wave: StoredSurveyWave
}

/** The participant in the address, in its municipality. */
export const participantFor =
  (noun: Noun) =>
  async ({ work }: Call, { params }: Of<typeof ofParticipant>): Promise<Found<InWave> | null> => {
    const found = await findSurveyParticipant(work, params.participant)
    const own = found && (await findSurveyWave(work, found.wave))
    if (!found || !own) return null
    return { thing: { noun, municipality: found.municipality }, value: { participant: found, wave: own } }
  }
