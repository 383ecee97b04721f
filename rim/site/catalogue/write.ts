import { type Quad, Writer } from 'n3'
import { prefixes } from './vocabulary.ts'

/** Statements as Turtle, in the order in which they were made. */
export function writeTurtle(quads: readonly Quad[]): string {
  const writer = new Writer({ prefixes })
  writer.addQuads([...quads])
  let text: string | undefined
  writer.end((cause: Error | null, written: string) => {
    if (cause) throw cause
    text = written
  })
  if (text === undefined) throw new Error('The catalogue was not written at once')
  return text
}

type Value = Readonly<Record<'@id' | '@value' | '@language' | '@type', string>>

/**
 * Statements as JSON-LD 1.1: one object for each subject, names shortened by the same prefixes as in Turtle. n3 writes none, and a
 * graph of named things with values, which is all that a catalogue is, needs no more than this.
 */
export function writeJsonLd(quads: readonly Quad[]): string {
  const short = (address: string): string => {
    const found = Object.entries(prefixes).find(([, start]) => address.startsWith(start))
    return found ? `${found[0]}:${address.slice(found[1].length)}` : address
  }
  const nodes = new Map<string, Record<string, unknown[]>>()
  for (const { subject, predicate, object } of quads) {
    const node = nodes.get(subject.value) ?? {}
    nodes.set(subject.value, node)
    if (predicate.value === `${prefixes.rdf}type`) {
      node['@type'] = [...(node['@type'] ?? []), short(object.value)]
      continue
    }
    const value: Partial<Value> =
      object.termType !== 'Literal'
        ? { '@id': object.value }
        : object.language !== ''
          ? { '@value': object.value, '@language': object.language }
          : object.datatype.value === `${prefixes.xsd}string`
            ? { '@value': object.value }
            : { '@value': object.value, '@type': short(object.datatype.value) }
    const name = short(predicate.value)
    node[name] = [...(node[name] ?? []), value]
  }
  const graph = [...nodes].map(([id, node]) => ({ '@id': id, ...node }))
  return JSON.stringify({ '@context': prefixes, '@graph': graph }, null, 1)
}
