import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { webAddress } from '../address.ts'
import { lighterStyles } from './lighter-styles.ts'

const pages = join(dirname(fileURLToPath(import.meta.url)), '..')
const client = join(pages, 'client')
const answering = join(pages, 'answering')

/**
 * Builds the pages' script and styles into a folder, each file compressed beside itself (`.br`, `.gz`). Needs the
 * development dependencies; users get the folder made.
 */
export async function buildWeb(folder: string): Promise<void> {
  const [{ build }, { default: react }] = await Promise.all([import('vite'), import('@vitejs/plugin-react')])
  // the libraries would build their slow development halves in under another name, and Vite leaves the name behind it
  const before = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  await build({
    configFile: false,
    root: client,
    base: webAddress,
    logLevel: 'warn',
    plugins: [react()],
    resolve: { conditions: ['lyttepost-source'] },
    css: { postcss: { plugins: [lighterStyles] } },
    build: {
      outDir: folder,
      emptyOutDir: true,
      manifest: 'manifest.json',
      // phones of six years ago
      target: ['chrome87', 'safari14', 'firefox78'],
      // pictures in the styles stay there: they are the signs of the fields, and must not come later than these
      assetsInlineLimit: 100_000,
      modulePreload: { polyfill: false },
      rollupOptions: { input: join(client, 'main.tsx') },
    },
  })
    .then(() =>
      // by itself, so that it shares nothing with the large pages: it comes over bad lines
      build({
        configFile: false,
        root: answering,
        base: webAddress,
        logLevel: 'warn',
        build: {
          outDir: folder,
          emptyOutDir: false,
          manifest: 'answering.json',
          // every browser that knows modules, since 2018; older ones do without
          target: 'es2018',
          modulePreload: { polyfill: false },
          rollupOptions: { input: join(answering, 'main.ts') },
        },
      }),
    )
    .finally(() => {
      if (before === undefined) delete process.env.NODE_ENV
      else process.env.NODE_ENV = before
    })
  await compress(join(folder, 'assets'))
}

async function compress(folder: string): Promise<void> {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name)
    const bytes = readFileSync(file)
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }
    writeFileSync(`${file}.br`, await promisify(brotliCompress)(bytes, quality))
    writeFileSync(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }))
  }
}
