import { z } from 'zod'
import { drawForWave, lastParticipants, sampleStanding, verifyWaveDraw } from '#rim/services'
import { findSurveyDraw, listSurveyDraws, type StoredSurveyDraw } from '#rim/storage'
import { type Call, route } from '../route.ts'
import { given, id, localText, moment, plainText } from './shapes.ts'
import { ofWave, participantCode, region, sizeClass, waveFor } from './survey-shapes.ts'

const lastWave = z.object({ year: z.int(), codes: z.array(z.string()) }).nullable()
const plan = z.object({
  method: z.string(),
  year: z.int(),
  share: z.int(),
  smallRaise: z.int(),
  districts: z.int(),
  lastWave,
})
const draw = z.object({
  id,
  wave: id,
  number: z.int(),
  seed: z.string(),
  plan,
  frameHash: z.string(),
  resultHash: z.string(),
  drawnAt: moment,
})
const codes = z.array(z.string())
const whole = z.object({
  ...draw.shape,
  result: z.object({
    strata: z.array(
      z.object({
        region: z.string(),
        sizeClass,
        size: z.int(),
        last: z.int(),
        base: z.int(),
        raised: z.int(),
        certain: codes,
        drawn: codes,
        replacements: codes,
      }),
    ),
    districts: z.array(
      z.object({ municipality: z.string(), certain: codes, drawn: codes, replacements: codes }),
    ),
  }),
})
const stratum = z.object({
  region: z.string(),
  sizeClass,
  municipalities: z.int(),
  lastWave: z.int(),
  base: z.int(),
  raised: z.int(),
  inSample: z.int(),
  invited: z.int(),
  accepted: z.int(),
  declined: z.int(),
  outside: z.int(),
  weight: z.number(),
})
const told = ({ drawnBy, result, ...rest }: StoredSurveyDraw): z.input<typeof draw> => ({
  ...rest,
  plan: rest.plan as z.input<typeof plan>,
})
const tenThousandths = z.number().min(0).max(1)
const ofDraw = z.strictObject({ draw: id })
const drawFor = async ({ work }: Call, { params }: { params: z.output<typeof ofDraw> }) => {
  const value = await findSurveyDraw(work, params.draw)
  return value && { thing: { noun: 'survey-draw' as const }, value }
}

export const surveyDrawRoutes = [
  route({
    method: 'GET',
    path: '/api/survey-waves/{wave}/draws',
    summary: {
      nb: 'Trekkingene til en måling, den siste først',
      nn: 'Trekkingane til ei måling, den siste først',
      en: 'The draws of a wave, the last first',
    },
    noun: 'survey-draw',
    verb: 'list',
    params: ofWave,
    answer: z.object({ draws: z.array(draw), lastWave }),
    fetch: waveFor('survey-draw'),
    act: async ({ work }, _input, found) => {
      const last = await lastParticipants(work, found)
      return {
        draws: (await listSurveyDraws(work, found.id)).map(told),
        lastWave: last && { year: last.year, codes: [...last.codes] },
      }
    },
  }),
  route({
    method: 'POST',
    path: '/api/survey-waves/{wave}/draws',
    summary: {
      nb: 'Trekk kommuner til målingen. Kan gjøres på nytt til noen er invitert',
      nn: 'Trekk kommunar til målinga. Kan gjerast på nytt til nokon er invitert',
      en: 'Draw municipalities for the wave. May be done again until somebody is invited',
    },
    noun: 'survey-draw',
    verb: 'create',
    params: ofWave,
    body: z.strictObject({
      seed: z.string().trim().min(1).max(100),
      share: tenThousandths.optional(),
      smallRaise: tenThousandths.optional(),
      districts: z.int().min(1).max(15).optional(),
      // absent: as the house knows it; null: nobody took part last
      lastWave: z
        .strictObject({ year: z.int().min(2017).max(2100), codes: z.array(participantCode).max(500) })
        .nullable()
        .optional(),
    }),
    answer: z.object({ id, number: z.int() }),
    status: 201,
    fetch: waveFor('survey-draw'),
    act: async ({ work, actor }, { body }, found) => ({
      ...(await drawForWave(work, actor, found, given(body))),
    }),
  }),
  route({
    method: 'GET',
    path: '/api/survey-draws/{draw}',
    summary: {
      nb: 'En trekking med plan og resultat, til kontroll',
      nn: 'Ei trekking med plan og resultat, til kontroll',
      en: 'A draw with its plan and result, to be checked',
    },
    noun: 'survey-draw',
    verb: 'read',
    params: ofDraw,
    answer: whole,
    fetch: drawFor,
    act: async (_call, _input, found) => ({
      ...told(found),
      result: found.result as unknown as z.input<typeof whole>['result'],
    }),
  }),
  route({
    method: 'GET',
    path: '/api/survey-draws/{draw}/verification',
    summary: {
      nb: 'Trekk på nytt med samme frø og plan, og sammenlikn',
      nn: 'Trekk på nytt med same frø og plan, og samanlikn',
      en: 'Draw again with the same seed and plan, and compare',
    },
    noun: 'survey-draw',
    verb: 'verify',
    params: ofDraw,
    answer: z.object({ same: z.boolean(), resultHash: z.string(), findings: z.array(localText) }),
    fetch: drawFor,
    act: async (_call, _input, found) => {
      const { same, resultHash, findings } = verifyWaveDraw(found)
      return { same, resultHash, findings: findings.map(({ text }) => plainText(text)) }
    },
  }),
  route({
    method: 'GET',
    path: '/api/survey-waves/{wave}/sample',
    summary: {
      nb: 'Utvalget mot landet, etter region og størrelse, med vekter',
      nn: 'Utvalet mot landet, etter region og storleik, med vekter',
      en: 'The sample against the country, by region and size, with weights',
    },
    noun: 'survey-draw',
    verb: 'read',
    params: ofWave,
    answer: z.object({
      draw: z.object({ id, number: z.int(), seed: z.string(), resultHash: z.string(), plan }).nullable(),
      regions: z.array(region),
      strata: z.array(stratum),
      cells: z.array(
        z.object({
          strata: z.array(z.string()),
          municipalities: z.int(),
          invited: z.int(),
          accepted: z.int(),
        }),
      ),
      weightSum: z.number(),
    }),
    fetch: waveFor('survey-draw'),
    act: async ({ work }, _input, found) => {
      const { draw: last, regions, strata, cells, weightSum } = await sampleStanding(work, found)
      return {
        draw: last && { ...last, plan: last.plan as z.input<typeof plan> },
        regions: regions.map(({ code, name }) => ({ code, name: plainText(name) })),
        strata: [...strata],
        cells: cells.map((cell) => ({ ...cell, strata: [...cell.strata] })),
        weightSum,
      }
    },
  }),
]
