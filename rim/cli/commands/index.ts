import type { Command } from '../command.ts'
import { agreementCommand } from './agreement.ts'
import { archiveCommands } from './archive.ts'
import { auditCommands } from './audit.ts'
import { dbCommands } from './db.ts'
import { demandCommand } from './demand.ts'
import { demoCommand } from './demo.ts'
import { demoInterviewsCommand } from './demo-interviews.ts'
import { demoNationalCommand } from './demo-national.ts'
import { demoSurveyCommand } from './demo-survey.ts'
import { developmentCommand } from './development.ts'
import { disclosureCommands } from './disclosure.ts'
import { exportRowsCommand } from './export-rows.ts'
import { goalsCommand } from './goals.ts'
import { goalsReportCommand } from './goals-report.ts'
import { importCommand } from './import.ts'
import { instrumentCommands } from './instrument.ts'
import { interviewsCommands } from './interviews.ts'
import { keysCommands } from './keys.ts'
import { panelCommand } from './panel.ts'
import { plausibilityCommand } from './plausibility.ts'
import { profileCommand } from './profile.ts'
import { releaseCommands } from './release.ts'
import { reportCommand } from './report.ts'
import { rowsCommand } from './rows.ts'
import { serveCommand } from './serve.ts'
import { siteCommand } from './site.ts'
import { staffCommands } from './staff.ts'
import { surveyCommands } from './survey.ts'
import { syntheticCommand } from './synthetic.ts'
import { tableCommand } from './table.ts'
import { tableBuildCommand } from './table-build.ts'
import { workCommand } from './work.ts'

/** Every command, in the order that help lists them. */
export const commands: readonly Command[] = [
  demoCommand,
  demoNationalCommand,
  demoSurveyCommand,
  demoInterviewsCommand,
  serveCommand,
  siteCommand,
  workCommand,
  ...instrumentCommands,
  importCommand,
  tableCommand,
  tableBuildCommand,
  developmentCommand,
  panelCommand,
  demandCommand,
  reportCommand,
  profileCommand,
  ...disclosureCommands,
  rowsCommand,
  exportRowsCommand,
  ...surveyCommands,
  ...interviewsCommands,
  goalsCommand,
  goalsReportCommand,
  syntheticCommand,
  agreementCommand,
  plausibilityCommand,
  ...dbCommands,
  ...auditCommands,
  ...releaseCommands,
  ...archiveCommands,
  ...keysCommands,
  ...staffCommands,
]
