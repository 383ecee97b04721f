import type { LocalText } from '#core/foundation'
import type { Command } from '../command.ts'
import { applicationOptions, applicationPlace, keysOption, tell } from './house-options.ts'

const services = () => import('#rim/services')

const words = {
  none: {
    nb: 'Huset har ingen rapporter.',
    nn: 'Huset har ingen rapportar.',
    en: 'The house has no reports.',
  },
  nothing: { nb: 'Ingenting er publisert.', nn: 'Ingenting er publisert.', en: 'Nothing is published.' },
  holds: {
    nb: 'Uendret: filene, dataene og loggen stemmer med hverandre.',
    nn: 'Uendra: filene, dataa og loggen stemmer med kvarandre.',
    en: 'Unchanged: the files, the data and the log agree.',
  },
  differs: {
    nb: 'Noe stemmer ikke',
    nn: 'Noko stemmer ikkje',
    en: 'Something does not agree',
  },
}

const plain = (text: string): LocalText => ({ nb: text, nn: text })

const release = {
  name: 'rapport',
  required: true,
  text: {
    nb: 'id til rapporten, slik «release list» viser den',
    nn: 'id til rapporten, slik «release list» viser han',
    en: 'id of the report, as "release list" shows it',
  },
}

const list: Command = {
  name: 'release list',
  summary: {
    nb: 'viser rapportene i huset: runde, sted, nummer, tilstand og kontrollsum',
    nn: 'viser rapportane i huset: runde, stad, nummer, tilstand og kontrollsum',
    en: "lists the house's reports: round, place, number, state and checksum",
  },
  args: [],
  options: [...applicationOptions, keysOption],
  examples: ['lyttepost release list'],
  async run(call) {
    const { listHouseReleases } = await services()
    const found = await listHouseReleases(applicationPlace(call))
    const lines = found.map(({ id, round, territory, number, state, supersededAt, hash }) => {
      const standing = supersededAt === null ? state : 'superseded'
      return plain([id, round, territory, number, standing, hash ?? '–'].join('  '))
    })
    tell(
      call,
      { releases: found },
      (lines.length > 0 ? lines : [words.none]).map((line) => [line] as const),
    )
    return 0
  },
}

const verify: Command = {
  name: 'release verify',
  summary: {
    nb: 'kontrollerer en rapport eller noe som er publisert: filene, dataene og loggen mot hverandre',
    nn: 'kontrollerer ein rapport eller noko som er publisert: filene, dataa og loggen mot kvarandre',
    en: 'verifies a report or something published: files, data and log against each other',
  },
  args: [release],
  options: [...applicationOptions, keysOption],
  examples: ['lyttepost release verify 0199a2f0-…'],
  async run(call) {
    const { verifyHouseRelease } = await services()
    const { holds, hash, seal, checked } = await verifyHouseRelease(applicationPlace(call), call.args[0]!)
    const wrong = checked.filter(({ outcome }) => outcome === 'differs' || outcome === 'missing')
    const told = wrong.map(({ part, name, outcome }) => `${part} ${name} ${outcome}`.replace('  ', ' '))
    tell(call, { holds, hash, seal, checked }, holds ? [[words.holds]] : [[words.differs, told.join('; ')]])
    return holds ? 0 : 4
  },
}

const exported: Command = {
  name: 'release export',
  summary: {
    nb: 'legger filene i en rapport, med manifestet, i en mappe',
    nn: 'legg filene i ein rapport, med manifestet, i ei mappe',
    en: "puts a report's files, with the manifest, in a folder",
  },
  args: [release],
  options: [
    {
      name: 'out',
      value: 'mappe',
      default: 'out',
      text: {
        nb: 'mappen som filene legges i',
        nn: 'mappa som filene blir lagde i',
        en: 'folder for the files',
      },
    },
    ...applicationOptions,
    keysOption,
  ],
  examples: ['lyttepost release export 0199a2f0-… --out rapport'],
  async run(call) {
    const { exportHouseRelease } = await services()
    const paths = await exportHouseRelease(applicationPlace(call), call.args[0]!, call.option('out')!)
    tell(
      call,
      { paths },
      paths.map((path) => [plain(path)] as const),
    )
    return 0
  },
}

const published: Command = {
  name: 'release published',
  summary: {
    nb: 'viser det som er publisert for alle: id, adresse, tilstand, tid og kontrollsum',
    nn: 'viser det som er publisert for alle: id, adresse, tilstand, tid og kontrollsum',
    en: 'lists what is published to everybody: id, address, state, time and checksum',
  },
  args: [],
  options: [...applicationOptions, keysOption],
  examples: ['lyttepost release published'],
  async run(call) {
    const { listHousePublications } = await services()
    const found = await listHousePublications(applicationPlace(call))
    const lines = found.map(({ id, code, state, publishedAt, hash }) =>
      plain([id, code, state, publishedAt, hash].join('  ')),
    )
    tell(
      call,
      { published: found },
      (lines.length > 0 ? lines : [words.nothing]).map((line) => [line] as const),
    )
    return 0
  },
}

export const releaseCommands: readonly Command[] = [list, published, verify, exported]
