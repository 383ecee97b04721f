import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { conditions: ['lyttepost-source'] },
  ssr: { resolve: { conditions: ['lyttepost-source'] } },
  test: {
    include: ['core/**/*.test.ts', 'rim/**/*.test.ts'],
    exclude: ['**/*.external.test.ts', 'node_modules', 'dist'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    globalSetup: ['rim/test-kit/house/after-all.ts'],
  },
})
