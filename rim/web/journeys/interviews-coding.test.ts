import type { Page } from 'playwright-core'
import { v7 } from 'uuid'
import { beforeAll, expect, it } from 'vitest'
import { all, begun, createdCode, emptyProject, type Project } from '#core/interviews'
import { doInStudy, visibleProject } from '#rim/services'
import { type LaidStudy, layStudy } from '#rim/test-kit'
import { axe, pictures } from '#rim/test-kit/chromium'
import { layGround, soon } from './test-ground.ts'
import { sticksOut } from './test-width.ts'

const ground = layGround()
const shoot = pictures('interviews-coding')
let laid: LaidStudy

const project = (): Promise<Project> =>
  laid.as(laid.people.leader, async (work) => {
    return (await visibleProject(work, laid.study, laid.people.leader)).project
  })
/** Name, words and marks of every coding, in the order of the text. */
async function codings(): Promise<readonly string[]> {
  const now = await project()
  const points = [...laid.interviews[0]!.text]
  return [...all(now, 'coding')]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ code, start, end, starred }) => {
      const words = points.slice(start, end).join('')
      return `${now.code.get(code)?.name}${starred ? '*' : ''}: ${words}`
    })
}
const stored = (expected: readonly string[]) => soon(codings).toEqual(expected)

beforeAll(async () => {
  const { world } = ground.site()
  laid = await layStudy(world, { code: 'reise', leader: world.staff.interviewer })
  const { study, people, as } = laid
  const actor = { staff: people.leader, leader: true }
  const told = { reason: '', of: null }
  await as(people.leader, (work) =>
    doInStudy(work, study, actor, { ...told, doing: 'begin', operations: begun([v7(), v7(), v7(), v7()]) }),
  )
  const waiting = { id: v7(), name: 'Venting', origin: { from: 'theory' } } as const
  await as(people.leader, (work) =>
    doInStudy(work, study, actor, {
      ...told,
      doing: 'create',
      operations: createdCode(emptyProject, waiting),
    }),
  )
})

const look = async (page: Page, name: string): Promise<void> => {
  await shoot(page, name)
  expect(await axe(page), name).toEqual([])
}
const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key)
}
const open = async (page: Page, path: string): Promise<void> => {
  await page.goto(`/interviews/${laid.study}/${path}`)
}

it('codes by keys alone: own words, by name, once more, over each other, longer, otherwise, away and back', async () => {
  const { page, faults } = await ground.visit({ role: 'interviewer' })
  await open(page, 'coding')
  await page.getByRole('table').waitFor()
  await look(page, 'list')
  await page.getByRole('link', { name: 'I01' }).click()
  const text = page.getByRole('region', { name: 'Teksten' })
  await text.focus()
  // to the beginning of «lang tid før noen svarte 😀», which is marked word by word
  await press(page, 'ArrowDown', 'Home', ...Array(4).fill('Control+ArrowRight'), 'ArrowRight')
  await press(page, ...Array(5).fill('Shift+Control+ArrowRight'), 'Shift+ArrowRight', 'Shift+ArrowRight')
  await press(page, 'v')
  const inVivo = 'lang tid før noen svarte 😀'
  await stored([`${inVivo}: ${inVivo}`])
  // the mark is still there: another code over the same words, chosen by a part of its name
  await press(page, 'c')
  await page.getByRole('dialog').getByRole('combobox').waitFor()
  await look(page, 'choosing')
  await page.keyboard.type('vent')
  await press(page, 'Enter')
  await stored([`${inVivo}: ${inVivo}`, `Venting: ${inVivo}`])
  expect(await page.getByText(`Merket: «${inVivo}»`).count()).toBe(1)
  // the end three words shorter, and a character more
  await press(page, ']', ...Array(3).fill('ArrowLeft'), ...Array(2).fill('Shift+ArrowLeft'), 'Enter', 's')
  await stored(['Venting*: lang tid fø', `${inVivo}: ${inVivo}`])
  await look(page, 'coded')
  // another code, made by writing its name
  await press(page, 'r')
  await page.getByRole('dialog').getByRole('combobox').fill('Tålmodighet')
  await press(page, 'Enter')
  await stored(['Tålmodighet*: lang tid fø', `${inVivo}: ${inVivo}`])
  await press(page, 'Delete')
  await stored([`${inVivo}: ${inVivo}`])
  await press(page, 'Control+z', 'Control+z')
  await stored(['Venting*: lang tid fø', `${inVivo}: ${inVivo}`])
  await press(page, 'Control+y')
  await stored(['Tålmodighet*: lang tid fø', `${inVivo}: ${inVivo}`])
  await press(page, '?')
  await page.getByRole('dialog', { name: 'Taster' }).waitFor()
  await look(page, 'keys')
  expect(faults()).toEqual([])
})

