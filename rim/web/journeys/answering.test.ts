import { statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { type Answers, questionsOf, session } from '#core/instruments'
import type { AnsweringWorld } from '#rim/test-kit'
import { axe, pictures } from '#rim/test-kit/chromium'
import { webFiles } from '#rim/web'
import { button, draftOf, enterCode, give, giveAll, openWave, press, surveyForm } from './test-answering.ts'
import { layGround, soon } from './test-ground.ts'
import { sticksOut } from './test-width.ts'

const ground = layGround()
let wave: AnsweringWorld
beforeAll(async () => {
  wave = await openWave(ground.site())
})
const newCode = async (): Promise<string> => (await wave.issue(1))[0]!

/** Somebody who answers all there is, in the form's order. */
const whole = {
  sex: 'female',
  birth_year: 1980,
  marital_status: { missing: 'refused' },
  education: 'upper_secondary',
  daily_activity: ['part_time', 'education'],
  has_children: 'yes',
  care_for_children: 'part_time',
} as const satisfies Answers

/** Everything that the form asks, the first choice of all that is not told above. */
function everything(): Answers {
  const answers: Record<string, Answers[string]> = { ...whole }
  for (const question of questionsOf(surveyForm)) {
    if (answers[question.code] !== undefined || question.type === 'integer') continue
    if (question.type === 'text')
      answers[question.code] = question.lines > 1 ? 'Jeg blir hørt.\nTakk.' : 'Rusteamet'
    else if (question.type === 'multi')
      answers[question.code] = question.choices.slice(0, 2).map(({ code }) => code)
    else answers[question.code] = question.choices[0]!.code
  }
  return answers
}

const pagesOf = async (page: Page): Promise<number> =>
  Number(
    /Side \d+ av (\d+)|Page \d+ of (\d+)/.exec((await page.locator('.progress').textContent()) ?? '')?.[1],
  )

/** One more state of a page: seen whole, by axe and as a picture. Nothing hangs over the edge. */
async function state(page: Page, shoot: ReturnType<typeof pictures>, name: string): Promise<void> {
  await shoot(page, name)
  expect(await axe(page), name).toEqual([])
  expect(await sticksOut(page), name).toEqual([])
  // areas to touch, in pixels
  const small =
    await page.evaluate(`[...document.querySelectorAll('a, button:not(.first), label.c, input[type=text], textarea')]
    .map((one) => [one.outerHTML.slice(0, 80), one.getBoundingClientRect()])
    .filter(([, { height, width }]) => height > 0 && (height < 48 || width < 48))
    .map(([what, { height, width }]) => what + ' ' + width + ' x ' + height)`)
  expect(small, name).toEqual([])
}

it('on a phone: the line gone in the middle, nothing ticked is lost, and finished once', {
  timeout: 240_000,
}, async () => {
  const shoot = pictures('answering-phone')
  const answers = everything()
  const code = await newCode()
  const { page, context, faults } = await ground.visit({ device: 'phone' })
  await page.goto('/svar')
  await state(page, shoot, 'code')
  await page.locator('#code').fill('ACEFHJKM0O')
  await button(page, 'enter').tap()
  await page.locator('#code-error').waitFor()
  await state(page, shoot, 'code-wrong')
  await enterCode(page, code)
  await state(page, shoot, 'about')
  await press(page, 'begin', '/svar/1')
  const pages = await pagesOf(page)
  for (let at = 1; at <= pages; at++) {
    expect(new URL(page.url()).pathname).toBe(`/svar/${at}`)
    if (at === 4) {
      await context.setOffline(true)
      await give(page, 'gets_needed_help', 'some_extent')
      await button(page, 'next').tap()
      await page.getByText('Ikke sendt ennå, prøver igjen').waitFor()
      // what is ticked while it waits goes along
      await give(page, 'help_when_needed', answers.help_when_needed!)
      await give(page, 'gets_needed_help', answers.gets_needed_help!)
      await give(page, 'masters_everyday', answers.masters_everyday!)
      await state(page, shoot, 'without-a-line')
      await context.setOffline(false)
      await page.waitForURL('**/svar/5')
      expect((await draftOf(ground.site(), code)).answers).toMatchObject({
        gets_needed_help: answers.gets_needed_help,
        help_when_needed: answers.help_when_needed,
        masters_everyday: answers.masters_everyday,
      })
      continue
    }
    await giveAll(page, answers)
    if (at === pages) await page.locator('#q-helped input[value=no]').click()
    await state(page, shoot, `page-${at}`)
    await press(page, 'next', at === pages ? '/svar/oppsummering' : `/svar/${at + 1}`)
    // whoever hears the page hears where it begins
    await expect(page.evaluate('document.activeElement?.tagName')).resolves.toBe('H1')
  }
  await state(page, shoot, 'summary')
  const { answers: saved, mode } = await draftOf(ground.site(), code)
  expect(session(surveyForm, saved).problems.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(saved).toEqual(answers)
  expect(mode).toEqual({ channel: 'web', helped: false })
  await context.setOffline(true)
  await button(page, 'finish').tap()
  await page.getByText('Ikke sendt ennå').waitFor()
  await context.setOffline(false)
  await page.getByRole('heading', { name: 'Takk for at du svarte' }).waitFor()
  await state(page, shoot, 'done')
  expect((await draftOf(ground.site(), code)).state).toBe('finished')
  expect(await context.cookies()).toEqual([expect.objectContaining({ name: 'lyttepost-language' })])
  // back leads to no answers, and nothing is kept on the device
  await page.goBack()
  await page.locator('#code').waitFor()
  expect(await page.content()).not.toContain('Rusteamet')
  const kept =
    'Promise.all([caches.keys(), indexedDB.databases()]).then((all) => [...all.flat(), ...Object.keys(localStorage), ...Object.keys(sessionStorage)])'
  expect(await page.evaluate(kept)).toEqual([])
  await page.locator('#code').fill(code)
  await button(page, 'enter').tap()
  await page.getByText('Denne koden er brukt').waitFor()
  await state(page, shoot, 'used')
  expect(faults(/ERR_INTERNET_DISCONNECTED/, /status of 4(22|09)/)).toEqual([])
})

it('without script at 320 px, from a link, in nynorsk, to the end', { timeout: 240_000 }, async () => {
  const shoot = pictures('answering-plain')
  const code = await newCode()
  const { page, context, faults } = await ground.visit({
    device: 'narrow',
    more: { javaScriptEnabled: false, viewport: { width: 320, height: 640 } },
  })
  await page.goto(`/svar/${code.slice(0, 5)}-${code.slice(5)}`)
  await page.waitForURL('**/svar/om')
  expect(page.url()).not.toContain(code.slice(0, 5))
  await shoot(page, 'about')
  await page.getByRole('button', { name: 'Nynorsk' }).click()
  await page.getByRole('heading', { name: 'Brukarundersøkinga 2026' }).waitFor()
  await press(page, 'begin', '/svar/1', 'nn')
  await give(page, 'sex', 'female')
  await give(page, 'birth_year', 'nitten åtti')
  await button(page, 'next', 'nn').click()
  await page.getByText('Noko må rettast').waitFor()
  await shoot(page, 'error')
  expect(await page.locator('#q-sex input[value=female]').isChecked()).toBe(true)
  await give(page, 'birth_year', 1980)
  await page
    .locator('#q-sex')
    .getByRole('button', { name: /^Fjern svaret/ })
    .click()
  await page.waitForLoadState()
  expect(await page.locator('#q-sex input:checked').count()).toBe(0)
  expect(await page.locator('#f-birth_year').inputValue()).toBe('1980')
  await press(page, 'next', '/svar/2', 'nn')
  expect(await page.locator('#q-care_for_children').isVisible()).toBe(false)
  await give(page, 'has_children', 'yes')
  await button(page, 'next', 'nn').click()
  await page.getByText('Her kom det nokre fleire spørsmål').waitFor()
  await shoot(page, 'more')
  await give(page, 'care_for_children', 'daily')
  const pages = 20
  for (let at = 2; at < pages; at++) {
    if (at === 19) await give(page, 'substances', ['alcohol', 'none_used'])
    await press(page, 'next', `/svar/${at + 1}`, 'nn')
    await shoot(page, `page-${at + 1}`)
    expect(await sticksOut(page), `page ${at + 1}`).toEqual([])
  }
  await page.locator('#q-helped input[value=yes]').click()
  await press(page, 'next', '/svar/oppsummering', 'nn')
  await page.getByText('Sjå gjerne over dette').waitFor()
  await shoot(page, 'summary')
  const { answers, mode, language } = await draftOf(ground.site(), code)
  expect(answers).toEqual({
    birth_year: 1980,
    has_children: 'yes',
    care_for_children: 'daily',
    substances: ['alcohol', 'none_used'],
  })
  expect([mode, language]).toEqual([{ channel: 'web', helped: true }, 'nn'])
  await press(page, 'finish', '/svar/ferdig?spraak=nn', 'nn')
  await shoot(page, 'done')
  expect((await draftOf(ground.site(), code)).state).toBe('finished')
  await page.goBack()
  await page.locator('#code').waitFor()
  expect((await context.cookies()).map(({ name }) => name)).toEqual(['lyttepost-language'])
  expect(faults(/status of 422/)).toEqual([])
})

it('a pause on one device, on with the same code on another, in English', async () => {
  const shoot = pictures('answering-wide')
  const code = await newCode()
  const one = await ground.visit({ device: 'phone' })
  await enterCode(one.page, code)
  await press(one.page, 'begin', '/svar/1')
  await giveAll(one.page, whole)
  await press(one.page, 'next', '/svar/2')
  await giveAll(one.page, whole)
  await press(one.page, 'pause', '/svar/avslutt?side=2')
  await one.page.getByText(`${code.slice(0, 5)}-${code.slice(5)}`).waitFor()
  await state(one.page, shoot, 'pause')
  await press(one.page, 'leave', '/svar/avsluttet?spraak=nb')
  await state(one.page, shoot, 'left')
  await one.page.goBack()
  await one.page.locator('#code').waitFor()

  const other = await ground.visit({ language: 'en' })
  const { page } = other
  await page.goto('/svar')
  await state(page, shoot, 'code')
  await enterCode(page, code, 'en')
  await page.getByText('You have begun before').waitFor()
  await state(page, shoot, 'about')
  await press(page, 'resume', '/svar/2', 'en')
  expect(await page.locator('#q-care_for_children input[value=part_time]').isChecked()).toBe(true)
  await state(page, shoot, 'page')
  // in few colours, of the reader's own choosing, what is chosen is told by its frame
  await page.emulateMedia({ forcedColors: 'active' })
  await state(page, shoot, 'few-colours')
  const chosenFrame = `getComputedStyle(document.querySelector('label.c:has(:checked)')).borderTopWidth`
  expect(await page.evaluate(chosenFrame)).toBe('3px')
  await page.emulateMedia({ forcedColors: 'none' })
  // changed: what followed from it is gone at once, and in the database
  await give(page, 'has_children', 'no')
  expect(await page.locator('#q-care_for_children').isVisible()).toBe(false)
  await press(page, 'next', '/svar/3', 'en')
  expect((await draftOf(ground.site(), code)).answers).toEqual({
    sex: 'female',
    birth_year: 1980,
    marital_status: { missing: 'refused' },
    education: 'upper_secondary',
    daily_activity: ['part_time', 'education'],
    has_children: 'no',
  })
  await page.goto('/svar/1')
  await give(page, 'birth_year', 'long ago')
  await button(page, 'next', 'en').click()
  await page.getByText('Something must be corrected').waitFor()
  await state(page, shoot, 'error')
  for (const at of [4, 16, 20]) {
    await page.goto(`/svar/${at}`)
    await state(page, shoot, `page-${at}`)
  }
  await page.goto('/svar/oppsummering')
  await state(page, shoot, 'summary')
  // the way back through what was shown, and the other way
  await page.goto('/svar/3')
  await press(page, 'back', '/svar/2', 'en')
  await page.goBack()
  await page.waitForURL('**/svar/3')
  await page.getByText('Page 3 of').waitFor()
  await page.goto('/svar/99')
  await page.getByRole('heading', { name: 'That did not work' }).waitFor()
  await state(page, shoot, 'problem')
  expect([one.faults(), other.faults(/status of 404/, /status of 422/)]).toEqual([[], []])
})

it('an answer that gets lost on its way back, and a house that is away for a moment', {
  timeout: 180_000,
}, async () => {
  const code = await newCode()
  const { page, context, faults } = await ground.visit({ device: 'phone' })
  // what is tried again waits up to 15 seconds each time
  page.setDefaultTimeout(80_000)
  await enterCode(page, code)
  await press(page, 'begin', '/svar/1')
  let sent = 0
  await context.route('**/svar/*', async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    sent += 1
    if (sent % 3 === 1) return route.fulfill({ status: 503, body: 'away', contentType: 'text/html' })
    if (sent % 3 === 0) return route.continue()
    // it arrives, and nobody hears of it
    await route.fetch({ maxRedirects: 0 })
    return route.abort()
  })
  await give(page, 'sex', 'male')
  await press(page, 'next', '/svar/2')
  expect((await draftOf(ground.site(), code)).answers).toEqual({ sex: 'male' })
  await page.goto('/svar/oppsummering')
  const counted = async (): Promise<number> => {
    const [row] = await ground
      .site()
      .world.database.sql(
        'select coalesce(sum(finished), 0)::integer as finished from lyttepost.survey_count',
      )
    return Number(row?.finished)
  }
  const before = await counted()
  await button(page, 'finish').tap()
  await page.getByRole('heading', { name: 'Takk for at du svarte' }).waitFor()
  expect(sent).toBe(6)
  expect(await counted()).toBe(before + 1)
  expect(faults(/ERR_FAILED/, /status of 503/)).toEqual([])
})

it('the script is small', async () => {
  const { folder, answering } = await webFiles()
  const file = join(folder, 'assets', basename(answering))
  const zipped = statSync(`${file}.gz`).size
  console.log(`answering script: ${zipped} bytes compressed, ${statSync(file).size} unpacked`)
  expect(zipped).toBeLessThan(8000)
})

it('what is ticked is sent along when the phone is put away', async () => {
  const code = await newCode()
  const { page, faults } = await ground.visit({ device: 'phone' })
  await enterCode(page, code)
  await press(page, 'begin', '/svar/1')
  await give(page, 'sex', 'male')
  expect((await draftOf(ground.site(), code)).state).toBe('issued')
  await page.evaluate(`Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'))`)
  await soon(async () => (await draftOf(ground.site(), code)).answers).toEqual({ sex: 'male' })
  expect(faults()).toEqual([])
})

it('by a link on another site: the code comes along, and a form there can do nothing', async () => {
  const code = await newCode()
  const { address } = ground.site()
  const elsewhere = createServer((_, answer) => {
    answer.setHeader('content-type', 'text/html')
    answer.end(`<a href="${address}/svar/${code}">hit</a>
      <form method="post" action="${address}/svar/1"><input name="q.sex" value="male"><button name="go" value="next">Send</button></form>`)
  })
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve))
  // another site to the browser, though the same machine
  const other = `http://localhost:${(elsewhere.address() as AddressInfo).port}/`
  const { page, faults } = await ground.visit({ device: 'phone' })
  try {
    await page.goto(other)
    await page.getByRole('link', { name: 'hit' }).tap()
    await page.getByRole('heading', { name: 'Brukerundersøkelsen 2026' }).waitFor()
    expect(page.url()).toMatch(/\/svar\/om(\?inn=1)?$/)
    await page.goto(other)
    await page.getByRole('button', { name: 'Send' }).tap()
    await page.getByText('annet nettsted').waitFor()
    expect((await draftOf(ground.site(), code)).state).toBe('issued')
  } finally {
    elsewhere.close()
  }
  expect(faults(/status of 403/, /favicon/)).toEqual([])
})

