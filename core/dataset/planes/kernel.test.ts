import { readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import openWabt from 'wabt'
import { createKernel } from './index.ts'
import { blockRows, planeBytes } from './kernel.ts'

const sourceFile = new URL('./kernel.wat', import.meta.url)
const compiledFile = new URL('./kernel.wasm', import.meta.url)

it('is the compiled form of its source (UPDATE_KERNEL=1 writes it)', async () => {
  const wabt = await openWabt()
  const module = wabt.parseWat('kernel.wat', readFileSync(sourceFile, 'utf8'), { simd: true })
  const compiled = module.toBinary({}).buffer
  if (process.env.UPDATE_KERNEL === '1') writeFileSync(compiledFile, compiled)
  expect(Buffer.compare(readFileSync(compiledFile), compiled)).toBe(0)
})

it('is not made of bytes that are no kernel', () => {
  expect(createKernel(Uint8Array.of(0, 97, 115, 109, 9, 9, 9, 9))).toBeNull()
})

it('makes planes of ranges of bytes, also at both ends of the byte', () => {
  const kernel = createKernel(readFileSync(compiledFile))!
  const memory = new Uint8Array(kernel.reserve(blockRows + 2 * planeBytes))
  const within = blockRows
  const target = blockRows + planeBytes
  for (let row = 0; row < 512; row++) memory[row] = row & 255
  memory.fill(255, within, within + 64)
  memory[within + 2] = 0
  for (const [low, high] of [
    [0, 0],
    [0, 255],
    [255, 255],
    [3, 17],
    [128, 200],
  ] as const) {
    kernel.build(0, within, target, low, high - low, 64)
    for (let row = 0; row < 512; row++) {
      const value = row & 255
      const masked = row >= 16 && row < 24
      const bit = (memory[target + (row >> 3)]! >> (row & 7)) & 1
      expect(bit, `row ${row}, ${low} to ${high}`).toBe(!masked && value >= low && value <= high ? 1 : 0)
    }
  }
})