it('marks by mouse, keeps the mark when a code is pressed, and tells of a code that is there already', async () => {
  const { page, faults } = await ground.visit({ role: 'interviewer' })
  await open(page, `coding/${laid.interviews[0]!.id}`)
  const line = page.locator('[data-line="3"]')
  const { x, y } = (await line.boundingBox())!
  await page.mouse.move(x + 2, y + 12)
  await page.mouse.down()
  await page.mouse.move(x + 160, y + 12, { steps: 4 })
  await page.mouse.up()
  const mark = page.getByText(/^Merket: «/)
  const before = await mark.textContent()
  await page.getByRole('button', { name: 'Venting' }).last().click()
  await page.getByText('Kodet med «Venting».').waitFor()
  expect(await mark.textContent()).toBe(before)
  await page.getByRole('button', { name: 'Venting' }).last().click()
  await page.getByText('Stedet har koden «Venting» fra før.').waitFor()
  await page.getByText('Lagret', { exact: true }).waitFor()
  expect((await codings()).filter((one) => one.startsWith('Venting:'))).toHaveLength(1)
  // its end is dragged to that of the line: given up, then done, and undone at once
  const found = await codings()
  const handle = page.locator('.lp-handle[data-edge="end"]')
  const drag = async (): Promise<void> => {
    const [from, words] = [(await handle.boundingBox())!, (await line.boundingBox())!]
    await page.mouse.move(from.x + 5, from.y + from.height / 2)
    await page.mouse.down()
    await page.mouse.move(words.x + words.width + 40, words.y + words.height - 8, { steps: 8 })
    await page.locator('.lp-text[data-dragging="end"]').waitFor()
  }
  await drag()
  await press(page, 'Escape')
  await page.mouse.up()
  await page.locator('.lp-text:not([data-dragging])').waitFor()
  expect(await page.getByText('Kodingen er flyttet.').count()).toBe(0)
  expect(await codings()).toEqual(found)
  await drag()
  await look(page, 'dragging')
  await page.mouse.up()
  await page.getByText('Kodingen er flyttet.').waitFor()
  const [short = ''] = found.filter((one) => one.startsWith('Venting:'))
  const said = (await line.textContent())!
  const long = `Venting: ${said.slice(said.indexOf(short.slice('Venting: '.length)))}`
  expect(long.length).toBeGreaterThan(short.length + 10)
  await stored(found.map((one) => (one === short ? long : one)))
  await press(page, 'Control+z')
  await stored(found)
  expect(faults()).toEqual([])
})

