import { createHmac } from 'node:crypto'
import type { Desks } from '../../house/desks.ts'
import { derived, textKey } from '../answering/keys.ts'

/** Gives texts and groups of a wave their hashes, 32 bytes: without the wave's key nobody can make or look for one. */
export interface TextHashes {
  text(participant: string | null, text: string): Buffer
  group(id: string): string
}

/** Hashes under a key of their own, made from the one that the wave's texts are sealed with. */
export async function textHashes(desks: Pick<Desks, 'keys'>, wave: string): Promise<TextHashes> {
  const key = derived(await textKey(desks, wave), 'service-coding')
  const hash = (...parts: readonly string[]): Buffer =>
    createHmac('sha256', key).update(JSON.stringify(parts)).digest()
  return {
    text: (participant, text) => hash('text', participant ?? '', text),
    group: (id) => hash('group', id).toString('base64url'),
  }
}
