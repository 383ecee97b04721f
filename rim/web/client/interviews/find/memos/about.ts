import type { LocalText } from '#core/foundation'
import { type About, type EntityKind, find, type Memo, type Project } from '#core/interviews'
import type { Say } from '../../../words/index.ts'
import type { Case } from '../cases.ts'

export const memoTypes = {
  note: { nb: 'notat', nn: 'notat', en: 'note' },
  assumption: { nb: 'antakelse', nn: 'føresetnad', en: 'assumption' },
  surprise: { nb: 'overraskelse', nn: 'overrasking', en: 'surprise' },
  relation: { nb: 'sammenheng', nn: 'samanheng', en: 'relation' },
  decision: { nb: 'beslutning', nn: 'avgjerd', en: 'decision' },
} satisfies Record<Memo['type'], LocalText>

export const kindWords = {
  question: { nb: 'problemstilling', nn: 'problemstilling', en: 'question' },
  theme: { nb: 'tema', nn: 'tema', en: 'theme' },
  category: { nb: 'kategori', nn: 'kategori', en: 'category' },
  code: { nb: 'kode', nn: 'kode', en: 'code' },
  coding: { nb: 'koding', nn: 'koding', en: 'coding' },
  memo: { nb: 'notat', nn: 'notat', en: 'memo' },
  reading: { nb: 'gjennomlesning', nn: 'gjennomlesing', en: 'reading' },
  asked: { nb: 'spørsmål stilt', nn: 'spørsmål stilt', en: 'question asked' },
  summary: { nb: 'sammendrag', nn: 'samandrag', en: 'summary' },
  quote: { nb: 'sitat', nn: 'sitat', en: 'quote' },
  finding: { nb: 'funn', nn: 'funn', en: 'finding' },
  recommendation: { nb: 'anbefaling', nn: 'tilråding', en: 'recommendation' },
  review: { nb: 'tilbakemelding', nn: 'tilbakemelding', en: 'review' },
  edit: { nb: 'endring i rapporten', nn: 'endring i rapporten', en: 'edit of the report' },
  check: { nb: 'svar i sjekklista', nn: 'svar i sjekklista', en: 'answer of the checklist' },
  interview: { nb: 'intervju', nn: 'intervju', en: 'interview' },
} satisfies Record<EntityKind | 'interview', LocalText>

const journal: LocalText = { nb: 'logg for studien', nn: 'logg for studien', en: 'the study’s journal' }

/** What a memo is about, in words: «kode «trygghet»», «intervju I07», the journal. */
export function aboutInWords(
  about: About | null,
  project: Project,
  cases: readonly Case[],
  say: Say,
): string {
  if (about === null) return say(journal)
  if (about.kind === 'interview') {
    return `${say(kindWords.interview)} ${cases.find(({ interview }) => interview === about.id)?.code ?? ''}`
  }
  const thing = find(project, about.kind, about.id)
  if (thing?.kind === 'coding') {
    const code = cases.find(({ interview }) => interview === thing.interview)?.code ?? ''
    return `${say(kindWords.coding)} «${project.code.get(thing.code)?.name ?? ''}», ${code}`
  }
  const name = thing && 'name' in thing ? thing.name : ''
  return `${say(kindWords[about.kind])}${name === '' ? '' : ` «${name}»`}`
}
