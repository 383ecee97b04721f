import fc from 'fast-check'
import { createRandom } from '#core/foundation'
import {
  applied,
  codePointLength,
  type Entity,
  type ExchangeStudy,
  emptyProject,
  guidFrom,
  operation,
  type TextVersion,
  type Turn,
  textVersion,
} from '#core/interviews'

/** Words that are hard on whoever writes and reads them: emoji, joined letters, what looks like our own lines, signs of XML. */
const pieces = [
  'Æsj',
  'blå',
  'bla\u030a',
  '😀',
  '👩‍🦳',
  'e\u0301\u0301',
  ' ',
  ' ',
  '\n',
  '\n\n',
  '\t',
  '\r\n',
  '<b>&amp;"\'',
  '…',
  ']]>',
  '\u2028',
  '[lyttepost code]',
  '\n\n[lyttepost memo]\ntype = "note"',
  'x = 1',
  '—',
  'A: ',
  '𝄞',
  '\u00ad',
  'tjenesten',
]
/** A study with something of everything, all at random and none pointing to nothing. */
export const anyStudy: fc.Arbitrary<ExchangeStudy> = fc
  .nat(1_000_000_000)
  .map((seed) => studyOf(String(seed)))

/** Draws from a seed. */
function dice(seed: string) {
  const random = createRandom(seed)
  const upTo = (most: number): number => random.below(most + 1)
  const pick = <T>(list: readonly T[]): T => list[upTo(list.length - 1)]!
  return {
    upTo,
    pick,
    yes: (): boolean => upTo(1) === 1,
    text: (): string => Array.from({ length: upTo(12) }, () => pick(pieces)).join(''),
    few: <T>(list: readonly T[]): T[] => {
      const order = list.map((one) => ({ one, at: random.bits() })).sort((x, y) => x.at - y.at)
      return order.slice(upTo(list.length)).map(({ one }) => one)
    },
  }
}
type Dice = ReturnType<typeof dice>

