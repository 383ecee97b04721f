import { dateText, isMissing, momentText, upperFirst } from '#core/foundation'
import { type Question, questionsOf, reviewKey, toYou } from '#core/instruments'
import { list, paragraph, type TextBlock, type TextDocument, type TextSection } from './document.ts'
import type { Party } from './facts.ts'
import type { LetterFacts } from './letter.ts'
import {
  basisList,
  howText,
  keptSection,
  recipientList,
  section,
  transferText,
  whySection,
} from './letter-blocks.ts'
import { letterWords } from './letter-words.ts'
import { printoutWords as words } from './printout-words.ts'
import { answerInWords, type NoteInWords, notesInWords } from './registration-words.ts'
import { articlesText, basesOf, municipalityName, type Say, sayIn } from './say.ts'
import { documentWords } from './shared-words.ts'

/** A registration as it is stored, without what tells who it is about. */
export interface PrintedRegistration {
  readonly answers: Readonly<Record<string, unknown>>
  readonly notes: Readonly<Record<string, unknown>>
  readonly status: 'draft' | 'complete'
  /** ISO 8601 in UTC. */
  readonly changedAt: string
  readonly birthYear: number | null
  readonly sex: 'male' | 'female' | null
  /** Whether the unit has a local reference for it; what it is, is not told on paper. */
  readonly hasLocalReference: boolean
}

/**
 * Everything that is registered about somebody in a round, in plain language, to be gone through together with her: each
 * answer in words, comments and reasons, why, by what law, for how long, who sees it, and the right to say no. No name,
 * no number, no local reference: the paper alone does not tell whose it is. What the municipality has not decided about
 * the processing is left out; the letter and the record of processing demand it.
 */
export function registrationPrintout(
  facts: LetterFacts,
  registration: PrintedRegistration,
  language: 'nb' | 'nn',
): TextDocument {
  const say = sayIn(language)
  const { round, municipality } = facts
  const told = notesInWords(round.instrument, registration.notes, language)
  const from = say(letterWords.from, { unit: facts.unit.name, municipality: municipalityName(facts, say) })
  return {
    kind: 'registration-printout',
    language,
    title: say(words.title),
    subtitle: say(words.subtitle, { round: say(round.name), from }),
    mark: null,
    made: facts.made,
    dated: dateText(facts.made),
    fileName: `${municipality.code}-${round.code}-${say(words.file)}-${language}`,
    words: { page: say(documentWords.page), of: say(documentWords.of) },
    sections: [
      section(say(words.shortHeading), shortBlocks(facts, registration, from, say)),
      section(say(words.whatHeading), answerBlocks(facts, registration, told, say, language)),
      ...reasonSections(facts, registration, told, say),
      section(say(words.besidesHeading), [besidesBlock(registration, say)]),
      section(say(words.rightsHeading), rightsBlocks(facts, say)),
      whySection(facts, say),
      section(say(letterWords.seenHeading), seenBlocks(facts, say)),
      keptSection(facts, say),
      section(say(words.lawHeading), lawBlocks(facts, say)),
      section(say(letterWords.whoHeading), [whoBlock(facts, say)]),
    ],
  }
}

function shortBlocks(
  { round }: LetterFacts,
  { status, changedAt, notes }: PrintedRegistration,
  from: string,
  say: Say,
): TextBlock[] {
  const state = say(status === 'draft' ? words.draft : words.complete, { changed: momentText(changedAt) })
  const day = notes[reviewKey]
  const together = typeof day === 'string' ? ` ${say(words.together, { day: dateText(day) })}` : ''
  return [
    paragraph(say(words.short, { from, round: say(round.name) })),
    paragraph(`${state}${together} ${say(words.wrong)}`),
    paragraph(say(words.keepSafe)),
  ]
}

/** A table for each part of the form, of what is stored: questions without an answer are not there. */
function answerBlocks(
  { round: { instrument } }: LetterFacts,
  { answers }: PrintedRegistration,
  told: readonly NoteInWords[],
  say: Say,
  language: 'nb' | 'nn',
): TextBlock[] {
  const cell = (question: Question): string | null => {
    const beside = told.filter((note) => note.question === question.code)
    const answer = Object.hasOwn(answers, question.code) ? answers[question.code] : undefined
    const answered = answer !== undefined && !(isMissing(answer) && answer.missing === 'blank')
    if (!answered && beside.length === 0) return null
    const lines = [
      answered ? fullAnswer(question, answer, say, language) : say(words.noAnswer),
      ...beside.map(({ label, text }) => say(words.noted, { label, text: printable(text) })),
    ]
    return lines.map(upperFirst).join('\n')
  }
  const head = [say(words.question), say(words.answer)]
  const tables = instrument.sections.flatMap(({ title, questions }): TextBlock[] => {
    const rows = questions.flatMap((question) => {
      const text = cell(question)
      return text === null ? [] : [[toYou(say(question.text)), text]]
    })
    return rows.length === 0 ? [] : [{ type: 'table', caption: say(title), head, rows, shares: [0.42, 0.58] }]
  })
  return [paragraph(say(words.source)), ...(tables.length > 0 ? tables : [paragraph(say(words.nothing))])]
}

