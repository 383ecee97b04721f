import type { Command } from '../command.ts'
import { dbWords } from './db-words.ts'
import { applicationOptions, applicationPlace, needed, tell } from './house-options.ts'
import { writing } from './shared.ts'

const services = () => import('#rim/services')

const words = {
  rewrapped: { nb: 'Nøkler låst på nytt', nn: 'Nøklar låste på nytt', en: 'Keys locked anew' },
  already: { nb: 'Var det fra før', nn: 'Var det frå før', en: 'Were so already' },
  others: { nb: 'Låst med andre nøkler', nn: 'Låste med andre nøklar', en: 'Locked with other keys' },
}

const create: Command = {
  name: 'keys create',
  summary: {
    nb: 'lager en nøkkelfil som bare eieren kan lese',
    nn: 'lagar ei nøkkelfil som berre eigaren kan lese',
    en: 'makes a key file that its owner alone can read',
  },
  args: [],
  options: [
    {
      name: 'file',
      value: 'fil',
      text: { nb: 'filen; må ikke finnes', nn: 'fila; må ikkje finnast', en: 'the file; must not exist' },
    },
  ],
  examples: ['lyttepost keys create --file /etc/lyttepost/keys.json'],
  async run(call) {
    const path = needed(call, create, 'file')
    const { makeKeys } = await services()
    await writing(path, () => makeKeys(path))
    tell(call, { path }, [[dbWords.keysMade, path], [dbWords.keepKeys]])
    return 0
  },
}

const providerOption = (name: string, nb: string, nn: string, en: string) => ({
  name,
  value: 'kilde',
  text: { nb, nn, en },
})

const rewrap: Command = {
  name: 'keys rewrap',
  summary: {
    nb: 'låser husets nøkler på nytt med andre nøkler; pseudonymene blir som før',
    nn: 'låser nøklane i huset på nytt med andre nøklar; pseudonyma blir som før',
    en: "locks the house's keys anew with other keys; pseudonyms stay the same",
  },
  args: [],
  options: [
    providerOption('from', 'det de er låst med', 'det dei er låste med', 'what they are locked with'),
    providerOption(
      'to',
      'det de skal låses med',
      'det dei skal låsast med',
      'what they shall be locked with',
    ),
    ...applicationOptions,
  ],
  examples: [
    'lyttepost keys rewrap --from file:/etc/lyttepost/keys.json --to vault:https://vault.kommune.no/transit/lyttepost',
  ],
  async run(call) {
    const [from, to] = [needed(call, rewrap, 'from'), needed(call, rewrap, 'to')]
    const { rewrapHouseKeys } = await services()
    const done = await rewrapHouseKeys(applicationPlace(call), from, to)
    tell(call, done, [
      [words.rewrapped, `${done.rewrapped}`],
      [words.already, `${done.already}`],
      [words.others, `${done.others}`],
    ])
    return 0
  },
}

export const keysCommands: readonly Command[] = [create, rewrap]
