import Fastify from 'fastify'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { datasetFromRegistrations } from '#core/dataset'
import { policies } from '#core/disclosure'
import { countryRound, deriveColumns } from '#core/mapping'
import { goalModels, profileModels, releaseRound } from '#core/reports'
import { loadInstruments, loadLinearSolver, loadPlans, loadTerritory } from '#rim/assets'
import { type ServedSite, servePublicSite } from '#rim/server'
import { buildSite } from '#rim/site'
import { drawRegistrations } from '#rim/test-kit'
import { axe, launchBrowser, pictures } from '#rim/test-kit/chromium'
import { createWriterContext, writeReportBody } from '#rim/writers'
import { sampleContents } from '../../site/samples/index.ts'
import { sticksOut } from './test-width.ts'

/** Everybody's pages: a municipality's profile and a plan's goals as they are written, beside a report, news and tables. */
let browser: Browser
let served: ServedSite
const shoot = pictures('public-pages')
const made = '2020-12-15'
const plan = loadPlans().find(({ code }) => code === 'opptrapping-rus-2016')!

async function profileBodies() {
  const versions = loadInstruments()
  const form = versions.find(({ id }) => id === 'brukerplan@2020.1')!
  const people = ['1103', '1121', '0301'].flatMap((code, at) => drawRegistrations(code, 150, at + 1))
  const dataset = deriveColumns(datasetFromRegistrations(people, versions, { synthetic: true }))
  const country = countryRound(dataset, loadTerritory(), form.inclusion, '2020')
  const solver = await loadLinearSolver()
  const release = releaseRound(country, policies.default, solver, { scope: 'country' })
  return inBoth((language) => profileModels({ release, municipality: '1121', language, made }))
}

function inBoth(models: (language: 'nb' | 'nn') => ReturnType<typeof goalModels>) {
  const context = createWriterContext()
  const body = (language: 'nb' | 'nn') =>
    writeReportBody(models(language).find(({ edition }) => edition === 'page')!, context)
  return { nb: body('nb'), nn: body('nn') }
}

beforeAll(async () => {
  const sample = await sampleContents()
  const goals = inBoth((language) => goalModels({ plan, language, territory: 'NO', synthetic: true, made }))
  const contents = {
    ...sample,
    publications: [
      ...sample.publications,
      {
        ...{ code: 'mal', kind: 'report' as const, title: plan.title, excerpt: plan.title },
        ...{ publishedOn: made, bodies: goals, files: [] },
      },
    ],
    profiles: [{ number: '1121', name: 'Time', county: 'Rogaland', bodies: await profileBodies() }],
  }
  served = await servePublicSite(buildSite(contents), { host: '127.0.0.1', port: 0 })
  browser = await launchBrowser()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await served?.close()
})

async function opened(width: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 800 }, baseURL: served.address })
  page.setDefaultTimeout(20_000)
  return page
}

it.each([1280, 320])(
  'profile, plan, goal and tables are whole at %i px, in every language',
  async (width) => {
    const page = await opened(width)
    const faults: string[] = []
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
    for (const address of [
      ...['/nb/kommuner/1121/', '/nn/kommuner/1121/', '/en/kommuner/1121/', '/nb/rapporter/mal/'],
      ...[
        '/nn/rapporter/mal/influence/',
        '/en/rapporter/mal/influence/',
        '/en/tabeller/tilfreds-2020/',
        '/en/',
      ],
      '/figur/1121-figure-1.nb.html',
    ]) {
      await page.goto(address)
      // what is folded is a part of the page
      await page.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true })')
      expect(await axe(page), address).toEqual([])
      expect(await sticksOut(page), address).toEqual([])
      await shoot(page, `${width}-${address.replace(/\W+/g, '-')}`)
    }
    expect(faults).toEqual([])
    await page.close()
  },
  120_000,
)

it('a figure stands on another site as its page tells, and the page itself does not', async () => {
  const page = await opened(1000)
  await page.goto('/nb/kommuner/1121/')
  await page.getByText('Bruk figur 1 på et annet nettsted').click()
  const told = await page.locator('details[open] code').textContent()
  const frame = told!.replaceAll('https://lyttepost.test', served.address)
  const other = Fastify()
  other.get('/', (_request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .send(
        `<!doctype html><title>x</title>${frame}<iframe src="${served.address}/nb/kommuner/1121/"></iframe>`,
      ),
  )
  const refused: string[] = []
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()))
  await page.goto(await other.listen({ host: '127.0.0.1', port: 0 }))
  const figure = page.frameLocator('iframe').first()
  await figure.getByRole('img').first().waitFor()
  await figure.getByRole('link', { name: 'Time' }).waitFor()
  await shoot(page, 'embedded')
  expect(refused.join('\n')).toContain('frame-ancestors')
  expect(refused).toHaveLength(1)
  await other.close()
  await page.close()
}, 60_000)
