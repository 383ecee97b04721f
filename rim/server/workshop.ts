import type { FastifyInstance } from 'fastify'
import { createRegistry } from '#core/instruments'
import { loadInstruments, loadTerritory } from '#rim/assets'
import { createJobs, type JobName, type Jobs } from '#rim/jobs'
import type { KeyRing } from '#rim/keys'
import { createMailer, type MailSettings } from '#rim/mail'
import {
  besideOthers,
  checkWaitingQuality,
  createAnnualWorkshop,
  createDecider,
  createMunicipalWorkshop,
  createOrderWorkshop,
  createPaperWorkshop,
  createReleaseWorkshop,
  createResultsWorkshop,
  createTableWorkshop,
  createWriterPool,
  type Desks,
  everyKnownForm,
  expireRecordings,
  expireRounds,
  expireTokenKeys,
  knownSurveys,
  makeAnnualReports,
  makeOrders,
  makeReleases,
  makeSurveyOrders,
  makeSurveyResults,
  mixPools,
  protectWaiting,
  sealLog,
  sendWaiting,
  systemClock,
  tellingSettings,
  tidy,
} from '#rim/services'
import { type House, waitingWork, within } from '#rim/storage'
import { headNotes } from './audit-heads.ts'
import type { Metrics } from './metrics.ts'
import { type ListenOptions, listen, type Running } from './run.ts'
import type { ServerSettings } from './settings.ts'

interface WorkshopParts {
  /** Address of the database as the application. */
  readonly address: string
  readonly house: House
  readonly keys: KeyRing
  readonly publicUrl: string
  /** Whether synthetic identity numbers are taken. */
  readonly training: boolean
  /** File that each seal of the log is noted in, outside the database: `headNotes`. */
  readonly auditHeads?: string | undefined
  /** `off`: the tasks are asked for here and done by others. */
  readonly tasks: 'on' | 'off'
  /** How e-mail is sent; null or absent: it is not set up. The same for all instances. */
  readonly mail?: MailSettings | null
  readonly metrics: Metrics
  readonly onFault: (cause: unknown, job?: JobName) => void
}

/** The use cases with their threads, and the program's own tasks. */
interface Workshop {
  readonly desks: Desks
  readonly jobs: Jobs
  /** What is ended, in order, before the connections to the database. */
  readonly closing: readonly (() => Promise<void>)[]
}

/** What a server and a worker are started with, beside what is their own. */
export interface StartParts
  extends Pick<WorkshopParts, 'address' | 'house' | 'keys' | 'training' | 'auditHeads' | 'mail'> {
  readonly settings: ServerSettings
  /** Ended last. */
  readonly closing: readonly (() => Promise<void>)[]
}

/** A program that runs, and its use cases. */
export type Started = Running & { readonly desks: Desks }

/**
 * Starts the tasks, and what answers in front of them.
 *
 * @param makeServer makes what answers, when all forms are known; the tasks run when it is there
 */
export async function startWorkshop(
  parts: StartParts & Pick<WorkshopParts, 'tasks' | 'metrics'> & { readonly listen: ListenOptions },
  makeServer: (desks: Desks) => FastifyInstance | Promise<FastifyInstance>,
): Promise<Started> {
  let server: FastifyInstance | undefined
  const { desks, jobs, closing } = createWorkshop({
    ...parts,
    publicUrl: parts.settings.publicUrl,
    onFault: (err, job) => server?.log.error({ err, job }, 'task failed'),
  })
  await everyKnownForm(desks)
  server = await makeServer(desks)
  for (const { number, details } of await tellingSettings(desks)) {
    server.log.warn({ problem: number, ...details }, 'the database is set to tell who answered what')
  }
  await jobs.start()
  const listening = await listen(server, { ...parts.listen, closing: [...closing, ...parts.closing] })
  return { ...listening, desks }
}

