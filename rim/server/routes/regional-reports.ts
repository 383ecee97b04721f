import { z } from 'zod'
import type { Thing } from '#core/access'
import { loadTerritory } from '#rim/assets'
import { askForCounty } from '#rim/services'
import { latestRelease, listReleases, type StoredRound } from '#rim/storage'
import { type Call, type Found, route } from '../route.ts'
import { fetchRound, ofRound } from './places.ts'
import { withFiles, withTheirFiles } from './releases.ts'
import { results, storedResults } from './results.ts'
import { id, moment, writtenForm } from './shapes.ts'

const inCounty = ofRound.extend({ county: z.string().regex(/^[0-9]{2}$/) })

interface CountyInRound {
  readonly round: StoredRound
  readonly county: { readonly number: string; readonly name: string }
}

const thingOf = (county: string): Thing => ({ noun: 'regional-report', territories: [county] })

/** A county of the round's year, for every route below one. */
async function fetchCounty(
  call: Call,
  { params }: { params: z.output<typeof inCounty> },
): Promise<Found<CountyInRound> | null> {
  const round = await fetchRound(call, params)
  const county =
    round &&
    loadTerritory()
      .counties(round.year)
      .find(({ number }) => number === params.county)
  return round && county ? { thing: thingOf(county.number), value: { round, county } } : null
}

export const regionalReportRoutes = [
  route({
    method: 'GET',
    path: '/api/rounds/{round}/regions/{county}/reports',
    summary: {
      nb: 'Rapportene for et fylke, den nyeste først',
      nn: 'Rapportane for eit fylke, den nyaste først',
      en: 'The reports of a county, the newest first',
    },
    noun: 'regional-report',
    verb: 'list',
    params: inCounty,
    answer: z.object({
      county: z.object({ number: z.string(), name: z.string() }),
      /** When the national figures of the round were made; null: a county report cannot be made yet. */
      nationalAt: moment.nullable(),
      reports: z.array(withFiles),
    }),
    fetch: fetchCounty,
    act: async (call, _input, { round, county }) => {
      const national = await latestRelease(call.work, round.id, 'NO')
      const reports = await listReleases(call.work, round.id, county.number)
      return { county, nationalAt: national?.madeAt ?? null, reports: await withTheirFiles(call, reports) }
    },
  }),
  route({
    method: 'POST',
    path: '/api/rounds/{round}/regions/{county}/reports',
    summary: {
      nb: 'Lag rapport og lysbilder for et fylke',
      nn: 'Lag rapport og lysbilete for eit fylke',
      en: 'Make the report and slides of a county',
    },
    noun: 'regional-report',
    verb: 'create',
    params: inCounty,
    body: z.strictObject({ language: writtenForm }),
    answer: z.object({ id }),
    status: 201,
    fetch: fetchCounty,
    act: async ({ desks, work, actor }, { body }, { round, county }) => ({
      id: await askForCounty(desks, work, round, {
        county: county.number,
        language: body.language,
        by: actor.staff,
      }),
    }),
  }),
  route({
    method: 'GET',
    path: '/api/rounds/{round}/regions/{county}/results',
    summary: {
      nb: 'Fylkets resultater, slik de kan vises på skjermen',
      nn: 'Resultata til fylket, slik dei kan visast på skjermen',
      en: "The county's results, as they may be shown on the screen",
    },
    noun: 'regional-report',
    verb: 'read',
    params: inCounty,
    answer: results,
    fetch: async ({ work }, { params }) => {
      const value = await storedResults(work, params.round, params.county)
      return value && { thing: thingOf(params.county), value }
    },
    act: async (_call, _input, found) => found,
  }),
]
