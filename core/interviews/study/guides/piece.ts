import type { LocalText } from '#core/foundation'
import type { GuideQuestion, GuideTopic } from '../guide.ts'

/** A text in bokmål and nynorsk. */
export type Both = readonly [nb: string, nn: string]

const text = ([nb, nn]: Both): LocalText => ({ nb, nn })

/** A question with its prompts, whose codes are the question's with a number. */
export const question = (code: string, words: Both, ...prompts: readonly Both[]): GuideQuestion => ({
  code,
  text: text(words),
  prompts: prompts.map((prompt, at) => ({ code: `${code}.${at + 1}`, text: text(prompt) })),
})

/** A topic with its questions. */
export const topic = (code: string, name: Both, ...questions: readonly GuideQuestion[]): GuideTopic => ({
  code,
  name: text(name),
  questions,
})
