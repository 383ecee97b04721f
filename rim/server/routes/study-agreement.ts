import { z } from 'zod'
import { packed } from '#core/interviews'
import { askSecondCoding, independentCodings, openSecond } from '#rim/services'
import { listSecondCodings } from '#rim/storage'
import { route } from '../route.ts'
import { done, id, moment } from './shapes.ts'
import { ofStudy, studyFor } from './study-shapes.ts'

const noun = 'second-coding' as const
const second = z.object({
  id,
  interview: id,
  first: id,
  second: id,
  askedBy: id,
  askedAt: moment,
  openedAt: moment.nullable(),
})

/** Coding an interview twice. */
export const studyAgreementRoutes = [
  route({
    method: 'GET',
    path: '/api/studies/{study}/second-codings',
    summary: {
      nb: 'Intervjuer som to koder hver for seg',
      nn: 'Intervju som to kodar kvar for seg',
      en: 'Interviews that two code each for themselves',
    },
    noun,
    verb: 'list',
    params: ofStudy,
    answer: z.array(second),
    fetch: studyFor(noun),
    act: async ({ work }, _input, { study }) =>
      (await listSecondCodings(work, study.id)).map(({ study: _, ...one }) => one),
  }),
  route({
    method: 'POST',
    path: '/api/studies/{study}/second-codings',
    summary: {
      nb: 'Be en kollega om å kode et intervju en gang til, uten å se den førstes koding',
      nn: 'Be ein kollega om å kode eit intervju ein gong til, utan å sjå kodinga til den første',
      en: 'Ask a colleague to code an interview once more without seeing the first one’s codings',
    },
    noun,
    verb: 'create',
    params: ofStudy,
    body: z.strictObject({ interview: id, first: id, second: id }),
    answer: z.object({ id }),
    status: 201,
    fetch: studyFor(noun),
    act: async ({ work }, { body }, { study, member }) => ({
      id: await askSecondCoding(work, { study: study.id, ...body, askedBy: member!.staff }),
    }),
  }),
  route({
    method: 'POST',
    path: '/api/studies/{study}/second-coding-openings',
    summary: {
      nb: 'Åpne en dobbeltkoding, så begge ser hva den andre har kodet',
      nn: 'Opne ei dobbeltkoding, så begge ser kva den andre har koda',
      en: 'Open a double coding, so that both see what the other has coded',
    },
    noun,
    verb: 'open',
    params: ofStudy,
    body: z.strictObject({ id }),
    answer: done,
    fetch: studyFor(noun),
    act: async ({ work }, { body }, { study }) => {
      await openSecond(work, study.id, body.id)
      return { done: true as const }
    },
  }),
  route({
    method: 'GET',
    path: '/api/studies/{study}/independent-codings',
    summary: {
      nb: 'Det to har kodet hver for seg, slik det var da det ble åpnet',
      nn: 'Det to har koda kvar for seg, slik det var då det blei opna',
      en: 'What two have coded each for themselves, as it was when it was opened',
    },
    noun,
    verb: 'read',
    params: ofStudy,
    answer: 'file',
    fetch: studyFor(noun),
    act: async ({ work }, _input, { study }) => ({
      bytes: Buffer.from(JSON.stringify(packed(await independentCodings(work, study.id)))),
      type: 'application/json; charset=utf-8',
      name: `${study.code}-double.json`,
    }),
  }),
]
