import type { WrappedKeys } from '#rim/keys'
import {
  addKey,
  deleteKeyById,
  findKey,
  type House,
  listKeys,
  rewrapKey,
  type Scope,
  within,
} from '#rim/storage'

const scope: Scope = { desk: 'house' }

/** Wrapped data keys in the database. Opened with keys that are not there. */
export function databaseKeys(house: House): WrappedKeys {
  return {
    find: async (kind, name) =>
      (await within(house, scope, (work) => findKey(work, kind, name))) ?? undefined,
    insert: async (key) => {
      if (!(await within(house, scope, (work) => addKey(work, key))))
        throw new Error('There is such a key already')
    },
    all: () => within(house, scope, listKeys),
    rewrap: (id, wrapped, provider) => within(house, scope, (work) => rewrapKey(work, id, wrapped, provider)),
    destroy: (id) => within(house, scope, (work) => deleteKeyById(work, id)),
  }
}
