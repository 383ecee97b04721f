import { cpus, loadavg } from 'node:os'
import {
  type BuilderGround,
  type BuilderVariable,
  builderVariables,
  buildTable,
  comparisonsOf,
  measures,
  type TablePlace,
  type TableRequest,
  tableGroups,
} from '#core/builder'
import { createRandom, ProblemError, type Random, sizeClasses } from '#core/foundation'
import type { CountryRound } from '#core/mapping'
import { cellKeys, countryOf, mappingInstruments, trainingDataset } from '#rim/services/files'
import type { Figures } from './timing.ts'

const requests = 500

/**
 * Times random requests to the table builder, each with one to four variables and all that its place can be compared with. Half
 * are of the whole country. Those that are refused (too few people) count too: they cost nearly as much.
 */
export async function benchBuilder(quick: boolean): Promise<Figures> {
  const figures: Figures = {}
  const note = (name: string, value: number): void => {
    figures[name] = Math.round(value * 10) / 10
  }
  const started = performance.now()
  const dataset = trainingDataset({ size: quick ? 60_000 : 600_000, rounds: ['2019', '2020'] })
  note('made_s', (performance.now() - started) / 1000)
  const opening = performance.now()
  const round = countryOf(dataset, '2020')
  note('opened_s', (performance.now() - opening) / 1000)
  const keying = performance.now()
  const keys = cellKeys(dataset.size, 'nobody in the benchmark exists')
  note('record_keys_s', (performance.now() - keying) / 1000)
  const ground: BuilderGround = { round, keys, versions: mappingInstruments() }
  figures.registrations = dataset.size
  figures.adults = round.population.adults.length
  const random = createRandom('builder benchmark')
  const times: number[] = []
  let answered = 0
  for (let at = 0; at < requests; at++) {
    const request = randomRequest(random, round)
    const before = performance.now()
    try {
      buildTable(ground, request)
      answered++
    } catch (cause) {
      if (!(cause instanceof ProblemError)) throw cause
    }
    times.push(performance.now() - before)
  }
  note('first_ms', times[0]!)
  times.sort((a, b) => a - b)
  note('p50_ms', times[Math.floor(requests * 0.5)]!)
  note('p95_ms', times[Math.floor(requests * 0.95)]!)
  note('slowest_ms', times.at(-1)!)
  figures.answered = answered
  note('peak_memory_mb', process.resourceUsage().maxRSS / 1024)
  note('memory_mb', process.memoryUsage().rss / 1024 / 1024)
  note('load', loadavg()[0]!)
  figures.processors = cpus().length
  return figures
}

function randomRequest(random: Random, round: CountryRound): TableRequest {
  const one = <T>(list: readonly T[]): T => list[random.below(list.length)]!
  const group = one(tableGroups)
  const place = randomPlace(random, round)
  const variables = builderVariables(round.dataset, group)
  const drawn = new Set<BuilderVariable>()
  while (drawn.size < 4) drawn.add(one(variables))
  const [rows, columns, ...filtered] = [...drawn]
  const withColumns = random.below(4) > 0
  return {
    version: 1,
    round: round.round,
    place,
    group,
    rows: rows!.code,
    columns: withColumns ? columns!.code : null,
    filters: filtered.slice(0, random.below(3)).map(({ code, choices }) => ({
      variable: code,
      choices: [one(choices).code],
    })),
    measure: one(measures.filter((measure) => withColumns || measure !== 'percent_of_row')),
    compare: comparisonsOf[place.kind],
  }
}

function randomPlace(random: Random, { participants }: CountryRound): TablePlace {
  const { number } = participants[random.below(participants.length)]!
  const kind = random.below(6)
  if (kind < 3) return { kind: 'country' }
  if (kind === 3) return { kind: 'county', code: number.slice(0, 2) }
  if (kind === 4) return { kind: 'class', code: sizeClasses[random.below(sizeClasses.length)]!.code }
  return { kind: 'municipality', code: number }
}
