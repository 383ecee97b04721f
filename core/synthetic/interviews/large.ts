import { createRandom, type Random } from '#core/foundation'
import {
  applied,
  begun,
  type Coding,
  emptyProject,
  type Operation,
  operation,
  type Project,
  paintCount,
  type TextVersion,
  type Turn,
  textVersion,
} from '#core/interviews'
import { idOf } from './ids.ts'
import { syntheticStudy } from './study.ts'

export interface LargeProjectOptions {
  readonly interviews: number
  readonly codings: number
  readonly codes: number
  readonly seed: number | string
  /** Words of each interview; 9,000 unless told, about an hour and a half. */
  readonly words?: number
}

/** A study to measure with. */
export interface LargeProject {
  readonly texts: readonly TextVersion[]
  readonly operations: readonly Operation[]
  readonly project: Project
}

/**
 * A study of any size, put together of what is said in the made-up interviews: as many codings as told, under all codes, in
 * informants' words, several on one another in places. The same seed gives the same.
 */
export function largeProject({
  interviews,
  codings,
  codes,
  seed,
  words = 9_000,
}: LargeProjectOptions): LargeProject {
  const random = createRandom(seed)
  const said = syntheticStudy().interviews.flatMap(({ text }) => {
    const points = [...text.text]
    return text.turns.map(({ start, end }) => points.slice(start, end).join(''))
  })
  const texts = Array.from({ length: interviews }, (_, at) =>
    textOf(random.fork(`text ${at}`), said, at, words),
  )
  const tree = treeOf(codes)
  const codeIds = tree.flatMap(({ kind, id }) => (kind === 'code' ? [id] : []))
  const draw = random.fork('codings')
  const spots = texts.map(spotsOf)
  const made = Array.from({ length: codings }, (_, at) => {
    const which = at % interviews
    const coding = codingIn(draw, texts[which]!, spots[which]!, codeIds[drawnCode(draw, codes)]!, at)
    return operation(null, coding)
  })
  const operations = [...tree, ...made]
  return { texts, operations, project: applied(emptyProject, operations) }
}

/** Turns drawn one after the other, the interviewer's short and the informant's long. */
function textOf(random: Random, said: readonly string[], at: number, words: number): TextVersion {
  const interview = idOf(`large interview/${at}`)
  const turns: Turn[] = []
  let [text, length, count] = ['', 0, 0]
  for (let turn = 0; count < words; turn++) {
    const speaker = turn % 2 === 0 ? 'INTERVJUER' : 'INFORMANT'
    const role = turn % 2 === 0 ? ('interviewer' as const) : ('informant' as const)
    const spoken =
      role === 'informant'
        ? `${said[random.below(said.length)]!} ${said[random.below(said.length)]!}`
        : said[random.below(said.length)]!
    const head = `${speaker}: `
    const start = length + head.length
    length = start + [...spoken].length
    turns.push({ speaker, role, start, end: length, startMs: null, endMs: null })
    text += `${head}${spoken}\n`
    length += 1
    count += spoken.split(' ').length
  }
  return textVersion({
    id: idOf(`large version/${at}`),
    interview,
    number: 1,
    kind: 'deidentified',
    text,
    turns,
  })
}

/** The four questions, five themes, a category for every ten codes, and the codes. */
function treeOf(codes: number): readonly Operation[] {
  const themes = Array.from({ length: 5 }, (_, at) => idOf(`large theme/${at}`))
  const categories = Array.from({ length: Math.ceil(codes / 10) }, (_, at) => idOf(`large category/${at}`))
  const questions = [1, 2, 3, 4].map((number) => idOf(`large question/${number}`))
  return [
    ...begun(questions),
    ...themes.map((id, at) =>
      operation(null, {
        kind: 'theme',
        id,
        name: `Tema ${at + 1}`,
        text: '',
        standing: 'candidate',
        questions: [{ question: questions[at % 4]!, bearing: 'supports' }],
        sources: [],
        place: at + 1,
      }),
    ),
    ...categories.map((id, at) =>
      operation(null, {
        kind: 'category',
        id,
        name: `Kategori ${at + 1}`,
        text: '',
        themes: [themes[at % themes.length]!],
        place: at + 1,
      }),
    ),
    ...Array.from({ length: codes }, (_, at) =>
      operation(null, {
        kind: 'code',
        id: idOf(`large code/${at}`),
        name: `Kode ${at + 1}`,
        text: '',
        paint: at % paintCount,
        origin: { from: 'reading' },
        categories: [categories[at % categories.length]!],
        place: at + 1,
      }),
    ),
  ]
}

/** Where words begin and end in what the informant says, turn by turn. */
function spotsOf({ text, turns }: TextVersion): readonly (readonly (readonly [number, number])[])[] {
  const points = [...text]
  return turns
    .filter(({ role }) => role === 'informant')
    .map(({ start, end }) => {
      const words: [number, number][] = []
      let from = start
      for (let at = start; at <= end; at++) {
        if (at < end && points[at] !== ' ') continue
        if (at > from) words.push([from, at])
        from = at + 1
      }
      return words
    })
}

/** A few codes are used much and many seldom, as in real studies: the smaller of two draws. */
const drawnCode = (random: Random, codes: number): number =>
  Math.min(random.below(codes), random.below(codes))

function codingIn(
  random: Random,
  { id: version, interview }: TextVersion,
  spots: readonly (readonly (readonly [number, number])[])[],
  code: string,
  at: number,
): Coding {
  const words = spots[random.below(spots.length)]!
  const first = random.below(words.length)
  const last = Math.min(words.length - 1, first + 3 + random.below(40))
  return {
    kind: 'coding',
    id: idOf(`large coding/${at}`),
    interview,
    version,
    start: words[first]![0],
    end: words[last]![1],
    code,
    coder: 'first',
    starred: random.below(20) === 0,
    tentative: random.below(15) === 0,
    adrift: false,
  }
}
