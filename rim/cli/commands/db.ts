import { ProblemError } from '#core/foundation'
import type { Call, Command, ExitCode } from '../command.ts'
import { problemLine } from '../problem-line.ts'
import { dbWords as words } from './db-words.ts'
import { administratorOptions, administratorPlace, keysOption, progressOf, tell } from './house-options.ts'
import { readingFailure, writing } from './shared.ts'

// The services of the house load the database's client, which other commands should not wait for.
const services = () => import('#rim/services')

const passwordOption = {
  name: 'application-password-file',
  value: 'fil',
  text: {
    nb: 'fil med passordet programmet logger inn i databasen med; lages om den mangler',
    nn: 'fil med passordet programmet loggar inn i databasen med; blir laga om ho manglar',
    en: 'file with the password that the program logs in to the database with; made where it is missing',
  },
}

const backupArgument = {
  name: 'backup',
  text: { nb: 'sikkerhetskopien', nn: 'tryggingskopien', en: 'the backup' },
}

const initOptions = async (call: Call) => ({
  ...administratorPlace(call),
  passwordFile: call.option('application-password-file'),
  now: (await services()).systemClock.now(),
})

const init: Command = {
  name: 'db init',
  summary: {
    nb: 'lager databasen, programmets passord og en nøkkelfil; det som er der fra før, beholdes',
    nn: 'lagar databasen, passordet til programmet og ei nøkkelfil; det som er der frå før, blir teke vare på',
    en: "makes the database, the program's password and a key file; what is there already is kept",
  },
  args: [],
  options: [...administratorOptions, keysOption, passwordOption],
  examples: [
    'lyttepost db init',
    'lyttepost db init --database postgres://postgres@db.kommune.no/lyttepost --application-password-file /etc/lyttepost/password --keys file:/etc/lyttepost/keys.json',
  ],
  async run(call) {
    const { initHouse } = await services()
    const made = await initHouse(await initOptions(call))
    tell(call, made, [
      [words.ready, made.application],
      [words.migrated, `${made.migrated.length}`],
      made.passwordFile === null ? [words.noPassword] : [words.password, made.passwordFile],
      made.keyFile && [made.keyFile.made ? words.keysMade : words.keysThere, made.keyFile.path],
      made.keyFile && [words.keepKeys],
    ])
    return 0
  },
}

const migrate: Command = {
  name: 'db migrate',
  summary: {
    nb: 'bringer databasen til programmets utgave',
    nn: 'bringar databasen til utgåva til programmet',
    en: "brings the database to the program's version",
  },
  args: [],
  options: administratorOptions,
  examples: ['lyttepost db migrate'],
  async run(call) {
    const { migrateHouse } = await services()
    const migrated = await migrateHouse(administratorPlace(call))
    tell(call, { migrated }, [migrated.length === 0 ? [words.newest] : [words.migrated, migrated.join(', ')]])
    return 0
  },
}

const backup: Command = {
  name: 'db backup',
  summary: {
    nb: 'kopierer databasen til en fil mens andre arbeider',
    nn: 'kopierer databasen til ei fil medan andre arbeider',
    en: 'copies the database to a file while others work',
  },
  args: [],
  options: [
    ...administratorOptions,
    {
      name: 'out',
      value: 'fil',
      text: {
        nb: 'filen; uten: lyttepost-<tidspunkt>.tar her',
        nn: 'fila; utan: lyttepost-<tidspunkt>.tar her',
        en: 'the file; without: lyttepost-<time>.tar here',
      },
    },
  ],
  examples: ['lyttepost db backup --out /kopier/lyttepost.tar'],
  async run(call) {
    const { backupHouse, systemClock } = await services()
    const stamp = systemClock.now().slice(0, 19).replaceAll(':', '')
    const out = call.option('out') ?? `lyttepost-${stamp}Z.tar`
    const onProgress = progressOf(call, words.copying)
    const made = await writing(out, () => backupHouse(administratorPlace(call), out, { onProgress }))
    tell(call, made, [[words.backedUp, made.path], [words.rows, `${made.rows}`], [words.notInBackup]])
    return 0
  },
}

const restore: Command = {
  name: 'db restore',
  summary: {
    nb: 'lager en database av en sikkerhetskopi; databasen må være tom',
    nn: 'lagar ein database av ein tryggingskopi; databasen må vere tom',
    en: 'makes a database from a backup; the database must be empty',
  },
  args: [{ ...backupArgument, required: true }],
  options: [...administratorOptions, keysOption, passwordOption],
  examples: ['lyttepost db restore /kopier/lyttepost.tar --folder /srv/lyttepost'],
  async run(call) {
    const { restoreHouse } = await services()
    const path = call.args[0]!
    const options = await initOptions(call)
    const onProgress = progressOf(call, words.loading)
    const made = await reading(path, () => restoreHouse(options, path, { onProgress }))
    const { beside, lockedWith } = made
    tell(call, made, [
      [words.restored, beside.application],
      [words.taken, made.made],
      [words.rows, `${made.rows}`],
      made.migrated.length > 0 ? [words.migrated, made.migrated.join(', ')] : null,
      beside.passwordFile === null ? [words.noPassword] : [words.password, beside.passwordFile],
      lockedWith.length > 0 ? [words.putBackKeys, lockedWith.join(', ')] : null,
      [words.sinceBackup],
    ])
    return 0
  },
}

const verify: Command = {
  name: 'db verify',
  summary: {
    nb: 'kontrollerer databasens vern, og om den er lik en sikkerhetskopi',
    nn: 'kontrollerer vernet til databasen, og om han er lik ein tryggingskopi',
    en: "checks the database's guards, and whether it equals a backup",
  },
  args: [{ ...backupArgument, required: false }],
  options: [...administratorOptions, keysOption],
  examples: ['lyttepost db verify', 'lyttepost db verify /kopier/lyttepost.tar'],
  async run(call) {
    const { verifyHouse } = await services()
    const [path] = call.args
    const check = () => verifyHouse(administratorPlace(call), path)
    const found = path === undefined ? await check() : await reading(path, check)
    const sound = path === undefined ? words.sound : words.soundAndSame
    tell(
      call,
      { sound: found.length === 0, found: found.map(({ number, details }) => ({ number, details })) },
      found.length === 0 ? [[sound]] : [],
    )
    for (const met of found) call.terminal.note(problemLine(met, call.language))
    return found.length === 0 ? 0 : (4 satisfies ExitCode)
  },
}

/** Runs something that reads a file, and tells where the file was refused. */
async function reading<T>(path: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (cause) {
    throw cause instanceof ProblemError ? cause : readingFailure(path, cause)
  }
}

export const dbCommands: readonly Command[] = [init, migrate, backup, restore, verify]