/** A device that has a Norwegian voice: the browser without a screen has none. It notes what it is told to say. */
const voice = `(() => {
  const said = (globalThis.said = [])
  let current = null
  Object.defineProperty(globalThis, 'speechSynthesis', { value: {
    getVoices: () => [{ lang: 'en-GB', name: 'e' }, { lang: 'nb-NO', name: 'n' }],
    speak(one) { current = one; said.push([one.lang, one.text]); globalThis.endPiece = () => one.onend() },
    cancel() { if (current) said.push(['cancel']); current = null },
  } })
  globalThis.SpeechSynthesisUtterance = class { constructor(text) { this.text = text } }
})()`

it('reads aloud what stands there, in the page’s language, and falls silent', async () => {
  const shoot = pictures('answering-read')
  const code = await newCode()
  const { page, faults } = await ground.visit({ device: 'phone' })
  await page.addInitScript(voice)
  await enterCode(page, code)
  await press(page, 'begin', '/svar/1')
  await page.goto('/svar/2')
  const question = page.locator('#q-has_children')
  const read = question.getByRole('button', { name: 'Les opp' })
  await read.focus()
  await page.keyboard.press('Enter')
  expect(await page.evaluate('said')).toEqual([['nb-NO', 'Har du barn under 18 år?']])
  await expect(question.locator('legend.reading').count()).resolves.toBe(1)
  await page.evaluate('endPiece()')
  await expect(question.locator('label.reading').textContent()).resolves.toBe('Ja')
  await state(page, shoot, 'reading')
  expect(await question.getByRole('button', { name: 'Stopp' }).getAttribute('aria-pressed')).toBe('true')
  await page.keyboard.press('Escape')
  expect(await page.evaluate('said.at(-1)')).toEqual(['cancel'])
  expect(await page.locator('.reading').count()).toBe(0)
  await page.getByRole('button', { name: 'Les opp hele siden' }).tap()
  for (let at = 0; at < 4; at++) await page.evaluate('endPiece()')
  const texts = await page.evaluate<string[][]>('said')
  // what is not asked is not read
  expect(texts.flat()).not.toContain('Har du omsorg for barn under 18 år?')
  // the next page is another one
  await press(page, 'next', '/svar/3')
  expect(await page.evaluate('said.at(-1)')).toEqual(['cancel'])
  await page.getByRole('button', { name: 'English' }).tap()
  await page.getByRole('button', { name: 'Read the whole page aloud' }).tap()
  await soon(() => page.evaluate<string[]>('said.at(-1)')).toEqual(['en-GB', 'Page 3 of 20'])
  expect(faults()).toEqual([])
})
