import type { Rows } from '#core/dataset'
import type { PurposedRows } from '#core/disclosure'
import type { ResearchFacts } from './facts.ts'
import { indicesBytes } from './parquet-indices.ts'
import { binary, i32, i64, list, struct, type Thrift, thriftBytes } from './thrift.ts'
import type { ResearchVariable, ResearchVariables } from './variables.ts'

/** Numbers of Parquet's own lists (apache/parquet-format, parquet.thrift). */
const physical = { number: 1, text: 6 } as const
const encoding = { plain: 0, rle: 3, dictionary: 8 } as const
const page = { data: 0, dictionary: 2 } as const
const required = 0
const utf8 = 0
const uncompressed = 0

const magic = Buffer.from('PAR1')

/** How many rows stand together; memory grows with these, not with the file. */
const rowsPerGroup = 1 << 16

/** A column's piece of a row group, as the footer tells of it. */
interface Chunk {
  readonly dictionaryAt: number
  readonly dataAt: number
  readonly bytes: number
}

/**
 * Released rows as Parquet, in chunks that are to be written one after the other: numbers as INT32, texts as UTF-8 strings, each
 * column by a dictionary of its values, which makes an answer a few bits. Nothing is null: why an answer is missing is a value,
 * as in every file for researchers. What the values stand for, and what the rows are for, is in the footer's key-value metadata
 * as JSON. Not compressed further, so that the same rows give the same bytes on every version of Node.
 */
export function* rowsParquet(
  released: PurposedRows,
  { variables, sets }: ResearchVariables,
  facts: ResearchFacts,
): Iterable<Uint8Array> {
  const { rows } = released
  yield magic
  let at = magic.length
  const groups: Thrift[] = []
  for (let from = 0; from < rows.length; from += rowsPerGroup) {
    const those = rows.subarray(from, from + rowsPerGroup)
    const chunks: Chunk[] = []
    for (const variable of variables) {
      const [dictionary, data] = columnPages(variable, those)
      chunks.push({
        dictionaryAt: at,
        dataAt: at + dictionary.length,
        bytes: dictionary.length + data.length,
      })
      at += dictionary.length + data.length
      yield dictionary
      yield data
    }
    groups.push(rowGroup(variables, chunks, those.length))
  }
  const footer = thriftBytes({
    1: i32(1),
    2: list([struct({ 4: binary('schema'), 5: i32(variables.length) }), ...variables.map(schemaOf)]),
    3: i64(rows.length),
    4: groups.length > 0 ? list(groups) : { as: 'list', of: [] },
    5: list(
      Object.entries({
        'lyttepost.title': facts.title,
        'lyttepost.released': facts.date,
        'lyttepost.notes': JSON.stringify(facts.notes),
        'lyttepost.variables': JSON.stringify(variables.map(describe)),
        'lyttepost.responseSets': JSON.stringify(sets),
      }).map(([key, value]) => struct({ 1: binary(key), 2: binary(value) })),
    ),
    6: binary('Lyttepost'),
  })
  const length = Buffer.alloc(4)
  length.writeUInt32LE(footer.length)
  yield Buffer.concat([footer, length, magic])
}

/** A variable without what reads its rows. */
function describe(variable: ResearchVariable): object {
  const { name, code, choice, number, label, question, universe } = variable
  const common = { name, code, choice, number, label, question, universe }
  return variable.kind === 'text'
    ? common
    : { ...common, measure: variable.measure, values: variable.values, missing: variable.missing }
}

const schemaOf = (variable: ResearchVariable): Thrift =>
  struct({
    1: i32(physical[variable.kind]),
    3: i32(required),
    4: binary(variable.name),
    // told in the old way and in the new: that a text is a text
    6: variable.kind === 'text' ? i32(utf8) : undefined,
    10: variable.kind === 'text' ? struct({ 1: struct({}) }) : undefined,
  })

function rowGroup(variables: readonly ResearchVariable[], chunks: readonly Chunk[], rows: number): Thrift {
  const columns = chunks.map(({ dictionaryAt, dataAt, bytes }, at) =>
    struct({
      2: i64(dictionaryAt),
      3: struct({
        1: i32(physical[variables[at]!.kind]),
        2: list([i32(encoding.plain), i32(encoding.rle), i32(encoding.dictionary)]),
        3: list([binary(variables[at]!.name)]),
        4: i32(uncompressed),
        5: i64(rows),
        6: i64(bytes),
        7: i64(bytes),
        9: i64(dataAt),
        11: i64(dictionaryAt),
      }),
    }),
  )
  const total = chunks.reduce((sum, { bytes }) => sum + bytes, 0)
  return struct({ 1: list(columns), 2: i64(total), 3: i64(rows) })
}

/** A column of some rows as two pages: the values that occur, and which of them each row has. */
function columnPages(variable: ResearchVariable, rows: Rows): readonly [dictionary: Buffer, data: Buffer] {
  const { read } = variable
  const indices = new Uint32Array(rows.length)
  const found = new Map<number, number>()
  for (let i = 0; i < rows.length; i++) {
    const value = read(rows[i]!)
    let index = found.get(value)
    if (index === undefined) {
      index = found.size
      found.set(value, index)
    }
    indices[i] = index
  }
  const values = [...found.keys()]
  const plain =
    variable.kind === 'text' ? plainTexts(values.map((at) => variable.keys[at]!)) : plainNumbers(values)
  const data = indicesBytes(indices, values.length)
  return [
    Buffer.concat([pageHeader(page.dictionary, plain.length, { values: values.length }), plain]),
    Buffer.concat([pageHeader(page.data, data.length, { values: rows.length }), data]),
  ]
}

function pageHeader(type: number, bytes: number, { values }: { readonly values: number }): Buffer {
  return thriftBytes({
    1: i32(type),
    2: i32(bytes),
    3: i32(bytes),
    5:
      type === page.data
        ? struct({ 1: i32(values), 2: i32(encoding.dictionary), 3: i32(encoding.rle), 4: i32(encoding.rle) })
        : undefined,
    7: type === page.dictionary ? struct({ 1: i32(values), 2: i32(encoding.plain) }) : undefined,
  })
}

function plainNumbers(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [at, value] of values.entries()) bytes.writeInt32LE(value, at * 4)
  return bytes
}

function plainTexts(texts: readonly string[]): Buffer {
  return Buffer.concat(
    texts.flatMap((text) => {
      const bytes = Buffer.from(text, 'utf8')
      const length = Buffer.alloc(4)
      length.writeUInt32LE(bytes.length)
      return [length, bytes]
    }),
  )
}
