import { expect, it } from 'vitest'
import type { Http, Login } from './index.ts'
import { TestBrowser, until } from './test-kit/index.ts'

const kari = { staff: 'kari', unit: 'rusteamet', csrf: 'token' }
const login: Login = { current: () => kari, renew: async () => kari }
/** Gives keys, and lets nothing else arrive. */
const http: Http = async ({ path }) => {
  if (!path.startsWith('/api/session/offline-key')) throw new TypeError('failed to fetch')
  return { status: 200, body: { key: 'k'.repeat(43) }, retryAfter: null }
}
/** Lets nothing arrive. */
const noLine: Http = async () => {
  throw new TypeError('failed to fetch')
}
const answer = { revision: 1, status: 'draft', answers: {}, notes: {}, localReference: null }

it('a log-out in one tab takes the others away too, but not one that would lose something', async () => {
  const browser = new TestBrowser()
  const left: string[] = []
  const tab = (name: string, keeps = true) =>
    browser.tab(http, login, { keeps, left: () => void left.push(name) })
  const idle = tab('idle')
  const keeping = tab('keeping')
  const losing = tab('losing', false)
  for (const desk of [keeping, losing]) desk.open('registration', answer).edit({ housing: 'red' })
  await until(() => browser.records.size === 1, 'kept')
  expect([keeping.wouldLose(), losing.wouldLose()]).toEqual([false, true])
  tab('hers').loggedOut()
  await until(() => left.length === 2, 'left')
  expect(left.toSorted()).toEqual(['idle', 'keeping'])
  expect(losing.saver('registration')?.view()).toMatchObject({ overall: 'login', waiting: 1 })
  for (const desk of [idle, keeping, losing]) desk.stop()
})

it('what has expired is told to a page that asks before it is deleted', async () => {
  const browser = new TestBrowser()
  const closed = browser.tab(http, login)
  closed.open('registration', answer).edit({ housing: 'red' })
  await until(() => browser.records.size === 1, 'kept')
  closed.stop()
  browser.today = '2026-03-13'
  // without the line nothing is deleted, and that is not waited for without end
  const offline = browser.tab(noLine, login)
  void offline.start()
  expect(await offline.expired()).toEqual([])
  const desk = browser.tab(http, login)
  void desk.start()
  // asked as the page does, when it is shown
  expect(await desk.expired()).toEqual(['2026-03-05'])
  for (const one of [offline, desk]) one.stop()
})

it('a page that starts tells the other tabs that somebody is logged in', async () => {
  const browser = new TestBrowser()
  const waiting = browser.tab(http, login)
  const saver = waiting.open('registration', answer)
  saver.loggedOut()
  expect(saver.view().overall).toBe('login')
  const begun = browser.tab(http, login)
  await begun.start()
  await until(() => saver.view().overall !== 'login', 'goes on')
  for (const desk of [waiting, begun]) desk.stop()
})
