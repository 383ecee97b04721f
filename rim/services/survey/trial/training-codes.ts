import { createHmac, type KeyObject } from 'node:crypto'
import { makeCode } from '#core/survey'
import { issueCodes, within } from '#rim/storage'
import type { Desks } from '../../house/desks.ts'
import { findAnswering, hashOfCode, waveKey } from '../answering/index.ts'

/** Of 256 values the first 247 are shared out evenly over the 19 signs. */
const evenly = 247

/**
 * The codes of the training survey, one after the other. They follow from the wave's key, so that each start can tell them
 * anew although nobody keeps them; what is answered in earnest is under codes of chance alone.
 */
export async function trainingCodes(desks: Desks, wave: string): Promise<(place: number) => string> {
  const key = await waveKey(desks, wave)
  return (place) => codeAt(key, place)
}

function codeAt(key: KeyObject, place: number): string {
  const bytes = createHmac('sha256', key).update(`training code\n${place}`).digest()
  const even = [...bytes].filter((byte) => byte < evenly)
  let next = 0
  return makeCode((limit) => even[next++]! % limit)
}

/** Puts a code among those of an order where it is not there, and tells whether it can be answered under now. */
export async function openCode(
  desks: Desks,
  wave: string,
  code: { readonly order: string; readonly code: string },
): Promise<boolean> {
  const hash = await hashOfCode(desks, wave, code.code)
  await within(desks.house, { desk: 'house' }, (work) => issueCodes(work, code.order, [hash]))
  const state = (await findAnswering(desks, code.code))?.state
  return state === 'issued' || state === 'started'
}
