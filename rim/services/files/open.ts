import type { Dataset } from '#core/dataset'
import type { Instrument } from '#core/instruments'
import { type CountryRound, countryRound, deriveColumns } from '#core/mapping'
import { generateCountry } from '#core/synthetic'
import { loadInstruments, loadTerritory } from '#rim/assets'
import { readColumnFile, writeColumnFile } from '#rim/storage/files'

export interface CountrySource {
  /** A dataset on disk; absent: the training country at natural size. */
  readonly path?: string
  readonly round: string
  /** Size and seed of the training country. */
  readonly size?: number
  readonly seed?: number
  readonly onProgress?: (share: number) => void
}

/** All versions of the mapping form, oldest first. */
export function mappingInstruments(): readonly Instrument[] {
  return loadInstruments()
    .filter((instrument) => instrument.family === 'brukerplan')
    .sort((a, b) => (a.rounds[0]! < b.rounds[0]! ? -1 : 1))
}

/** The version in use in a round; for a round after the newest version, the newest. */
export function newestInstrument(round: string): Instrument {
  const versions = mappingInstruments()
  return versions.find((version) => version.rounds.includes(round)) ?? versions.at(-1)!
}

/** Makes the training country. */
export function trainingDataset(
  options: { readonly size?: number; readonly seed?: number; readonly rounds?: readonly string[] } = {},
): Dataset {
  return generateCountry({
    territory: loadTerritory(),
    instruments: mappingInstruments(),
    ...(options.size === undefined ? {} : { size: options.size }),
    ...(options.seed === undefined ? {} : { seed: options.seed }),
    ...(options.rounds === undefined ? {} : { rounds: options.rounds }),
  })
}

/** Makes the training country and keeps it as a dataset. Returns how many registrations it has and the hash that names it. */
export function saveTrainingDataset(
  path: string,
  options: Parameters<typeof trainingDataset>[0],
): { readonly registrations: number; readonly sha256: string } {
  const dataset = trainingDataset(options)
  return { registrations: dataset.size, sha256: writeColumnFile(path, dataset) }
}

/** Opens registrations as a report round, with everything derived. */
export function openCountry(source: CountrySource): CountryRound {
  source.onProgress?.(0.1)
  const dataset = source.path === undefined ? trainingDataset(source) : readColumnFile(source.path)
  source.onProgress?.(0.7)
  const country = countryOf(dataset, source.round)
  source.onProgress?.(1)
  return country
}

/** A report round of registrations already in memory. */
export function countryOf(dataset: Dataset, round: string): CountryRound {
  return countryRound(deriveColumns(dataset), loadTerritory(), newestInstrument(round).inclusion, round)
}
