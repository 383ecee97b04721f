import { createKernel, type PlaneKernel } from '#core/dataset'
import { readBytes } from './files.ts'

/** The bytes of the counting kernel. */
export function kernelBytes(): Uint8Array {
  return readBytes('core/dataset/planes/kernel.wasm')
}

/** A counting kernel for this thread, or null where the platform cannot run it. Each call makes a new one. */
export function loadKernel(): PlaneKernel | null {
  return createKernel(kernelBytes())
}
