import type { ResearchFacts } from './facts.ts'
import { longestName, utf8Within } from './names.ts'
import { textBytes } from './sav-data.ts'
import type { NumberVariable, ResearchVariable, ResearchVariables, ResponseSet } from './variables.ts'

/** Longest texts that SPSS takes, in bytes of UTF-8. */
const longest = { fileLabel: 64, label: 252, valueLabel: 120, documentLine: 80 } as const

/** The highest and lowest numbers, which SPSS uses for "no value" and for open ends of ranges. */
const systemMissing = -Number.MAX_VALUE
const lowest = -1.7976931348623155e308

const measures = { nominal: 1, scale: 3 } as const
const formats = { text: 1, number: 5 } as const
const utf8 = 65001

/** All that stands before the data: header, variables, labels, documents and what newer versions add. */
export function savDictionary(
  { variables, sets }: ResearchVariables,
  facts: ResearchFacts & { readonly rows: number },
  language: 'nb' | 'nn',
): Uint8Array {
  const out = new Pieces()
  const short = new Map(variables.map(({ name }, at) => [name, `V${at + 1}`]))
  header(out, variables, facts)
  const places = variableRecords(out, variables, short, language)
  valueLabels(out, variables, places, language)
  documents(out, facts.notes)
  extensions(out, variables, sets, short, language)
  out.integers(999, 0)
  return out.bytes()
}

function header(
  out: Pieces,
  variables: readonly ResearchVariable[],
  { title, date, rows }: ResearchFacts & { readonly rows: number },
): void {
  const slots = variables.reduce((sum, one) => sum + slotsOf(one), 0)
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
  const [year, month, day] = date.split('-') as [string, string, string]
  out.text('$FL2', 4).text('@(#) SPSS DATA FILE - Lyttepost', 60)
  out.integers(2, slots, 1, 0, rows).reals(100)
  // the hour is nobody's business, and would make two files of the same rows differ
  out.text(`${day} ${months[Number(month) - 1]} ${year.slice(2)}`, 9).text('00:00:00', 8)
  out.text(title, longest.fileLabel).raw(Buffer.alloc(3))
}

const slotsOf = (variable: ResearchVariable): number =>
  variable.kind === 'text' ? Math.ceil(textBytes(variable) / 8) : 1

/** Writes the variables; returns each one's place in the dictionary, from 1, where a text takes one for every eight bytes. */
function variableRecords(
  out: Pieces,
  variables: readonly ResearchVariable[],
  short: ReadonlyMap<string, string>,
  language: 'nb' | 'nn',
): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  let place = 1
  for (const variable of variables) {
    places.set(variable.name, place)
    place += slotsOf(variable)
    const width = variable.kind === 'text' ? textBytes(variable) : 0
    const shown = width === 0 ? 8 : width
    const format = (formats[variable.kind] << 16) | (shown << 8)
    const label = utf8Within(variable.label[language], longest.label)
    const missing = variable.kind === 'number' ? variable.missing : []
    // -2: a range, from and to
    out.integers(2, width, 1, missing.length > 0 ? -2 : 0, format, format)
    out.text(short.get(variable.name)!, 8)
    out.integers(label.length).padded(label, 4)
    if (missing.length > 0) out.reals(missing[0]!.value, missing.at(-1)!.value)
    for (let more = 1; more < slotsOf(variable); more++) out.integers(2, -1, 0, 0, 0, 0).text('', 8)
  }
  return places
}

/** Value labels, those of several variables together where they are the same. */
function valueLabels(
  out: Pieces,
  variables: readonly ResearchVariable[],
  places: ReadonlyMap<string, number>,
  language: 'nb' | 'nn',
): void {
  const alike = new Map<string, NumberVariable[]>()
  for (const variable of variables) {
    if (variable.kind === 'text' || variable.values.length + variable.missing.length === 0) continue
    const key = JSON.stringify([variable.values, variable.missing])
    alike.set(key, [...(alike.get(key) ?? []), variable])
  }
  for (const those of alike.values()) {
    const labels = [...those[0]!.missing, ...those[0]!.values]
    out.integers(3, labels.length)
    for (const { value, label } of labels) {
      const text = utf8Within(label[language], longest.valueLabel)
      out.reals(value).padded(Buffer.concat([Buffer.from([text.length]), text]), 8)
    }
    out.integers(4, those.length, ...those.map(({ name }) => places.get(name)!))
  }
}

