import { changed, type Entity, operation, type QuoteEdit } from '#core/interviews'
import type { Actors } from './actors.ts'
import type { Diary } from './diary.ts'
import { idOf } from './ids.ts'
import { writtenFindings, writtenRecommendations, writtenReviews } from './study/findings.ts'
import { type WrittenEditOfQuote, writtenQuotes } from './study/quotes.ts'
import { writtenMemos, writtenSummaries } from './study/written.ts'
import type { SyntheticInterview, SyntheticStudy } from './study.ts'

/** All that is written when the coding is done: coverage, summaries, memos, quotes, findings, recommendations and reviews. */
export function writtenParts({ interviews }: SyntheticStudy, diary: Diary, actors: Actors): void {
  const make = (actor: string, ...entities: readonly Entity[]): void =>
    diary.write(
      'write',
      actor,
      entities.map((entity) => operation(null, entity)),
    )
  diary.notBefore('2026-08-24')
  for (const interview of interviews) make(actors.first, ...coverage(interview))
  for (const { of, author, ...summary } of writtenSummaries) {
    const id = idOf(`summary/${of}/${summary.topic ?? 'whole'}`)
    const by = actors[author]
    make(by, { kind: 'summary', id, interview: interviewId(of), author: by, ...summary })
  }
  writtenMemos.forEach(({ about, of, author, ...memo }, at) => {
    const to = about && { kind: about.kind, id: idOf(`${about.kind}/${about.key}`) }
    const by = actors[author]
    const interview = of === null ? null : interviewId(of)
    make(by, { kind: 'memo', id: idOf(`memo/${at + 1}`), about: to, interview, author: by, ...memo })
  })
  diary.notBefore('2026-09-07')
  quotes(interviews, diary, actors)
  diary.notBefore('2026-09-21')
  make(actors.first, ...findings())
  make(actors.first, ...recommendations())
  for (const [at, review] of writtenReviews.entries()) {
    diary.notBefore(review.sentOn)
    make(actors.first, { kind: 'review', id: idOf(`review/${at + 1}`), ...review })
  }
}

const interviewId = (informant: string): string => idOf(`interview/${informant}`)
const ids = (kind: string, keys: readonly string[]): readonly string[] =>
  keys.map((key) => idOf(`${kind}/${key}`))

const coverage = ({ id, informant, answers }: SyntheticInterview): readonly Entity[] =>
  answers.map((answer) => ({
    kind: 'asked',
    id: idOf(`asked/${informant}/${answer.question}`),
    interview: id,
    ...answer,
  }))

function quotes(interviews: readonly SyntheticInterview[], diary: Diary, actors: Actors): void {
  for (const { key, themes, age, edits, signed } of writtenQuotes) {
    const interview = interviews.find((one) => one.quotes.some((quote) => quote.key === key))
    if (!interview) throw new RangeError(`no words marked «${key}»`)
    const { key: _, ...stretch } = interview.quotes.find((quote) => quote.key === key)!
    const words = [...interview.text.text].slice(stretch.start, stretch.end)
    const quote = {
      kind: 'quote' as const,
      id: idOf(`quote/${key}`),
      ...stretch,
      edits: edits.map((edit) => editOf(words, edit)).toSorted((a, b) => a.start - b.start),
      label: { sex: true, age },
      themes: ids('theme', themes),
      chosenBy: actors.first,
      signedBy: null,
    }
    diary.write('choose-quote', actors.first, [operation(null, quote)])
    if (!signed) continue
    diary.write(
      'sign',
      actors.second,
      changed(diary.project(), 'quote', quote.id, { signedBy: actors.second }),
    )
  }
}

/** Where an edit's words stand in the quote: in one place alone. */
function editOf(quote: readonly string[], { type, words, text = '' }: WrittenEditOfQuote): QuoteEdit {
  const said = quote.join('')
  const whole = words.replace('|', '')
  const first = said.indexOf(whole)
  if (first === -1 || said.includes(whole, first + 1)) throw new RangeError(`«${words}» in «${said}»`)
  const from = [...said.slice(0, first)].length
  if (type !== 'insert') return { type, start: from, end: from + [...whole].length, text }
  const at = from + [...words].indexOf('|')
  return { type, start: at, end: at, text }
}

const findings = (): readonly Entity[] =>
  writtenFindings.map(({ theme, text, quotes: keys }, at) => ({
    kind: 'finding',
    id: idOf(`finding/${at + 1}`),
    theme: idOf(`theme/${theme}`),
    text,
    quotes: ids('quote', keys),
    place: at + 1,
  }))

const recommendations = (): readonly Entity[] =>
  writtenRecommendations.map(({ text, to, themes, quotes: keys }, at) => ({
    kind: 'recommendation',
    id: idOf(`recommendation/${at + 1}`),
    text,
    to,
    themes: ids('theme', themes),
    quotes: ids('quote', keys),
    place: at + 1,
  }))
