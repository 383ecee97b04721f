import type { GuidePrompt, GuideQuestion, GuideTopic, InterviewGuide } from '#core/interviews'
import { guidePieces } from '#core/interviews'

/** A guide as it is written; its version and first day come when it is taken into use. */
export type WrittenGuide = Omit<InterviewGuide, 'version' | 'from'>

const nothing = { nb: '', nn: '' }

/** A code that nothing in the guide has: the first free number after what it begins with. */
export function freeCode(guide: WrittenGuide, begins: string): string {
  const taken = new Set(guidePieces({ ...guide, version: 1, from: null }).map(({ code }) => code))
  let number = 1
  while (taken.has(`${begins}${number}`)) number += 1
  return `${begins}${number}`
}

/** The guide with another topic last. */
export const withTopic = (guide: WrittenGuide): WrittenGuide => ({
  ...guide,
  topics: [...guide.topics, { code: freeCode(guide, 't'), name: nothing, questions: [] }],
})

/** The guide with a topic changed. */
export const withChangedTopic = (guide: WrittenGuide, topic: GuideTopic): WrittenGuide => ({
  ...guide,
  topics: guide.topics.map((one) => (one.code === topic.code ? topic : one)),
})

/** A topic with another question last, with a code that is free in the guide. */
export const withQuestion = (guide: WrittenGuide, topic: GuideTopic): GuideTopic => ({
  ...topic,
  questions: [...topic.questions, { code: freeCode(guide, `${topic.code}-`), text: nothing, prompts: [] }],
})

/** A topic with a question changed. */
export const withChangedQuestion = (topic: GuideTopic, question: GuideQuestion): GuideTopic => ({
  ...topic,
  questions: topic.questions.map((one) => (one.code === question.code ? question : one)),
})

/** Prompts from lines, one prompt a line: a line that stood there before keeps its code. Lines of both forms belong together. */
export function promptsFrom(
  lines: { readonly nb: string; readonly nn: string },
  before: readonly GuidePrompt[],
  code: () => string,
): readonly GuidePrompt[] {
  const split = (text: string): readonly string[] =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
  const [nb, nn] = [split(lines.nb), split(lines.nn)]
  const left = [...before]
  return Array.from({ length: Math.max(nb.length, nn.length) }, (_, index) => {
    const text = { nb: nb[index] ?? nn[index]!, nn: nn[index] ?? nb[index]! }
    const at = left.findIndex((one) => one.text.nb === text.nb || one.text.nn === text.nn)
    // reworded in place
    const same = at === -1 ? left.indexOf(before[index]!) : at
    const [kept] = same === -1 ? [] : left.splice(same, 1)
    return { code: kept?.code ?? code(), text }
  })
}

/** Things with the one of a code a place earlier or later. */
export function movedIn<T extends { readonly code: string }>(
  things: readonly T[],
  code: string,
  by: -1 | 1,
): readonly T[] {
  const from = things.findIndex((one) => one.code === code)
  const to = from + by
  if (from === -1 || to < 0 || to >= things.length) return things
  const moved = [...things]
  ;[moved[from], moved[to]] = [moved[to]!, moved[from]!]
  return moved
}

/** The codes of topics and questions without words in one of the forms. */
export const wordless = (guide: WrittenGuide): readonly string[] =>
  guidePieces({ ...guide, version: 1, from: null })
    .filter(({ text }) => text.nb.trim() === '' || text.nn.trim() === '')
    .map(({ code }) => code)
