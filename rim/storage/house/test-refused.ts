import { sql } from 'kysely'
import { expect } from 'vitest'
import { ProblemError } from '#core/foundation'
import { createWorld, type World } from '#rim/test-kit'
import { refusals } from './refusals.ts'
import { type Scope, type Work, within } from './scope.ts'

export type Refusal = keyof typeof refusals

/** Which refusals each test file meets; together all of them. */
export const metIn = {
  events: ['noEvent'],
  registrations: [
    'noLegalBasis',
    'basisHolds',
    'pointsNowhere',
    'notAllowedValue',
    'stillKept',
    'optedOut',
    'exists',
    'noLinking',
    'roundNotOpen',
    'notSubmitted',
    'submitted',
    'notMoved',
    'recordedAlready',
    'noPurpose',
    'notByHand',
    'notYours',
  ],
  municipality: [
    'recordedAlready',
    'notOfThisRound',
    'submitted',
    'notAllowedValue',
    'pointsNowhere',
    'notYours',
    'noEvent',
  ],
  revision: ['versionStands', 'pilotClosed', 'inVersion', 'notAllowedValue', 'notYours', 'exists'],
  numbers: [
    'numbersNotOpen',
    'numbersDoNotAddUp',
    'submitted',
    'notAllowedValue',
    'pointsNowhere',
    'notYours',
    'stillKept',
  ],
  releases: ['releaseStays', 'countryUnderWay', 'notYours', 'exists', 'notAllowedValue'],
  nation: ['notApproved', 'notAllowedValue', 'notYours'],
  rounds: ['unitTypeNotInRound', 'roundClosed', 'roundNotOpen', 'notAllowedValue', 'notYours', 'exists'],
  messages: ['trainingDayFull', 'trainingDayOver', 'exists', 'notAllowedValue', 'notYours', 'noEvent'],
  orders: ['orderDecided', 'notAllowedValue', 'pointsNowhere', 'notYours', 'stillKept'],
  rowExports: ['exportOpened', 'notAllowedValue', 'pointsNowhere', 'notYours'],
  survey: ['drawStands', 'waveStands', 'notAllowedValue', 'notYours', 'exists'],
  paper: [
    'sheetTaken',
    'sameClerk',
    'enteredOnPaper',
    'batchHeld',
    'waveStands',
    'notAllowedValue',
    'pointsNowhere',
    'notYours',
    'exists',
  ],
  fieldWork: [
    'feedbackNotNow',
    'feedbackFull',
    'notAllowedValue',
    'notYours',
    'pointsNowhere',
    'waveStands',
    'exists',
  ],
  serviceCoding: [
    'codingDone',
    'otherCoder',
    'codingStays',
    'answersToCome',
    'notAllowedValue',
    'notYours',
    'exists',
  ],
  studies: [
    'somebodyQuicker',
    'versionOfTextStands',
    'secondReader',
    'textNotWaiting',
    'textSentBack',
    'madeFromOther',
    'noConsent',
    'partsMissing',
    'recordingStands',
    'notAskedFor',
    'publishedStands',
    'reportStands',
    'reportOfWithdrawn',
    'informantWithdrawn',
  ],
  studiesClosed: ['studyClosed', 'notYours'],
  surveyTexts: ['noReportYet', 'textElsewhere', 'notAllowedValue', 'notYours'],
  comments: [
    'otherPerson',
    'notCleanedByTwo',
    'commentQuoted',
    'commentCodingStays',
    'commentsLeft',
    'commentsDone',
    'answersToCome',
    'notYours',
    'exists',
  ],
  surveyOrders: ['notAllowedValue', 'notYours', 'exists'],
  answers: [
    'codeUnknown',
    'codeUsed',
    'surveyNotOpen',
    'codeOnOtherChannel',
    'nothingSaved',
    'poolNotMixed',
    'waveStands',
    'notAllowedValue',
    'notYours',
  ],
  staff: ['notYours', 'notAllowedValue', 'pointsNowhere', 'noEvent', 'ownAppointment'],
} as const satisfies Record<string, readonly Refusal[]>

/** A world, scopes of some who work there, and a way to see the database refuse. */
export interface Constraints {
  readonly world: World
  readonly unit: Scope
  readonly municipality: Scope
  readonly national: Scope
  readonly house: Scope
  /** What has been refused so far. */
  readonly reached: Set<Refusal>
  /** Demands that the database refuses the work with this problem. */
  refused(kind: Refusal, scope: Scope, work: (work: Work) => Promise<unknown>, what?: string): Promise<void>
  done<T>(scope: Scope, work: (work: Work) => Promise<T>): Promise<T>
  count(table: string, condition?: string): Promise<number>
  /** As administrator, with no trigger: to make what the database would not let come about. */
  force(statement: string): Promise<void>
}

export async function openConstraints(): Promise<Constraints> {
  const world = await createWorld()
  const { staff, own, database } = world
  const reached = new Set<Refusal>()
  return {
    world,
    unit: { desk: 'unit', municipality: '1101', unit: own.unit, staff: staff.registrar, role: 'registrar' },
    municipality: {
      desk: 'municipality',
      municipality: '1101',
      staff: staff.coordinator,
      role: 'coordinator',
    },
    national: { desk: 'national', staff: staff['national-coordinator'], role: 'national-coordinator' },
    house: { desk: 'house', municipality: '1101' },
    reached,
    async refused(kind, scope, work, what = '') {
      const cause = await within(database.house, scope, work).then(
        () => 'nothing was refused',
        (thrown: unknown) => thrown,
      )
      expect(cause, what).toBeInstanceOf(ProblemError)
      const numbers = (cause as ProblemError).problems.map(({ number }) => number)
      expect(numbers, what).toEqual([refusals[kind].number])
      reached.add(kind)
    },
    done: (scope, work) => within(database.house, scope, work),
    count: async (table, condition = 'true') => {
      const [row] = await database.sql(`select count(*) as n from lyttepost.${table} where ${condition}`)
      return Number(row!.n)
    },
    force: async (statement) => {
      // several statements at once are one transaction
      await database.sql(`set local session_replication_role = replica; ${statement}`)
    },
  }
}

/** Work that is a statement. */
export const raw = (text: string) => (work: Work) => sql.raw(text).execute(work)
