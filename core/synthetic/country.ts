import type { Dataset } from '#core/dataset'
import { hashText, type Territory } from '#core/foundation'
import type { Instrument } from '#core/instruments'
import { answersOf } from './answers.ts'
import { giveAreas, severityOf } from './areas.ts'
import { giveBackground, giveCategories } from './background.ts'
import { planBlocks, type Stratum } from './blocks.ts'
import { createFrame } from './frame.ts'
import { choosePlaces } from './municipalities.ts'
import { mix } from './noise.ts'
import { presetHousing, rememberHousing } from './panel.ts'
import { createPicker, where } from './pick.ts'
import { orderRows, recordOf } from './record.ts'
import { createPeople, givePersons, type Links, partsOf } from './rows.ts'
import { naturalTotal } from './target-kit.ts'
import { type Cohort, cohortOf, type Work } from './work.ts'

/** The rounds that the training country has. */
export const trainingRounds = ['2015', '2016', '2017', '2018', '2019', '2020'] as const

export interface CountryOptions {
  /** Default 2020. The default at natural size agrees with the published figures. */
  readonly seed?: number
  /** Adult recipients in the 2020 report's population; `natural` is the published 37,621. */
  readonly size?: number | 'natural'
  /** Rounds to make, with the report's two always among them. Default: all. */
  readonly rounds?: readonly string[]
  readonly territory: Territory
  /** All versions of the mapping form, oldest first. */
  readonly instruments: readonly Instrument[]
}

/**
 * Makes the training country: synthetic registrations of all rounds as one dataset, sorted by round, municipality and
 * unit. Nobody in it exists. Deterministic: integers from hashes of the seed, the person and the variable.
 *
 * @example generateCountry({ territory, instruments, size: 500 }).size // about 3,000 registrations
 */
export function generateCountry(options: CountryOptions): Dataset {
  const seed = options.seed ?? 2020
  const size = options.size === undefined || options.size === 'natural' ? naturalTotal : options.size
  if (!Number.isInteger(size) || size < 1) throw new RangeError(`size ${size}`)
  const wanted = new Set([...(options.rounds ?? trainingRounds), '2019', '2020'].map(Number))
  const places = choosePlaces(options.territory, `${seed}`)
  const blocks = planBlocks(places, size, wanted)
  const starts = new Uint32Array(blocks.length + 1)
  blocks.forEach((block, i) => {
    starts[i + 1] = starts[i]! + block.n
  })
  const total = starts[blocks.length]!
  const personSeed = new Int32Array(total)
  const rowSeed = new Int32Array(total)
  const work: Work = {
    size: total,
    frame: createFrame(total, options.instruments),
    pick: createPicker(personSeed, rowSeed),
    blocks,
    block: new Uint16Array(total),
    person: new Uint32Array(total),
    round: new Uint8Array(total),
    year: new Int16Array(total),
    unitType: new Uint8Array(total),
    category: new Uint8Array(total),
    female: new Uint8Array(total),
    age: new Uint8Array(total),
    severity: new Int16Array(total),
    units: new Uint8Array(total),
    linked: new Uint8Array(total),
    preset: new Uint8Array(total),
    people: createPeople(total),
  }
  const seedCode = hashText(`country/${seed}`) | 0
  const links: Links = { latest: new Map(), used: new Map(), parts: partsOf(blocks) }
  for (const stage of stages) {
    const mine = blocks.map((_, i) => i).filter((i) => stage.takes(blocks[i]!.round, blocks[i]!.stratum))
    // those left out of the report come last, so that their number does not move the report's people
    const reported = mine.filter((i) => blocks[i]!.stratum !== 'stopped')
    const stopped = mine.filter((i) => blocks[i]!.stratum === 'stopped')
    givePersons(work, [...reported, ...stopped], starts, seedCode, links)
    const rowsOf = (strata: readonly Stratum[]): Uint32Array => {
      const rows: number[] = []
      for (const i of mine) {
        if (!strata.includes(blocks[i]!.stratum)) continue
        for (let row = starts[i]!; row < starts[i + 1]!; row++) rows.push(row)
      }
      return Uint32Array.from(rows)
    }
    for (const i of mine) {
      for (let row = starts[i]!; row < starts[i + 1]!; row++) {
        work.year[row] = blocks[i]!.round
        work.round[row] = blocks[i]!.round - 2015
        work.unitType[row] = blocks[i]!.unitType
        personSeed[row] = mix(seedCode, work.person[row]!)
        rowSeed[row] = mix(personSeed[row]!, blocks[i]!.round)
      }
    }
    for (const group of stage.cohorts) makeCohort(work, group, rowsOf(group.strata))
  }
  const order = orderRows(work)
  return work.frame.finish(order, work.round, trainingRounds, recordOf(work, order))
}