/** The answer with what the choice means, such as the colours' help texts, and with the unit of a number. */
function fullAnswer(question: Question, answer: unknown, say: Say, language: 'nb' | 'nn'): string {
  const inWords = printable(answerInWords(question, answer, language))
  if (question.type === 'choice') {
    const help = question.choices.find(({ code }) => code === answer)?.help
    return help ? say(words.meaning, { answer: inWords, meaning: toYou(say(help)) }) : inWords
  }
  if (question.type === 'integer' && question.unit && typeof answer === 'number') {
    return say(words.number, { number: inWords, unit: say(question.unit) })
  }
  return inWords === '' ? say(words.none) : inWords
}

/** The reasons for what is unusual, and what the form has no place for: nothing that is stored is left out. */
function reasonSections(
  { round: { instrument } }: LetterFacts,
  { answers }: PrintedRegistration,
  told: readonly NoteInWords[],
  say: Say,
): TextSection[] {
  const alone = told.filter(({ key, question }) => question === null && key !== reviewKey)
  const codes = new Set(questionsOf(instrument).map(({ code }) => code))
  const strange = Object.entries(answers)
    .filter(([code]) => !codes.has(code))
    .map(([code, value]) => ({
      about: code,
      text: typeof value === 'string' ? value : JSON.stringify(value),
    }))
  const items = [...alone, ...strange].map(({ about, text }) =>
    say(words.noted, { label: toYou(printable(about)), text: printable(text) }),
  )
  return items.length === 0 ? [] : [section(say(words.unusualHeading), [list(items)])]
}

function besidesBlock({ birthYear, sex, hasLocalReference }: PrintedRegistration, say: Say): TextBlock {
  const item = (term: string, text: string) => ({ term, text })
  return {
    type: 'definitions',
    items: [
      item(say(words.birthYear), birthYear === null ? say(words.unstated) : String(birthYear)),
      item(say(words.sex), say(sex === null ? words.unstated : words[sex])),
      ...(hasLocalReference ? [item(say(words.reference), say(words.referenceKept))] : []),
      item(say(words.identity), say(words.notKept)),
    ],
  }
}

function rightsBlocks(facts: LetterFacts, say: Say): TextBlock[] {
  const rights = [
    letterWords.see,
    letterWords.correct,
    letterWords.limit,
    letterWords.log,
    letterWords.complain,
  ]
  return [
    paragraph(say(words.no)),
    paragraph(say(words.rights)),
    list(rights.map((right) => say(right))),
    paragraph(howText(facts, contactLine(facts.unit), say)),
    paragraph(say(letterWords.answer)),
  ]
}

function seenBlocks(facts: LetterFacts, say: Say): TextBlock[] {
  const transfer = transferText(facts, say)
  return [recipientList(facts, say), ...(transfer === null ? [] : [paragraph(transfer)])]
}

function lawBlocks(facts: LetterFacts, say: Say): TextBlock[] {
  const bases = basesOf(facts.round, facts.unit.unitType)
  if (bases.length === 0) return [paragraph(say(words.noLaw))]
  const articles = articlesText(facts, say)
  return [
    paragraph(articles === null ? say(words.law) : say(letterWords.lawWithArticles, { articles })),
    basisList(bases, say),
  ]
}

function whoBlock(facts: LetterFacts, say: Say): TextBlock {
  const { controller, unit, municipality, dataProtectionOfficer: officer, processor } = facts
  const item = (term: string, party: Party) => ({ term, text: contactLine(party) })
  const contact = { name: municipalityName(facts, say), contact: municipality.contact }
  return {
    type: 'definitions',
    items: [
      item(say(letterWords.controller), controller),
      item(say(letterWords.unit), unit),
      item(say(letterWords.contact), contact),
      ...(officer ? [item(say(letterWords.officer), officer)] : []),
      ...(processor ? [item(say(letterWords.processor), processor)] : []),
    ],
  }
}

const contactLine = ({ name, contact }: Party): string =>
  contact.trim() === '' ? name : `${name}, ${contact.trim()}`

/**
 * A text that somebody has written, as it can be set in print: on one line, and signs that the font may lack as "?". Latin
 * letters with every mark that Norwegian and Sámi use, digits and common signs are kept.
 */
const printable = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[^\u0020-\u007e\u00a0-\u00ac\u00ae-\u017f\u2013\u2014\u2018-\u201e\u2022\u2026\u20ac]/gu, '?')
    .trim()
