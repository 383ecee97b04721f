import type { Random } from '#core/foundation'
import { type CommentCoding, type CommentValue, servicesNamed } from '#core/survey'
import type { StoredSurveyWave } from '#rim/storage'
import {
  approveCommentQuote,
  cleanComments,
  closeCommentWork,
  codeComment,
  commentDesk,
  confirmComments,
  type DeskComment,
  quoteComment,
} from '../comments/index.ts'
import { as, type Stage } from './stage.ts'

/** What became of the comments. */
export interface PlayedComments {
  readonly comments: number
  /** Taken out, since they tell nothing. */
  readonly out: number
  /** Parts that were taken out of the others. */
  readonly replaced: number
  readonly second: number
  readonly settled: number
  readonly quotes: number
  /** Of the overall value; null where it is not defined. */
  readonly kappa: number | null
}

/** What it needs of the stage: two clerks, and what is drawn. */
export type CommentStage = Pick<Stage, 'desks' | 'siri' | 'sigurd' | 'random'>

/** How many of a hundred second codings are another than what is read there. */
const slips = 12
const quotesOfEach = 2

/** Cleans, codes and quotes the comments of a closed wave as two people would, and ends the work. */
export async function playComments(stage: CommentStage, wave: StoredSurveyWave): Promise<PlayedComments> {
  const { desks, siri, sigurd } = stage
  const chance = stage.random.fork('comments')
  const desk = (who: typeof siri) => as(stage, who, (work) => commentDesk(desks, work, wave, who.staff!))
  const written = (await desk(siri)).comments
  const cleanings = written.map((one) => ({ comment: one.id, kept: !one.nothing, parts: one.findings }))
  await as(stage, siri, (work) => cleanComments(desks, work, wave, { cleanings, staff: siri.staff! }))
  const ids = written.map(({ id }) => id)
  await as(stage, sigurd, (work) =>
    confirmComments(desks, work, wave, { comments: ids, staff: sigurd.staff! }),
  )
  const codeAll = (who: typeof siri, turn: 'first' | 'second' | 'settled', some: readonly DeskComment[]) =>
    as(stage, who, async (work) => {
      for (const { id, cleaned } of some) {
        const read = codingRead(cleaned ?? '')
        const coding = turn === 'second' && chance.below(100) < slips ? slip(read, chance) : read
        await codeComment(desks, work, wave, { comment: id, turn, coding, staff: who.staff! })
      }
    })
  const at = async (who: typeof siri, step: DeskComment['step']) =>
    (await desk(who)).comments.filter((one) => one.step === step && one.mine)
  await codeAll(siri, 'first', await at(siri, 'code'))
  const seconds = await at(sigurd, 'second')
  await codeAll(sigurd, 'second', seconds)
  const apart = await at(siri, 'settle')
  await codeAll(siri, 'settled', apart)
  const quotes = await playQuotes(stage, wave, (await desk(siri)).comments)
  await as(stage, siri, (work) => closeCommentWork(desks, work, wave, siri.staff!))
  const { comments, agreement } = await desk(siri)
  return {
    comments: comments.length,
    out: comments.filter(({ step }) => step === 'out').length,
    replaced: cleanings.reduce((sum, { kept, parts }) => sum + (kept ? parts.length : 0), 0),
    second: seconds.length,
    settled: apart.length,
    quotes,
    kappa: agreement[0]?.kappa?.kappa ?? null,
  }
}

/** Some quotes of each value, chosen by one and approved by the other. */
async function playQuotes(
  stage: CommentStage,
  wave: StoredSurveyWave,
  comments: readonly DeskComment[],
): Promise<number> {
  const { desks, siri, sigurd } = stage
  const long = comments.filter(({ step, cleaned }) => step === 'done' && (cleaned ?? '').length >= 25)
  const chosen = (['praise', 'criticism', 'mixed'] as const).flatMap((value) =>
    long.filter(({ coding }) => coding?.overall === value).slice(0, quotesOfEach),
  )
  for (const { id, cleaned, named } of chosen) {
    const quote = await as(stage, siri, (work) =>
      quoteComment(desks, work, wave, { comment: id, text: cleaned!, tags: named, staff: siri.staff! }),
    )
    await as(stage, sigurd, (work) => approveCommentQuote(work, wave, { quote, staff: sigurd.staff! }))
  }
  return chosen.length
}

const content =
  /(?<!mis)fornø[gy]d|takk|\bgod|\bbra\b|bryr|flink|\bfin[te]?\b|beste?\b|super|stiller|tilbake|\blytt[ae]|\bredda|\breddet|gull|fantastisk|snill|trygg/iu
const discontented =
  /\bikke|ikkje|dårl|vanskelig|vanskeleg|ventet|venta|for lite|savner|saknar|mangl|sliten|slitsom|hele tiden|lang tid|burde|misfornøyd|klag|svarer aldri|redd for/iu

/** What somebody may read in a comment: one value for it and for every service that it names. */
export function codingRead(comment: string): CommentCoding {
  const [good, bad] = [content.test(comment), discontented.test(comment)]
  const overall: CommentValue = good && bad ? 'mixed' : good ? 'praise' : bad ? 'criticism' : 'neutral'
  return { overall, services: Object.fromEntries(servicesNamed(comment).map((code) => [code, overall])) }
}

/** Another overall value, or a service that is not seen. */
function slip({ overall, services }: CommentCoding, chance: Random): CommentCoding {
  const [unseen] = Object.keys(services)
  if (unseen !== undefined && chance.below(2) === 0) {
    const { [unseen]: _, ...seen } = services
    return { overall, services: seen }
  }
  return { overall: overall === 'mixed' ? 'criticism' : 'mixed', services }
}
