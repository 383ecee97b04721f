import { type MarkedAtom, type MarkedHead, readHead } from './marked-head.ts'

/*
 * Interviews are written with their marks in them, so that whoever mends a sentence mends its positions too:
 *
 *   INTERVJUER @k3: Hva er viktigst?            the question k3 of the guide; what the others say until the next question of
 *                                               an interviewer answers it (`@k3-`: asked and not answered)
 *   INFORMANT: Det er {fast|at {{NAVN|Arne}}    a stretch under the code `fast`, in it a name that is to become `[NAVN]`
 *   kommer}, {a:tid|hver {b:uke|onsdag{/a}        a line that does not begin with a speaker goes on from the one above
 *   klokka ti{/b}.                              `a` and `b` overlap and end by name; `}` ends the innermost without one
 *   {fast*+tid?+#q1+@k3|…}                      several things of one stretch: starred, tentative, a quote, a question
 *   {=fast|…} {%fast|…}                         both coders; the second coder alone
 */

/** A stretch that is marked, in code points of the two texts. */
interface MarkedStretch extends MarkedAtom {
  readonly start: number
  readonly end: number
  readonly rawStart: number
  readonly rawEnd: number
}

/** Words that tell who somebody is, at their place in the raw text, and what stands for them in the other. */
interface MarkedIdentifier {
  readonly start: number
  readonly end: number
  readonly words: string
  readonly replacement: string
}

/** What one says at a time; `start` to `end` covers the words without the name before them. */
interface MarkedTurn {
  readonly speaker: string
  readonly start: number
  readonly end: number
  readonly rawStart: number
  readonly rawEnd: number
  readonly asks: readonly { readonly question: string; readonly answered: boolean }[]
}

export interface MarkedText {
  /** As it was said. */
  readonly raw: string
  /** As it is worked with: every identifier exchanged for its replacement. */
  readonly text: string
  readonly stretches: readonly MarkedStretch[]
  readonly identifiers: readonly MarkedIdentifier[]
  readonly turns: readonly MarkedTurn[]
}

const speakerLine = /^(?<speaker>\p{Lu}[\p{Lu} ]+?)(?: @(?<asks>[a-z\d,-]+))?: /u
const mark =
  /\{\{(?<as>[^|{}]+)\|(?<words>[^{}]+)\}\}|\{\/(?<ends>[a-z])\}|\{(?<head>[^|{}]+)\||(?<close>\})/gu

/**
 * Reads an interview that is written with marks.
 *
 * @throws RangeError where a mark is left open, closed twice or not to be read, or stands around nothing.
 */
export function parseMarked(source: string): MarkedText {
  const reader = createReader()
  for (const line of joinedLines(source)) reader.line(line)
  return reader.done()
}

/** The lines of the text: one per turn or, between empty lines, per paragraph. */
function joinedLines(source: string): readonly string[] {
  const lines: string[] = []
  let goesOn = false
  for (const line of source.normalize('NFC').trim().split('\n')) {
    const words = line.trim()
    if (words === '') goesOn = false
    else if (!goesOn || speakerLine.test(words)) {
      lines.push(words)
      goesOn = true
    } else lines.push(`${lines.pop()!} ${words}`)
  }
  return lines
}

interface Open extends MarkedHead {
  readonly start: number
  readonly rawStart: number
}

interface Reader {
  line(line: string): void
  done(): MarkedText
}

function createReader(): Reader {
  const open: Open[] = []
  const stretches: MarkedStretch[] = []
  const identifiers: MarkedIdentifier[] = []
  const turns: MarkedTurn[] = []
  let [raw, text, rawAt, at] = ['', '', 0, 0]

  const write = (said: string, kept = said): void => {
    raw += said
    text += kept
    rawAt += [...said].length
    at += [...kept].length
  }
  const close = (index: number, where: string): void => {
    const one = open[index]
    if (!one) throw new RangeError(`nothing open at «${where}»`)
    open.splice(index, 1)
    if (one.start === at) throw new RangeError(`a mark around nothing at «${where}»`)
    for (const atom of one.atoms) {
      stretches.push({ ...atom, start: one.start, end: at, rawStart: one.rawStart, rawEnd: rawAt })
    }
  }
  const words = (line: string): void => {
    let from = 0
    for (const found of line.matchAll(mark)) {
      write(line.slice(from, found.index))
      from = found.index + found[0].length
      const { as, words: said, ends, head } = found.groups!
      if (as && said) {
        const replacement = `[${as}]`
        identifiers.push({ start: rawAt, end: rawAt + [...said].length, words: said, replacement })
        write(said, replacement)
      } else if (ends) {
        close(
          open.findLastIndex(({ name }) => name === ends),
          line,
        )
      } else if (head) open.push({ ...readHead(head), start: at, rawStart: rawAt })
      else {
        close(
          open.findLastIndex(({ name }) => name === null),
          line,
        )
      }
    }
    write(line.slice(from))
  }
  return {
    line(line) {
      if (raw !== '') write('\n')
      const spoken = speakerLine.exec(line)
      if (!spoken) return words(line)
      const { speaker, asks } = spoken.groups!
      write(`${speaker}: `)
      const [start, rawStart] = [at, rawAt]
      words(line.slice(spoken[0].length))
      turns.push({ speaker: speaker!, start, end: at, rawStart, rawEnd: rawAt, asks: askedIn(asks) })
    },
    done() {
      if (open.length > 0)
        throw new RangeError(`left open: ${open.map(({ atoms }) => atoms[0]!.id).join(', ')}`)
      write('\n')
      return { raw, text, stretches: stretches.toSorted(byPlace), identifiers, turns }
    },
  }
}

const askedIn = (asks: string | undefined): MarkedTurn['asks'] =>
  (asks?.split(',') ?? []).map((one) => ({ question: one.replace(/-$/, ''), answered: !one.endsWith('-') }))

const byPlace = (a: MarkedStretch, b: MarkedStretch): number => a.start - b.start || b.end - a.end
