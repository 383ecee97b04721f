import { z } from 'zod'
import type { Actor, Noun, Thing } from '#core/access'
import { findParticipation, findRound, type StoredRound } from '#rim/storage'
import type { Call, Found } from '../route.ts'
import { id, municipalityCode } from './shapes.ts'

/** A round in an address. */
export const ofRound = z.strictObject({ round: id })
/** A municipality in an address. */
export const inMunicipality = z.strictObject({ municipality: municipalityCode })
/** A municipality's part of a round in an address. */
export const inRound = z.strictObject({ round: id, municipality: municipalityCode })

type Of<T extends z.ZodType> = { readonly params: z.output<T> }

/** A round, for every route below one. */
export const fetchRound = ({ work }: Call, params: { readonly round: string }) =>
  findRound(work, params.round)

/** The round in the address, about which something lies in no municipality. */
export const roundFor =
  (noun: Noun) =>
  async (call: Call, { params }: Of<typeof ofRound>): Promise<Found<StoredRound> | null> => {
    const value = await fetchRound(call, params)
    return value && { thing: { noun }, value }
  }

/** The round in the address, about which something lies in the municipality of the address, taking part or not. */
export const roundIn =
  (noun: Noun) =>
  async (call: Call, { params }: Of<typeof inRound>): Promise<Found<StoredRound> | null> => {
    const value = await fetchRound(call, params)
    return value && { thing: { noun, municipality: params.municipality }, value }
  }

/** How the municipality in the address takes part in the round. */
export const takingIn =
  (noun: Noun) =>
  async ({ work }: Call, { params }: Of<typeof inRound>) => {
    const value = await findParticipation(work, params.round, params.municipality)
    return value && { thing: { noun, municipality: value.municipality }, value }
  }

/** The round in the address, and how the municipality takes part in it. */
export const roundAndTakingIn =
  (noun: Noun) =>
  async (call: Call, { params }: Of<typeof inRound>) => {
    const round = await fetchRound(call, params)
    const found = await takingIn(noun)(call, { params })
    return round && found && { thing: found.thing, value: { round, taking: found.value } }
  }

/** What belongs to the municipality of whoever asks; of the nation, to none. */
export const ofAsker = (noun: Noun, { municipality }: Actor): Thing => ({
  noun,
  ...(municipality !== null && { municipality }),
})
