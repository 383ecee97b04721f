import { type KeyObject, randomInt } from 'node:crypto'
import { groupBy } from '#core/foundation'
import type { Instrument } from '#core/instruments'
import { fewestToMix, mixed } from '#core/survey'
import {
  forgetDrafts,
  listAnsweringWaves,
  listPoolSizes,
  mixPool,
  type OutAnswer,
  readPool,
  type StoredAnsweringWave,
  type StoredPooled,
  type Work,
  within,
} from '#rim/storage'
import type { Desks } from '../../house/desks.ts'
import { waveKey } from './keys.ts'
import { openPooled, type Pooled, sealPooled } from './sealing.ts'
import { divided, textSealer } from './texts.ts'
import type { Mixed } from './types.ts'

const house = { desk: 'house' } as const

/**
 * Lets answers out of the pools that are large enough: of ten or more that share participant, channel and language, all but
 * five drawn at random, which are sealed anew. Forgets drafts of the web whose wave is over. May be done twice, and by several
 * instances at once.
 */
export async function mixPools(desks: Desks): Promise<Mixed> {
  await within(desks.house, house, (work) => forgetDrafts(work, desks.clock.today()))
  const [waves, sizes] = await within(desks.house, house, async (work) => [
    await listAnsweringWaves(work),
    await listPoolSizes(work),
  ])
  const done = { answers: 0, batches: 0 }
  for (const wave of waves) {
    if (!sizes.some((pool) => pool.wave === wave.id && pool.size >= fewestToMix)) continue
    const outs = await within(desks.house, house, (work) => mixWave(desks, work, wave))
    done.answers += outs.reduce((sum, out) => sum + out, 0)
    done.batches += outs.length
  }
  return done
}

async function mixWave(desks: Desks, work: Work, wave: StoredAnsweringWave): Promise<readonly number[]> {
  const pools = groupBy(
    await readPool(work, wave.id),
    ({ participant, channel, language }) => `${participant} ${channel} ${language}`,
  )
  const drawn = [...pools.values()].flatMap((pool) => {
    const draw = mixed(pool, (limit) => randomInt(limit))
    return draw ? [{ ids: pool.map(({ id }) => id), ...draw }] : []
  })
  // it may have been closed meanwhile, and has no key then
  if (drawn.length === 0) return []
  const mixer = await mixerOf(desks, wave)
  for (const { ids, stay, out } of drawn) {
    await mixPool(
      work,
      ids,
      stay.map(mixer.sealedAnew),
      out.map((one) => mixer.out(mixer.open(one))),
    )
  }
  return drawn.map(({ out }) => out.length)
}

/** Opens what waits in a wave's pools, and makes of it what goes back or comes out. */
export interface Mixer {
  open(one: StoredPooled): Pooled
  sealedAnew(one: StoredPooled): Buffer
  out(pooled: Pooled): OutAnswer
}

export async function mixerOf(
  desks: Desks,
  wave: { readonly id: string; readonly instrument: string },
): Promise<Mixer> {
  const key: KeyObject = await waveKey(desks, wave.id)
  const sealTexts = await textSealer(desks, wave.id)
  const instrument: Instrument = desks.surveys.get(wave.instrument)
  const open = ({ sealed }: StoredPooled): Pooled => openPooled(key, sealed)
  return {
    open,
    sealedAnew: (one) => sealPooled(key, open(one)),
    out: ({ helped, answers }) => {
      const parts = divided(instrument, answers)
      return { helped, answers: parts.answers, texts: sealTexts(parts.texts) }
    },
  }
}
