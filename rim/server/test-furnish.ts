import { v4, v7 } from 'uuid'
import { fillGoals, fillPublication, type World } from '#rim/test-kit'
import {
  furnishAnnual,
  furnishRevision,
  numbersOf,
  ordersOf,
  savedTableOf,
  tableOf,
  writtenTo,
} from './test-furniture.ts'
import { furnishPaper } from './test-paper.ts'
import { furnishStudies } from './test-study.ts'
import { commentQuote, furnished, quietly, type Target, type Where, writtenText } from './test-target.ts'
import { furnishSurvey } from './test-wave.ts'

/** Where the routes' requests are about, each with an appointment, a legal basis and a name that only that place has. */
export async function furnish(world: World): Promise<Record<Where, Target>> {
  const { database, round, staff } = world
  const tabulation = v7()
  await database.seed('tabulation', {
    id: tabulation,
    round,
    question: 'housing',
    kind: 'statistics',
    purpose: 'Til prøve',
  })
  const project = v7()
  await database.seed('project', {
    id: project,
    title: 'Forløp',
    purpose: 'Til prøve',
    responsible: 'Forsker',
  })
  const revision = await furnishRevision(world)
  const survey = await furnishSurvey(world, [world.own.municipality, world.otherMunicipality.municipality])
  const paper = await furnishPaper(world, survey.get(world.own.municipality)!)
  const studies = await furnishStudies(world)
  const municipalSurvey = v7()
  await database.seed('municipal_survey', {
    ...{ id: municipalSurvey, year: 2026, instrument: 'kommuneundersokelse@2026.1' },
    ...{ opens_on: '2020-01-01', closes_on: '2098-01-01', begun_by: v7() },
  })
  for (const { municipality } of [world.own, world.otherMunicipality]) {
    await database.seed('municipal_answer', {
      ...{ survey: municipalSurvey, municipality, revision: 1 },
      answers: JSON.stringify({ mappings: 3, usefulness: 'large' }),
    })
  }
  const goals = await fillGoals(
    database.seed,
    [world.own.municipality, world.otherMunicipality.municipality],
    v7(),
  )
  const publication = await fillPublication(database.seed, 'review')
  const annual = { annualReport: await furnishAnnual(world), annualEdition: 'document' }
  const bases = await database.sql('select id, municipality from lyttepost.legal_basis')
  const targets = furnished.map(async (where): Promise<[Where, Target]> => {
    const place = world[where]
    const houseCanary = `hus ${v4()}`
    const appointment = v7()
    await quietly(
      database,
      `update lyttepost.unit set name = '${houseCanary}', contact = '${houseCanary}' where id = '${place.unit}'`,
    )
    await database.seed('appointment', {
      id: appointment,
      role: 'registrar',
      name: houseCanary,
      municipality: place.municipality,
      unit: place.unit,
      invitation_hash: v4(),
      invitation_expires_at: new Date(Date.now() + 86_400_000),
    })
    await database.seed('audit_event', {
      id: v7(),
      actor: staff.operator,
      municipality: place.municipality,
      unit: place.unit,
      verb: 'read',
      noun: 'registration',
      thing: place.registration,
      subject: place.registration,
      purpose: houseCanary,
    })
    await database.seed('deletion', {
      registration: v4(),
      round,
      municipality: place.municipality,
      unit: place.unit,
      reason: 'mistake',
    })
    const table = await tableOf(world, tabulation, place.municipality)
    const ordered = await ordersOf(world, place.municipality)
    const savedTable = await savedTableOf(world, place.municipality, where === 'otherUnit')
    const basis = String(bases.find(({ municipality }) => municipality === place.municipality)?.id)
    const written = await writtenTo(world, place.municipality)
    const numbers = await numbersOf(world, place)
    const names = { instrument: 'brukerplan@2020.1', case: 'anita', ...revision }
    const county = place.municipality.slice(0, 2)
    const made = {
      appointment,
      basis,
      project,
      houseCanary,
      county,
      savedTable,
      survey: municipalSurvey,
      ...{ plan: 'opptrapping-rus-2016', goal: 'active_life', judgement: goals.judgement },
      goalQuote: goals.goalQuote,
      ...goals.own.get(place.municipality)!,
      ...publication,
      text: writtenText,
      quote: commentQuote,
      ...table,
      ...ordered,
    }
    const surveyed = survey.get(place.municipality)!
    const things = { ...annual, ...surveyed, ...paper, ...written, ...numbers, ...studies[where] }
    return [where, { ...place, ...names, ...things, round, ...made }]
  })
  const places = Object.fromEntries(await Promise.all(targets)) as Record<Where, Target>
  const { municipality, basis, houseCanary } = places.otherMunicipality
  const privacy = JSON.stringify({ controller: { name: houseCanary, contact: '' } })
  await quietly(
    database,
    `update lyttepost.legal_basis set decision_reference = '${houseCanary}' where id = '${basis}';
     update lyttepost.municipality set privacy = '${privacy}' where code = '${municipality}'`,
  )
  const { municipality: home } = places.own
  const mixed = { ...places.otherMunicipality, ...studies.mixed, municipality: home }
  return {
    ...places,
    otherUnit: { ...places.otherUnit, table: places.own.table, tableCanary: places.own.tableCanary },
    mixed: { ...mixed, ...(await tableOf(world, tabulation, '4601')) },
  }
}
