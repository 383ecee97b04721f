// What the routes of privacy answer, as the pages use it; held against the routes in rim/web/api-shapes.

interface Party {
  readonly name: string
  readonly contact: string
}

/** What is absent is not decided; null is decided to be none. */
export interface ProcessingSettings {
  readonly controller?: Party
  readonly processor?: Party | null
  readonly dataProtectionOfficer?: Party | null
  readonly article?: { readonly six: 'c' | 'e'; readonly nine: 'g' | 'h' | 'i' | 'j' } | null
  readonly transfer?: { readonly nb: string; readonly nn: string } | null
}

export interface ProcessingAnswer {
  readonly contact: string
  readonly settings: ProcessingSettings
}

export interface LogLineAnswer {
  readonly id: string
  readonly at: string
  readonly sentence: string
  readonly subject: string | null
}

export interface DeletionAnswer {
  readonly registration: string
  readonly unit: string
  readonly reason: string
  readonly deletedAt: string
}
