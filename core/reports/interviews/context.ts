import { type Say, sayIn } from '#core/foundation'
import { type Project, type Quote, sentences, type Theme } from '#core/interviews'
import type { ReportNode } from '../model.ts'
import { reportedThemes } from './evidence.ts'
import type { InterviewReportFacts } from './facts.ts'
import { counted, oneLine } from './nodes.ts'
import { type CountedThing, countedThings } from './words.ts'

/** What is asked for: the facts in one language, at a date. */
export interface InterviewReportRequest {
  readonly facts: InterviewReportFacts
  readonly language: 'nb' | 'nn'
  /** ISO date, injected. */
  readonly made: string
}

/** The request, and what every chapter asks of it. */
export interface Context extends InterviewReportRequest {
  readonly say: Say
  readonly project: Project
  readonly themes: readonly Theme[]
  /** "23 informanter". */
  readonly count: (n: number, thing: CountedThing) => string
  /** A quote as a node; nothing for one that may not be printed. */
  readonly quote: (id: string) => readonly ReportNode[]
  /** The quotes of a theme that may be printed, in the order of the register. */
  readonly quotesOf: (theme: string) => readonly Quote[]
}

export function contextOf(request: InterviewReportRequest): Context {
  const { facts, language } = request
  const { project } = facts
  const say = sayIn(language)
  // signed by a second person, and released: both, since either may have been taken back after the other was given
  const printed = (id: string): boolean =>
    (project.quote.get(id)?.signedBy ?? null) !== null && facts.quotes.has(id)
  return {
    ...request,
    say,
    project,
    themes: reportedThemes(project),
    count: (n, thing) => counted(say, n, ...countedThings[thing]),
    quote: (id) => {
      const shown = facts.quotes.get(id)
      return shown && printed(id)
        ? [{ type: 'quote', id: `quote_${id}`, text: shown.text, label: say(shown.label) }]
        : []
    },
    quotesOf: (theme) =>
      [...project.quote.values()].filter(({ id, themes }) => themes.includes(theme) && printed(id)),
  }
}

/** A text's first sentence, for a summary. */
export function firstSentence(whole: string): string {
  const text = oneLine(whole.split(/\n\s*\n/)[0]!)
  const [first] = sentences(text)
  return first ? [...text].slice(first.start, first.end).join('') : text
}
