import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadInstruments } from '#rim/assets'
import { createTestProgram, type TestProgram, type Visitor } from './test-program.ts'

let program: TestProgram
let nation: Visitor
beforeAll(async () => {
  program = await createTestProgram()
  nation = await program.enter('national-coordinator')
})
afterAll(() => program?.close())

const fileOf = (id: string, format: string, visitor = nation) =>
  visitor.send({ method: 'GET', url: `/api/instrument-versions/${id}/file?format=${format}` })
const forms = [...loadInstruments(), ...loadInstruments('brukertilfredshet')]

it.each(forms.map((form) => [form.id, form] as const))(
  '%s is taken out for other programs, and what is lost is told',
  async (id, form) => {
    const fhir = await fileOf(id, 'fhir')
    expect(fhir.headers['content-type']).toContain('application/fhir+json')
    expect(fhir.headers['content-disposition']).toContain(`${id.replace('@', '%40')}.fhir.json`)
    const questionnaire = JSON.parse(fhir.payload)
    expect(questionnaire).toMatchObject({ resourceType: 'Questionnaire' })
    const sections = questionnaire.item.filter(({ type }: { type: string }) => type === 'group')
    expect(sections.map(({ text }: { text: string }) => text)).toEqual(
      form.sections.map(({ title }) => title.nb),
    )
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load((await fileOf(id, 'xlsform')).rawPayload as unknown as ArrayBuffer)
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['survey', 'choices']))
    const told = (await nation.send({ method: 'GET', url: `/api/instrument-versions/${id}` })).json()
    for (const { losses } of told.files) {
      expect(losses.length).toBeGreaterThan(0)
      for (const { nb, nn } of losses) for (const text of [nb, nn]) expect(text).not.toMatch(/[{}]/)
    }
  },
)

it('is nothing for other formats, forms that are not there, or others’ desks', async () => {
  expect((await fileOf('brukerplan@2020.1', 'pdf')).statusCode).toBe(400)
  expect((await fileOf('brukerplan@1999.1', 'fhir')).statusCode).toBe(404)
  const registrar = await program.enter('registrar')
  expect((await fileOf('brukerplan@2020.1', 'fhir', registrar)).statusCode).toBe(403)
})
