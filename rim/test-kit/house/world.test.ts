import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSession } from '#rim/services'
import { createWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

test('everybody can log in and acts under the own appointment', async () => {
  for (const role of [
    ...(Object.keys(world.staff) as (keyof World['staff'])[]),
    'registered-person',
  ] as const) {
    const session = await openSession(world.desks, await world.login(role))
    expect(session?.actor?.role, role).toBe(role)
  }
})
