import { CodePoints, type Range } from '../../texts/index.ts'

/**
 * What a program counts when it tells a position. The standard says characters and leaves open how line ends and the mark at a
 * file's beginning count, and programs differ.
 */
export interface Counting {
  readonly unit: 'code-point' | 'utf-16'
  /** How much a line end counts: as it stands in the file (CR LF is two), or always 1 or 2. */
  readonly lineEnd: 1 | 2
  /** Whether the mark at the file's beginning counts. */
  readonly mark: boolean
}

/** A way of counting, and how well a text's selections fit it. */
export interface CountingScore extends Counting {
  /** Selections with a name that is what they select, or its beginning; of `named`. */
  readonly matching: number
  readonly named: number
  /** Ends of selections that lie at a word's edge, from 0 to 1; 1 where there are no selections. */
  readonly edges: number
}

/** A stretch as a file has it. */
export interface ToldStretch {
  readonly name: string | null
  readonly start: number
  readonly end: number
}

/** Positions of one way of counting turned into code points of the text as it stands in the file. */
export interface Located {
  locate(start: number, end: number): Range | null
}

/** A text's selections are many, and these are enough to tell. */
const enough = 400

/**
 * Scores every way of counting that makes a difference for a text, best first: names that fit count most, then words' edges, then
 * what the program that wrote the file is known to do.
 *
 * @param text as it stands in the file, with its own line ends and mark.
 */
export function countings(
  text: string,
  stretches: readonly ToldStretch[],
  origin: string | null,
): readonly CountingScore[] {
  const points = new CodePoints(text)
  const sample = thinned(stretches)
  const scored = waysFor(text).map((way): CountingScore => {
    const { locate } = located(text, way)
    let [matching, named, edges] = [0, 0, 0]
    for (const { name, start, end } of sample) {
      const range = locate(start, end)
      const label = name === null ? '' : bare(name)
      if (label !== '') named++
      if (range === null) continue
      if (label !== '' && fits(label, bare(points.slice(range.start, range.end)))) matching++
      edges += Number(isEdge(points, range.start)) + Number(isEdge(points, range.end))
    }
    return { ...way, matching, named, edges: sample.length === 0 ? 1 : edges / (2 * sample.length) }
  })
  const likely = likelyFor(origin)
  return scored
    .map((one, at) => ({ one, at }))
    .sort(
      (a, b) =>
        b.one.matching - a.one.matching ||
        b.one.edges - a.one.edges ||
        Number(likely(b.one)) - Number(likely(a.one)) ||
        a.at - b.at,
    )
    .map(({ one }) => one)
}

/** Ways of counting that differ for this text; what stands in the file comes first. */
function waysFor(text: string): readonly Counting[] {
  const asIs = text.includes('\r\n') ? 2 : 1
  const lineEnds = /[\r\n]/.test(text) ? ([asIs, asIs === 1 ? 2 : 1] as const) : ([asIs] as const)
  const units = /[\u{10000}-\u{10ffff}]/u.test(text)
    ? (['code-point', 'utf-16'] as const)
    : (['code-point'] as const)
  const marks = text.startsWith('\ufeff') ? [false, true] : [false]
  return marks.flatMap((mark) =>
    lineEnds.flatMap((lineEnd) => units.map((unit): Counting => ({ unit, lineEnd, mark }))),
  )
}

const likelyFor = (origin: string | null): ((way: Counting) => boolean) => {
  if (/nvivo/i.test(origin ?? '')) return ({ unit, lineEnd }) => unit === 'utf-16' && lineEnd === 2
  if (/atlas/i.test(origin ?? '')) return ({ lineEnd }) => lineEnd === 1
  return () => false
}

/** Reads positions of one way of counting; `null` for what lies outside the text or backwards. */
export function located(text: string, { unit, lineEnd, mark }: Counting): Located {
  const told = toldPositions(text, unit, lineEnd, mark)
  return {
    locate(start, end) {
      if (!(start >= 0 && start <= end && end <= told.at(-1)!)) return null
      return { start: pointAt(told, start), end: pointAt(told, end) }
    },
  }
}

/** For each code point of the text, and its end, the position that the program tells for it. */
function toldPositions(text: string, unit: Counting['unit'], lineEnd: 1 | 2, mark: boolean): Float64Array {
  const told = new Float64Array(new CodePoints(text).length + 1)
  let [at, position, units] = [0, 0, 0]
  for (const point of text) {
    told[at++] = position
    units += point.length
    if (point === '\ufeff' && at === 1) position += mark ? 1 : 0
    // CR LF is one line end, of which the line feed weighs one
    else if (point === '\r' && text[units] === '\n') position += lineEnd - 1
    else if (point === '\n' && text[units - 2] === '\r') position += 1
    else if (point === '\r' || point === '\n') position += lineEnd
    else position += unit === 'utf-16' ? point.length : 1
  }
  told[at] = position
  return told
}

/** The first code point that a program tells no smaller position for. */
function pointAt(told: Float64Array, position: number): number {
  let [low, high] = [0, told.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (told[middle]! < position) low = middle + 1
    else high = middle
  }
  return low
}

function thinned(stretches: readonly ToldStretch[]): readonly ToldStretch[] {
  if (stretches.length <= enough) return stretches
  return Array.from({ length: enough }, (_, at) => stretches[Math.floor((at * stretches.length) / enough)]!)
}

/** Without the spaces and dots that programs put into names. */
const bare = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/(?:\.\.\.|…)\s*$/u, '')
    .replace(/\s+/gu, '')

/** A name is the words themselves, or their beginning where they are long. */
const fits = (name: string, said: string): boolean =>
  said === name ||
  (name.length >= 8 && said.startsWith(name)) ||
  (said !== '' && said.length >= 8 && name.startsWith(said))

const letter = /[\p{L}\p{N}\p{M}]/u

function isEdge(points: CodePoints, at: number): boolean {
  if (at === 0 || at === points.length) return true
  return !(letter.test(points.slice(at - 1, at)) && letter.test(points.slice(at, at + 1)))
}
