import type { Page } from 'playwright-core'
import { v7 } from 'uuid'
import { beforeAll, expect, it } from 'vitest'
import { begun, coded, createdCode, type Operation, readersChecklist, withMark } from '#core/interviews'
import { deidentify, deidentifying, doInStudy, saveDraft, sendTextBack, visibleProject } from '#rim/services'
import {
  addConsent,
  addInformant,
  addInterview,
  findStudy,
  listInformationSheets,
  listInterviewTexts,
} from '#rim/storage'
import { type LaidStudy, layStudy } from '#rim/test-kit'
import { axe, pictures } from '#rim/test-kit/chromium'
import { layGround, soon } from './test-ground.ts'

const ground = layGround()
const shoot = pictures('interviews-texts')
const look = async (page: Page, name: string): Promise<void> => {
  await shoot(page, name)
  expect(await axe(page), name).toEqual([])
}
const world = () => ground.site().world
const interview = v7()
const informant = v7()
let laid: LaidStudy

const vtt = `WEBVTT

00:00:01.000 --> 00:00:04.000
<v Ida Intervjuer>Hvordan fikk du hjelp?</v>

00:00:05.000 --> 00:00:11.500
<v Arne Haugland>Jeg ringte til Kari Solberg i Tynset kommune 😀. Hun er på Solhaug sykehjem nå.</v>

00:00:12.000 --> 00:00:15.000
<v Ida Intervjuer>Og da?</v>

00:00:16.000 --> 00:00:21.000
<v Arne Haugland>Kari svarte med en ganng. Det var trygt, for jeg er eneste felespiller i bygda.</v>
`

/** Some minutes of silence, as a sound file of three parts. */
function silence(): Buffer {
  const [rate, seconds] = [8000, 300]
  const data = Buffer.alloc(rate * seconds, 128)
  const head = Buffer.alloc(44)
  head.write('RIFF', 0)
  head.writeUInt32LE(36 + data.length, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(rate, 24)
  head.writeUInt32LE(rate, 28)
  head.writeUInt16LE(1, 32)
  head.writeUInt16LE(8, 34)
  head.write('data', 36)
  head.writeUInt32LE(data.length, 40)
  return Buffer.concat([head, data])
}

beforeAll(async () => {
  laid = await layStudy(world(), { code: 'tekster-2026', leader: world().staff.interviewer })
  const { study, people } = laid
  await laid.as(people.leader, async (work) => {
    const [sheet] = await listInformationSheets(work, study)
    const about = {
      id: informant,
      study,
      code: 'I09',
      sex: 'male',
      age: 70,
      site: null,
      attributes: {},
    } as const
    await addInformant(work, about)
    const scope = { recording: true, quotes: true, reuse: false }
    const given = { givenOn: '2026-03-09', form: 'written' } as const
    await addConsent(work, { id: v7(), study, informant, sheet: sheet!.id, ...scope, ...given })
    const told = { heldOn: '2026-03-09', minutes: 50, setting: 'hjemme', others: '' }
    const by = { interviewer: people.interviewer, source: 'recording' } as const
    await addInterview(work, { id: interview, study, informant, ...told, ...by })
  })
}, 60_000)

const here = (): string => `/interviews/${laid.study}/texts`
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const opened = async (page: Page): Promise<void> => {
  await page.goto(`${here()}/${interview}`)
  await page.getByRole('heading', { name: 'Teksten fra I09' }).waitFor()
}

it('brings a recording in, plays it, and writes with the player’s keys', async () => {
  const { page, faults } = await ground.visit({ role: 'interviewer' })
  await page.goto(here())
  await page.getByRole('link', { name: 'Skriv ut: I09' }).waitFor()
  await look(page, 'list')
  await page.getByRole('link', { name: 'Skriv ut: I09' }).click()
  await page.getByLabel('Lydfil').waitFor()
  await look(page, 'before')
  await page.getByLabel('Lydfil').setInputFiles({ name: 'i09.wav', mimeType: 'audio/wav', buffer: silence() })
  await button(page, 'Slett opptaket').waitFor()
  const writing = page.getByLabel('Det som ble sagt')
  await writing.fill('INTERVJUER: Hvordan går det?\n')
  await writing.press('F2')
  const audio = (what: string) => page.evaluate<number>(`document.querySelector('audio').${what}`)
  await soon(() => audio('currentTime')).toBeGreaterThan(0)
  expect(await audio('duration')).toBe(300)
  await page.evaluate("document.querySelector('audio').currentTime = 280")
  await writing.press('F2')
  await soon(() => audio('paused')).toBe(true)
  await writing.press('F4')
  await soon(() => audio('seeking')).toBe(false)
  await writing.press('Control+End')
  await writing.press('Control+Enter')
  await soon(() => writing.inputValue()).toMatch(/\[00:04:3[78]\] $/u)
  await writing.press('Control+End')
  await writing.pressSequentially('INFORMANT: Jo, bra.')
  await writing.press('F9')
  expect(await audio('playbackRate')).toBeCloseTo(1.1)
  await page.getByText('2 replikker').waitFor()
  await page.getByText('Utkastet er lagret').waitFor()
  await look(page, 'transcribing')
  // another tab has what was written, and is told when it is behind
  const other = await ground.visit({ role: 'interviewer', language: 'nn', device: 'phone' })
  await other.page.goto(`${here()}/${interview}`)
  const there = other.page.getByLabel('Det som blei sagt')
  await soon(() => there.inputValue()).toMatch(/Jo, bra\.$/u)
  await writing.pressSequentially(' Takk.')
  await soon(async () => {
    const [row] = await world().database.sql(
      'select revision from lyttepost.study_text_draft where interview = $1',
      [interview],
    )
    return Number(row!.revision)
  }).toBeGreaterThan(1)
  await page.getByText('Utkastet er lagret').waitFor()
  await there.pressSequentially('?')
  await other.page.getByText(/Utkastet er lagra av nokon andre/u).waitFor()
  await look(other.page, 'other-tab')
  expect(other.faults(/409/)).toEqual([])
  expect(faults()).toEqual([])
})

it('brings a file in, with names masked, and finishes the transcript', async () => {
  const { page, faults } = await ground.visit({ role: 'interviewer' })
  await opened(page)
  await page.getByText('Hent inn en annen utskrift').click()
  await page
    .getByLabel('Hent inn en utskrift')
    .setInputFiles({ name: 'i09.vtt', mimeType: 'text/vtt', buffer: Buffer.from(vtt) })
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/i filen «Ida Intervjuer»/u).selectOption('interviewer')
  await dialog.getByLabel(/i filen «Arne Haugland»/u).selectOption('informant')
  await look(page, 'import')
  await dialog.getByRole('button', { name: 'Bruk denne utskriften' }).click()
  const writing = page.getByLabel('Det som ble sagt')
  await soon(() => writing.inputValue()).toMatch(/Kari Solberg/u)
  expect(await writing.inputValue()).not.toMatch(/Ida|Arne|TALER/u)
  await page.getByText('4 replikker').waitFor()
  await page.getByText('Utkastet er lagret').waitFor()
  await look(page, 'imported')
  await button(page, 'Gjør utskriften ferdig').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Gjør utskriften ferdig' }).click()
  await page.getByRole('heading', { name: 'Det som kan vise hvem noen er' }).waitFor()
  expect(faults()).toEqual([])
})

