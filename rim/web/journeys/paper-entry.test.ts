import type { Page } from 'playwright-core'
import { v7 } from 'uuid'
import { beforeAll, expect, it } from 'vitest'
import { type Instrument, type MultiQuestion, questionOf } from '#core/instruments'
import { entryPages, helpedField, isUnclear, type PaperEntry, type Seen, showCode } from '#core/survey'
import { loadInstruments } from '#rim/assets'
import { completePaper, openPaper } from '#rim/services'
import { type AnsweringWorld, openAnswering } from '#rim/test-kit'
import { axe, pictures } from '#rim/test-kit/chromium'
import { numbersOf } from '../client/survey/entry/numbers.ts'
import { keepInDocs } from './test-docs.ts'
import { layGround, soon } from './test-ground.ts'
import { Hands } from './test-keyboard.ts'
import { sticksOut } from './test-width.ts'

const ground = layGround()
const shoot = pictures('paper-entry')
const form: Instrument = loadInstruments('brukertilfredshet').find(
  ({ id }) => id === 'brukertilfredshet@2021.1',
)!
const pages = entryPages(form)

let survey: AnsweringWorld
beforeAll(async () => {
  const { world } = ground.site()
  survey = await openAnswering(world)
  await world.database.sql(
    `begin; set local session_replication_role = replica;
     update lyttepost.survey_wave set second_entry_share = 1, error_limit = 0.01;
     insert into lyttepost.survey_handed_out (service, day, handed_out) values ('${survey.service}', current_date, 12);
     commit`,
  )
})

/** A form with most questions answered, two ticks in one place, a contradiction, and an answer the arrows lead past. */
const typical: PaperEntry = {
  helped: false,
  seen: {
    ...Object.fromEntries(
      pages
        .flatMap(({ fields }) => fields)
        .flatMap((code, at): [string, Seen][] => {
          const question = questionOf(form, code)
          if (question?.type !== 'choice' || question.askedWhen || at % 17 === 16) return []
          return [[code, question.choices[at % Math.min(5, question.choices.length)]!.code]]
        }),
    ),
    birth_year: 1984,
    daily_activity: ['disability_benefit'],
    has_children: 'no',
    care_for_children: 'daily',
    services_received: ['gp', 'nav', 'other'],
    service_of_form: 'Rusteamet',
    trusts_staff: { unclear: true },
    substances: ['alcohol', 'none_used'],
    open_comment: 'Takk for hjelpen.',
  },
}
const plain: PaperEntry = {
  seen: { sex: 'female', birth_year: 1990, life_overall: 'quite_good' },
  helped: true,
}

/** What a practised person presses in a field that has focus, to be in the next one. */
function keysFor(code: string, entry: PaperEntry): readonly string[] {
  const question = questionOf(form, code)
  const value = code === helpedField ? helpKey(entry) : entry.seen[code]
  if (typeof value === 'number' && question === undefined) return [String(value)]
  if (value === undefined) return ['Enter']
  if (isUnclear(value)) return ['u']
  if (question?.type === 'choice') {
    return [String(question.choices.findIndex((choice) => choice.code === value) + 1)]
  }
  if (question?.type === 'multi') {
    return [...keysOf(numbersOf(question as MultiQuestion, value as readonly string[])), 'Enter']
  }
  // a year goes on by itself
  return question?.type === 'integer' ? keysOf(String(value)) : [...keysOf(String(value)), 'Enter']
}
const helpKey = ({ helped }: PaperEntry): number | undefined =>
  helped === null || isUnclear(helped) ? undefined : helped ? 1 : 2
const keysOf = (text: string): readonly string[] =>
  Array.from(text, (sign) => (sign === ' ' ? 'Space' : sign))

const inFocus = (page: Page): Promise<string | null> =>
  page.evaluate<string | null>(
    `document.activeElement?.closest('fieldset[id^="entry-"]')?.id.slice('entry-'.length) ?? null`,
  )

