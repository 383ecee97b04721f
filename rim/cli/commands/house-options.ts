import type { LocalText } from '#core/foundation'
import { ProblemError, problem, textIn } from '#core/foundation'
import type { Call, Command, OptionSpec } from '../command.ts'
import { cliProblems } from '../problems.ts'

/** The variable with an administrator's address; another one than the program's, which a server is started with. */
const administratorVariable = 'LYTTEPOST_ADMIN_DATABASE'
const applicationVariable = 'LYTTEPOST_DATABASE'

const databaseOption = (variable: string, who: LocalText): OptionSpec => ({
  name: 'database',
  value: 'adresse',
  text: {
    nb: `${who.nb} adresse til databasen, postgres://…; også i ${variable}, der passordet ikke vises`,
    nn: `${who.nn} adresse til databasen, postgres://…; òg i ${variable}, der passordet ikkje blir vist`,
    en: `${who.en} address of the database, postgres://…; also in ${variable}, where the password does not show`,
  },
})

const folderOption: OptionSpec = {
  name: 'folder',
  value: 'mappe',
  text: {
    nb: 'mappen til den innebygde databasen, der ingen adresse er oppgitt',
    nn: 'mappa til den innebygde databasen, der inga adresse er oppgitt',
    en: "the embedded database's folder, where no address is given",
  },
}

export const keysOption: OptionSpec = {
  name: 'keys',
  value: 'kilde',
  text: {
    nb: 'nøklene: file:/sti, env:NAVN eller vault:https://…; uten: filen keys.json i mappen',
    nn: 'nøklane: file:/stig, env:NAMN eller vault:https://…; utan: fila keys.json i mappa',
    en: 'the keys: file:/path, env:NAME or vault:https://…; without: the file keys.json in the folder',
  },
}

/** Where the database is, for commands that work as its administrator. */
export const administratorOptions: readonly OptionSpec[] = [
  databaseOption(administratorVariable, {
    nb: 'administratorens',
    nn: 'administratoren si',
    en: "the administrator's",
  }),
  folderOption,
]

/** Where the database is, for commands that work as the program does. */
export const applicationOptions: readonly OptionSpec[] = [
  databaseOption(applicationVariable, { nb: 'programmets', nn: 'programmet si', en: "the program's" }),
  folderOption,
]

/** The place that the options of an administrator's command name. */
export const administratorPlace = (call: Call) => placeOf(call, administratorVariable)

/** The place that the options of a program's command name. */
export const applicationPlace = (call: Call) => placeOf(call, applicationVariable)

function placeOf(call: Call, variable: string) {
  const [given, folder] = [call.option('database'), call.option('folder')]
  if (given !== undefined && folder !== undefined)
    throw new ProblemError(problem(cliProblems.eitherOption, { first: '--database', second: '--folder' }))
  const database = given ?? (folder === undefined ? process.env[variable] || undefined : undefined)
  return {
    database,
    folder,
    keys: call.option('keys'),
    env: process.env,
    say: (line: string) => call.terminal.note(line),
  }
}

/** The value of an option that the command cannot do without. Throws ProblemError 4103. */
export function needed(call: Call, command: Command, name: string): string {
  const value = call.option(name)
  if (value !== undefined) return value
  const spec = command.options.find((option) => option.name === name)!
  const details = { command: command.name, argument: `--${name} <${spec.value}>` }
  throw new ProblemError(problem(cliProblems.lackingArgument, details))
}

/** Prints facts as JSON where that was asked for, else lines of text: a label, and what it tells where there is more. */
export function tell(
  call: Call,
  facts: unknown,
  lines: readonly (readonly [LocalText, string?] | null)[],
): void {
  if (call.json) call.terminal.out(JSON.stringify(facts, null, 1))
  for (const line of call.json ? [] : lines) {
    if (!line) continue
    const [label, value] = line
    call.terminal.out(
      value === undefined ? textIn(label, call.language) : `${textIn(label, call.language)}: ${value}`,
    )
  }
}

/** Draws how far a long task has come. */
export const progressOf = (call: Call, label: LocalText) => (table: string, share: number) =>
  call.terminal.progress(`${textIn(label, call.language)} ${table}`, share)
