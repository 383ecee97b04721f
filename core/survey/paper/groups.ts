import { type Language, ProblemError, problem, type Say, sayIn, textIn } from '#core/foundation'
import {
  type Block,
  choicesOf,
  type Instrument,
  type Question,
  questionName,
  questionsOf,
  type Section,
} from '#core/instruments'
import {
  type Arranged,
  arrangeChoices,
  arrangeFigures,
  arrangeHeading,
  arrangeLines,
  arrangeNote,
} from './arrange.ts'
import { paperProblems } from './problems.ts'
import { type PaperRouting, paperRouting } from './routing.ts'
import { arrangeTable } from './table.ts'
import type { PaperChoice, PaperItem } from './types.ts'
import { paperWords } from './words.ts'

/** Items that stand on one page, under each other. */
export interface Group {
  readonly items: readonly (Arranged<PaperItem> & { readonly below?: true })[]
  /** A heading stands above it, on the same page. */
  readonly heading: Arranged<PaperItem> | null
}

/** A question's number as printed: the reports' 12_1 is 12.1 here. */
export const printedNumber = (number: string): string => number.replace('_', '.')

interface Reading {
  readonly instrument: Instrument
  readonly language: Language
  readonly say: Say
  readonly routing: PaperRouting
}

/** A part of a section: questions that are printed as one. */
interface Part {
  readonly block: Block | null
  readonly questions: readonly Question[]
}

/**
 * The instrument's questions as items, in the order they are asked: a question that decides stands in one group with what
 * belongs to its answers.
 *
 * @throws problems 1830 to 1833.
 */
export function groupsOf(instrument: Instrument, language: Language): readonly Group[] {
  const reading = { instrument, language, say: sayIn(language), routing: paperRouting(instrument) }
  return instrument.sections.flatMap((section) => sectionGroups(section, reading))
}

function sectionGroups(section: Section, reading: Reading): readonly Group[] {
  const groups: Group['items'][] = []
  for (const part of partsOf(section)) {
    const items = arrange(part, reading)
    const below = reading.routing.answerIf.has(part.questions[0]!.code)
    const above = below ? groups.pop() : undefined
    groups.push([...(above ?? []), ...items.map((item) => (below ? { ...item, below } : item))])
  }
  const title = textIn(section.title, reading.language)
  return groups.map((items, at) => ({
    items,
    heading: at === 0 && title !== '' ? arrangeHeading(title) : null,
  }))
}

function partsOf(section: Section): readonly Part[] {
  const parts: Part[] = []
  const done = new Set<string>()
  for (const question of section.questions) {
    if (done.has(question.code)) continue
    const block = section.blocks?.find(({ questions }) => questions.includes(question.code)) ?? null
    const questions = block
      ? section.questions.filter(({ code }) => block.questions.includes(code))
      : [question]
    for (const { code } of questions) done.add(code)
    parts.push({ block, questions })
  }
  return joinFollowing(parts)
}

/** Questions without a block, with the same condition and the same choices, share a table. */
function joinFollowing(parts: readonly Part[]): readonly Part[] {
  const joined: Part[] = []
  for (const part of parts) {
    const before = joined.at(-1)
    const first = part.questions[0]!
    if (before && !before.block && !part.block && isFollowUp(first) && alike(before.questions[0]!, first)) {
      joined[joined.length - 1] = { block: null, questions: [...before.questions, first] }
    } else joined.push(part)
  }
  return joined
}

const isFollowUp = (question: Question): boolean =>
  question.askedWhen !== undefined && question.type === 'choice'
const alike = (one: Question, other: Question): boolean =>
  one.type === other.type &&
  JSON.stringify(one.askedWhen) === JSON.stringify(other.askedWhen) &&
  JSON.stringify(choicesOf(one)) === JSON.stringify(choicesOf(other))

