import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import type { Role } from '#core/access'
import type { Language } from '#core/foundation'
import { type Device, devices } from './browser.ts'
import type { Site } from './site.ts'

/** Somebody at a device, with the pages open there. */
export interface Visit {
  readonly context: BrowserContext
  readonly page: Page
  /** Another tab. */
  newPage(): Promise<Page>
  /** Gives the browser a new login without going through the provider: what another tab does to this one. */
  enter(role: Role): Promise<void>
  /**
   * What has gone wrong so far that nobody sees on the page: errors in the console, scripts that failed, what the page's
   * policy forbade, requests to other places. Told once.
   *
   * @param expected what belongs to the journey, such as requests that cannot be answered without a line
   */
  faults(...expected: readonly RegExp[]): readonly string[]
}

interface VisitOptions {
  /** Logged in as; nobody where left out. */
  readonly role?: Role
  readonly language?: Language
  readonly device?: Device
  readonly more?: BrowserContextOptions
}

/** Opens a device of its own: what is kept in its browser is not seen by others. */
export async function visit(
  browser: Browser,
  site: Site,
  { role, language = 'nb', device = 'desktop', more }: VisitOptions = {},
): Promise<Visit> {
  const locale = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' }[language]
  const context = await browser.newContext({ ...devices[device], locale, baseURL: site.address, ...more })
  // what a page does, it does at once; waiting longer only hides which step it was
  context.setDefaultTimeout(20_000)
  await context.addCookies([{ name: 'lyttepost-language', value: language, url: site.address }])
  const seen: string[] = []
  watch(context, site, seen)
  const enter = async (as: Role): Promise<void> => {
    const value = await site.world.login(as)
    await context.addCookies([
      { name: 'lyttepost', value, url: site.address, httpOnly: true, sameSite: 'Lax' },
    ])
  }
  if (role) await enter(role)
  return {
    context,
    page: await context.newPage(),
    newPage: () => context.newPage(),
    enter,
    faults: (...expected) =>
      seen.splice(0).filter((fault) => !expected.some((pattern) => pattern.test(fault))),
  }
}

function watch(context: BrowserContext, site: Site, seen: string[]): void {
  context.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return
    seen.push(`${message.type()}: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => void seen.push(`script: ${error.error().stack ?? error.error().message}`))
  context.on('request', (request) => {
    const url = request.url()
    if (/^(data|blob):/.test(url) || url.startsWith(`${site.address}/`)) return
    // the login provider's own pages are gone to, not fetched from
    if (!request.isNavigationRequest()) seen.push(`elsewhere: ${url}`)
  })
}
