/*
 * The schemas Project.xsd and Codebook.xsd of REFI-QDA 1.5 as data: what each element has, in the order that they prescribe.
 * Reader and writer both go by it, so that neither knows an element that the other does not. Empty lists are not written,
 * since the schemas do not allow them.
 */

/** What an attribute holds. `guid!` is made up where it is missing; `string!` and `boolean!` are empty or yes. */
type AttributeType = 'string' | 'string!' | 'guid' | 'guid!' | 'integer' | 'boolean!'

/** What stands inside an element, and the field that it comes to. */
export type Content =
  /** An element with text. */
  | { readonly as: 'text'; readonly element: string; readonly field: string }
  /** Elements that point to something by an attribute. */
  | { readonly as: 'refs'; readonly element: string; readonly field: string; readonly attribute: string }
  | { readonly as: 'ref'; readonly element: string; readonly field: string }
  /** An element of a shape, at most once. */
  | { readonly as: 'one'; readonly element: string; readonly field: string; readonly shape: ShapeName }
  /** Elements of a shape, perhaps within others. */
  | {
      readonly as: 'many'
      readonly element: string
      readonly field: string
      readonly shape: ShapeName
      readonly within?: readonly string[]
    }
  /** Elements of several shapes, in any order; each tells its element. */
  | {
      readonly as: 'choice'
      readonly field: string
      readonly shapes: Readonly<Record<string, ShapeName>>
      readonly within: readonly string[]
    }
  /** One of the elements for a variable's value. */
  | { readonly as: 'value' }

export interface Shape {
  readonly attributes: Readonly<Record<string, AttributeType>>
  readonly contents: readonly Content[]
}

export type ShapeName =
  | 'Project'
  | 'User'
  | 'Code'
  | 'Variable'
  | 'VariableValue'
  | 'Case'
  | 'Text'
  | 'PictureSource'
  | 'PDFSource'
  | 'AudioSource'
  | 'VideoSource'
  | 'PlainTextSelection'
  | 'PictureSelection'
  | 'PDFSelection'
  | 'MediaSelection'
  | 'Transcript'
  | 'TranscriptSelection'
  | 'SyncPoint'
  | 'Coding'
  | 'Link'
  | 'Set'
  | 'Graph'
  | 'Vertex'
  | 'Edge'
  | 'CodeBook'
  | 'BookCode'
  | 'BookSet'

const stamp = {
  creatingUser: 'guid',
  creationDateTime: 'string',
  modifyingUser: 'guid',
  modifiedDateTime: 'string',
} as const
const named = { guid: 'guid!', name: 'string' } as const
const file = { ...named, path: 'string', currentPath: 'string', ...stamp } as const
const text = { ...named, richTextPath: 'string', plainTextPath: 'string', ...stamp } as const
const corners = { firstX: 'integer', firstY: 'integer', secondX: 'integer', secondY: 'integer' } as const

const description: Content = { as: 'text', element: 'Description', field: 'description' }
const plainText: Content = { as: 'text', element: 'PlainTextContent', field: 'plainTextContent' }
const refs = (element: string, field: string, attribute = 'targetGUID'): Content => {
  return { as: 'refs', element, field, attribute }
}
const many = (
  element: string,
  field: string,
  shape: ShapeName = element as ShapeName,
  within: readonly string[] = [],
): Content => {
  return { as: 'many', element, field, shape, within }
}
const one = (element: string, field: string, shape: ShapeName): Content => {
  return { as: 'one', element, field, shape }
}
const notes = refs('NoteRef', 'noteRefs')
const codings = many('Coding', 'codings')
const values = many('VariableValue', 'values')
const codeAttributes = {
  guid: 'guid!',
  name: 'string!',
  isCodable: 'boolean!',
  color: 'string',
} as const

