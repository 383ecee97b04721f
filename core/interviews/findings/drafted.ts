import type { LocalText } from '#core/foundation'
import type { ChecklistAnswer } from '../project/entities.ts'
import { counted, listed, said } from '../study/said.ts'
import type { ChecklistItem, ReportingChecklist } from './checklist.ts'
import {
  type Draft,
  type Drafter,
  type ItemState,
  met,
  ofInterviewers,
  own,
  sampleSentence,
  unanswered,
  yesNo,
} from './drafts.ts'
import * as draft from './drafts-shared.ts'
import type { ReportingFacts } from './facts.ts'
import { isShownUnder } from './stance.ts'

/** An item of a checklist with what the report tells. */
export interface DraftedItem extends ChecklistItem {
  /** What the registers and the log say; `null`: a person must answer. */
  readonly draft: LocalText | null
  /** What a person has written, over the draft; `null`: nothing. */
  readonly answer: string | null
  readonly state: ItemState
  /** Kept out of sight under the study's stance. */
  readonly hidden: boolean
}

const words = {
  interviewers: {
    nb: '{n} intervjuere: {names}.',
    nn: '{n} intervjuarar: {names}.',
  },
  oneInterviewer: { nb: 'Én intervjuer: {names}.', nn: 'Éin intervjuar: {names}.' },
  participants: {
    nb: '{n} informanter deltok i {interviews} intervjuer.',
    nn: '{n} informantar deltok i {interviews} intervju.',
  },
  alone: { nb: 'Ingen andre var til stede.', nn: 'Ingen andre var til stades.' },
  others: {
    nb: 'I {n} av {of} intervjuer var andre til stede.',
    nn: 'I {n} av {of} intervju var andre til stades.',
  },
  once: { nb: 'Alle ble intervjuet én gang.', nn: 'Alle vart intervjua éin gong.' },
  repeated: { nb: '{n} ble intervjuet flere ganger.', nn: '{n} vart intervjua fleire gonger.' },
  notes: { nb: 'Det ble skrevet notater.', nn: 'Det vart skrive notat.' },
  noNotes: { nb: 'Det ble ikke skrevet notater.', nn: 'Det vart ikkje skrive notat.' },
  returned: { nb: 'Informantene fikk lese utskriften.', nn: 'Informantane fekk lese utskrifta.' },
  notReturned: {
    nb: 'Informantene fikk ikke lese utskriften.',
    nn: 'Informantane fekk ikkje lese utskrifta.',
  },
  checked: { nb: 'Informantene fikk si noe om funnene.', nn: 'Informantane fekk seie noko om funna.' },
  notChecked: {
    nb: 'Informantene ble ikke spurt om funnene.',
    nn: 'Informantane vart ikkje spurde om funna.',
  },
  confirmed: {
    nb: 'To personer har kontrollert at det som kan vise hvem noen er, er tatt ut ({n} av {of} tekster).',
    nn: 'To personar har kontrollert at det som kan vise kven nokon er, er teke ut ({n} av {of} tekstar).',
  },
  trail: {
    nb: 'Alt som er gjort i analysen, står i en logg ({events} hendelser), og det er skrevet {memos} notater.',
    nn: 'Alt som er gjort i analysen, står i ein logg ({events} hendingar), og det er skrive {memos} notat.',
  },
  reviews: { nb: 'Utkastet er lest av {n} instanser.', nn: 'Utkastet er lese av {n} instansar.' },
} as const satisfies Record<string, LocalText>

const interviewers: Drafter = ({ interviewers: who }) => {
  if (who.length === 0) return unanswered
  const names = listed(who.map(({ name }) => name))
  return met(said(who.length === 1 ? words.oneInterviewer : words.interviewers, { n: who.length, names }))
}

const participants: Drafter = ({ sample: { n }, interviews }) =>
  n === 0 ? unanswered : met(said(words.participants, { n, interviews }))

const others: Drafter = ({ othersPresent: n, interviews: of }) =>
  of === 0 ? unanswered : met(n === 0 ? words.alone : said(words.others, { n, of }))

const repeats: Drafter = ({ repeated, interviews }) =>
  interviews === 0
    ? unanswered
    : met(counted(repeated, words.repeated, repeated === 0 ? words.once : words.repeated))

