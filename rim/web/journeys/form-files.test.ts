import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { axe, pictures } from '#rim/test-kit/chromium'
import { layGround } from './test-ground.ts'
import { sticksOut } from './test-width.ts'

const ground = layGround()
const shoot = pictures('form-files')

it('a form is taken out for other programs, with what does not come along', async () => {
  const { page, faults } = await ground.visit({ role: 'national-coordinator' })
  await page.goto('/national/instruments/brukerplan@2026.1')
  await page.getByText('Dette følger ikke med').first().click()
  const waits = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Last ned som FHIR R4 Questionnaire' }).click()
  const file = await waits
  expect(file.suggestedFilename()).toBe('brukerplan@2026.1.fhir.json')
  expect(JSON.parse(await readFile(await file.path(), 'utf8'))).toMatchObject({
    resourceType: 'Questionnaire',
  })
  await shoot(page, 'page')
  expect(await axe(page)).toEqual([])
  expect(faults()).toEqual([])

  const phone = await ground.visit({ role: 'national-coordinator', language: 'nn', device: 'narrow' })
  await phone.page.goto('/national/instruments/brukerplan@2026.1')
  await phone.page.getByText('Dette følgjer ikkje med').first().click()
  await shoot(phone.page, 'narrow')
  expect(await sticksOut(phone.page)).toEqual([])
  expect(phone.faults()).toEqual([])
})