export const shapes: Readonly<Record<ShapeName, Shape>> = {
  Project: {
    attributes: {
      name: 'string!',
      origin: 'string',
      creatingUserGUID: 'guid',
      creationDateTime: 'string',
      modifyingUserGUID: 'guid',
      modifiedDateTime: 'string',
      basePath: 'string',
    },
    contents: [
      many('User', 'users', 'User', ['Users']),
      many('Code', 'codes', 'Code', ['CodeBook', 'Codes']),
      many('Variable', 'variables', 'Variable', ['Variables']),
      many('Case', 'cases', 'Case', ['Cases']),
      {
        as: 'choice',
        field: 'sources',
        within: ['Sources'],
        shapes: {
          TextSource: 'Text',
          PictureSource: 'PictureSource',
          PDFSource: 'PDFSource',
          AudioSource: 'AudioSource',
          VideoSource: 'VideoSource',
        },
      },
      many('Note', 'notes', 'Text', ['Notes']),
      many('Link', 'links', 'Link', ['Links']),
      many('Set', 'sets', 'Set', ['Sets']),
      many('Graph', 'graphs', 'Graph', ['Graphs']),
      description,
      notes,
    ],
  },
  User: { attributes: { ...named, id: 'string' }, contents: [] },
  Code: { attributes: codeAttributes, contents: [description, notes, many('Code', 'codes')] },
  Variable: {
    attributes: { guid: 'guid!', name: 'string!', typeOfVariable: 'string!' },
    contents: [description],
  },
  VariableValue: {
    attributes: {},
    contents: [{ as: 'ref', element: 'VariableRef', field: 'variable' }, { as: 'value' }],
  },
  Case: {
    attributes: named,
    contents: [
      description,
      refs('CodeRef', 'codeRefs'),
      values,
      refs('SourceRef', 'sourceRefs'),
      refs('SelectionRef', 'selectionRefs'),
    ],
  },
  Text: {
    attributes: text,
    contents: [description, plainText, many('PlainTextSelection', 'selections'), codings, notes, values],
  },
  PictureSource: {
    attributes: file,
    contents: [
      description,
      one('TextDescription', 'textDescription', 'Text'),
      many('PictureSelection', 'selections'),
      codings,
      notes,
      values,
    ],
  },
  PDFSource: {
    attributes: file,
    contents: [
      description,
      many('PDFSelection', 'selections'),
      one('Representation', 'representation', 'Text'),
      codings,
      notes,
      values,
    ],
  },
  AudioSource: media('AudioSelection'),
  VideoSource: media('VideoSelection'),
  PlainTextSelection: selection({ startPosition: 'integer', endPosition: 'integer' }),
  PictureSelection: selection(corners),
  PDFSelection: {
    attributes: { ...named, page: 'integer', ...corners, ...stamp },
    contents: [description, one('Representation', 'representation', 'Text'), codings, notes],
  },
  MediaSelection: selection({ begin: 'integer', end: 'integer' }),
  Transcript: {
    attributes: text,
    contents: [
      description,
      plainText,
      many('SyncPoint', 'syncPoints'),
      many('TranscriptSelection', 'selections'),
      notes,
    ],
  },
  TranscriptSelection: selection({ fromSyncPoint: 'guid', toSyncPoint: 'guid' }),
  SyncPoint: { attributes: { guid: 'guid!', timeStamp: 'integer', position: 'integer' }, contents: [] },
  Coding: {
    attributes: { guid: 'guid!', creatingUser: 'guid', creationDateTime: 'string' },
    contents: [{ as: 'ref', element: 'CodeRef', field: 'codeRef' }, notes],
  },
  Link: {
    attributes: { ...named, direction: 'string', color: 'string', originGUID: 'guid', targetGUID: 'guid' },
    contents: [notes],
  },
  Set: {
    attributes: { guid: 'guid!', name: 'string!' },
    contents: [
      description,
      refs('MemberCode', 'memberCodes'),
      refs('MemberSource', 'memberSources'),
      refs('MemberNote', 'memberNotes'),
    ],
  },
  Graph: { attributes: named, contents: [many('Vertex', 'vertices'), many('Edge', 'edges')] },
  Vertex: {
    attributes: {
      guid: 'guid!',
      representedGUID: 'guid',
      name: 'string',
      ...corners,
      shape: 'string',
      color: 'string',
    },
    contents: [],
  },
  Edge: {
    attributes: {
      guid: 'guid!',
      representedGUID: 'guid',
      name: 'string',
      sourceVertex: 'guid!',
      targetVertex: 'guid!',
      color: 'string',
      direction: 'string',
      lineStyle: 'string',
    },
    contents: [],
  },
  CodeBook: {
    attributes: { origin: 'string' },
    contents: [many('Code', 'codes', 'BookCode', ['Codes']), many('Set', 'sets', 'BookSet', ['Sets'])],
  },
  BookCode: { attributes: codeAttributes, contents: [description, many('Code', 'codes', 'BookCode')] },
  BookSet: {
    attributes: { guid: 'guid!', name: 'string!' },
    contents: [description, refs('MemberCode', 'memberCodes', 'guid')],
  },
}

function selection(place: Readonly<Record<string, AttributeType>>): Shape {
  return { attributes: { ...named, ...place, ...stamp }, contents: [description, codings, notes] }
}

function media(element: string): Shape {
  return {
    attributes: file,
    contents: [
      description,
      many('Transcript', 'transcripts'),
      many(element, 'selections', 'MediaSelection'),
      codings,
      notes,
      values,
    ],
  }
}

/** The elements for a variable's value, by its type. */
export const valueElements: Readonly<Record<string, string>> = {
  TextValue: 'Text',
  BooleanValue: 'Boolean',
  IntegerValue: 'Integer',
  FloatValue: 'Float',
  DateValue: 'Date',
  DateTimeValue: 'DateTime',
}

/** Namespaces of the files that are written. Others of the same family are read. */
export const namespaces = {
  Project: 'urn:QDA-XML:project:1.0',
  CodeBook: 'urn:QDA-XML:codebook:1.0',
} as const
