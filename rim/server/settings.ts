import type { SitePlace } from '#rim/services'

/** How many requests are let through, in a window of one minute, by each instance of the program for itself. */
export interface Limits {
  /** From one address. A whole municipality may stand behind one. */
  readonly perAddress: number
  readonly perSession: number
  /** Of the addresses under /login, from one address. */
  readonly login: number
  /** Of the answering pages, from one address: beside what the staff behind it ask for, so that neither hinders the other. */
  readonly answering: number
}

export const defaultLimits: Limits = { perAddress: 1200, perSession: 300, login: 60, answering: 3000 }

export interface ServerSettings {
  /** How browsers reach the program: `https://lyttepost.example.no`. */
  readonly publicUrl: string
  readonly production: boolean
  /**
   * Addresses or networks of the reverse proxies whose `x-forwarded-for` is believed. Absent: nobody's, and the address of
   * whoever is connected counts.
   */
  readonly trustedProxies?: readonly string[]
  readonly limits?: Partial<Limits>
  /** Where the log goes, one JSON line each; absent: standard output. */
  readonly logStream?: { write(line: string): void }
  /** Whoever sends it as a bearer token may read /metrics; absent: only this machine, or nobody where there are trusted proxies. */
  readonly metricsToken?: string
  /** Origins of the login providers, which forms may lead to. */
  readonly providers?: readonly string[]
  /** What the public pages and the catalogue of their tables say of whoever publishes. */
  readonly publishing?: Partial<Pick<SitePlace, 'publisher' | 'licence'>>
}

/** Most bytes of a body. */
export const bodyLimit = 256 * 1024

/** Whether browsers come by TLS: then cookies are bound to it. */
export const isSecure = ({ publicUrl }: Pick<ServerSettings, 'publicUrl'>): boolean =>
  new URL(publicUrl).protocol === 'https:'
