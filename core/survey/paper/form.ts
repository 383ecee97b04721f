import {
  canonicalHash,
  type Language,
  ProblemError,
  problem,
  sayIn,
  textIn,
  type WrittenForm,
} from '#core/foundation'
import type { Instrument } from '#core/instruments'
import { arrangeChoices, arrangeNote } from './arrange.ts'
import { type Group, groupsOf } from './groups.ts'
import { packPages } from './pack.ts'
import { paperProblems } from './problems.ts'
import type { PaperForm } from './types.ts'
import { paperWords } from './words.ts'

/** What the printed form calls the question whether somebody helped: no question of the instrument. */
export const helpedQuestion = 'helped'

/**
 * Lays an instrument out as a printed form: its questions in their order with all their printed answers, the way through it
 * as instructions, and at the end whether somebody helped. Whoever would rather not answer lets the boxes be: that answer is
 * the web's own. Pure, and fast enough to be made whenever it is needed.
 *
 * @throws problems 1830 to 1834 for what paper cannot say or hold.
 */
export function paperForm(instrument: Instrument, language: Language): PaperForm {
  if (!(instrument.languages ?? norwegian).includes(language)) {
    throw new ProblemError(problem(paperProblems.badLanguage, { instrument: instrument.id, language }))
  }
  const say = sayIn(language)
  const introduction: Group = { items: [arrangeNote(say(paperWords.introduction))], heading: null }
  const yesNo = [
    { code: 'yes', label: say(paperWords.helpedYes), go: null },
    { code: 'no', label: say(paperWords.helpedNo), go: null },
  ]
  const helped = arrangeChoices({ code: helpedQuestion, text: say(paperWords.helped) }, yesNo, {
    number: '',
    hint: null,
    several: false,
  })
  const end: Group = { items: [helped, arrangeNote(say(paperWords.thanks))], heading: null }
  const pages = packPages([introduction, ...groupsOf(instrument, language), end])
  const title = textIn(instrument.title, language)
  const printed = { instrument: instrument.id, language, title, pages }
  return { ...printed, layout: canonicalHash(printed).slice(0, 8) }
}

const norwegian: readonly WrittenForm[] = ['nb', 'nn']
