// What the routes of the national release answer, as the page uses it; held against the routes in rim/web/api-shapes.

import type { ReleaseAnswer, ReleaseWithFiles } from '../../coordinate/submission/answers.ts'

export interface RoundReleasesAnswer {
  readonly country: ReleaseWithFiles | null
  /** The newest of each municipality. */
  readonly municipalities: readonly ReleaseAnswer[]
}

interface Name {
  readonly nb: string
  readonly nn: string
  readonly en?: string
}

export interface CountryFiguresAnswer {
  readonly release: ReleaseWithFiles
  /** By size of municipality, the country last. */
  readonly coverage: readonly { readonly label: Name; readonly taking: number; readonly all: number }[]
  readonly groups: readonly {
    readonly group: 'substance' | 'mental'
    readonly title: Name
    readonly people: { readonly value: number } | { readonly symbol: string }
  }[]
}
