import { z } from 'zod'
import { writtenFormOf } from '#core/foundation'
import { askRowExport, confirmExport, openExport, rowFileFormats } from '#rim/services'
import { findRowExport, listRowExports, type StoredRowExport } from '#rim/storage'
import { type Call, type Found, route } from '../route.ts'
import { inMunicipality, inRound, roundIn } from './places.ts'
import { id, moment, note, slug } from './shapes.ts'

const rowExport = z.object({
  id,
  round: id,
  unitType: slug,
  legalBasis: id,
  purpose: z.string(),
  askedBy: id,
  askedAt: moment,
  /** Number of the release, when it is confirmed. */
  release: z.int().nullable(),
  confirmedAt: moment.nullable(),
  validUntil: moment.nullable(),
  /** How many registrations were taken out, when they are. */
  rows: z.int().nullable(),
  openedAt: moment.nullable(),
})
const one = z.strictObject({ export: id })

/** The taking out, where it lies. */
async function fetchExport(
  { work }: Call,
  { params }: { readonly params: { readonly export: string } },
): Promise<Found<StoredRowExport> | null> {
  const value = await findRowExport(work, params.export)
  return value && { thing: { noun: 'row-export', municipality: value.municipality }, value }
}

export const rowExportRoutes = [
  route({
    method: 'GET',
    path: '/api/municipalities/{municipality}/row-exports',
    summary: {
      nb: 'Når kommunens registreringer er tatt ut, av hvem og til hva',
      nn: 'Når registreringane til kommunen er tekne ut, av kven og til kva',
      en: "When the municipality's registrations were taken out, by whom and for what",
    },
    noun: 'row-export',
    verb: 'list',
    params: inMunicipality,
    answer: z.array(rowExport),
    fetch: async (_call, { params }) => ({ thing: { noun: 'row-export', ...params }, value: null }),
    act: async ({ work }) => [...(await listRowExports(work))],
  }),
  route({
    method: 'POST',
    path: '/api/rounds/{round}/municipalities/{municipality}/row-exports',
    summary: {
      nb: 'Be om å ta ut kommunens egne registreringer, med formål og behandlingsgrunnlag',
      nn: 'Be om å ta ut dei eigne registreringane til kommunen, med formål og behandlingsgrunnlag',
      en: "Ask to take out the municipality's own registrations, with purpose and legal basis",
    },
    noun: 'row-export',
    verb: 'create',
    params: inRound,
    body: z.strictObject({ legalBasis: id, purpose: note.min(10) }),
    answer: z.object({ id }),
    status: 201,
    fetch: roundIn('row-export'),
    act: async ({ work, desks, actor }, { params, body }, round) => ({
      id: await askRowExport(work, desks, body, {
        round,
        municipality: params.municipality,
        staff: actor.staff!,
      }),
    }),
  }),
  route({
    method: 'POST',
    path: '/api/row-exports/{export}/confirmation',
    summary: {
      nb: 'Bekreft uttaket: deretter kan filen hentes én gang, i ti minutter',
      nn: 'Stadfest uttaket: deretter kan fila hentast éin gong, i ti minutt',
      en: 'Confirm it: then the file can be fetched once, for ten minutes',
    },
    noun: 'row-export',
    verb: 'complete',
    params: one,
    answer: z.object({ validUntil: moment, release: z.int() }),
    fetch: fetchExport,
    act: async ({ work, desks }, _input, found) => confirmExport(work, desks, found),
  }),
  route({
    // no link, nor another site, opens it
    method: 'POST',
    path: '/api/row-exports/{export}/file',
    summary: {
      nb: 'Registreringene som fil, én gang, for den som har bekreftet uttaket',
      nn: 'Registreringane som fil, éin gong, for den som har stadfesta uttaket',
      en: 'The registrations as a file, once, for whoever confirmed it',
    },
    noun: 'row-export',
    verb: 'export',
    params: one,
    query: z.strictObject({ format: z.enum(rowFileFormats).default('xlsx') }),
    answer: 'file',
    kept: false,
    fetch: fetchExport,
    act: async ({ work, desks, actor, request, language }, { query }, found) =>
      openExport(work, desks, found, {
        staff: actor.staff!,
        role: actor.role,
        request,
        language: writtenFormOf(language),
        format: query.format,
      }),
  }),
]
