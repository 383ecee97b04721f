import { z } from 'zod'
import type { Thing } from '#core/access'
import { textIn } from '#core/foundation'
import {
  approveResults,
  askAgainForResults,
  askForResults,
  releaseParts,
  resultsOfPlace,
  type WaveResults,
} from '#rim/services'
import {
  exportSurveyFile,
  findSurveyRelease,
  findSurveyScreen,
  findSurveyWave,
  listSurveyReleases,
  participantsOfMunicipality,
  type StoredSurveyRelease,
  type Work,
} from '#rim/storage'
import { allProblems } from '../all-problems.ts'
import { type Call, type FileAnswer, type Found, route } from '../route.ts'
import {
  done,
  fileListed,
  id,
  localText,
  moment,
  municipalityCode,
  noParams,
  plainText,
  writtenForm,
} from './shapes.ts'
import { ofWave, waveFor } from './survey-shapes.ts'

/** `country`, `region-east`, `place-1103`. */
const part = z.string().regex(/^(country|region-[a-z][a-z_-]{0,39}|place-[0-9]{4}([0-9]{2})?)$/)
/** One that a county sees. */
const regionPart = z.string().regex(/^(country|region-[a-z][a-z_-]{0,39})$/)
const scopeOf = (named: string): string => named.replace('-', '/')
const partOf = (scope: string): string => scope.replace('/', '-')
const edition = z.string().regex(/^[a-z][a-z_]{0,39}$/)

const ofRelease = z.strictObject({ surveyRelease: id })
const ofFile = { part, language: writtenForm, surveyEdition: edition }
const ofScreen = { part, language: writtenForm }
const inMunicipality = z.strictObject({ municipality: municipalityCode })

const partShape = z.object({
  part,
  kind: z.enum(['country', 'region', 'place']),
  name: localText,
  outcome: z.enum(['report', 'few']),
  files: z.array(fileListed(edition).extend({ language: writtenForm })),
})
const release = z.object({
  id,
  number: z.int(),
  policy: z.string(),
  state: z.enum(['waiting', 'making', 'made', 'released', 'failed', 'withdrawn']),
  stepsDone: z.int(),
  stepsTotal: z.int(),
  problem: z.object({ number: z.int(), text: z.string() }).nullable(),
  dataHash: z.string().nullable(),
  hash: z.string().nullable(),
  summary: z.record(z.string(), z.union([z.number(), z.boolean()])).nullable(),
  askedAt: moment,
  madeAt: moment.nullable(),
  releasedAt: moment.nullable(),
  supersededAt: moment.nullable(),
})
const placeResults = z.object({
  waves: z.array(
    z.object({
      id,
      year: z.int(),
      title: localText,
      releases: z.array(
        z.object({
          id,
          number: z.int(),
          hash: z.string().nullable(),
          madeAt: moment.nullable(),
          releasedAt: moment.nullable(),
          supersededAt: moment.nullable(),
          parts: z.array(partShape),
        }),
      ),
    }),
  ),
})
const screenShape = z.record(z.string(), z.unknown())

function told({ language }: Pick<Call, 'language'>, stored: StoredSurveyRelease): z.input<typeof release> {
  const { wave: _, problem, summary, ...rest } = stored
  const kind = allProblems.find(({ number }) => number === problem)
  const text = kind ? textIn(kind.text, language) : ''
  return {
    ...rest,
    problem: problem === null ? null : { number: problem, text },
    summary: (summary ?? null) as Record<string, number | boolean> | null,
  }
}

const shownParts = (parts: Awaited<ReturnType<typeof releaseParts>>): z.input<typeof partShape>[] =>
  parts.map(({ scope, name, files, ...rest }) => ({
    part: partOf(scope),
    name: plainText(name),
    files: [...files],
    ...rest,
  }))

const shownWaves = (waves: readonly WaveResults[]): z.input<typeof placeResults> => ({
  waves: waves.map(({ wave, releases }) => ({
    id: wave.id,
    year: wave.year,
    title: plainText(wave.title),
    releases: releases.map(({ wave: _, parts, ...shown }) => ({ ...shown, parts: shownParts(parts) })),
  })),
})

const nations: Thing = { noun: 'survey-release' }
const municipalitys = (municipality: string): Thing => ({ noun: 'survey-result', municipality })
/** Of whoever follows counties: the database shows the regions that they lie in, and the country. */
const regions: Thing = { noun: 'survey-result', territories: ['NO'] }

