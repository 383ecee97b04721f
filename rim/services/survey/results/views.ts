import type { LocalText } from '#core/foundation'
import { cityDistrict } from '#core/survey'
import { loadTerritory } from '#rim/assets'
import {
  listReleasedSurveys,
  listSurveyFiles,
  listSurveyParts,
  listSurveyWaves,
  type ShownSurveyRelease,
  type StoredSurveyWave,
  type SurveyReleaseFile,
  type SurveyReleasePart,
  type Work,
} from '#rim/storage'
import { municipalityName } from '../waves/drawing.ts'

/** A part of a release as somebody who sees it is told of it. */
export interface PartView {
  readonly scope: string
  readonly kind: 'country' | 'region' | 'place'
  readonly name: LocalText
  readonly outcome: 'report' | 'few'
  readonly files: readonly Omit<SurveyReleaseFile, 'scope'>[]
}

/** The parts of a release that the scope sees, with their files: the country, the regions, the places. */
export async function releaseParts(work: Work, release: string, year: number): Promise<readonly PartView[]> {
  const parts = await listSurveyParts(work, release)
  const files = await listSurveyFiles(work, release)
  const order = ['country', 'region', 'place']
  return parts
    .map(({ scope, outcome }): PartView => {
      const kind = kindOf(scope)
      const own = files.filter((file) => file.scope === scope).map(({ scope: _, ...file }) => file)
      return { scope, kind, name: partName(scope, year), outcome, files: own }
    })
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}

const kindOf = (scope: SurveyReleasePart['scope']): PartView['kind'] =>
  scope === 'country' ? 'country' : scope.startsWith('region/') ? 'region' : 'place'

const same = (text: string): LocalText => ({ nb: text, nn: text })

/** What a part is about, by name. */
export function partName(scope: string, year: number): LocalText {
  if (scope === 'country') return { nb: 'Landet', nn: 'Landet', en: 'The country' }
  const territory = loadTerritory()
  const [kind, code] = scope.split('/') as [string, string]
  if (kind === 'region') {
    return territory.regions('competence').find((region) => region.code === code)?.name ?? same(code)
  }
  const district = code.length === 6 ? cityDistrict(code) : undefined
  const municipality = municipalityName(territory, code.slice(0, 4), year)
  return same(district ? `${district.name} (${municipality})` : municipality)
}

/** What of a wave somebody may see: the releases that are approved, the newest first. */
export interface WaveResults {
  readonly wave: StoredSurveyWave
  readonly releases: readonly (ShownSurveyRelease & { readonly parts: readonly PartView[] })[]
}

/**
 * The closed waves that a place took part in, the newest first, with what is approved of their results; where nothing is, the
 * wave stands with none.
 */
export async function resultsOfPlace(
  work: Work,
  took: (wave: string) => boolean,
): Promise<readonly WaveResults[]> {
  const found: WaveResults[] = []
  for (const wave of await listSurveyWaves(work)) {
    if (wave.state !== 'closed' || !took(wave.id)) continue
    const releases = []
    for (const release of await listReleasedSurveys(work, wave.id)) {
      const parts = await releaseParts(work, release.id, wave.year)
      releases.push({ ...release, parts })
    }
    found.push({ wave, releases })
  }
  return found
}
