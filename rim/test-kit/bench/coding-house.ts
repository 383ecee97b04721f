import { v7 } from 'uuid'
import type { Operation } from '#core/interviews'
import { largeProject } from '#core/synthetic'
import { sealText } from '#rim/services'
import {
  addConsent,
  addInformant,
  addInterview,
  addInterviewText,
  addStudyEvent,
  confirmInterviewText,
  listConsents,
} from '#rim/storage'
import { layStudy } from '../house/study.ts'
import { testSheet } from '../house/study-sheet.ts'
import type { World } from '../house/world.ts'

/** A study of some size in a house, and one of its interviews to open. */
export interface CodingHouse {
  readonly study: string
  readonly interview: string
}

/** Lays a study that the world's interviewer leads and has coded alone. */
export async function layCodingHouse(
  world: World,
  size: { readonly interviews: number; readonly codings: number; readonly codes: number },
): Promise<CodingHouse> {
  const laid = await layStudy(world, { code: 'stor', leader: world.staff.interviewer })
  const { study, people, as } = laid
  const { texts, operations } = largeProject({ ...size, seed: 1 })
  const [consent] = await as(people.leader, (work) => listConsents(work, study))
  for (const [at, { interview, text, turns, sha256 }] of texts.entries()) {
    const informant = v7()
    await as(people.leader, async (work) => {
      await addInformant(work, {
        ...{
          id: informant,
          study,
          code: `S${String(at + 1).padStart(2, '0')}`,
          sex: 'female',
          age: 70,
          site: null,
        },
        attributes: {},
      })
      await addConsent(work, {
        ...{ id: v7(), study, informant, sheet: consent!.sheet },
        ...testSheet.offered,
        ...{ givenOn: '2026-03-01', form: 'written' as const },
      })
      await addInterview(work, {
        ...{ id: interview, study, informant, heldOn: '2026-03-02', minutes: 90, setting: '', others: '' },
        ...{ interviewer: people.leader, source: 'recording' as const },
      })
    })
    // the positions belong to the version that is coded, which keeps its id
    const raw = { id: v7(), study, interview }
    const coded = { id: texts[at]!.id, study, interview }
    const length = [...text].length
    const [first, second] = [
      await sealText(world.desks.keys, raw, { text, turns }),
      await sealText(world.desks.keys, coded, { text, turns }),
    ]
    await as(people.leader, async (work) => {
      const shared = { sha256, length, madeBy: people.leader }
      await addInterviewText(work, { ...raw, ...shared, number: 1, kind: 'raw', parent: null, sealed: first })
      await addInterviewText(work, {
        ...{ ...coded, ...shared, number: 2, kind: 'deidentified', parent: raw.id, sealed: second },
      })
    })
    await as(people.interviewer, (work) => confirmInterviewText(work, coded.id, people.interviewer))
  }
  for (let from = 0; from < operations.length; from += 2_000) {
    await as(people.leader, (work) =>
      addStudyEvent(work, study, {
        actor: people.leader,
        doing: 'import',
        reason: '',
        of: null,
        number: 1 + from / 2_000,
        operations: operations.slice(from, from + 2_000).map((one) => codedBy(one, people.leader)),
      }),
    )
  }
  return { study, interview: texts[0]!.interview }
}

const codedBy = (one: Operation, coder: string): Operation =>
  one.after?.kind === 'coding' ? { ...one, after: { ...one.after, coder } } : one
