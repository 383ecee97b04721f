import type { SafeTable } from '#core/disclosure'
import type { Language, LocalText } from '#core/foundation'

/** A file that belongs to a publication. It is found under its SHA-256, so that an address never changes what it gives. */
export interface SiteFile {
  /** With its ending, such as `rapport.pdf`: lower-case letters a to z, digits, `.`, `-` and `_`. */
  readonly name: string
  /** Media type, such as `application/pdf`. */
  readonly type: string
  readonly language: Language
  readonly bytes: Uint8Array
}

/** A picture with what people need who do not see it, and who made it. */
export interface SitePicture extends SiteFile {
  readonly alt: LocalText
  readonly credit: string
}

/** Somebody who answers questions. */
export interface SiteContact {
  readonly name: string
  readonly role: LocalText
  readonly telephone?: string
  readonly email?: string
}

/** A report or a news item. */
export interface SitePublication {
  /** Permanent: lower-case letters a to z, digits and `-`. */
  readonly code: string
  readonly kind: 'report' | 'news'
  readonly title: LocalText
  readonly excerpt: LocalText
  /** YYYY-MM-DD. */
  readonly publishedOn: string
  /** What was changed or why it was withdrawn, and the day. A withdrawn one keeps its address, and shows the notice alone. */
  readonly notice?: { readonly kind: 'changed' | 'withdrawn'; readonly day: string; readonly text: LocalText }
  readonly picture?: SitePicture
  /** What people have written: paragraphs with an empty line between them. It is escaped. */
  readonly text?: LocalText
  /** Whom to ask about it. */
  readonly contact?: SiteContact
  /** HTML of our own writer by language, headings from `h2` down. It is not escaped: never give what people wrote. */
  readonly bodies: Partial<Readonly<Record<Language, string>>>
  readonly files: readonly SiteFile[]
  /** SHA-256 of the manifest of what the numbers were made from; shown so that the work can be checked. */
  readonly manifest?: string
}

/** A table of the table bank. */
export interface SiteTable {
  /** As a publication's code. */
  readonly code: string
  readonly table: SafeTable
  /** The code of the publication that it belongs to. A withdrawn publication takes its tables with it. */
  readonly publication: string
  /** YYYY-MM-DD. */
  readonly updated: string
}

/** A municipality's own page. */
export interface SiteProfile {
  /** Four digits. */
  readonly number: string
  readonly name: string
  readonly county: string
  /** As a publication's bodies. */
  readonly bodies: Partial<Readonly<Record<Language, string>>>
  readonly pdf?: SiteFile
}

/** All that the public site is made from. Nothing else is read, so the same contents give the same bytes. */
export interface SiteContents {
  /** The day it is made, YYYY-MM-DD. */
  readonly day: string
  /** Nobody in the numbers exists; every page says so. */
  readonly synthetic: boolean
  /** Absolute, without a slash at the end, such as `https://lyttepost.no`. */
  readonly base: string
  readonly publisher: string
  readonly contacts: readonly SiteContact[]
  /** Where the accessibility statement stands; uustatus.no in Norway. */
  readonly accessibilityStatement: string
  /** Under which the tables may be used by others: Norwegian Licence for Open Government Data, or Creative Commons. Absent: none is given. */
  readonly licence?: 'NLOD_2_0' | 'CC_BY_4_0'
  readonly publications: readonly SitePublication[]
  readonly tables: readonly SiteTable[]
  readonly profiles: readonly SiteProfile[]
}
