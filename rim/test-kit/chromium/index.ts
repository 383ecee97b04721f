/** A real browser, and the whole program for it to visit. In a folder of its own, because few tests need it. */
export { axe } from './axe.ts'
export { launchBrowser } from './browser.ts'
export { pictureFolder, pictures } from './pictures.ts'
export { type Site, startSite } from './site.ts'
export { slowDown, slowPhone } from './slow.ts'
export { type Visit, visit } from './visit.ts'