interface CohortPlan {
  readonly name: string
  readonly strata: readonly Stratum[]
  readonly young?: boolean
  readonly exact?: boolean
}

/** Newest first, because people are followed back in time; rows of one cohort share their quotas. */
const stages: { takes: (round: number, stratum: Stratum) => boolean; cohorts: CohortPlan[] }[] = [
  {
    takes: (_, stratum) => ['comparable', 'rest', 'mental', 'young', 'stopped'].includes(stratum),
    cohorts: [
      { name: 'report', strata: ['comparable', 'rest', 'mental'], exact: true },
      { name: 'young', strata: ['young'], young: true },
      { name: 'stopped', strata: ['stopped'] },
    ],
  },
  ...[2019, 2018].map((year) => earlierStage(year)),
  {
    takes: (round, stratum) => stratum === 'sample2017' || (round === 2017 && isEarlier(stratum)),
    cohorts: [
      { name: 'sample2017', strata: ['sample2017'] },
      { name: 'earlier', strata: ['earlier'] },
      { name: 'earlierYoung', strata: ['earlierYoung'], young: true },
    ],
  },
  ...[2016, 2015].map((year) => earlierStage(year)),
]

function isEarlier(stratum: Stratum): boolean {
  return stratum === 'earlier' || stratum === 'earlierYoung'
}

function earlierStage(year: number): (typeof stages)[number] {
  return {
    takes: (round, stratum) => round === year && isEarlier(stratum),
    cohorts: [
      { name: 'earlier', strata: ['earlier'] },
      { name: 'earlierYoung', strata: ['earlierYoung'], young: true },
    ],
  }
}

function makeCohort(work: Work, plan: CohortPlan, rows: Uint32Array): void {
  if (rows.length === 0) return
  const young = plan.young ?? false
  const stratumIs = (row: number, stratum: Stratum): boolean =>
    work.blocks[work.block[row]!]!.stratum === stratum
  const substance = where(rows, (row) => work.blocks[work.block[row]!]!.group === 0)
  const mental = where(rows, (row) => work.blocks[work.block[row]!]!.group === 1)
  const parts: { rows: Uint32Array; part: 'comparable' | 'rest' | 'comparable2017' | null }[] =
    plan.name === 'report'
      ? (['comparable', 'rest'] as const).map((part) => ({
          part,
          rows: where(substance, (row) => stratumIs(row, part)),
        }))
      : [{ part: plan.name === 'sample2017' ? 'comparable2017' : null, rows: substance }]
  for (const { part, rows: own } of parts) giveCategories(work, own, 0, young ? 'young' : part)
  giveCategories(work, mental, 1, young ? 'young' : null)
  const cohort: Cohort = cohortOf(work, plan.name, rows, { young, exact: plan.exact ?? false })
  giveBackground(work, cohort)
  for (const row of rows) work.severity[row] = severityOf(work, row)
  if (!young && work.year[rows[0]!] === 2015) presetHousing(work, rows)
  for (const { part, rows: own } of parts) {
    giveAreas(work, cohortOf(work, plan.name, own, cohort), part ?? 'comparable')
  }
  giveAreas(work, cohort, 'mental')
  rememberHousing(work, young ? new Uint32Array(0) : rows)
  answersOf(work, cohort)
}
