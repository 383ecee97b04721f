import { ProblemError, problem, slug } from '#core/foundation'
import type { PublicationSource } from '#core/releases'
import { goalModels } from '#core/reports'
import {
  exportAnnualFile,
  exportSurveyFile,
  latestRelease,
  listAnnualFiles,
  listAnnualReports,
  listRounds,
  listStudies,
  listStudyReportFiles,
  listStudyReports,
  listSurveyFiles,
  listSurveyReleases,
  listSurveyWaves,
  type PublicationOrigin,
  readStudyReportFile,
  type StoredStudyReport,
  type Work,
} from '#rim/storage'
import { formatOf, mediaTypes } from '#rim/writers'
import { followedPlan, printedQuotes, shippedPlan, shippedPlans } from '../goals/index.ts'
import type { Desks } from '../house/desks.ts'
import { country } from '../releases/national-releases.ts'
import { namedIn } from '../report-file.ts'
import { publicationServiceProblems as problems } from './problems.ts'
import { studyReportHash } from './study-hash.ts'

/** Something that is made and can be published as a report. */
export interface PublishableOrigin {
  readonly source: PublicationOrigin
  /** A round, a wave of the survey, or a plan's code. */
  readonly of: string
  readonly title: { readonly nb: string; readonly nn: string; readonly en?: string }
  /** A suggestion for its address. */
  readonly code: string
}

