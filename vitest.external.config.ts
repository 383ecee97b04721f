import { defineConfig } from 'vitest/config'

/** Tests that read our files with other programs. They fail, not skip, where a program is missing. */
export default defineConfig({
  resolve: { conditions: ['lyttepost-source'] },
  ssr: { resolve: { conditions: ['lyttepost-source'] } },
  test: {
    include: ['**/*.external.test.ts'],
    exclude: ['node_modules', 'dist'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    maxWorkers: 1,
  },
})
