import { expect, it } from 'vitest'
import { type Answers, mapAnswers, questionsOf, session } from '#core/instruments'
import { axe, pictures } from '#rim/test-kit/chromium'
import { choose, field, labelOf, newNumber, openForm } from './test-form.ts'
import { layGround, soon } from './test-ground.ts'
import { instruments, recipients, stored } from './test-people.ts'
import { seedEarlierRound, seedRegistration } from './test-rows.ts'

const ground = layGround()
const shoot = pictures('earlier')
const old = instruments.get('brukerplan@2015.1')

/** Somebody of 2017, answered by the form of then. */
function of2017(): Answers {
  const { answers } = recipients(1)[0]!
  const shared = Object.fromEntries(
    questionsOf(old).flatMap(({ code }) => (answers[code] === undefined ? [] : [[code, answers[code]]])),
  )
  const degrees = questionsOf(old).filter(({ code }) => code.startsWith('substance_degree_'))
  return session(old, {
    ...shared,
    sex: 'female',
    age: 43,
    housing: 'red',
    finances: 'yellow',
    substance_problem: 'yes',
    ...Object.fromEntries(
      degrees.map(({ code }, at) => [code, ['very_extensive', 'none', 'modest'][at % 3]!]),
    ),
    suicide_attempt_last_year: 'yes',
  }).answers
}

it('a record from 2017 stands beside the fields of the form of 2020, with the breaks told', async () => {
  const number = newNumber(1974)
  const answers = of2017()
  const { registration } = await seedEarlierRound(ground.site(), {
    year: 2017,
    instrument: 'brukerplan@2015.1',
    number,
    answers,
  })
  const id = await seedRegistration(ground.site(), number, {
    reference: 'fra-2017',
    answers: { sex: 'female', substance_problem: 'yes' },
  })
  const { page, faults } = await ground.visit({ role: 'registrar' })
  await openForm(page, id)

  const earlier = (code: string) => field(page, code).locator('.lp-earlier')
  await earlier('housing')
    .getByText(`Kartleggingen 2017: ${labelOf('housing', 'red')}`)
    .waitFor()
  await shoot(page, 'form')
  // each that could be carried over is shown in words, and nothing else
  const versions = ['brukerplan@2015.1', 'brukerplan@2018.1', 'brukerplan@2019.1', 'brukerplan@2020.1'].map(
    (one) => instruments.get(one),
  )
  const mapped = versions
    .slice(1)
    .reduce<Answers>((so, version, at) => mapAnswers(so, versions[at]!, version), answers)
  const shown = await page.evaluate<readonly string[]>(
    `[...document.querySelectorAll('.lp-earlier')].map((one) => one.closest('[id^="field-"]').id.slice('field-'.length))`,
  )
  const told = Object.entries(mapped)
    .filter(([, answer]) => typeof answer === 'string')
    .map(([code]) => code)
  const onPage = await page.evaluate<readonly string[]>(
    `[...document.querySelectorAll('[id^="field-"]')].map((one) => one.id.slice('field-'.length))`,
  )
  expect(shown.length).toBeGreaterThan(20)
  // sex stands beside its field as what the number says
  expect(told.filter((code) => code !== 'sex' && onPage.includes(code) && !shown.includes(code))).toEqual([])
  // what is asked otherwise since then must not be compared or copied
  const broken = page.locator('.lp-earlier', { hasText: 'Svarene kan ikke sammenlignes' })
  expect(await broken.count()).toBeGreaterThan(0)
  expect(await broken.getByRole('button').count()).toBe(0)
  expect(await axe(page)).toEqual([])

  // as then: by the button, and by a key
  await earlier('housing').getByRole('button', { name: 'Samme nå' }).click()
  await field(page, 'finances').getByRole('radio').first().focus()
  await page.keyboard.press('s')
  await choose(page, 'network', 'green')
  const now = async () => (await stored(ground.site(), 'fra-2017')).answers
  await soon(now).toMatchObject({ housing: 'red', finances: 'yellow', network: 'green' })

  // looking at last round's answers is itself in the log
  const log = await ground
    .site()
    .world.database.sql(
      `select 1 from lyttepost.audit_event where purpose = 'earlier-round' and subject = $1`,
      [registration],
    )
  expect(log.length).toBe(1)

  // the record itself, by the form of then: to be read, not written
  await openForm(page, registration)
  await shoot(page, 'as-it-was')
  for (const { code } of questionsOf(old).filter((one) => one.code.startsWith('substance_degree_'))) {
    expect(await field(page, code).count(), code).toBe(1)
  }
  const writable = page.locator(
    '.lp-form input:enabled:not([readonly]), .lp-form textarea:enabled:not([readonly])',
  )
  expect(await writable.count()).toBe(0)
  expect(await field(page, 'housing').getByRole('radio', { name: 'Rød' }).isChecked()).toBe(true)
  expect(await axe(page)).toEqual([])
  expect(faults()).toEqual([])
})
