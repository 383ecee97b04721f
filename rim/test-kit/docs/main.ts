import { writeFileSync } from 'node:fs'
import { assetPath } from '#rim/assets'
import { pages } from './pages.ts'

/** `npm run docs`: writes the pages that are made from the program. */
for (const { path, make } of pages) writeFileSync(assetPath(path), make())