const fetchRelease = async (
  { work }: Call,
  { params }: { readonly params: z.output<typeof ofRelease> },
): Promise<Found<StoredSurveyRelease> | null> => {
  const value = await findSurveyRelease(work, params.surveyRelease)
  return value && { thing: nations, value }
}

interface WantedPart {
  readonly surveyRelease: string
  readonly part: string
  readonly language: 'nb' | 'nn'
}

const screenFor = (work: Work, { surveyRelease, part: named, language }: WantedPart) =>
  findSurveyScreen(work, surveyRelease, scopeOf(named), language) as Promise<Record<string, unknown> | null>

/** The file as it is given out, which is logged; it is found in `fetch`, so that a file of others' is not found. */
async function fileFor(
  work: Work,
  wanted: WantedPart & { readonly surveyEdition: string },
): Promise<FileAnswer | null> {
  const found = await exportSurveyFile(work, {
    release: wanted.surveyRelease,
    scope: scopeOf(wanted.part),
    language: wanted.language,
    edition: wanted.surveyEdition,
  })
  return found && { bytes: found.bytes, type: found.type, name: found.name }
}

const found = <T>(thing: Thing, value: T | null): Found<T> | null => value && { thing, value }
const asFound = async <T>(_call: Call, _input: unknown, value: T): Promise<T> => value

const fileOf = {
  nb: 'En fil av undersøkelsens resultater',
  nn: 'Ei fil av resultata frå undersøkinga',
  en: 'A file of the survey’s results',
}
const screenOf = {
  nb: 'En rapport på undersøkelsen, til skjermen',
  nn: 'Ein rapport frå undersøkinga, til skjermen',
  en: 'A report of the survey, for the screen',
}
const listOf = {
  nb: 'Resultatene av brukerundersøkelsen som kan ses herfra',
  nn: 'Resultata av brukarundersøkinga som kan sjåast herifrå',
  en: 'The results of the user survey that may be seen from here',
}

