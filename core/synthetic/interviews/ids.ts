import { sha256Hex, uuidFrom } from '#core/foundation'

/** A UUID made from a name: the same name gives the same, on every machine. */
export const idOf = (name: string): string => uuidFrom(sha256Hex(`synthetic interviews/${name}`))