it('takes out what tells who people are, by suggestion and by hand', async () => {
  const { page, faults } = await ground.visit({ role: 'interviewer' })
  await opened(page)
  await page.getByText('«Kari Solberg», «Kari»').waitFor()
  await look(page, 'deidentifying')
  expect(await button(page, 'Lag avidentifisert versjon').isDisabled()).toBe(true)
  const phone = await ground.visit({ role: 'interviewer', language: 'nn', device: 'phone' })
  await phone.page.goto(`${here()}/${interview}`)
  await phone.page.getByText('«Kari Solberg», «Kari»').waitFor()
  await look(phone.page, 'deidentifying-phone')
  await phone.context.close()
  for (const one of await page.getByRole('button', { name: /^Ta ut «/u }).all()) await one.click()
  await page.getByLabel('Ord som skal ut').fill('eneste felespiller')
  await page.getByLabel('Hva er det?').selectOption({ label: 'Ny: ANNET' })
  await button(page, 'Marker').click()
  await page.getByText('«eneste felespiller»').waitFor()
  for (const box of await page.getByRole('checkbox').all()) await box.check()
  await page.getByText('Utkastet er lagret').waitFor()
  await look(page, 'decided')
  await button(page, 'Lag avidentifisert versjon').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Lag avidentifisert versjon' }).click()
  await page.getByText('Du har avidentifisert denne teksten.').waitFor()
  await look(page, 'own-waits')
  expect(await page.getByText('Kari').count()).toBe(0)
  expect(faults()).toEqual([])
})

