import { SaxesParser, type SaxesTagNS } from 'saxes'
import { type Problem, ProblemError, problem } from '#core/foundation'
import {
  guidFrom,
  plainGuid,
  type RefiCodeBook,
  type RefiLoss,
  type RefiProject,
  type RefiShape,
  type RefiShapeName,
  refiNamespaces,
  refiShapes,
  refiValueElements,
} from '#core/interviews'
import { refiImportProblems as kinds } from './problems.ts'

/** A file of the exchange format, and what in it is no part of the standard. */
export interface ReadRefi {
  readonly project: RefiProject | null
  readonly book: RefiCodeBook | null
  readonly unknown: readonly RefiLoss[]
  readonly notices: readonly Problem[]
}

const deepest = 100

type Fields = Record<string, unknown>

/** An element being read: where its contents go. `null` of `fields`: an element that the standard does not have. */
interface Open {
  readonly element: string
  readonly shape: RefiShape | null
  readonly fields: Fields | null
  /** Of elements that only gather others: what may stand in them, by path. */
  readonly within: readonly string[]
  /** Of an element with text: where the text goes. */
  readonly take: ((text: string) => void) | null
  text: string
}

/**
 * Reads XML of the exchange format. Elements are known by their names, whatever version of its namespaces they are in; what the
 * standard does not have is passed over and counted.
 *
 * @throws ProblemError on a document type, on what is not well-formed, and on another root.
 */
export function readRefiXml(xml: string): ReadRefi {
  return new Reader().read(xml.replace(/^\ufeff/, ''))
}

class Reader {
  readonly #parser = new SaxesParser({ xmlns: true, position: true })
  readonly #open: Open[] = []
  readonly #unknown = new Map<string, { count: number; where: string[] }>()
  readonly #notices: Problem[] = []
  #root: { element: string; fields: Fields } | null = null
  #made = 0

