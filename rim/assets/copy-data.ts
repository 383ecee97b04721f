import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { assetPath } from './files.ts'

/**
 * The last step of `npm run build`: puts the data that the program reads (forms, territory, published figures, the
 * document's template, the counting kernel) beside the compiled code, at the same paths.
 */
const target = process.argv[2]
if (target === undefined) throw new Error('Usage: copy-data.ts <folder>')
const shipped = /\.(json|typ|wasm|sql)$/
for (const part of ['core', 'rim']) {
  for (const name of readdirSync(assetPath(part), { recursive: true }).map(String)) {
    if (shipped.test(name)) cpSync(assetPath(join(part, name)), join(target, part, name))
  }
}
