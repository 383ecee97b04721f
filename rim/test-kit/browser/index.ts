/** A browser for tests, and ports to reach with it. In a folder of its own, because the rest of the test kit takes seconds to load. */
export { type Page, TestBrowser } from './browser.ts'
export { freePort } from './port.ts'
