/** A browser for tests. In a folder of its own, because the rest of the test kit takes seconds to load. */
export { type Page, TestBrowser } from './browser.ts'
