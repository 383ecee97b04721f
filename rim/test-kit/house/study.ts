import { createHash, randomUUID } from 'node:crypto'
import { v7 } from 'uuid'
import { sealText } from '#rim/services'
import {
  addConsent,
  addInformant,
  addInterview,
  addInterviewText,
  confirmInterviewText,
  type Work,
  within,
} from '#rim/storage'
import { testSheet } from './study-sheet.ts'
import { createWorld, type World } from './world.ts'

/** A study with three who work in it and three interviews that are ready to be coded. */
export interface LaidStudy {
  readonly study: string
  /** Staff ids. The leader and the interviewer read what is not de-identified; the coder does not. */
  readonly people: { readonly leader: string; readonly interviewer: string; readonly coder: string }
  readonly interviews: readonly {
    readonly id: string
    readonly informant: string
    readonly raw: string
    readonly version: string
    readonly text: string
  }[]
  /** Does something as one who works in the study. */
  as<T>(staff: string, work: (work: Work) => Promise<T>): Promise<T>
}

/** A house with a study. */
export type StudyHouse = World & LaidStudy

const words = (name: string): string =>
  `INTERVJUER: Hvordan er hjelpen?\nINFORMANT: Det tok lang tid før noen svarte 😀, men ${name} var snill.\nINTERVJUER: Og nå?\nINFORMANT: Nå har jeg én å ringe til. Det er trygt.\n`

/** Makes a house with a study, which the world's interviewer leads. */
export async function createStudyHouse(): Promise<StudyHouse> {
  const world = await createWorld()
  return { ...world, ...(await layStudy(world, { code: 'eldre-2026', leader: world.staff.interviewer })) }
}

/** Lays a study into a house, with an interviewer and a coder that nobody logs in as. */
export async function layStudy(
  { database: { seed }, desks }: Pick<World, 'database' | 'desks'>,
  { code, leader }: { readonly code: string; readonly leader: string },
): Promise<LaidStudy> {
  const study = v7()
  const people = { leader, interviewer: v7(), coder: v7() }
  const others = { interviewer: 'Isak Intervjuer', coder: 'Iben Koder' } as const
  for (const part of ['interviewer', 'coder'] as const) {
    const staff = people[part]
    const subject = `${code}-${part}`
    await seed('staff', { id: staff, issuer: 'https://login.example', subject, name: others[part] })
    await seed('appointment', { id: v7(), role: 'interviewer', name: others[part], staff })
  }
  await seed('study', {
    id: study,
    code,
    title_nb: 'Erfaringer blant eldre',
    title_nn: 'Erfaringar blant eldre',
    starts_on: '2026-01-01',
    ends_on: '2027-12-31',
  })
  await seed(
    'study_member',
    { study, staff: leader, name: 'Ida Intervjuer', initials: 'II', part: 'leader', raw: true },
    {
      study,
      staff: people.interviewer,
      name: others.interviewer,
      initials: 'IS',
      part: 'interviewer',
      raw: true,
    },
    { study, staff: people.coder, name: others.coder, initials: 'IK', part: 'coder', raw: false },
  )
  const sheet = v7()
  const { version: _, ...content } = testSheet
  await seed('study_sheet', {
    id: sheet,
    study,
    version: 1,
    ...content.offered,
    content: JSON.stringify(content),
    state: 'published',
    published_at: '2026-01-15T10:00:00Z',
    published_by: leader,
  })
  const as = <T>(staff: string, work: (work: Work) => Promise<T>): Promise<T> =>
    within(desks.house, { desk: 'interview', staff, role: 'interviewer', request: randomUUID() }, work)

  const interviews = []
  for (const [index, name] of ['Arne', 'Bodil', 'Cato'].entries()) {
    const informant = {
      id: v7(),
      study,
      code: `I0${index + 1}`,
      sex: index === 1 ? 'female' : 'male',
    } as const
    const id = v7()
    const raw = await store(words(name), 1, null, people.leader)
    const version = await store(words('[NAVN 1]'), 2, raw, people.leader)
    await as(people.interviewer, (work) => confirmInterviewText(work, version, people.interviewer))
    interviews.push({ id, informant: informant.id, raw, version, text: words('[NAVN 1]') })

    async function store(
      text: string,
      number: number,
      parent: string | null,
      madeBy: string,
    ): Promise<string> {
      const row = { id: v7(), study, interview: id }
      const sealed = await sealText(desks.keys, row, { text, turns: [] })
      await as(madeBy, async (work) => {
        if (number === 1) {
          await addInformant(work, { ...informant, age: 66 + index * 5, site: null, attributes: {} })
          await addConsent(work, {
            id: v7(),
            study,
            informant: informant.id,
            sheet,
            ...testSheet.offered,
            givenOn: `2026-03-0${index + 1}`,
            form: 'written',
          })
          await addInterview(work, {
            id,
            study,
            informant: informant.id,
            heldOn: `2026-03-0${index + 1}`,
            minutes: 60,
            setting: 'hjemme',
            others: '',
            interviewer: people.interviewer,
            source: 'recording',
          })
        }
        await addInterviewText(work, {
          ...row,
          number,
          kind: number === 1 ? 'raw' : 'deidentified',
          parent,
          sha256: createHash('sha256').update(text).digest('hex'),
          length: [...text].length,
          sealed,
          madeBy,
        })
      })
      return row.id
    }
  }
  return { study, people, interviews, as }
}
