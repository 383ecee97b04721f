import { contentTypes, relationshipsPath } from '../ooxml/index.ts'
import type { OpenedPackage } from './opened.ts'
import { findAll, visit, type XmlElement } from './xml-tree.ts'

const typesPart = '[Content_Types].xml'

/** The content types that parts of certain folders must have; a wrong one makes PowerPoint drop the part. */
const expected: readonly (readonly [RegExp, string])[] = [
  [/^ppt\/presentation\.xml$/, contentTypes.presentation],
  [/^ppt\/slides\/[^/]+\.xml$/, contentTypes.slide],
  [/^ppt\/slideLayouts\/[^/]+\.xml$/, contentTypes.slideLayout],
  [/^ppt\/slideMasters\/[^/]+\.xml$/, contentTypes.slideMaster],
  [/^ppt\/notesSlides\/[^/]+\.xml$/, contentTypes.notesSlide],
  [/^ppt\/notesMasters\/[^/]+\.xml$/, contentTypes.notesMaster],
  [/^ppt\/theme\/[^/]+\.xml$/, contentTypes.theme],
  [/^ppt\/charts\/[^/]+\.xml$/, contentTypes.chart],
  [/^word\/document\.xml$/, contentTypes.document],
  [/^word\/theme\/[^/]+\.xml$/, contentTypes.theme],
  [/^word\/charts\/[^/]+\.xml$/, contentTypes.chart],
  [/^docProps\/core\.xml$/, contentTypes.coreProperties],
  [/^docProps\/app\.xml$/, contentTypes.extendedProperties],
]

/** Faults of the container: content types, and references between parts. */
export function packageFaults(opened: OpenedPackage): string[] {
  return [...contentTypeFaults(opened), ...relationshipFaults(opened), ...referenceFaults(opened)]
}

function contentTypeFaults({ paths, xml }: OpenedPackage): string[] {
  if (paths[0] !== typesPart) return [`${typesPart} is not the first part`]
  const faults: string[] = []
  const types = xml(typesPart)
  const defaults = new Map(
    findAll(types, 'Default').map(({ attributes: a }) => [a.Extension?.toLowerCase(), a.ContentType]),
  )
  const overrides = new Map<string | undefined, string | undefined>()
  for (const { attributes } of findAll(types, 'Override')) {
    const path = attributes.PartName?.slice(1)
    if (overrides.has(path)) faults.push(`two content types for ${path}`)
    overrides.set(path, attributes.ContentType)
    if (!paths.includes(path ?? '')) faults.push(`content type of a part that is not there: ${path}`)
  }
  for (const path of paths) {
    if (path === typesPart) continue
    const type = overrides.get(path) ?? defaults.get(path.split('.').at(-1)?.toLowerCase())
    const wanted = expected.find(([pattern]) => pattern.test(path))?.[1]
    if (!type) faults.push(`no content type for ${path}`)
    else if (wanted && type !== wanted) faults.push(`wrong content type for ${path}: ${type}`)
  }
  return faults
}

function relationshipFaults(opened: OpenedPackage): string[] {
  const faults: string[] = []
  const reached = new Set<string>()
  const lists = opened.paths.filter((path) => path.endsWith('.rels'))
  for (const list of lists) {
    const owner = list === '_rels/.rels' ? '' : list.replace(/_rels\/([^/]+)\.rels$/, '$1')
    if (owner && !opened.paths.includes(owner))
      faults.push(`relationships of a part that is not there: ${list}`)
    const ids = new Set<string>()
    for (const { id, target, external } of opened.relationships(owner)) {
      if (ids.has(id)) faults.push(`relationship id ${id} twice in ${list}`)
      ids.add(id)
      reached.add(target)
      if (!external && !opened.paths.includes(target))
        faults.push(`${list} refers to a missing part: ${target}`)
    }
  }
  for (const path of opened.paths) {
    const own = path === typesPart || path.endsWith('.rels')
    if (!own && !reached.has(path)) faults.push(`nothing refers to ${path}`)
  }
  return faults
}

/** Each `r:id` in a part must be among the part's relationships. */
function referenceFaults(opened: OpenedPackage): string[] {
  const faults: string[] = []
  for (const path of opened.paths.filter((each) => each.endsWith('.xml') && each !== typesPart)) {
    const known = new Set(opened.relationships(path).map(({ id }) => id))
    visit(opened.xml(path), ({ name, attributes }) => {
      const id = attributes['r:id']
      if (id !== undefined && !known.has(id))
        faults.push(`${path}: ${name} refers to ${id}, which is not in ${relationshipsPath(path)}`)
    })
  }
  return faults
}

/** Texts that only a programming error writes. */
export function textFaults(root: XmlElement): string[] {
  const faults: string[] = []
  const wrong = (text: string) =>
    /\b(NaN|undefined|Infinity)\b|\[object /.test(text) || text.trim() === 'null'
  visit(root, ({ name, attributes, text }) => {
    for (const each of [text, ...Object.values(attributes)]) {
      if (wrong(each)) faults.push(`${name} holds "${each.slice(0, 40)}"`)
    }
  })
  return faults
}