it('reads as the second what another has made again, and confirms it', async () => {
  const { study, people } = laid
  const { desks } = world()
  // the colleague sends it back, and makes another from the same raw text
  await laid.as(people.interviewer, async (work) => {
    const versions = await listInterviewTexts(work, study)
    const version = versions.findLast((one) => one.interview === interview)!.id
    const note = 'Bygda med én felespiller kan kjennes igjen.'
    await sendTextBack(desks.keys, work, { study, version, staff: people.interviewer }, note)
  })
  const { page, faults } = await ground.visit({ role: 'interviewer' })
  await opened(page)
  await page.getByText('«Bygda med én felespiller kan kjennes igjen.»').waitFor()
  await look(page, 'sent-back')
  await laid.as(people.interviewer, async (work) => {
    const open = (await deidentifying(desks.keys, work, { study, interview }))!
    const at = [...open.version.text.slice(0, open.version.text.indexOf('i bygda'))].length
    const marks = withMark(open.marks, { start: at, end: at + 7 }, 'place', '[STED 1]')
    const content = { marks, ticked: Object.keys(readersChecklist) }
    const written = {
      content,
      after: open.revision,
      version: open.version.id,
      staff: people.interviewer,
      now: desks.clock.now(),
    }
    await saveDraft(desks.keys, work, { study, interview, kind: 'deidentification' }, written)
    const found = await findStudy(work, study)
    await deidentify(desks.keys, work, found!, {
      interview,
      revision: open.revision + 1,
      staff: people.interviewer,
      now: desks.clock.now(),
    })
  })
  await opened(page)
  await page.getByText('Isak Intervjuer har avidentifisert teksten.').waitFor()
  await button(page, 'Vis nøkkelen').click()
  await page.getByText('Kari Solberg, Kari').waitFor()
  await look(page, 'second-reader')
  for (const box of await page.getByRole('checkbox').all()) await box.check()
  await button(page, 'Bekreft at teksten er avidentifisert').click()
  await page.getByRole('heading', { name: 'Rett teksten' }).waitFor()
  await button(page, 'Versjoner').click()
  await page.getByText(/Avidentifisert, kontrollert av Ida Intervjuer/u).waitFor()
  await look(page, 'versions')
  expect(faults()).toEqual([])
})

it('corrects a typo: what is coded comes along, and what cannot is shown beforehand', async () => {
  const { study, people } = laid
  const act = (operations: readonly Operation[]) =>
    laid.as(people.leader, (work) =>
      doInStudy(
        work,
        study,
        { staff: people.leader, leader: true },
        { doing: 'code', reason: '', of: null, operations },
      ),
    )
  const seen = () =>
    laid.as(people.leader, async (work) => (await visibleProject(work, study, people.leader)).project)
  await act(begun([v7(), v7(), v7(), v7()]))
  const code = v7()
  await act(createdCode(await seen(), { id: code, name: 'svarer med en gang', origin: { from: 'reading' } }))
  const { page, faults } = await ground.visit({ role: 'interviewer' })
  await opened(page)
  const text = await page.getByLabel('Teksten', { exact: true }).inputValue()
  const version = (await laid.as(people.leader, (work) => listInterviewTexts(work, study))).findLast(
    (one) => one.interview === interview,
  )!.id
  const place = (words: string) => {
    const start = [...text.slice(0, text.indexOf(words))].length
    return { interview, version, start, end: start + [...words].length }
  }
  for (const words of ['svarte med en ganng', 'Det var trygt', 'Og da?']) {
    await act(coded(await seen(), { id: v7(), code, coder: people.leader, ...place(words) }))
  }
  await opened(page)
  const mended = text.replace('ganng', 'gang').replace('Og da?', 'Hva skjedde videre med deg?')
  await page.getByLabel('Teksten', { exact: true }).fill(mended)
  await page.getByLabel('Hva er rettet?').fill('Skrivefeil')
  await button(page, 'Se hva som skjer').click()
  await page.getByText('1 sted følger med, med ord som er endret.').waitFor()
  await page.getByText('Mer enn halvparten av ordene er skrevet om.').waitFor()
  await look(page, 'correcting')
  await button(page, 'Lagre rettingen').click()
  await page.getByText('Rettet: versjon 4 gjelder nå.').waitFor()
  const codings = [...((await seen()).codings.get(interview)?.values() ?? [])]
  expect(codings.filter(({ adrift }) => adrift)).toHaveLength(1)
  const points = [...mended]
  expect(
    codings
      .filter(({ adrift }) => !adrift)
      .map(({ start, end }) => points.slice(start, end).join(''))
      .toSorted(),
  ).toEqual(['Det var trygt', 'svarte med en gang'])
  await button(page, 'Versjoner').click()
  await page.getByText(/2 endringer/u).waitFor()
  await look(page, 'difference')
  expect(faults()).toEqual([])
})
