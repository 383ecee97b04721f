/*
 * A project as the exchange format REFI-QDA 1.5 has it: plain data with all that its schema knows, so that what is read can be
 * written again without loss. Field names are those of the schema, lists in the plural. GUIDs are lower case and without braces.
 * What may be left out is `null`; lists may be empty. Dates are kept as they are written.
 */

/** Who made and changed something, and when. */
export interface RefiStamp {
  readonly creatingUser: string | null
  readonly creationDateTime: string | null
  readonly modifyingUser: string | null
  readonly modifiedDateTime: string | null
}

export interface RefiUser {
  readonly guid: string
  readonly name: string | null
  readonly id: string | null
}

export interface RefiCode {
  readonly guid: string
  readonly name: string
  readonly isCodable: boolean
  readonly color: string | null
  readonly description: string | null
  /** GUIDs of notes. */
  readonly noteRefs: readonly string[]
  readonly codes: readonly RefiCode[]
}

export type RefiValueType = 'Text' | 'Boolean' | 'Integer' | 'Float' | 'Date' | 'DateTime'

export interface RefiVariable {
  readonly guid: string
  readonly name: string
  readonly typeOfVariable: RefiValueType
  readonly description: string | null
}

/** A variable's value; `type` and `value` are `null` where the file tells none. */
export interface RefiValue {
  readonly variable: string
  readonly type: RefiValueType | null
  readonly value: string | null
}

export interface RefiCase {
  readonly guid: string
  readonly name: string | null
  readonly description: string | null
  readonly codeRefs: readonly string[]
  readonly values: readonly RefiValue[]
  readonly sourceRefs: readonly string[]
  readonly selectionRefs: readonly string[]
}

export interface RefiCoding extends Pick<RefiStamp, 'creatingUser' | 'creationDateTime'> {
  readonly guid: string
  readonly codeRef: string
  readonly noteRefs: readonly string[]
}

interface RefiSelection extends RefiStamp {
  readonly guid: string
  readonly name: string | null
  readonly description: string | null
  readonly codings: readonly RefiCoding[]
  readonly noteRefs: readonly string[]
}

/** A stretch of a text. What a position counts differs between programs (`offsets.ts`). */
export interface RefiTextSelection extends RefiSelection {
  readonly startPosition: number | null
  readonly endPosition: number | null
}

/** A rectangle of a picture. */
export interface RefiPictureSelection extends RefiSelection {
  readonly firstX: number | null
  readonly firstY: number | null
  readonly secondX: number | null
  readonly secondY: number | null
}

export interface RefiPdfSelection extends RefiPictureSelection {
  readonly page: number | null
  readonly representation: RefiText | null
}

/** A stretch of a recording, in milliseconds. */
export interface RefiMediaSelection extends RefiSelection {
  readonly begin: number | null
  readonly end: number | null
}

/** A text with what is coded in it: a source, a note, or what a picture or a page says. */
export interface RefiText extends RefiStamp {
  readonly guid: string
  readonly name: string | null
  readonly richTextPath: string | null
  readonly plainTextPath: string | null
  readonly description: string | null
  readonly plainTextContent: string | null
  readonly selections: readonly RefiTextSelection[]
  readonly codings: readonly RefiCoding[]
  readonly noteRefs: readonly string[]
  readonly values: readonly RefiValue[]
}

interface RefiFileSource extends RefiStamp {
  readonly guid: string
  readonly name: string | null
  readonly path: string | null
  readonly currentPath: string | null
  readonly description: string | null
  readonly codings: readonly RefiCoding[]
  readonly noteRefs: readonly string[]
  readonly values: readonly RefiValue[]
}

export interface RefiSyncPoint {
  readonly guid: string
  readonly timeStamp: number | null
  readonly position: number | null
}

export interface RefiTranscriptSelection extends RefiSelection {
  readonly fromSyncPoint: string | null
  readonly toSyncPoint: string | null
}

export interface RefiTranscript extends RefiStamp {
  readonly guid: string
  readonly name: string | null
  readonly richTextPath: string | null
  readonly plainTextPath: string | null
  readonly description: string | null
  readonly plainTextContent: string | null
  readonly syncPoints: readonly RefiSyncPoint[]
  readonly selections: readonly RefiTranscriptSelection[]
  readonly noteRefs: readonly string[]
}

export interface RefiTextSource extends RefiText {
  readonly element: 'TextSource'
}
export interface RefiPictureSource extends RefiFileSource {
  readonly element: 'PictureSource'
  readonly textDescription: RefiText | null
  readonly selections: readonly RefiPictureSelection[]
}
export interface RefiPdfSource extends RefiFileSource {
  readonly element: 'PDFSource'
  readonly selections: readonly RefiPdfSelection[]
  readonly representation: RefiText | null
}
export interface RefiMediaSource extends RefiFileSource {
  readonly element: 'AudioSource' | 'VideoSource'
  readonly transcripts: readonly RefiTranscript[]
  readonly selections: readonly RefiMediaSelection[]
}
export type RefiSource = RefiTextSource | RefiPictureSource | RefiPdfSource | RefiMediaSource

export interface RefiLink {
  readonly guid: string
  readonly name: string | null
  readonly direction: string | null
  readonly color: string | null
  readonly originGUID: string | null
  readonly targetGUID: string | null
  readonly noteRefs: readonly string[]
}

export interface RefiSet {
  readonly guid: string
  readonly name: string
  readonly description: string | null
  readonly memberCodes: readonly string[]
  readonly memberSources: readonly string[]
  readonly memberNotes: readonly string[]
}

export interface RefiVertex {
  readonly guid: string
  readonly representedGUID: string | null
  readonly name: string | null
  readonly firstX: number | null
  readonly firstY: number | null
  readonly secondX: number | null
  readonly secondY: number | null
  readonly shape: string | null
  readonly color: string | null
}

export interface RefiEdge {
  readonly guid: string
  readonly representedGUID: string | null
  readonly name: string | null
  readonly sourceVertex: string
  readonly targetVertex: string
  readonly color: string | null
  readonly direction: string | null
  readonly lineStyle: string | null
}

export interface RefiGraph {
  readonly guid: string
  readonly name: string | null
  readonly vertices: readonly RefiVertex[]
  readonly edges: readonly RefiEdge[]
}

export interface RefiProject {
  readonly name: string
  readonly origin: string | null
  readonly creatingUserGUID: string | null
  readonly creationDateTime: string | null
  readonly modifyingUserGUID: string | null
  readonly modifiedDateTime: string | null
  readonly basePath: string | null
  readonly users: readonly RefiUser[]
  readonly codes: readonly RefiCode[]
  readonly variables: readonly RefiVariable[]
  readonly cases: readonly RefiCase[]
  readonly sources: readonly RefiSource[]
  readonly notes: readonly RefiText[]
  readonly links: readonly RefiLink[]
  readonly sets: readonly RefiSet[]
  readonly graphs: readonly RefiGraph[]
  readonly description: string | null
  readonly noteRefs: readonly string[]
}

/** A code book by itself (`.qdc`). */
export interface RefiCodeBook {
  readonly origin: string | null
  readonly codes: readonly RefiCode[]
  readonly sets: readonly Pick<RefiSet, 'guid' | 'name' | 'description' | 'memberCodes'>[]
}
