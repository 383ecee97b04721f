import type { Block, Question, Section } from '#core/instruments'

/** Questions that stand in one table under one lead, or one that stands by itself. */
export interface SurveyItem {
  /** Null: by itself. */
  readonly block: Block | null
  readonly questions: readonly Question[]
}

/** What a section is made of, in its order. */
export function surveyItems({ questions, blocks = [] }: Section): readonly SurveyItem[] {
  const items: { readonly block: Block | null; readonly questions: Question[] }[] = []
  for (const question of questions) {
    const block = blocks.find((one) => one.questions.includes(question.code)) ?? null
    const last = items.at(-1)
    if (last && block !== null && last.block === block) last.questions.push(question)
    else items.push({ block, questions: [question] })
  }
  return items
}
