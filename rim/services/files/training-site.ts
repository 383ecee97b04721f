import { type LinearSolver, policies } from '#core/disclosure'
import type { LocalText } from '#core/foundation'
import { periodText } from '#core/indicators'
import { type CountryRound, standardTables, trainingGrant } from '#core/mapping'
import { type AnnualRelease, annualTables, goalModels, type ReportModel } from '#core/reports'
import { loadPlans } from '#rim/assets'
import type { SiteContents, SiteFile, SitePublication, SiteTable } from '#rim/site'
import {
  createWriterContext,
  formatOf,
  mediaTypes,
  type WriterContext,
  writeReport,
  writeReportBody,
} from '#rim/writers'
import { bankCode, titledOf } from '../table-bank.ts'
import { annualReportModels } from './annual.ts'
import { annualChapters, followedRounds } from './annual-chapters.ts'
import { annualReleaseFor } from './releases.ts'

/** What the training site is made from. */
export interface TrainingSiteJob {
  readonly country: CountryRound
  readonly solver: LinearSolver
  /** ISO date: the day it is published. */
  readonly made: string
  /** Absolute address without a slash at its end. */
  readonly base: string
}

const forms = ['nb', 'nn'] as const
const formats = ['pdf', 'pptx', 'xlsx', 'html'] as const
const text = (nb: string, nn: string, en: string): LocalText => ({ nb, nn, en })

/** What the training country's annual report may show. */
export const trainingAnnual = (job: TrainingSiteJob): AnnualRelease =>
  annualReleaseFor({ ...job, policy: policies.default })

/**
 * A public site filled with the training country: the annual report of the round, the plans' goals, news of them, and the report's tables as a
 * table bank, which one decision about all of them protects. Nobody in it exists, and every page says so.
 *
 * @param release that decision, where it is made already.
 */
export function trainingSite(job: TrainingSiteJob, release = trainingAnnual(job)): SiteContents {
  const context = createWriterContext()
  const annual = annualPublication(job, release, context)
  return {
    day: job.made,
    synthetic: true,
    base: job.base,
    publisher: 'Lyttepost (opplæring)',
    licence: 'NLOD_2_0',
    contacts: [
      {
        name: 'Nora Nasjonal',
        role: text(
          'Leder kartleggingen i opplæringslandet',
          'Leier kartlegginga i opplæringslandet',
          'Leads the mapping of the training country',
        ),
        telephone: '00 00 00 00',
        email: 'nora@lyttepost.example',
      },
    ],
    accessibilityStatement: 'https://uustatus.no/',
    publications: [
      annual,
      ...loadPlans().map((plan) => planPublication(job, plan, context)),
      news(job, annual),
    ],
    tables: bankOf(job, release, annual.code),
    profiles: [],
  }
}

/** A report in both written forms: its page as the body, and its files. */
function reportIn(
  models: (language: 'nb' | 'nn') => readonly ReportModel[],
  context: WriterContext,
): Pick<SitePublication, 'bodies' | 'files'> {
  const made = forms.map((language) => ({ language, models: models(language) }))
  const body = (own: readonly ReportModel[]) =>
    writeReportBody(own.find(({ edition }) => edition === 'page')!, context)
  return {
    bodies: Object.fromEntries(made.map(({ language, models: own }) => [language, body(own)])),
    files: made.flatMap(({ language, models: own }) =>
      own.map((model): SiteFile => {
        return {
          ...{ name: model.fileName, type: mediaTypes[formatOf[model.edition]!], language },
          bytes: writeReport(model, context),
        }
      }),
    ),
  }
}

function annualPublication(
  job: TrainingSiteJob,
  release: AnnualRelease,
  context: WriterContext,
): SitePublication {
  const { country, solver, made } = job
  const { round } = country
  const models = (language: 'nb' | 'nn') => {
    const { chapters } = annualChapters({
      ...{ release, policy: policies.default, solver, made, language, grant: trainingGrant(followedRounds) },
    })
    return annualReportModels({ release, language, formats, folder: '', made, chapters }).models
  }
  return {
    code: `arsrapport-${round}`,
    kind: 'report',
    title: text(`Årsrapporten for ${round}`, `Årsrapporten for ${round}`, `Annual report ${round}`),
    excerpt: text(
      'Hvem får hjelp for rus eller psykisk helse i kommunen, hvordan har de det, og hvilke tjenester får de?',
      'Kven får hjelp for rus eller psykisk helse i kommunen, korleis har dei det, og kva tenester får dei?',
      'Who gets help with substance use or mental health from the municipality, how are they, and what services do they get?',
    ),
    publishedOn: made,
    ...reportIn(models, context),
  }
}

function planPublication(
  { made }: TrainingSiteJob,
  plan: ReturnType<typeof loadPlans>[number],
  context: WriterContext,
): SitePublication {
  return {
    code: `mal-${plan.code}`,
    kind: 'report',
    title: plan.title,
    excerpt: text(
      `Hvor langt er målene nådd? Vurderinger og tall, ${periodText(plan.period)}.`,
      `Kor langt er måla nådde? Vurderingar og tal, ${periodText(plan.period)}.`,
      `How far are the goals reached? Judgements and figures, ${periodText(plan.period)}.`,
    ),
    publishedOn: made,
    ...reportIn(
      (language) => goalModels({ plan, language, territory: 'NO', synthetic: false, made }),
      context,
    ),
  }
}

const news = ({ country, made }: TrainingSiteJob, { title, code }: SitePublication): SitePublication => ({
  code: `arsrapporten-${country.round}-er-klar`,
  kind: 'news',
  title: text(`${title.nb} er klar`, `${title.nn} er klar`, `The annual report ${country.round} is out`),
  excerpt: text(
    'Les den på nett, eller last den ned. Tallene bak hver figur ligger i tabellbanken.',
    'Les han på nett, eller last han ned. Tala bak kvar figur ligg i tabellbanken.',
    'Read it here, or download it. The figures behind every drawing are in the table bank.',
  ),
  publishedOn: made,
  bodies: {
    nb: `<p><a href="/nb/rapporter/${code}/">${title.nb}</a></p>`,
    nn: `<p><a href="/nn/rapporter/${code}/">${title.nn}</a></p>`,
    en: `<p><a href="/en/rapporter/${code}/">Read the report</a></p>`,
  },
  files: [],
})

/** The report's standard tables of both main groups, each told of whom it is. */
function bankOf(
  { country, made }: TrainingSiteJob,
  release: AnnualRelease,
  publication: string,
): readonly SiteTable[] {
  const tables = annualTables(release)
  return (['substance', 'mental'] as const).flatMap((group) =>
    standardTables.flatMap(({ id, groups }): SiteTable[] => {
      const table = groups.includes(group) ? tables.frequency(group, id) : undefined
      if (!table) return []
      const code = bankCode(id, group, country.round)
      return [{ code, table: titledOf(table, group), publication, updated: made }]
    }),
  )
}
