export { webAddress } from './address.ts'
export { type WebFiles, webFiles } from './files.ts'
export { Html, html } from './markup.ts'
