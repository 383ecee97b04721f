import type { Page } from 'playwright-core'
import { v7 } from 'uuid'
import { beforeAll, expect, it } from 'vitest'
import { readersChecklist } from '#core/interviews'
import { confirmText } from '#rim/services'
import {
  addConsent,
  addInformant,
  addInterview,
  listInformationSheets,
  listInterviewTexts,
} from '#rim/storage'
import { type LaidStudy, layStudy, refi } from '#rim/test-kit'
import { axe, pictures } from '#rim/test-kit/chromium'
import { layGround } from './test-ground.ts'

const ground = layGround()
const shoot = pictures('interviews-exchange')
const look = async (page: Page, name: string): Promise<void> => {
  await shoot(page, name)
  expect(await axe(page), name).toEqual([])
}
const world = () => ground.site().world
const held = { I04: v7(), I05: v7(), I06: v7() } as const
let laid: LaidStudy

/** A project as another program writes it, with a place coded in each of three texts. */
const project = (): Buffer =>
  Buffer.from(
    refi.foreign([
      {
        name: 'I04',
        text: 'INTERVJUER: Hvordan var det?\nINFORMANT: Det var langt å gå 😀, og ingen svarte.\n',
        coded: [{ words: 'ingen svarte' }],
      },
      {
        name: 'Intervju med I05.docx',
        text: 'INTERVJUER: Hvem hjalp deg?\nINFORMANT: Kari Solberg kom hver uke, og jeg ventet lenge.\n',
        coded: [{ words: 'jeg ventet lenge' }],
      },
      {
        name: 'Samtale 3',
        text: 'INTERVJUER: Var det noe mer?\nINFORMANT: Nei, det var alt.\n',
        coded: [{ words: 'det var alt' }],
      },
    ]),
  )

beforeAll(async () => {
  laid = await layStudy(world(), { code: 'utveksling-2026', leader: world().staff.interviewer })
  const { study, people } = laid
  await laid.as(people.leader, async (work) => {
    const [sheet] = await listInformationSheets(work, study)
    for (const code of ['I04', 'I05', 'I06'] as const) {
      const informant = v7()
      const about = { sex: 'male', age: 70, site: null, attributes: {} } as const
      await addInformant(work, { id: informant, study, code, ...about })
      const scope = { recording: false, quotes: true, reuse: false }
      const given = { givenOn: '2026-03-09', form: 'written', ...scope } as const
      if (code !== 'I06') await addConsent(work, { id: v7(), study, informant, sheet: sheet!.id, ...given })
      const told = { heldOn: '2026-03-09', minutes: 50, setting: '', others: '' }
      const by = { interviewer: people.interviewer, source: 'recording' } as const
      await addInterview(work, { id: held[code], study, informant, ...told, ...by })
    }
  })
}, 60_000)

const choose = async (page: Page, label: string): Promise<void> => {
  await page.goto(`/interviews/${laid.study}/exchange`)
  await page
    .getByLabel(label)
    .setInputFiles({ name: 'studie.qdpx', mimeType: 'application/zip', buffer: project() })
}

it('shows a project of another program, and proposes where its texts belong, in nynorsk on a phone too', async () => {
  const { page, faults } = await ground.visit({ role: 'interviewer', language: 'nn', device: 'phone' })
  await choose(page, 'Fil frå eit anna program')
  await page.getByRole('heading', { name: 'Tekstar som studien ikkje har' }).waitFor()
  expect(await page.getByLabel('Intervju med I05.docx').first().inputValue()).toBe(held.I05)
  expect(await page.getByText('Kan ikkje veljast, for samtykket er ikkje ført inn: I06.').count()).toBe(1)
  await look(page, 'draft-phone')
  expect(faults()).toEqual([])
})

it('stores the texts, says what they wait for, and brings the coding when they are checked', async () => {
  const { page, faults } = await ground.visit({ role: 'interviewer' })
  const file = 'Fil fra et annet program'
  const take = page.getByRole('button', { name: 'Ta inn i studien' })
  await choose(page, file)
  await page.getByRole('heading', { name: 'Tekster som studien ikke har' }).waitFor()
  const third = page.getByLabel('Samtale 3').first()
  await third.selectOption(held.I04)
  await page.getByText('Intervjuet er valgt for to tekster. Et intervju har én tekst.').first().waitFor()
  expect(await take.isDisabled()).toBe(true)
  await third.selectOption('')
  await page.getByLabel('Tekstene er avidentifisert, og jeg har lest dem gjennom').check()
  await take.click()
  await page.getByText(/6 punkter i leserens sjekkliste står igjen/u).waitFor()
  // what was chosen stands
  for (const box of await page
    .getByRole('group', { name: 'Leserens sjekkliste' })
    .getByRole('checkbox')
    .all()) {
    await box.check()
  }
  await look(page, 'draft')
  await take.click()
  await page.getByText('I04: venter på at en annen kontrollerer teksten').waitFor()
  await page.getByText('I05: må avidentifiseres under Tekster, og så kontrolleres av en annen').waitFor()
  await look(page, 'stored')

  await laid.as(laid.people.interviewer, async (work) => {
    const versions = await listInterviewTexts(work, laid.study)
    const version = versions.findLast(({ interview }) => interview === held.I04)!.id
    const reading = { study: laid.study, version, staff: laid.people.interviewer }
    await confirmText(work, reading, Object.keys(readersChecklist))
  })
  await choose(page, file)
  await page.getByRole('heading', { name: 'Tekster som ikke kan kodes ennå' }).waitFor()
  await look(page, 'again')
  await take.click()
  await page.getByText('1 ting er tatt inn som én hendelse. Du kan angre det.').waitFor()
  expect(faults(/4\d\d/)).toEqual([])
})
