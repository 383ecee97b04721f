import { z } from 'zod'
import type { WrittenForm } from '#core/foundation'
import { type PrivacyDocument, privacyDocument } from '#rim/services'
import {
  changePrivacySettings,
  findMunicipality,
  findRound,
  findUnit,
  privacySettings,
  type StoredRound,
  type StoredUnit,
} from '#rim/storage'
import { type Call, type FileAnswer, route } from '../route.ts'
import { pdfAnswer } from './files.ts'
import { inMunicipality, inRound, roundIn } from './places.ts'
import { inUnit } from './registration-places.ts'
import { done, line, note, writtenForm } from './shapes.ts'

const form = z.strictObject({ lang: writtenForm.default('nb') })
const party = z.strictObject({ name: line, contact: note })
const settings = z.strictObject({
  contact: note,
  controller: party.optional(),
  processor: party.nullable().optional(),
  dataProtectionOfficer: party.nullable().optional(),
  article: z
    .strictObject({ six: z.enum(['c', 'e']), nine: z.enum(['g', 'h', 'i', 'j']) })
    .nullable()
    .optional(),
  /** To which country outside the EEA, and on what ground; null: nothing leaves it. */
  transfer: z
    .strictObject({ nb: note.min(1), nn: note.min(1) })
    .nullable()
    .optional(),
})

async function pdfOf(
  { desks, work }: Call,
  document: PrivacyDocument,
  about: { municipality: string; round: StoredRound; unit?: StoredUnit },
  language: WrittenForm,
): Promise<FileAnswer> {
  const made = await privacyDocument(desks, work, document, about, language)
  return pdfAnswer(desks, made)
}

/** A document of the municipality about a round: the record and the assessment differ in name only. */
const ofMunicipality = (
  noun: 'processing-record' | 'impact-assessment',
  summary: { nb: string; nn: string; en: string },
) =>
  route({
    method: 'GET',
    path: `/api/rounds/{round}/municipalities/{municipality}/${noun}`,
    summary,
    noun,
    verb: 'read',
    params: inRound,
    query: form,
    answer: 'file',
    fetch: roundIn(noun),
    act: (call, { params, query }, round) =>
      pdfOf(call, noun, { municipality: params.municipality, round }, query.lang),
  })

export const privacyDocumentRoutes = [
  ofMunicipality('processing-record', {
    nb: 'Protokollen over behandlingen, som PDF',
    nn: 'Protokollen over behandlinga, som PDF',
    en: 'The record of processing, as PDF',
  }),
  ofMunicipality('impact-assessment', {
    nb: 'Utkast til vurdering av personvernkonsekvenser, som PDF',
    nn: 'Utkast til vurdering av personvernkonsekvensar, som PDF',
    en: 'A draft impact assessment, as PDF',
  }),
  route({
    method: 'GET',
    path: '/api/rounds/{round}/municipalities/{municipality}/units/{unit}/information-letter',
    summary: {
      nb: 'Informasjonsbrevet fra enheten, som PDF',
      nn: 'Informasjonsbrevet frå eininga, som PDF',
      en: "The unit's information letter, as PDF",
    },
    noun: 'information-letter',
    verb: 'read',
    params: inUnit,
    query: form,
    answer: 'file',
    fetch: async ({ work }, { params }) => {
      const round = await findRound(work, params.round)
      const unit = await findUnit(work, params.municipality, params.unit)
      if (!round || !unit) return null
      const thing = { noun: 'information-letter', municipality: unit.municipality, unit: unit.id } as const
      return { thing, value: { round, unit } }
    },
    act: (call, { params, query }, { round, unit }) =>
      pdfOf(call, 'information-letter', { municipality: params.municipality, round, unit }, query.lang),
  }),
  route({
    method: 'GET',
    path: '/api/municipalities/{municipality}/processing',
    summary: {
      nb: 'Hvem som svarer for behandlingen',
      nn: 'Kven som svarer for behandlinga',
      en: 'Who answers for the processing',
    },
    noun: 'processing-record',
    verb: 'read',
    params: inMunicipality,
    answer: z.object({ contact: z.string(), settings: z.record(z.string(), z.unknown()) }),
    fetch: async ({ work }, { params }) => {
      const value = await findMunicipality(work, params.municipality)
      return value && { thing: { noun: 'processing-record', municipality: value.code }, value }
    },
    act: async ({ work }, _input, { code, contact }) => ({
      contact,
      settings: await privacySettings(work, code),
    }),
  }),
  route({
    method: 'PUT',
    path: '/api/municipalities/{municipality}/processing',
    summary: {
      nb: 'Før inn hvem som svarer for behandlingen',
      nn: 'Før inn kven som svarer for behandlinga',
      en: 'Record who answers for the processing',
    },
    noun: 'processing-record',
    verb: 'change',
    params: inMunicipality,
    body: settings,
    answer: done,
    fetch: async ({ work }, { params }) => {
      const value = await findMunicipality(work, params.municipality)
      return value && { thing: { noun: 'processing-record', municipality: value.code }, value }
    },
    act: async ({ work }, { params, body }) => {
      const { contact, ...rest } = body
      await changePrivacySettings(work, params.municipality, contact, rest)
      return { done: true as const }
    },
  }),
]