export const surveyResultRoutes = [
  route({
    method: 'GET',
    path: '/api/survey-waves/{wave}/releases',
    summary: {
      nb: 'Resultatene av målingen: alle utgaver, den nyeste først',
      nn: 'Resultata av målinga: alle utgåver, den nyaste først',
      en: 'The results of the wave: all versions, the newest first',
    },
    noun: 'survey-release',
    verb: 'list',
    params: ofWave,
    answer: z.array(release),
    fetch: waveFor('survey-release'),
    act: async (call, _input, wave) =>
      (await listSurveyReleases(call.work, wave.id)).map((stored) => told(call, stored)),
  }),
  route({
    method: 'POST',
    path: '/api/survey-waves/{wave}/releases',
    summary: {
      nb: 'Lag resultatene av målingen på nytt',
      nn: 'Lag resultata av målinga på nytt',
      en: 'Make the results of the wave anew',
    },
    noun: 'survey-release',
    verb: 'create',
    params: ofWave,
    body: z.strictObject({ policy: z.enum(['default', 'as-published-2021']).default('default') }),
    answer: z.object({ id }),
    status: 201,
    fetch: waveFor('survey-release'),
    act: async ({ desks, work, actor }, { body }, wave) => ({
      id: await askForResults(desks, work, wave.id, { policy: body.policy, by: actor.staff }),
    }),
  }),
  route({
    method: 'POST',
    path: '/api/survey-releases/{surveyRelease}/attempts',
    summary: {
      nb: 'Prøv på nytt å lage resultater som ikke kunne lages',
      nn: 'Prøv på nytt å lage resultat som ikkje kunne lagast',
      en: 'Try again to make results that could not be made',
    },
    noun: 'survey-release',
    verb: 'create',
    params: ofRelease,
    answer: done,
    status: 201,
    fetch: fetchRelease,
    act: async ({ desks, work }, _input, stored) => {
      await askAgainForResults(desks, work, stored.id)
      return { done: true as const }
    },
  }),
  route({
    method: 'POST',
    path: '/api/survey-releases/{surveyRelease}/approval',
    summary: {
      nb: 'Godkjenn resultatene: kommuner og regioner ser sine fra nå av',
      nn: 'Godkjenn resultata: kommunar og regionar ser sine frå no av',
      en: 'Approve the results: municipalities and regions see theirs from now on',
    },
    noun: 'survey-release',
    verb: 'publish',
    params: ofRelease,
    answer: done,
    status: 201,
    fetch: fetchRelease,
    act: async ({ desks, work, actor }, _input, stored) => {
      await approveResults(desks, work, stored.id, actor.staff!)
      return { done: true as const }
    },
  }),
  route({
    method: 'GET',
    path: '/api/survey-releases/{surveyRelease}',
    summary: {
      nb: 'En utgave av resultatene, med alle rapporter og filer',
      nn: 'Ei utgåve av resultata, med alle rapportar og filer',
      en: 'A version of the results, with all reports and files',
    },
    noun: 'survey-release',
    verb: 'read',
    params: ofRelease,
    answer: release.extend({ parts: z.array(partShape) }),
    fetch: fetchRelease,
    act: async (call, _input, stored) => {
      const wave = (await findSurveyWave(call.work, stored.wave))!
      const parts = await releaseParts(call.work, stored.id, wave.year)
      return { ...told(call, stored), parts: shownParts(parts) }
    },
  }),
  route({
    method: 'GET',
    path: '/api/survey-releases/{surveyRelease}/screens/{part}/{language}',
    summary: screenOf,
    noun: 'survey-release',
    verb: 'read',
    params: ofRelease.extend(ofScreen),
    answer: screenShape,
    fetch: async ({ work }, { params }) => found(nations, await screenFor(work, params)),
    act: asFound,
  }),
  route({
    method: 'GET',
    path: '/api/survey-releases/{surveyRelease}/files/{part}/{language}/{surveyEdition}',
    summary: fileOf,
    noun: 'survey-release',
    verb: 'read',
    params: ofRelease.extend(ofFile),
    answer: 'file',
    fetch: async ({ work }, { params }) => found(nations, await fileFor(work, params)),
    act: asFound,
  }),
  route({
    method: 'GET',
    path: '/api/municipalities/{municipality}/survey-results',
    summary: listOf,
    noun: 'survey-result',
    verb: 'list',
    params: inMunicipality,
    answer: placeResults,
    fetch: async (_call, { params }) => ({ thing: municipalitys(params.municipality), value: null }),
    act: async ({ work }, { params }) => {
      const taking = await participantsOfMunicipality(work, params.municipality)
      const waves = new Set(taking.filter(({ answer }) => answer === 'accepted').map(({ wave }) => wave))
      return shownWaves(await resultsOfPlace(work, (wave) => waves.has(wave)))
    },
  }),
  route({
    method: 'GET',
    path: '/api/municipalities/{municipality}/survey-results/{surveyRelease}/screens/{part}/{language}',
    summary: screenOf,
    noun: 'survey-result',
    verb: 'read',
    params: inMunicipality.extend(ofRelease.shape).extend(ofScreen),
    answer: screenShape,
    fetch: async ({ work }, { params }) =>
      found(municipalitys(params.municipality), await screenFor(work, params)),
    act: asFound,
  }),
  route({
    method: 'GET',
    path: '/api/municipalities/{municipality}/survey-results/{surveyRelease}/files/{part}/{language}/{surveyEdition}',
    summary: fileOf,
    noun: 'survey-result',
    verb: 'read',
    params: inMunicipality.extend(ofRelease.shape).extend(ofFile),
    answer: 'file',
    fetch: async ({ work }, { params }) =>
      found(municipalitys(params.municipality), await fileFor(work, params)),
    act: asFound,
  }),
  route({
    method: 'GET',
    path: '/api/survey-region-results',
    summary: listOf,
    noun: 'survey-result',
    verb: 'list',
    params: noParams,
    answer: placeResults,
    fetch: async () => ({ thing: regions, value: null }),
    act: async ({ work }) => shownWaves(await resultsOfPlace(work, () => true)),
  }),
  route({
    method: 'GET',
    path: '/api/survey-region-results/{surveyRelease}/screens/{regionPart}/{language}',
    summary: screenOf,
    noun: 'survey-result',
    verb: 'read',
    params: ofRelease.extend({ regionPart, language: writtenForm }),
    answer: screenShape,
    fetch: async ({ work }, { params }) =>
      found(regions, await screenFor(work, { ...params, part: params.regionPart })),
    act: asFound,
  }),
  route({
    method: 'GET',
    path: '/api/survey-region-results/{surveyRelease}/files/{regionPart}/{language}/{surveyEdition}',
    summary: fileOf,
    noun: 'survey-result',
    verb: 'read',
    params: ofRelease.extend({ regionPart, language: writtenForm, surveyEdition: edition }),
    answer: 'file',
    fetch: async ({ work }, { params }) =>
      found(regions, await fileFor(work, { ...params, part: params.regionPart })),
    act: asFound,
  }),
]