/** A file as it is published. */
interface OriginFile {
  readonly language: 'nb' | 'nn'
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

/** A report as it is published: its files in both written forms, and the releases that its numbers are in. */
export interface OriginReport {
  readonly files: readonly OriginFile[]
  readonly sources: readonly PublicationSource[]
}

/** All that is made and can be published, the newest of each kind first. */
export async function publishableOrigins(work: Work): Promise<readonly PublishableOrigin[]> {
  const found: PublishableOrigin[] = []
  for (const { id, year } of await listRounds(work)) {
    const made = (await listAnnualReports(work, id)).some(({ state }) => state === 'made')
    const title = `Årsrapporten for ${year}`
    if (!made) continue
    found.push({
      ...{ source: 'annual', of: id, code: `arsrapport-${year}` },
      title: { nb: title, nn: title, en: `Annual report ${year}` },
    })
  }
  for (const { id, year } of await listSurveyWaves(work)) {
    const released = (await listSurveyReleases(work, id)).some(({ state }) => state === 'released')
    if (!released) continue
    found.push({
      ...{ source: 'survey', of: id, code: `brukerundersokelsen-${year}` },
      title: {
        nb: `Brukerundersøkelsen ${year}`,
        nn: `Brukarundersøkinga ${year}`,
        en: `User survey ${year}`,
      },
    })
  }
  for (const { id, code, titleNb, titleNn } of await listStudies(work)) {
    if (!(await newestStudyReport(work, id))) continue
    const address = slug(`intervjuer-${code}`)
    found.push({ source: 'study', of: id, code: address, title: { nb: titleNb, nn: titleNn } })
  }
  return [
    ...found,
    ...shippedPlans().map(({ code, title }) => ({
      source: 'plan' as const,
      of: code,
      title,
      code: `mal-${code}`,
    })),
  ]
}

/**
 * A report as it stands now, to be sealed. Taking the files out is logged.
 *
 * @throws problem 4720 where none is made.
 */
export async function originReport(
  desks: Desks,
  work: Work,
  { source, of }: Pick<PublishableOrigin, 'source' | 'of'>,
): Promise<OriginReport> {
  const report =
    source === 'annual'
      ? await annualOrigin(work, of)
      : source === 'survey'
        ? await surveyOrigin(work, of)
        : source === 'study'
          ? await studyOrigin(work, of)
          : await planOrigin(desks, work, of)
  if (!report || report.files.length === 0) throw new ProblemError(problem(problems.nothingMade))
  const files = report.files.map(({ language, name, type, bytes }) => ({
    ...{ language, type, bytes, name: addressable(name) },
  }))
  return { ...report, files }
}

/** A file's name as an address can have it. */
function addressable(name: string): string {
  const dot = name.lastIndexOf('.')
  return `${slug(name.slice(0, dot))}${name.slice(dot).toLowerCase()}`
}

async function annualOrigin(work: Work, round: string): Promise<OriginReport | null> {
  const report = (await listAnnualReports(work, round)).find(({ state }) => state === 'made')
  if (!report?.hash) return null
  const files: OriginFile[] = []
  for (const { language, edition } of await listAnnualFiles(work, report.id)) {
    const file = await exportAnnualFile(work, { report: report.id, language, edition })
    if (file) files.push(file)
  }
  // the tables of the table bank are the release's
  const release = await releaseOf(work, round)
  return { files, sources: [{ kind: 'annual-report', id: report.id, sha256: report.hash }, ...release] }
}

/** The release of a wave that holds now, if there is one. */
async function surveyReleaseOf(work: Work, wave: string): Promise<readonly PublicationSource[]> {
  const release = (await listSurveyReleases(work, wave)).find(
    ({ state, supersededAt }) => state === 'released' && supersededAt === null,
  )
  return release?.hash ? [{ kind: 'survey-release', id: release.id, sha256: release.hash }] : []
}

async function surveyOrigin(work: Work, wave: string): Promise<OriginReport | null> {
  const [source] = await surveyReleaseOf(work, wave)
  if (!source) return null
  const files: OriginFile[] = []
  for (const { scope, language, edition } of await listSurveyFiles(work, source.id)) {
    if (scope !== 'country') continue
    const file = await exportSurveyFile(work, { release: source.id, scope, language, edition })
    if (file) files.push(file)
  }
  return { files, sources: [source] }
}

/** The newest published report of a study that has a page. */
async function newestStudyReport(work: Work, study: string): Promise<StoredStudyReport | null> {
  const [report] = (await listStudyReports(work, study)).filter(({ state }) => state === 'published')
  const files = report ? await listStudyReportFiles(work, study) : []
  const hasPage = files.some((file) => file.report === report?.id && file.edition === 'page')
  return report && hasPage ? report : null
}

async function studyOrigin(work: Work, study: string): Promise<OriginReport | null> {
  const report = await newestStudyReport(work, study)
  if (!report) return null
  const own = (await listStudyReportFiles(work, study)).filter((file) => file.report === report.id)
  const files: OriginFile[] = []
  for (const { edition, language } of own) {
    // the manuscript is its writers' own
    if (edition === 'manuscript') continue
    const {
      name,
      mediaType: type,
      content: bytes,
    } = (await readStudyReportFile(work, report.id, edition, language))!
    files.push({ language, name, type, bytes })
  }
  return { files, sources: [{ kind: 'study-report', id: report.id, sha256: studyReportHash(own) }] }
}

async function planOrigin(desks: Desks, work: Work, code: string): Promise<OriginReport | null> {
  const shipped = shippedPlan(code)
  if (!shipped) return null
  if (!desks.writeReports) throw new RangeError('no files are written here')
  const { plan } = await followedPlan(desks, work, shipped)
  const files: OriginFile[] = []
  for (const language of ['nb', 'nn'] as const) {
    const models = goalModels({
      ...{ plan, language, territory: country, made: desks.clock.today(), synthetic: desks.training },
      quotes: await printedQuotes(work, plan.code, language),
    }).filter(({ edition }) => formatOf[edition] !== null)
    const written = await desks.writeReports(models)
    models.forEach(({ edition }, at) => {
      const { name, bytes } = written[at]!
      files.push({ language, name: namedIn(name, language), type: mediaTypes[formatOf[edition]!], bytes })
    })
  }
  const uses = (from: 'mapping' | 'survey'): boolean =>
    plan.indicators.some(({ formula }) => formula?.from === from)
  const sources: PublicationSource[] = []
  if (uses('mapping'))
    for (const { id } of await listRounds(work)) sources.push(...(await releaseOf(work, id)))
  if (uses('survey')) {
    for (const { id } of await listSurveyWaves(work)) sources.push(...(await surveyReleaseOf(work, id)))
  }
  return { files, sources }
}

/** The country's release of a round that holds now, if there is one. */
async function releaseOf(work: Work, round: string): Promise<readonly PublicationSource[]> {
  const release = await latestRelease(work, round, country)
  return release?.hash ? [{ kind: 'release', id: release.id, sha256: release.hash }] : []
}

/** What a report is called before anybody has written a title. */
export async function originTitle(
  work: Work,
  origin: Pick<PublishableOrigin, 'source' | 'of'>,
): Promise<PublishableOrigin['title'] | null> {
  const known = await publishableOrigins(work)
  return known.find(({ source, of }) => source === origin.source && of === origin.of)?.title ?? null
}
