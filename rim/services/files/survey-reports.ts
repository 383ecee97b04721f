import { availableParallelism } from 'node:os'
import { type Dataset, keyColumnOf } from '#core/dataset'
import { type LinearSolver, type PolicyName, policyNamed } from '#core/disclosure'
import { ProblemError, problem, type Territory } from '#core/foundation'
import type { Instrument } from '#core/instruments'
import { type ComparedMapping, mappingChoice2019, type SurveyReportPlace } from '#core/reports'
import { cityDistrict, noParticipant, participantsCoverage, surveyPlaces } from '#core/survey'
import { type Format, formatOf } from '#rim/writers'
import { serviceProblems } from '../problems.ts'
import { createSurveyComputer, type SurveyComputed, type WantedReport } from '../survey/results/compute.ts'
import type { WaveData } from '../survey/results/wave-data.ts'
import { createWriterPool } from '../writing/pool.ts'
import { openCountry } from './open.ts'
import { placeFiles } from './place-files.ts'
import { makeTable } from './tables.ts'

/** A wave as a file of answers tells of it. */
export interface SurveyFileWave {
  readonly instrument: Instrument
  readonly year: number
  readonly dataset: Dataset
}

export interface SurveyReportJob {
  readonly now: SurveyFileWave
  /** Oldest first. */
  readonly earlier: readonly SurveyFileWave[]
  /** The forms of the family, oldest first. */
  readonly versions: readonly Instrument[]
  readonly territory: Territory
  readonly policy: PolicyName
  readonly solver: LinearSolver
  readonly language: 'nb' | 'nn'
  readonly formats: readonly Format[]
  readonly folder: string
  /** ISO date. */
  readonly made: string
  /** A round of the mapping that those who answered are compared with; absent: none. */
  readonly mapping?: ComparedMapping
  /** One place's report; every report; absent: the country's. */
  readonly reports?: { readonly place: string } | 'all'
}

/**
 * Makes reports of a wave from files of answers: the country's, one place's, or all. The participants' chances of being drawn are
 * not in such a file, so that each counts the same; nor is what anybody wrote.
 *
 * @param onDone called as each report is written, with how many there are.
 * @returns the paths.
 * @throws problem 4202 where the place has no report of its own.
 */
export async function makeSurveyReports(
  job: SurveyReportJob,
  onDone: (paths: readonly string[], of: number) => void = () => undefined,
): Promise<readonly string[]> {
  const compute = createSurveyComputer(job.solver)
  const release = 'file'
  const decided = compute({
    kind: 'decide',
    release,
    policy: policyNamed(job.policy).name,
    now: surveyWaveData(job.now, job.territory),
    before: [],
    earlier: job.earlier.map((wave) => ({ data: surveyWaveData(wave, job.territory), decided: null })),
    versions: job.versions,
    comments: null,
    coverage: participantsCoverage(
      job.territory,
      job.now.year,
      participantsOf(job.now.dataset),
      job.now.dataset.size,
    ),
    mapping: job.mapping ?? null,
    made: job.made,
    dataHash: '',
  })
  const wanted = wantedReports(job, decided)
  const pool = createWriterPool(Math.max(1, Math.min(4, availableParallelism())))
  try {
    const paths: string[] = []
    const queue = [...wanted]
    const work = async (): Promise<void> => {
      for (let report = queue.shift(); report; report = queue.shift()) {
        const computed = compute({ kind: 'report', release, language: job.language, report })
        const models = computed.kind === 'report' ? computed.models : []
        const asked = models.filter(({ edition }) => job.formats.some((one) => one === formatOf[edition]))
        const placed = placeFiles(job.folder, await pool.write(asked))
        paths.push(...placed)
        onDone(placed, wanted.length)
      }
    }
    // one more than there are threads, so that none waits for the next models
    await Promise.all(Array.from({ length: pool.size + 1 }, work))
    return paths.sort()
  } finally {
    await pool.close()
  }
}

function wantedReports(job: SurveyReportJob, decided: SurveyComputed): readonly WantedReport[] {
  if (decided.kind !== 'decide') return []
  const { reports } = job
  if (reports === undefined) return [{ kind: 'country' }]
  const place = (number: string): WantedReport => ({ kind: 'place', number, services: [] })
  if (reports !== 'all') {
    if (!decided.places.includes(reports.place)) {
      throw new ProblemError(problem(serviceProblems.noOwnReport, { place: reports.place }))
    }
    return [place(reports.place)]
  }
  const regions = job.territory.regions('competence').filter(({ code }) => decided.regions.includes(code))
  return [
    { kind: 'country' },
    ...regions.map(({ code, name }): WantedReport => ({ kind: 'region', code, name })),
    ...decided.places.map(place),
  ]
}

const participantsOf = (dataset: Dataset): readonly string[] =>
  keyColumnOf(dataset, 'participant').keys.filter((key) => key !== noParticipant)

const municipalityOf = (participant: string): string => participant.slice(0, 4)

/** The wave with its places, as it is decided and reported. */
export function surveyWaveData(
  { instrument, year, dataset }: SurveyFileWave,
  territory: Territory,
): WaveData {
  const participants = participantsOf(dataset)
  const known = surveyPlaces(territory, year, participants)
  const regions = new Map(territory.regions('competence').map(({ code, name }) => [code, { code, name }]))
  const nameOf = (number: string): string => {
    const found = territory.municipalityAt(number, year)
    return found ? territory.nameIn(found, year) : number
  }
  const places = participants.map((number): SurveyReportPlace => {
    const municipality = municipalityOf(number)
    const { size = null, region = null } = known.get(number) ?? {}
    return {
      number,
      name: cityDistrict(number)?.name ?? nameOf(number),
      ...(number !== municipality && { municipality: { number: municipality, name: nameOf(municipality) } }),
      size,
      region: (region !== null && regions.get(region)) || null,
    }
  })
  return {
    wave: {
      year,
      title: { nb: `Brukerundersøkelsen ${year}`, nn: `Brukarundersøkinga ${year}` },
      opensOn: `${year}-01-01`,
      closesOn: `${year}-12-31`,
      participants: participants.length,
      municipalities: new Set(participants.map(municipalityOf)).size,
      synthetic: dataset.synthetic,
    },
    instrument,
    dataset,
    places,
    design: {
      weights: new Map(participants.map((number) => [number, 1])),
      strata: new Map(
        participants.map((number) => {
          const { size, region } = known.get(number) ?? {}
          return [number, `${region}/${size}`]
        }),
      ),
    },
  }
}

/**
 * People with substance problems in the mapping of 2019, which the survey of 2021 is compared with since 2020 was not comparable:
 * the safe tables that the comparison needs, decided each by itself as `lyttepost table` does.
 *
 * @param path a dataset; absent: the training country.
 */
export function comparedMapping(path: string | undefined, solver: LinearSolver): ComparedMapping {
  const country = openCountry({ round: mappingChoice2019.round, ...(path !== undefined && { path }) })
  const tables = ['sex', 'age_band', 'education', 'housing'].map((table) => {
    const request = {
      country,
      table,
      by: 'category',
      group: 'substance',
      policy: policyNamed('default'),
      solver,
    } as const
    const made = makeTable(request)
    if (made.kind !== 'frequency') throw new Error(`${table} is no table of counts`)
    return [table, made] as const
  })
  return { choice: mappingChoice2019, tables: new Map(tables), column: 'substance' }
}