  read(xml: string): ReadRefi {
    const parser = this.#parser
    parser.on('error', () => {
      throw new ProblemError(problem(kinds.malformed, { line: parser.line }))
    })
    parser.on('doctype', () => {
      throw new ProblemError(problem(kinds.doctype))
    })
    parser.on('opentag', (tag) => this.#begin(tag))
    parser.on('text', (text) => this.#text(text))
    parser.on('cdata', (text) => this.#text(text))
    parser.on('closetag', () => this.#end())
    parser.write(xml).close()
    const root = this.#root!
    const unknown = [...this.#unknown].map(
      ([what, { count, where }]): RefiLoss => ({ what, count, where, became: 'dropped' }),
    )
    return {
      project: root.element === 'Project' ? (root.fields as unknown as RefiProject) : null,
      book: root.element === 'CodeBook' ? (root.fields as unknown as RefiCodeBook) : null,
      unknown,
      notices: this.#notices,
    }
  }

  #begin(tag: SaxesTagNS): void {
    if (this.#open.length >= deepest) throw new ProblemError(problem(kinds.tooDeep, { limit: deepest }))
    const parent = this.#open.at(-1)
    this.#open.push(parent === undefined ? this.#beginRoot(tag) : this.#beginInside(tag, parent))
  }

  #beginRoot(tag: SaxesTagNS): Open {
    const element = tag.local
    if (element !== 'Project' && element !== 'CodeBook') {
      throw new ProblemError(problem(kinds.otherRoot, { element }))
    }
    if (tag.uri !== refiNamespaces[element]) {
      this.#notices.push(problem(kinds.otherNamespace, { namespace: tag.uri }))
    }
    const fields = this.#fieldsOf(tag, element)
    this.#root = { element, fields }
    return opened(element, refiShapes[element], fields)
  }

  #beginInside(tag: SaxesTagNS, parent: Open): Open {
    const element = tag.local
    if (parent.fields === null || parent.shape === null) return opened(element, null, null)
    const ours = tag.uri === '' || tag.uri.toLowerCase().startsWith('urn:qda-xml:')
    const found = ours ? this.#place(tag, parent as Open & { shape: RefiShape; fields: Fields }) : null
    if (found === null) this.#drop(`${parent.element}/${element}`, parent.fields)
    return found ?? opened(element, null, null)
  }

  #place(tag: SaxesTagNS, parent: Open & { shape: RefiShape; fields: Fields }): Open | null {
    const { fields, shape } = parent
    const element = tag.local
    const path = [...parent.within, element].join('/')
    for (const content of shape.contents) {
      if (content.as === 'many' || content.as === 'choice') {
        const within = content.within ?? []
        const gathering = within.slice(0, parent.within.length + 1).join('/')
        if (within.length > parent.within.length && gathering === path) {
          return { ...opened(element, shape, fields), within: [...parent.within, element] }
        }
        if (parent.within.join('/') !== within.join('/')) continue
        const name =
          content.as === 'many' ? content.element === element && content.shape : content.shapes[element]
        if (!name) continue
        const made = this.#fieldsOf(tag, name)
        if (content.as === 'choice') made.element = element
        ;(fields[content.field] as Fields[]).push(made)
        return opened(element, refiShapes[name], made)
      }
      if (parent.within.length > 0) continue
      if (content.as === 'value') {
        const type = refiValueElements[element]
        if (type === undefined) continue
        fields.type = type
        return {
          ...opened(element, null, null),
          take: (text) => {
            fields.value = text
          },
        }
      }
      if (content.element !== element) continue
      if (content.as === 'text') {
        return {
          ...opened(element, null, null),
          take: (text) => {
            fields[content.field] = text
          },
        }
      }
      if (content.as === 'one') {
        const made = this.#fieldsOf(tag, content.shape)
        fields[content.field] = made
        return opened(element, refiShapes[content.shape], made)
      }
      // the two schemas of the standard name this attribute differently, and programs mix them up
      const told = written(tag, 'targetGUID') ?? written(tag, 'guid')
      if (told === null) return null
      if (content.as === 'ref') fields[content.field] = plainGuid(told)
      else (fields[content.field] as string[]).push(plainGuid(told))
      return opened(element, null, null)
    }
    return null
  }

  /** An element's fields with its attributes, and everything else empty. */
  #fieldsOf(tag: SaxesTagNS, name: RefiShapeName): Fields {
    const shape = refiShapes[name]
    const fields: Fields = {}
    for (const [attribute, type] of Object.entries(shape.attributes)) {
      fields[attribute] = this.#attribute(written(tag, attribute), type)
    }
    for (const content of shape.contents) {
      if (content.as === 'value') Object.assign(fields, { type: null, value: null })
      else if (content.as === 'ref') fields[content.field] = ''
      else fields[content.field] = content.as === 'text' || content.as === 'one' ? null : []
    }
    for (const { local, uri, name: whole } of Object.values(tag.attributes)) {
      if (shape.attributes[local] !== undefined && uri === '') continue
      if (uri !== '' && (whole.startsWith('xmlns') || uri.includes('w3.org'))) continue
      this.#drop(`${tag.local}/@${whole}`, fields)
    }
    return fields
  }

  #attribute(written: string | null, type: string): unknown {
    switch (type) {
      case 'guid!':
        this.#made++
        return written === null || written.trim() === ''
          ? guidFrom('made', String(this.#made))
          : plainGuid(written)
      case 'guid':
        return written === null || written.trim() === '' ? null : plainGuid(written)
      case 'integer':
        return written !== null && /^\s*[+-]?\d{1,15}\s*$/.test(written) ? Number(written) : null
      case 'boolean!':
        return written === null || !/^\s*(?:false|0)\s*$/i.test(written)
      case 'string!':
        return written ?? ''
      default:
        return written
    }
  }

  #text(text: string): void {
    const open = this.#open.at(-1)
    if (open?.take) open.text += text
  }

  #end(): void {
    const open = this.#open.pop()
    open?.take?.(open.text)
  }

  #drop(what: string, { name, guid }: Fields): void {
    const there = this.#unknown.get(what) ?? { count: 0, where: [] }
    there.count++
    if (there.where.length < 5) there.where.push(String(name || guid || ''))
    this.#unknown.set(what, there)
  }
}

const opened = (element: string, shape: RefiShape | null, fields: Fields | null): Open => {
  return { element, shape, fields, within: [], take: null, text: '' }
}

/** An attribute of its own, not one from another namespace. */
function written({ attributes }: SaxesTagNS, name: string): string | null {
  const found = attributes[name]
  return found === undefined ? null : found.value
}
