/** The part of the platform's WebAssembly that is used here; the same in browsers and Node. */
declare const WebAssembly:
  | {
      validate(bytes: Uint8Array): boolean
      Module: new (bytes: Uint8Array) => object
      Instance: new (module: object) => { readonly exports: unknown }
    }
  | undefined

interface KernelExports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number }
  readonly build: PlaneKernel['build']
  readonly cross: PlaneKernel['cross']
}

/** Rows in a block, and what a plane of a block takes. Fixed in `kernel.wat`. */
export const blockRows = 32_768
export const planeBytes = blockRows / 8

const pageBytes = 65_536

/**
 * The counting kernel: `kernel.wat`, compiled. Addresses are bytes of its memory; `length` is bytes of plane, a multiple
 * of 8. One kernel serves one count at a time: every count lays the memory out anew. A thread needs a kernel of its own.
 */
export interface PlaneKernel {
  /** Makes room for this many bytes and gives the whole memory. Views from before are not valid any more. */
  reserve(bytes: number): ArrayBuffer
  /** Makes a plane: the rows whose byte is `low` to `low + span`, among the rows of the plane `within`. */
  build(source: number, within: number, target: number, low: number, span: number, length: number): void
  /** Counts every plane of `a` against every plane of `b` and adds to `table[aCount][bCount]` (even numbers of planes). */
  cross(a: number, aCount: number, b: number, bCount: number, length: number, table: number): void
}

/**
 * Makes the kernel from the bytes of `kernel.wasm`; who runs the program reads the file. Null where the platform has no
 * WebAssembly or no 128-bit vectors: counting then takes the plain route, with the same results.
 */
export function createKernel(bytes: Uint8Array): PlaneKernel | null {
  if (typeof WebAssembly === 'undefined' || !WebAssembly.validate(bytes)) return null
  const { memory, build, cross } = new WebAssembly.Instance(new WebAssembly.Module(bytes))
    .exports as KernelExports
  return {
    reserve: (needed) => {
      const missing = needed - memory.buffer.byteLength
      if (missing > 0) memory.grow(Math.ceil(missing / pageBytes))
      return memory.buffer
    },
    build,
    cross,
  }
}
