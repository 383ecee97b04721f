import { z } from 'zod'
import {
  beginPublication,
  publishableOrigins,
  submitForReview,
  verifyPublication,
  writePublication,
} from '#rim/services'
import {
  exportPublicationFile,
  findPublication,
  findPublicationPicture,
  findSealed,
  listPublicationFiles,
  listPublicationReviews,
  listPublications,
  type StoredPublication,
} from '#rim/storage'
import { type Call, type Found, route } from '../route.ts'
import {
  addressCode,
  listedPublication,
  origin,
  publicationAnswer,
  publicationListed,
  publicationTold,
  textsOf,
  writtenTexts,
} from './publication-shapes.ts'
import { done, id, localText, noParams, plainText, revision, writtenForm } from './shapes.ts'

const noun = 'publication' as const
const thing = { noun }
export const ofPublication = z.strictObject({ publication: id })

/** The publication that an address names. */
export const fetchPublication = async (
  { work }: Call,
  { params }: { readonly params: z.output<typeof ofPublication> },
): Promise<Found<StoredPublication> | null> => {
  const value = await findPublication(work, params.publication)
  return value && { thing, value }
}

const nothing = async () => ({ thing, value: null })
const largestPicture = Math.ceil((3_000_000 * 4) / 3) + 4

/** What everybody may read, as it is written and sealed. */
export const publicationRoutes = [
  route({
    method: 'GET',
    path: '/api/publications',
    summary: {
      nb: 'Det som er publisert eller på vei dit, det nyeste først',
      nn: 'Det som er publisert eller på veg dit, det nyaste først',
      en: 'What is published or on its way, the newest first',
    },
    noun,
    verb: 'list',
    params: noParams,
    answer: z.array(publicationListed),
    fetch: nothing,
    act: async ({ desks, work }) =>
      (await listPublications(work)).map((one) => listedPublication(one, desks.clock.now())),
  }),
  route({
    method: 'GET',
    path: '/api/publication-origins',
    summary: {
      nb: 'Det som er laget og kan publiseres',
      nn: 'Det som er laga og kan publiserast',
      en: 'What is made and can be published',
    },
    noun,
    verb: 'list',
    params: noParams,
    answer: z.array(origin.extend({ title: localText, code: addressCode })),
    fetch: nothing,
    act: async ({ work }) =>
      (await publishableOrigins(work)).map(({ source, of, title, code }) => ({
        ...{ source, of, code, title: plainText(title) },
      })),
  }),
  route({
    method: 'POST',
    path: '/api/publications',
    summary: {
      nb: 'Begynn på en publikasjon: en nyhet eller en rapport som er laget',
      nn: 'Byrj på ein publikasjon: eit nyhende eller ein rapport som er laga',
      en: 'Begin a publication: news, or a report that is made',
    },
    noun,
    verb: 'create',
    params: noParams,
    body: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('news'), code: addressCode }),
      z.strictObject({ kind: z.literal('report'), code: addressCode, origin }),
    ]),
    answer: z.object({ id }),
    status: 201,
    fetch: nothing,
    act: async ({ work, actor }, { body }) => ({ id: await beginPublication(work, body, actor.staff!) }),
  }),
  route({
    method: 'GET',
    path: '/api/publications/{publication}',
    summary: {
      nb: 'En publikasjon med tekster, svar og filer',
      nn: 'Ein publikasjon med tekstar, svar og filer',
      en: 'A publication with texts, answers and files',
    },
    noun,
    verb: 'read',
    params: ofPublication,
    answer: publicationAnswer,
    fetch: fetchPublication,
    act: async ({ desks, work, actor }, _input, stored) => {
      const { id: own, version } = stored
      const files = await listPublicationFiles(work, own, version)
      const sealed = await findSealed(work, own, version)
      const reviews = await listPublicationReviews(work, own)
      return {
        ...publicationTold(stored, { now: desks.clock.now(), actor }),
        ...{ reviews: [...reviews], files: [...files], hash: sealed?.hash ?? null },
      }
    },
  }),
  route({
    method: 'PUT',
    path: '/api/publications/{publication}',
    summary: { nb: 'Skriv i et utkast', nn: 'Skriv i eit utkast', en: 'Write in a draft' },
    noun,
    verb: 'change',
    params: ofPublication,
    body: z.strictObject({
      basedOn: revision,
      texts: writtenTexts,
      /** Null: no picture from now on; left out: the one that is there. */
      picture: z.base64().max(largestPicture).nullable().optional(),
    }),
    bodyLimit: 5 * 1024 * 1024,
    answer: z.object({ revision }),
    fetch: fetchPublication,
    act: async ({ desks, work, actor }, { body }, stored) => {
      const { basedOn, texts, picture } = body
      const bytes = picture == null ? picture : Buffer.from(picture, 'base64')
      return {
        revision: await writePublication(desks, work, stored, {
          ...{ texts: textsOf(texts), basedOn, by: actor.staff! },
          ...(bytes !== undefined && { picture: bytes }),
        }),
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/publications/{publication}/picture',
    summary: { nb: 'Bildet i et utkast', nn: 'Biletet i eit utkast', en: 'The picture of a draft' },
    noun,
    verb: 'read',
    params: ofPublication,
    answer: 'file',
    fetch: async ({ work }, { params }) => {
      const value = await findPublicationPicture(work, params.publication)
      return value && { thing, value }
    },
    act: async (_call, _input, { type, bytes }) => ({
      ...{ type, bytes, name: type === 'image/png' ? 'bilde.png' : 'bilde.jpg' },
    }),
  }),
  route({
    method: 'POST',
    path: '/api/publications/{publication}/submission',
    summary: {
      nb: 'Send et utkast til gjennomsyn; tekster og filer blir stående som de er',
      nn: 'Send eit utkast til gjennomsyn; tekstar og filer blir ståande som dei er',
      en: 'Send a draft to review; texts and files are sealed',
    },
    noun,
    verb: 'submit',
    params: ofPublication,
    answer: done,
    fetch: fetchPublication,
    act: async ({ desks, work, actor }, _input, stored) => {
      await submitForReview(desks, work, stored, actor.staff!)
      return { done: true as const }
    },
  }),
  route({
    method: 'POST',
    path: '/api/publications/{publication}/replacement',
    summary: {
      nb: 'Begynn på en ny utgave av noe som er publisert, på samme adresse',
      nn: 'Byrj på ei ny utgåve av noko som er publisert, på same adresse',
      en: 'Begin a new version of something published, at the same address',
    },
    noun,
    verb: 'create',
    params: ofPublication,
    answer: z.object({ id }),
    status: 201,
    fetch: fetchPublication,
    act: async ({ work, actor }, _input, of) => ({
      id: await beginPublication(work, { kind: 'replacement', of }, actor.staff!),
    }),
  }),
  route({
    method: 'GET',
    path: '/api/publications/{publication}/verification',
    summary: {
      nb: 'Kontroller en publikasjon: filer, tekster, grunnlag og logg mot hverandre',
      nn: 'Kontroller ein publikasjon: filer, tekstar, grunnlag og logg mot kvarandre',
      en: 'Verify a publication: files, texts, sources and log against each other',
    },
    noun,
    verb: 'verify',
    params: ofPublication,
    answer: z.object({
      holds: z.boolean(),
      hash: z.string(),
      seal: z.number().nullable(),
      checked: z.array(
        z.object({
          part: z.enum(['manifest', 'log', 'file', 'data']),
          name: z.string(),
          outcome: z.enum(['agrees', 'differs', 'missing', 'removed']),
        }),
      ),
    }),
    fetch: fetchPublication,
    act: async ({ work }, _input, stored) => {
      const { checked, ...found } = await verifyPublication(work, stored)
      return { ...found, checked: [...checked] }
    },
  }),
  route({
    method: 'GET',
    path: '/api/publications/{publication}/files/{language}/{publicationFile}',
    summary: {
      nb: 'En fil som er sendt til gjennomsyn',
      nn: 'Ei fil som er send til gjennomsyn',
      en: 'A file as it was sent to review',
    },
    noun,
    verb: 'export',
    params: ofPublication.extend({
      language: writtenForm,
      publicationFile: z.string().regex(/^[a-z0-9][a-z0-9._-]{0,119}$/),
    }),
    answer: 'file',
    fetch: async (call, { params }) => {
      const found = await fetchPublication(call, { params })
      if (!found) return null
      const files = await listPublicationFiles(call.work, found.value.id, found.value.version)
      const file = files.find(
        ({ language, name }) => language === params.language && name === params.publicationFile,
      )
      return file ? { thing, value: { ...found.value, file } } : null
    },
    act: async ({ work }, _input, { id: own, version, file }) =>
      (await exportPublicationFile(work, own, version, file))!,
  }),
]
