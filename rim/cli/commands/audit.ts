import { ProblemError, problem } from '#core/foundation'
import type { Call, Command } from '../command.ts'
import { problemLine } from '../problem-line.ts'
import { cliProblems } from '../problems.ts'
import { applicationOptions, applicationPlace, keysOption, tell } from './house-options.ts'

const services = () => import('#rim/services')

const words = {
  whole: {
    nb: 'Loggen er hel: ingen hendelser er endret, fjernet eller satt inn.',
    nn: 'Loggen er heil: inga hending er endra, fjerna eller sett inn.',
    en: 'The log is whole: no event was changed, removed or inserted.',
  },
  sealed: {
    nb: 'Siste segl, som noteres utenfor huset',
    nn: 'Siste segl, som blir notert utanfor huset',
    en: 'Last seal, to be noted outside the house',
  },
  empty: {
    nb: 'Loggen har ingen hendelser å forsegle.',
    nn: 'Loggen har ingen hendingar å forsegle.',
    en: 'The log has no events to seal.',
  },
}

const verify: Command = {
  name: 'audit verify',
  summary: {
    nb: 'kontrollerer hele loggen mot seglene, og sier alt som er galt',
    nn: 'kontrollerer heile loggen mot segla, og seier alt som er gale',
    en: 'checks the whole log against its seals, and says all that is wrong',
  },
  args: [],
  options: [
    ...applicationOptions,
    keysOption,
    {
      name: 'head',
      value: 'nummer:segl',
      text: {
        nb: 'et segl som er notert utenfor huset: uten det kan ingen se om slutten er kuttet av',
        nn: 'eit segl som er notert utanfor huset: utan det kan ingen sjå om slutten er kutta av',
        en: 'a seal noted outside the house: without it nobody can see whether the end was cut off',
      },
    },
  ],
  examples: ['lyttepost audit verify', 'lyttepost audit verify --head 12:4f1a…'],
  async run(call) {
    const head = headOf(call)
    const { verifyHouseLog } = await services()
    const found = await verifyHouseLog(applicationPlace(call), head)
    const whole = !found.some(({ severity }) => severity === 'error')
    const facts = { whole, found: found.map(({ number, details }) => ({ number, details })) }
    tell(call, facts, whole ? [[words.whole]] : [])
    for (const met of found) call.terminal.note(problemLine(met, call.language))
    return whole ? 0 : 4
  },
}

function headOf(call: Call): { readonly number: number; readonly hash: string } | undefined {
  const value = call.option('head')
  if (value === undefined) return undefined
  const [, number, hash] = /^([1-9]\d{0,8}):([0-9a-f]{64})$/.exec(value) ?? []
  if (number === undefined || hash === undefined) {
    const details = { value, option: '--head', allowed: '<nummer>:<64 tegn 0-9, a-f>' }
    throw new ProblemError(problem(cliProblems.badValue, details))
  }
  return { number: Number(number), hash }
}

const seal: Command = {
  name: 'audit seal',
  summary: {
    nb: 'forsegler loggen nå, og viser seglet som noteres utenfor huset',
    nn: 'forseglar loggen no, og viser seglet som blir notert utanfor huset',
    en: 'seals the log now, and shows the seal to be noted outside the house',
  },
  args: [],
  options: [...applicationOptions, keysOption],
  examples: ['lyttepost audit seal'],
  async run(call) {
    const { sealHouseLog } = await services()
    const last = await sealHouseLog(applicationPlace(call))
    const head = last && `${last.number}:${last.hash}`
    tell(call, { head, at: last?.at ?? null }, [head === null ? [words.empty] : [words.sealed, head]])
    return 0
  },
}

export const auditCommands: readonly Command[] = [verify, seal]
