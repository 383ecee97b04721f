import { createRandom, type Random } from '#core/foundation'
import type { Answers } from '#core/instruments'
import { closeWave, finishAnswering, mixPools, saveAnswering } from '#rim/services'
import { createSurveyHouse, type SurveyHouse } from '../house/survey.ts'
import { type Copy, copyRows } from './copies.ts'

/**
 * How the answers get out. `as-built`: by the program. The others are broken on purpose, each in one way, to show that an
 * attack finds what it looks for where it is there to be found:
 * - `no-pool`: an answer comes out when it is finished;
 * - `in-order`: those that have waited longest come out, in the order they came;
 * - `no-padding`: what waits is as long as what is in it;
 * - `clear-texts`: what was written lies in the clear;
 * - `save-each-tick`: a draft is saved for each question.
 */
export type Build = 'as-built' | 'no-pool' | 'in-order' | 'no-padding' | 'clear-texts' | 'save-each-tick'

/** Somebody's answers, and what nobody but the test knows: which code they were given under. */
interface Finished {
  /** Index among all. */
  readonly who: number
  readonly answers: Answers
  readonly participant: string
  readonly service: string
  /** The row of the pool that they became. */
  pooled: string
  /** How often the draft was written: rows in the write-ahead log. */
  readonly saves: number
}

/** What lies copied from a whole field work. */
export interface FieldWork {
  readonly finished: readonly Finished[]
  /** A copy when everybody of a stretch has finished, and one when the pools have been mixed, for each stretch. */
  readonly stretches: readonly { readonly before: Copy; readonly after: Copy }[]
  readonly closed: Copy
  /** Names of services, as people write them. */
  readonly names: ReadonlyMap<string, string>
}

const participants = 6
const services = 6
const stretches = [12, 8, 14]

/** Questions whose answers tell, to the test alone, whose they are. */
const marks = ['gets_needed_help', 'help_when_needed', 'masters_everyday', 'influence_on_services'] as const
const filler = [
  'services_accessible',
  'services_satisfactory',
  'help_find_home',
  'help_manage_home',
  'help_work',
  'help_education',
  'help_finances',
  'help_leisure',
  'help_mental_health',
  'help_physical_health',
  'help_nutrition',
  'help_exercise',
] as const
const scale = ['not_at_all', 'small_extent', 'some_extent', 'large_extent', 'very_large_extent']

/** Who gave these answers. */
export const whoseAre = (answers: Readonly<Record<string, unknown>>): number =>
  marks.reduce((sum, code) => sum * scale.length + scale.indexOf(String(answers[code])), 0)

/** Has people answer, mixes now and then, and closes; takes copies all along. */
export async function fieldWork(build: Build): Promise<FieldWork> {
  const here = await createSurveyHouse({ participants, services, connections: 4 })
  try {
    return await runThrough(here, build)
  } finally {
    await here.close()
  }
}

async function runThrough(here: SurveyHouse, build: Build): Promise<FieldWork> {
  const random = createRandom(`attack ${build}`)
  const names = new Map(
    here.participants.flatMap(({ services: own }, at) =>
      own.map(({ id }, nth) => [id, `Tjeneste ${'ABCDEF'[nth]} i kommune ${at}`] as const),
    ),
  )
  if (build === 'no-padding') await dropLengths(here)
  const finished: Finished[] = []
  const copies: { before: Copy; after: Copy }[] = []
  for (const many of stretches) {
    for (let nth = 0; nth < many; nth++) {
      // in another order each time, as people do
      for (const participant of here.participants) {
        const service = participant.services[random.below(services)]!
        const answers = answersOf(finished.length, names.get(service.id)!, random)
        const [code] = await here.codes(service.order, 1)
        const saves = build === 'save-each-tick' ? Object.keys(answers).length : 2
        await answer(here, code!, answers, saves)
        const one = {
          who: finished.length,
          answers,
          participant: participant.id,
          service: service.id,
          pooled: '',
          saves,
        }
        finished.push(one)
        one.pooled = await newestPooled(here, finished)
        if (build === 'no-padding') await shorten(here, one)
        if (build === 'no-pool') await letOut(here, [one], build)
      }
    }
    const before = await copyRows(here)
    if (build === 'as-built' || build === 'save-each-tick') await mixPools(here.desks)
    else if (build !== 'no-pool') await mixBadly(here, finished, build, random)
    copies.push({ before, after: await copyRows(here) })
  }
  if (build === 'as-built') await closeWave(here.desks, here.wave, here.staff)
  return { finished, stretches: copies, closed: await copyRows(here), names }
}

