import { v7 } from 'uuid'
import { ProblemError, problem } from '#core/foundation'
import {
  fileKey,
  lackingTexts,
  type PublicationManifest,
  type PublicationStep,
  type PublicationTexts,
  publicationFormat,
  publicationHash,
  stepFaults,
} from '#core/releases'
import {
  addPublication,
  changePublication,
  findPublicationPicture,
  listPublicationReviews,
  listPublications,
  type PublicationPicture,
  type StoredPublication,
  sealPublication,
  submitPublication,
  type Work,
} from '#rim/storage'
import type { Desks } from '../house/desks.ts'
import { releasePolicy } from '../releases/compute.ts'
import { sha256 } from '../releases/sealed-bytes.ts'
import { originReport, originTitle, type PublishableOrigin } from './origins.ts'
import { publicationServiceProblems as problems } from './problems.ts'

/** What is begun: news, a report that is made, or one in place of a publication. */
export type Begun =
  | { readonly kind: 'news'; readonly code: string }
  | {
      readonly kind: 'report'
      readonly code: string
      readonly origin: Pick<PublishableOrigin, 'source' | 'of'>
    }
  | { readonly kind: 'replacement'; readonly of: StoredPublication }

const empty = { nb: '', nn: '' }
const unwritten: PublicationTexts = { title: empty, excerpt: empty, text: empty }

/**
 * Begins a publication as a draft.
 *
 * @returns its id.
 * @throws problem 4720 where there is no such report, 4721 where the address is taken, 3150 where what it replaces is not published.
 */
export async function beginPublication(work: Work, begun: Begun, by: string): Promise<string> {
  const id = v7()
  if (begun.kind === 'replacement') {
    const { id: replaces, code, kind, source, sourceOf, texts } = begun.of
    const { picture: _, ...written } = texts
    const again = { ...written, change: empty }
    await addPublication(work, { id, code, kind, source, sourceOf, replaces, texts: again }, by)
    return id
  }
  const { kind, code } = begun
  const taken = (await listPublications(work)).some((one) => one.code === code)
  if (taken) throw new ProblemError(problem(problems.addressTaken, { code }))
  const origin = begun.kind === 'report' ? begun.origin : null
  const title = origin === null ? empty : await originTitle(work, origin)
  if (!title) throw new ProblemError(problem(problems.nothingMade))
  const from = { source: origin?.source ?? null, sourceOf: origin?.of ?? null, replaces: null }
  await addPublication(work, { id, code, kind, ...from, texts: { ...unwritten, title } }, by)
  return id
}

/** What is needed to judge a step. Bodies are those that were asked about the version that stands. */
export async function demandStep(
  { clock }: Pick<Desks, 'clock'>,
  work: Work,
  publication: StoredPublication,
  taken: {
    readonly step: PublicationStep
    readonly by: string
    readonly because?: string
    readonly publishAt?: string
  },
): Promise<void> {
  const reviews = (await listPublicationReviews(work, publication.id)).filter(
    ({ version }) => version === publication.version,
  )
  const faults = stepFaults({ ...publication, reviews }, { ...taken, now: clock.now() })
  if (faults.length > 0) throw new ProblemError(...faults)
}

/**
 * Writes a draft.
 *
 * @param picture null: none from now on; left out: the one that is there.
 * @returns the new revision.
 * @throws problems 3150, 4700, and 4722 for bytes that are no picture.
 */
export async function writePublication(
  desks: Pick<Desks, 'clock'>,
  work: Work,
  publication: StoredPublication,
  written: {
    readonly texts: PublicationTexts
    readonly picture?: Uint8Array | null
    readonly basedOn: number
    readonly by: string
  },
): Promise<number> {
  await demandStep(desks, work, publication, { step: 'change', by: written.by })
  const { texts, picture, basedOn } = written
  const kept = picture instanceof Uint8Array ? pictureOf(picture) : picture
  return changePublication(
    work,
    publication.id,
    { texts, ...(kept !== undefined && { picture: kept }) },
    basedOn,
  )
}

const begins = (bytes: Uint8Array, with_: readonly number[]): boolean =>
  with_.every((byte, at) => bytes[at] === byte)

/** A picture by what it begins with, whatever it is called. @throws problem 4722. */
function pictureOf(bytes: Uint8Array): PublicationPicture {
  const type = begins(bytes, [0xff, 0xd8, 0xff])
    ? 'image/jpeg'
    : begins(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
      ? 'image/png'
      : null
  if (type === null || bytes.length > 3_000_000) throw new ProblemError(problem(problems.noPicture))
  return { type, bytes: Buffer.from(bytes) }
}

/**
 * Sends a draft to review: its texts and files are sealed as they are now, and their hash goes into the log.
 *
 * @throws problem 3150 where it is no draft, 3155-3160 for what is not written yet, 4720 where there is no report.
 */
export async function submitForReview(
  desks: Desks,
  work: Work,
  publication: StoredPublication,
  by: string,
): Promise<void> {
  await demandStep(desks, work, publication, { step: 'submit', by })
  const { id, code, kind, source, sourceOf, texts, pictured, replaces } = publication
  const lacks = lackingTexts(texts, { kind, replaces: replaces !== null, pictured })
  if (lacks.length > 0) throw new ProblemError(...lacks)
  const report =
    source === null || sourceOf === null
      ? { files: [], sources: [] }
      : await originReport(desks, work, { source, of: sourceOf })
  const picture = await findPublicationPicture(work, id)
  const files = [
    ...report.files.map((file) => ({ part: 'file' as const, ...file })),
    ...(picture
      ? [
          {
            ...{
              part: 'picture' as const,
              language: 'nb' as const,
              type: picture.type,
              bytes: picture.bytes,
            },
            name: picture.type === 'image/png' ? 'bilde.png' : 'bilde.jpg',
          },
        ]
      : []),
  ]
    .map((file) => ({ ...file, size: file.bytes.length, sha256: sha256(file.bytes) }))
    .sort((a, b) => (fileKey(a) < fileKey(b) ? -1 : 1))
  const version = publication.version + 1
  const manifest: PublicationManifest = {
    ...{ format: publicationFormat, id, code, kind, version, texts },
    files: files.map(({ part, name, language, type, sha256 }) => ({ part, name, language, type, sha256 })),
    sources: report.sources,
    ruleVersion: report.sources.length > 0 ? releasePolicy.ruleVersion : null,
    sealedAt: desks.clock.now(),
  }
  const hash = publicationHash(manifest)
  await sealPublication(work, { manifest, hash, by }, files)
  await submitPublication(work, publication, { version, hash })
}