it('gathers codes, merges them with a reason, and undoes it', async () => {
  const { page, faults } = await ground.visit({ role: 'interviewer' })
  await open(page, 'codes')
  await page.getByRole('button', { name: 'Ny kategori' }).click()
  await page.getByLabel('Navn').fill('Tiden det tar')
  await page.getByRole('button', { name: 'Lag', exact: true }).click()
  const before = await codings()
  await page.getByLabel('Velg «Venting»').check()
  await page.getByLabel('Velg «Tålmodighet»').check()
  await page.getByRole('button', { name: 'Legg i kategori' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Tiden det tar' }).click()
  await look(page, 'tree')
  await page.getByLabel('Velg «Venting»').check()
  await page.getByLabel('Velg «Tålmodighet»').check()
  await page.getByRole('button', { name: 'Slå sammen' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Venting').check()
  await dialog.getByRole('button', { name: 'Slå sammen' }).click()
  await dialog.getByText('Skriv hvorfor.').waitFor()
  await look(page, 'merging')
  await dialog.getByLabel('Hvorfor').fill('Det er det samme.')
  await dialog.getByRole('button', { name: 'Slå sammen' }).click()
  await stored(before.map((one) => one.replace('Tålmodighet', 'Venting')))
  expect([...(await project()).code.values()].map(({ name }) => name)).not.toContain('Tålmodighet')
  await page.getByRole('button', { name: 'Angre' }).click()
  await stored(before)
  // all of it stands in the history of the code
  await page.getByRole('button', { name: /^Venting\b/ }).click()
  await dialog.getByRole('button', { name: 'Historie' }).click()
  await dialog.getByText('Laget som «Venting»: tenkt på forhånd.').waitFor()
  await dialog.getByText('Lagt i kategorien «Tiden det tar».').waitFor()
  await dialog.getByText(/^Tok opp i seg «Tålmodighet», med \d+ koding/).waitFor()
  await dialog.getByText('Hvorfor: Det er det samme.').waitFor()
  await dialog.getByText(/angret nr\. \d+$/).waitFor()
  await look(page, 'history')
  await dialog.getByRole('button', { name: 'Tilbake til koden' }).click()
  await dialog.getByLabel('Beskrivelse').waitFor()
  expect(faults()).toEqual([])
})

it('chooses a quote, and tells of who said it by a band of ten years', async () => {
  const { page, faults } = await ground.visit({ role: 'interviewer' })
  await open(page, 'quotes')
  await page.getByRole('button', { name: 'Velg sitat' }).first().click()
  await page.getByLabel('Bare de med stjerne').uncheck()
  await page
    .getByRole('button', { name: /^Velg: / })
    .first()
    .click()
  await page.getByRole('button', { name: 'Ferdig' }).click()
  await page.getByRole('button', { name: 'Rediger sitat 1' }).click()
  await page.getByRole('radio', { name: 'Bånd på ti år' }).check()
  await page.getByText('«Mann, 60–69 år» passer på bare én i utvalget.').waitFor()
  await soon(async () => [...all(await project(), 'quote')].map(({ label }) => label)).toEqual([
    { sex: true, age: 'decade' },
  ])
  await look(page, 'label')
  expect(faults()).toEqual([])
})

it('is read and coded on a phone, in nynorsk, and in a window of 320 px', async () => {
  for (const device of ['phone', 'narrow'] as const) {
    const { page } = await ground.visit({ role: 'interviewer', language: 'nn', device })
    await open(page, `coding/${laid.interviews[1]!.id}`)
    await page.getByRole('region', { name: 'Teksten' }).waitFor()
    await look(page, `${device}-text`)
    if (device === 'phone') {
      await page.getByRole('button', { name: 'Kod linja' }).nth(1).tap()
      await look(page, `${device}-choosing`)
      await page.getByRole('option', { name: 'Venting' }).tap()
      await page.getByText('Koda med «Venting».').waitFor()
    }
    expect(await sticksOut(page), device).toEqual([])
    await open(page, 'codes')
    await page.getByRole('button', { name: /^Venting\b/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Historie' }).click()
    await page.getByText(/^Tok opp i seg «Tålmodighet»/).waitFor()
    await look(page, `${device}-history`)
    expect(await sticksOut(page), `${device}, history`).toEqual([])
  }
})
