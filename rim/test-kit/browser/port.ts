import { createServer } from 'node:net'

/**
 * A port of this machine that nobody uses now: an address must often be known before what listens there is started.
 * Throws where a wanted one is taken.
 *
 * @param wanted 0: whichever is free
 */
export function freePort(wanted = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(wanted, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}
