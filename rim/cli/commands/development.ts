import { developmentSections, type SampleRelease, sampleTables } from '#core/reports'
import { developmentOf } from '#rim/services/files'
import type { Command } from '../command.ts'
import { dataOption, groupOf, overTimeRequest, sectionsText, unitsOption, yearOptions } from './over-time.ts'
import { policyOption, reportLanguage } from './shared.ts'

export const developmentCommand: Command = {
  name: 'development',
  summary: {
    nb: 'sammenligner to år i de kommunene som kartla i begge, med endring og usikkerhet',
    nn: 'samanliknar to år i dei kommunane som kartla i begge, med endring og uvisse',
    en: 'compares two years in the municipalities that mapped in both, with changes and their uncertainty',
  },
  args: [],
  options: [
    ...yearOptions('2017', '2020'),
    {
      name: 'group',
      value: 'gruppe',
      allowed: ['substance', 'mental'],
      default: 'substance',
      text: {
        nb: 'substance (rus) eller mental (kun psykisk)',
        nn: 'substance (rus) eller mental (berre psykisk)',
        en: 'substance or mental',
      },
    },
    {
      ...unitsOption,
      default: 'health_care',
    },
    {
      name: 'same-year',
      text: {
        nb: 'ta ikke med kommuner som bare kartla året før',
        nn: 'ta ikkje med kommunar som berre kartla året før',
        en: 'leave out municipalities that mapped the year before only',
      },
    },
    policyOption,
    dataOption,
  ],
  examples: [
    'lyttepost development --from 2017 --to 2020',
    'lyttepost development --from 2018 --to 2020 --group mental --same-year --json',
  ],
  async run(call) {
    const release = developmentOf({
      ...(await overTimeRequest(call)),
      group: groupOf(call),
      previousYearAllowed: !call.flag('same-year'),
    })
    call.terminal.out(
      call.json
        ? JSON.stringify(asJson(release), null, 1)
        : sectionsText(developmentSections(release, reportLanguage(call))),
    )
    return 0
  },
}

/** What may be shown, without rows and unprotected counts. */
function asJson(release: SampleRelease) {
  const { sample, broken } = release
  const { from, to, group, unitTypes, rounds, leftOut, notes, municipalities } = sample
  const tables = sampleTables(release)
  return {
    ...{ from, to, group, unitTypes, rounds, leftOut, notes, broken },
    municipalities: municipalities.map(({ number, name, sizeClass, mapped, numbers }) => ({
      ...{ number, name, mapped, numbers },
      sizeClass: sizeClass.code,
    })),
    sizes: tables.sizes,
    mappedIn: tables.rounds,
    changes: Object.fromEntries(tables.changes),
    means: Object.fromEntries(tables.means),
  }
}
