import { createReadStream, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { datasetFromRegistrations } from '#core/dataset'
import type { Language } from '#core/foundation'
import { createRegistry } from '#core/instruments'
import { loadInstruments, loadTerritory } from '#rim/assets'
import type { CsvProfile } from '#rim/exports'
import { type ImportResult, importRegistrations, rejectedCsv } from '#rim/imports'
import { writeColumnFile } from '#rim/storage/files'
import { mappingInstruments } from './open.ts'
import { type FileToPlace, placeAll } from './place-files.ts'

export interface FileImport {
  /** The CSV or Excel file. */
  readonly path: string
  /** Found out where not told. */
  readonly profile?: CsvProfile
  readonly acceptValid: boolean
  onRow?(rows: number): void
}

/** Reads a file of registrations against the forms and municipalities that the program knows. Writes nothing. */
export function readRegistrations(request: FileImport): Promise<ImportResult> {
  const territory = loadTerritory()
  const { path, profile, acceptValid, onRow } = request
  return importRegistrations(
    { name: basename(path), bytes: createReadStream(path) },
    {
      instruments: createRegistry(loadInstruments()),
      municipalityExists: (number, round) => territory.municipalityAt(number, Number(round)) !== undefined,
      acceptValid,
      ...(profile === undefined ? {} : { profile }),
      ...(onRow === undefined ? {} : { onRow }),
    },
  )
}

/**
 * Keeps what was read: the dataset, and the rejected rows in a file of their own where some rows were taken without
 * them. Both or neither, since one without the other would mislead.
 *
 * @param out the dataset's path. @param rejectedFolder where the file of rejected rows goes.
 * @returns the paths written; none where the file was refused.
 */
export function keepRegistrations(
  result: ImportResult,
  request: FileImport,
  places: { readonly out: string; readonly rejectedFolder: string },
  language: Language,
): string[] {
  const files: FileToPlace[] = []
  if (!result.refused && result.accepted.length > 0) {
    const dataset = datasetFromRegistrations(result.accepted, mappingInstruments(), {
      synthetic: result.synthetic,
    })
    files.push({ path: places.out, write: (path) => writeColumnFile(path, dataset) })
  }
  if (result.rejected.length > 0 && request.acceptValid) {
    const name = `${basename(request.path).replace(/\.[^.]+$/, '')}-avvist.csv`
    const bytes = Buffer.from([...rejectedCsv(result, language)].join(''))
    files.push({ path: join(places.rejectedFolder, name), write: (path) => writeFileSync(path, bytes) })
  }
  return placeAll(files)
}
