import { escapeXml, xmlHead } from './xml.ts'
import type { Parts } from './zip.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
const ml = 'application/vnd.openxmlformats-officedocument.presentationml'
const wml = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

const relationshipTypes = {
  officeDocument: `${office}/officeDocument`,
  coreProperties: `${packageRelationships}/metadata/core-properties`,
  extendedProperties: `${office}/extended-properties`,
  slideMaster: `${office}/slideMaster`,
  slideLayout: `${office}/slideLayout`,
  slide: `${office}/slide`,
  notesMaster: `${office}/notesMaster`,
  notesSlide: `${office}/notesSlide`,
  theme: `${office}/theme`,
  presProps: `${office}/presProps`,
  viewProps: `${office}/viewProps`,
  tableStyles: `${office}/tableStyles`,
  chart: `${office}/chart`,
  package: `${office}/package`,
  styles: `${office}/styles`,
  numbering: `${office}/numbering`,
  settings: `${office}/settings`,
  header: `${office}/header`,
  footer: `${office}/footer`,
} as const

export const contentTypes = {
  presentation: `${ml}.presentation.main+xml`,
  slideMaster: `${ml}.slideMaster+xml`,
  slideLayout: `${ml}.slideLayout+xml`,
  slide: `${ml}.slide+xml`,
  notesMaster: `${ml}.notesMaster+xml`,
  notesSlide: `${ml}.notesSlide+xml`,
  presProps: `${ml}.presProps+xml`,
  viewProps: `${ml}.viewProps+xml`,
  tableStyles: `${ml}.tableStyles+xml`,
  document: `${wml}.document.main+xml`,
  styles: `${wml}.styles+xml`,
  numbering: `${wml}.numbering+xml`,
  settings: `${wml}.settings+xml`,
  header: `${wml}.header+xml`,
  footer: `${wml}.footer+xml`,
  theme: 'application/vnd.openxmlformats-officedocument.theme+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  coreProperties: 'application/vnd.openxmlformats-package.core-properties+xml',
  extendedProperties: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
} as const

const defaultTypes: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

type RelationshipType = keyof typeof relationshipTypes
type ContentType = keyof typeof contentTypes

/** A package under construction: parts with their content types, and who points to whom. */
export interface PackageDraft {
  /** Adds an XML part, without its head. */
  add(path: string, content: string, type: ContentType): void
  /** Adds a part whose content type follows from its extension. */
  embed(path: string, content: Uint8Array): void
  /** Notes that one part ('' for the package itself) refers to another, and gives the reference's id. */
  relate(from: string, type: RelationshipType, to: string): string
  /** All parts, the list of content types first. */
  parts(): Parts
}

interface Relationship {
  readonly id: string
  readonly type: RelationshipType
  readonly to: string
}

/** A path as seen from another part's folder: `../charts/chart1.xml`. */
function relativePath(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1)
  const target = to.split('/')
  let shared = 0
  while (shared < folders.length && shared < target.length - 1 && folders[shared] === target[shared]) shared++
  return [...folders.slice(shared).map(() => '..'), ...target.slice(shared)].join('/')
}

/** The path of the part that holds another part's relationships. */
export function relationshipsPath(path: string): string {
  const cut = path.lastIndexOf('/') + 1
  return `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`
}

export function createPackage(): PackageDraft {
  const contents = new Map<string, string | Uint8Array>()
  const types = new Map<string, ContentType>()
  const relationships = new Map<string, Relationship[]>()

  const put = (path: string, content: string | Uint8Array) => {
    if (contents.has(path)) throw new Error(`The package already has a part ${path}`)
    contents.set(path, content)
  }
  return {
    add(path, content, type) {
      put(path, xmlHead + content)
      types.set(path, type)
    },
    embed: put,
    relate(from, type, to) {
      const list = relationships.get(from) ?? []
      const id = `rId${list.length + 1}`
      relationships.set(from, [...list, { id, type, to }])
      return id
    },
    parts() {
      const parts = new Map<string, string | Uint8Array>([['[Content_Types].xml', contentTypesXml(types)]])
      parts.set('_rels/.rels', relationshipsXml('', relationships.get('') ?? []))
      for (const [path, content] of contents) {
        parts.set(path, content)
        const list = relationships.get(path)
        if (list) parts.set(relationshipsPath(path), relationshipsXml(path, list))
      }
      return parts
    },
  }
}

function contentTypesXml(types: ReadonlyMap<string, ContentType>): string {
  const defaults = Object.entries(defaultTypes).map(
    ([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`,
  )
  const overrides = [...types].map(
    ([path, type]) => `<Override PartName="/${escapeXml(path)}" ContentType="${contentTypes[type]}"/>`,
  )
  return (
    `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    `${defaults.join('')}${overrides.join('')}</Types>`
  )
}

function relationshipsXml(from: string, list: readonly Relationship[]): string {
  const items = list.map(
    ({ id, type, to }) =>
      `<Relationship Id="${id}" Type="${relationshipTypes[type]}" Target="${escapeXml(relativePath(from, to))}"/>`,
  )
  return `${xmlHead}<Relationships xmlns="${packageRelationships}">${items.join('')}</Relationships>`
}
