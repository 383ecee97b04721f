import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { withLock } from './lock.ts'
import { birthOf, pause } from './processes.ts'

const folder = mkdtempSync(join(tmpdir(), 'lyttepost-lock-'))
const lock = join(folder, 'lock')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const nobodyWaits = (): never => {
  throw new Error('waited')
}

it('lets one in at a time and leaves nothing behind', async () => {
  let within = 0
  const seen: number[] = []
  const waited: number[] = []
  const visit = () =>
    withLock(
      lock,
      folder,
      async () => {
        within += 1
        seen.push(within)
        await pause(5)
        within -= 1
      },
      (pid) => waited.push(pid),
    )
  await Promise.all([visit(), visit(), visit()])
  expect(seen).toEqual([1, 1, 1])
  expect(new Set(waited)).toEqual(new Set([process.pid]))
  expect(readdirSync(folder)).toEqual([])
})

it('is given back where the work fails', async () => {
  const work = withLock(lock, folder, () => Promise.reject(new Error('failed')), nobodyWaits)
  await expect(work).rejects.toThrow('failed')
  expect(existsSync(lock)).toBe(false)
})

it.each([
  ['a process that is dead', `${2 ** 22 - 1} 12345`],
  ['a dead process whose number another has now', `${process.pid} 1`],
  ['a power cut, empty', ''],
])('is broken where left by %s', async (_, claim) => {
  writeFileSync(lock, `${claim}\n`)
  expect(birthOf(2 ** 22 - 1)).toBeUndefined()
  expect(await withLock(lock, folder, async () => 'done', nobodyWaits)).toBe('done')
  expect(readdirSync(folder)).toEqual([])
})
