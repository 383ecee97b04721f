import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** After all tests: cleans up, in a process of its own, because the test runner's main process does not read our source. */
export function teardown(): void {
  const script = join(dirname(fileURLToPath(import.meta.url)), 'clean-up.ts')
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--conditions=lyttepost-source', '--import', 'tsx', script],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(stderr)
}
