import { z } from 'zod'
import { problemText } from '#core/foundation'
import { exportStudy, importIntoStudy, readImport, studyLeftOut } from '#rim/services'
import { listStudyExports } from '#rim/storage'
import { route } from '../route.ts'
import { copied, id, moment, writtenForm } from './shapes.ts'
import { ofStudy, studyActor, studyFor } from './study-shapes.ts'
import { ticked } from './study-text-shapes.ts'

const noun = 'study-exchange' as const
const form = z.enum(['archive', 'share', 'code-book', 'table', 'text'])
/** Most bytes of a file that is read, and of the request that it comes in. */
const largestFile = 24 << 20
const counting = z.object({
  unit: z.enum(['code-point', 'utf-16']),
  lineEnd: z.union([z.literal(1), z.literal(2)]),
  mark: z.boolean(),
})
const file = {
  file: z.base64().max(Math.ceil((largestFile * 4) / 3) + 4),
  /** How to count in texts, where a person knows better. */
  countings: z
    .array(z.strictObject({ source: z.string().max(60), counting: z.strictObject(counting.shape) }))
    .max(2000)
    .default([]),
}
/** Which new texts are stored, each as which interview's, and what is said of all of them. */
const chosenTexts = z.strictObject({
  interviews: z.array(z.strictObject({ text: z.string().max(60), interview: id })).max(500),
  deidentified: z.boolean(),
  ticked,
})
const bodyLimit = Math.ceil((largestFile * 4) / 3) + 400_000
const count = z.int()
/** A text that is in the study, and what comes before anything is coded in it. */
const waitingText = z.object({
  interview: id,
  code: z.string(),
  next: z.enum(['second-reader', 'de-identification']),
})
const draft = z.object({
  kind: z.enum(['project', 'code-book']),
  name: z.string(),
  origin: z.string().nullable(),
  counts: z.array(z.object({ kind: z.string(), fresh: count, changed: count, same: count, waiting: count })),
  newTexts: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      informant: z.string().nullable(),
      sex: z.enum(['female', 'male', 'other']).nullable(),
      age: z.number().nullable(),
      length: count,
      proposed: id.nullable(),
    }),
  ),
  waitingTexts: z.array(waitingText),
  places: z.array(
    z.object({
      id,
      code: z.string(),
      heldOn: z.string(),
      standing: z.enum(['free', 'no-consent', 'has-text']),
    }),
  ),
  mayStore: z.boolean(),
  sameTexts: count,
  countings: z.array(
    z.object({
      source: z.string(),
      name: z.string(),
      chosen: counting,
      scores: z.array(counting.extend({ matching: count, named: count, edges: z.number() })),
    }),
  ),
  losses: z.array(
    z.object({
      what: z.string(),
      count,
      where: z.array(z.string()),
      became: z.enum(['dropped', 'memo', 'changed']),
    }),
  ),
  problems: z.array(z.string()),
})

const read = ({ file: content, countings }: z.output<z.ZodObject<typeof file>>) => ({
  bytes: Buffer.from(content, 'base64'),
  countings: new Map(countings.map((one) => [one.source, one.counting])),
})

const chosen = ({ interviews, ...said }: z.output<typeof chosenTexts>) => ({
  ...said,
  interviews: new Map(interviews.map(({ text, interview }) => [text, interview])),
})

const takenIn = z.object({ event: count.nullable(), brought: count, texts: z.array(waitingText) })

/** Files in and out of a study, for other programs. */
export const studyExchangeRoutes = [
  route({
    method: 'GET',
    path: '/api/studies/{study}/exports',
    summary: {
      nb: 'Hva som er tatt ut av en studie som filer, og hva slike filer utelater',
      nn: 'Kva som er teke ut av ein studie som filer, og kva slike filer utelèt',
      en: 'What was taken out of a study as files, and what such files leave out',
    },
    noun,
    verb: 'read',
    params: ofStudy,
    query: z.strictObject({ language: writtenForm.default('nb') }),
    answer: z.object({
      leftOut: z.object({ archive: z.array(z.string()), share: z.array(z.string()) }),
      made: z.array(
        z.object({
          id,
          form,
          language: writtenForm,
          interviews: count,
          sha256: z.string(),
          size: count,
          madeBy: id,
          madeAt: moment,
        }),
      ),
    }),
    fetch: studyFor(noun),
    act: async ({ desks, work, actor }, { query }, { study }) => ({
      leftOut: copied<{ archive: string[]; share: string[] }>(
        await studyLeftOut(desks, work, study, { staff: actor.staff!, ...query }),
      ),
      made: (await listStudyExports(work, study.id)).map(({ study: _, interviews, ...one }) => ({
        ...one,
        interviews: interviews.length,
      })),
    }),
  }),
  route({
    // no link, nor another site, opens it
    method: 'POST',
    path: '/api/studies/{study}/exports/{exportForm}/{language}',
    summary: {
      nb: 'Ta en fil ut av en studie',
      nn: 'Ta ei fil ut av ein studie',
      en: 'Take a file out of a study',
    },
    noun,
    verb: 'export',
    params: z.strictObject({ study: id, exportForm: form, language: writtenForm }),
    answer: 'file',
    kept: false,
    fetch: studyFor(noun),
    act: ({ desks, work, actor }, { params }, { study }) =>
      exportStudy(desks, work, study, {
        staff: actor.staff!,
        form: params.exportForm,
        language: params.language,
      }),
  }),
  route({
    method: 'POST',
    path: '/api/studies/{study}/import-drafts',
    summary: {
      nb: 'Les en fil fra et annet program og se hva den ville gi: ingenting endres',
      nn: 'Les ei fil frå eit anna program og sjå kva ho ville gi: ingenting blir endra',
      en: 'Read a file of another program and see what it would bring: nothing is changed',
    },
    noun,
    verb: 'create',
    // nothing of the file lies anywhere
    kept: false,
    params: ofStudy,
    body: z.strictObject(file),
    bodyLimit,
    answer: draft,
    fetch: studyFor(noun),
    act: async ({ desks, work, actor, language }, { body }, { study }) => {
      const { problems, ...found } = await readImport(desks, work, study, {
        staff: actor.staff!,
        ...read(body),
      })
      return copied<z.input<typeof draft>>({
        ...found,
        problems: problems.map((one) => problemText(one, language)),
      })
    },
  }),
  route({
    method: 'POST',
    path: '/api/studies/{study}/imports',
    summary: {
      nb: 'Ta en fil inn i studien: analysen som én hendelse, og tekster som venter på kontroll',
      nn: 'Ta ei fil inn i studien: analysen som éi hending, og tekstar som ventar på kontroll',
      en: 'Take a file into the study: its analysis as one event, and texts that wait to be checked',
    },
    noun,
    verb: 'create',
    params: ofStudy,
    body: z.strictObject({ ...file, changed: z.boolean(), texts: chosenTexts.optional() }),
    bodyLimit,
    answer: takenIn,
    status: 201,
    fetch: studyFor(noun),
    act: async ({ desks, work }, { body }, asked) =>
      copied<z.input<typeof takenIn>>(
        await importIntoStudy(desks, work, asked.study, {
          ...studyActor(asked),
          ...read(body),
          changed: body.changed,
          ...(body.texts && { texts: chosen(body.texts) }),
        }),
      ),
  }),
]
