import { strFromU8, unzipSync } from 'fflate'
import { relationshipsPath } from '../ooxml/index.ts'
import { parseXml, type XmlElement } from './xml-tree.ts'

interface OpenedRelationship {
  readonly id: string
  readonly type: string
  /** Path of the part, or the address of something outside the package. */
  readonly target: string
  readonly external: boolean
}

/** A package taken apart, for lint and for reading back. */
export interface OpenedPackage {
  /** Paths in the order of the zip file. */
  readonly paths: readonly string[]
  bytes(path: string): Uint8Array | undefined
  /** A part as a tree; parsed once. @throws Error where it is missing or not well-formed. */
  xml(path: string): XmlElement
  /** What a part ('' for the package) refers to. */
  relationships(path: string): OpenedRelationship[]
}

export function openPackage(bytes: Uint8Array): OpenedPackage {
  const files = unzipSync(bytes)
  const trees = new Map<string, XmlElement>()
  const xml = (path: string): XmlElement => {
    const known = trees.get(path)
    if (known) return known
    const content = files[path]
    if (!content) throw new Error(`The package has no part ${path}`)
    const tree = parseXml(strFromU8(content))
    trees.set(path, tree)
    return tree
  }
  return {
    paths: Object.keys(files),
    bytes: (path) => files[path],
    xml,
    relationships(path) {
      const list = path === '' ? '_rels/.rels' : relationshipsPath(path)
      if (!files[list]) return []
      return xml(list).children.map(({ attributes }) => {
        const external = attributes.TargetMode === 'External'
        const target = attributes.Target ?? ''
        return {
          id: attributes.Id ?? '',
          type: (attributes.Type ?? '').split('/').at(-1)!,
          target: external ? target : resolvePath(path, target),
          external,
        }
      })
    },
  }
}

/** A target as a path from the package's root. */
function resolvePath(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const folders = from.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') folders.pop()
    else if (step !== '.') folders.push(step)
  }
  return folders.join('/')
}

/** The paths of the slides, in the order of the show. */
export function slidePaths(opened: OpenedPackage): string[] {
  const presentation = 'ppt/presentation.xml'
  const targets = new Map(opened.relationships(presentation).map(({ id, target }) => [id, target]))
  const list = opened.xml(presentation).children.find(({ name }) => name === 'p:sldIdLst')
  return (list?.children ?? []).map(({ attributes }) => targets.get(attributes['r:id'] ?? '') ?? '')
}