/** Types a code and the form, by keyboard alone, until it is done. Returns the key presses. */
async function type(hands: Hands, code: string, entry: PaperEntry, seen?: (page: number) => Promise<void>) {
  const { page } = hands
  const before = hands.presses
  const field = page.getByLabel('Koden på skjemaet')
  await soon(() => hands.isOn(field)).toBe(true)
  await hands.type(code)
  await hands.press('Enter')
  for (const { number, fields } of pages) {
    for (const one of fields) {
      await expect.poll(() => inFocus(page), { timeout: 5_000, interval: 5 }).toBe(one)
      await hands.press(...keysFor(one, entry))
      if (one === fields.at(-2)) await seen?.(number)
    }
  }
  await soon(() => hands.isOn(page.getByRole('button', { name: 'Ferdig med skjemaet' }))).toBe(true)
  await hands.press('Enter')
  return hands.presses - before
}

/** One more state of a page, looked at by axe. */
async function state(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle')
  await shoot(page, name)
  expect(await axe(page), name).toEqual([])
}

/** A colleague enters a form, past the pages. */
async function colleague(code: string, entry: PaperEntry): Promise<void> {
  const { desks } = ground.site().world
  const clerk = { staff: colleagueId }
  const { turn, language } = await openPaper(desks, clerk, {
    wave: survey.wave,
    typed: code,
    takeOver: false,
  })
  await completePaper(desks, clerk, { wave: survey.wave, code, turn, entry, language })
}
const colleagueId = v7()

it('envelopes, two forms, the draw, second entries, a third look and the end of a batch, by keyboard alone', {
  timeout: 170_000,
}, async () => {
  const [own, same, other] = (await survey.issue(3)) as [string, string, string]
  const visitor = await ground.visit({ role: 'survey-clerk' })
  const hands = new Hands(visitor.page)
  const { page } = hands

  await page.goto('/survey/envelopes')
  await page.getByRole('heading', { name: 'Konvolutter', level: 1 }).waitFor()
  await hands.tabTo(page.getByLabel('Konvolutter', { exact: true }))
  await hands.type('5')
  await hands.press('Tab')
  await hands.type('1')
  await hands.press('Tab')
  await hands.type('1')
  await hands.press('Enter')
  await page.getByText('Skriv kort hvorfor').waitFor()
  await state(page, 'envelopes-refused')
  await hands.type('Koden mangler')
  await hands.press('Enter')
  await page.getByText('5 konvolutter ført inn.').waitFor()
  await state(page, 'envelopes')

  await page.goto('/survey/entry')
  await soon(() => hands.isOn(page.getByLabel('Koden på skjemaet'))).toBe(true)
  await hands.type('AAAAA-AAAAC')
  await hands.press('Enter')
  await page.getByText('er ikke en kode').waitFor()
  await state(page, 'wrong-code')
  await page.reload()

  const effort = await type(hands, own, typical, async (number) => {
    await page.getByText('Lagret', { exact: true }).or(page.getByText('Lagres når du blar')).waitFor()
    await state(page, `page-${number}`)
  })
  await page.getByText(`${showCode(own)} er tastet inn. Legg det i bunke 1 (skjema 1 i bunken).`).waitFor()
  await state(page, 'entered')

  await colleague(same, plain)
  await colleague(other, plain)
  await page.goto('/survey/batches')
  const draw = page.getByRole('button', { name: 'Lukk bunken og trekk ut' })
  await draw.waitFor()
  await state(page, 'batches')
  await hands.tabTo(draw)
  await hands.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  await state(page, 'draw-dialog')
  await hands.tabTo(dialog.getByRole('button', { name: 'Lukk bunken og trekk ut' }))
  await hands.press('Enter')
  await page.getByText('3 av 3 skjemaer er trukket ut').waitFor()
  await state(page, 'drawn')
  await colleague(own, typical)

  await page.goto('/survey/entry')
  await type(hands, same, plain)
  await page.getByText(`${showCode(same)} er tastet to ganger, likt.`).waitFor()
  await type(hands, other, { ...plain, seen: { ...plain.seen, sex: 'male' } })
  await page.getByRole('heading', { name: `Ulike felt i ${showCode(other)}` }).waitFor()
  await state(page, 'third-look')
  await hands.press('1')
  await soon(() => hands.isOn(page.getByRole('button', { name: 'Avgjør' }))).toBe(true)
  await hands.press('Enter')
  await page.getByText(`${showCode(other)} er avgjort.`).waitFor()

  await page.goto('/survey/batches')
  const finish = page.getByRole('button', { name: 'Gjør opp bunken' })
  await finish.waitFor()
  await hands.tabTo(finish)
  await hands.press('Enter')
  await hands.tabTo(dialog.getByRole('button', { name: 'Gjør opp bunken' }))
  await hands.press('Enter')
  await page.getByText('Ingen bunker holdes tilbake nå.').waitFor()
  await page.goto('/survey/quality')
  await page.getByText('1 av 189').waitFor()
  await state(page, 'quality')

  const { sql } = ground.site().world.database
  const channels = await sql('select channel, count(*)::int as n from lyttepost.survey_pool group by channel')
  expect(channels).toEqual([{ channel: 'paper', n: 3 }])
  expect(await sql('select 1 from lyttepost.survey_sheet')).toEqual([])
  const batches = await sql('select state, passed, unclear, routed, mended from lyttepost.survey_batch')
  // of three forms it is not told what was left out, though an unclear mark was, and a follow-up that the arrows lead past
  expect(batches).toEqual([{ state: 'released', passed: true, unclear: 0, routed: 0, mended: 0 }])
  expect(visitor.faults(/status of 4(09|22)/)).toEqual([])
  const fields = pages.flatMap((one) => one.fields).length
  const seconds = Math.round(effort * 0.6)
  keepInDocs(
    [
      '| fields | key presses | at 0.6 s each |',
      '| ---: | ---: | ---: |',
      `| ${fields} | ${effort} | ${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s |`,
    ].join('\n'),
    { page: 'docs/paper-entry.md', test: 'paper-entry.test.ts' },
  )
})

