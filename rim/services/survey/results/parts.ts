import type { Territory } from '#core/foundation'
import type { SurveyReportPlace } from '#core/reports'
import { loadTerritory } from '#rim/assets'
import type { MadeSurveyPart } from '#rim/storage'
import type { WantedReport } from './compute.ts'
import type { OpenParticipant, OpenWave } from './open-wave.ts'

/** A part of a release before it is written; without a report where too few have answered. */
export type PlannedPart = Pick<MadeSurveyPart, 'scope' | 'municipality' | 'outcome' | 'readers'> & {
  readonly report: WantedReport | null
}

/** The participants as their tables and reports know them. */
export function reportPlaces(
  { participants }: Pick<OpenWave, 'participants'>,
  territory: Territory,
): readonly SurveyReportPlace[] {
  const regions = new Map(territory.regions('competence').map(({ code, name }) => [code, { code, name }]))
  return participants.map(
    ({ code, municipality, name, municipalityName, size, region }): SurveyReportPlace => ({
      number: code,
      name,
      ...(code !== municipality && { municipality: { number: municipality, name: municipalityName } }),
      size,
      region: regions.get(region) ?? null,
    }),
  )
}

/**
 * The parts of a wave's release, and who may read each: the country's everybody, a region's its municipalities that took part
 * and whoever follows a county of it, a municipality's or a city district's its municipality.
 *
 * @param own numbers of the places, and codes of the regions, that have a report of their own.
 */
export function partsOf(
  { participants }: Pick<OpenWave, 'participants'>,
  own: { readonly places: readonly string[]; readonly regions: readonly string[] },
): readonly PlannedPart[] {
  const regions = loadTerritory()
    .regions('competence')
    .filter(({ code }) => own.regions.includes(code))
  const reports = new Set(own.places)
  return [
    { scope: 'country', municipality: null, outcome: 'report', readers: [], report: { kind: 'country' } },
    ...regions.map(
      ({ code, name, counties }): PlannedPart => ({
        scope: `region/${code}`,
        municipality: null,
        outcome: 'report',
        readers: [
          ...new Set(
            participants.filter((one) => one.region === code).map(({ municipality }) => municipality),
          ),
          ...counties,
        ].sort(),
        report: { kind: 'region', code, name },
      }),
    ),
    ...placesOf(participants).map(({ number, municipality, services }): PlannedPart => {
      const place = { scope: `place/${number}`, municipality, readers: [municipality] }
      return reports.has(number)
        ? { ...place, outcome: 'report', report: { kind: 'place', number, services } }
        : { ...place, outcome: 'few', report: null }
    }),
  ]
}

interface OwnPlace {
  readonly number: string
  readonly municipality: string
  readonly services: readonly string[]
}

/** The participants, and the municipalities that take part with several city districts. */
function placesOf(participants: readonly OpenParticipant[]): readonly OwnPlace[] {
  const found = new Map<string, OwnPlace>()
  for (const { code, municipality, services } of participants) {
    found.set(code, { number: code, municipality, services })
    const districts = participants.filter((one) => one.municipality === municipality)
    if (code !== municipality && districts.length > 1) {
      const all = [...new Set(districts.flatMap((one) => one.services))].sort()
      found.set(municipality, { number: municipality, municipality, services: all })
    }
  }
  return [...found.values()].sort((a, b) => (a.number < b.number ? -1 : 1))
}
