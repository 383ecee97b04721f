import { auditNouns } from '#core/audit'
import { type LocalText, type Problem, ProblemError, problem, slug } from '#core/foundation'
import { createRegistry } from '#core/instruments'
import {
  type ArchiveFacts,
  type ArchiveKind,
  type ArchivePart,
  archiveFaults,
  archiveOf,
  type DeletionLine,
} from '#core/releases'
import { loadInstruments } from '#rim/assets'
import { filesInZip, zipOf } from '#rim/exports'
import {
  findRelease,
  findRound,
  findStudy,
  findSurveyWave,
  type House,
  listRounds,
  logEvent,
  loggedDeletions,
  type Scope,
  type Work,
  within,
} from '#rim/storage'
import { createWriterContext, type WriterContext } from '#rim/writers'
import { placeFiles } from '../files/place-files.ts'
import { releasePolicy } from '../releases/compute.ts'
import { deletionPart, descriptionParts } from './archive-parts.ts'
import { archiveServiceProblems as problems } from './archive-problems.ts'
import { releaseParts, roundParts, studyParts, surveyParts } from './archive-sources.ts'
import type { OpenOptions } from './open-house.ts'
import { isId, withHouse } from './with-house.ts'

const house: Scope = { desk: 'house' }

/** A package that was made. */
export interface MadeArchive {
  readonly path: string
  /** SHA-256 of its manifest in canonical form: names the whole of it. Also in the house's log. */
  readonly hash: string
  readonly files: number
  /** Bytes. */
  readonly size: number
}

/** What is to be kept. */
export interface ArchiveAsked {
  readonly kind: ArchiveKind
  /** Id; of a round its code too. */
  readonly of: string
  /** Folder that the package is put in. */
  readonly folder: string
  /** ISO 8601 in UTC. */
  readonly now: string
  /** Whether the house is one for training. */
  readonly synthetic: boolean
}

/** What each kind is of, and the parts that it has. */
interface Source {
  readonly id: string
  readonly title: LocalText
  readonly counted: boolean
  readonly deletions: readonly DeletionLine[]
  readonly parts: readonly ArchivePart[]
}

/**
 * Makes an archive package of a round, a wave of the survey, a study or a release: nothing but what may be shown. Logged with its hash.
 *
 * @returns the package's file, and the SHA-256 of its manifest.
 * @throws problem 4740 where there is no such thing.
 */
export async function archiveIn(
  opened: House,
  asked: Omit<ArchiveAsked, 'folder'>,
): Promise<{
  readonly name: string
  readonly bytes: Uint8Array
  readonly hash: string
  readonly files: number
}> {
  const context = createWriterContext()
  return within(opened, house, async (work) => {
    const source = await sourceOf(work, asked, context)
    if (!source) throw new ProblemError(problem(problems.nothingSuch, { of: asked.of }))
    const { id, title, counted } = source
    const facts: ArchiveFacts = {
      ...{ kind: asked.kind, id, title, madeAt: asked.now, synthetic: asked.synthetic },
      ruleVersion: counted ? releasePolicy.ruleVersion : null,
    }
    const parts = [...source.parts, deletionPart(source.deletions)]
    const { files, hash } = archiveOf(facts, [...parts, ...descriptionParts(facts, parts, context)])
    await logEvent(work, { verb: 'export', noun: nouns[asked.kind], thing: id, details: { archive: hash } })
    return { name: `arkiv-${slug(title.nb)}.zip`, bytes: zipOf(files), hash, files: files.size }
  })
}

/** The same of a house that is opened for it, placed in a folder. Throws as `openHouse` too. */
export function makeHouseArchive(options: OpenOptions, asked: ArchiveAsked): Promise<MadeArchive> {
  return withHouse(options, async ({ house: opened }) => {
    const { name, bytes, hash, files } = await archiveIn(opened, asked)
    const [path] = placeFiles(asked.folder, [{ name, bytes }])
    return { path: path!, hash, files, size: bytes.length }
  })
}

const nouns = { round: 'round', survey: 'survey-wave', study: 'study', release: 'release' } as const

async function sourceOf(
  work: Work,
  { kind, of }: Pick<ArchiveAsked, 'kind' | 'of'>,
  context: WriterContext,
): Promise<Source | null> {
  const id = isId(of) ? of : null
  switch (kind) {
    case 'round': {
      const round =
        id === null ? (await listRounds(work)).find(({ code }) => code === of) : await findRound(work, id)
      if (!round) return null
      const { name, retentionUntil } = round
      const form = createRegistry(loadInstruments()).get(round.instrument)
      const planned = plannedDeletion(retentionUntil)
      return {
        ...{ id: round.id, title: name, counted: true },
        deletions: [...(await doneDeletions(work, round.id)), planned],
        parts: await roundParts(work, { round, form }, context),
      }
    }
    case 'survey': {
      const wave = id === null ? null : await findSurveyWave(work, id)
      if (!wave) return null
      const form = createRegistry(loadInstruments('brukertilfredshet')).get(wave.instrument)
      return {
        ...{ id: wave.id, title: wave.title, counted: true },
        deletions: await doneDeletions(work, wave.id),
        parts: await surveyParts(work, { wave, form }, context),
      }
    }
    case 'study': {
      const study = id === null ? null : await findStudy(work, id)
      if (!study) return null
      return {
        ...{ id: study.id, title: { nb: study.titleNb, nn: study.titleNn }, counted: false },
        deletions: await doneDeletions(work, study.id),
        parts: await studyParts(work, study),
      }
    }
    case 'release': {
      const release = id === null ? null : await findRelease(work, id)
      const round = release && (await findRound(work, release.round))
      if (!release?.hash || !round) return null
      const named = (text: string): string => `${text}, ${release.territory}, ${release.number}`
      return {
        ...{ id: release.id, title: { nb: named(round.name.nb), nn: named(round.name.nn) }, counted: true },
        deletions: await doneDeletions(work, round.id),
        parts: await releaseParts(work, release, round.year),
      }
    }
  }
}

const plannedDeletion = (day: string): DeletionLine => ({
  what: { nb: 'Registreringene og nøklene til dem', nn: 'Registreringane og nøklane til dei' },
  day,
  why: { nb: 'Runden oppbevares ikke lenger', nn: 'Runden blir ikkje oppbevart lenger' },
  count: null,
})

async function doneDeletions(work: Work, of: string): Promise<readonly DeletionLine[]> {
  return (await loggedDeletions(work, of)).map(({ noun, day, purpose, count }) => ({
    ...{ what: auditNouns[noun]!.many, day, count },
    why:
      purpose === 'retention'
        ? { nb: 'Oppbevares ikke lenger', nn: 'Blir ikkje oppbevart lenger' }
        : { nb: 'Slettet av dem som hadde det', nn: 'Sletta av dei som hadde det' },
  }))
}

/** Everything that is wrong with a package's file. Problem 3170 where it is none. @param expected as `archiveFaults`. */
export const archiveFileFaults = (bytes: Uint8Array, expected?: string): readonly Problem[] =>
  archiveFaults(filesInZip(bytes) ?? new Map(), expected)
