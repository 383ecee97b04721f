import { type PolicyName, policies } from '#core/disclosure'
import { canonicalHash, ProblemError, problem } from '#core/foundation'
import type { ReportModel } from '#core/reports'
import { participantsCoverage } from '#core/survey'
import { loadTerritory } from '#rim/assets'
import {
  type ClaimedSurveyRelease,
  listSurveyReleases,
  type MadeSurveyPart,
  type MadeSurveyRelease,
  within,
} from '#rim/storage'
import { formatOf, mediaTypes } from '#rim/writers'
import type { Desks } from '../../house/desks.ts'
import { sealBytes, sha256 } from '../../releases/sealed-bytes.ts'
import { namedIn } from '../../report-file.ts'
import { surveyCommentChapter } from '../comments/index.ts'
import type { SurveyComputed, WantedReport } from './compute.ts'
import { type ApprovedDecision, approvedDecisions, dataOf, formsOf, wavesBefore } from './decided.ts'
import { documentOf, packDocuments } from './documents.ts'
import { edited } from './edited.ts'
import { decisionName, resultsKey } from './keys.ts'
import { type OpenWave, openSurveyWave } from './open-wave.ts'
import { type PlannedPart, partsOf } from './parts.ts'
import { resultProblems } from './problems.ts'
import { screenOf } from './screen.ts'
import type { WaveData } from './wave-data.ts'
import type { ResultsWorkshop } from './workshop.ts'

type Reached = (done: number, total: number) => Promise<void>

/**
 * Makes a wave's results: its answers are frozen, what may be shown is decided once for all of it, and the files of the
 * country, the regions and the participants are written from that decision.
 *
 * @param reached told how far it has come; throws where somebody else makes them by now.
 * @throws problem 4503 where nobody has answered.
 */
export async function madeResults(
  desks: Desks,
  workshop: ResultsWorkshop,
  release: ClaimedSurveyRelease,
  reached: Reached,
): Promise<MadeSurveyRelease> {
  const open = await openSurveyWave(desks, release.wave, { fresh: true })
  if (open.dataset.size === 0) throw new ProblemError(problem(resultProblems.nobodyAnswered))
  await reached(1, 3)
  const decided = await decide(desks, workshop, release, open)
  const planned = partsOf(open, decided)
  const parts = await writeParts(desks, workshop, release, planned, reached)
  const policy = policies[release.policy as PolicyName]
  const madeAt = desks.clock.now()
  const manifest = {
    format: 'lyttepost-survey-manifest-1',
    wave: open.wave.year,
    number: release.number,
    instrument: open.instrument.id,
    policy: policy.name,
    ruleVersion: policy.ruleVersion,
    data: open.hash,
    files: parts.flatMap(({ scope, files }) =>
      files.map(({ language, edition, name, sha256 }) => ({ scope, language, edition, name, sha256 })),
    ),
    supersedes: await hashBefore(desks, release),
    madeAt,
  }
  const key = await resultsKey(desks, release.wave)
  return {
    dataHash: open.hash,
    manifest,
    hash: canonicalHash(manifest),
    decision: sealBytes(Buffer.from(decided.record), key, decisionName(release.id)),
    summary: { ...decided.summary, coded: open.coded },
    madeAt,
    parts,
  }
}

/** The hash of the version that was made before this one. */
async function hashBefore(desks: Desks, { wave, number }: ClaimedSurveyRelease): Promise<string | null> {
  const all = await within(desks.house, { desk: 'house' }, (work) => listSurveyReleases(work, wave))
  return all.find((one) => one.number < number && one.hash !== null)?.hash ?? null
}

type Decided = Extract<SurveyComputed, { kind: 'decide' }>

async function decide(
  desks: Desks,
  workshop: ResultsWorkshop,
  release: ClaimedSurveyRelease,
  open: OpenWave,
): Promise<Decided> {
  const sameRule = async (wave: string): Promise<readonly ApprovedDecision[]> =>
    (await approvedDecisions(desks, wave)).filter(({ policy }) => policy === release.policy)
  const earlier: { readonly data: WaveData; readonly decided: string | null }[] = []
  for (const { id } of await wavesBefore(desks, open.wave.year)) {
    const last = (await sameRule(id)).at(-1)
    const wave = await openSurveyWave(desks, id, last && { hash: last.dataHash })
    if (wave.dataset.size > 0) earlier.push({ data: dataOf(wave), decided: last?.record() ?? null })
  }
  const computed = await workshop.compute({
    kind: 'decide',
    release: release.id,
    policy: release.policy as PolicyName,
    now: dataOf(open),
    before: (await sameRule(release.wave)).map((one) => one.record()),
    earlier,
    versions: formsOf(desks, open.instrument),
    comments: await surveyCommentChapter(desks, { id: release.wave, ...open.wave }),
    coverage: participantsCoverage(
      loadTerritory(),
      open.wave.year,
      open.participants.map(({ code }) => code),
      open.dataset.size,
    ),
    // the house has no released tables of all who are mapped
    mapping: null,
    made: desks.clock.today(),
    dataHash: open.hash,
  })
  if (computed.kind !== 'decide') throw new Error('the thread answers something else')
  return computed
}

const languages = ['nb', 'nn'] as const

async function writeParts(
  desks: Desks,
  workshop: ResultsWorkshop,
  release: ClaimedSurveyRelease,
  planned: readonly PlannedPart[],
  reached: Reached,
): Promise<readonly MadeSurveyPart[]> {
  const before = 2
  const total = before + planned.length * languages.length + 1
  let done = before
  await reached(done, total)
  const parts: MadeSurveyPart[] = []
  for (const { report, ...part } of planned) {
    const made = report && (await writeReports(desks, workshop, release, part.scope, report))
    parts.push({
      ...part,
      screens: made?.screens ?? null,
      documents: made?.documents ?? null,
      files: made?.files ?? [],
    })
    done += languages.length
    await reached(done, total)
  }
  return parts
}

async function writeReports(
  desks: Desks,
  workshop: ResultsWorkshop,
  release: ClaimedSurveyRelease,
  scope: string,
  report: WantedReport,
): Promise<Pick<MadeSurveyPart, 'files' | 'screens' | 'documents'>> {
  const all = await Promise.all(
    languages.map(async (language) => {
      const computed = await workshop.compute({ kind: 'report', release: release.id, language, report })
      if (computed.kind !== 'report') throw new Error('the thread answers something else')
      const place = { wave: release.wave, scope, language }
      const models = await edited(desks, place, computed.models)
      const files = await Promise.all(models.map((model) => written(workshop, language, model)))
      return { language, files, screen: screenOf(models), document: documentOf(computed.models) }
    }),
  )
  const [nb, nn] = all
  return {
    files: all.flatMap(({ files }) => files),
    screens: { nb: nb!.screen, nn: nn!.screen },
    documents: packDocuments({ nb: nb!.document, nn: nn!.document }),
  }
}

async function written(
  workshop: ResultsWorkshop,
  language: 'nb' | 'nn',
  model: ReportModel,
): Promise<MadeSurveyPart['files'][number]> {
  const { name, bytes } = await workshop.write(model)
  const type = mediaTypes[formatOf[model.edition]!]
  return {
    language,
    edition: model.edition,
    name: namedIn(name, language),
    type,
    size: bytes.length,
    sha256: sha256(bytes),
    bytes,
  }
}
