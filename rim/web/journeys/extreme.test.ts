import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { createRandom } from '#core/foundation'
import { randomSyntheticNumber } from '#core/identity'
import { type Answer, type Answers, questionsOf, session } from '#core/instruments'
import { axe, pictures } from '#rim/test-kit/chromium'
import { layGround } from './test-ground.ts'
import { form } from './test-people.ts'
import { seedRegistration } from './test-rows.ts'
import { sticksOut } from './test-width.ts'

const ground = layGround()
let registration: string
beforeAll(async () => {
  const number = randomSyntheticNumber(createRandom(5), { birthYear: 1990, sex: 'female' })
  registration = await seedRegistration(ground.site(), number, {
    reference,
    answers: extreme(),
    notes: notes(),
  })
})

const reference = 'Kontaktpersonlegemiddelhåndteringsansvarlig, perm 17, hylle B'.slice(0, 60)
const longWord = 'Rusmisbrukersamarbeidskoordinatorstillingsbeskrivelsesutkast '

/** Every question asked, every choice that can stand beside others chosen, nine children. */
function extreme(): Answers {
  const answers: Record<string, Answer> = {}
  for (const question of questionsOf(form)) {
    const { code } = question
    if (question.type === 'integer') answers[code] = { age: 36, children_count: 9 }[code] ?? question.max
    else if (question.type === 'multi') {
      answers[code] = question.choices.filter(({ exclusive }) => !exclusive).map((choice) => choice.code)
    } else if (question.type === 'choice') {
      const codes = question.choices.map((choice) => choice.code)
      answers[code] = codes.includes('yes') ? 'yes' : codes.includes('female') ? 'female' : codes.at(-1)!
    }
  }
  return session(form, answers).answers
}

/** A comment on everything that can have one, as long as it may be; nine children told one by one. */
function notes(): Record<string, unknown> {
  const kinds = ['daily_care', 'contact', 'no_contact']
  return {
    ...Object.fromEntries(
      questionsOf(form).flatMap((question) => [
        [`comment:${question.code}`, longWord.repeat(9).slice(0, 500).trim()],
        ...(question.code === 'plans' && 'choices' in question
          ? question.choices
              .filter(({ exclusive }) => !exclusive)
              .map(({ code }) => [`comment:plans/${code}`, `${longWord}følges opp hver måned`])
          : []),
      ]),
    ),
    'part:children_contact': Array.from({ length: 9 }, (_, at) => kinds[at % 3]),
  }
}

const everyPage = (): readonly [string, string][] => [
  ['form', `/register/forms/${registration}`],
  ['together', `/register/forms/${registration}/together`],
  ['list', '/register'],
  ['training', '/register/training'],
]

/** Waits until a page shows what it is about. */
async function shown(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
}

describe('a record with every service, nine children and a comment on everything', () => {
  it('fits on 320 px, which is a wide screen at 400 % zoom, in three languages', async () => {
    const shoot = pictures('extreme-narrow')
    for (const language of ['nb', 'nn', 'en'] as const) {
      const { page, context, faults } = await ground.visit({
        role: 'registrar',
        device: 'narrow',
        language,
      })
      for (const [name, address] of everyPage()) {
        await shown(page, address)
        expect(await sticksOut(page), `${name} ${language}`).toEqual([])
        await shoot(page, `${name}-${language}`)
      }
      expect(faults()).toEqual([])
      await context.close()
    }
  })

  it('shows all that was registered, and is clean for axe', async () => {
    const shoot = pictures('extreme')
    const { page, faults } = await ground.visit({ role: 'registrar' })
    for (const [name, address] of everyPage()) {
      await shown(page, address)
      await shoot(page, name)
      expect(await axe(page), name).toEqual([])
    }
    await shown(page, `/register/forms/${registration}`)
    for (const question of questionsOf(form)) {
      if (question.code === 'children_count') continue
      expect(await page.locator(`#field-${question.code}`).count(), question.code).toBe(1)
    }
    expect(faults()).toEqual([])
  })

  it('can be seen with forced colours, and stands still where motion is not wanted', async () => {
    const shoot = pictures('extreme-colours')
    const more = { forcedColors: 'active', reducedMotion: 'reduce' } as const
    const { page, faults } = await ground.visit({ role: 'registrar', more })
    for (const [name, address] of everyPage()) {
      await shown(page, address)
      await shoot(page, name)
      const moving = await page.evaluate<number>(
        `document.getAnimations().filter((one) => Number(one.effect?.getComputedTiming().duration) > 1).length`,
      )
      expect(moving, name).toBe(0)
    }
    expect(faults()).toEqual([])
  })
})
