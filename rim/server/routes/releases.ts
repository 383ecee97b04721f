import { z } from 'zod'
import type { Noun, Thing } from '#core/access'
import { textIn, writtenFormOf } from '#core/foundation'
import { askAgainForRelease, askForCountry, verifyRelease } from '#rim/services'
import {
  filesOf,
  findRelease,
  latestRelease,
  listReleases,
  manifestOf,
  releaseFile,
  type StoredRelease,
  screenOf,
} from '#rim/storage'
import { allProblems } from '../all-problems.ts'
import { type Call, route } from '../route.ts'
import { inRound, ofRound, roundFor } from './places.ts'
import { releaseReason } from './results.ts'
import { done, fileListed, id, localText, mainGroup, moment, writtenForm } from './shapes.ts'

const hash = z.string()
const edition = z.string().regex(/^[a-z][a-z_]{0,39}$/)
const problemShape = z.object({ number: z.int(), text: z.string() })
const release = z.object({
  id,
  territory: z.string(),
  number: z.int(),
  reason: releaseReason,
  language: writtenForm,
  state: z.enum(['waiting', 'making', 'made', 'failed', 'withdrawn']),
  stepsDone: z.int(),
  stepsTotal: z.int(),
  /** Why it could not be made, or was not the first time. */
  problem: problemShape.nullable(),
  hash: hash.nullable(),
  dataHash: hash.nullable(),
  askedAt: moment,
  madeAt: moment.nullable(),
  supersededAt: moment.nullable(),
})
export const withFiles = release.extend({
  files: z.array(fileListed(edition)),
})

const released = ({ language }: Pick<Call, 'language'>, stored: StoredRelease): z.input<typeof release> => {
  const { municipality: _, round: __, askedBy: ___, supersedes: ____, problem, ...rest } = stored
  const kind = allProblems.find(({ number }) => number === problem)
  const text = kind ? textIn(kind.text, language) : ''
  return { ...rest, problem: problem === null ? null : { number: problem, text } }
}

/** Where a release lies: in a municipality, or in the territory that it tells about. */
const thingOf = (noun: Noun, { municipality, territory }: StoredRelease): Thing =>
  municipality !== null ? { noun, municipality } : { noun, territories: [territory] }

const one = z.strictObject({ release: id })
const fetchRelease =
  (noun: Noun) =>
  async (call: Call, { params }: { params: z.output<typeof one> }) => {
    const value = await findRelease(call.work, params.release)
    return value && { thing: thingOf(noun, value), value }
  }

export const withTheirFiles = async (call: Call, stored: readonly StoredRelease[]) => {
  const files = await filesOf(
    call.work,
    stored.map((each) => each.id),
  )
  return stored.map((each) => ({ ...released(call, each), files: [...(files.get(each.id) ?? [])] }))
}

