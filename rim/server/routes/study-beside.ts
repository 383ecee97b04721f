import { z } from 'zod'
import { figureRows } from '#core/reports'
import { besideChoices, besideLinks } from '#rim/services'
import { route } from '../route.ts'
import { copied, localText, plainText } from './shapes.ts'
import { ofStudy, studyFor } from './study-shapes.ts'

const noun = 'study' as const
const source = z.enum(['survey', 'mapping'])
const link = /^(survey|mapping):[a-zA-Z0-9][a-zA-Z0-9_.-]{0,98}$/
const value = z.union([z.object({ value: z.number() }), z.object({ symbol: z.enum(['.', '..', ':']) })])
const figure = z.object({
  source,
  code: z.string(),
  title: localText,
  year: z.string(),
  columns: z.array(z.object({ label: localText, base: value })),
  rows: z.array(z.object({ label: localText, cells: z.array(z.object({ count: value, percent: value })) })),
})
const nothing = z.object({
  source,
  code: z.string(),
  title: localText.nullable(),
  missing: z.enum(['not-released', 'no-such-figure']),
})

/** What the survey and the mapping say beside a study's themes: released numbers, as they may be shown now. */
export const studyBesideRoutes = [
  route({
    method: 'GET',
    path: '/api/studies/{study}/beside-choices',
    summary: {
      nb: 'Spørsmål i undersøkelsen og figurer i kartleggingen som et tema kan vise til',
      nn: 'Spørsmål i undersøkinga og figurar i kartlegginga som eit tema kan vise til',
      en: 'Questions of the survey and figures of the mapping that a theme can point to',
    },
    noun,
    verb: 'read',
    params: ofStudy,
    answer: z.array(z.object({ source, code: z.string(), title: localText, number: z.string() })),
    fetch: studyFor(noun),
    act: async ({ desks }) =>
      (await besideChoices(desks)).map((choice) => ({ ...choice, title: plainText(choice.title) })),
  }),
  route({
    method: 'GET',
    path: '/api/studies/{study}/beside',
    summary: {
      nb: 'Tall fra undersøkelsen og kartleggingen slik de kan vises nå',
      nn: 'Tal frå undersøkinga og kartlegginga slik dei kan visast no',
      en: 'Numbers of the survey and the mapping as they may be shown now',
    },
    noun,
    verb: 'read',
    params: ofStudy,
    query: z.strictObject({
      /** `survey:trusts_staff,mapping:network` */
      links: z
        .string()
        .max(5000)
        .transform((text) => text.split(',').filter((one) => one !== ''))
        .pipe(z.array(z.string().regex(link)).max(50)),
    }),
    answer: z.array(z.union([figure, nothing])),
    fetch: studyFor(noun),
    act: async ({ desks }, { query }) => {
      const links = query.links.map((one) => {
        const [from, code] = one.split(':') as ['survey' | 'mapping', string]
        return { source: from, code }
      })
      return (await besideLinks(desks, links)).map((one) => {
        if ('missing' in one) return { ...one, title: one.title && plainText(one.title) }
        const { groups: _, title, ...told } = one
        return copied<z.input<typeof figure>>({ ...told, title: plainText(title), ...figureRows(one) })
      })
    },
  }),
]
