import { fillText, type Language, type LocalText, textIn } from '#core/foundation'
import type { EntityKind } from '../project/index.ts'
import type { RefiLoss } from './taking/loss.ts'
import type { CountingScore } from './taking/offsets.ts'

/** What things of the analysis are called, several of them. */
export const kindsInWords: Readonly<Record<EntityKind, LocalText>> = {
  question: { nb: 'Problemstillinger', nn: 'Problemstillingar', en: 'Questions' },
  theme: { nb: 'Temaer', nn: 'Tema', en: 'Themes' },
  category: { nb: 'Kategorier', nn: 'Kategoriar', en: 'Categories' },
  code: { nb: 'Koder', nn: 'Kodar', en: 'Codes' },
  coding: { nb: 'Kodede steder', nn: 'Koda stader', en: 'Coded places' },
  memo: { nb: 'Notater', nn: 'Notat', en: 'Memos' },
  reading: {
    nb: 'Hvor langt kodingen er kommet',
    nn: 'Kor langt kodinga er komen',
    en: 'How far coding has come',
  },
  asked: { nb: 'Svar på spørsmål i guiden', nn: 'Svar på spørsmål i guiden', en: 'Answers to the guide' },
  summary: { nb: 'Oppsummeringer', nn: 'Oppsummeringar', en: 'Summaries' },
  quote: { nb: 'Sitater', nn: 'Sitat', en: 'Quotes' },
  finding: { nb: 'Funn', nn: 'Funn', en: 'Findings' },
  recommendation: { nb: 'Anbefalinger', nn: 'Tilrådingar', en: 'Recommendations' },
  review: { nb: 'Gjennomlesinger', nn: 'Gjennomlesingar', en: 'Reviews' },
  edit: { nb: 'Rettelser i rapporten', nn: 'Rettingar i rapporten', en: 'Edits of the report' },
  check: { nb: 'Svar på sjekklister', nn: 'Svar på sjekklister', en: 'Answers to checklists' },
}

const words = {
  way: {
    nb: '{unit}, linjeskift som {lines}{mark}: {matching} av {named} steder passer',
    nn: '{unit}, linjeskift som {lines}{mark}: {matching} av {named} stader passar',
    en: '{unit}, line breaks as {lines}{mark}: {matching} of {named} places fit',
  },
  'code-point': { nb: 'Hele tegn', nn: 'Heile teikn', en: 'Whole characters' },
  'utf-16': { nb: 'UTF-16-enheter', nn: 'UTF-16-einingar', en: 'UTF-16 units' },
  mark: { nb: ', med filmerket', nn: ', med filmerket', en: ', with the file’s mark' },
  loss: {
    nb: '{what}: {count} {became} ({where})',
    nn: '{what}: {count} {became} ({where})',
    en: '{what}: {count} {became} ({where})',
  },
  dropped: { nb: 'utelatt', nn: 'utelate', en: 'left out' },
  memo: { nb: 'gjort til notat', nn: 'gjort om til notat', en: 'made into a memo' },
  changed: { nb: 'endret', nn: 'endra', en: 'altered' },
} as const satisfies Record<string, LocalText>

/** A way of counting characters, and how many of a text's named places fit it, as a line. */
export function countingInWords(
  { unit, lineEnd, mark, matching, named }: Omit<CountingScore, 'edges'>,
  language: Language,
): string {
  return fillText(textIn(words.way, language), {
    unit: textIn(words[unit], language),
    lines: String(lineEnd),
    mark: mark ? textIn(words.mark, language) : '',
    matching: String(matching),
    named: String(named),
  })
}

/** What was not carried over as it was, as a line: what, how many, what became of them, and where the first of them were. */
export function lossInWords({ what, count, became, where }: RefiLoss, language: Language): string {
  return fillText(textIn(words.loss, language), {
    what,
    count: String(count),
    became: textIn(words[became], language),
    where: where.join(', '),
  })
}