/** Free text in lines of 80 bytes; a word is not cut where it need not be. */
function documents(out: Pieces, notes: readonly string[]): void {
  const lines = notes.flatMap(wrapped)
  out.integers(6, lines.length)
  for (const line of lines) out.text(line, longest.documentLine)
}

function wrapped(text: string): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (Buffer.byteLength(longer) <= longest.documentLine) line = longer
    else {
      if (line !== '') lines.push(line)
      line = utf8Within(word, longest.documentLine).toString()
    }
  }
  return [...lines, line]
}

function extensions(
  out: Pieces,
  variables: readonly ResearchVariable[],
  sets: readonly ResponseSet[],
  short: ReadonlyMap<string, string>,
  language: 'nb' | 'nn',
): void {
  // how numbers and texts are written: IEEE 754, little-endian, UTF-8
  out.integers(7, 3, 4, 8, 1, 0, 0, -1, 1, 1, 2, utf8)
  out.integers(7, 4, 8, 3).reals(systemMissing, Number.MAX_VALUE, lowest)
  const several = sets.filter((set) => set.variables.length > 1)
  if (several.length > 0) out.named(7, several.map((set) => responseSet(set, short, language)).join(''))
  out.integers(7, 11, 4, variables.length * 3)
  for (const variable of variables) {
    const text = variable.kind === 'text'
    out.integers(
      text ? measures.nominal : measures[variable.measure],
      text ? Math.min(textBytes(variable), 32) : 8,
    )
    out.integers(text ? 0 : 1)
  }
  out.named(13, variables.map(({ name }) => `${short.get(name)}=${name}`).join('\t'))
  out.named(20, 'UTF-8')
}

/** A set of 0/1 variables: the value that counts is 1. */
function responseSet(set: ResponseSet, short: ReadonlyMap<string, string>, language: 'nb' | 'nn'): string {
  const label = utf8Within(set.label[language], longest.label)
  const members = set.variables.map((name) => short.get(name)!.toLowerCase())
  return `$${set.name.slice(0, longestName - 1)}=D1 1 ${label.length} ${label} ${members.join(' ')}\n`
}

/** Bytes put one after the other. */
class Pieces {
  private readonly pieces: Buffer[] = []

  raw(piece: Buffer): this {
    this.pieces.push(piece)
    return this
  }

  integers(...values: readonly number[]): this {
    const piece = Buffer.alloc(4 * values.length)
    for (const [at, value] of values.entries()) piece.writeInt32LE(value, 4 * at)
    return this.raw(piece)
  }

  reals(...values: readonly number[]): this {
    const piece = Buffer.alloc(8 * values.length)
    for (const [at, value] of values.entries()) piece.writeDoubleLE(value, 8 * at)
    return this.raw(piece)
  }

  /** A text of so many bytes, cut or filled up with spaces. */
  text(text: string, bytes: number): this {
    const piece = Buffer.alloc(bytes, 0x20)
    utf8Within(text, bytes).copy(piece)
    return this.raw(piece)
  }

  /** Filled up with spaces to a multiple. */
  padded(piece: Buffer, multiple: number): this {
    const rest = (multiple - (piece.length % multiple)) % multiple
    return this.raw(piece).raw(Buffer.alloc(rest, 0x20))
  }

  /** A record of a newer version: its number, and a text. */
  named(subtype: number, text: string): this {
    const piece = Buffer.from(text, 'utf8')
    return this.integers(7, subtype, 1, piece.length).raw(piece)
  }

  bytes(): Buffer {
    return Buffer.concat(this.pieces)
  }
}
