import { createTerritory, type Territory } from '#core/foundation'
import { readJson } from './files.ts'

let loaded: Territory | undefined

/** The shipped municipalities and regions, read once per process. */
export function loadTerritory(): Territory {
  loaded ??= createTerritory(
    readJson('core/foundation/data/municipalities.json'),
    readJson('core/foundation/data/regions.json'),
  )
  return loaded
}
