import { z } from 'zod'
import { findRegistrationInRound, findRound, findUnit } from '#rim/storage'
import type { Call } from '../route.ts'
import { inRound } from './places.ts'
import { id } from './shapes.ts'

/** A round and a unit in an address. */
export const inUnit = inRound.extend({ unit: id })
/** A registration in an address. */
export const one = z.strictObject({ registration: id })

/** A round and a unit of the own, and where they lie. */
export async function fetchDesk({ work }: Call, params: z.output<typeof inUnit>) {
  const round = await findRound(work, params.round)
  const unit = await findUnit(work, params.municipality, params.unit)
  if (!round || !unit) return null
  const thing = { noun: 'registration', municipality: unit.municipality, unit: unit.id } as const
  return { thing, value: { round, unit } }
}

/** A registration's place and its round, without reading it. */
export async function fetchOne({ work }: Call, params: z.output<typeof one>) {
  const value = await findRegistrationInRound(work, params.registration)
  if (!value) return null
  const { municipality, unit } = value.place
  return { thing: { noun: 'registration', municipality, unit } as const, value }
}
