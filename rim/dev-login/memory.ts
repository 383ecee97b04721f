import type { Adapter, AdapterPayload } from 'oidc-provider'

/** What the trial provider keeps, in memory: gone when it stops. */
export interface Memory {
  /** The store of one model, as the provider's library asks for it. */
  readonly adapter: (model: string) => Adapter
  /** The sessions that are alive. */
  readonly sessions: () => readonly AdapterPayload[]
}

/** Makes the memory. `lifetimes` shortens what a model lives, in seconds, for trying what happens when it has ended. */
export function createMemory(lifetimes: Readonly<Record<string, number>>): Memory {
  const kept = new Map<string, AdapterPayload>()
  const alive = (key: string): AdapterPayload | undefined => {
    const payload = kept.get(key)
    if (payload?.exp === undefined || payload.exp * 1000 > Date.now()) return payload
    kept.delete(key)
    return undefined
  }
  const search = (model: string, fits: (payload: AdapterPayload) => boolean): AdapterPayload[] =>
    [...kept.keys()]
      .filter((key) => key.startsWith(`${model}:`))
      .map(alive)
      .filter((payload) => payload !== undefined)
      .filter(fits)
  const adapter = (model: string): Adapter => ({
    upsert: async (id, payload, expiresIn) => {
      const seconds = lifetimes[model] ?? expiresIn
      const end = seconds === undefined ? {} : { exp: Date.now() / 1000 + seconds }
      kept.set(`${model}:${id}`, { ...payload, ...end })
    },
    find: async (id) => alive(`${model}:${id}`),
    findByUid: async (uid) => search(model, (payload) => payload.uid === uid)[0],
    findByUserCode: async (code) => search(model, (payload) => payload.userCode === code)[0],
    consume: async (id) => {
      const payload = kept.get(`${model}:${id}`)
      if (payload) payload.consumed = Math.floor(Date.now() / 1000)
    },
    destroy: async (id) => {
      kept.delete(`${model}:${id}`)
    },
    revokeByGrantId: async (grantId) => {
      for (const [key, payload] of kept) if (payload.grantId === grantId) kept.delete(key)
    },
  })
  return { adapter, sessions: () => search('Session', () => true) }
}
