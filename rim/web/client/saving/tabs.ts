/** Locks across the tabs of this browser (Web Locks). */
export interface Locks {
  /** Holds a lock until the page is gone, or what is returned is called. */
  hold(name: string): Promise<() => void>
  /** Does work under a lock, as soon as it is free. */
  under<T>(name: string, work: () => Promise<T>): Promise<T>
  /** Does work under a lock if it is free now; null where it is not. */
  ifFree<T>(name: string, work: () => Promise<T>): Promise<T | null>
}

/** What tabs tell one another. */
export type TabMessage =
  /** The server has written. */
  | { readonly kind: 'written'; readonly registration: string; readonly revision: number }
  /** Somebody has logged in or out. */
  | { readonly kind: 'logged-in' }
  | { readonly kind: 'logged-out' }

/** The other tabs of this browser (BroadcastChannel). */
export interface Channel {
  post(message: TabMessage): void
  /** Calls for each message of another tab; returns what ends it. */
  listen(listener: (message: TabMessage) => void): () => void
}

/** The lock that a tab holds while it lives. */
export const tabLock = (tab: string): string => `lyttepost-tab-${tab}`
/** Only one tab at a time looks for what closed tabs left. */
export const adoptionLock = 'lyttepost-adoption'