/** Makes what a server and a worker have in common. The tasks do not run yet. */
function createWorkshop(parts: WorkshopParts): Workshop {
  const { house, keys, training, publicUrl, metrics, onFault, mail } = parts
  const printer = createWriterPool(1)
  const decider = createDecider()
  const releases = createReleaseWorkshop()
  const orders = createOrderWorkshop(releases)
  const papers = createPaperWorkshop()
  const results = createResultsWorkshop()
  const tables = createTableWorkshop({ onFault })
  const annual = createAnnualWorkshop()
  const municipal = createMunicipalWorkshop()
  const territory = loadTerritory()
  // in a moment, when the transaction that asks has ended; where the queue does not take it, it comes round by itself
  const soon = (job: JobName) => void jobs.ask(job, { after: 1 }).catch(() => {})
  const desks: Desks = {
    house,
    keys,
    clock: systemClock,
    instruments: createRegistry(loadInstruments()),
    surveys: createRegistry(loadInstruments('brukertilfredshet')),
    training,
    publicUrl,
    printDocument: (document) => printer.print(document),
    tables,
    municipal,
    writeReports: (models) => printer.write(models),
    protectSoon: () => soon('protect-tabulations'),
    ...(mail && { sendSoon: () => soon('send-messages') }),
    checkSoon: () => soon('check-quality'),
    releaseSoon: () => soon('make-releases'),
    ordersSoon: () => soon('make-orders'),
    surveyOrdersSoon: () => soon('make-survey-orders'),
    printPaper: (asked) => papers.print(asked),
  }
  metrics.waiting(() => within(house, { desk: 'house' }, waitingWork))
  const note = parts.auditHeads === undefined ? undefined : headNotes(parts.auditHeads)
  const jobs = createJobs(parts.address, {
    handlers: {
      'seal-audit': async () => {
        const seal = await sealLog(desks, besideOthers)
        if (seal) note?.(seal)
      },
      'expire-rounds': async () => {
        await expireRounds(desks)
        await expireRecordings(desks)
        await expireTokenKeys(desks)
      },
      tidy: () => tidy(desks),
      'protect-tabulations': () => protectWaiting({ ...desks, decider, territory }),
      'send-messages': () => sendWith(desks, mail),
      'check-quality': () => checkWaitingQuality(desks),
      'make-releases': async () => {
        const onMore = () => soon('make-releases')
        const told = (cause: unknown) => onFault(cause, 'make-releases')
        await makeReleases(desks, { workshop: releases, onMore, onFault: told })
        await makeSurveyResults(desks, { workshop: results, onFault: told })
        await makeAnnualReports(desks, { workshop: annual, onFault: told })
      },
      'make-survey-orders': async () => {
        const told = (cause: unknown) => onFault(cause, 'make-survey-orders')
        await knownSurveys(desks)
        await makeSurveyOrders(desks, { workshop: papers, onFault: told })
      },
      'mix-answers': async () => {
        // another instance may have published a wave's form meanwhile
        await knownSurveys(desks)
        await mixPools(desks)
      },
      'make-orders': async () => {
        await makeOrders(desks, { workshop: orders, onFault: (cause) => onFault(cause, 'make-orders') })
      },
    },
    askOnly: parts.tasks === 'off',
    onRun: (job, outcome, seconds) => metrics.job(job, outcome, seconds),
    onFault,
  })
  return {
    desks,
    jobs,
    // what is being decided would hold the end up; it is decided anew when somebody starts again
    closing: [
      () => decider.close(),
      () => orders.close(),
      () => papers.close(),
      () => releases.close(),
      () => results.close(),
      () => tables.close(),
      () => annual.close(),
      () => municipal.close(),
      () => jobs.stop(),
      () => printer.close(),
    ],
  }
}

/** Sends what waits, over connections that end with it. */
async function sendWith(desks: Desks, mail: MailSettings | null | undefined): Promise<void> {
  if (!mail) return
  const mailer = createMailer(mail)
  try {
    await sendWaiting(desks, mailer)
  } finally {
    mailer.close()
  }
}
