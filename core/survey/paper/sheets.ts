import { type Language, type LocalText, type Say, sayIn } from '#core/foundation'
import { informationTexts as info } from './information-texts.ts'
import { instructionTexts as staff } from './instruction-texts.ts'

/** A page or two of prose that goes with the forms: every text in one language, nothing left to fill in. */
export interface Sheet {
  readonly language: Language
  readonly title: string
  readonly lead: string
  readonly parts: readonly SheetPart[]
}

interface SheetPart {
  readonly heading: string
  readonly lines: readonly string[]
  /** How the lines stand: as paragraphs, as points, or as steps with numbers. */
  readonly look: 'prose' | 'points' | 'steps'
  /** It begins a new page. */
  readonly turn: boolean
}

/** What the sheets tell about a survey. Dates and names are as printed. */
export interface SheetFacts {
  /** Who answers for the survey. */
  readonly responsible: string
  /** How to reach them. */
  readonly contact: string
  /** The last day to answer, in words. */
  readonly lastDay: string
  /** Where codes are typed: `lyttepost.example/svar`. */
  readonly address: string
}

/** What the staff instruction tells beside. */
export interface HandOutFacts extends SheetFacts {
  /** The place that hands out, and its municipality or city district. */
  readonly service: string
  readonly place: string
  readonly copies: number
}

type Part = {
  readonly heading: LocalText
  readonly lines: readonly LocalText[]
  readonly look?: SheetPart['look']
  readonly turn?: boolean
}

function parts(
  say: Say,
  values: Readonly<Record<string, string>>,
  given: readonly Part[],
): readonly SheetPart[] {
  return given.map(({ heading, lines, look = 'prose', turn = false }) => ({
    heading: say(heading),
    lines: lines.map((line) => say(line, values)),
    look,
    turn,
  }))
}

/** The information sheet: what is asked and why, that it is voluntary and anonymous, what becomes of the answers; on its back, how to answer. */
export function informationSheet(facts: SheetFacts, language: Language): Sheet {
  const say = sayIn(language)
  const values = { ...facts }
  return { language, title: say(info.title), lead: say(info.lead), parts: parts(say, values, info.parts) }
}

/** The instruction to whoever hands out an order: forms, or cards with codes for the web alone. */
export function orderInstruction(facts: HandOutFacts, what: 'forms' | 'cards', language: Language): Sheet {
  const say = sayIn(language)
  const values = { ...facts, copies: String(facts.copies) }
  const lead = say(staff.lead[what], values)
  return { language, title: say(staff.title), lead, parts: parts(say, values, staff.parts[what]) }
}

/** The instruction to whoever hands forms out, wherever. */
export function staffInstruction(facts: SheetFacts, language: Language): Sheet {
  const say = sayIn(language)
  const values = { ...facts }
  const lead = say(staff.lead.general, values)
  return { language, title: say(staff.title), lead, parts: parts(say, values, staff.parts.forms) }
}
