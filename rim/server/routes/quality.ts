import { z } from 'zod'
import { askForQuality, qualityList, unitQualityList } from '#rim/services'
import { findFinding, findParticipation, logEvent, reviewFinding, withdrawReview } from '#rim/storage'
import { type Call, route } from '../route.ts'
import { inRound, roundAndTakingIn } from './places.ts'
import { fetchDesk, inUnit } from './registration-places.ts'
import { done, id, localText, moment, note } from './shapes.ts'

const oneFinding = z.strictObject({ finding: id })
const state = {
  /** Null: not yet. */
  madeAt: moment.nullable(),
  /** Asked for, and not there yet. */
  waiting: z.boolean(),
  /** So long ago that it should be made again. */
  old: z.boolean(),
  /** How many registrations were gone through. */
  registrations: z.int(),
}
const finding = z.object({
  id,
  number: z.int(),
  severity: z.enum(['error', 'warning', 'info']),
  text: localText,
  advice: localText,
  count: z.int(),
  /** What is written of why it is right. */
  reasons: z.array(z.string()),
  /** Looked at, and right as it is. */
  review: z.object({ reason: z.string(), role: z.string().nullable(), at: moment }).nullable(),
})
/** `if-old`: only where it was not done lately. */
const asking = z.strictObject({ when: z.enum(['now', 'if-old']) })

async function fetchUnit(call: Call, { params }: { params: z.output<typeof inUnit> }) {
  const found = await fetchDesk(call, params)
  const taking = await findParticipation(call.work, params.round, params.municipality)
  return found && taking && { thing: { ...found.thing, noun: 'quality' as const }, value: found.value }
}

async function fetchFinding({ work }: Call, { params }: { params: z.output<typeof oneFinding> }) {
  const value = await findFinding(work, params.finding)
  return (
    value && {
      thing: { noun: 'quality', municipality: value.municipality, unit: value.unit } as const,
      value,
    }
  )
}

export const qualityRoutes = [
  route({
    method: 'GET',
    path: '/api/rounds/{round}/municipalities/{municipality}/quality',
    summary: {
      nb: 'Hva enhetene bør se på før kommunen leverer: antall og begrunnelser, aldri hvem',
      nn: 'Kva einingane bør sjå på før kommunen leverer: tal og grunngivingar, aldri kven',
      en: 'What the units should look at before the municipality submits: counts and reasons, never of whom',
    },
    noun: 'quality',
    verb: 'read',
    params: inRound,
    answer: z.object({
      ...state,
      units: z.array(z.object({ unit: id, name: z.string(), findings: z.array(finding) })),
    }),
    fetch: roundAndTakingIn('quality'),
    act: async ({ desks, work }, { params }, { round }) => {
      const { units, ...rest } = await qualityList(desks, work, round, params.municipality)
      await logEvent(work, { verb: 'read', noun: 'quality', thing: round.id, purpose: 'quality' })
      const findings = (of: (typeof units)[number]) =>
        of.findings.map((one) => ({ ...one, reasons: [...one.reasons] }))
      return { ...rest, units: units.map((of) => ({ ...of, findings: findings(of) })) }
    },
  }),
  route({
    method: 'POST',
    path: '/api/rounds/{round}/municipalities/{municipality}/quality',
    summary: {
      nb: 'Gå gjennom registreringene på nytt',
      nn: 'Gå gjennom registreringane på nytt',
      en: 'Go through the registrations again',
    },
    noun: 'quality',
    verb: 'create',
    params: inRound,
    body: asking,
    answer: done,
    fetch: roundAndTakingIn('quality'),
    act: async ({ desks, work }, { params, body }) => {
      await askForQuality(desks, work, params.round, params.municipality, body.when)
      return { done: true as const }
    },
  }),
  route({
    method: 'GET',
    path: '/api/rounds/{round}/municipalities/{municipality}/units/{unit}/quality',
    summary: {
      nb: 'Hva enheten bør se på, med registreringene det gjelder',
      nn: 'Kva eininga bør sjå på, med registreringane det gjeld',
      en: 'What the unit should look at, with the registrations concerned',
    },
    noun: 'quality',
    verb: 'list',
    params: inUnit,
    answer: z.object({ ...state, findings: z.array(finding.extend({ concerned: z.array(id) })) }),
    fetch: fetchUnit,
    act: async ({ desks, work }, _input, found) => {
      const { findings, ...rest } = await unitQualityList(desks, work, found.round, found.unit)
      await logEvent(work, { verb: 'list', noun: 'quality', thing: found.round.id, purpose: 'quality' })
      return {
        ...rest,
        findings: findings.map((one) => ({
          ...one,
          reasons: [...one.reasons],
          concerned: [...one.concerned],
        })),
      }
    },
  }),
  route({
    method: 'POST',
    path: '/api/rounds/{round}/municipalities/{municipality}/units/{unit}/quality',
    summary: {
      nb: 'Gå gjennom registreringene på nytt, fra enheten',
      nn: 'Gå gjennom registreringane på nytt, frå eininga',
      en: 'Go through the registrations again, asked by the unit',
    },
    noun: 'quality',
    verb: 'create',
    params: inUnit,
    body: asking,
    answer: done,
    fetch: fetchUnit,
    act: async ({ desks, work }, { params, body }) => {
      await askForQuality(desks, work, params.round, params.municipality, body.when)
      return { done: true as const }
    },
  }),
  route({
    method: 'PUT',
    path: '/api/quality-findings/{finding}/review',
    summary: {
      nb: 'Noter at det er sett på og er riktig, med en grunn',
      nn: 'Noter at det er sett på og er rett, med ein grunn',
      en: 'Note that it was looked at and is right, with a reason',
    },
    noun: 'quality',
    verb: 'change',
    params: oneFinding,
    body: z.strictObject({ reason: note.min(1) }),
    answer: done,
    fetch: fetchFinding,
    act: async ({ work, actor }, { body }, found) => {
      await reviewFinding(work, found, { reason: body.reason, staff: actor.staff, role: actor.role })
      return { done: true as const }
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/quality-findings/{finding}/review',
    summary: {
      nb: 'Ta bort notatet om at det er riktig',
      nn: 'Ta bort notatet om at det er rett',
      en: 'Take away the note that it is right',
    },
    noun: 'quality',
    verb: 'change',
    params: oneFinding,
    answer: done,
    fetch: fetchFinding,
    act: async ({ work }, _input, found) => {
      await withdrawReview(work, found)
      return { done: true as const }
    },
  }),
]
