import { type Asked, all } from '../../project/index.ts'
import { withLines } from '../data-lines.ts'
import { guidFrom } from '../guids.ts'
import type { RefiText } from '../refi/index.ts'
import { codingMarks, markGuids, memoWords, word, words } from '../words.ts'
import { byPlace } from './codes.ts'
import { addLinks, addNote, type Draft, emptyText, restOf } from './draft.ts'
import { quoteNoteGuid } from './sources.ts'

/** Adds a note for everything that is written of the study: memos, summaries, quotes, findings, recommendations and the house's own. */
export function addNotes(draft: Draft): void {
  const say = (name: keyof typeof words): string => word(words[name], draft.language)
  const nameOf = (interview: string): string => draft.interviewNames.get(interview) ?? ''
  for (const mark of codingMarks) {
    if (draft.codings.some((coding) => coding[mark]))
      draft.notes.push(plainNote(markGuids[mark], say(mark), 'mark'))
  }
  for (const memo of draft.all('memo')) {
    const name = word(memoWords[memo.type], draft.language)
    addNote(draft, memo, { name, text: memo.text, told: ['text', 'author'], author: memo.author })
  }
  for (const summary of draft.all('summary')) {
    const topic = summary.topic === null ? '' : `, ${say('topic')} ${summary.topic}`
    const name = `${say('summary')} ${nameOf(summary.interview)}${topic}`
    addNote(draft, summary, { name, text: summary.text, told: ['text', 'author'], author: summary.author })
  }
  for (const quote of draft.quotes) {
    addLinks(draft, say('under'), quote.id, quote.themes)
    const told = ['interview', 'version', 'start', 'end', 'themes', 'chosenBy']
    draft.notes.push({
      ...emptyText(quoteNoteGuid(quote.id), `${say('quote')} ${nameOf(quote.interview)}`),
      plainTextContent: withLines(draft.said(quote), 'quote', restOf(draft, quote, told)),
    })
  }
  addAsked(draft, say('asked'), nameOf)
  addResults(draft, say)
  if (draft.options.kind === 'archive') addHouse(draft, say)
}

/** The questions of the guide, a note for each interview and a line for each question. */
function addAsked(draft: Draft, name: string, nameOf: (interview: string) => string): void {
  const byInterview = new Map<string, Asked[]>()
  for (const one of draft.all('asked')) {
    byInterview.set(one.interview, [...(byInterview.get(one.interview) ?? []), one])
  }
  for (const [interview, those] of byInterview) {
    const lines = Object.fromEntries(those.map((one) => [one.id, restOf(draft, one, ['interview'])]))
    draft.notes.push({
      ...emptyText(guidFrom('asked', interview), `${name} ${nameOf(interview)}`),
      plainTextContent: withLines('', 'asked', { interview, ...lines }),
    })
  }
}

type Say = (name: keyof typeof words) => string

function addResults(draft: Draft, say: Say): void {
  const kept = new Set(draft.quotes.map(({ id }) => id))
  const told = (quotes: readonly string[]): readonly string[] => quotes.filter((id) => kept.has(id))
  for (const finding of [...draft.all('finding')].sort(byPlace)) {
    addLinks(draft, say('under'), finding.id, [finding.theme])
    addLinks(draft, say('restsOn'), finding.id, told(finding.quotes))
    addNote(draft, finding, { name: say('finding'), text: finding.text, told: ['text', 'theme', 'quotes'] })
  }
  for (const [at, one] of [...draft.all('recommendation')].sort(byPlace).entries()) {
    addLinks(draft, say('under'), one.id, one.themes)
    addLinks(draft, say('restsOn'), one.id, told(one.quotes))
    const name = `${say('recommendation')} ${at + 1}`
    addNote(draft, one, { name, text: one.text, told: ['text', 'themes', 'quotes'] })
  }
}

/** What is the house's own business: who has had the draft, edits of the report, answers to checklists. */
function addHouse(draft: Draft, say: Say): void {
  for (const one of all(draft.study.project, 'review')) {
    addNote(draft, one, { name: `${say('review')}: ${one.body}`, text: one.comment, told: ['comment'] })
  }
  for (const one of all(draft.study.project, 'edit')) {
    addNote(draft, one, { name: say('edit'), text: one.text, told: ['text'] })
  }
  for (const one of all(draft.study.project, 'check')) {
    addNote(draft, one, { name: `${say('check')} ${one.list} ${one.item}`, text: one.text, told: ['text'] })
  }
}

const plainNote = (guid: string, name: string, kind: string): RefiText => ({
  ...emptyText(guid, name),
  plainTextContent: withLines(name, kind, {}),
})
