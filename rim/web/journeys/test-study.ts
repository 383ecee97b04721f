import { strFromU8, unzipSync } from 'fflate'
import type { Locator, Page } from 'playwright-core'
import { v7 } from 'uuid'
import { beginSession } from '#rim/services'
import type { Site, Visit } from '#rim/test-kit/chromium'

type Identity = Parameters<typeof beginSession>[2]

/** The provider that the test world's staff log in with. */
const issuer = 'https://login.example'

/** Appoints somebody to work in studies, besides the one whom the test world has. Returns the staff id. */
export async function appointResearcher({ world }: Site, subject: string, name: string): Promise<string> {
  const staff = v7()
  await world.database.seed('staff', { id: staff, issuer, subject, name })
  await world.database.seed('appointment', { id: v7(), role: 'interviewer', name, staff })
  return staff
}

/** Logs somebody in on a device who is appointed so. */
export async function enterAs({ world, address }: Site, { context }: Visit, subject: string): Promise<void> {
  const told = {
    issuer,
    subject,
    name: subject,
    level: 'high',
    authenticatedAt: new Date().toISOString(),
    sid: `sid-${subject}`,
    organizations: [],
  }
  const identity = Object.defineProperties(told, {
    personNumber: { value: null, enumerable: false },
    idToken: { value: 'token', enumerable: false },
  }) as unknown as Identity
  const value = await beginSession(world.desks, 'development', identity, 'staff')
  await context.addCookies([{ name: 'lyttepost', value, url: address, httpOnly: true, sameSite: 'Lax' }])
}

/** All that is written in the office files that a part of a page leads to, by what the links are called. */
export async function wordsOfFiles(page: Page, part: Locator): Promise<ReadonlyMap<string, string>> {
  const words = new Map<string, string>()
  for (const link of await part.locator('a[href*="/files/"]').all()) {
    const name = (await link.textContent())!
    const answer = await page.request.get((await link.getAttribute('href'))!)
    if (!answer.ok()) throw new Error(`${name}: ${answer.status()}`)
    const bytes = await answer.body()
    // a zip of XML parts; a PDF is not read here
    if (bytes.subarray(0, 2).toString() !== 'PK') continue
    const parts = Object.entries(unzipSync(bytes)).filter(([path]) => path.endsWith('.xml'))
    // a word may be spread over runs, so that tags go without leaving a space
    words.set(name, parts.map(([, part]) => strFromU8(part).replaceAll(/<[^>]*>/g, '')).join('\n'))
  }
  return words
}
