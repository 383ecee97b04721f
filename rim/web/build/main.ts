import { resolve } from 'node:path'
import { buildWeb } from './build.ts'

// `npm run build`: into the folder that users get
const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('which folder?')
// the builder reads it from where the pages' source is
await buildWeb(resolve(folder))
