import { isAnswered } from '#core/foundation'
import {
  type Answer,
  type Condition,
  type InclusionCriterion,
  type Instrument,
  type Question,
  questionsOf,
  type Section,
  type Session,
  type SessionProblem,
} from '#core/instruments'
import { fieldsOf, isFilled, shownSections } from '../field/fields.ts'
import type { FormState } from '../stores/store.ts'
import { reasonState } from './reasons.ts'

/** What is answered in a section, of what is asked. */
export interface SectionSummary {
  readonly section: Section
  readonly asked: readonly { readonly question: Question; readonly answer: Answer }[]
  /** In fields, as everywhere in the form: questions that are answered as one are one. */
  readonly filled: number
  readonly fields: number
}

/** The sections with what is asked in them now; those where nothing is are left out. */
export const sectionSummaries = (instrument: Instrument, session: Session): readonly SectionSummary[] =>
  shownSections(fieldsOf(instrument), session).map(({ section, fields }) => ({
    section,
    asked: fields.flatMap(({ codes }) =>
      codes.flatMap((code) => {
        const state = session.states.get(code)
        return state && state.state !== 'notAsked' ? [{ question: state.question, answer: state.answer }] : []
      }),
    ),
    filled: fields.filter((field) => isFilled(field, session)).length,
    fields: fields.length,
  }))

/** A warning that is kept as it stands. */
export interface KeptWarning {
  readonly problem: SessionProblem
  readonly reason: string
}

/** The warnings with a reason that holds, in the order of the rules. */
export const keptWarnings = (
  session: Session,
  state: Pick<FormState, 'notes' | 'answeredIn'>,
): readonly KeptWarning[] =>
  session.problems.flatMap((problem) => {
    if (problem.severity !== 'warning' || problem.rule === undefined) return []
    const reason = reasonState(problem, state)
    return reason.kind === 'holds' ? [{ problem, reason: reason.text }] : []
  })

/** A criterion that keeps a person out of the mapping, or cannot be decided yet, and the questions it is decided by. */
export interface OpenCriterion {
  readonly criterion: InclusionCriterion
  readonly questions: readonly string[]
}

/** Whether the person belongs in the mapping, and what says that she does not. */
export interface Belonging {
  readonly failing: readonly OpenCriterion[]
  readonly undecided: readonly OpenCriterion[]
}

export function belonging(instrument: Instrument, session: Session): Belonging {
  const open = (wanted: Session['included']) =>
    instrument.inclusion
      .filter(({ code }) => session.inclusion[code] === wanted)
      .map((criterion) => ({ criterion, questions: askedIn(instrument, session, criterion.condition) }))
  return { failing: open(false), undecided: open('undetermined') }
}

/** The questions of a condition that are asked, in the form's order; those without an answer first. */
function askedIn(instrument: Instrument, session: Session, condition: Condition): readonly string[] {
  const named = new Set(questionsNamed(condition))
  const asked = questionsOf(instrument)
    .map(({ code }) => code)
    .filter((code) => named.has(code) && session.states.get(code)?.state === 'asked')
  const given = (code: string) => isAnswered(session.states.get(code)?.answer)
  return [...asked.filter((code) => !given(code)), ...asked.filter(given)]
}

function questionsNamed(condition: Condition): readonly string[] {
  switch (condition.op) {
    case 'and':
    case 'or':
      return condition.all.flatMap(questionsNamed)
    case 'not':
      return questionsNamed(condition.condition)
    default:
      return [condition.question]
  }
}
