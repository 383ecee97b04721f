import type { Command } from '../command.ts'
import { agreementCommand } from './agreement.ts'
import { demoCommand } from './demo.ts'
import { disclosureCommands } from './disclosure.ts'
import { importCommand } from './import.ts'
import { instrumentCommands } from './instrument.ts'
import { plausibilityCommand } from './plausibility.ts'
import { reportCommand } from './report.ts'
import { rowsCommand } from './rows.ts'
import { syntheticCommand } from './synthetic.ts'
import { tableCommand } from './table.ts'

/** Every command, in the order that help lists them. */
export const commands: readonly Command[] = [
  demoCommand,
  ...instrumentCommands,
  importCommand,
  tableCommand,
  reportCommand,
  ...disclosureCommands,
  rowsCommand,
  syntheticCommand,
  agreementCommand,
  plausibilityCommand,
]