function answersOf(who: number, service: string, random: Random): Answers {
  const digits = marks.map(
    (_, at) => Math.floor(who / scale.length ** (marks.length - 1 - at)) % scale.length,
  )
  const marked = marks.map((code, at) => [code, scale[digits[at]!]!] as const)
  const others = filler
    .filter(() => random.below(2) === 1)
    .map((code) => [code, scale[random.below(scale.length)]!] as const)
  return Object.fromEntries([...marked, ...others, ['service_of_form', service]])
}

async function answer({ desks }: SurveyHouse, code: string, answers: Answers, saves: number): Promise<void> {
  const mode = { channel: 'paper', helped: null } as const
  for (let save = 0; save < saves; save++) await saveAnswering(desks, code, { answers, mode, language: 'nb' })
  await finishAnswering(desks, code, desks.clock.today(), 'paper')
}

/** The row of the pool that the last one became: the test looks, so that it can break what the program does. */
async function newestPooled({ database }: SurveyHouse, finished: readonly Finished[]): Promise<string> {
  const known = new Set(finished.map(({ pooled }) => pooled))
  const rows = await database.sql('select id from lyttepost.survey_pool order by age(xmin) limit 3')
  return String(rows.find(({ id }) => !known.has(String(id)))!.id)
}

// What follows is done badly on purpose, past the program.

const dropLengths = ({ database }: SurveyHouse) =>
  database.sql('alter table lyttepost.survey_pool drop constraint survey_pool_sealed_check')

/** As long as the text that is sealed, with nonce and tag. */
export const lengthOf = (answers: Readonly<Record<string, unknown>>): number =>
  JSON.stringify(answers).length + 28

const shorten = ({ database }: SurveyHouse, { pooled, answers }: Finished) =>
  database.sql('update lyttepost.survey_pool set sealed = substr(sealed, 1, $2) where id = $1', [
    pooled,
    lengthOf(withoutTexts(answers)),
  ])

const withoutTexts = ({ service_of_form: _, ...rest }: Answers): Answers => rest

async function mixBadly(
  here: SurveyHouse,
  finished: readonly Finished[],
  build: Build,
  random: Random,
): Promise<void> {
  const waiting = new Set((await copyRows(here)).pool.map(({ id }) => id))
  for (const participant of here.participants) {
    const pool = finished.filter((one) => one.participant === participant.id && waiting.has(one.pooled))
    if (pool.length < 10) continue
    // what stays is the youngest, or drawn; what comes out is in order, or not
    const order = build === 'in-order' ? pool : shuffledBy(pool, random)
    await letOut(here, order.slice(0, -5), build)
  }
}

const shuffledBy = <T>(items: readonly T[], random: Random): readonly T[] =>
  items
    .map((item) => ({ item, key: random.bits() }))
    .sort((one, other) => one.key - other.key)
    .map(({ item }) => item)

async function letOut(
  { database, wave }: SurveyHouse,
  out: readonly Finished[],
  build: Build,
): Promise<void> {
  const values = out.map(({ answers }) =>
    JSON.stringify(build === 'clear-texts' ? answers : withoutTexts(answers)),
  )
  await database.sql(
    `with gone as (delete from lyttepost.survey_pool where id = any ($1::uuid[]))
     insert into lyttepost.survey_answer (wave, participant, channel, language, answers, texts)
     select $2, $3, 'paper', 'nb', a, decode(repeat('00', 8192), 'hex') from unnest($4::jsonb[]) with ordinality as o (a, at)
     order by at`,
    [out.map(({ pooled }) => pooled), wave, out[0]!.participant, values],
  )
}
