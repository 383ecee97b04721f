import type { LocalText } from '#core/foundation'
import type { Instrument } from '#core/instruments'
import type { ArchivePart } from '#core/releases'
import {
  generatedAnnual,
  lastSurveyDraw,
  latestRelease,
  listAnnualReports,
  listGuides,
  listInformationSheets,
  listParticipations,
  listReleases,
  listStudyReportFiles,
  listStudyReports,
  listSurveyReleases,
  manifestOf,
  newestSurveyDocuments,
  readStudyReportFile,
  type StoredRelease,
  type StoredRound,
  type StoredStudy,
  type StoredSurveyWave,
  screenOf,
  type Work,
} from '#rim/storage'
import type { WriterContext } from '#rim/writers'
import { unpackModels, withTexts } from '../annual/generated.ts'
import { annualTextEdits } from '../annual/texts.ts'
import type { NationalScreen } from '../releases/key-figures.ts'
import { country } from '../releases/national-releases.ts'
import { unpackDocuments } from '../survey/results/documents.ts'
import { bankCode } from '../table-bank.ts'
import { formParts, jsonPart, reportPart, tableParts } from './archive-parts.ts'

const text = (nb: string, nn: string): LocalText => ({ nb, nn })
const forms = ['nb', 'nn'] as const

/** A round: its form, who took part, every release's hash, the country's tables, and the annual report. No registration. */
export async function roundParts(
  work: Work,
  { round, form }: { readonly round: StoredRound; readonly form: Instrument },
  context: WriterContext,
): Promise<readonly ArchivePart[]> {
  const taking = await listParticipations(work, round.id)
  const releases = await listReleases(work, round.id)
  const national = await latestRelease(work, round.id, country)
  const annual = await generatedAnnual(work, { round: round.id })
  const reports = await listAnnualReports(work, round.id)
  const { code, name, year, instrument, opensOn, closesOn, retentionUntil, population, groups } = round
  const facts = { code, name, year, instrument, opensOn, closesOn, retentionUntil, population, groups }
  const told = {
    ...facts,
    municipalities: taking.map(({ municipality }) => municipality).sort(),
    releases: releases.map(({ territory, number, reason, state, hash, madeAt }) => ({
      ...{ territory, number, reason, state, hash, madeAt },
    })),
    annualReports: reports.map(({ number, state, hash, madeAt }) => ({ number, state, hash, madeAt })),
  }
  const documents = annual
    ? await Promise.all(
        forms.map(async (language) => {
          const edits = await annualTextEdits(work, { round: round.id, language })
          return withTexts(unpackModels(annual.models)[language], edits).find(
            ({ edition }) => edition === 'document',
          )
        }),
      )
    : []
  return [
    jsonPart(
      'runde.json',
      text('Runden, hvem som var med, og rapportene i den', 'Runden, kven som var med, og rapportane i han'),
      told,
    ),
    ...formParts(form),
    ...(national ? await releaseParts(work, national, year) : []),
    ...documents.flatMap((model) => (model ? [reportPart(model, context)] : [])),
  ]
}

/** A release: its manifest, and of the country's the tables. */
export async function releaseParts(
  work: Work,
  release: StoredRelease,
  year: number,
): Promise<readonly ArchivePart[]> {
  const manifest = await manifestOf(work, release.id)
  const screen = (await screenOf(work, release)) as Partial<NationalScreen> | null
  const tables = (release.territory === country ? (screen?.groups ?? []) : []).flatMap(
    ({ group, tables: own }) => own.map((table) => ({ code: bankCode(table.id, group, year), table })),
  )
  return [
    jsonPart(
      'utgivelse.json',
      text('Hva tallene er laget av, med kontrollsummer', 'Kva tala er laga av, med kontrollsummar'),
      manifest,
    ),
    ...tableParts(tables),
  ]
}

/** A wave of the survey: its form, how places were drawn, the release's manifest, and the country's report. No answer. */
export async function surveyParts(
  work: Work,
  { wave, form }: { readonly wave: StoredSurveyWave; readonly form: Instrument },
  context: WriterContext,
): Promise<readonly ArchivePart[]> {
  const draw = await lastSurveyDraw(work, wave.id)
  const releases = (await listSurveyReleases(work, wave.id)).filter(({ state }) => state === 'released')
  const packed = releases.length > 0 ? await newestSurveyDocuments(work, wave.id, 'country') : null
  const documents = packed ? unpackDocuments(packed) : { nb: null, nn: null }
  const { year, title, instrument, opensOn, closesOn, state } = wave
  const drawn = draw && {
    ...{ number: draw.number, seed: draw.seed, plan: draw.plan, frameHash: draw.frameHash },
    ...{ result: draw.result, resultHash: draw.resultHash },
  }
  const told = {
    ...{ year, title, instrument, opensOn, closesOn, state, draw: drawn },
    releases: releases.map(({ number, policy, hash, dataHash, madeAt, releasedAt }) => ({
      ...{ number, policy, hash, dataHash, madeAt, releasedAt },
    })),
  }
  return [
    jsonPart(
      'bolge.json',
      text('Undersøkelsen, trekkingen og utgivelsene', 'Undersøkinga, trekkinga og utgjevingane'),
      told,
    ),
    ...formParts(form),
    ...forms.flatMap((language) => (documents[language] ? [reportPart(documents[language], context)] : [])),
  ]
}

/** A study: what it is, its guides and information sheets by version, and the reports that are published. No text of anybody. */
export async function studyParts(work: Work, study: StoredStudy): Promise<readonly ArchivePart[]> {
  const guides = (await listGuides(work, study.id)).filter(({ state }) => state === 'published')
  const sheets = await listInformationSheets(work, study.id)
  const reports = (await listStudyReports(work, study.id)).filter(({ state }) => state === 'published')
  const { code, titleNb, titleNn, purpose, stance, startsOn, endsOn, state } = study
  const told = {
    ...{ code, title: { nb: titleNb, nn: titleNn }, purpose, stance, startsOn, endsOn, state },
    reports: reports.map(({ number, publishedAt }) => ({ number, publishedAt })),
  }
  const parts = [
    jsonPart('studie.json', text('Studien og rapportene i den', 'Studien og rapportane i han'), told),
    ...guides.map(({ guide }) =>
      jsonPart(
        `intervjuguide-${guide.version}.json`,
        text(`Intervjuguiden, utgave ${guide.version}`, `Intervjuguiden, utgåve ${guide.version}`),
        guide,
      ),
    ),
    jsonPart('informasjonsskriv.json', text('Informasjonsskrivene', 'Informasjonsskriva'), sheets),
  ]
  for (const { id, number } of reports) {
    const files = (await listStudyReportFiles(work, study.id)).filter(({ report }) => report === id)
    for (const { edition, language } of files) {
      const file = await readStudyReportFile(work, id, edition, language)
      if (!file) continue
      const ending = file.name.slice(file.name.lastIndexOf('.')).toLowerCase()
      parts.push({
        path: `rapport-${number}/${edition}-${language}${ending}`,
        ...{ type: file.mediaType, text: text(file.name, file.name), bytes: new Uint8Array(file.content) },
      })
    }
  }
  return parts
}