export const releaseRoutes = [
  route({
    method: 'GET',
    path: '/api/rounds/{round}/municipalities/{municipality}/releases',
    summary: {
      nb: 'Rapportene av kommunens runde, den nyeste først',
      nn: 'Rapportane av runden til kommunen, den nyaste først',
      en: "The reports of the municipality's round, the newest first",
    },
    noun: 'release',
    verb: 'list',
    params: inRound,
    answer: z.array(withFiles),
    fetch: async (_call, { params }) => ({
      thing: { noun: 'release', municipality: params.municipality },
      value: null,
    }),
    act: async (call, { params }) =>
      withTheirFiles(call, await listReleases(call.work, params.round, params.municipality)),
  }),
  route({
    method: 'GET',
    path: '/api/releases/{release}/files/{edition}',
    summary: { nb: 'En fil av en rapport', nn: 'Ei fil av ein rapport', en: 'A file of a report' },
    noun: 'report-file',
    verb: 'read',
    params: z.strictObject({ release: id, edition }),
    answer: 'file',
    fetch: async (call, { params }) => {
      const found = await findRelease(call.work, params.release)
      const value = found && (await releaseFile(call.work, params.release, params.edition))
      return value && { thing: thingOf('report-file', found), value }
    },
    act: async (_call, _input, { bytes, name, type }) => ({ bytes, name, type }),
  }),
  route({
    method: 'GET',
    path: '/api/releases/{release}/manifest',
    summary: {
      nb: 'Hva en rapport er laget av, med kontrollsum for hver fil',
      nn: 'Kva ein rapport er laga av, med kontrollsum for kvar fil',
      en: 'What a report is made of, with a checksum for each file',
    },
    noun: 'release',
    verb: 'read',
    params: one,
    answer: z.object({ hash, manifest: z.record(z.string(), z.unknown()) }),
    fetch: async (call, { params }) => {
      const found = await findRelease(call.work, params.release)
      const manifest = found && (await manifestOf(call.work, params.release))
      return manifest ? { thing: thingOf('release', found), value: { found, manifest } } : null
    },
    act: async (_call, _input, { found, manifest }) => ({
      hash: found.hash ?? '',
      manifest: manifest as Record<string, unknown>,
    }),
  }),
  route({
    method: 'POST',
    path: '/api/releases/{release}/verification',
    summary: {
      nb: 'Kontroller at rapporten og dataene er som da den ble laget',
      nn: 'Kontroller at rapporten og dataa er som då han blei laga',
      en: 'Verify that the report and the data are as when it was made',
    },
    noun: 'release',
    verb: 'verify',
    params: one,
    answer: z.object({
      holds: z.boolean(),
      hash,
      /** Number of the seal in the log; null until it is sealed. */
      seal: z.int().nullable(),
      checked: z.array(
        z.object({
          part: z.enum(['manifest', 'log', 'file', 'data']),
          name: z.string(),
          outcome: z.enum(['agrees', 'differs', 'missing', 'removed']),
        }),
      ),
    }),
    fetch: fetchRelease('release'),
    act: async ({ desks, actor, request }, { params }) => {
      const by = { staff: actor.staff, role: actor.role, request }
      const { checked, ...rest } = await verifyRelease(desks, params.release, by)
      return { ...rest, checked: [...checked] }
    },
  }),
  route({
    method: 'POST',
    path: '/api/releases/{release}/attempts',
    summary: {
      nb: 'Be om en rapport på nytt som ikke kunne lages',
      nn: 'Be om ein rapport på nytt som ikkje kunne lagast',
      en: 'Ask again for a report that could not be made',
    },
    noun: 'release',
    verb: 'create',
    params: one,
    answer: done,
    status: 201,
    fetch: fetchRelease('release'),
    act: async ({ desks, work }, { params }) => {
      await askAgainForRelease(desks, work, params.release)
      return { done: true as const }
    },
  }),
  route({
    method: 'GET',
    path: '/api/rounds/{round}/releases',
    summary: {
      nb: 'Hvor langt rapportene i runden er kommet: den nyeste for hver kommune, og for landet',
      nn: 'Kor langt rapportane i runden er komne: den nyaste for kvar kommune, og for landet',
      en: 'How far the reports of the round have come: the newest of each municipality, and of the country',
    },
    noun: 'release',
    verb: 'list',
    params: ofRound,
    answer: z.object({ country: withFiles.nullable(), municipalities: z.array(release) }),
    fetch: roundFor('release'),
    act: async (call, _input, found) => {
      const all = (await listReleases(call.work, found.id)).filter(({ state }) => state !== 'withdrawn')
      const newest = (of: readonly StoredRelease[]): StoredRelease[] => {
        const seen = new Set<string>()
        return of.filter(({ territory }) => !seen.has(territory) && seen.add(territory))
      }
      const country = newest(all.filter(({ territory }) => territory === 'NO'))
      return {
        country: (await withTheirFiles(call, country))[0] ?? null,
        municipalities: newest(all.filter(({ municipality }) => municipality !== null)).map((each) =>
          released(call, each),
        ),
      }
    },
  }),
  route({
    method: 'POST',
    path: '/api/rounds/{round}/release',
    summary: {
      nb: 'Gi ut tallene for landet, og lag rapporten til hver kommune på nytt med dem ved siden av',
      nn: 'Gi ut tala for landet, og lag rapporten til kvar kommune på nytt med dei ved sida av',
      en: "Release the country's figures, and make each municipality's report anew with them beside",
    },
    noun: 'release',
    verb: 'create',
    params: ofRound,
    answer: z.object({ id }),
    status: 201,
    fetch: roundFor('release'),
    act: async ({ desks, work, actor, language }, _input, found) => ({
      id: await askForCountry(desks, work, found, {
        language: writtenFormOf(language),
        by: actor.staff,
      }),
    }),
  }),
  route({
    method: 'GET',
    path: '/api/rounds/{round}/release',
    summary: {
      nb: 'Tallene for landet, når de er gitt ut',
      nn: 'Tala for landet, når dei er gitt ut',
      en: "The country's figures, when they are released",
    },
    noun: 'release',
    verb: 'read',
    params: ofRound,
    answer: z.object({
      release: withFiles,
      coverage: z.array(z.object({ label: localText, taking: z.int(), all: z.int() })),
      groups: z.array(
        z.object({
          group: mainGroup,
          title: localText,
          people: z.union([z.object({ value: z.number() }), z.object({ symbol: z.string() })]),
        }),
      ),
    }),
    fetch: async (call, { params }) => {
      const found = await latestRelease(call.work, params.round, 'NO')
      return found && { thing: thingOf('release', found), value: found }
    },
    act: async (call, _input, found) => {
      const [made] = await withTheirFiles(call, [found])
      const { coverage, groups } = (await screenOf(call.work, found)) as {
        coverage: { label: { nb: string; nn: string }; taking: number; all: number }[]
        groups: {
          group: 'substance' | 'mental'
          title: { nb: string; nn: string }
          people: { value: number } | { symbol: string }
        }[]
      }
      return {
        release: made!,
        coverage,
        groups: groups.map(({ group, title, people }) => ({ group, title, people })),
      }
    },
  }),
]
