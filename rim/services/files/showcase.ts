import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import type { AnnualRelease } from '#core/reports'
import { calibratedDataset, calibratedWave } from '#core/synthetic'
import { loadInstruments, loadTerritory } from '#rim/assets'
import type { SiteContents, SiteFile, SiteProfile, SitePublication } from '#rim/site'
import { bodyOfPage, mediaTypes } from '#rim/writers'
import type { MadeFile } from './place-files.ts'
import { makeProfiles, profileRelease } from './profiles.ts'
import { makeSurveyReports, type SurveyFileWave } from './survey-reports.ts'
import { type TrainingSiteJob, trainingAnnual, trainingSite } from './training-site.ts'

const surveyFamily = 'brukertilfredshet'

/** A wave of the survey, with training answers that count up to its printed tables: of 2017, 2019 or 2021. */
export function trainingWave(year: string) {
  const instrument = loadInstruments(surveyFamily).find(({ rounds }) => rounds.includes(year))!
  const wave = calibratedWave(instrument, loadTerritory())
  return { wave, year: wave.year, instrument, dataset: calibratedDataset(wave, instrument) }
}

/**
 * The public site of the training country with everything in it: the mapping's annual report and table bank, every municipality's profile, the
 * plans' goals, and the survey of 2021 with its development since 2017.
 */
export async function showcase(job: TrainingSiteJob): Promise<SiteContents> {
  const annual = trainingAnnual(job)
  const contents = trainingSite(job, annual)
  const survey = await surveyPublication(job)
  return {
    ...contents,
    publications: [survey, ...contents.publications],
    profiles: await profilesOf(job, annual),
  }
}

/** Every municipality's profile, with a page and a PDF in each written form. */
async function profilesOf(
  { country, solver, made }: TrainingSiteJob,
  annual: AnnualRelease,
): Promise<readonly SiteProfile[]> {
  const year = Number(country.round)
  // beside what the annual report shows
  const release = profileRelease(country, solver, [annual.decision])
  const byNumber = new Map<string, Partial<Record<'nb' | 'nn', readonly MadeFile[]>>>()
  for (const language of ['nb', 'nn'] as const) {
    await makeProfiles({ release, language, made, formats: ['pdf', 'html'] }, 'all', (number, files) => {
      byNumber.set(number, { ...byNumber.get(number), [language]: files })
    })
  }
  const file = (files: readonly MadeFile[] | undefined, ending: string): MadeFile =>
    files!.find(({ name }) => name.endsWith(ending))!
  return country.participants.map(({ number, name }) => {
    const { nb, nn } = byNumber.get(number)!
    const { county } = country.territory.municipalityAt(number, year)!
    const pdf = file(nb, '.pdf')
    return {
      ...{ number, name },
      county: country.territory.counties(year).find((one) => one.number === county)!.name,
      bodies: { nb: bodyOfPage(file(nb, '.html').bytes), nn: bodyOfPage(file(nn, '.html').bytes) },
      pdf: { name: pdf.name, type: mediaTypes.pdf, language: 'nb' as const, bytes: pdf.bytes },
    }
  })
}

async function surveyPublication({ made, solver }: TrainingSiteJob): Promise<SitePublication> {
  const wave = (year: string): SurveyFileWave => trainingWave(year)
  const [now, ...earlier] = [wave('2021'), wave('2017'), wave('2019')] as const
  const files: SiteFile[] = []
  const folder = mkdtempSync(join(tmpdir(), 'lyttepost-survey-'))
  try {
    for (const language of ['nb', 'nn'] as const) {
      const paths = await makeSurveyReports({
        ...{ now, earlier, versions: loadInstruments(surveyFamily), territory: loadTerritory() },
        ...{ policy: 'default', solver, language, formats: ['pdf', 'pptx', 'xlsx', 'html'] },
        ...{ folder: join(folder, language), made },
      })
      files.push(
        ...paths.map((path): SiteFile => {
          const format = extname(path).slice(1) as keyof typeof mediaTypes
          const bytes = new Uint8Array(readFileSync(path))
          return { name: basename(path), type: mediaTypes[format], language, bytes }
        }),
      )
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  const page = (language: 'nb' | 'nn'): string =>
    bodyOfPage(files.find((one) => one.language === language && one.type === mediaTypes.html)!.bytes)
  return {
    code: 'brukerundersokelsen-2021',
    kind: 'report',
    title: {
      nb: 'Brukerundersøkelsen 2021',
      nn: 'Brukarundersøkinga 2021',
      en: 'The user survey of 2021',
    },
    excerpt: {
      nb: 'Hva mener brukerne om hjelpen de får? Svar fra 2021, og hvordan det har utviklet seg siden 2017.',
      nn: 'Kva meiner brukarane om hjelpa dei får? Svar frå 2021, og korleis det har utvikla seg sidan 2017.',
      en: 'What do users think of the help they get? Answers of 2021, and how they have developed since 2017.',
    },
    publishedOn: made,
    bodies: { nb: page('nb'), nn: page('nn') },
    files,
  }
}
