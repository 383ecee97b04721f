import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createWorld, type World } from '#rim/test-kit'
import { type Desk, deskIn, numbers } from './test-desk.ts'

let world: World
let registrar: Desk
beforeAll(async () => {
  world = await createWorld()
  registrar = deskIn(world, 'registrar')
})
afterAll(() => world?.close())

/** A device with the form open: what it has on its screen, and the revision that this is of. */
interface Device {
  revision: number
  screen: Record<string, unknown>
}

const codes = ['housing', 'network', 'finances'] as const
const value = fc.constantFrom('green', 'yellow', 'red', null)
const step = fc.record({
  device: fc.constantFrom(0, 1),
  /** Answers that are sent; null: the registration is fetched anew. */
  patch: fc.option(fc.dictionary(fc.constantFrom(...codes), value, { minKeys: 1 }), { freq: 4 }),
})

it('two devices: each value is stored, overwritten by somebody who had seen it, or handed back', async () => {
  const draw = numbers(11)
  let conflicts = 0
  const run = fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
    const { id, revision } = await registrar.begin(draw())
    const devices: Device[] = [
      { revision, screen: {} },
      { revision, screen: {} },
    ]
    const stored: Record<string, unknown> = {}
    const there = (code: string) => stored[code] ?? null
    const fetch = async (device: Device) => {
      const { answers, revision: seen } = await registrar.read(id)
      device.screen = { ...answers }
      device.revision = seen
    }
    for (const { device: which, patch } of steps) {
      const device = devices[which]!
      if (patch === null) {
        await fetch(device)
        continue
      }
      const saved = await registrar.save(id, device.revision, patch)
      for (const [code, sent] of Object.entries(patch)) {
        const conflict = saved.conflicts[code]
        if (conflict) {
          conflicts++
          expect(conflict.value).toBe(there(code))
          expect(conflict.value).not.toBe(sent)
          continue
        }
        // what is overwritten stood on the screen of whoever overwrote it, or was the same
        const overwritten = there(code)
        if (overwritten !== sent) expect(device.screen[code] ?? null).toBe(overwritten)
        stored[code] = sent
        device.screen[code] = sent
      }
      // the revision is the next one's ground only where nothing came in between
      if (saved.revision <= device.revision + 1 && Object.keys(saved.conflicts).length === 0) {
        device.revision = saved.revision
      } else await fetch(device)
      const { answers } = await registrar.read(id)
      for (const code of codes) expect(answers[code] ?? null, code).toBe(there(code))
    }
  })
  await fc.assert(run, { seed: 1, numRuns: 40 })
  // the property has met what it is about
  expect(conflicts).toBeGreaterThan(20)
})
