import { fillText, type Language, type LocalText, type Problem, textIn } from '#core/foundation'
import { holdsIdentityNumber } from '#core/identity'
import {
  all,
  type CountingScore,
  codePointLength,
  countingInWords,
  type EntityKind,
  entityKinds,
  type Imported,
  kindsInWords,
  lossInWords,
  type RefiLoss,
} from '#core/interviews'
import type { ExchangeFile } from '#rim/services'
import { problemLine } from '../problem-line.ts'

/** What a file of the exchange format holds, by itself. */
export interface CheckFacts {
  readonly kind: ExchangeFile['kind']
  readonly name: string
  readonly origin: string | null
  readonly counts: readonly { readonly kind: EntityKind; readonly count: number }[]
  readonly texts: readonly {
    readonly name: string
    /** In code points. */
    readonly length: number
    readonly codings: number
    /** Ways of counting characters, the one that fits best first; none where the file is our own. */
    readonly countings: readonly CountingScore[]
  }[]
  /** Where there is what looks like a national identity number; it stops the file from being taken in. */
  readonly identityNumbers: readonly string[]
  readonly losses: readonly RefiLoss[]
  readonly problems: readonly Problem[]
}

/** Tells what is in a file that was read. */
export function checkFacts(
  { kind, taken, problems }: ExchangeFile,
  nameOf: (taken: Imported, text: Imported['texts'][number]) => string,
): CheckFacts {
  const { project, texts, losses, warnings } = taken
  const codings = [...all(project, 'coding')]
  const numbered = [
    ...texts.filter(({ text }) => holdsIdentityNumber(text)).map((text) => nameOf(taken, text)),
    ...entityKinds.filter((one) => holdsIdentityNumber(JSON.stringify([...all(project, one)]))),
  ]
  return {
    kind,
    name: taken.name,
    origin: taken.origin,
    counts: entityKinds
      .map((one) => ({ kind: one, count: [...all(project, one)].length }))
      .filter(({ count }) => count > 0),
    texts: texts.map((text) => ({
      name: nameOf(taken, text),
      length: codePointLength(text.text),
      codings: codings.filter(({ version }) => version === text.id).length,
      countings: taken.countings.find(({ source }) => source === text.id)?.scores ?? [],
    })),
    identityNumbers: numbered,
    losses,
    problems: [...problems, ...warnings],
  }
}

const words = {
  project: { nb: 'Prosjekt «{name}»', nn: 'Prosjekt «{name}»', en: 'Project “{name}”' },
  'code-book': { nb: 'Kodebok', nn: 'Kodebok', en: 'Code book' },
  from: { nb: ', skrevet av {origin}', nn: ', skriven av {origin}', en: ', written by {origin}' },
  empty: {
    nb: 'Filen har ingen analyse.',
    nn: 'Fila har ingen analyse.',
    en: 'The file has no analysis.',
  },
  texts: { nb: 'Tekster', nn: 'Tekstar', en: 'Texts' },
  text: {
    nb: '{name}: {length} tegn, {codings} kodede steder',
    nn: '{name}: {length} teikn, {codings} koda stader',
    en: '{name}: {length} characters, {codings} coded places',
  },
  edges: {
    nb: '{way}, {share} % ved ordgrenser',
    nn: '{way}, {share} % ved ordgrenser',
    en: '{way}, {share} % at the edges of words',
  },
  losses: {
    nb: 'Ikke overført slik det var',
    nn: 'Ikkje overført slik det var',
    en: 'Not carried over as it was',
  },
  nothingLost: { nb: 'Alt kan overføres.', nn: 'Alt kan overførast.', en: 'Everything can be carried over.' },
  problems: { nb: 'Se på dette', nn: 'Sjå på dette', en: 'Look at this' },
  numbered: {
    nb: 'Noe ser ut som et fødselsnummer, i {where}. Slike filer blir ikke tatt inn. Ta det ut der filen kommer fra.',
    nn: 'Noko ser ut som eit fødselsnummer, i {where}. Slike filer blir ikkje tekne inn. Ta det ut der fila kjem frå.',
    en: 'There is what looks like a national identity number, in {where}. Such files are not taken in. Take it out where the file comes from.',
  },
} as const satisfies Record<string, LocalText>

/** The same as lines for people. */
export function checkText(facts: CheckFacts, language: Language): string {
  const say = (text: LocalText, filled: Readonly<Record<string, string | number>> = {}): string =>
    fillText(
      textIn(text, language),
      Object.fromEntries(Object.entries(filled).map(([name, value]) => [name, String(value)])),
    )
  const part = (title: LocalText, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', `${say(title)}:`, ...lines.map((line) => `  ${line}`)]
  const { counts, texts, losses, problems, identityNumbers } = facts
  const width = Math.max(0, ...counts.map(({ kind }) => say(kindsInWords[kind]).length))
  const wayOf = (score: CountingScore): string =>
    say(words.edges, { way: countingInWords(score, language), share: Math.round(score.edges * 100) })
  const head =
    say(words[facts.kind], { name: facts.name }) +
    (facts.origin === null ? '' : say(words.from, { origin: facts.origin }))
  return [
    head,
    ...(counts.length === 0 ? [say(words.empty)] : []),
    ...counts.map(({ kind, count }) => `  ${say(kindsInWords[kind]).padEnd(width)}  ${count}`),
    ...part(
      words.texts,
      texts.flatMap(({ countings, ...text }) => [
        say(words.text, text),
        ...countings.map((score) => `  ${wayOf(score)}`),
      ]),
    ),
    ...part(
      words.losses,
      losses.map((loss) => lossInWords(loss, language)),
    ),
    ...part(
      words.problems,
      problems.map((one) => problemLine(one, language)),
    ),
    '',
    ...(identityNumbers.length > 0 ? [say(words.numbered, { where: identityNumbers.join(', ') })] : []),
    ...(losses.length === 0 ? [say(words.nothingLost)] : []),
  ]
    .join('\n')
    .trimEnd()
}
