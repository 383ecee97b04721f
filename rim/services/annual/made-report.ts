import { canonicalHash, ProblemError, problem } from '#core/foundation'
import type { ManifestData } from '#core/releases'
import type { ReportModel } from '#core/reports'
import {
  annualRefusals,
  type ClaimedAnnualReport,
  findAnnualReport,
  findRound,
  generatedAnnual,
  listAnnualReports,
  type MadeAnnualReport,
  type StoredRound,
  within,
} from '#rim/storage'
import { formatOf, mediaTypes } from '#rim/writers'
import type { Desks } from '../house/desks.ts'
import { releasePolicy } from '../releases/compute.ts'
import { houseIn } from '../releases/freeze.ts'
import { releaseKey } from '../releases/house-keys.ts'
import { country } from '../releases/national-releases.ts'
import { sealBytes, sha256 } from '../releases/sealed-bytes.ts'
import { namedIn } from '../report-file.ts'
import { screenOf } from '../survey/results/screen.ts'
import { annualName, gatherAnnual } from './gathered.ts'
import { type AnnualModels, packModels, unpackModels, withTexts } from './generated.ts'
import { annualTextEdits } from './texts.ts'
import type { AnnualWorkshop } from './workshop.ts'

type Reached = (done: number, total: number) => Promise<void>
type MadeFile = MadeAnnualReport['files'][number]

/** What a version's files are written from. */
interface Content {
  readonly round: StoredRound
  readonly models: AnnualModels
  readonly data: readonly ManifestData[]
  readonly dataHash: string
  readonly summary: unknown
  /** Of a version that is decided anew. */
  readonly keeps: Pick<MadeAnnualReport, 'decision' | 'models'>
}

/**
 * Makes an annual report: decided anew, or the one that it follows with the texts as they are now.
 *
 * @param reached told how far it has come; throws where somebody else makes it by now.
 * @throws problem 1521 where the figures cannot be protected, and as `gatherAnnual`.
 */
export async function madeAnnual(
  desks: Desks,
  workshop: AnnualWorkshop,
  report: ClaimedAnnualReport,
  reached: Reached,
): Promise<MadeAnnualReport> {
  const content =
    report.follows === null
      ? await decided(desks, workshop, report, reached)
      : await followed(desks, report, report.follows)
  const { round, models, data, dataHash, summary, keeps } = content
  const { files, screens } = await written(desks, workshop, report, models, reached)
  const before = await within(desks.house, houseIn(null), (work) => listAnnualReports(work, report.round))
  const madeAt = desks.clock.now()
  const manifest = {
    format: 'lyttepost-annual-manifest-1',
    round: { code: round.code, year: round.year },
    number: report.number,
    follows: report.follows,
    instrument: round.instrument,
    policy: releasePolicy.name,
    ruleVersion: releasePolicy.ruleVersion,
    dataHash,
    data,
    files: files.map(({ language, edition, name, sha256 }) => ({ language, edition, name, sha256 })),
    supersedes: before.find((one) => one.number < report.number && one.hash !== null)?.hash ?? null,
    madeAt,
  }
  return { dataHash, manifest, hash: canonicalHash(manifest), ...keeps, screens, summary, madeAt, files }
}

async function decided(
  desks: Desks,
  workshop: AnnualWorkshop,
  report: ClaimedAnnualReport,
  reached: Reached,
): Promise<Content> {
  const { round, asked, data } = await gatherAnnual(desks, report)
  await reached(1, steps)
  const { models, records, summary } = await workshop.compute(asked)
  const key = await releaseKey(desks, round.id, country)
  const decision = sealBytes(Buffer.from(JSON.stringify(records)), key, annualName(report.id))
  return {
    ...{ round, models, data, summary, dataHash: asked.dataHash },
    keeps: { decision, models: packModels(models) },
  }
}

async function followed(desks: Desks, report: ClaimedAnnualReport, follows: string): Promise<Content> {
  const found = await within(desks.house, houseIn(null), async (work) => ({
    generated: await generatedAnnual(work, { report: follows }),
    version: await findAnnualReport(work, follows),
    round: await findRound(work, report.round),
  }))
  const { generated, version, round } = found
  if (!generated || !version || !round) throw new ProblemError(problem(annualRefusals.noAnnualReport))
  return {
    ...{ round, summary: version.summary, dataHash: generated.dataHash, data: [] },
    models: unpackModels(generated.models),
    keeps: { decision: null, models: null },
  }
}

/** What is opened, what is computed, and four files in two languages. */
const steps = 10

async function written(
  desks: Desks,
  workshop: AnnualWorkshop,
  { round }: ClaimedAnnualReport,
  generated: AnnualModels,
  reached: Reached,
): Promise<Pick<MadeAnnualReport, 'files' | 'screens'>> {
  let done = 2
  await reached(done, steps)
  const inForm = async (language: 'nb' | 'nn') => {
    const edits = await within(desks.house, houseIn(null), (work) =>
      annualTextEdits(work, { round, language }),
    )
    const models = withTexts(generated[language], edits)
    const files = await Promise.all(
      models.map(async (model) => {
        const file = await fileOf(workshop, language, model)
        // the last step is told when all is stored
        if (++done < steps) await reached(done, steps)
        return file
      }),
    )
    return { files, screen: screenOf(models) }
  }
  const [nb, nn] = await Promise.all([inForm('nb'), inForm('nn')])
  return { files: [...nb.files, ...nn.files], screens: { nb: nb.screen, nn: nn.screen } }
}

async function fileOf(
  workshop: AnnualWorkshop,
  language: 'nb' | 'nn',
  model: ReportModel,
): Promise<MadeFile> {
  const { name, bytes } = await workshop.write(model)
  return {
    language,
    edition: model.edition,
    name: namedIn(name, language),
    type: mediaTypes[formatOf[model.edition]!],
    size: bytes.length,
    sha256: sha256(bytes),
    bytes,
  }
}