it('nothing typed is lost when the page is closed, and another clerk is told who has it', {
  timeout: 60_000,
}, async () => {
  const [code] = (await survey.issue(1)) as [string]
  const { page, newPage } = await ground.visit({ role: 'survey-clerk', language: 'nn' })
  const hands = new Hands(page)
  await page.goto('/survey/entry')
  await soon(() => hands.isOn(page.getByLabel('Koden på skjemaet'))).toBe(true)
  await hands.type(code)
  await hands.press('Enter')
  const [first] = pages
  for (const field of first!.fields) {
    await expect.poll(() => inFocus(page), { timeout: 5_000, interval: 5 }).toBe(field)
    await hands.press(...keysFor(field, typical))
  }
  await page.getByText('Lagra', { exact: true }).waitFor()
  await state(page, 'nynorsk')
  await page.close({ runBeforeUnload: false })

  const back = await newPage()
  await back.goto('/survey/entry')
  await back.getByLabel('Koden på skjemaet').fill(code)
  await back.keyboard.press('Enter')
  await soon(() => inFocus(back)).toBe(first!.fields[0])
  expect(await back.locator('#entry-sex input:checked').count()).toBe(1)
  expect(await back.locator('#entry-birth_year input[type=text]').inputValue()).toBe('1984')
  await expect(
    openPaper(
      ground.site().world.desks,
      { staff: colleagueId },
      { wave: survey.wave, typed: code, takeOver: false },
    ),
  ).rejects.toMatchObject({ problems: [{ number: 4447 }] })
})

it('the nation sees how well forms are entered, and no form', { timeout: 60_000 }, async () => {
  const { page, faults } = await ground.visit({ role: 'national-coordinator' })
  await page.goto(`/national/survey/${survey.wave}/paper`)
  await page.getByText('1 av 189').waitFor()
  await state(page, 'nation')
  expect(faults()).toEqual([])
})

it('on a phone and in English', { timeout: 60_000 }, async () => {
  const [code] = (await survey.issue(1)) as [string]
  const { page, faults } = await ground.visit({ role: 'survey-clerk', language: 'en', device: 'phone' })
  for (const [address, name] of [
    ['/survey', 'phone-start'],
    ['/survey/envelopes', 'phone-envelopes'],
    ['/survey/batches', 'phone-batches'],
    ['/survey/quality', 'phone-quality'],
    ['/survey/entry', 'phone-entry'],
  ] as const) {
    await page.goto(address)
    await page.locator('main h1').waitFor()
    await state(page, name)
  }
  await page.getByLabel('The code on the form').fill(code)
  await page.keyboard.press('Enter')
  await page.locator('.lp-entry-field').first().waitFor()
  await state(page, 'phone-form')
  expect(await sticksOut(page)).toEqual([])
  expect(faults()).toEqual([])
})
