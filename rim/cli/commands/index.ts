import type { Command } from '../command.ts'
import { agreementCommand } from './agreement.ts'
import { auditCommands } from './audit.ts'
import { dbCommands } from './db.ts'
import { demoCommand } from './demo.ts'
import { demoInterviewsCommand } from './demo-interviews.ts'
import { demoSurveyCommand } from './demo-survey.ts'
import { disclosureCommands } from './disclosure.ts'
import { importCommand } from './import.ts'
import { instrumentCommands } from './instrument.ts'
import { keysCommands } from './keys.ts'
import { plausibilityCommand } from './plausibility.ts'
import { releaseCommands } from './release.ts'
import { reportCommand } from './report.ts'
import { rowsCommand } from './rows.ts'
import { serveCommand } from './serve.ts'
import { staffCommands } from './staff.ts'
import { surveyCommands } from './survey.ts'
import { syntheticCommand } from './synthetic.ts'
import { tableCommand } from './table.ts'
import { workCommand } from './work.ts'

/** Every command, in the order that help lists them. */
export const commands: readonly Command[] = [
  demoCommand,
  demoSurveyCommand,
  demoInterviewsCommand,
  serveCommand,
  workCommand,
  ...instrumentCommands,
  importCommand,
  tableCommand,
  reportCommand,
  ...disclosureCommands,
  rowsCommand,
  ...surveyCommands,
  syntheticCommand,
  agreementCommand,
  plausibilityCommand,
  ...dbCommands,
  ...auditCommands,
  ...releaseCommands,
  ...keysCommands,
  ...staffCommands,
]