const fieldNotes: Drafter = ({ fieldNotes: told }) => yesNo(told, words.notes, words.noNotes)

const deidentified: Drafter = ({ confirmedTexts: n, interviews: of }) => {
  if (of === 0) return unanswered
  return { text: said(words.confirmed, { n, of }), state: n < of ? 'partly' : 'met' }
}

const trust: Drafter = ({ analysis: { events, memos, reviews } }) => {
  if (events === 0) return unanswered
  const text = said(words.trail, { events, memos })
  if (reviews === 0) return { text, state: 'partly' }
  const read = said(words.reviews, { n: reviews })
  return met({ nb: `${text.nb} ${read.nb}`, nn: `${text.nn} ${read.nn}` })
}

/** Nothing in the registers tells it. */
const person: Drafter = () => unanswered

const coreqDrafters: readonly Drafter[] = [
  interviewers,
  (facts) => ofInterviewers(facts, ({ credentials }) => credentials),
  (facts) => ofInterviewers(facts, ({ occupation }) => occupation),
  (facts) => ofInterviewers(facts, ({ sex }) => sex),
  (facts) => ofInterviewers(facts, ({ training }) => training),
  (facts) => ofInterviewers(facts, ({ relation }) => relation),
  (facts) => ofInterviewers(facts, ({ known }) => known),
  (facts) => ofInterviewers(facts, ({ assumptions }) => assumptions),
  ({ orientation }) => own(orientation),
  ({ sampling }) => own(sampling),
  draft.recruitment,
  participants,
  draft.recruitment,
  draft.setting,
  others,
  sampleSentence,
  draft.guide,
  repeats,
  draft.recording,
  fieldNotes,
  draft.duration,
  draft.saturation,
  ({ transcriptsReturned }) => yesNo(transcriptsReturned, words.returned, words.notReturned),
  draft.coders,
  draft.codingTree,
  draft.derivation,
  ({ software }) => own(software),
  ({ participantsChecked }) => yesNo(participantsChecked, words.checked, words.notChecked),
  draft.quotations,
  draft.support,
  draft.majorThemes,
  draft.minorThemes,
]

const srqrDrafters: readonly Drafter[] = [
  person,
  person,
  person,
  person,
  ({ orientation }) => own(orientation),
  (facts) => ofInterviewers(facts, ({ assumptions }) => assumptions),
  person,
  draft.joined(({ sampling }) => own(sampling), draft.recruitment, draft.saturation),
  draft.ethics,
  draft.joined(draft.period, draft.duration, draft.setting),
  draft.joined(draft.guide, draft.recording),
  draft.joined(sampleSentence, participants),
  deidentified,
  draft.joined(draft.derivation, draft.coders),
  trust,
  draft.majorThemes,
  draft.joined(draft.quotations, draft.support),
  person,
  person,
  ({ interests }) => own(interests),
  ({ funding }) => own(funding),
]

const drafters: Readonly<Record<ReportingChecklist['code'], readonly Drafter[]>> = {
  coreq: coreqDrafters,
  srqr: srqrDrafters,
}

/** Items that a stance keeps out of sight. */
const aboutSaturation: Readonly<Record<ReportingChecklist['code'], string | null>> = {
  coreq: '22',
  srqr: null,
}

/**
 * A checklist with what the study's registers and log say to each item, and what a person has written over it. An answer with words
 * in it meets its item; an item without draft or answer waits for a person.
 *
 * @param answers those of other lists are passed by.
 */
export function drafted(
  list: ReportingChecklist,
  facts: ReportingFacts,
  answers: Iterable<ChecklistAnswer> = [],
): readonly DraftedItem[] {
  const given = new Map(
    [...answers].filter((one) => one.list === list.code).map(({ item, text }) => [item, text.trim()]),
  )
  return list.items.map((item, at) => {
    const { text, state }: Draft = drafters[list.code][at]!(facts)
    const answer = given.get(item.code) || null
    const hidden = item.code === aboutSaturation[list.code] && !isShownUnder(facts.stance, 'saturation')
    return { ...item, draft: text, answer, state: answer === null ? state : 'met', hidden }
  })
}