function studyOf(seed: string): ExchangeStudy {
  const drawn = dice(seed)
  const { upTo, pick, yes, text, few } = drawn
  let made = 0
  const id = (): string => guidFrom('test', seed, String(made++))
  const some = <T>(most: number, make: (at: number) => T): T[] =>
    Array.from({ length: upTo(most) }, (_, at) => make(at))
  const name = (): string => `${text()}${made}`
  const place = (): number => upTo(50) + pick([0, 0.5])
  const coders = ['kari', 'nils', guidFrom('staff', 'siri')].map((one) => ({
    id: one,
    initials: one.slice(0, 2),
  }))
  const staff = (): string => pick(coders).id

  const informants = some(3, (at) => ({
    id: id(),
    code: `I0${at}`,
    sex: pick(['female', 'male', 'other', null] as const),
    age: pick([19, 76, null]),
    site: pick(['Nord', '', null]),
    attributes: pick<Readonly<Record<string, string | number>>>([
      {},
      { bolig: 'eier', inntekt: 412.5, år: 12, '<&': 'x\ny' },
    ]),
  }))
  const interviews = some(4, () => ({
    id: id(),
    informant: informants.length > 0 && yes() ? pick(informants).id : null,
  }))
  const texts = interviews.flatMap(({ id: interview }): TextVersion[] =>
    Array.from({ length: 1 + upTo(1) }, (_, at) => versionOf(drawn, id(), interview, at + 1)),
  )
  const entities: Entity[] = []
  const add = <E extends Entity>(one: E): E => {
    entities.push(one)
    return one
  }
  const local = (): { nb: string; nn: string; en?: string } =>
    yes() ? { nb: text(), nn: text() } : { nb: text(), nn: text(), en: text() }
  const questions = some(3, (at) => add({ kind: 'question', id: id(), number: at + 1, text: local() }))
  const themes = some(3, () =>
    add({
      kind: 'theme',
      id: id(),
      name: name(),
      text: text(),
      standing: pick(['candidate', 'major', 'minor', 'set-aside'] as const),
      questions: few(questions).map((one) => ({
        question: one.id,
        bearing: pick(['supports', 'nuances', 'contradicts'] as const),
      })),
      sources: few([
        { source: 'survey', code: 'S1' },
        { source: 'mapping', code: 'F.2' },
      ] as const),
      place: place(),
    }),
  )
  const categories = some(4, () =>
    add({
      kind: 'category',
      id: id(),
      name: name(),
      text: text(),
      themes: few(themes).map((one) => one.id),
      place: place(),
    }),
  )
  const codes = some(6, () =>
    add({
      kind: 'code',
      id: id(),
      name: name(),
      text: text(),
      paint: upTo(11),
      origin:
        interviews.length > 0 && yes()
          ? { from: 'in-vivo' as const, interview: pick(interviews).id }
          : pick([{ from: 'reading' }, { from: 'theory' }] as const),
      categories: few(categories).map((one) => one.id),
      place: place(),
    }),
  )
  const stretchIn = (): { start: number; end: number; interview: string; version: string } => {
    const version = pick(texts)
    const start = upTo(codePointLength(version.text) - 1)
    const end = start + 1 + upTo(codePointLength(version.text) - start - 1)
    return { interview: version.interview, version: version.id, start, end }
  }
  const coded = texts.length > 0
  const codings =
    !coded || codes.length === 0
      ? []
      : some(10, () =>
          add({
            kind: 'coding',
            id: id(),
            ...stretchIn(),
            code: pick(codes).id,
            coder: staff(),
            starred: yes(),
            tentative: yes(),
            adrift: yes(),
          }),
        )
  for (const { id: interview } of interviews) {
    if (yes())
      add({
        kind: 'reading',
        id: interview,
        interview,
        mode: pick(['full', 'selective', 'none'] as const),
        done: yes(),
      })
    for (const at of some(2, (one) => one)) {
      add({
        kind: 'asked',
        id: id(),
        interview,
        question: `A${at}`,
        state: pick(['answered', 'unanswered', 'skipped'] as const),
        at: coded && yes() ? stretchIn() : null,
      })
      add({
        kind: 'summary',
        id: id(),
        interview,
        topic: at === 0 ? null : `T${at}`,
        text: text(),
        author: staff(),
      })
    }
  }
  const quotes = !coded
    ? []
    : some(4, () =>
        add({
          kind: 'quote',
          id: id(),
          ...stretchIn(),
          edits: few([
            { type: 'omit', start: 0, end: 1, text: '' },
            { type: 'mask', start: 2, end: 3, text: 'STED' },
          ] as const),
          label: { sex: yes(), age: pick(['exact', 'band', 'decade', 'none'] as const) },
          themes: few(themes).map((one) => one.id),
          chosenBy: staff(),
          signedBy: pick([staff(), null]),
        }),
      )
  const findings =
    themes.length === 0
      ? []
      : some(3, () =>
          add({
            kind: 'finding',
            id: id(),
            theme: pick(themes).id,
            text: text(),
            quotes: few(quotes).map((one) => one.id),
            place: place(),
          }),
        )
  const advice = some(3, () =>
    add({
      kind: 'recommendation',
      id: id(),
      text: text(),
      to: text(),
      themes: few(themes).map((one) => one.id),
      quotes: few(quotes).map((one) => one.id),
      place: place(),
    }),
  )
  const things = [
    ...questions,
    ...themes,
    ...categories,
    ...codes,
    ...codings,
    ...quotes,
    ...findings,
    ...advice,
  ]
  const aboutWhat = [
    null,
    ...things.map((one) => ({ kind: one.kind, id: one.id })),
    ...interviews.map((one) => ({ kind: 'interview' as const, id: one.id })),
  ]
  some(6, () =>
    add({
      kind: 'memo',
      id: id(),
      about: pick(aboutWhat),
      interview: interviews.length > 0 && yes() ? pick(interviews).id : null,
      type: pick(['note', 'assumption', 'surprise', 'relation', 'decision'] as const),
      text: text(),
      author: staff(),
    }),
  )
  some(2, () =>
    add({
      kind: 'review',
      id: id(),
      body: text(),
      sentOn: '2026-03-01',
      answeredOn: pick(['2026-03-09', null]),
      comment: text(),
      response: text(),
    }),
  )
  some(2, () =>
    add({
      kind: 'edit',
      id: id(),
      language: pick(['nb', 'nn'] as const),
      section: 's',
      node: `n${made}`,
      change: pick(['replaced', 'removed', 'added'] as const),
      after: pick(['m', null]),
      text: text(),
      replaced: text(),
    }),
  )
  some(2, () => add({ kind: 'check', id: id(), list: 'coreq', item: `${made}`, text: text() }))
  const project = applied(
    emptyProject,
    entities.map((one) => operation(null, one)),
  )
  return { name: text(), project, interviews, informants, texts, coders }
}

/** A text in lines, some of which somebody says; always with something in it. */
function versionOf(
  { text: words, yes, pick }: Dice,
  id: string,
  interview: string,
  number: number,
): TextVersion {
  const text = `INTERVJUER: ${words()}slutt`
  const length = codePointLength(text)
  const turns: Turn[] = yes()
    ? [
        {
          start: 12,
          end: length,
          speaker: 'INTERVJUER',
          role: 'interviewer',
          startMs: pick([null, 0, 1500]),
          endMs: null,
        },
      ]
    : []
  return textVersion({ id, interview, number, kind: 'deidentified', text, turns })
}
