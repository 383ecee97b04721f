import { v7 } from 'uuid'
import type { LogEvent } from '#core/interviews'
import { type SyntheticInterview, type SyntheticStudy, syntheticProject } from '#core/synthetic'
import {
  addInformant,
  addInterview,
  addInterviewText,
  addSecondCoding,
  addStudyEvent,
  confirmInterviewText,
  findStudy,
  openSecondCoding,
  putStudySite,
  staffOf,
  type Work,
  within,
} from '#rim/storage'
import type { Desks } from '../../house/desks.ts'
import { trialPeople } from '../../house/training-house.ts'
import { beginStudy, takeIntoStudy } from '../studies/index.ts'
import { sealText } from '../texts/index.ts'
import { placeConsent, placeFacts, placeProspects } from './people.ts'
import type { StudyPeople } from './study-people.ts'

/** Who of the trial login does what in the made-up study. */
const parts = { first: 'ida', second: 'isak', third: 'iben' } as const
const initials = { first: 'II', second: 'IS', third: 'IB' } as const

/**
 * Puts the made-up study into a training house, through the same doors as in earnest: study, informants, interviews, texts
 * that two have gone through, and the analysis event by event. Does nothing where it is there already.
 *
 * @param issuer of the trial login that the house was filled with.
 * @returns the study's id.
 */
export async function fillTrainingStudy(desks: Desks, issuer: string): Promise<string> {
  const known = async (id: string): Promise<string> => {
    const { name } = trialPeople.find((one) => one.id === id)!
    return await within(desks.house, { desk: 'login' }, (work) =>
      staffOf(work, { id: v7(), issuer, subject: id, name, now: desks.clock.now() }),
    )
  }
  const people = {
    first: await known(parts.first),
    second: await known(parts.second),
    third: await known(parts.third),
  }
  return await placeStudy(desks, people, await known('nora'))
}

/** The same with people that are told. `nation`: staff id of the national coordinator, who begins it. */
export async function placeStudy(desks: Desks, people: StudyPeople, nation: string): Promise<string> {
  const { study, events } = syntheticProject(people)
  const as = <T>(staff: string, work: (work: Work) => Promise<T>): Promise<T> =>
    within(desks.house, { desk: 'interview', role: 'interviewer', staff }, work)
  if (await as(people.first, (work) => findStudy(work, study.id))) return study.id
  const sites = new Map(study.about.sites.map(({ name }) => [name as string, v7()]))
  await begun(desks, study, people, nation, sites)
  const sheets = await as(people.first, (work) => placeFacts(work, study, people))
  for (const interview of study.interviews) {
    await placeInterview(desks, study, people, interview, { sites, sheets })
  }
  await as(people.first, (work) => placeProspects(work, study, people, sites))
  for (const run of runsOf(events)) {
    await as(run[0]!.actor, async (work) => {
      for (const event of run) await addStudyEvent(work, study.id, event)
    })
  }
  await as(people.first, (work) => secondCodings(work, study, people))
  return study.id
}

async function begun(
  desks: Desks,
  study: SyntheticStudy,
  people: StudyPeople,
  nation: string,
  sites: ReadonlyMap<string, string>,
): Promise<void> {
  const { about } = study
  await within(desks.house, { desk: 'national', role: 'national-coordinator', staff: nation }, (work) =>
    beginStudy(
      work,
      {
        code: about.key,
        titleNb: about.title.nb,
        titleNn: about.title.nn!,
        purpose: about.purpose.nb,
        stance: about.stance,
        startsOn: about.from,
        endsOn: about.to,
      },
      { staff: people.first, initials: initials.first },
      study.id,
    ),
  )
  await within(desks.house, { desk: 'interview', role: 'interviewer', staff: people.first }, async (work) => {
    for (const [key, part] of [
      ['second', 'interviewer'],
      ['third', 'interviewer'],
    ] as const) {
      await takeIntoStudy(work, {
        study: study.id,
        staff: people[key],
        initials: initials[key],
        part,
        raw: true,
      })
    }
    for (const [name, id] of sites) {
      await putStudySite(work, { id, study: study.id, name, municipality: null })
    }
  })
}

/** An interview with its two versions: the first made the second, and another has gone through it. */
async function placeInterview(
  desks: Desks,
  study: SyntheticStudy,
  people: StudyPeople,
  interview: SyntheticInterview,
  {
    sites,
    sheets,
  }: { readonly sites: ReadonlyMap<string, string>; readonly sheets: ReadonlyMap<number, string> },
): Promise<void> {
  const informant = study.informants.find(({ code }) => code === interview.informant)!
  const interviewer = people[interview.interviewer as keyof StudyPeople]
  const reader = people.second === interviewer ? people.third : people.second
  const sealed = await Promise.all(
    [interview.raw, interview.text].map(async ({ id, text, turns }) => {
      return await sealText(desks.keys, { id, study: study.id, interview: interview.id }, { text, turns })
    }),
  )
  const as = (staff: string, work: (work: Work) => Promise<unknown>): Promise<unknown> =>
    within(desks.house, { desk: 'interview', role: 'interviewer', staff }, work)
  await as(interviewer, async (work) => {
    await addInformant(work, { ...informant, study: study.id, site: sites.get(informant.site)! })
    await placeConsent(work, study, informant.id, sheets)
    await addInterview(work, {
      id: interview.id,
      study: study.id,
      informant: informant.id,
      heldOn: interview.date,
      minutes: interview.minutes,
      setting: interview.place,
      others: interview.others,
      interviewer,
      source: interview.form === 'notes' ? 'notes' : 'recording',
    })
    for (const [index, version] of [interview.raw, interview.text].entries()) {
      await addInterviewText(work, {
        id: version.id,
        study: study.id,
        interview: interview.id,
        number: index + 1,
        kind: index === 0 ? 'raw' : 'deidentified',
        parent: index === 0 ? null : interview.raw.id,
        sha256: version.sha256,
        length: [...version.text].length,
        sealed: sealed[index]!,
        madeBy: interviewer,
      })
    }
  })
  await as(reader, (work) => confirmInterviewText(work, interview.text.id, reader))
}

/** Events one after the other by the same person. */
function runsOf(events: readonly LogEvent[]): readonly (readonly LogEvent[])[] {
  const runs: LogEvent[][] = []
  for (const event of events) {
    const last = runs.at(-1)
    if (last?.[0]?.actor === event.actor) last.push(event)
    else runs.push([event])
  }
  return runs
}

/** The interviews that two have coded without seeing each other's, and have opened since. */
async function secondCodings(work: Work, study: SyntheticStudy, people: StudyPeople): Promise<void> {
  for (const { id: interview, codings } of study.interviews) {
    if (!codings.some(({ coder }) => coder === 'second')) continue
    const id = v7()
    const asked = { study: study.id, first: people.first, second: people.second, askedBy: people.first }
    await addSecondCoding(work, { id, interview, ...asked })
    await openSecondCoding(work, id)
  }
}