function arrange(part: Part, reading: Reading): Arranged<PaperItem>[] {
  const { block, questions } = part
  const first = questions[0]!
  const { language, say, routing } = reading
  const answerIf = instruction(questions, reading)
  if (block || questions.length > 1 || isScale(first, reading)) {
    const lead = block ? textIn(block.lead, language) : ''
    const number = block && !hasNumber(reading.instrument, block.number) ? block.number : ''
    // the instrument's own words tell who is to answer, where the arrows alone lead right
    const said = answerIf !== null && lead !== '' && arrowsLead(first, reading) ? null : answerIf
    // a question that has a number of its own bears it where questions do, at the left of its lead
    const own = number === '' && lead !== '' && questions.length === 1 && !first.number.includes('_')
    const rows = questions.map((question) => ({
      question,
      number: own ? '' : printedNumber(question.number),
    }))
    return [
      arrangeTable(
        { number: own ? first.number : printedNumber(number), lead, answerIf: said, rows },
        language,
      ),
    ]
  }
  const number = printedNumber(first.number)
  const above = answerIf === null ? [] : [arrangeNote(answerIf)]
  switch (first.type) {
    case 'integer':
      return [...above, arrangeFigures(first, number, language)]
    case 'text':
      return [...above, arrangeLines(first, number, language)]
    default: {
      const go = routing.go.get(first.code)
      const choices = first.choices.map(({ code, label }): PaperChoice => {
        const step = go?.get(code)
        return {
          code,
          label: textIn(label, language),
          go: !step ? null : step.kind === 'down' ? 'down' : { text: goText(step.question, reading) },
        }
      })
      const several = first.type === 'multi'
      const text = textIn(first.text, language)
      // many questions say it themselves, in brackets at their end
      const told = text.trimEnd().endsWith(')')
      const hint =
        several && !told ? say(paperWords.several) : first.help ? textIn(first.help, language) : null
      return [...above, arrangeChoices({ code: first.code, text }, choices, { number, hint, several })]
    }
  }
}

/** Some question of its own bears the number: a block under it is not numbered again. */
const hasNumber = (instrument: Instrument, number: string): boolean =>
  questionsOf(instrument).some((question) => question.number === number)

/** All that belongs to the question that decides is asked on the same answers. */
function arrowsLead(question: Question, { routing }: Reading): boolean {
  const own = routing.answerIf.get(question.code)!
  const all = [...routing.answerIf.values()].filter(({ gate }) => gate === own.gate)
  return all.every((said) => JSON.stringify(said) === JSON.stringify(own))
}

/** One question with so many answers that they would need two lines is clearer as a scale. */
function isScale(question: Question, { language }: Reading): boolean {
  if (question.type !== 'choice' || question.choices.length < 4 || question.choices.length > 8) return false
  const apart = question.choices.some((choice) => choice.apart)
  const follows = question.askedWhen !== undefined
  const letters = question.choices.reduce((sum, { label }) => sum + textIn(label, language).length, 0)
  return (apart || follows) && letters > 110
}

/** Who is to answer, the same for all of them. */
function instruction(
  questions: readonly Question[],
  { instrument, say, language, routing }: Reading,
): string | null {
  const conditions = questions.map(({ code }) => routing.answerIf.get(code))
  const first = conditions[0]
  if (conditions.some((said) => JSON.stringify(said) !== JSON.stringify(first))) {
    throw new ProblemError(problem(paperProblems.unlikeRows, { block: questionName(questions[0]!) }))
  }
  if (!first) return null
  const gate = questionsOf(instrument).find(({ code }) => code === first.gate)!
  const labels = choicesOf(gate)
    .filter(({ code }) => first.choices.includes(code))
    .map(({ label }) => say(paperWords.quoted, { words: textIn(label, language) }))
  const choices = labels.join(` ${say(paperWords.or)} `)
  return say(paperWords.answerIf, { choices, number: printedNumber(gate.number) })
}

function goText(next: string | null, { instrument, say }: Reading): string {
  if (next === null) return say(paperWords.goToEnd)
  const section = instrument.sections.find(({ questions }) => questions.some(({ code }) => code === next))!
  // what stands first in a table is found by the table's number
  const block = section.blocks?.find(({ questions }) => questions[0] === next)
  const question = section.questions.find(({ code }) => code === next)!
  return say(paperWords.goTo, { number: printedNumber(block ? block.number : question.number) })
}
