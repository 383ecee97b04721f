import { calibratedWave } from '#core/synthetic'
import { loadTerritory } from '#rim/assets'
import { findSurveyWave, lastSurveyDraw, type StoredSurveyDraw, type StoredSurveyWave } from '#rim/storage'
import type { Desks } from '../../house/desks.ts'
import type { ClosedAnswers } from '../answering/index.ts'
import { createPaperWorkshop } from '../paper-forms/index.ts'
import { endSurveyWave } from '../waves/index.ts'
import { answerOnTheWeb, handOut, noteHandedOut, receiveEnvelopes } from './answers.ts'
import { placeInvitations } from './calibrated-sample.ts'
import { codeServices, type PlayedCoding } from './coding.ts'
import { type PlayedComments, playComments } from './comments.ts'
import { earlierAnswers, earlierYears, type PlacedWave, placeEarlierWave } from './earlier-waves.ts'
import { madeUpLastWave } from './last-wave.ts'
import { makePiles } from './orders.ts'
import { type PlayedFile, playedPapers } from './papers.ts'
import { playedPeople } from './people.ts'
import { enterPaper, type PlayedReception } from './reception.ts'
import { type PlayedResults, playResults } from './results.ts'
import { answerInvitations, makeWave, openWave, type PlayedSample } from './sample.ts'
import { type PlayedServices, recruitCalibrated, recruitServices } from './services.ts'
import { as, movedClock, randomOf, type Stage } from './stage.ts'

/** How large the played wave is. */
export interface SurveyPlay {
  readonly seed: string
  /**
   * How many participants, answers in all, and answers on the web; `calibrated`: the whole wave, whose answers count up to the
   * report's printed tables, after the waves of 2017 and 2019.
   */
  readonly size:
    | 'calibrated'
    | { readonly participants: number; readonly answers: number; readonly web: number }
  /** The issuer of the trial login that the house was filled with. */
  readonly issuer: string
  /** Told how far it has come: a step's name, 0 to 1. */
  tell(step: string, share: number): void
}

/** What came of it, in counts. */
export interface PlayedSurvey {
  readonly wave: string
  /** Waves that were placed before it. */
  readonly earlier: readonly PlacedWave[]
  readonly draw: StoredSurveyDraw
  readonly sample: {
    readonly invited: number
    readonly taking: number
    readonly declined: number
    readonly replacements: number
  }
  readonly services: {
    readonly asked: number
    readonly joined: number
    readonly orders: number
    readonly copies: number
  }
  readonly answers: {
    readonly web: number
    readonly paper: number
    readonly handedOut: number
    readonly declined: number
  }
  readonly envelopes: number
  readonly reception: PlayedReception
  /** Answers that came out of the pools on the way, and at closing. */
  readonly mixed: number
  readonly closed: ClosedAnswers
  readonly coding: PlayedCoding
  readonly comments: PlayedComments
  readonly results: PlayedResults
  /** The papers, an order of the trial login's own municipality, and reports: the country's, a region's and a place's. */
  readonly papers: readonly PlayedFile[]
}

/**
 * Plays the wave of 2021 in a training house that is filled, through the same doors as in earnest and with the clock of then:
 * drawn, invited, answered on paper and web, received, entered, mixed, closed and coded, its comments read, its results made and
 * approved. Nobody in it exists.
 */
export async function playSurvey(desks: Desks, play: SurveyPlay): Promise<PlayedSurvey> {
  const people = await playedPeople(desks, play.issuer)
  const clock = movedClock('2020-11-02')
  const stage: Stage = {
    desks: { ...desks, clock },
    clock,
    random: randomOf(play.seed),
    seed: play.seed,
    tell: play.tell,
    ...people,
  }
  const earlier = play.size === 'calibrated' ? await placeEarlier(stage) : []
  play.tell('draw', 0.1)
  const planned = await makeWave(stage, earlier.length > 0 ? undefined : madeUpLastWave(2019, play.seed))
  const draw = (await as(stage, stage.nora, (work) => lastSurveyDraw(work, planned.id)))!
  play.tell('invitations', 0.12)
  const { sample, services } = await recruitedFor(stage, planned, play.size)
  play.tell('orders', 0.2)
  const { piles, papers } = await printed(stage, planned, services)
  const wave = await openWave(stage, planned)
  const answering = handOut(services, piles)
  const [web, paper] = (['web', 'paper'] as const).map((channel) =>
    answering.filter((one) => one.channel === channel),
  )
  play.tell('web', 0.27)
  const mixedOfWeb = await answerOnTheWeb(stage, web!)
  const handed = await noteHandedOut(stage, wave, services, answering)
  const envelopes = await receiveEnvelopes(stage, wave, services, paper!)
  play.tell('reception', 0.3)
  const reception = await enterPaper(stage, wave, paper!)
  play.tell('closing', 0.62)
  clock.moveTo('2021-04-12')
  const closed = await endSurveyWave(stage.desks, stage.nora, wave)
  play.tell('coding', 0.64)
  const after = (await as(stage, stage.siri, (work) => findSurveyWave(work, wave.id)))!
  const coding = await codeServices(stage, after)
  play.tell('comments', 0.67)
  const comments = await playComments(stage, after)
  play.tell('results', 0.7)
  const { results, files } = await playResults(stage, after)
  play.tell('', 1)
  const { invited, declined, replacements, taking } = sample
  return {
    wave: wave.id,
    earlier,
    draw,
    papers: [...papers, ...files],
    sample: { invited, taking: taking.length, declined, replacements },
    services: {
      asked: services.asked,
      joined: services.services.length,
      orders: services.services.length,
      copies: services.services.reduce((sum, { copies }) => sum + copies, 0),
    },
    answers: { web: web!.length, paper: paper!.length, ...handed },
    envelopes,
    reception,
    mixed: mixedOfWeb + reception.mixed,
    closed,
    coding,
    comments,
    results,
  }
}

/** The waves before, each closed. */
async function placeEarlier(stage: Stage): Promise<readonly PlacedWave[]> {
  const workshop = createPaperWorkshop()
  try {
    const placed: PlacedWave[] = []
    for (const [at, year] of earlierYears.entries()) {
      stage.tell('earlier', 0.01 + at * 0.03)
      placed.push(await placeEarlierWave(stage, earlierAnswers(stage, year), workshop))
    }
    return placed
  } finally {
    await workshop.close()
  }
}

/** Who takes part, and who hands out forms to whom. */
async function recruitedFor(
  stage: Stage,
  wave: StoredSurveyWave,
  size: SurveyPlay['size'],
): Promise<{ readonly sample: PlayedSample; readonly services: PlayedServices }> {
  if (size !== 'calibrated') {
    const sample = await answerInvitations(stage, wave, size.participants)
    stage.tell('services', 0.15)
    return { sample, services: await recruitServices(stage, wave, sample.taking, size) }
  }
  const calibrated = calibratedWave(stage.desks.surveys.get(wave.instrument), loadTerritory())
  const answers = new Map(calibrated.plan.participants.map((one) => [one.id, one.answers]))
  const sample = await placeInvitations(stage, wave, calibrated.places, answers)
  stage.tell('services', 0.15)
  return { sample, services: await recruitCalibrated(stage, calibrated, sample.standing) }
}

/** Makes all orders and papers, in a thread that ends with them. */
async function printed(stage: Stage, wave: StoredSurveyWave, { services }: PlayedServices) {
  const workshop = createPaperWorkshop()
  try {
    const piles = await makePiles(stage, services, workshop)
    return { piles, papers: await playedPapers(stage, wave, services, workshop) }
  } finally {
    await workshop.close()
  }
}
