/*
 * What the exchange format has no place for is written as readable lines at the end of a description or a note, so that a
 * person can read it in any program and we can read it back:
 *
 *     What is said about being sent from one office to another.
 *
 *     [lyttepost code]
 *     origin = {"from":"reading"}
 *     place = 3
 *
 * Names are those of `entities.ts`; each value is JSON.
 */

/** A text and what stood in the lines after it; `kind` is `null` where there were none. */
export interface WithLines {
  readonly text: string
  readonly kind: string | null
  readonly data: Readonly<Record<string, unknown>>
}

/** JSON with what XML cannot hold as escapes, so that nothing of it is lost on the way. */
const json = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufffe\uffff]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** A text with lines after it. */
export function withLines(text: string, kind: string, data: Readonly<Record<string, unknown>>): string {
  const lines = Object.keys(data)
    .sort()
    .map((name) => `${name} = ${json(data[name])}`)
  const block = [`[lyttepost ${kind}]`, ...lines].join('\n')
  return text === '' ? block : `${text}\n\n${block}`
}

/** Reads a text with lines after it. Lines that are not ours belong to the text. */
export function readLines(written: string): WithLines {
  const heads = [...written.matchAll(/(?:^|\n\n)\[lyttepost ([a-z-]+)\](?=\s*(?:\n|$))/g)]
  const head = heads.at(-1)
  if (head === undefined) return { text: written, kind: null, data: {} }
  const data = new Map<string, unknown>()
  for (const line of written.slice(head.index + head[0].length).split('\n')) {
    if (line.trim() === '') continue
    const found = /^([A-Za-z0-9_-]+) = (.*)$/.exec(line.trim())
    const value = found && parsed(found[2]!)
    // somebody wrote on below the lines; nothing of it is thrown away
    if (!found || value === undefined) return { text: written, kind: null, data: {} }
    data.set(found[1]!, value)
  }
  return { text: written.slice(0, head.index), kind: head[1]!, data: Object.fromEntries(data) }
}

function parsed(written: string): unknown {
  try {
    return JSON.parse(written)
  } catch {
    return undefined
  }
}
