import type { TreeActs } from './tree-acts.ts'

/** Which dialog of the tree is open, and what it is about. */
export type OpenDialog =
  | { readonly what: 'code' | 'category' | 'theme' | 'split' | 'history'; readonly id: string }
  | { readonly what: 'remove' | 'memo'; readonly kind: 'code' | 'category' | 'theme'; readonly id: string }
  | { readonly what: 'merge' | 'place' | 'new-category'; readonly codes: readonly string[] }
  | { readonly what: 'new-code' | 'new-theme' }

/** What every dialog of a thing gets. */
export interface ThingGiven {
  readonly id: string
  readonly acts: TreeActs
  readonly show: (dialog: OpenDialog | null) => void
}
